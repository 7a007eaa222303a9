/** The contract of `standoff extract --json`: one object a document, described by docs/extraction.schema.json. */
import type { DocumentGraph, EventRecord } from "../cypher/model/document-graph.ts";
import type { MentionRecord } from "../cypher/model/entity.ts";
import { PLOVER } from "../cypher/model/plover.ts";

export interface ExtractedRelation {
  readonly source: string;
  readonly target: string;
  readonly type: "OPPOSES" | "SUPPORTS" | "ENGAGES" | "REPRESENTS" | "MEMBER_OF" | "PART_OF";
  /** Confidence-weighted mean of the events' polarities; null where a sign means nothing. */
  readonly polarity: number | null;
  readonly events: number;
  readonly office?: string;
}

/** Sums the asserted events of one document up to dyads. */
function dyads(events: readonly EventRecord[], positions: ReadonlySet<string>): ExtractedRelation[] {
  const groups = new Map<string, EventRecord[]>();
  for (const event of events) {
    if (event.claimStatus !== "asserted" || positions.has(event.targetId)) continue;
    const key = [event.sourceId, PLOVER[event.ploverType].relation, event.targetId].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const weight = group.reduce((sum, { confidence }) => sum + confidence, 0);
    const sum = group.reduce((total, { confidence, polarity }) => total + confidence * polarity, 0);
    return [
      {
        source: first.sourceId,
        target: first.targetId,
        type: PLOVER[first.ploverType].relation,
        polarity: weight === 0 ? 0 : Number((sum / weight).toFixed(4)),
        events: group.length,
      },
    ];
  });
}

/** Whom people represent and what organisations are part of, as the document's mentions say. */
function affiliations({ mentions, entities }: DocumentGraph): ExtractedRelation[] {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const found = new Map<string, ExtractedRelation>();
  for (const { entityId, affiliationId, office } of mentions) {
    const kind = kinds.get(entityId);
    if (affiliationId === undefined || (kind !== "Person" && kind !== "Organization")) continue;
    const key = `${entityId}\n${affiliationId}`;
    const known = found.get(key);
    const title = known?.office ?? office;
    found.set(key, {
      source: entityId,
      target: affiliationId,
      type: kind === "Person" ? "REPRESENTS" : "PART_OF",
      polarity: null,
      events: 0,
      ...(title === undefined ? {} : { office: title }),
    });
  }
  return [...found.values()];
}

/** What `extract --json` prints of a document. */
export function extractionJson(graph: DocumentGraph) {
  const { document, sentences, entities, mentions, events, positions } = graph;
  const propositions = new Map(positions.map(({ id, proposition }) => [id, proposition]));
  const positionIds = new Set(positions.map(({ id }) => id));
  const mentionsOf = new Map(entities.map(({ id }) => [id, [] as MentionRecord[]]));
  for (const mention of mentions) mentionsOf.get(mention.entityId)?.push(mention);
  return {
    document: {
      id: document.id,
      title: document.title,
      source: document.source,
      url: document.url,
      publishedAt: document.publishedAt,
      language: document.language,
      extractorVersion: document.extractorVersion,
    },
    entities: entities.map(({ id, name, kind, aliases }) => ({
      id,
      name,
      type: kind,
      aliases,
      mentions: (mentionsOf.get(id) ?? []).map(({ surface, start, end, sentenceIndex, how }) => ({
        surface,
        start,
        end,
        sentence: sentenceIndex,
        how,
      })),
    })),
    events: events
      .filter(({ targetId }) => !positionIds.has(targetId))
      .map((event) => ({
        id: event.id,
        source: event.sourceId,
        target: event.targetId,
        ploverType: event.ploverType,
        cameoCode: event.cameoCode,
        quadClass: event.quadClass,
        polarity: event.polarity,
        claimStatus: event.claimStatus,
        confidence: event.confidence,
        sentence: event.sentenceIndex,
        date: event.date,
      })),
    relations: [...dyads(events, positionIds), ...affiliations(graph)],
    positions: events
      .filter(({ targetId, claimStatus }) => positionIds.has(targetId) && claimStatus === "asserted")
      .map(({ sourceId, targetId, polarity, sentenceIndex }) => ({
        actor: sourceId,
        stance: polarity > 0 ? ("for" as const) : ("against" as const),
        proposition: propositions.get(targetId) ?? targetId,
        sentence: sentenceIndex,
      })),
    sentences: sentences.map(({ index, start, end, text }) => ({ index, start, end, text })),
  };
}
