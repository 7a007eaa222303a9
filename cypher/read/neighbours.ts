/** The neighbours and the relations of a node, a page at a time. */
import type { GraphEngine } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import { NODE_KINDS } from "../model/evidence-filter.ts";
import type { Subgraph } from "../model/views.ts";
import { RELATION_TYPES } from "../model/views.ts";
import type { GraphReader, NeighbourFilter } from "../ports.ts";
import { countedSurroundings } from "./counted-surroundings.ts";
import { boundsEvents } from "./event-criteria.ts";
import { listNodes } from "./list-nodes.ts";
import { storedSurroundings } from "./stored-surroundings.ts";
import { listRelationsAmong } from "./subgraph.ts";
import type { NeighbourCount, Surroundings } from "./surroundings.ts";

function lookAround(
  engine: GraphEngine,
  id: string,
  choice: Omit<NeighbourFilter, "limit" | "offset">,
  filter: EvidenceFilter,
): Surroundings | Promise<Surroundings> {
  return (boundsEvents(filter) ? countedSurroundings : storedSurroundings)(engine, id, choice, filter);
}

/** See `GraphReader.listNeighbours`. The node itself is there whatever its kind. */
export async function listNeighbours(
  engine: GraphEngine,
  id: string,
  choice: NeighbourFilter,
  filter: EvidenceFilter,
): Promise<Subgraph> {
  const around = await lookAround(engine, id, choice, filter);
  const [ranked, totals] = await Promise.all([around.neighbours(choice), around.totals()]);
  const nodes = await listNodes(engine, [id, ...ranked]);
  return {
    nodes,
    relations: await listRelationsAmong(engine, nodes, filter),
    totalNodes: nodes.length === 0 ? 0 : totals.neighbours + 1,
    totalRelations: totals.relations,
  };
}

/** See `GraphReader.countNeighbours`: ordered by type, direction and kind, as the model lists them. */
export async function countNeighbours(
  engine: GraphEngine,
  id: string,
  filter: EvidenceFilter,
): Promise<NeighbourCount[]> {
  const counts = await (await lookAround(engine, id, {}, filter)).countByType();
  return counts.sort(
    (a, b) =>
      RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
      b.direction.localeCompare(a.direction) ||
      NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind),
  );
}

/** See `GraphReader.listRelations`. */
export async function listRelations(
  engine: GraphEngine,
  id: string,
  choice: NeighbourFilter,
  filter: EvidenceFilter,
): ReturnType<GraphReader["listRelations"]> {
  const around = await lookAround(engine, id, choice, filter);
  const [relations, totals] = await Promise.all([around.relations(choice), around.totals()]);
  const ends = relations.flatMap((relation) => [relation.source, relation.target]);
  return { relations, nodes: await listNodes(engine, [...new Set([id, ...ends])]), total: totals.relations };
}
