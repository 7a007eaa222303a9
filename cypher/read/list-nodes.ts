/** Nodes by id. */
import type { GraphEngine } from "../engine.ts";
import type { NodeView } from "../model/views.ts";
import { readRows } from "./read-statement.ts";
import { nodeRow } from "./relation-row.ts";

/** The nodes with the given ids, in the order of the ids; those that are not there are left out. */
export async function listNodes(engine: GraphEngine, ids: readonly string[]): Promise<NodeView[]> {
  if (ids.length === 0) return [];
  const found = new Map(
    (await readRows(engine, "find-nodes", nodeRow, { ids: [...ids] })).map((node) => [node.id, node]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}
