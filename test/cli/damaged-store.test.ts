import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { openEngine } from "../../cypher/open-graph.ts";
import { expectRefusal, GOOD, makeWorkplace, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 90_000;

/** The files of a folder with what they hold. */
function contentsOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, "base64")]);
}

describe("a graph that cannot be used", function () {
  this.timeout(TIMEOUT_MS);
  let place: Workplace;
  beforeEach(() => {
    place = makeWorkplace();
  });
  afterEach(() => {
    place.remove();
  });

  const damages: readonly { what: string; damage: (store: string) => void }[] = [
    {
      what: "that holds something else",
      damage: (store) => {
        writeFileSync(store, "this is no graph ".repeat(1000));
      },
    },
    {
      what: "that is cut short",
      damage: (store) => {
        truncateSync(store, statSync(store).size / 2);
      },
    },
    {
      what: "that is gone while its log is there",
      damage: (store) => {
        rmSync(store);
        mkdirSync(`${store}.wal`);
        writeFileSync(join(`${store}.wal`, "wal_00000000000000000001.log"), "this is no log ".repeat(10));
      },
    },
  ];
  for (const { what, damage } of damages) {
    it(`a store ${what} is left as it is, and both ways to mend it that doctor names work`, async () => {
      const good = place.write("good.txt", GOOD);
      await place.run(["ingest", good]);
      const store = join(place.data, "graph.grafeo");
      const copy = readFileSync(store);
      damage(store);
      const before = contentsOf(place.data);
      expectRefusal(await place.run(["ingest", good]), /graph\.grafeo is damaged and was left as it is: delete it/u);
      expect(contentsOf(place.data)).to.deep.equal(before);
      const doctor = await place.run(["doctor"]);
      expect(doctor.code).to.equal(1);
      expect(doctor.stdout).to.match(
        /^problem .*damaged.*"standoff reset" and ingest again.*copy in its place and remove .*graph\.grafeo\.wal/mu,
      );

      writeFileSync(store, copy);
      rmSync(`${store}.wal`, { recursive: true, force: true });
      expect((await place.run(["doctor"])).stdout).to.match(/documents +1,/u);

      damage(store);
      expect((await place.run(["reset", "--yes"])).code).to.equal(0);
      expect((await place.run(["ingest", good])).stdout).to.contain("Read 1 document: 1 new");
    });
  }

  it("a graph of another version of the model is refused, and reset mends it", async () => {
    const good = place.write("good.txt", GOOD);
    await place.run(["ingest", good]);
    const engine = await openEngine({ engine: "embedded", dataDirectory: place.data });
    await engine.write(async (transaction) => {
      await transaction.run({ name: "age", text: "MATCH (g:Standoff) SET g.model = 99" });
    });
    await engine.close();
    expectRefusal(await place.run(["ingest", good]), /version 99 of the model.*reset the graph/u);
    expect((await place.run(["reset", "--yes"])).code).to.equal(0);
    expect((await place.run(["ingest", good])).stdout).to.contain("Read 1 document: 1 new");
  });
});
