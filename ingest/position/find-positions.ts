/**
 * Positions: who is for or against which proposition, in the sentence's own words, normalised so that actors who speak of the
 * same thing meet on it: "Ankara's objection to Sweden's membership of NATO" and "Moscow opposes Sweden joining NATO" are both
 * against "Sweden joining NATO".
 */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import { claimOfPredicate, isNegated } from "../event/claim.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import { STANCES, VERB_FRAMES } from "../event/event-lexicon.ts";
import type { Mention } from "../mention/mention.ts";
import type { Predicate } from "../syntax/predicate.ts";
import type { Token } from "../text/token.ts";

export interface PositionDraft {
  readonly actor: Mention;
  readonly stance: "for" | "against";
  readonly proposition: string;
  /** Ids of the entities that the proposition names. */
  readonly concerns: readonly string[];
  readonly claimStatus: ClaimStatus;
  readonly confidence: number;
  /** Token position of the word that takes the stance. */
  readonly trigger: number;
}

/** A proposition longer than this is retold, not named. */
const MAX_PROPOSITION_TOKENS = 12;

const STANCE_CONFIDENCE = 0.7;

const FOR: ReadonlySet<string> = new Set(STANCES.for);
const AGAINST: ReadonlySet<string> = new Set(STANCES.against);
const EMBEDDING: ReadonlySet<string> = new Set(STANCES.embedding);
const FOR_THROUGH: Readonly<Record<string, readonly string[]>> = STANCES.forThrough;
const AGAINST_THROUGH: Readonly<Record<string, readonly string[]>> = STANCES.againstThrough;

/** Verbs that keep somebody from something: who is against a ban is for what it bans. */
const PREVENTING: ReadonlySet<string> = new Set(["ban", "bar", "block", "prevent", "stop", "exclude", "keep"]);
const JOINING: ReadonlySet<string> = new Set([
  "membership",
  "accession",
  "entry",
  "admission",
  "bid",
  "application",
  "joining",
  "invitation",
]);

interface Proposition {
  readonly text: string;
  readonly concerns: readonly string[];
  /** True when the words state the opposite of `text`: "a ban on Ukraine joining". */
  readonly reversed: boolean;
}

/** Where a proposition that begins at `from` ends: punctuation, a subordinate clause, a coordinated verb. */
function endOf(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || /^[.,;:()"“”!?–—]$/u.test(token.text)) break;
    if (
      at > from &&
      (token.pos === "SCONJ" ||
        ["after", "before", "because", "but", "which", "who", "when", "if", "unless", "while"].includes(token.lower))
    )
      break;
    if (token.pos === "CCONJ" && /^(?:VERB|AUX|ADV|PRON)$/u.test(tokens[at + 1]?.pos ?? "")) break;
    if (
      at > from &&
      token.pos === "VERB" &&
      !token.lower.endsWith("ing") &&
      tokens[at - 1]?.lower !== "to" &&
      tokens[at - 1]?.pos !== "ADV"
    )
      break;
    at += 1;
  }
  return at;
}

/** The words of a span with canonical names, without determiners and adverbs in front. */
function wordsOf(reading: ClauseReading, from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const mention = reading.mentions.find(
      (candidate) => candidate.from === at && candidate.to <= to && candidate.role !== "modifier",
    );
    if (mention !== undefined) {
      words.push(mention.entity.name);
      at = mention.to - 1;
      continue;
    }
    const token = reading.tokens[at];
    if (
      token === undefined ||
      (words.length === 0 && (token.pos === "DET" || token.pos === "ADV" || token.lower === "to"))
    )
      continue;
    words.push(token.text);
  }
  return words
    .join(" ")
    .replaceAll(/ (?=['’]s?\b)| ?- ?/gu, (found) => (found.includes("-") ? "-" : ""))
    .trim();
}

function concernsOf(reading: ClauseReading, from: number, to: number): string[] {
  return [
    ...new Set(
      reading.mentions
        .filter((mention) => mention.from >= from && mention.to <= to && mention.how !== "pronoun")
        .map(({ entity }) => entity.id),
    ),
  ];
}

/** The alliance that "joining" leaves out: the only one the sentence speaks of. */
function impliedAlliance(reading: ClauseReading): Mention | undefined {
  const alliances = new Map(
    reading.mentions.filter(({ entity }) => entity.kind === "Alliance").map((mention) => [mention.entity.id, mention]),
  );
  return alliances.size === 1 ? [...alliances.values()][0] : undefined;
}

/** "Sweden's membership of NATO", "Ukraine joining", "NATO will never admit Ukraine": all of them X joining Y. */
function findJoining(reading: ClauseReading, from: number, to: number): Proposition | undefined {
  const inside = reading.mentions.filter(
    (mention) => mention.from >= from && mention.to <= to && mention.how !== "pronoun",
  );
  const at = reading.tokens.findIndex(
    (token, index) =>
      index >= from &&
      index < to &&
      (token.lemma === "join" || token.lemma === "admit" || (JOINING.has(token.lemma) && token.pos === "NOUN")),
  );
  if (at === -1) return undefined;
  const member = inside.find(({ entity }) => entity.kind === "State");
  const body = inside.find(({ entity }) => entity.kind === "Alliance") ?? impliedAlliance(reading);
  if (member === undefined || body === undefined) return undefined;
  const reversed = reading.tokens
    .slice(from, to)
    .some((token) => PREVENTING.has(token.lemma) || token.lower === "never" || token.lower === "not");
  return {
    text: `${member.entity.name} joining ${body.entity.name}`,
    concerns: [member.entity.id, body.entity.id],
    reversed,
  };
}

function propositionAt(reading: ClauseReading, from: number): Proposition | undefined {
  let start = from;
  // "a demand to ban …", "guarantees that NATO …": the proposition is what is demanded or guaranteed.
  const phrase = reading.phrases.find((candidate) => candidate.from === from);
  const opener = phrase === undefined ? undefined : reading.tokens[phrase.to];
  const isEmbedded =
    phrase !== undefined &&
    EMBEDDING.has(reading.lemma(phrase.head)) &&
    (opener?.lower === "to" || opener?.lower === "that");
  if (isEmbedded) start = phrase.to + 1;
  else if (reading.tokens[from]?.lower === "that") start = from + 1;
  const end = isEmbedded || start > from ? clauseEnd(reading.tokens, start) : endOf(reading.tokens, start);
  if (end - start > MAX_PROPOSITION_TOKENS * 2) return undefined;
  const joining = findJoining(reading, start, end);
  if (joining !== undefined) return joining;
  if (end - start > MAX_PROPOSITION_TOKENS) return undefined;
  const concerns = concernsOf(reading, start, end);
  const text = wordsOf(reading, start, end);
  if (concerns.length === 0 || text.split(" ").length < 2 || isEmbedded) return undefined;
  return { text, concerns, reversed: false };
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !/^[.,;:()!?]$/u.test(tokens[at]?.text ?? "")) {
    if (tokens[at]?.pos === "CCONJ" && (tokens[at + 1]?.lower === "that" || tokens[at + 1]?.pos === "VERB")) break;
    at += 1;
  }
  return at;
}

/** Whether a verb takes a stance, and where its proposition begins. */
function stanceOf(
  reading: ClauseReading,
  predicate: Predicate,
): { stance: "for" | "against"; from: number } | undefined {
  const next = reading.tokens[predicate.verb + 1];
  if (next === undefined) return undefined;
  if (FOR_THROUGH[predicate.lemma]?.includes(next.lower) === true) return { stance: "for", from: predicate.verb + 2 };
  if (AGAINST_THROUGH[predicate.lemma]?.includes(next.lower) === true)
    return { stance: "against", from: predicate.verb + 2 };
  if (FOR.has(predicate.lemma)) return { stance: "for", from: predicate.verb + 1 };
  if (AGAINST.has(predicate.lemma)) return { stance: "against", from: predicate.verb + 1 };
  return undefined;
}

const opposite = (stance: "for" | "against"): "for" | "against" => (stance === "for" ? "against" : "for");

/** The positions that one sentence gives its actors. */
export function findPositions(reading: ClauseReading): PositionDraft[] {
  const found = new Map<string, PositionDraft>();
  for (const predicate of reading.predicates) {
    if (predicate.passive) continue;
    const taken = stanceOf(reading, predicate);
    if (taken === undefined) continue;
    const object = reading.phrases.find(({ from }) => from === taken.from);
    // A stance towards an actor is an event, not a position.
    const isActor =
      object?.actor !== undefined &&
      !reading.tokens.slice(object.to, object.to + 1).some(({ lower }) => lower.endsWith("ing"));
    if (isActor) continue;
    // "refused to support Pakistan", "wants to attack Chad": what the actor does or does not do, an event of its own.
    const infinitive = reading.predicates.find(({ verb, form }) => form === "infinitive" && verb === taken.from + 1);
    if (infinitive !== undefined && VERB_FRAMES.has(infinitive.lemma)) continue;
    const proposition = propositionAt(reading, taken.from);
    const claimStatus = claimOfPredicate(reading, predicate);
    if (proposition === undefined) continue;
    const turned = isNegated(reading, predicate) !== proposition.reversed;
    const stance = turned ? opposite(taken.stance) : taken.stance;
    for (const actor of reading.actors(predicate.subject)) {
      if (actor.role === "place") continue;
      const speakers = reading.speakersOf(predicate.verb, predicate.subject[0]?.from);
      const own =
        speakers === undefined ||
        speakers.length === 0 ||
        speakers.some(({ entity }) => reading.sameSide(entity.id, actor.entity.id));
      found.set(`${actor.entity.id}|${proposition.text}`, {
        actor,
        stance,
        proposition: proposition.text,
        concerns: proposition.concerns,
        claimStatus: own || claimStatus !== "asserted" ? claimStatus : "reported",
        confidence: STANCE_CONFIDENCE,
        trigger: predicate.verb,
      });
    }
  }
  return [...found.values()];
}
