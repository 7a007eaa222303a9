/** A document's graph from the answers to its windows: everything in it is found in the text. */
import type { DocumentGraph, EventRecord, PositionRecord } from "../../cypher/model/document-graph.ts";
import type { EntityRecord, MentionRecord } from "../../cypher/model/entity.ts";
import { groupBy } from "../../cypher/write/group-by.ts";
import { rawDocumentId, type RawDocument } from "../read/raw-document.ts";
import type { TokenisedSentence } from "../text/token.ts";
import { claimEntities, NAMING, SearchableSentences, type ClaimedWindow } from "./claimed-entities.ts";
import { keepMentions } from "./kept-mentions.ts";
import { readEvents, readPositions, type Dropped } from "./quoted-events.ts";
import type { ReadWindow } from "./window-reader.ts";

/** Each entity once, with the names that the text uses for it. */
function entityRecords(windows: readonly ClaimedWindow[], mentions: readonly MentionRecord[]): EntityRecord[] {
  const references = new Map(
    windows.flatMap(({ entities }) => entities.map(({ reference }) => [reference.id, reference] as const)),
  );
  const naming = groupBy(
    mentions.filter(({ how }) => NAMING.has(how)),
    ({ entityId }) => entityId,
  );
  return [...references.values()]
    .map((reference) => {
      const surfaces = (naming.get(reference.id) ?? []).map(({ surface }) => surface.replace(/\s+/gu, " "));
      return { ...reference, aliases: [...new Set(surfaces)].filter((surface) => surface !== reference.name).sort() };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of two readings of the same event the more certain one. */
function mostCertain(events: readonly EventRecord[]): EventRecord[] {
  const best = new Map<string, EventRecord>();
  for (const event of events) {
    const known = best.get(event.id);
    if (known === undefined || known.confidence < event.confidence) best.set(event.id, event);
  }
  return [...best.values()];
}

export interface AssembledDocument {
  readonly graph: DocumentGraph;
  readonly dropped: Dropped;
}

/**
 * @param sentences all of the document
 * @param read its windows, in order
 */
export function assembleDocument(
  raw: RawDocument,
  sentences: readonly TokenisedSentence[],
  read: readonly ReadWindow[],
  { ingestedAt, extractorVersion }: { readonly ingestedAt: string; readonly extractorVersion: string },
): AssembledDocument {
  const id = rawDocumentId(raw);
  const texts = new SearchableSentences();
  const { windows, dropped: entities } = claimEntities(read, texts, raw.publishedAt);
  const dropped: Dropped = { quotes: 0, entities, events: 0, positions: 0 };
  const mentions = keepMentions(windows);
  const mentioned = new Set(mentions.map(({ sentenceIndex, entityId }) => `${sentenceIndex} ${entityId}`));
  const reading = {
    document: id,
    date: raw.publishedAt,
    texts,
    isMentioned: (sentenceIndex: number, entityId: string) => mentioned.has(`${sentenceIndex} ${entityId}`),
  };
  const events: EventRecord[] = [];
  const positions = new Map<string, PositionRecord>();
  for (const window of windows) {
    events.push(...readEvents(reading, window, dropped));
    const stances = readPositions(reading, window, dropped);
    events.push(...stances.events);
    for (const position of stances.positions) positions.set(position.id, position);
  }
  const { title, source, url, publishedAt, text } = raw;
  const graph: DocumentGraph = {
    document: { id, title, source, url, publishedAt, ingestedAt, extractorVersion, language: "en", text },
    sentences: sentences.map(({ index, start, end, text: words }) => ({ index, start, end, text: words })),
    entities: entityRecords(windows, mentions),
    mentions,
    events: mostCertain(events),
    positions: [...positions.values()],
  };
  return { graph, dropped };
}
