/** A picture as Cypher statements that create it in an empty Neo4j; run twice, they change nothing. */
import type { NodeView, RelationType, RelationView } from "../../cypher/model/views.ts";
import type { Picture } from "./picture.ts";

/** Rows of one UNWIND: enough that a script is quick, few enough that a statement can be read. */
const ROWS = 100;

const HEAD = `// A picture of Standoff's graph. Run it in Neo4j's browser, or: cypher-shell < FILE
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT position_id_unique IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
`;

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** What would end a line or a text, or could not be seen. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\\'\u0000-\u001F\u007F-\u009F\u2028\u2029]/gu;

/** A text as Cypher writes it. */
export function cypherText(text: string): string {
  const escaped = text.replace(
    UNSAFE,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `'${escaped}'`;
}

/** Numbers that are floating-point in the graph even where they are whole. */
const FLOATS: ReadonlySet<string> = new Set(["polarity", "confidence"]);

type Value = string | number | readonly string[] | null;

function literal(name: string, value: string | number | readonly string[]): string {
  if (typeof value === "string") return cypherText(value);
  if (typeof value !== "number") return `[${value.map(cypherText).join(", ")}]`;
  return FLOATS.has(name) && Number.isInteger(value) ? `${String(value)}.0` : String(value);
}

/** Names are this program's own; what is unknown is left out, as the graph does. */
function map(properties: Readonly<Record<string, Value>>): string {
  const entries = Object.entries(properties).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${literal(name, value)}`],
  );
  return `{${entries.join(", ")}}`;
}

function* statements(rows: readonly string[], rest: string): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS) {
    yield `\nUNWIND [\n  ${rows.slice(start, start + ROWS).join(",\n  ")}\n] AS row\n${rest};\n`;
  }
}

function nodeRow({ id, kind, name, aliases, mentionCount, weight, firstSeen, lastSeen }: NodeView): string {
  const common = { mentionCount, weight, firstSeen, lastSeen };
  const own = kind === "Position" ? { proposition: name } : { name, aliases, kind };
  return `{id: ${cypherText(id)}, properties: ${map({ ...own, ...common })}}`;
}

function relationRow(relation: RelationView): string {
  const { id, source, target } = relation;
  const { events, documents, outlets, polarity, confidence, firstDate, lastDate, ploverTypes, office, reference } =
    relation;
  const counted = reference === null ? { events, documents, outlets, ploverTypes } : {};
  const properties = map({ ...counted, polarity, confidence, firstDate, lastDate, office, reference });
  return `{id: ${cypherText(id)}, source: ${cypherText(source)}, target: ${cypherText(target)}, properties: ${properties}}`;
}

/** Labels of the ends by which nodes are found. */
function endsOf(type: RelationType): readonly [source: string, target: string] {
  switch (type) {
    case "CONCERNS":
      return ["Position", "Entity"];
    case "ENDORSES":
    case "REJECTS":
      return ["Entity", "Position"];
    case "OPPOSES":
    case "SUPPORTS":
    case "ENGAGES":
    case "REPRESENTS":
    case "MEMBER_OF":
    case "PART_OF":
      return ["Entity", "Entity"];
  }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

export function* cypherScript({ nodes, relations, at }: Picture): Generator<string> {
  yield `${HEAD}// Exported ${at}: ${String(nodes.length)} nodes, ${String(relations.length)} relations.\n`;
  for (const [kind, found] of groupBy(nodes, (node) => node.kind)) {
    const label = kind === "Position" ? "Position" : "Entity";
    const more = kind === "Position" ? "" : `SET n:${kind}\n`;
    yield* statements(found.map(nodeRow), `MERGE (n:${label} {id: row.id})\n${more}SET n += row.properties`);
  }
  for (const [type, found] of groupBy(relations, (relation) => relation.type)) {
    const [source, target] = endsOf(type);
    yield* statements(
      found.map(relationRow),
      `MATCH (a:${source} {id: row.source}), (b:${target} {id: row.target})\nMERGE (a)-[r:${type} {id: row.id}]->(b)\nSET r += row.properties`,
    );
  }
}
