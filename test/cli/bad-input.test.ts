import { once } from "node:events";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { neo4jFor } from "../requirements.ts";
import { COMMAND, makeWorkplace, type Outcome, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 90_000;
const LINE_BYTES = 50_000_000;
const GOOD = "Poland condemned Hungary\n20240301\ncourier.example\n\nPoland condemned Hungary on Monday.\n";

/** One sentence that says what to do, a non-zero exit code, no stack trace. */
function expectRefusal({ code, stderr }: Outcome, message: RegExp, expected = 1): void {
  expect(code, stderr).to.equal(expected);
  expect(stderr).to.match(message);
  expect(stderr).to.match(/^standoff: [^\n]+\n$/u);
  expect(stderr).to.not.match(/ at .+:\d+:\d+/u);
}

describe("bad input", function () {
  this.timeout(TIMEOUT_MS);
  let place: Workplace;
  beforeEach(() => {
    place = makeWorkplace();
  });
  afterEach(() => {
    place.remove();
  });

  function file(name: string, content: string | Uint8Array): string {
    const path = join(place.folder, name);
    writeFileSync(path, content);
    return path;
  }

  const refused: readonly { what: string; name: string; content: () => string | Uint8Array; message: RegExp }[] = [
    { what: "an empty file", name: "empty.txt", content: () => "", message: /empty\.txt.*(?:empty|no text)/u },
    {
      what: "a file of blanks",
      name: "blank.txt",
      content: () => " \n\t\n",
      message: /blank\.txt.*(?:empty|no text)/u,
    },
    {
      what: "a binary file",
      name: "picture.txt",
      content: () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 256),
      message: /picture\.txt.*(?:binary|not text|UTF-8)/u,
    },
    {
      what: "invalid UTF-8",
      name: "latin.txt",
      content: () => Uint8Array.from([...Buffer.from("Die T"), 0xfc, ...Buffer.from("rkei lehnt ab.")]),
      message: /latin\.txt.*UTF-8/u,
    },
    {
      what: "a line of 50 MB",
      name: "line.txt",
      content: () => "Poland condemned Hungary and ".repeat(LINE_BYTES / 29),
      message: /line\.txt.*(?:large|long|MB)/u,
    },
  ];
  for (const { what, name, content, message } of refused) {
    it(`${what} is refused with a sentence, and the graph is as it was`, async () => {
      expectRefusal(await place.run(["ingest", file(name, content())]), message);
      expect((await place.run(["doctor"])).stdout).to.match(/documents +0,/u);
      expectRefusal(await place.run(["extract", join(place.folder, name)]), message);
    });
  }

  it("a path that is not there, and a directory without readable files, are named", async () => {
    expectRefusal(await place.run(["ingest", join(place.folder, "nowhere")]), /nowhere/u);
    const folder = join(place.folder, "pictures");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.png"), "x");
    expectRefusal(await place.run(["ingest", folder]), /pictures.*\.txt/u);
  });

  it("one broken document among good ones is reported and skipped", async () => {
    const folder = join(place.folder, "articles");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.txt"), GOOD);
    writeFileSync(join(folder, "b.txt"), "");
    writeFileSync(join(folder, "c.txt"), GOOD.replaceAll("Poland", "Sweden"));
    const { code, stdout } = await place.run(["ingest", folder]);
    expect(code).to.equal(3);
    expect(stdout).to.contain("Read 2 documents: 2 new, 0 replaced, 0 unchanged, 1 skipped.");
    expect(stdout).to.match(/^skipped: .*b\.txt/mu);
  });

  it("settings that make no sense are named", async () => {
    expectRefusal(await place.run(["doctor"], { STANDOFF_PORT: "high" }), /STANDOFF_PORT/u);
    expectRefusal(await place.run(["doctor"], { NEO4J_URI: "http://localhost" }), /NEO4J_URI/u);
    expectRefusal(await place.run(["doctor"], { NEO4J_URI: "bolt://127.0.0.1:1" }), /NEO4J_PASSWORD/u);
  });

  it("a Neo4j that does not answer is named with its address", async () => {
    const environment = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret-word" };
    const outcome = await place.run(["ingest", file("good.txt", GOOD)], environment);
    expectRefusal(outcome, /127\.0\.0\.1:1/u);
    expect(outcome.stderr).to.not.contain("secret-word");
    const doctor = await place.run(["doctor"], environment);
    expect([doctor.code, doctor.stderr]).to.deep.equal([1, ""]);
    expect(doctor.stdout).to.match(/^problem .*127\.0\.0\.1:1/mu);
  });

  it("a wrong password of Neo4j is told from a server that is not there", async function () {
    const { uri, user } = await neo4jFor(this);
    this.timeout(TIMEOUT_MS);
    const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: "wrong-secret-word" };
    const outcome = await place.run(["ingest", file("good.txt", GOOD)], environment);
    expectRefusal(outcome, /NEO4J_USER|NEO4J_PASSWORD|password/u);
    expect(outcome.stderr).to.not.contain("wrong-secret-word");
  });

  it("a damaged store is left as it is, and doctor says how to mend it", async () => {
    await place.run(["ingest", file("good.txt", GOOD)]);
    const store = join(place.data, "graph.grafeo");
    for (const damage of [
      () => {
        writeFileSync(store, "this is no graph ".repeat(1000));
      },
      () => {
        truncateSync(store, 100);
      },
    ]) {
      damage();
      const before = readFileSync(store);
      expectRefusal(await place.run(["ingest", file("good.txt", GOOD)]), /graph\.grafeo.*damaged.*(?:move|copy)/u);
      expect(readFileSync(store).equals(before)).to.equal(true);
      const doctor = await place.run(["doctor"]);
      expect(doctor.code).to.equal(1);
      expect(doctor.stdout).to.match(/^problem .*damaged/mu);
    }
  });

  it("a data directory that is a file is named", async () => {
    const outcome = await place.run(["ingest", file("good.txt", GOOD)], { STANDOFF_DATA: file("data.txt", "x") });
    expectRefusal(outcome, /data\.txt.*is a file/u);
  });

  it("a data directory that may not be written is named", async () => {
    // The superuser may write into any folder but those of the kernel.
    const superuser = process.getuid?.() === 0;
    const parent = superuser ? "/sys" : join(place.folder, "closed");
    if (!superuser) mkdirSync(parent, { mode: 0o555 });
    const outcome = await place.run(["ingest", file("good.txt", GOOD)], { STANDOFF_DATA: join(parent, "standoff") });
    expectRefusal(outcome, /cannot be written/u);
  });

  describe("while the explorer runs", () => {
    async function served(work: (url: string) => Promise<void>): Promise<number | null> {
      const server = spawn(process.execPath, [...COMMAND, "serve", "--port", "0"], {
        env: place.environment,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = once(server, "exit");
      let url = "";
      for await (const line of createInterface({ input: server.stdout })) {
        url = /http:\/\/\S+/u.exec(line)?.[0] ?? "";
        if (url !== "") break;
      }
      try {
        await work(url);
      } finally {
        server.kill("SIGINT");
      }
      return ((await ended) as [number | null])[0];
    }

    it("it serves the samples on loopback, and Ctrl-C ends it with 0", async () => {
      const code = await served(async (url) => {
        expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/u);
        const counts = (await (await fetch(`${url}/api/counts`)).json()) as { documents: number };
        expect(counts.documents).to.equal(8);
      });
      expect(code).to.equal(0);
    });

    it("its store is in use for others, who are told so", async () => {
      await served(async () => {
        expectRefusal(await place.run(["ingest", file("good.txt", GOOD)]), /graph\.grafeo open: stop it/u);
        expect((await place.run(["doctor"])).stdout).to.match(/^problem +Another Standoff/mu);
      });
    });
  });

  it("a port in use is named, with what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const outcome = await place.run(["serve", "--port", String(port)]);
    other.close();
    expect(outcome.code).to.equal(1);
    expect(outcome.stderr).to.match(new RegExp(`^standoff: Port ${String(port)} is in use: .*--port`, "u"));
  });

  it("an address that is not this machine's is named", async () => {
    const { code, stderr } = await place.run(["serve", "--host", "192.0.2.1", "--port", "0"]);
    expect(code).to.equal(1);
    expect(stderr).to.match(/^standoff: 192\.0\.2\.1 is no address of this machine/u);
  });
});
