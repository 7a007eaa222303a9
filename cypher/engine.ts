/**
 * The port that both engines implement. Everything above it speaks in named `.cypher` files and plain values: integers and
 * floats are numbers, dates are ISO strings, nodes and relationships are `GraphNode` and `GraphRelationship`.
 */

export type PlainValue = null | boolean | number | string | PlainValue[] | { [key: string]: PlainValue };

export interface GraphNode {
  readonly $node: string;
  readonly labels: string[];
  readonly properties: Record<string, PlainValue>;
}

export interface GraphRelationship {
  readonly $relationship: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Record<string, PlainValue>;
}

/** A path, as a row of a user's query may hold it. */
export interface GraphPath {
  readonly $path: { readonly nodes: GraphNode[]; readonly relationships: GraphRelationship[] };
}

export type Row = Record<string, PlainValue>;

/** A statement of the catalogue: read from a `.cypher` file, never assembled. */
export interface Statement {
  /** File name without extension. */
  readonly name: string;
  readonly text: string;
}

/** Runs statements inside one transaction. */
export interface Transaction {
  run(statement: Statement, parameters?: Row): Promise<Row[]>;
}

export interface EngineStatus {
  readonly engine: "neo4j" | "embedded";
  /** Product and version, e.g. "Neo4j 5.26.28 community", "Grafeo 0.6.0". */
  readonly version: string;
  /** Where the graph is: an address without credentials, or a file. */
  readonly location: string;
}

/** Limits on a statement that a user wrote. */
export interface QueryLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
}

export interface QueryResult {
  readonly columns: string[];
  readonly rows: Row[];
  /** True when the engine had more rows than `maxRows`. */
  readonly truncated: boolean;
  readonly elapsedMs: number;
}

export interface GraphEngine {
  status(): Promise<EngineStatus>;
  /** Creates constraints, indexes and full-text search; does nothing where they exist. */
  ensureSchema(): Promise<void>;
  /**
   * Runs a catalogue statement in a read transaction, with retry on transient failure.
   * @throws StandoffError `store-unavailable`, `query-timeout`
   */
  read(statement: Statement, parameters?: Row): Promise<Row[]>;
  /** Runs `work` in one write transaction: all of it or nothing. `work` may run more than once and must be repeatable. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Entities that have every word among the words of their names, the last as a prefix: rows of id, kind, name, aliases and
   * mentionCount, the most mentioned first, then by id. Words are words, never query syntax.
   * @param words folded, see `foldName`; at least one
   */
  findEntityCandidates(words: readonly string[], limit: number): Promise<Row[]>;
  /**
   * Runs a user's statement, read-only by the engine's own enforcement and bounded by `limits`.
   * @throws StandoffError `query-refused` when it would write, touch files or the network, or does not parse; `query-timeout`
   */
  query(text: string, parameters: Row, limits: QueryLimits): Promise<QueryResult>;
  close(): Promise<void>;
}
