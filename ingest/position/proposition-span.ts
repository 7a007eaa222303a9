/** Where the words of a proposition end: what only dates it, explains it or tells more is left out. */
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Token } from "../text/token.ts";
import { CALENDAR, INFINITIVE_NOUNS, TIMES } from "./position-lexicon.ts";

/** A proposition longer than this is cut at its last preposition. */
const MAX_TOKENS = 14;

const PUNCTUATION = /^(?:[.,;:()"“”!?–—[\]\p{Extended_Pictographic}]|''|``|--)$/u;

/** Words that open what is no part of the proposition before them. */
const CLOSING: ReadonlySet<string> = new Set(
  "after although amid and/or as at because before but by despite during following given hours if instead nor once rather since so though through throughout under unless until what when where whereas whether which while who whom whose within without yet despite".split(
    " ",
  ),
);
const NEARNESS: ReadonlySet<string> = new Set(["last", "this", "next", "earlier", "late", "early", "that"]);
const YEAR = /^(?:1[5-9]|20)\d\d$/u;

function isTime(token: Token | undefined): boolean {
  return token !== undefined && (CALENDAR.has(token.lower) || YEAR.test(token.text) || TIMES.has(token.lower));
}

const HINTS: ReadonlySet<string> = new Set([
  "today",
  "yesterday",
  "tomorrow",
  "now",
  "again",
  "altogether",
  "together",
  "immediately",
  "outright",
  "too",
  "either",
  "anyway",
  "times",
  "once",
  "twice",
]);

/** "phase-out", "no-fly": a hyphen with its words makes one word, however they are tagged. */
export function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const joins = (hyphen: number): boolean => {
    const token = tokens[hyphen];
    return token?.text === "-" && tokens[hyphen - 1]?.end === token.start && tokens[hyphen + 1]?.start === token.end;
  };
  return joins(at) || joins(at - 1) || joins(at + 1);
}

const UTTERANCES: ReadonlySet<string> = new Set(
  "address article briefing call column interview letter message note post speech statement tweet".split(" "),
);

/** "on Monday", "in 2019", "last week", "three times", "tonight" begin at `at`. */
function datesAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (HINTS.has(token.lower)) return true;
  // "signed the bill into law"
  if (token.lower === "into" && next?.lower === "law") return true;
  // "a walkout in the middle of a pandemic"
  if (token.lower === "in" && next?.lower === "the" && /^(?:middle|midst|wake)$/u.test(tokens[at + 2]?.lower ?? ""))
    return true;
  if (token.pos === "ADP" && (isTime(next) || (NEARNESS.has(next?.lower ?? "") && isTime(tokens[at + 2])))) return true;
  if (token.pos === "ADP" && next?.pos === "DET" && isTime(tokens[at + 2]) && tokens[at + 2]?.pos === "NOUN")
    return true;
  if (NEARNESS.has(token.lower) && isTime(next)) return true;
  // "rejected the deal a year later"
  if (token.pos === "DET" && isTime(next) && next?.pos === "NOUN") return true;
  if (token.pos === "NUM" && next?.lower === "times") return true;
  // "brushed aside the plan in a speech": where it was said.
  const says = token.lower === "in" && /^an?$/u.test(next?.lower ?? "") ? tokens.slice(at + 2, at + 5) : [];
  if (says.some(({ lower }) => UTTERANCES.has(lower))) return true;
  return CALENDAR.has(token.lower) && token.pos !== "ADJ" && !(next?.pos === "NOUN" || next?.pos === "ADJ");
}

/** True when the phrase behind a conjunction is the subject of another clause: "the plan, and Oslo promised aid". */
function opensClause(reading: ClauseReading, conjunction: number): boolean {
  const phrase = reading.phrases.find(({ from }) => from === conjunction + 1);
  const next = phrase === undefined ? undefined : reading.tokens[phrase.to];
  return next !== undefined && (next.pos === "AUX" || (next.pos === "VERB" && !next.lower.endsWith("ing")));
}

/** True where an infinitive completes the word before it rather than saying what for: "the plan to build". */
function isCompletion(reading: ClauseReading, to: number, isVerbal: boolean): boolean {
  const before = reading.tokens[to - 1];
  return before !== undefined && (INFINITIVE_NOUNS.has(before.lemma) || (isVerbal && before.pos === "VERB"));
}

/** A conjunction where another proposition begins: "the plan and the budget", "joining NATO and leaving the EU". */
function splitsAt(reading: ClauseReading, from: number, conjunction: number): boolean {
  const next = reading.tokens[conjunction + 1];
  const before = reading.phrases.find(({ to }) => to === conjunction);
  if (next === undefined || before === undefined) return false;
  const isFirst = before.from <= from;
  return isFirst && (next.pos === "DET" || /^(?:its|his|her|their)$/u.test(next.lower));
}

/**
 * End of the noun phrase, or verb phrase, that begins at `from`, with what hangs on it.
 * @param limit position that it does not pass
 */
export function propositionEnd(reading: ClauseReading, from: number, limit = reading.tokens.length): number {
  const { tokens } = reading;
  const isInside = (at: number): boolean =>
    isHyphenated(tokens, at) || reading.phrases.some((phrase) => phrase.from <= at && at < phrase.to);
  const isVerbal = tokens[from]?.pos === "VERB" && !isInside(from);
  let at = from;
  while (at < limit) {
    const token = tokens[at];
    if (token === undefined || (PUNCTUATION.test(token.text) && !isHyphenated(tokens, at))) break;
    if (
      at > from &&
      !isHyphenated(tokens, at) &&
      !reading.mentions.some((mention) => mention.from < at && at < mention.to)
    ) {
      if (CLOSING.has(token.lower) || datesAt(tokens, at)) break;
      if (token.pos === "SCONJ" || token.pos === "AUX") break;
      if (token.lower === "that" && token.pos !== "DET") break;
      if (token.pos === "PRON" && !/^(?:its|his|her|their|it|them)$/u.test(token.lower)) break;
      if (token.pos === "CCONJ") {
        const next = tokens[at + 1];
        const isGerund = next?.lower.endsWith("ing") === true && isVerbal;
        if (/^(?:VERB|AUX|ADV|PRON)$/u.test(next?.pos ?? "") && !isInside(at + 1) && !isGerund) break;
        if (opensClause(reading, at) || splitsAt(reading, from, at)) break;
      }
      if (token.lower === "to" && tokens[at + 1]?.pos === "VERB" && !isInside(at + 1)) {
        // "allowing girls to attend school"
        const isAllowed = /^(?:allow|permit|enable|force|require|let)$/u.test(
          isVerbal ? (tokens[from]?.lemma ?? "") : (tokens[from - 1]?.lemma ?? ""),
        );
        if (!isAllowed && !isCompletion(reading, at, isVerbal)) break;
        at += 2;
        continue;
      }
      // "take back deported migrants"
      const isAttribute =
        token.lower.endsWith("ed") &&
        tokens[at + 1]?.pos === "NOUN" &&
        !/^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.pos ?? "");
      if (
        token.pos === "VERB" &&
        !isAttribute &&
        !isInside(at) &&
        !token.lower.endsWith("ing") &&
        tokens[at - 1]?.lower !== "to"
      )
        break;
    }
    at += 1;
  }
  while (at - from > MAX_TOKENS) {
    const cut = tokens.findLastIndex((token, index) => index > from + 1 && index < at && token.pos === "ADP");
    if (cut === -1) return from;
    at = cut;
  }
  // "called for talks with": nothing ends with a preposition, an adverb or a conjunction.
  while (
    at > from + 1 &&
    !isHyphenated(tokens, at - 1) &&
    /^(?:ADP|ADV|CCONJ|PART|SCONJ)$/u.test(tokens[at - 1]?.pos ?? "") &&
    !/^['’]s?$/u.test(tokens[at - 1]?.text ?? "")
  )
    at -= 1;
  return at;
}

/** Where the propositions coordinated with the one that ends at `end` begin: "the plan and [the budget]". */
export function coordinatedAt(reading: ClauseReading, from: number, end: number): number | undefined {
  return reading.tokens[end]?.pos === "CCONJ" && splitsAt(reading, from, end) && !opensClause(reading, end)
    ? end + 1
    : undefined;
}
