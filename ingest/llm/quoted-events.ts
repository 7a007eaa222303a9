/** Events and positions of a model's answers, as far as the text bears them out: quoted from a sentence that has the actors. */
import type { EventRecord, PositionRecord } from "../../cypher/model/document-graph.ts";
import { foldName } from "../../cypher/model/fold.ts";
import { eventId, positionId, sentenceId } from "../../cypher/model/ids.ts";
import { PLOVER, type PloverType } from "../../cypher/model/plover.ts";
import type { EntityReference } from "../mention/mention.ts";
import { STANCE_EVENTS } from "../position/stance-event.ts";
import type { TokenisedSentence } from "../text/token.ts";
import type { LlmEvent, LlmPosition } from "./answer-schema.ts";
import type { ClaimedWindow, SearchableSentences } from "./claimed-entities.ts";
import { holdsQuote } from "./searchable-text.ts";

/** The strength that most words of the lexicon have for a type: a model's own figures would be on another scale. */
const POLARITY: Readonly<Record<PloverType, number>> = {
  AGREE: 0.4,
  CONSULT: 0.1,
  SUPPORT: 0.6,
  COOPERATE: 0.5,
  AID: 0.8,
  YIELD: 0.4,
  REQUEST: -0.3,
  ACCUSE: -0.6,
  REJECT: -0.5,
  THREATEN: -0.6,
  PROTEST: -0.5,
  SANCTION: -0.7,
  MOBILIZE: -0.6,
  COERCE: -0.8,
  ASSAULT: -0.95,
};

/** Models are surer of themselves than they are right: none counts for more than the most reliable rule. */
const MAX_CONFIDENCE = 0.85;

const RULE = "llm";

/** What an answer said and the text did not. */
export interface Dropped {
  /** Events and positions whose quotation is not in their sentence. */
  quotes: number;
  /** Entities whose words are not in the text. */
  entities: number;
  /** Events whose actors are not in their sentence, or are no two actors. */
  events: number;
  /** Positions whose actor is not in the sentence, or whose proposition is not in its words. */
  positions: number;
}

/** Checks and turns into records what the answer to one window reports. */
export interface EventReading {
  readonly document: string;
  readonly date: string | null;
  readonly texts: SearchableSentences;
  /** Whether a kept mention in a sentence refers to an entity. */
  readonly isMentioned: (sentenceIndex: number, entityId: string) => boolean;
}

/** An entity of the window that can act and is mentioned in the sentence. */
function actorIn(
  { isMentioned }: EventReading,
  { find }: ClaimedWindow,
  sentence: TokenisedSentence,
  name: string,
): EntityReference | undefined {
  const reference = find(name)?.reference;
  if (reference === undefined || reference.kind === "Place") return undefined;
  return isMentioned(sentence.index, reference.id) ? reference : undefined;
}

/** The sentence that an event or position is quoted from. */
function quotedSentence(
  { texts }: EventReading,
  { sentences }: ClaimedWindow,
  { sentence: number, quote }: LlmEvent | LlmPosition,
): TokenisedSentence | undefined {
  const sentence = sentences[number];
  return sentence !== undefined && holdsQuote(texts.of(sentence), quote) ? sentence : undefined;
}

const bounded = (confidence: number): number => Number(Math.min(confidence, MAX_CONFIDENCE).toFixed(3));

export function readEvents(reading: EventReading, window: ClaimedWindow, dropped: Dropped): EventRecord[] {
  return window.answer.events.flatMap((event) => {
    const sentence = quotedSentence(reading, window, event);
    if (sentence === undefined) {
      dropped.quotes += 1;
      return [];
    }
    const source = actorIn(reading, window, sentence, event.source);
    const target = actorIn(reading, window, sentence, event.target);
    if (source === undefined || target === undefined || source.id === target.id) {
      dropped.events += 1;
      return [];
    }
    const { type } = event;
    return [
      {
        id: eventId(sentenceId(reading.document, sentence.index), source.id, target.id, type),
        sourceId: source.id,
        targetId: target.id,
        ploverType: type,
        // The root: finer codes are more than models tell apart.
        cameoCode: `${PLOVER[type].cameoRoot}0`,
        quadClass: PLOVER[type].quadClass,
        polarity: POLARITY[type],
        claimStatus: event.claim,
        confidence: bounded(event.confidence),
        date: reading.date,
        rule: RULE,
        sentenceIndex: sentence.index,
      },
    ];
  });
}

/** A proposition longer than this is retold, not named; the rules draw the same line. */
const MAX_PROPOSITION_WORDS = 12;
/** Words of this length or less bind others together. */
const BINDING_LENGTH = 3;
/** What the forms of a word share: "join", "joining"; "approve", "approval". */
const STEM_LENGTH = 4;
/** What membership, accession and admission are written as. */
const NORMALISED: ReadonlySet<string> = new Set(["joining"]);

/** Whether a proposition speaks with the words of its sentence and the names of what it concerns. */
function isInWordsOf(proposition: string, sources: readonly string[]): boolean {
  const stems = new Set(
    sources.flatMap((text) =>
      foldName(text)
        .split(" ")
        .map((word) => word.slice(0, STEM_LENGTH)),
    ),
  );
  const words = foldName(proposition).split(" ");
  return (
    words.length <= MAX_PROPOSITION_WORDS &&
    words.some((word) => word.length > BINDING_LENGTH) &&
    words.every(
      (word) => word.length <= BINDING_LENGTH || NORMALISED.has(word) || stems.has(word.slice(0, STEM_LENGTH)),
    )
  );
}

export function readPositions(
  reading: EventReading,
  window: ClaimedWindow,
  dropped: Dropped,
): { events: EventRecord[]; positions: PositionRecord[] } {
  const events: EventRecord[] = [];
  const positions: PositionRecord[] = [];
  for (const each of window.answer.positions) {
    const sentence = quotedSentence(reading, window, each);
    if (sentence === undefined) {
      dropped.quotes += 1;
      continue;
    }
    const actor = actorIn(reading, window, sentence, each.actor);
    const concerned = each.concerns.flatMap((name) => {
      const reference = window.find(name)?.reference;
      return reference !== undefined && reading.isMentioned(sentence.index, reference.id) ? [reference] : [];
    });
    const proposition = each.proposition.replace(/\s+/gu, " ");
    const sources = [sentence.text, ...concerned.map(({ name }) => name)];
    if (actor === undefined || concerned.length === 0 || !isInWordsOf(proposition, sources)) {
      dropped.positions += 1;
      continue;
    }
    const id = positionId(proposition);
    const { type, cameoCode, polarity } = STANCE_EVENTS[each.stance];
    const concerns = [...new Set(concerned.map((reference) => reference.id))].sort();
    positions.push({ id, proposition, issue: concerns.join(" "), concerns });
    events.push({
      id: eventId(sentenceId(reading.document, sentence.index), actor.id, id, type),
      sourceId: actor.id,
      targetId: id,
      ploverType: type,
      cameoCode,
      quadClass: PLOVER[type].quadClass,
      polarity,
      claimStatus: each.claim,
      confidence: bounded(each.confidence),
      date: reading.date,
      rule: RULE,
      sentenceIndex: sentence.index,
    });
  }
  return { events, positions };
}
