import { once } from "node:events";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { COMMAND, expectRefusal, GOOD, makeWorkplace, type Outcome, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 90_000;

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

describe("the explorer on the command line", function () {
  this.timeout(TIMEOUT_MS);
  let place: Workplace;
  beforeEach(() => {
    place = makeWorkplace();
  });
  afterEach(() => {
    place.remove();
  });

  /** Starts the explorer, hands over what it prints until a line fits, and interrupts it then. */
  async function serve(
    until: RegExp,
    work: (line: string, pid: number) => Promise<void>,
    signal: NodeJS.Signals = "SIGINT",
  ): Promise<Outcome> {
    const server = spawn(process.execPath, [...COMMAND, "serve", "--port", "0"], {
      env: place.environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(server, "close");
    let [stdout, stderr] = ["", ""];
    server.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const lines = createInterface({ input: server.stdout });
    const found = new Promise<string>((resolve, reject) => {
      lines.on("line", (line) => {
        stdout += `${line}\n`;
        if (until.test(line)) resolve(line);
      });
      lines.once("close", () => {
        reject(new Error(`It ended before it said so: ${stdout}${stderr}`));
      });
    });
    try {
      await work(await found, server.pid ?? 0);
    } finally {
      server.kill(signal);
      await ended;
    }
    return { code: server.exitCode, stdout, stderr };
  }

  it("serves the samples on loopback, and Ctrl-C ends it with 0 and all its processes", async () => {
    let children: number[] = [];
    const { code } = await serve(/http:/u, async (line, pid) => {
      const url = /^Standoff is at (http:\/\/127\.0\.0\.1:\d+) \(Ctrl-C stops it\)$/u.exec(line)?.[1] ?? "";
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

  it("reads the samples to their end when it is stopped meanwhile, and does not read them again", async () => {
    const stopped = await serve(/reading the sample articles/u, () => Promise.resolve(), "SIGTERM");
    expect(stopped.code).to.equal(0);
    expect(stopped.stdout).to.contain("Read 8 documents").and.to.not.contain("Standoff is at");
    const again = await serve(/http:/u, () => Promise.resolve());
    expect(again.stdout).to.match(/^Standoff is at [^\n]+\nStopping …\n$/u);
  });

  it("has its store to itself, and others are told so", async () => {
    await serve(/http:/u, async () => {
      expectRefusal(await place.run(["ingest", place.write("good.txt", GOOD)]), /graph\.grafeo open: stop it/u);
      expect((await place.run(["doctor"])).stdout).to.match(/^problem +Another Standoff/mu);
      expectRefusal(await place.run(["reset", "--yes"]), /graph\.grafeo open: stop it/u);
    });
    expect((await place.run(["doctor"])).stdout).to.match(/documents +8,/u);
  });

  it("names a port that is in use, and writes nothing", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const outcome = await place.run(["serve"], { STANDOFF_PORT: String(port) });
    other.close();
    expectRefusal(outcome, new RegExp(`^standoff: Port ${String(port)} is in use: .*--port`, "u"));
    expect((await place.run(["doctor"])).stdout).to.match(/documents +0,/u);
  });

  it("names an address that is not this machine's", async () => {
    const outcome = await place.run(["serve", "--host", "192.0.2.1", "--port", "0"]);
    expectRefusal(outcome, /^standoff: 192\.0\.2\.1 is no address of this machine/u);
  });
});
