/** Document graphs as the rows of the statements that create them. */
import { findDyadId } from "../derive/dyad.ts";
import type { Row } from "../engine.ts";
import type { DocumentGraph } from "../model/document-graph.ts";
import type { EntityKind } from "../model/entity.ts";
import { sentenceId } from "../model/ids.ts";

export interface DocumentRows {
  readonly documents: Row[];
  readonly sentences: Row[];
  readonly entities: { id: string; kind: EntityKind }[];
  readonly namings: Row[];
  readonly mentions: (Row & { entity: string; affiliationId: string | null })[];
  /** Ids. */
  readonly positions: string[];
  readonly statings: Row[];
  readonly entityEvents: (Row & { dyad: string | null })[];
  readonly positionEvents: (Row & { dyad: string | null })[];
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

/** Rows of whole document graphs (see `checkDocument`); an entity or position of several of them is listed once. */
export function toDocumentRows(graphs: readonly DocumentGraph[]): DocumentRows {
  const rows: DocumentRows = {
    documents: [],
    sentences: [],
    entities: firstById(graphs.flatMap((graph) => graph.entities)).map(({ id, kind }) => ({ id, kind })),
    namings: [],
    mentions: [],
    positions: firstById(graphs.flatMap((graph) => graph.positions)).map((position) => position.id),
    statings: [],
    entityEvents: [],
    positionEvents: [],
  };
  for (const graph of graphs) {
    const document = graph.document.id;
    const events = firstById(graph.events);
    const positions = firstById(graph.positions);
    const positionIds = new Set(positions.map((position) => position.id));
    const mentionCounts = countBy(graph.mentions, (mention) => mention.entityId);

    rows.documents.push({ ...graph.document, sentenceCount: graph.sentences.length, eventCount: events.length });
    for (const { index, start, end, text } of graph.sentences) {
      rows.sentences.push({ id: sentenceId(document, index), document, index, start, end, text });
    }
    for (const { id, name, aliases } of firstById(graph.entities)) {
      rows.namings.push({ document, entity: id, name, aliases: [...aliases], mentions: mentionCounts.get(id) ?? 0 });
    }
    for (const { entityId, sentenceIndex, start, end, surface, how, office, affiliationId } of graph.mentions) {
      rows.mentions.push({
        sentence: sentenceId(document, sentenceIndex),
        entity: entityId,
        start,
        end,
        surface,
        how,
        office: office ?? null,
        affiliationId: affiliationId ?? null,
      });
    }
    for (const { id, proposition, issue, concerns } of positions) {
      rows.statings.push({ document, position: id, proposition, issue, concerns: [...concerns] });
    }
    for (const { sentenceIndex, ...event } of events) {
      const target = positionIds.has(event.targetId) ? "position" : "entity";
      const row = {
        ...event,
        sentence: sentenceId(document, sentenceIndex),
        dyad: findDyadId(event, target),
      };
      (target === "position" ? rows.positionEvents : rows.entityEvents).push(row);
    }
  }
  return rows;
}
