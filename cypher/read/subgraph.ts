/** The relations among given nodes. */
import type { GraphEngine } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import type { NodeView, RelationView, Subgraph } from "../model/views.ts";
import { boundsEvents, FACT_RELATION_TYPES, passes, wantsKind } from "./event-criteria.ts";
import { listNodes } from "./list-nodes.ts";
import { readRows } from "./read-statement.ts";
import { listEventsAmong, sumUpRelations } from "./recount.ts";
import { compareRelations, relationRow } from "./relation-row.ts";

const isFact = ({ type }: RelationView): boolean => FACT_RELATION_TYPES.includes(type);

/** The relations among nodes that pass the filter, in their order. */
export async function listRelationsAmong(
  engine: GraphEngine,
  nodes: readonly NodeView[],
  filter: EvidenceFilter,
): Promise<RelationView[]> {
  if (nodes.length === 0) return [];
  const ids = nodes.map((node) => node.id);
  const stored = await readRows(engine, "list-relations-among", relationRow, { ids });
  const relations = boundsEvents(filter)
    ? [...sumUpRelations(await listEventsAmong(engine, ids, filter)), ...stored.filter(isFact)]
    : stored;
  return relations.filter((relation) => passes(relation, filter)).sort(compareRelations);
}

/** See `GraphReader.subgraph`. */
export async function subgraph(engine: GraphEngine, ids: readonly string[], filter: EvidenceFilter): Promise<Subgraph> {
  const nodes = (await listNodes(engine, [...new Set(ids)])).filter(({ kind }) => wantsKind(filter, kind));
  const relations = await listRelationsAmong(engine, nodes, filter);
  return { nodes, relations, totalNodes: nodes.length, totalRelations: relations.length };
}
