/** The words of a proposition: as displayed, and folded so that every wording of it is the same. */
import { foldName } from "../../cypher/model/fold.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Mention } from "../mention/mention.ts";
import type { Token } from "../text/token.ts";
import { QUANTITY_NOUNS, VAGUE_WORDS } from "./position-lexicon.ts";
import { isHyphenated } from "./proposition-span.ts";
import { gerundOf, meetingStem } from "./word-forms.ts";

export interface Proposition {
  /** As displayed: "lifting sanctions on Russia". */
  readonly text: string;
  /** Names in their order, then the stems of the other words: the same for every wording. */
  readonly key: string;
  /** Ids of the entities that the words name. */
  readonly concerns: readonly string[];
  /** True when the words state the opposite of `text`: "a ban on Ukraine joining". */
  readonly reversed: boolean;
  /** Token positions of the words. */
  readonly from: number;
  readonly to: number;
  /** Head noun, where there is one. */
  readonly head: Token | undefined;
  /** What stays as it is when this is refused: the policy, for "any change to the policy". */
  readonly kept?: Proposition;
}

export const POSSESSIVE_PRONOUN = /^(?:its|his|her|their|our|my|your|whose)$/u;
/** Words besides nouns, verbs and adjectives that change what is proposed. */
const KEPT: ReadonlySet<string> = new Set(["no", "not", "down", "out", "against"]);

export function covering(reading: ClauseReading, at: number): Mention | undefined {
  return reading.mentions.find(({ from, to }) => from <= at && at < to);
}

/** Skips what only counts or introduces: articles, possessives, adverbs, "a series of", "500 million euros in". */
function trimmedStart(reading: ClauseReading, from: number, to: number): number {
  let at = from;
  for (;;) {
    const token = reading.tokens[at];
    if (token === undefined || at >= to - 1 || isHyphenated(reading.tokens, at) || covering(reading, at)?.from === at)
      return at;
    if (token.pos === "NUM" || token.pos === "SYM") {
      const link = reading.tokens.findIndex(
        ({ lower }, index) => index > at && index <= at + 4 && (lower === "in" || lower === "of"),
      );
      const isAmount =
        link !== -1 &&
        link < to &&
        reading.tokens.slice(at, link).every(({ pos }) => ["NUM", "SYM", "NOUN", "PROPN"].includes(pos));
      if (/^(?:1[5-9]|20)\d\d$/u.test(token.text)) return at;
      at = isAmount ? link + 1 : at + 1;
      continue;
    }
    const next = reading.tokens[at + 1];
    if (QUANTITY_NOUNS.has(token.lemma) && next?.lower === "of") {
      at += 2;
      continue;
    }
    const isEmpty =
      token.pos === "DET" ||
      token.pos === "ADV" ||
      token.pos === "CCONJ" ||
      token.lower === "to" ||
      VAGUE_WORDS.has(token.lower) ||
      POSSESSIVE_PRONOUN.test(token.lower) ||
      token.text === ",";
    if (!isEmpty) return at;
    at += 1;
  }
}

/** A span's words with canonical names; `gerund` is the position of a verb that is put into the gerund. */
function wordsOf(reading: ClauseReading, from: number, to: number, gerund = -1): string {
  let text = "";
  let end = -1;
  for (let at = trimmedStart(reading, from, to); at < to; at += 1) {
    const mention = reading.mentions.find((candidate) => candidate.from === at && candidate.to <= to);
    const token = reading.tokens[at];
    if (token === undefined) break;
    const named = mention !== undefined && mention.role !== "modifier";
    const last = reading.tokens[(mention?.to ?? at + 1) - 1] ?? token;
    let word = named
      ? mention.entity.name
      : reading.sentence.text.slice(token.start - reading.sentence.start, last.end - reading.sentence.start);
    if (named && POSSESSIVE_PRONOUN.test(token.lower)) word = `${word}’s`;
    if (at === gerund) word = gerundOf(token.lemma);
    if (token.lower === "to" && at + 1 === gerund) continue;
    text += text === "" || token.start === end ? word : ` ${word}`;
    end = last.end;
    if (mention !== undefined) at = mention.to - 1;
  }
  return text.trim();
}

/** Words of a span that carry its meaning: names, and stems of nouns, verbs and adjectives. */
function meaningOf(reading: ClauseReading, from: number, to: number): { names: string[]; stems: string[] } {
  const names: string[] = [];
  const stems: string[] = [];
  for (let at = from; at < to; at += 1) {
    const mention = reading.mentions.find((candidate) => candidate.from === at && candidate.to <= to);
    if (mention !== undefined) {
      names.push(foldName(mention.entity.name));
      at = mention.to - 1;
      continue;
    }
    const token = reading.tokens[at];
    if (token === undefined) break;
    const isEmpty = !/^(?:NOUN|PROPN|VERB|ADJ)$/u.test(token.pos) && !KEPT.has(token.lower);
    if (isEmpty || VAGUE_WORDS.has(token.lower) || QUANTITY_NOUNS.has(token.lemma)) continue;
    stems.push(foldName(meetingStem(token.lower, token.lemma)));
  }
  return { names, stems };
}

function concernsOf(reading: ClauseReading, from: number, to: number): string[] {
  const inside = reading.mentions.filter((mention) => mention.from >= from && mention.to <= to);
  return [...new Set(inside.map(({ entity }) => entity.id))];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A proposition of the given spans in the order in which they are to be read. */
export function compose(
  reading: ClauseReading,
  spans: readonly Span[],
  gerund: number,
  reversed: boolean,
  head?: Token,
): Proposition | undefined {
  const filled = spans.filter(({ from, to }) => to > from);
  const text = filled
    .map(({ from, to }) => wordsOf(reading, from, to, gerund))
    .filter((words) => words !== "")
    .join(" ");
  const meaning = filled.map(({ from, to }) => meaningOf(reading, from, to));
  const stems = [...new Set(meaning.flatMap((each) => each.stems))].sort();
  const names = [...new Set(meaning.flatMap((each) => each.names))];
  if (stems.length === 0 || text === "") return undefined;
  return {
    text,
    key: [...names, ...stems].join(" "),
    concerns: [...new Set(filled.flatMap(({ from, to }) => concernsOf(reading, from, to)))],
    reversed,
    from: Math.min(...filled.map(({ from }) => from)),
    to: Math.max(...filled.map(({ to }) => to)),
    head,
  };
}
