/** The embedded engine: a file in the data directory, held by a process of its own. */
import { mkdirSync } from "node:fs";
import { z } from "zod";
import { getStatement, listSchemaStatements } from "../catalogue.ts";
import type { EngineStatus, GraphEngine, QueryLimits, QueryResult, Row, Statement, Transaction } from "../engine.ts";
import { StandoffError } from "../errors.ts";
import { ConsoleSnapshot } from "./console-snapshot.ts";
import { toOpenError } from "./open-error.ts";
import { beginResult, openResult, runResult } from "./protocol.ts";
import { SerialQueue } from "./serial-queue.ts";
import { StoreClient, StoreEndedError, StoreFailedError } from "./store-client.ts";
import { storePath } from "./store-paths.ts";

/** Opening takes 0.5 to 2 s at 500,000 to 2 million relations, and longer where the log has to be replayed. */
const OPEN_DEADLINE_MS = 120_000;
/** Every read of the catalogue takes well under a second at 2 million relations. */
const READ_DEADLINE_MS = 30_000;
/** A statement writes at most 5,000 rows; the slowest, anchored at a hub, took 5 s. */
const WRITE_DEADLINE_MS = 120_000;

/** How often a transaction that met another is tried again. Writers wait in a queue, so that this is rare. */
const WRITE_ATTEMPTS = 3;

function isConflict(error: unknown): boolean {
  return error instanceof StoreFailedError && error.message.includes("GRAFEO-T001");
}

/** What went wrong with a statement of the catalogue, as those above know it. */
function toStandoffError(error: unknown, what: string): unknown {
  if (error instanceof StoreEndedError) {
    return error.end === "deadline"
      ? new StandoffError("query-timeout", `${what} took too long and was ended: ask for less at a time.`, {
          cause: error,
        })
      : new StandoffError("store-unavailable", `The embedded engine stopped during ${what}: try again.`, {
          details: { end: error.end },
          cause: error,
        });
  }
  if (error instanceof StoreFailedError) {
    return new StandoffError("store-unavailable", `The embedded engine failed at ${what}: ${error.message}`, {
      details: { gqlStatus: error.gqlStatus ?? null },
      cause: error,
    });
  }
  return error;
}

export class EmbeddedEngine implements GraphEngine {
  readonly #path: string;
  readonly #writes = new SerialQueue();
  readonly #console: ConsoleSnapshot;
  #store: Promise<StoreClient> | undefined;
  #version = "";
  #closed = false;

  private constructor(dataDirectory: string) {
    this.#path = storePath(dataDirectory);
    this.#console = new ConsoleSnapshot(dataDirectory, (path) => this.#copyTo(path));
  }

  /**
   * Opens the store in a directory, which is made where it is missing.
   * @throws StandoffError `store-unavailable` when it is open elsewhere, damaged or not writable, or when there is no engine
   * for this platform
   */
  static async open(dataDirectory: string): Promise<EmbeddedEngine> {
    const engine = new EmbeddedEngine(dataDirectory);
    try {
      mkdirSync(dataDirectory, { recursive: true });
    } catch (cause) {
      throw toOpenError(engine.#path, cause);
    }
    await engine.#getStore();
    engine.#console.clear();
    return engine;
  }

  status(): Promise<EngineStatus> {
    return Promise.resolve({ engine: "embedded", version: `Grafeo ${this.#version}`, location: this.#path });
  }

  async ensureSchema(): Promise<void> {
    for (const statement of listSchemaStatements("embedded")) {
      await this.#writes.run(() => this.#run(statement, {}, WRITE_DEADLINE_MS));
    }
  }

  async read(statement: Statement, parameters: Row = {}): Promise<Row[]> {
    try {
      return await this.#run(statement, parameters, READ_DEADLINE_MS);
    } catch (error) {
      // Ended because of another request: a read may simply be asked again.
      if (!(error instanceof StoreEndedError) || error.end === "deadline") throw toStandoffError(error, statement.name);
    }
    try {
      return await this.#run(statement, parameters, READ_DEADLINE_MS);
    } catch (error) {
      throw toStandoffError(error, statement.name);
    }
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#writes.run(async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#writeOnce(work);
        } catch (error) {
          if (!isConflict(error) || attempt === WRITE_ATTEMPTS) throw toStandoffError(error, "a write");
        }
      }
    });
  }

  findEntityCandidates(words: readonly string[], limit: number): Promise<Row[]> {
    const last = words.length - 1;
    return this.read(getStatement("embedded/find-entity-candidates"), {
      words: words.map((word, index) => (index === last ? ` ${word}` : ` ${word} `)),
      limit,
    });
  }

  query(text: string, parameters: Row, limits: QueryLimits): Promise<QueryResult> {
    return this.#console.query(text, parameters, limits);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#console.close();
    const store = await this.#writes.run(() => Promise.resolve(this.#store));
    await store?.close();
  }

  async #openStore(): Promise<StoreClient> {
    const store = new StoreClient();
    try {
      const { version } = await store.request(
        { kind: "open", path: this.#path, readOnly: false },
        OPEN_DEADLINE_MS,
        openResult,
      );
      this.#version = version;
      return store;
    } catch (cause) {
      await store.close();
      this.#store = undefined;
      throw toOpenError(this.#path, cause);
    }
  }

  /** The running process; a new one after the last was ended. */
  async #getStore(): Promise<StoreClient> {
    if (this.#closed) throw new StandoffError("store-unavailable", "The graph is closed.");
    const opening = (this.#store ??= this.#openStore());
    const store = await opening;
    if (store.isRunning) return store;
    // Of several who find it ended only the first opens a new one.
    if (this.#store === opening) this.#store = store.close().then(() => this.#openStore());
    return this.#getStore();
  }

  async #run(statement: Statement, parameters: Row, deadlineMs: number): Promise<Row[]> {
    const store = await this.#getStore();
    const { rows } = await store.request({ kind: "run", text: statement.text, parameters }, deadlineMs, runResult);
    return rows;
  }

  async #writeOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const store = await this.#getStore();
    this.#console.invalidate();
    const { transaction } = await store.request({ kind: "begin" }, WRITE_DEADLINE_MS, beginResult);
    let result: T;
    try {
      result = await work({
        run: async ({ text }, parameters = {}) => {
          const command = { kind: "run" as const, text, parameters, transaction };
          return (await store.request(command, WRITE_DEADLINE_MS, runResult)).rows;
        },
      });
    } catch (error) {
      if (store.isRunning) await store.request({ kind: "rollback", transaction }, WRITE_DEADLINE_MS, z.unknown());
      throw error;
    }
    await store.request({ kind: "commit", transaction }, WRITE_DEADLINE_MS, z.unknown());
    await store.request({ kind: "checkpoint" }, WRITE_DEADLINE_MS, z.unknown());
    return result;
  }

  /** Copies the store between two writes. */
  #copyTo(path: string): Promise<void> {
    return this.#writes.run(async () => {
      const store = await this.#getStore();
      await store.request({ kind: "snapshot", from: this.#path, to: path }, WRITE_DEADLINE_MS, z.unknown());
    });
  }
}
