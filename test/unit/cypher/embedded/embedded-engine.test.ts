import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "chai";
import { StandoffError } from "../../../../cypher/errors.ts";
import { openEngine, openGraph } from "../../../../cypher/open-graph.ts";
import type { Graph } from "../../../../cypher/ports.ts";
import { accusation, aid, summit } from "../../../contract/fixtures/documents.ts";

/** Processes that a process started: POSIX only, as the signals below. */
function listChildren(pid: number): number[] {
  if (process.platform === "linux") return listChildrenOnLinux(pid);
  try {
    return execFileSync("pgrep", ["-P", String(pid)], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map(Number);
  } catch {
    return [];
  }
}

/** Minimal images have no pgrep. */
function listChildrenOnLinux(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      try {
        // "pid (name) state parent …"; the name may hold blanks and parentheses.
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] === String(parent);
      } catch {
        return false;
      }
    })
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

async function untilGone(pid: number): Promise<void> {
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await delay(50);
  expect(isAlive(pid), `process ${pid} is still there`).to.be.false;
}

async function failure(promise: Promise<unknown>): Promise<StandoffError> {
  const error: unknown = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).to.be.instanceOf(StandoffError);
  return error as StandoffError;
}

describe("the embedded engine", function () {
  this.timeout(30_000);
  let dataDirectory = "";
  const opened: Graph[] = [];

  async function open(): Promise<{ graph: Graph; pid: number }> {
    const before = listChildren(process.pid);
    const graph = await openGraph({ engine: "embedded", dataDirectory });
    opened.push(graph);
    const [pid = 0] = listChildren(process.pid).filter((child) => !before.includes(child));
    return { graph, pid };
  }

  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), "standoff-embedded-"));
  });
  afterEach(async () => {
    for (const graph of opened.splice(0)) await graph.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  it("keeps the graph in a file and leaves no process behind", async () => {
    const { graph, pid } = await open();
    await graph.writer.putDocuments([accusation]);
    await graph.close();
    await untilGone(pid);
    const again = await open();
    expect((await again.graph.reader.counts()).documents).to.equal(1);
    expect(await again.graph.reader.status()).to.deep.equal({
      engine: "embedded",
      version: "Grafeo 0.6.0",
      location: join(dataDirectory, "graph.grafeo"),
    });
  });

  it("says that another process has the store open", async () => {
    await open();
    const error = await failure(openGraph({ engine: "embedded", dataDirectory }));
    expect([error.code, error.details.reason]).to.deep.equal(["store-unavailable", "in-use"]);
  });

  for (const [name, spoil] of [
    ["something else", () => Buffer.from("not a graph at all")],
    ["cut short", (store: Buffer) => store.subarray(0, store.length / 2)],
    ["empty", () => Buffer.alloc(0)],
  ] as const) {
    it(`leaves a store that is ${name} as it is and says what to do`, async () => {
      const { graph } = await open();
      await graph.writer.putDocuments([accusation, summit, aid]);
      await graph.close();
      const path = join(dataDirectory, "graph.grafeo");
      const spoiled = spoil(readFileSync(path));
      writeFileSync(path, spoiled);
      const error = await failure(openGraph({ engine: "embedded", dataDirectory }));
      expect([error.code, error.details.reason]).to.deep.equal(["store-unavailable", "damaged"]);
      expect(readFileSync(path).equals(spoiled)).to.be.true;
    });
  }

  it("says that its directory is a file", async () => {
    const file = join(dataDirectory, "file");
    writeFileSync(file, "");
    const error = await failure(openGraph({ engine: "embedded", dataDirectory: file }));
    expect([error.code, error.details.reason]).to.deep.equal(["store-unavailable", "not-a-directory"]);
  });

  it("reads on when its process was killed", async () => {
    const { graph, pid } = await open();
    await graph.writer.putDocuments([accusation]);
    const reading = graph.reader.counts();
    process.kill(pid, "SIGKILL");
    expect((await reading).documents).to.equal(1);
    await untilGone(pid);
    expect(await graph.writer.putDocuments([summit])).to.deep.equal(["added"]);
    expect((await graph.reader.counts()).documents).to.equal(2);
  });

  it("writes all of a batch or nothing when its process is killed", async () => {
    const { graph, pid } = await open();
    const writing = graph.writer.putDocuments([accusation, summit]).then(
      () => 2,
      (error: unknown) => {
        expect(error).to.be.instanceOf(StandoffError).with.property("code", "store-unavailable");
        return undefined;
      },
    );
    await delay(5);
    process.kill(pid, "SIGKILL");
    const acknowledged = await writing;
    const { documents } = await graph.reader.counts();
    expect(documents).to.be.oneOf(acknowledged === undefined ? [0, 2] : [2]);
  });

  it("leaves an interrupt of the terminal to its owner", async () => {
    const { graph, pid } = await open();
    process.kill(pid, "SIGINT");
    process.kill(pid, "SIGTERM");
    await delay(100);
    expect(isAlive(pid)).to.be.true;
    expect((await graph.reader.counts()).documents).to.equal(0);
  });

  it("dies with its owner, whatever ends the owner", async () => {
    const script = `
      const { openGraph } = await import(${JSON.stringify(new URL("../../../../cypher/open-graph.ts", import.meta.url).href)});
      await openGraph({ engine: "embedded", dataDirectory: ${JSON.stringify(dataDirectory)} });
      process.stdout.write("open");
    `;
    const owner = spawn(process.execPath, ["--import=tsx", "--input-type=module", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(owner.stdout, "data");
    const [pid = 0] = listChildren(owner.pid ?? 0);
    expect(isAlive(pid)).to.be.true;
    owner.kill("SIGKILL");
    await untilGone(pid);
    expect((await (await open()).graph.reader.counts()).documents).to.equal(0);
  });

  it("ends a query that takes too much memory, and the graph answers on", async () => {
    const { graph } = await open();
    const error = await failure(
      graph.reader.query(
        "UNWIND range(1, 200000000) AS n RETURN collect(n) AS all",
        {},
        { timeoutMs: 20_000, maxRows: 1 },
      ),
    );
    expect(error.code).to.equal("too-large");
    expect((await graph.reader.counts()).documents).to.equal(0);
  });

  it("refuses a graph that another version of the model wrote", async () => {
    const { graph } = await open();
    await graph.writer.putDocuments([accusation]);
    await graph.close();
    const engine = await openEngine({ engine: "embedded", dataDirectory });
    await engine.write((transaction) =>
      transaction.run({ name: "raise", text: "MATCH (g:Standoff) SET g.model = 99" }).then(() => undefined),
    );
    await engine.close();
    expect((await failure(openGraph({ engine: "embedded", dataDirectory }))).code).to.equal("conflict");
  });

  describe("of users' queries", () => {
    let temporary = "";
    beforeEach(() => {
      temporary = mkdtempSync(join(tmpdir(), "standoff-temporary-"));
    });
    afterEach(() => {
      rmSync(temporary, { recursive: true });
    });

    /** Writes and queries twice in a process of its own, whose temporary directory is the test's, and then does as told. */
    async function runQueries(ending: string): Promise<void> {
      const script = `
        const { openGraph } = await import(${JSON.stringify(new URL("../../../../cypher/open-graph.ts", import.meta.url).href)});
        const { accusation, summit } = await import(${JSON.stringify(new URL("../../../contract/fixtures/documents.ts", import.meta.url).href)});
        const graph = await openGraph({ engine: "embedded", dataDirectory: ${JSON.stringify(dataDirectory)} });
        for (const document of [accusation, summit]) {
          await graph.writer.putDocuments([document]);
          await graph.reader.query("MATCH (d:Document) RETURN d.id AS id ORDER BY id", {}, { timeoutMs: 10_000, maxRows: 5 });
        }
        ${ending};
      `;
      const owner = spawn(process.execPath, ["--import=tsx", "--input-type=module", "--eval", script], {
        env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
        stdio: ["ignore", "ignore", "inherit"],
      });
      await once(owner, "exit");
    }

    const listTemporary = (): string[] => readdirSync(temporary).filter((name) => name.includes("grafeo"));

    it("leaves nothing behind: no copy, no temporary file", async () => {
      await runQueries("await graph.close()");
      expect(listTemporary()).to.deep.equal([]);
      expect(readdirSync(dataDirectory)).to.deep.equal(["graph.grafeo"]);
    });

    it("keeps one copy at a time, and clears away that of a run that was killed", async () => {
      await runQueries("process.kill(process.pid, 'SIGKILL')");
      expect(listTemporary()).to.deep.equal([]);
      expect(readdirSync(join(dataDirectory, "console"))).to.deep.equal(["2"]);
      const { graph } = await open();
      expect((await graph.reader.counts()).documents).to.equal(2);
      expect(readdirSync(dataDirectory)).to.not.include("console");
      await graph.close();
      expect(readdirSync(dataDirectory)).to.deep.equal(["graph.grafeo"]);
    });
  });
});
