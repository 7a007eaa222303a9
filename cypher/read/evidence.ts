/** The sentences behind a relation. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import { compareText } from "../derive/order.ts";
import { CLAIM_STATUSES } from "../model/document-graph.ts";
import { parseRelationId } from "../model/ids.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import type { EvidencePage, EvidenceView, RelationEvidence, RelationView } from "../model/views.ts";
import { DERIVED_RELATION_TYPES } from "../model/views.ts";
import type { EvidenceWindow, Page } from "../ports.ts";
import { boundsEvents } from "./event-criteria.ts";
import { readRows } from "./read-statement.ts";
import { listRelationEvents, sumUpRelations } from "./recount.ts";
import { relationRow } from "./relation-row.ts";
import { sortEvidence } from "./sort-evidence.ts";

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

type EventView = z.infer<typeof evidenceRow>;

const markRow = z.object({ sentence: z.string(), entityId: z.string(), start: z.number(), end: z.number() });

/** The relation where no event counts. */
function withoutEvents(relation: RelationView): RelationView {
  return {
    ...relation,
    events: 0,
    documents: 0,
    outlets: 0,
    polarity: null,
    confidence: null,
    firstDate: null,
    lastDate: null,
    ploverTypes: [],
  };
}

/** A page of the stored relation's events in the usual order, which the engine keeps. */
async function listStored(engine: GraphEngine, relation: RelationView, page: Page): Promise<EventView[]> {
  const { offset, limit } = page;
  return readRows(engine, "list-evidence", evidenceRow, { relation: relation.id, offset, limit });
}

/** The events in the order of the ids. */
async function listEvents(engine: GraphEngine, ids: readonly string[]): Promise<EventView[]> {
  if (ids.length === 0) return [];
  const rows = await readRows(engine, "list-evidence-of-events", evidenceRow, { ids: [...ids] });
  const found = new Map(rows.map((event) => [event.id, event]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function withMarks(
  engine: GraphEngine,
  events: readonly EventView[],
  entities: readonly string[],
): Promise<EvidenceView[]> {
  const sentences = [...new Set(events.map((event) => event.sentence.id))];
  const marks = await readRows(engine, "list-marks", markRow, { sentences, entities: [...entities] });
  return events.map((event) => ({
    ...event,
    marks: marks
      .filter((mark) => mark.sentence === event.sentence.id)
      .map(({ entityId, start, end }) => ({ entityId, start, end })),
  }));
}

/** The events with their sentences, in the order of the ids. @param entities whose mentions are marked */
export async function listEvidenceOf(
  engine: GraphEngine,
  ids: readonly string[],
  entities: readonly string[],
): Promise<EvidenceView[]> {
  return withMarks(engine, await listEvents(engine, ids), entities);
}

/** See `GraphReader.findEvidence`. */
export async function findEvidence(
  engine: GraphEngine,
  relationId: string,
  window: EvidenceWindow,
  filter: EvidenceFilter,
): Promise<EvidencePage | undefined> {
  const { source, target } = parseRelationId(relationId);
  const [stored] = await readRows(engine, "find-relation", relationRow, { source, target, id: relationId });
  const isUsual = (window.sort ?? "confidence") === "confidence" && window.order !== "asc";
  if (!boundsEvents(filter) && (stored === undefined || isUsual)) {
    if (stored === undefined) return undefined;
    const events = await listStored(engine, stored, window);
    return { relation: stored, evidence: await withMarks(engine, events, [source, target]), total: stored.events };
  }
  const counted = await listRelationEvents(engine, [relationId], filter);
  const [summed] = sumUpRelations(counted);
  const isDerived = DERIVED_RELATION_TYPES.some((type) => type === stored?.type);
  const relation = summed ?? (stored !== undefined && isDerived ? withoutEvents(stored) : stored);
  if (relation === undefined) return undefined;
  const page = sortEvidence(counted, window).slice(window.offset, window.offset + window.limit);
  const events = await listEvents(
    engine,
    page.map(({ id }) => id),
  );
  return { relation, evidence: await withMarks(engine, events, [source, target]), total: counted.length };
}

/** See `GraphReader.listRelationEvidence`. */
export async function listRelationEvidence(
  engine: GraphEngine,
  relationIds: readonly string[],
  filter: EvidenceFilter,
): Promise<RelationEvidence[]> {
  const counted = await listRelationEvents(engine, relationIds, filter);
  const relationOf = new Map(counted.map(({ id, relation }) => [id, relation]));
  const order = new Map(relationIds.map((id, at) => [id, at]));
  const events = (await listEvents(engine, [...relationOf.keys()])).map((event) => ({
    ...event,
    relation: relationOf.get(event.id) ?? "",
  }));
  return events.sort(
    (a, b) =>
      (order.get(a.relation) ?? 0) - (order.get(b.relation) ?? 0) ||
      b.confidence - a.confidence ||
      compareText(b.date ?? "", a.date ?? "") ||
      compareText(a.id, b.id),
  );
}
