/** The command line as a user runs it: a process of its own, with its own data directory. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Workplace {
  /** A folder of the test's own. */
  readonly folder: string;
  /** Where the embedded graph is. */
  readonly data: string;
  /** Writes a file into the folder. @returns its path */
  write(name: string, content: string | Uint8Array): string;
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Outcome>;
  /** The environment of `run`, for processes that a test starts itself. */
  readonly environment: NodeJS.ProcessEnv;
  remove(): void;
}

export const COMMAND = ["--import", "tsx", "ingest/cli.ts"] as const;

/** What node and npm add to the output of every process. */
const NOISE = /^(?:npm warn|\(node:\d+\)|\(Use `node).*\n?/gmu;

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "standoff-cli-"));
  const data = join(folder, "data");
  const environment: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:NEO4J|STANDOFF)_/u.test(name))),
    STANDOFF_DATA: data,
  };
  return {
    folder,
    data,
    environment,
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    run: (args, further = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [...COMMAND, ...args], {
          env: { ...environment, ...further },
          stdio: ["ignore", "pipe", "pipe"],
        });
        let [stdout, stderr] = ["", ""];
        child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
        child.once("error", reject);
        child.once("close", (code) => {
          resolve({ code, stdout, stderr: stderr.replace(NOISE, "") });
        });
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An article that can be read. */
export const GOOD = "Poland condemned Hungary\n20240301\ncourier.example\n\nPoland condemned Hungary on Monday.\n";

/** One sentence that says what to do, a non-zero exit code, no stack trace. */
export function expectRefusal({ code, stderr }: Outcome, message: RegExp, expected = 1): void {
  expect(code, stderr).to.equal(expected);
  expect(stderr).to.match(message);
  expect(stderr).to.match(/^standoff: [^\n]+\n$/u);
  expect(stderr).to.not.match(/ at .+:\d+:\d+/u);
}
