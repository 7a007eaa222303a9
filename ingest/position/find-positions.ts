/**
 * Positions: who is for or against which proposition, normalised so that actors who speak of the same thing meet on it:
 * "Ankara's objection to Sweden's membership of NATO" and "Moscow opposes Sweden joining NATO" are both against "Sweden joining
 * NATO".
 */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Mention } from "../mention/mention.ts";
import { isIssue, opposite, type Side } from "./position-lexicon.ts";
import { propositionIn, type Proposition } from "./proposition.ts";
import { claimFor, type PointingBack, type Stance } from "./stance.ts";
import { stancesOfNouns } from "./stances-of-nouns.ts";
import { stancesOfRelatives } from "./stances-of-relatives.ts";
import { stancesOfSpeech } from "./stances-of-speech.ts";
import { stancesOfVerbs } from "./stances-of-verbs.ts";
import { continueQuotation, speakersAt } from "./subject-of.ts";

export interface PositionDraft {
  readonly actor: Mention;
  readonly stance: Side;
  /** As displayed. */
  readonly proposition: string;
  /** The same for every wording of the proposition. */
  readonly key: string;
  /** True for "the deal", which only its document explains: the deal of another document is another one. */
  readonly isLocal: boolean;
  /** Ids of the entities that the proposition names. */
  readonly concerns: readonly string[];
  readonly claimStatus: ClaimStatus;
  readonly confidence: number;
  /** Token position of the word that takes the stance. */
  readonly trigger: number;
}

/** The sentence before in the same paragraph, with what was found in it. */
export interface SentenceBefore {
  readonly reading: ClauseReading;
  readonly drafts: readonly PositionDraft[];
}

type Named = Pick<PositionDraft, "proposition" | "key" | "isLocal" | "concerns">;

/** Reliability of the constructions, estimated by reading. */
const STANCE_CONFIDENCE = 0.7;

/** Words that can follow "the" for anything that was proposed or decided. */
const isPointing = (proposition: Proposition, reading: ClauseReading): boolean => {
  const first = reading.tokens[proposition.from]?.lower ?? "";
  return (
    ["the", "this", "that", "these", "those"].includes(first) &&
    !proposition.key.includes(" ") &&
    proposition.concerns.length === 0
  );
};

const nameOf = (proposition: Proposition): Named => ({
  proposition: proposition.text,
  key: proposition.key,
  isLocal: proposition.concerns.length === 0 && !proposition.key.includes(" "),
  concerns: proposition.concerns,
});

/** The one proposition that was named before, if there is just one. */
function onlyOne(drafts: readonly Named[]): Named | undefined {
  const distinct = new Map(drafts.map((draft) => [draft.key, draft]));
  const [first] = distinct.values();
  if (first === undefined || distinct.size > 1) return undefined;
  const { proposition, key, isLocal, concerns } = first;
  return { proposition, key, isLocal, concerns };
}

/** "the ruling" is the one that the sentence before calls "a Supreme Court ruling". */
function fullerName(reading: ClauseReading, before: ClauseReading, proposition: Proposition): Named | undefined {
  const head = proposition.head?.lemma;
  if (head === undefined || !isPointing(proposition, reading)) return undefined;
  const candidates = before.phrases
    .filter((phrase) => phrase.actor === undefined && before.lemma(phrase.head) === head)
    .flatMap((phrase) => {
      const found = propositionIn(before, phrase.from);
      return found !== undefined && found.head?.lemma === head && found.key !== proposition.key ? [nameOf(found)] : [];
    });
  return onlyOne(candidates);
}

const PLURAL: ReadonlySet<string> = new Set(["them", "these", "they", "those"]);

/** The first measure, text or event that a sentence speaks of before a position. */
function issueBefore(reading: ClauseReading, end: number, isPlural: boolean | undefined): Named | undefined {
  for (const phrase of reading.phrases) {
    const head = reading.tokens[phrase.head];
    if (phrase.to > end || head === undefined || phrase.actor !== undefined || phrase.isPronoun) continue;
    // "broke up without a deal": what there is not is not spoken of.
    if (!/^(?:of|on|for|over|against|to|about)?$/u.test(phrase.preposition ?? "")) continue;
    const agrees = isPlural === undefined || isPlural === (head.lower !== head.lemma || head.lower.endsWith("s"));
    if (!agrees || !/^(?:NOUN|PROPN)$/u.test(head.pos) || !isIssue(head)) continue;
    const found = propositionIn(reading, phrase.from);
    if (found !== undefined && !found.reversed) return nameOf(found);
  }
  return undefined;
}

/** "also voted no": on what the sentence before speaks of. */
const isVote = (reading: ClauseReading, at: number): boolean =>
  /^(?:no|nay|yes|yea)\.?$/u.test(reading.tokens[at]?.lower ?? "");

/** What a pronoun stands for: what the sentence has named, or the one before, if positions were taken on one thing only. */
function topicOf(reading: ClauseReading, pronounAt: number, before: SentenceBefore | undefined): Named | undefined {
  const word = reading.tokens[pronounAt]?.lower ?? "";
  const isPlural = PLURAL.has(word) ? true : /^(?:it|this|that)$/u.test(word) ? false : undefined;
  const own = isVote(reading, pronounAt) ? undefined : issueBefore(reading, pronounAt, isPlural);
  if (own !== undefined || before === undefined) return own;
  return before.drafts.length > 0
    ? onlyOne(before.drafts)
    : issueBefore(before.reading, before.reading.tokens.length, isPlural);
}

function resolve(
  reading: ClauseReading,
  about: Proposition | PointingBack,
  earlier: readonly Named[],
  before: SentenceBefore | undefined,
): Named | undefined {
  if ("pronounAt" in about)
    return earlier.length > 0 && !isVote(reading, about.pronounAt)
      ? onlyOne(earlier)
      : (topicOf(reading, about.pronounAt, before) ?? undefined);
  return (before === undefined ? undefined : fullerName(reading, before.reading, about)) ?? nameOf(about);
}

/** "Foreign Ministry spokesman": whoever he speaks of as holding a stance is the one he speaks for. */
function isSpokesman(reading: ClauseReading, { from }: Mention): boolean {
  return reading.tokens
    .slice(Math.max(0, from - 2), from + 3)
    .some(({ lower }) => /^spokes(?:man|woman|person)$/u.test(lower));
}

/** "spokesman Lee Wan said Beijing opposed it": who speaks for his side shares what he says of it. */
function withSpokesmen(reading: ClauseReading, holders: readonly Mention[], trigger: number): Mention[] {
  const found = [...holders];
  for (const holder of holders) {
    if (holder.entity.kind === "Person") continue;
    const speakers = speakersAt(reading, trigger, holder.from) ?? [];
    found.push(
      ...speakers.filter((speaker) => {
        const { entity } = speaker;
        return (
          entity.kind === "Person" &&
          (reading.sameSide(entity.id, holder.entity.id) || isSpokesman(reading, speaker)) &&
          !found.some((each) => each.entity.id === entity.id)
        );
      }),
    );
  }
  return found;
}

/**
 * The positions that one sentence gives its actors.
 * @param before what "it" and "the ruling" may point back to
 */
export function findPositions(reading: ClauseReading, before?: SentenceBefore): PositionDraft[] {
  if (before !== undefined) continueQuotation(reading, before.reading);
  const stances: Stance[] = [
    ...stancesOfVerbs(reading),
    ...stancesOfNouns(reading),
    ...stancesOfSpeech(reading),
    ...stancesOfRelatives(reading),
  ];
  stances.sort((a, b) => a.trigger - b.trigger);
  const found = new Map<string, PositionDraft>();
  const contradicted = new Set<string>();
  const named: (Named & { readonly trigger: number })[] = [];
  for (const { holders, side, about, claimStatus, trigger } of stances) {
    const earlier = named.filter((each) => each.trigger < trigger);
    const kept = side === "against" && !("pronounAt" in about) ? about.kept : undefined;
    const proposition = resolve(reading, kept ?? about, earlier, before);
    if (proposition === undefined) continue;
    named.push({ ...proposition, trigger });
    const turned = kept !== undefined || (!("pronounAt" in about) && about.reversed);
    const stance = turned ? opposite(side) : side;
    if (claimStatus === "demanded") continue;
    for (const actor of withSpokesmen(reading, holders, trigger)) {
      if (actor.role === "place") continue;
      const id = `${actor.entity.id}|${proposition.key}`;
      const known = found.get(id);
      // "neither supports nor opposes"
      if (known !== undefined && known.stance !== stance) contradicted.add(id);
      if (known !== undefined) continue;
      found.set(id, {
        actor,
        stance,
        ...proposition,
        claimStatus: claimFor(reading, trigger, actor.from, actor, claimStatus),
        confidence: STANCE_CONFIDENCE,
        trigger,
      });
    }
  }
  return [...found].flatMap(([id, draft]) => (contradicted.has(id) ? [] : [draft]));
}
