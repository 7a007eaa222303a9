/** The whole graph as text, in an order that depends on nothing but what it holds. */
import type { Graph } from "../../cypher/ports.ts";

const LIMITS = { timeoutMs: 30_000, maxRows: 1_000_000 };

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]));
}

/** One line a node and relationship, sorted. */
export async function dump(graph: Graph): Promise<string[]> {
  const nodes = await graph.reader.query(
    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties",
    {},
    LIMITS,
  );
  const relations = await graph.reader.query(
    "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties",
    {},
    LIMITS,
  );
  return [...nodes.rows, ...relations.rows].map((row) => JSON.stringify(sortKeys(row))).sort();
}
