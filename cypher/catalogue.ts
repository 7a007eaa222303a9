/** The catalogue of statements: each is a `.cypher` file beside this module, read once and never assembled. */
import { readFileSync } from "node:fs";
import type { Statement } from "./engine.ts";

const statements = new Map<string, Statement>();

function readText(path: string): string {
  return readFileSync(new URL(`./${path}.cypher`, import.meta.url), "utf8");
}

/**
 * The statement in a file of the catalogue.
 * @param path below `cypher/`, without extension: `queries/read/find-nodes`, `neo4j/find-entity-candidates`
 */
export function getStatement(path: string): Statement {
  let statement = statements.get(path);
  if (statement === undefined) {
    statement = { name: path.slice(path.lastIndexOf("/") + 1), text: readText(path) };
    statements.set(path, statement);
  }
  return statement;
}

/** The statements of an engine's `schema.cypher`, each ended by a semicolon. */
export function listSchemaStatements(engine: "neo4j" | "embedded"): Statement[] {
  return readText(`${engine}/schema`)
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text, index) => ({ name: `schema-${index}`, text }));
}
