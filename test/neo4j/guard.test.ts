import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "chai";

/** A server that prints its process id and would run for ever. */
const SERVER = "process.on('SIGTERM', () => process.exit(7)); console.error(process.pid); setInterval(() => {}, 1000)";

describe("the guard of a server", () => {
  it("ends the server when the process that started it is killed", async () => {
    const guard = JSON.stringify([join(import.meta.dirname, "guard.mjs"), process.execPath, "-e", SERVER]);
    const parent = spawn(process.execPath, [
      "-e",
      `require("node:child_process").spawn(process.execPath, ${guard}, { stdio: ["pipe", "ignore", "inherit"], detached: true })`,
    ]);
    const server = await readProcessId(parent);
    expect(isRunning(server)).to.be.true;
    parent.kill("SIGKILL");
    while (isRunning(server)) await delay(20);
  });

  it("lets the server end in good order when asked to stop", async () => {
    const guard = spawn(process.execPath, [join(import.meta.dirname, "guard.mjs"), process.execPath, "-e", SERVER]);
    const server = await readProcessId(guard);
    guard.stdin.write("stop\n");
    const [code] = (await once(guard, "exit")) as [number | null];
    expect(code).to.equal(process.platform === "win32" ? 1 : 7);
    expect(isRunning(server)).to.be.false;
  });

  it("says that the command does not exist", async () => {
    const guard = spawn(process.execPath, [join(import.meta.dirname, "guard.mjs"), "/no/such/command"]);
    const [code] = (await once(guard, "exit")) as [number | null];
    expect(code).to.equal(1);
  });
});

async function readProcessId(child: ChildProcess): Promise<number> {
  const [data] = (await once(child.stderr!, "data")) as [Buffer];
  return Number(data.toString());
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
