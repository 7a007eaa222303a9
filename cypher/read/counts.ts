/** How much the graph holds. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import type { GraphCounts, RelationType } from "../model/views.ts";
import { readRows } from "./read-statement.ts";

const nodesRow = z.object({ label: z.string(), nodes: z.number() });
const relationsRow = z.object({ type: z.string(), relations: z.number() });

/** Relationships of each type, mentions among them. */
export async function countRelations(engine: GraphEngine): Promise<Record<RelationType | "MENTIONS", number>> {
  const rows = await readRows(engine, "count-relations", relationsRow);
  const found = new Map(rows.map((row) => [row.type, row.relations]));
  const count = (type: RelationType | "MENTIONS") => found.get(type) ?? 0;
  return {
    MENTIONS: count("MENTIONS"),
    OPPOSES: count("OPPOSES"),
    SUPPORTS: count("SUPPORTS"),
    ENGAGES: count("ENGAGES"),
    ENDORSES: count("ENDORSES"),
    REJECTS: count("REJECTS"),
    CONCERNS: count("CONCERNS"),
    REPRESENTS: count("REPRESENTS"),
    MEMBER_OF: count("MEMBER_OF"),
    PART_OF: count("PART_OF"),
  };
}

/** See `GraphReader.counts`. */
export async function countAll(engine: GraphEngine): Promise<GraphCounts> {
  const [nodeRows, { MENTIONS: mentions, ...relations }] = await Promise.all([
    readRows(engine, "count-nodes", nodesRow),
    countRelations(engine),
  ]);
  const nodes = new Map(nodeRows.map((row) => [row.label, row.nodes]));
  const count = (label: string) => nodes.get(label) ?? 0;
  return {
    documents: count("Document"),
    sentences: count("Sentence"),
    mentions,
    events: count("Event"),
    entities: {
      Person: count("Person"),
      State: count("State"),
      Alliance: count("Alliance"),
      Organization: count("Organization"),
      Place: count("Place"),
    },
    positions: count("Position"),
    relations,
  };
}
