import { once } from "node:events";
import { spawn } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { openEngine } from "../../cypher/open-graph.ts";
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

/** The files of a folder with what they hold. */
function contentsOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, "base64")]);
}

/** Processes that a process started; none where `/proc` is not. */
function listChildren(parent: number): number[] {
  if (process.platform !== "linux") return [];
  return readFileSync(`/proc/${String(parent)}/task/${String(parent)}/children`, "utf8")
    .trim()
    .split(" ")
    .map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
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
      const path = file(name, content());
      const [ingest, extract] = await Promise.all([place.run(["ingest", path]), place.run(["extract", path])]);
      expectRefusal(ingest, message);
      expectRefusal(extract, message);
      expect((await place.run(["doctor"])).stdout).to.match(/documents +0,/u);
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
    const { code, stdout, stderr } = await place.run(["ingest", folder]);
    expect(code).to.equal(3);
    expect(stdout).to.contain("Read 2 documents: 2 new, 0 replaced, 0 unchanged, 1 skipped.");
    expect(stderr).to.match(/^skipped: [^\n]*b\.txt is empty[^\n]*\n$/u);
    const extracted = await place.run(["extract", folder, "--json"]);
    expect([extracted.code, extracted.stdout.trimEnd().split("\n").length]).to.deep.equal([3, 2]);
    expect(extracted.stderr).to.equal(stderr);
  });

  it("several documents that are all broken are each named", async () => {
    const paths = [file("a.txt", ""), file("b.txt", " ")];
    for (const command of [
      ["ingest", ...paths],
      ["extract", place.folder],
    ]) {
      const { code, stdout, stderr } = await place.run(command);
      expect([code, stdout]).to.deep.equal([1, ""]);
      expect(stderr)
        .to.match(/^standoff: None of the 2 files could be read/mu)
        .and.to.contain("a.txt is empty")
        .and.to.contain("b.txt is empty");
    }
  });

  it("a device that never ends, and links that lead to each other, are named", async function () {
    if (process.platform === "win32") this.skip();
    expectRefusal(await place.run(["extract", "/dev/zero"]), /\/dev\/zero.*(?:more than the 16 MB|binary)/u);
    const [one, two] = [join(place.folder, "one.txt"), join(place.folder, "two.txt")];
    symlinkSync(one, two);
    symlinkSync(two, one);
    expectRefusal(await place.run(["extract", one]), /one\.txt cannot be read/u);
  });

  it("settings that make no sense are named, and no password is shown", async () => {
    const settings: readonly [Record<string, string>, RegExp][] = [
      [{ STANDOFF_PORT: "high" }, /STANDOFF_PORT must be a port, 0 to 65535/u],
      [{ STANDOFF_PORT: "65536" }, /STANDOFF_PORT must be a port, 0 to 65535/u],
      [{ NEO4J_URI: "http://localhost" }, /NEO4J_URI must begin with neo4j:\/\/ or bolt:\/\//u],
      [{ NEO4J_URI: "bolt://127.0.0.1:1" }, /NEO4J_PASSWORD is not: set it/u],
      [{ NEO4J_URI: "bolt://neo4j:secret-word@localhost" }, /NEO4J_URI must not hold a user or password/u],
    ];
    const outcomes = await Promise.all(settings.map(([environment]) => place.run(["serve"], environment)));
    for (const [at, [, message]] of settings.entries()) {
      const outcome = outcomes[at];
      if (outcome === undefined) throw new Error("A run has no outcome.");
      expectRefusal(outcome, message);
      expect(outcome.stderr).to.not.contain("secret-word");
    }
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
      const good = file("good.txt", GOOD);
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
    const good = file("good.txt", GOOD);
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

  it("a Neo4j that does not answer cannot be reset, nor anything else in its place", async () => {
    await place.run(["ingest", file("good.txt", GOOD)]);
    const environment = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret-word" };
    expectRefusal(await place.run(["reset", "--yes"], environment), /127\.0\.0\.1:1/u);
    expect((await place.run(["doctor"])).stdout).to.match(/documents +1,/u);
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
    async function served(work: (url: string, pid: number) => Promise<void>): Promise<number | null> {
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
        await work(url, server.pid ?? 0);
      } finally {
        server.kill("SIGINT");
      }
      return ((await ended) as [number | null])[0];
    }

    it("it serves the samples on loopback, and Ctrl-C ends it with 0 and all its processes", async () => {
      let children: number[] = [];
      const code = await served(async (url, pid) => {
        expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/u);
        const counts = (await (await fetch(`${url}/api/counts`)).json()) as { documents: number };
        expect(counts.documents).to.equal(8);
        // Users' queries have a process of their own beside the store's.
        const query = await fetch(`${url}/api/query`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: "RETURN 1 AS one" }),
        });
        expect(query.status).to.equal(200);
        children = listChildren(pid);
        if (process.platform === "linux") expect(children.length).to.be.at.least(2);
      });
      expect(code).to.equal(0);
      expect(children.filter(isAlive)).to.deep.equal([]);
      expect(readdirSync(place.data)).to.deep.equal(["graph.grafeo"]);
    });

    it("its store is in use for others, who are told so", async () => {
      await served(async () => {
        expectRefusal(await place.run(["ingest", file("good.txt", GOOD)]), /graph\.grafeo open: stop it/u);
        expect((await place.run(["doctor"])).stdout).to.match(/^problem +Another Standoff/mu);
        expectRefusal(await place.run(["reset", "--yes"]), /graph\.grafeo open: stop it/u);
      });
      expect((await place.run(["doctor"])).stdout).to.match(/documents +8,/u);
    });
  });

  it("a port in use is named, with what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const outcome = await place.run(["serve"], { STANDOFF_PORT: String(port) });
    other.close();
    expectRefusal(outcome, new RegExp(`^standoff: Port ${String(port)} is in use: .*--port`, "u"));
    expect((await place.run(["doctor"])).stdout).to.match(/documents +0,/u);
  });

  it("an address that is not this machine's is named", async () => {
    const outcome = await place.run(["serve", "--host", "192.0.2.1", "--port", "0"]);
    expectRefusal(outcome, /^standoff: 192\.0\.2\.1 is no address of this machine/u);
  });
});
