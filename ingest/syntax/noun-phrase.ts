/**
 * Noun phrases of a sentence with the mentions in them: who stands at the head ("the Russian government"), who only owns it
 * ("Russia's demands") or colours it ("Russian aggression"). A shallow chunker over part-of-speech tags: enough for the fixed
 * word order of news English, and linear in the sentence.
 */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import { governmentNounAfter } from "../mention/known-names.ts";
import type { Mention } from "../mention/mention.ts";
import { isOfficeHead } from "../mention/office.ts";
import type { Token } from "../text/token.ts";

const GOVERNMENT: ReadonlySet<string> = new Set(nouns.government);
const POSSESSIVE: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);

/** An alliance's court or parliament is a body of its own: "the EU court" is not the EU. */
const OWN_BODIES: ReadonlySet<string> = new Set(["court", "courts", "parliament"]);

export interface NounPhrase {
  /** Token positions in the sentence, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Position of the last noun: what the phrase is about. */
  readonly head: number;
  /** The preposition right before it, lower case. */
  readonly preposition: string | undefined;
  /** Who the phrase refers to, when that is an actor. */
  readonly actor: Mention | undefined;
  /** Whose it is ("Russia's demands") or whose kind ("Russian aggression"), when the head is something else. */
  readonly owners: readonly Mention[];
  readonly isPronoun: boolean;
}

/** Days and months date the clause: "met Wednesday" has no object. */
const CALENDAR: ReadonlySet<string> = new Set(nouns.calendar);

const TIMES: ReadonlySet<string> = new Set(nouns.times);

function isTime(token: Token | undefined): boolean {
  return token !== undefined && (TIMES.has(token.lower) || /^[12]\d{3}$/u.test(token.text));
}

function isNominal(token: Token): boolean {
  if (CALENDAR.has(token.text)) return false;
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM" || token.pos === "SYM";
}

/** Words that may stand inside a noun phrase. A participle before a noun is one: "combined forces". */
function continues(tokens: readonly Token[], at: number, covered: ReadonlySet<number>): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (covered.has(at) || isNominal(token)) return true;
  if (token.pos === "DET" || token.pos === "ADJ") return true;
  if (token.pos === "PRON") return /^(?:its|their|his|her|our|my|your|whose)$/u.test(token.lower);
  if (POSSESSIVE.has(token.text)) return at > 0;
  const next = tokens[at + 1];
  if (token.text === "-") return next !== undefined && token.start === tokens[at - 1]?.end && next.start === token.end;
  if (token.pos === "ADV") return next?.pos === "ADJ" && tokens[at - 1]?.pos === "DET";
  if (token.pos === "VERB" && next !== undefined && isNominal(next)) {
    const before = tokens[at - 1];
    return before?.pos === "DET" || before?.pos === "ADJ" || (before !== undefined && POSSESSIVE.has(before.text));
  }
  return false;
}

/** "no U.S. or NATO concessions": names joined before one noun are one phrase. */
function joinsModifiers(tokens: readonly Token[], at: number, mentions: readonly Mention[]): boolean {
  const word = tokens[at]?.lower;
  if (word !== "and" && word !== "or") return false;
  const before = mentions.find(({ to }) => to === at);
  const after = mentions.find(({ from }) => from === at + 1);
  // "Espen Holm and Chilean President Ana Rojas" are two.
  return (
    before !== undefined &&
    before.entity.kind !== "Person" &&
    after?.role === "modifier" &&
    after.entity.kind !== "Person"
  );
}

/** Who a phrase refers to: the mention at its head, or the state of "the Ukrainian government". */
function actorOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  from: number,
  head: number,
): Mention | undefined {
  const atHead = mentions.find((mention) => mention.from >= from && mention.to === head + 1);
  if (atHead !== undefined) return atHead.role === "actor" ? atHead : undefined;
  return mentions.findLast(
    (mention) =>
      mention.from >= from &&
      mention.to <= head &&
      mention.role === "actor" &&
      mention.entity.kind !== "Person" &&
      !(mention.entity.kind === "Alliance" && OWN_BODIES.has(tokens[head]?.lower ?? "")) &&
      governmentNounAfter(tokens, mention.to) === head + 1,
  );
}

/** All noun phrases of a sentence, left to right. */
export function findNounPhrases(tokens: readonly Token[], mentions: readonly Mention[]): NounPhrase[] {
  const covered = new Set<number>();
  for (const { from, to, officeSpan } of mentions) {
    // "Secretary of State Antony Blinken" is one phrase: the office before a name belongs to it.
    for (let at = officeSpan?.to === from ? officeSpan.from : from; at < to; at += 1) covered.add(at);
  }
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first === undefined) break;
    const opensWithPronoun = first.pos === "PRON" && !continues(tokens, at, covered);
    if (!opensWithPronoun && !continues(tokens, at, covered)) continue;
    let to = at + 1;
    let head = opensWithPronoun || covered.has(at) || isNominal(first) ? at : -1;
    while (!opensWithPronoun && (continues(tokens, to, covered) || joinsModifiers(tokens, to, mentions))) {
      const token = tokens[to];
      // A determiner or a possessive pronoun opens a new phrase: "gave Kyiv the weapons".
      if (token !== undefined && (token.pos === "DET" || token.pos === "PRON") && !covered.has(to) && head !== -1)
        break;
      // Two names side by side without a conjunction are two phrases, unless the first only qualifies: "told Russia Wednesday".
      const starts = mentions.find(({ from }) => from === to);
      // "in 2023 Finland", "last week Secretary Blinken": a time ends where a name begins.
      if ((starts !== undefined || isOfficeHead(token) || token?.pos === "PROPN") && isTime(tokens[to - 1])) break;
      // "fined Poland one million euros": a number after an actor is another object.
      if (
        token?.pos === "NUM" &&
        !covered.has(to) &&
        mentions.some((mention) => mention.to === to && mention.role === "actor")
      )
        break;
      if (starts !== undefined && mentions.some((mention) => mention.to === to && mention.entity.kind === "Person"))
        break;
      if (covered.has(to) || (token !== undefined && isNominal(token))) head = to;
      to += 1;
    }
    if (head === -1) {
      at = to - 1;
      continue;
    }
    const before = tokens[at - 1];
    const actor = actorOf(tokens, mentions, at, head);
    phrases.push({
      from: at,
      to,
      head,
      preposition: before?.pos === "ADP" ? before.lower : undefined,
      actor,
      owners: mentions.filter(
        (mention) => mention !== actor && mention.from >= at && mention.to <= head && mention.role !== "place",
      ),
      isPronoun: opensWithPronoun && actor === undefined,
    });
    at = to - 1;
  }
  return phrases;
}

/** True for a phrase whose head stands for whoever follows: "envoys [from Russia]", "the president [of France]". */
export function standsForItsComplement(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head];
  return head !== undefined && phrase.actor === undefined && (GOVERNMENT.has(head.lower) || isOfficeHead(head));
}
