/** Stances in relative clauses, whose object stands before them: "an idea that Lord Frost has dismissed". */
import { agentsOf, holdersOf } from "./subject-of.ts";
import { isNegated } from "../event/claim.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Mention } from "../mention/mention.ts";
import type { Predicate } from "../syntax/predicate.ts";
import { isIssue, JUDGING_VERBS, opposite, STANCE_VERBS, SUMMARISING_NOUNS, type Side } from "./position-lexicon.ts";
import { propositionIn, type Proposition } from "./proposition.ts";
import { judgementAt } from "./stances-of-speech.ts";
import { summedUp, takenBy } from "./stances-of-verbs.ts";
import { claimOfStance, type Stance } from "./stance.ts";

const RELATIVE: ReadonlySet<string> = new Set(["which", "that", "whom"]);

/** What stands before a relative pronoun: the noun phrase with what hangs on it, or the clause that its noun sums up. */
function antecedentOf(reading: ClauseReading, end: number): Proposition | undefined {
  let index = reading.phrases.findIndex(({ to }) => to === end);
  const nearest = reading.phrases[index];
  if (nearest === undefined) return undefined;
  const before = reading.tokens[nearest.from - 1];
  // ", a decision that …": what was decided.
  if (before?.text === "," && SUMMARISING_NOUNS.has(reading.lemma(nearest.head)) && nearest.owners.length === 0)
    return summedUp(reading, nearest.from - 1);
  while (
    reading.phrases[index]?.preposition !== undefined &&
    reading.phrases[index - 1]?.to === (reading.phrases[index]?.from ?? 0) - 1
  )
    index -= 1;
  // "at odds over the dam, which …": the dam.
  const head = reading.tokens[reading.phrases[index]?.head ?? -1];
  const first = head !== undefined && isIssue(head) ? reading.phrases[index] : nearest;
  return first === undefined ? undefined : propositionIn(reading, first.from, end);
}

function frontedSide(reading: ClauseReading, predicate: Predicate): { side: Side; onIssues: boolean } | undefined {
  const taken = takenBy(reading, predicate);
  if (taken !== undefined) return taken;
  if (!JUDGING_VERBS.has(predicate.lemma)) return undefined;
  const judgement = judgementAt(reading, predicate.verb + 1);
  return judgement === undefined ? undefined : { side: judgement.side, onIssues: false };
}

/** True when nothing behind the verb can be its object: the object stands before the clause. */
function hasGap(predicate: Predicate): boolean {
  if (predicate.object.length === 0) return true;
  return JUDGING_VERBS.has(predicate.lemma) && !STANCE_VERBS.has(predicate.lemma);
}

/** First token of a predicate's subject, joined phrases included. */
const subjectStart = (predicate: Predicate): number | undefined => predicate.subject[0]?.from;

/** True when another verb stands between, unless the predicate depends on it: "that Oslo [promised] to support". */
function isInterrupted(reading: ClauseReading, from: number, predicate: Predicate): boolean {
  return reading.predicates.some(
    ({ verb }) =>
      verb > from && verb < predicate.verb && !(predicate.form === "infinitive" && predicate.governor === verb),
  );
}

/** "…, a move that Oslo opposes", "the law, which Oslo called misguided" */
function objectRelative(reading: ClauseReading, predicate: Predicate): Pick<Stance, "side" | "about"> | undefined {
  const start = subjectStart(predicate);
  if (start === undefined || predicate.passive || !hasGap(predicate)) return undefined;
  // Apposed words may open the subject: "that Ethiopia's chief negotiator, Mamo Mihretu, called".
  const from = reading.tokens.findLastIndex(
    ({ lower }, at) => at < predicate.verb && at >= start - 12 && RELATIVE.has(lower),
  );
  const holder = reading.phrases.find((phrase) => phrase.from === from + 1);
  if (from < 1 || holder === undefined || isInterrupted(reading, from, predicate)) return undefined;
  const fronted = frontedSide(reading, predicate);
  if (fronted === undefined) return undefined;
  const end = reading.tokens[from - 1]?.text === "," ? from - 1 : from;
  const about = antecedentOf(reading, end);
  if (about === undefined || (fronted.onIssues && (about.head === undefined || !isIssue(about.head)))) return undefined;
  return { side: fronted.side, about };
}

/** "Amid tensions Oslo withdrew its envoys, a move Holm sought to play down": no pronoun joins the clause to its noun. */
function contactRelative(reading: ClauseReading, predicate: Predicate): Pick<Stance, "side" | "about"> | undefined {
  const start = subjectStart(predicate);
  if (start === undefined || predicate.passive || predicate.object.length > 0) return undefined;
  const noun = reading.phrases.find(
    ({ to, from, actor }) => to === start && actor === undefined && reading.tokens[from - 1]?.text === ",",
  );
  if (noun === undefined || !SUMMARISING_NOUNS.has(reading.lemma(noun.head))) return undefined;
  const fronted = frontedSide(reading, predicate);
  const about = fronted === undefined ? undefined : summedUp(reading, noun.from - 1);
  return fronted === undefined || about === undefined ? undefined : { side: fronted.side, about };
}

/** "whose report Holm denounced": the report of whoever stands before. */
function possessiveRelative(reading: ClauseReading, predicate: Predicate): Pick<Stance, "side" | "about"> | undefined {
  const fronted = predicate.passive || !hasGap(predicate) ? undefined : frontedSide(reading, predicate);
  const owned = reading.phrases.findLast(
    ({ from, to }) =>
      to <= (subjectStart(predicate) ?? 0) &&
      to >= (subjectStart(predicate) ?? 0) - 1 &&
      reading.tokens[from]?.lower === "whose",
  );
  if (fronted === undefined || owned === undefined) return undefined;
  const about = propositionIn(reading, owned.from, owned.to);
  return about === undefined ? undefined : { side: fronted.side, about };
}

/** "a step for which Oslo criticised Riga", "for which it was condemned by Oslo": on what was done. */
function causalRelative(
  reading: ClauseReading,
  predicate: Predicate,
): { stance: Pick<Stance, "side" | "about">; holders: Mention[] } | undefined {
  const side = STANCE_VERBS.get(predicate.lemma);
  const which = reading.tokens.findLastIndex(({ lower }, at) => at < predicate.verb && lower === "which");
  if (side === undefined || which < 2 || reading.tokens[which - 1]?.lower !== "for") return undefined;
  if (reading.predicates.some(({ verb }) => verb > which && verb < predicate.verb)) return undefined;
  const comma = reading.tokens.findLastIndex(({ text }, at) => at < which && text === ",");
  const holders = predicate.passive ? agentsOf(reading, predicate) : holdersOf(reading, predicate);
  const about = comma === -1 ? undefined : summedUp(reading, comma);
  return about === undefined || holders.length === 0 ? undefined : { stance: { side, about }, holders };
}

/** The stances that relative clauses take on what stands before them. */
export function stancesOfRelatives(reading: ClauseReading): Stance[] {
  return reading.predicates.flatMap((predicate): Stance[] => {
    const causal = causalRelative(reading, predicate);
    const stance =
      causal?.stance ??
      possessiveRelative(reading, predicate) ??
      objectRelative(reading, predicate) ??
      contactRelative(reading, predicate);
    if (stance === undefined) return [];
    const holders = causal?.holders ?? holdersOf(reading, predicate);
    if (holders.length === 0) return [];
    const side = isNegated(reading, predicate) ? opposite(stance.side) : stance.side;
    return [
      { holders, side, about: stance.about, claimStatus: claimOfStance(reading, predicate), trigger: predicate.verb },
    ];
  });
}
