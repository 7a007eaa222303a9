/** The owner's side of the engine's process: requests with deadlines, a watch on memory, and its end. */
import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { z } from "zod";
import type { Command, Failure } from "./protocol.ts";
import { replyMessage } from "./protocol.ts";

/** Why a process was ended, or that it ended by itself. */
export type StoreEnd = "deadline" | "memory" | "crash" | "closed";

/** The process ended before it answered. */
export class StoreEndedError extends Error {
  readonly end: StoreEnd;
  constructor(end: StoreEnd, lastWords: string) {
    super(lastWords === "" ? `The engine's process ended (${end}).` : lastWords);
    this.name = "StoreEndedError";
    this.end = end;
  }
}

/** The engine answered with an error. */
export class StoreFailedError extends Error {
  readonly gqlStatus: string | undefined;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = "StoreFailedError";
    this.gqlStatus = failure.gqlStatus;
  }
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Resident memory at which the process is ended, in bytes. Products, large `range()` calls and chains through hubs pass 4 GB
 * within seconds (one reached 23 GB), while every query of the catalogue stays under 300 MB at two million relations.
 */
const MEMORY_LIMIT = 1.5 * 1024 ** 3;

/** How much of what the process writes on standard error is kept: a panic's message. */
const LAST_WORDS = 2000;

/** How long a process may take to close its file before it is killed. */
const CLOSE_MS = 10_000;

/**
 * Forks the process's entry point, which has this module's extension: `.js` in `dist/`, `.ts` in the sources. The owner's own
 * flags (an inspector's port, a script to evaluate) are not for it.
 */
function forkProcess(): ChildProcess {
  const extension = extname(import.meta.url);
  const loader = extension === ".ts" ? pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href : undefined;
  return fork(fileURLToPath(new URL(`./store-process${extension}`, import.meta.url)), {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: loader === undefined ? [] : [`--import=${loader}`],
  });
}

/** One run of the engine's process, from fork to exit. */
export class StoreClient {
  readonly #process: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #exited: Promise<void>;
  #lastId = 0;
  #end: StoreEnd | undefined;
  #lastWords = "";

  constructor() {
    this.#process = forkProcess();
    this.#process.stderr?.on("data", (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString("utf8")).slice(-LAST_WORDS);
    });
    this.#process.on("message", (message) => {
      this.#receive(message);
    });
    this.#exited = new Promise((resolve) => {
      const ended = () => {
        this.#end ??= "crash";
        this.#rejectAll();
        resolve();
      };
      this.#process.once("exit", ended);
      this.#process.once("error", ended);
    });
  }

  /** False once the process has ended or was told to. */
  get isRunning(): boolean {
    return this.#end === undefined;
  }

  /**
   * Asks the process and waits for its answer; past the deadline the process is killed.
   * @throws StoreFailedError when the engine refuses
   * @throws StoreEndedError when the process ends first
   */
  async request<T>(command: Command, deadlineMs: number, result: z.ZodType<T>): Promise<T> {
    if (!this.isRunning) throw this.#ended();
    const id = ++this.#lastId;
    const answer = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#kill("deadline");
      }, deadlineMs);
      this.#pending.set(id, { resolve, reject, timer });
      this.#process.send({ id, command }, (error) => {
        if (error !== null) this.#kill("crash");
      });
    });
    return result.parse(answer);
  }

  /** Lets the process close its file and end; resolves when it has. */
  async close(): Promise<void> {
    if (this.isRunning) {
      this.#end = "closed";
      this.#process.disconnect();
    }
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), CLOSE_MS);
    await this.#exited;
    clearTimeout(timer);
  }

  #receive(message: unknown): void {
    const reply = replyMessage.parse(message);
    if ("memory" in reply) {
      if (reply.memory > MEMORY_LIMIT) this.#kill("memory");
      return;
    }
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    this.#pending.delete(reply.id);
    clearTimeout(pending.timer);
    if ("failure" in reply) pending.reject(new StoreFailedError(reply.failure));
    else pending.resolve(reply.result);
  }

  #kill(end: StoreEnd): void {
    this.#end ??= end;
    this.#process.kill("SIGKILL");
  }

  #ended(): StoreEndedError {
    return new StoreEndedError(this.#end ?? "crash", this.#lastWords.trim());
  }

  #rejectAll(): void {
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(this.#ended());
    }
    this.#pending.clear();
  }
}
