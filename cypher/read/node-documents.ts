/** The documents in which a node occurs. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import type { NodeDocumentView } from "../model/profile.ts";
import type { Page } from "../ports.ts";
import { readRows } from "./read-statement.ts";

const documentRow = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  url: z.string(),
  publishedAt: z.string().nullable(),
  mentions: z.number(),
});
const sentenceRow = z.object({ document: z.string(), sentence: z.number() });

/** After every day on which a document can be published. */
const END_OF_TIME = "9999-12-31";

/** See `GraphReader.listNodeDocuments`. */
export async function listNodeDocuments(
  engine: GraphEngine,
  id: string,
  { limit, offset }: Page,
  filter: EvidenceFilter,
): Promise<{ documents: NodeDocumentView[]; total: number }> {
  const { from, to, outlets = [] } = filter;
  const parameters = {
    id,
    dated: from !== undefined || to !== undefined,
    from: from ?? "",
    to: to ?? END_OF_TIME,
    outlets: [...outlets],
  };
  const [documents, halves] = await Promise.all([
    readRows(engine, "list-node-documents", documentRow, { ...parameters, offset, limit }),
    readRows(engine, "count-node-documents", z.object({ documents: z.number() }), parameters),
  ]);
  const sentences = await readRows(engine, "find-first-sentences", sentenceRow, {
    id,
    documents: documents.map((document) => document.id),
  });
  const firstOf = new Map(sentences.map(({ document, sentence }) => [document, sentence]));
  return {
    documents: documents.map((document) => ({ ...document, sentence: firstOf.get(document.id) ?? 0 })),
    total: halves.reduce((sum, half) => sum + half.documents, 0),
  };
}
