/** The first picture: the strongest actors and the stances among them. */
import { z } from "zod";
import type { GraphEngine, Row } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import { STANCE_RELATIONS } from "../model/plover.ts";
import type { NodeView, RelationView, Subgraph } from "../model/views.ts";
import { countRelations } from "./counts.ts";
import {
  boundsAnything,
  boundsEvents,
  eventParameters,
  kindPrefixes,
  passes,
  relationParameters,
  wantedTypes,
} from "./event-criteria.ts";
import { listNodes } from "./list-nodes.ts";
import { readRows } from "./read-statement.ts";
import { listEventsAmong, sumUpRelations } from "./recount.ts";
import { compareRelations, nodeRow, relationRow } from "./relation-row.ts";

const rankedRow = z.object({ id: z.string() });
const totalsRow = z.object({ entities: z.number(), relations: z.number() });

function isStance({ type }: RelationView): boolean {
  return STANCE_RELATIONS.some((stance) => stance === type);
}

/** The strongest of all, by their weights. */
async function overviewOfAll(engine: GraphEngine, limit: number): Promise<Subgraph> {
  const [nodes, [count], types] = await Promise.all([
    readRows(engine, "list-strongest-entities", nodeRow, { limit }),
    readRows(engine, "count-strongest-entities", z.object({ entities: z.number() })),
    countRelations(engine),
  ]);
  return {
    nodes,
    relations: await listStancesAmong(engine, nodes, {}),
    totalNodes: count?.entities ?? 0,
    totalRelations: STANCE_RELATIONS.reduce((sum, type) => sum + types[type], 0),
  };
}

async function listStancesAmong(
  engine: GraphEngine,
  nodes: readonly NodeView[],
  filter: EvidenceFilter,
): Promise<RelationView[]> {
  const ids = nodes.map((node) => node.id);
  const relations = boundsEvents(filter)
    ? sumUpRelations(await listEventsAmong(engine, ids, filter)).filter(isStance)
    : await readRows(engine, "list-stances-among", relationRow, { ids });
  return relations.filter((relation) => passes(relation, filter)).sort(compareRelations);
}

/**
 * See `GraphReader.overview`. Under a filter actors rank by the documents under their relations that pass, stances on positions
 * among them, as `weight` does without one.
 */
export async function overview(engine: GraphEngine, limit: number, filter: EvidenceFilter): Promise<Subgraph> {
  if (!boundsAnything(filter)) return overviewOfAll(engine, limit);
  const by = boundsEvents(filter) ? "events" : "relations";
  const parameters: Row = {
    types: wantedTypes(filter),
    kinds: kindPrefixes(filter),
    ...relationParameters(filter),
    ...(boundsEvents(filter) && eventParameters(filter)),
  };
  const [ranked, [totals]] = await Promise.all([
    readRows(engine, `rank-entities-by-${by}`, rankedRow, { ...parameters, limit }),
    readRows(engine, `count-entities-by-${by}`, totalsRow, parameters),
  ]);
  const nodes = await listNodes(
    engine,
    ranked.map((row) => row.id),
  );
  return {
    nodes,
    relations: await listStancesAmong(engine, nodes, filter),
    totalNodes: totals?.entities ?? 0,
    totalRelations: totals?.relations ?? 0,
  };
}
