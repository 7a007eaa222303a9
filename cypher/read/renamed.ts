/** Ids of what has become part of another entity: old addresses and documents' own ids lead to the entity that it is now. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import { findKindOfId, parseRelationId, relationId } from "../model/ids.ts";
import { readRows } from "./read-statement.ts";

const renamedRow = z.object({ id: z.string(), identity: z.string(), entity: z.string() });
const presentRow = z.object({ id: z.string() });

/** The entity that the identity of the id is, else the only one that documents mean by it. */
function findEntity(id: string, rows: readonly z.infer<typeof renamedRow>[]): string | undefined {
  const exact = rows.find((row) => row.identity === id);
  const [entity, ...others] = new Set(rows.map((row) => row.entity));
  return exact?.entity ?? (others.length === 0 ? entity : undefined);
}

/** The ids as they are now: those of entities and positions that are there, and any that lead nowhere, stay. */
export async function followIds(engine: GraphEngine, ids: readonly string[]): Promise<string[]> {
  const asked = [...new Set(ids)].filter((id) => findKindOfId(id) !== undefined);
  if (asked.length === 0) return [...ids];
  const present = new Set((await readRows(engine, "find-nodes", presentRow, { ids: asked })).map((row) => row.id));
  const missing = asked.filter((id) => !present.has(id));
  if (missing.length === 0) return [...ids];
  const rows = await readRows(engine, "find-renamed", renamedRow, { ids: missing });
  return ids.map((id) =>
    present.has(id)
      ? id
      : (findEntity(
          id,
          rows.filter((row) => row.id === id),
        ) ?? id),
  );
}

export async function followId(engine: GraphEngine, id: string): Promise<string> {
  return (await followIds(engine, [id]))[0] ?? id;
}

/** The id of the relation between what its ends are now. */
export async function followRelationId(engine: GraphEngine, id: string): Promise<string> {
  const { source, type, target } = parseRelationId(id);
  const [from = source, to = target] = await followIds(engine, [source, target]);
  return from === source && to === target ? id : relationId(from, type, to);
}
