/** How a sentence presents what it says: as fact, denied, possible, demanded, or as somebody's claim. */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import type { Predicate } from "../syntax/predicate.ts";
import type { ClauseReading } from "./clause-reading.ts";
import {
  DENIALS,
  INDEFINITE_WORDS,
  PLANS,
  REFUSALS,
  REPORTING_VERBS,
  STOPPING_VERBS,
  UNCERTAIN_NOUNS,
} from "./event-lexicon.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";

const POSSIBILITY: ReadonlySet<string> = new Set(["would", "could", "may", "might", "can", "'d"]);
const OBLIGATION: ReadonlySet<string> = new Set(["should", "must"]);
const ACCUSING: ReadonlySet<string> = new Set([
  "accuse",
  "blame",
  "suspect",
  "condemn",
  "criticize",
  "criticise",
  "denounce",
  "sanction",
  "charge",
  "fault",
  "punish",
  "sue",
]);
const REQUESTING: ReadonlySet<string> = new Set([
  "urge",
  "ask",
  "call",
  "tell",
  "order",
  "press",
  "pressure",
  "push",
  "want",
  "demand",
  "request",
  "invite",
  "encourage",
  "persuade",
  "require",
  "warn",
  "appeal",
  "exhort",
]);

/** Verbs whose passive leaves open what is to come: "is expected to attack". */
const EXPECTING: ReadonlySet<string> = new Set(["expect", "predict", "fear", "suppose", "schedule"]);

/** The predicates a predicate depends on, nearest first. */
export function governorsOf(reading: ClauseReading, predicate: Predicate): Predicate[] {
  const chain: Predicate[] = [];
  let current: Predicate | undefined = predicate;
  while (current?.governor !== undefined && chain.length < 6) {
    const verb: number = current.governor;
    current = reading.predicates.find((candidate) => candidate.verb === verb);
    if (current !== undefined) chain.push(current);
  }
  return chain;
}

/** True when the clause stands under a verb of denial: "denied it has plans to attack". */
function isDenied(reading: ClauseReading, at: number): boolean {
  return reading.predicates.some(
    ({ verb, lemma, negated }) =>
      verb < at &&
      DENIALS.has(lemma) &&
      !negated &&
      !reading.tokens.slice(verb, at).some(({ text, lower }) => text === ";" || lower === "but"),
  );
}

/** The noun that an infinitive completes: "plans to attack". */
function nounBefore(reading: ClauseReading, predicate: Predicate): string {
  return predicate.form === "infinitive" ? reading.lemma(predicate.groupStart - 1) : "";
}

/** Negation, refusal included: "did not back", "refused to back". */
export function isNegated(reading: ClauseReading, predicate: Predicate): boolean {
  const refused = governorsOf(reading, predicate).some(({ lemma, negated }) => REFUSALS.has(lemma) && !negated);
  return predicate.negated !== refused;
}

/** Claim status of a predicate before its speaker is considered. */
export function claimOfPredicate(reading: ClauseReading, predicate: Predicate): ClaimStatus {
  const governors = governorsOf(reading, predicate);
  if (isDenied(reading, predicate.verb)) return "denied";
  if (governors.some(({ lemma }) => ACCUSING.has(lemma))) return "reported";
  // "is said to have attacked", "is expected to attack"
  const passive = governors.filter((governor) => governor.passive).map(({ lemma }) => lemma);
  if (passive.some((lemma) => EXPECTING.has(lemma))) return "hypothetical";
  if (predicate.form === "infinitive" && passive.some((lemma) => REPORTING_VERBS.has(lemma) && !REQUESTING.has(lemma)))
    return "reported";
  if (predicate.conditional || governors.some(({ conditional }) => conditional)) return "hypothetical";
  // "wants Egypt to attack" asks somebody else; "wants to attack" is a plan.
  const isAsked = governors.some(
    ({ lemma, object }) => REQUESTING.has(lemma) && (object.length > 0 || !PLANS.has(lemma)),
  );
  if (OBLIGATION.has(predicate.modal ?? "") || isAsked) return "demanded";
  const isPossible =
    POSSIBILITY.has(predicate.modal ?? "") ||
    governors.some(({ lemma, modal }) => PLANS.has(lemma) || STOPPING_VERBS.has(lemma) || POSSIBILITY.has(modal ?? ""));
  const open = UNCERTAIN_NOUNS.has(nounBefore(reading, predicate)) || nounBefore(reading, predicate) === "attempt";
  return isPossible || open ? "hypothetical" : "asserted";
}

/** Claim status of what a noun names: "any invasion" and "fears of an invasion" are no invasion. */
export function claimOfNoun(reading: ClauseReading, phrase: NounPhrase): ClaimStatus {
  if (isDenied(reading, phrase.head)) return "denied";
  const words = reading.tokens.slice(phrase.from, phrase.head);
  if (words.some(({ lower }) => INDEFINITE_WORDS.has(lower))) return "hypothetical";
  const index = reading.phrases.indexOf(phrase);
  const before = reading.phrases[index - 1];
  const hangsOn = before !== undefined && phrase.preposition !== undefined && phrase.from === before.to + 1;
  if (hangsOn && UNCERTAIN_NOUNS.has(reading.lemma(before.head))) return "hypothetical";
  const governing = reading.predicates.findLast(({ verb }) => verb < phrase.from);
  if (governing !== undefined && governing.verb >= (before?.to ?? 0) - 1) {
    const status = claimOfPredicate(reading, governing);
    if (governing.negated) return "denied";
    return status === "reported" ? "asserted" : status;
  }
  return "asserted";
}
