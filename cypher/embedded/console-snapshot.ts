/** Users' queries: on a copy of the store, read-only, in a process of its own. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { QueryLimits, QueryResult, Row } from "../engine.ts";
import { StandoffError } from "../errors.ts";
import { checkQuery } from "../guard/check-query.ts";
import { checkPlan } from "./check-plan.ts";
import { openResult, runResult } from "./protocol.ts";
import { SerialQueue } from "./serial-queue.ts";
import { StoreClient, StoreEndedError, StoreFailedError } from "./store-client.ts";
import { consolePath } from "./store-paths.ts";

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
 *
 * Each copy has a directory of its own, where the engine's temporary files go too, and which is removed whole.
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
    this.#directory = consolePath(dataDirectory);
    this.#copyTo = copyTo;
  }

  /** Removes what a run that was killed left. To be called by who alone has the store open, before the first query. */
  clear(): void {
    rmSync(this.#directory, { recursive: true, force: true, maxRetries: 3 });
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
      this.clear();
    });
  }

  async #getClient(): Promise<StoreClient> {
    const running = this.#client?.isRunning === true;
    if (this.#client !== undefined && running && !this.#stale) return this.#client;
    if (!running) await this.#client?.close();
    const client = this.#client !== undefined && running ? this.#client : new StoreClient();
    this.#client = client;

    const copy = String(++this.#copies);
    const path = join(this.#directory, copy, "snapshot.grafeo");
    this.#stale = false;
    try {
      mkdirSync(join(this.#directory, copy), { recursive: true });
      await this.#copyTo(path);
      await client.request({ kind: "open", path, readOnly: true }, OPEN_DEADLINE_MS, openResult);
    } catch (error) {
      this.#stale = true;
      throw error;
    }
    for (const name of readdirSync(this.#directory)) {
      if (name !== copy) rmSync(join(this.#directory, name), { recursive: true, force: true });
    }
    return client;
  }
}
