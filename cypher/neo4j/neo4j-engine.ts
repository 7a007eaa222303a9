/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- The driver declares its options as classes without methods. */
/** Neo4j as the engine, through its official driver. */
import neo4j from "neo4j-driver";
import type { BookmarkManager, Driver, ManagedTransaction, Session, SessionMode } from "neo4j-driver";
import { z } from "zod";
import { getStatement, listSchemaStatements } from "../catalogue.ts";
import type { EngineStatus, GraphEngine, QueryLimits, QueryResult, Row, Statement, Transaction } from "../engine.ts";
import { StandoffError } from "../errors.ts";
import { checkQuery } from "../guard/check-query.ts";
import type { GraphLocation } from "../ports.ts";
import { checkPlan } from "./check-plan.ts";
import type { Neo4jPlace } from "./engine-error.ts";
import { toQueryError, toStandoffError } from "./engine-error.ts";
import { toParameters, toPlain } from "./plain-values.ts";

type Neo4jLocation = GraphLocation & { engine: "neo4j" };

/** Long enough for a server across an ocean, short enough for a person who mistyped an address. */
const CONNECTION_TIMEOUT_MS = 5_000;
/** How long a request waits for one of the pool's connections; longer than connecting may take. */
const ACQUISITION_TIMEOUT_MS = 10_000;
/** How long a transaction is tried again after transient failures: a page must say within seconds that the store is down. */
const RETRY_TIME_MS = 5_000;
/** Every read of the catalogue takes well under a second at 2 million relations. */
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 120_000;

const componentRow = z.object({ name: z.string(), version: z.string(), edition: z.string() });

/** The address without user and password, which may stand in it. */
function toAddress(uri: string): string {
  try {
    const { protocol, host } = new URL(uri);
    return `${protocol}//${host}`;
  } catch {
    throw new StandoffError("invalid-parameter", "NEO4J_URI is not an address: write it like bolt://localhost:7687.");
  }
}

function createDriver({ uri, user, password }: Neo4jLocation, address: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_TIME_MS,
      userAgent: "standoff",
    });
  } catch (cause) {
    throw new StandoffError(
      "invalid-parameter",
      `NEO4J_URI (${address}) is not an address of Neo4j: write it like bolt://localhost:7687 or neo4j+s://host.`,
      { cause },
    );
  }
}

export class Neo4jEngine implements GraphEngine {
  readonly #driver: Driver;
  readonly #place: Neo4jPlace;
  /** What one session wrote the next one reads, also from the follower of a cluster. */
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();

  private constructor(location: Neo4jLocation) {
    const address = toAddress(location.uri);
    this.#place = { address, user: location.user, database: location.database };
    this.#driver = createDriver(location, address);
  }

  /**
   * Connects, and asks the server something so that a wrong address, password or database is known at once.
   * @throws StandoffError `invalid-parameter` when the address is none, `store-unavailable` when nothing answers there, or it
   * refuses the user or has no such database
   */
  static async open(location: Neo4jLocation): Promise<Neo4jEngine> {
    const engine = new Neo4jEngine(location);
    const { database } = location;
    try {
      await engine.#driver.getServerInfo(database === undefined ? {} : { database });
      return engine;
    } catch (error) {
      await engine.close();
      throw toStandoffError(error, engine.#place);
    }
  }

  async status(): Promise<EngineStatus> {
    const rows = await this.read(getStatement("neo4j/find-version"));
    const { name, version, edition } = componentRow.parse(rows[0]);
    const product = name === "Neo4j Kernel" ? "Neo4j" : name;
    return { engine: "neo4j", version: `${product} ${version} ${edition}`, location: this.#place.address };
  }

  async ensureSchema(): Promise<void> {
    for (const statement of listSchemaStatements("neo4j")) {
      await this.write(async (transaction) => {
        await transaction.run(statement);
      });
    }
    await this.read(getStatement("neo4j/await-indexes"));
  }

  read(statement: Statement, parameters: Row = {}): Promise<Row[]> {
    return this.#inSession("READ", (session) =>
      session.executeRead((transaction) => runStatement(transaction, statement, parameters), {
        timeout: READ_TIMEOUT_MS,
      }),
    );
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inSession("WRITE", (session) =>
      session.executeWrite(
        (transaction) =>
          work({ run: (statement, parameters = {}) => runStatement(transaction, statement, parameters) }),
        { timeout: WRITE_TIMEOUT_MS },
      ),
    );
  }

  findEntityCandidates(words: readonly string[], limit: number): Promise<Row[]> {
    // Folded words hold letters and digits only: nothing in them is Lucene's syntax, whose operators are upper-case.
    const lucene = `${words.map((word) => `+${word}`).join(" ")}*`;
    return this.read(getStatement("neo4j/find-entity-candidates"), { lucene, limit });
  }

  async query(text: string, parameters: Row, limits: QueryLimits): Promise<QueryResult> {
    const checked = checkQuery(text, parameters);
    const session = this.#openSession("READ");
    const started = performance.now();
    try {
      const transaction = session.beginTransaction({ timeout: limits.timeoutMs });
      const values = toParameters(parameters);
      checkPlan((await transaction.run(`EXPLAIN ${checked}`, values)).summary);

      const result = transaction.run(checked, values);
      const columns = await result.keys();
      const rows: Row[] = [];
      let truncated = false;
      for await (const record of result) {
        truncated = rows.length === limits.maxRows;
        if (truncated) break;
        rows.push(toRow(record.toObject()));
      }
      await transaction.rollback();
      return { columns, rows, truncated, elapsedMs: performance.now() - started };
    } catch (error) {
      throw toQueryError(error, this.#place);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #openSession(defaultAccessMode: SessionMode): Session {
    const { database } = this.#place;
    return this.#driver.session({
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      ...(database === undefined ? {} : { database }),
    });
  }

  async #inSession<T>(mode: SessionMode, work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#openSession(mode);
    try {
      return await work(session);
    } catch (error) {
      throw toStandoffError(error, this.#place);
    } finally {
      await session.close();
    }
  }
}

function toRow(record: object): Row {
  return Object.fromEntries(Object.entries(record).map(([column, value]) => [column, toPlain(value)]));
}

async function runStatement(transaction: ManagedTransaction, { text }: Statement, parameters: Row): Promise<Row[]> {
  const { records } = await transaction.run(text, toParameters(parameters));
  return records.map((record) => toRow(record.toObject()));
}
