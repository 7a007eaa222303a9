/**
 * How much is done to read a text, in calls and blocks that run: the same number on every machine and every day, unlike time.
 * Counted by V8 in a process of its own, because counting there would spoil the coverage of the tests.
 */
import { fork } from "node:child_process";
import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";

const OWN_FILE = fileURLToPath(import.meta.url);

/** @returns for each text, how often functions and blocks of `ingest/` ran while it was read as a document */
export function countCalls(texts: readonly string[]): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "NODE_V8_COVERAGE"));
    // Unoptimised, because optimised code leaves out some of what it runs.
    const child = fork(OWN_FILE, { execArgv: ["--import=tsx", "--no-opt"], env, serialization: "advanced" });
    child.once("message", (counts) => {
      resolve(counts as number[]);
      child.kill();
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`counting ended with ${String(code)}`));
    });
    child.send(texts);
  });
}

async function count(texts: readonly string[]): Promise<number[]> {
  // Begun before the pipeline is loaded: what is compiled later counts each of its blocks.
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const { graphOf } = await import("../reading.ts");
  // The first reading loads models and lexicons.
  graphOf("Norway condemned Iran on Monday.");
  const counts: number[] = [];
  for (const text of texts) {
    await session.post("Profiler.takePreciseCoverage");
    graphOf(text);
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const ranges = result
      .filter(({ url }) => url.includes("/ingest/") && !url.includes("/test/"))
      .flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
    // V8 counts in 32 bits and may pass below zero.
    counts.push(ranges.reduce((sum, range) => sum + (range.count >>> 0), 0));
  }
  return counts;
}

if (process.argv[1] === OWN_FILE) {
  process.once("message", (texts) => {
    void count(texts as string[]).then((counts) => process.send?.(counts));
  });
}
