/** Users' queries: on a copy of the store, read-only, in a process of its own. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { QueryLimits, QueryResult, Row } from "../engine.ts";
import { StandoffError } from "../errors.ts";
import { checkQuery } from "../guard/check-query.ts";
import { checkPlan } from "./check-plan.ts";
import { openResult, runResult } from "./protocol.ts";
import { SerialQueue } from "./serial-queue.ts";
import { StoreClient, StoreEndedError, StoreFailedError } from "./store-client.ts";

const SNAPSHOT_DIRECTORY = "console";
const OPEN_DEADLINE_MS = 120_000;

function toQueryError(error: unknown, limits: QueryLimits): unknown {
  if (error instanceof StoreFailedError) {
    return new StandoffError("query-refused", error.message.replace(/^\w+ error: GRAFEO-\w+: /, ""), {
      details: { gqlStatus: error.gqlStatus ?? null },
      cause: error,
    });
  }
  if (!(error instanceof StoreEndedError)) return error;
  switch (error.end) {
    case "deadline":
      return new StandoffError(
        "query-timeout",
        `The query took more than ${limits.timeoutMs} ms and was ended: narrow it, or add a LIMIT before it fans out.`,
        { details: { timeoutMs: limits.timeoutMs }, cause: error },
      );
    case "memory":
      return new StandoffError("too-large", "The query needed too much memory and was ended: narrow it.", {
        cause: error,
      });
    case "crash":
      return new StandoffError("query-refused", "The engine gave the query up: split its pattern into shorter ones.", {
        cause: error,
      });
    case "closed":
      return new StandoffError("store-unavailable", "The graph was closed.", { cause: error });
  }
}

/**
 * A copy of the store as it was when the first query after a write came, used until something is written. The engine refuses
 * to open a file read-only while its writer has it; a copy takes about 0.15 s at two million relations.
 */
export class ConsoleSnapshot {
  readonly #directory: string;
  readonly #copyTo: (path: string) => Promise<void>;
  readonly #queue = new SerialQueue();
  #client: StoreClient | undefined;
  #stale = true;
  #copies = 0;

  /** @param copyTo makes a consistent copy of the store */
  constructor(dataDirectory: string, copyTo: (path: string) => Promise<void>) {
    this.#directory = join(dataDirectory, SNAPSHOT_DIRECTORY);
    this.#copyTo = copyTo;
  }

  /** To be called before anything is written. */
  invalidate(): void {
    this.#stale = true;
  }

  /**
   * See `GraphEngine.query`. One query runs at a time, so that together they need no more memory than one may.
   * @throws StandoffError `query-refused`, `query-timeout`; `too-large` when it needs too much memory
   */
  query(text: string, parameters: Row, limits: QueryLimits): Promise<QueryResult> {
    return this.#queue.run(async () => {
      const checked = checkQuery(text, parameters);
      const client = await this.#getClient();
      const started = performance.now();
      const command = { kind: "run" as const, parameters };
      try {
        const plan = await client.request({ ...command, text: `EXPLAIN ${checked}` }, limits.timeoutMs, runResult);
        checkPlan(plan.rows);
        const result = await client.request(
          { ...command, text: checked, maxRows: limits.maxRows },
          limits.timeoutMs,
          runResult,
        );
        return { ...result, elapsedMs: performance.now() - started };
      } catch (error) {
        throw toQueryError(error, limits);
      }
    });
  }

  async close(): Promise<void> {
    await this.#queue.run(async () => {
      await this.#client?.close();
      this.#client = undefined;
      rmSync(this.#directory, { recursive: true, force: true });
    });
  }

  async #getClient(): Promise<StoreClient> {
    const running = this.#client?.isRunning === true;
    if (this.#client !== undefined && running && !this.#stale) return this.#client;
    if (!running) await this.#client?.close();
    // What an earlier run that was killed left here goes with the first copy.
    if (this.#copies === 0) rmSync(this.#directory, { recursive: true, force: true });
    mkdirSync(this.#directory, { recursive: true });
    const client = this.#client !== undefined && running ? this.#client : new StoreClient(this.#directory);
    this.#client = client;

    const previous = this.#path();
    this.#copies++;
    this.#stale = false;
    try {
      rmSync(this.#path(), { force: true });
      await this.#copyTo(this.#path());
      await client.request({ kind: "open", path: this.#path(), readOnly: true }, OPEN_DEADLINE_MS, openResult);
    } catch (error) {
      this.#stale = true;
      throw error;
    }
    rmSync(previous, { force: true });
    return client;
  }

  #path(): string {
    return join(this.#directory, `snapshot-${this.#copies}.grafeo`);
  }
}
