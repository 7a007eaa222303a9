/** Document graphs as the rows of the statements that create them. */
import type { EventRelations } from "../derive/dyad.ts";
import { findEventRelations } from "../derive/dyad.ts";
import { compareText } from "../derive/order.ts";
import type { Row } from "../engine.ts";
import type { Cast } from "../judgement/company.ts";
import { findStateOf, identityId } from "../judgement/identity-id.ts";
import type { DocumentGraph, EventRecord } from "../model/document-graph.ts";
import type { EntityKind } from "../model/entity.ts";
import { sentenceId } from "../model/ids.ts";

export interface IdentityRow {
  readonly [property: string]: string | null;
  readonly id: string;
  readonly localId: string;
  readonly kind: EntityKind;
  readonly state: string | null;
}

/** An event with the identities that its document means; `targetIdentity` is null for a position. */
export interface EventRow extends Omit<EventRecord, "sentenceIndex" | "sourceId"> {
  readonly sentence: string;
  readonly document: string;
  readonly outlet: string;
  readonly sourceIdentity: string;
  readonly targetIdentity: string | null;
}

/** What documents say, by identity: which entities these are is for judgements to say, see `resolveRows`. */
export interface DocumentRows {
  readonly documents: Row[];
  readonly sentences: Row[];
  readonly identities: IdentityRow[];
  readonly namings: Row[];
  /** One a document. */
  readonly casts: Cast[];
  readonly mentions: (Row & { identity: string; affiliation: string | null })[];
  /** Ids. */
  readonly positions: string[];
  readonly statings: Row[];
  readonly events: EventRow[];
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** The first item with each id: an extractor may find the same event by two rules. */
function firstById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.id) && seen.add(item.id));
}

/** The identity that each entity of a document is, by the id that the document gives it. */
function identitiesOf(graph: DocumentGraph): Map<string, IdentityRow> {
  const affiliations = new Map<string, string[]>();
  for (const { entityId, affiliationId } of graph.mentions) {
    if (affiliationId === undefined) continue;
    affiliations.set(entityId, [...(affiliations.get(entityId) ?? []), affiliationId]);
  }
  return new Map(
    firstById(graph.entities).map(({ id, kind }) => {
      const state = findStateOf(id, affiliations.get(id) ?? []);
      return [id, { id: identityId(id, state), localId: id, kind, state }];
    }),
  );
}

/** Offices that the mentions of an entity give it, sorted. */
function officesOf(graph: DocumentGraph): Map<string, string[]> {
  const offices = new Map<string, Set<string>>();
  for (const { entityId, office } of graph.mentions) {
    if (office !== undefined) offices.set(entityId, (offices.get(entityId) ?? new Set()).add(office));
  }
  return new Map([...offices].map(([id, found]) => [id, [...found].sort(compareText)]));
}

/** Rows of whole document graphs (see `checkDocument`); an identity or position of several of them is listed once. */
export function toDocumentRows(graphs: readonly DocumentGraph[]): DocumentRows {
  const rows: DocumentRows = {
    documents: [],
    sentences: [],
    identities: firstById(graphs.flatMap((graph) => [...identitiesOf(graph).values()])),
    namings: [],
    casts: [],
    mentions: [],
    positions: firstById(graphs.flatMap((graph) => graph.positions)).map((position) => position.id),
    statings: [],
    events: [],
  };
  for (const graph of graphs) {
    const document = graph.document.id;
    const events = firstById(graph.events);
    const positions = firstById(graph.positions);
    const positionIds = new Set(positions.map((position) => position.id));
    const mentionCounts = countBy(graph.mentions, (mention) => mention.entityId);
    const identities = identitiesOf(graph);
    const identityOf = (id: string): string => identities.get(id)?.id ?? id;
    const offices = officesOf(graph);

    rows.documents.push({ ...graph.document, sentenceCount: graph.sentences.length, eventCount: events.length });
    for (const { index, start, end, text } of graph.sentences) {
      rows.sentences.push({ id: sentenceId(document, index), document, index, start, end, text });
    }
    for (const { id, name, aliases } of firstById(graph.entities)) {
      rows.namings.push({
        document,
        identity: identityOf(id),
        name,
        aliases: [...aliases],
        offices: offices.get(id) ?? [],
        mentions: mentionCounts.get(id) ?? 0,
      });
    }
    rows.casts.push({ members: [...identities.values()].map(({ id, localId }) => ({ identity: id, localId })) });
    for (const { entityId, sentenceIndex, start, end, surface, how, office, affiliationId } of graph.mentions) {
      rows.mentions.push({
        sentence: sentenceId(document, sentenceIndex),
        identity: identityOf(entityId),
        start,
        end,
        surface,
        how,
        office: office ?? null,
        affiliation: affiliationId === undefined ? null : identityOf(affiliationId),
      });
    }
    for (const { id, proposition, issue, concerns } of positions) {
      rows.statings.push({ document, position: id, proposition, issue, concerns: concerns.map(identityOf) });
    }
    for (const { sentenceIndex, sourceId, ...event } of events) {
      rows.events.push({
        ...event,
        sentence: sentenceId(document, sentenceIndex),
        document,
        outlet: graph.document.source,
        sourceIdentity: identityOf(sourceId),
        targetIdentity: positionIds.has(event.targetId) ? null : identityOf(event.targetId),
      });
    }
  }
  return rows;
}

/** Rows that say which entities the identities are. */
export interface ResolvedRows {
  readonly mentions: (Row & { entity: string; affiliationId: string | null })[];
  readonly entityEvents: (Row & EventRelations)[];
  readonly positionEvents: (Row & EventRelations)[];
}

/** @param entityOf the entity that each identity of the rows is */
export function resolveRows(rows: DocumentRows, entityOf: (identity: string) => string): ResolvedRows {
  const resolved: ResolvedRows = { mentions: [], entityEvents: [], positionEvents: [] };
  for (const mention of rows.mentions) {
    const { identity, affiliation } = mention;
    const affiliationId = affiliation === null ? null : entityOf(affiliation);
    resolved.mentions.push({ ...mention, entity: entityOf(identity), affiliationId });
  }
  for (const event of rows.events) {
    const { targetIdentity } = event;
    const target = targetIdentity === null ? "position" : "entity";
    const ends = {
      ...event,
      sourceId: entityOf(event.sourceIdentity),
      targetId: targetIdentity === null ? event.targetId : entityOf(targetIdentity),
    };
    const row = { ...ends, ...findEventRelations(ends, target) };
    (target === "position" ? resolved.positionEvents : resolved.entityEvents).push(row);
  }
  return resolved;
}
