/** The sentences behind a relation. */
import { z } from "zod";
import { getStatement } from "../catalogue.ts";
import type { GraphEngine } from "../engine.ts";
import { CLAIM_STATUSES } from "../model/document-graph.ts";
import { parseRelationId } from "../model/ids.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { EvidencePage, EvidenceView, RelationEvidence } from "../model/views.ts";
import type { Page } from "../ports.ts";
import { readRows } from "./read-statement.ts";
import { relationRow } from "./relation-row.ts";

const evidenceRow = z
  .object({
    id: z.string(),
    sourceId: z.string(),
    targetId: z.string(),
    ploverType: z.enum(PLOVER_TYPES),
    cameoCode: z.string(),
    quadClass: z.literal([1, 2, 3, 4]),
    polarity: z.number(),
    claimStatus: z.enum(CLAIM_STATUSES),
    confidence: z.number(),
    date: z.string().nullable(),
    rule: z.string(),
    sentenceId: z.string(),
    sentenceIndex: z.number(),
    sentenceText: z.string(),
    documentId: z.string(),
    title: z.string(),
    outlet: z.string(),
    url: z.string(),
    publishedAt: z.string().nullable(),
  })
  .transform(({ sentenceId, sentenceIndex, sentenceText, documentId, title, outlet, url, publishedAt, ...event }) => ({
    ...event,
    sentence: { id: sentenceId, index: sentenceIndex, text: sentenceText },
    document: { id: documentId, title, source: outlet, url, publishedAt },
  }));

const markRow = z.object({ sentence: z.string(), entityId: z.string(), start: z.number(), end: z.number() });

/** See `GraphReader.findEvidence`. */
export async function findEvidence(
  engine: GraphEngine,
  relationId: string,
  page: Page,
): Promise<EvidencePage | undefined> {
  const { source, target } = parseRelationId(relationId);
  const [relation] = await readRows(engine, "find-relation", relationRow, { source, target, id: relationId });
  if (relation === undefined) return undefined;

  const events = await readRows(engine, "list-evidence", evidenceRow, {
    relation: relationId,
    offset: page.offset,
    limit: page.limit,
  });
  const sentences = [...new Set(events.map((event) => event.sentence.id))];
  const marks = await readRows(engine, "list-marks", markRow, { sentences, entities: [source, target] });
  const evidence = events.map((event): EvidenceView => ({
    ...event,
    marks: marks
      .filter((mark) => mark.sentence === event.sentence.id)
      .map(({ entityId, start, end }) => ({ entityId, start, end })),
  }));
  return { relation, evidence, total: relation.events };
}

/** See `GraphReader.listRelationEvidence`. */
export async function listRelationEvidence(
  engine: GraphEngine,
  relationIds: readonly string[],
): Promise<RelationEvidence[]> {
  if (relationIds.length === 0) return [];
  const rows = await engine.read(getStatement("queries/read/list-relation-evidence"), { relations: [...relationIds] });
  return rows.map((row) => ({ ...evidenceRow.parse(row), relation: z.string().parse(row.relation) }));
}
