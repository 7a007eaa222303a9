/** Parts of the graph as pictures show them: the overview and the neighbours of a node. */
import { z } from "zod";
import type { GraphEngine, Row } from "../engine.ts";
import { ENTITY_KINDS } from "../model/entity.ts";
import type { NodeView, RelationView, Subgraph } from "../model/views.ts";
import { RELATION_TYPES } from "../model/views.ts";
import { STANCE_RELATIONS } from "../model/plover.ts";
import type { GraphReader, NeighbourFilter } from "../ports.ts";
import { countRelations } from "./counts.ts";
import { readRows } from "./read-statement.ts";
import { compareRelations, nodeRow, relationRow } from "./relation-row.ts";

/** The nodes with the given ids, in the order of the ids; those that are not there are left out. */
export async function listNodes(engine: GraphEngine, ids: readonly string[]): Promise<NodeView[]> {
  if (ids.length === 0) return [];
  const found = new Map(
    (await readRows(engine, "find-nodes", nodeRow, { ids: [...ids] })).map((node) => [node.id, node]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** See `GraphReader.overview`. */
export async function overview(engine: GraphEngine, limit: number): Promise<Subgraph> {
  const [nodes, [count], types] = await Promise.all([
    readRows(engine, "list-strongest-entities", nodeRow, { limit }),
    readRows(engine, "count-strongest-entities", z.object({ entities: z.number() })),
    countRelations(engine),
  ]);
  const relations = await readRows(engine, "list-stances-among", relationRow, { ids: nodes.map((node) => node.id) });
  return {
    nodes,
    relations: relations.sort(compareRelations),
    totalNodes: count?.entities ?? 0,
    totalRelations: STANCE_RELATIONS.reduce((sum, type) => sum + types[type], 0),
  };
}

function filterParameters(id: string, filter: NeighbourFilter): Row {
  return { id, types: [...(filter.types ?? RELATION_TYPES)], direction: filter.direction ?? "both" };
}

const countRow = z.object({ neighbours: z.number(), relations: z.number() });

async function countMatches(engine: GraphEngine, parameters: Row): Promise<z.infer<typeof countRow>> {
  const halves = await readRows(engine, "count-neighbours", countRow, parameters);
  return {
    neighbours: halves.reduce((sum, half) => sum + half.neighbours, 0),
    relations: halves.reduce((sum, half) => sum + half.relations, 0),
  };
}

/** See `GraphReader.listNeighbours`. */
export async function listNeighbours(engine: GraphEngine, id: string, filter: NeighbourFilter): Promise<Subgraph> {
  const parameters = filterParameters(id, filter);
  const [ranked, total] = await Promise.all([
    readRows(engine, "list-neighbours", z.object({ id: z.string() }), {
      ...parameters,
      offset: filter.offset,
      limit: filter.limit,
    }),
    countMatches(engine, parameters),
  ]);
  const { nodes, relations } = await subgraph(engine, [id, ...ranked.map((row) => row.id)]);
  return {
    nodes,
    relations,
    totalNodes: nodes.length === 0 ? 0 : total.neighbours + 1,
    totalRelations: total.relations,
  };
}

/** See `GraphReader.subgraph`. */
export async function subgraph(engine: GraphEngine, ids: readonly string[]): Promise<Subgraph> {
  const nodes = await listNodes(engine, [...new Set(ids)]);
  const found = nodes.map((node) => node.id);
  const relations = await readRows(engine, "list-relations-among", relationRow, { ids: found });
  return {
    nodes,
    relations: relations.sort(compareRelations),
    totalNodes: nodes.length,
    totalRelations: relations.length,
  };
}

const neighbourCountRow = z.object({
  type: z.enum(RELATION_TYPES),
  direction: z.enum(["out", "in"]),
  kind: z.enum([...ENTITY_KINDS, "Position"]),
  neighbours: z.number(),
});

/** See `GraphReader.countNeighbours`: ordered by type, direction and kind, as the model lists them. */
export async function countNeighbours(engine: GraphEngine, id: string): ReturnType<GraphReader["countNeighbours"]> {
  const rows = await readRows(engine, "count-neighbours-by-type", neighbourCountRow, { id });
  const kinds = [...ENTITY_KINDS, "Position"] as const;
  return rows.sort(
    (a, b) =>
      RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
      b.direction.localeCompare(a.direction) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
}

/** See `GraphReader.listRelations`. */
export async function listRelations(
  engine: GraphEngine,
  id: string,
  filter: NeighbourFilter,
): Promise<{ relations: RelationView[]; nodes: NodeView[]; total: number }> {
  const parameters = filterParameters(id, filter);
  const [relations, total] = await Promise.all([
    readRows(engine, "list-relations", relationRow, { ...parameters, offset: filter.offset, limit: filter.limit }),
    countMatches(engine, parameters),
  ]);
  const ends = relations.flatMap((relation) => [relation.source, relation.target]);
  return { relations, nodes: await listNodes(engine, [...new Set([id, ...ends])]), total: total.relations };
}
