/** Documents and what was found in each. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import { CLAIM_STATUSES } from "../model/document-graph.ts";
import { ENTITY_KINDS, MENTION_FORMS } from "../model/entity.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { DocumentDetail, DocumentSummary, DocumentView } from "../model/views.ts";
import type { Page } from "../ports.ts";
import { readRows } from "./read-statement.ts";

const documentRow = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  url: z.string(),
  publishedAt: z.string().nullable(),
  ingestedAt: z.string(),
  sentences: z.number(),
  events: z.number(),
});
const detailRow = documentRow.extend({ text: z.string(), extractorVersion: z.string() });
const summaryRow = z.object({ extractorVersion: z.string(), mentions: z.number(), events: z.number() });
const sentenceRow = z.object({ index: z.number(), start: z.number(), end: z.number() });
const mentionRow = z.object({
  entityId: z.string(),
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  start: z.number(),
  end: z.number(),
  how: z.enum(MENTION_FORMS),
});
const eventRow = z.object({
  id: z.string(),
  sourceId: z.string(),
  targetId: z.string(),
  ploverType: z.enum(PLOVER_TYPES),
  claimStatus: z.enum(CLAIM_STATUSES),
  confidence: z.number(),
  sentenceIndex: z.number(),
});

/** See `GraphReader.listDocuments`. */
export async function listDocuments(
  engine: GraphEngine,
  { limit, offset }: Page,
): Promise<{ documents: DocumentView[]; total: number }> {
  const [documents, [count]] = await Promise.all([
    readRows(engine, "list-documents", documentRow, { limit, offset }),
    readRows(engine, "count-documents", z.object({ documents: z.number() })),
  ]);
  return { documents, total: count?.documents ?? 0 };
}

/** See `GraphReader.findDocument`. */
export async function findDocument(engine: GraphEngine, id: string): Promise<DocumentDetail | undefined> {
  const [[document], sentenceList, mentions, eventList] = await Promise.all([
    readRows(engine, "find-document", detailRow, { id }),
    readRows(engine, "list-document-sentences", sentenceRow, { id }),
    readRows(engine, "list-document-mentions", mentionRow, { id }),
    readRows(engine, "list-document-events", eventRow, { id }),
  ]);
  return document && { ...document, sentenceList, mentions, eventList };
}

/** See `GraphReader.findDocumentSummary`. */
export async function findDocumentSummary(engine: GraphEngine, id: string): Promise<DocumentSummary | undefined> {
  const [summary] = await readRows(engine, "find-document-summary", summaryRow, { id });
  return summary;
}
