/** Text to graph: the stages, composed. Pure: the same document gives the same graph, and nothing is read or written. */
import type { DocumentGraph, EventRecord, PositionRecord } from "../cypher/model/document-graph.ts";
import { eventId, positionId, sentenceId } from "../cypher/model/ids.ts";
import { PLOVER } from "../cypher/model/plover.ts";
import { EventDates } from "./date/event-date.ts";
import { findKnownEntity } from "./mention/gazetteer.ts";
import { documentEntities, mentionRecords, sidesOfPeople } from "./entity/document-entities.ts";
import { ClauseReading } from "./event/clause-reading.ts";
import { findEvents } from "./event/find-events.ts";
import { EXTRACTOR_VERSION } from "./extractor-version.ts";
import { findMentions } from "./mention/find-mentions.ts";
import { findPositions, type PositionDraft, type SentenceBefore } from "./position/find-positions.ts";
import { STANCE_EVENTS } from "./position/stance-event.ts";
import { rawDocumentId, type RawDocument } from "./read/raw-document.ts";
import { tokenise } from "./text/tokenise.ts";
import type { TokenisedSentence } from "./text/token.ts";

/** Digits of the document's digest in the id of a position that only its document explains ("the deal"). */
const LOCAL_DIGITS = 8;

/** Sentences back to which "it" may point: one that names nobody may stand between. */
const MAX_DISTANCE = 2;

/** Turns the positions of a sentence into events towards position nodes. */
function positionEvents(
  drafts: readonly PositionDraft[],
  sentence: TokenisedSentence,
  document: string,
  dates: EventDates,
): { events: EventRecord[]; positions: PositionRecord[] } {
  const events: EventRecord[] = [];
  const positions: PositionRecord[] = [];
  for (const { actor, stance, proposition, key, isLocal, concerns, claimStatus, confidence, trigger } of drafts) {
    const id = positionId(isLocal ? `${key} ${document.slice(-LOCAL_DIGITS)}` : key);
    const { type: ploverType, cameoCode, polarity } = STANCE_EVENTS[stance];
    positions.push({
      id,
      proposition,
      issue: concerns.length === 0 ? proposition : [...concerns].sort().join(" "),
      concerns: [...concerns].sort(),
    });
    events.push({
      id: eventId(sentenceId(document, sentence.index), actor.entity.id, id, ploverType),
      sourceId: actor.entity.id,
      targetId: id,
      ploverType,
      cameoCode,
      quadClass: PLOVER[ploverType].quadClass,
      polarity,
      claimStatus,
      confidence,
      date: dates.of(trigger),
      rule: "stance-verb",
      sentenceIndex: sentence.index,
    });
  }
  return { events, positions };
}

/**
 * Extracts the graph of one document.
 * @param raw the document as it was read
 * @param ingestedAt ISO timestamp to record
 */
export function extractDocument(raw: RawDocument, ingestedAt: string): DocumentGraph {
  const id = rawDocumentId(raw);
  const sentences = tokenise(raw.text, raw.spans);
  const mentions = findMentions(sentences, raw.publishedAt);
  const sides = sidesOfPeople(mentions);
  const events: EventRecord[] = [];
  const positions = new Map<string, PositionRecord>();
  let before: (SentenceBefore & { readonly index: number }) | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const found = mentions[index] ?? [];
    // A sentence that names nobody has neither events nor positions.
    if (found.length === 0) continue;
    const reading = new ClauseReading(sentence, found, sides);
    const follows = before?.reading.sentence.paragraph === sentence.paragraph && index - before.index <= MAX_DISTANCE;
    const drafts = findEvents(reading);
    const stances = findPositions(reading, follows ? before : undefined);
    before = { index, reading, drafts: stances };
    if (drafts.length + stances.length === 0) continue;
    const dates = new EventDates(sentence, raw.publishedAt);
    for (const draft of drafts) {
      events.push({
        id: eventId(sentenceId(id, sentence.index), draft.source.entity.id, draft.target.entity.id, draft.type),
        sourceId: draft.source.entity.id,
        targetId: draft.target.entity.id,
        ploverType: draft.type,
        cameoCode: draft.cameoCode,
        quadClass: PLOVER[draft.type].quadClass,
        polarity: draft.polarity,
        claimStatus: draft.claimStatus,
        confidence: draft.confidence,
        date: dates.of(draft.trigger),
        rule: draft.rule,
        sentenceIndex: sentence.index,
      });
    }
    const taken = positionEvents(stances, sentence, id, dates);
    events.push(...taken.events);
    for (const position of taken.positions) positions.set(position.id, position);
  }
  const entities = new Map(documentEntities(sentences, mentions).map((entity) => [entity.id, entity]));
  const records = mentionRecords(sentences, mentions);
  // Whom people represent is an entity of the document too, even where only an office names it ("Secretary of State").
  for (const { affiliationId } of records) {
    const known = affiliationId === undefined ? undefined : findKnownEntity(affiliationId);
    if (known !== undefined && !entities.has(known.id)) entities.set(known.id, { ...known, aliases: [] });
  }
  return {
    document: {
      id,
      title: raw.title,
      source: raw.source,
      url: raw.url,
      publishedAt: raw.publishedAt,
      ingestedAt,
      extractorVersion: EXTRACTOR_VERSION,
      language: "en",
      text: raw.text,
    },
    sentences: sentences.map(({ index, start, end, text }) => ({ index, start, end, text })),
    entities: [...entities.values()],
    mentions: records,
    events,
    positions: [...positions.values()],
  };
}
