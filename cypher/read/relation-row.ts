/** Rows of relations and nodes as views. */
import { z } from "zod";
import { ENTITY_KINDS } from "../model/entity.ts";
import { relationId } from "../model/ids.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { NodeView, RelationView } from "../model/views.ts";
import { RELATION_TYPES } from "../model/views.ts";
import { compareText } from "../derive/order.ts";

export const nodeRow: z.ZodType<NodeView> = z.object({
  id: z.string(),
  kind: z.enum([...ENTITY_KINDS, "Position"]),
  name: z.string(),
  aliases: z.array(z.string()),
  mentionCount: z.number(),
  weight: z.number(),
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
});

const properties = z.object({
  events: z.number().default(0),
  documents: z.number().default(0),
  outlets: z.number().default(0),
  polarity: z.number().nullable().default(null),
  confidence: z.number().nullable().default(null),
  firstDate: z.string().nullable().default(null),
  lastDate: z.string().nullable().default(null),
  ploverTypes: z.array(z.enum(PLOVER_TYPES)).default([]),
  office: z.string().nullable().default(null),
  reference: z.string().nullable().default(null),
});

export const relationRow: z.ZodType<RelationView> = z
  .object({ source: z.string(), target: z.string(), type: z.enum(RELATION_TYPES), properties })
  .transform(({ source, target, type, properties: found }) => ({
    id: relationId(source, type, target),
    source,
    target,
    type,
    ...found,
  }));

type Ranked = Pick<RelationView, "id" | "documents" | "confidence">;

/** By documents, then confidence, then id: the order in which relations are listed. */
export function compareRelations(a: Ranked, b: Ranked): number {
  return b.documents - a.documents || (b.confidence ?? 0) - (a.confidence ?? 0) || compareText(a.id, b.id);
}
