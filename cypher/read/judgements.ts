/** Who was taken for whom, and why. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import { JUDGEMENT_DECISIONS } from "../model/judgement.ts";
import type { DuplicateView, EntityParts, JudgementView } from "../model/views.ts";
import { readRows } from "./read-statement.ts";

const judgement = {
  id: z.string(),
  left: z.string(),
  right: z.string(),
  decision: z.enum(JUDGEMENT_DECISIONS),
  human: z.boolean(),
  by: z.string(),
  score: z.number().nullable(),
  reason: z.string(),
  at: z.string(),
};
const judgementRow: z.ZodType<JudgementView> = z.object(judgement);
const duplicateRow: z.ZodType<DuplicateView> = z.object({
  ...judgement,
  leftName: z.string(),
  leftEntity: z.string(),
  rightName: z.string(),
  rightEntity: z.string(),
});
const partRow = z.object({
  entity: z.string(),
  id: z.string(),
  localId: z.string(),
  state: z.string().nullable(),
  name: z.string().nullable(),
  documents: z.number(),
});

/** See `GraphReader.listDuplicates`. */
export function listDuplicates(engine: GraphEngine, limit: number): Promise<DuplicateView[]> {
  return readRows(engine, "list-duplicates", duplicateRow, { limit });
}

/** See `GraphReader.listJudgements`. */
export function listJudgements(engine: GraphEngine, limit: number): Promise<JudgementView[]> {
  return readRows(engine, "list-judgements", judgementRow, { limit });
}

/** See `GraphReader.findParts`. */
export async function findParts(engine: GraphEngine, id: string): Promise<EntityParts | undefined> {
  const [rows, merges] = await Promise.all([
    readRows(engine, "list-merged-identities", partRow, { ids: [id] }),
    readRows(engine, "list-merged-judgements", judgementRow, { id }),
  ]);
  const parts = rows.map(({ id: part, localId, state, name, documents }) => ({
    id: part,
    localId,
    state,
    name,
    documents,
  }));
  return parts.length === 0 ? undefined : { parts, merges };
}
