/** A stance as one construction gives it, before it is merged with the others of its document. */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import { claimOfPredicate, governorsOf } from "../event/claim.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Mention } from "../mention/mention.ts";
import { holdersOf, speakersAt } from "./subject-of.ts";
import type { Predicate } from "../syntax/predicate.ts";
import type { Side } from "./position-lexicon.ts";
import type { Proposition } from "./proposition.ts";

export interface Stance {
  readonly holders: readonly Mention[];
  readonly side: Side;
  /** What it is about; where the words only point back ("it", "the deal"), where they begin. */
  readonly about: Proposition | PointingBack;
  readonly claimStatus: ClaimStatus;
  /** Token position of the word that takes the stance. */
  readonly trigger: number;
}

/** A pronoun: its proposition stands elsewhere. */
export interface PointingBack {
  readonly pronounAt: number;
}

const BACK: ReadonlySet<string> = new Set(["it", "this", "that", "them", "these"]);

/** "it" and "this" at a position, where nothing follows that they would only introduce. */
export function pointsBack(reading: ClauseReading, at: number): PointingBack | undefined {
  const token = reading.tokens[at];
  if (token === undefined || !BACK.has(token.lower) || reading.mentions.some(({ from }) => from === at))
    return undefined;
  // "demanded that it suspend the deal": a conjunction.
  if (token.lower === "that" && !/^(?:PUNCT|ADP|AUX|CCONJ)$/u.test(reading.tokens[at + 1]?.pos ?? "PUNCT"))
    return undefined;
  const isAlone = token.pos === "PRON" || !/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(reading.tokens[at + 1]?.pos ?? "");
  return isAlone ? { pronounAt: at } : undefined;
}

/** The claim of a holder's stance: what somebody else says of him is reported. */
export function claimFor(
  reading: ClauseReading,
  at: number,
  subjectFrom: number | undefined,
  holder: Mention,
  claim: ClaimStatus,
): ClaimStatus {
  if (claim !== "asserted") return claim;
  const speakers = speakersAt(reading, at, subjectFrom);
  const own =
    speakers === undefined ||
    speakers.length === 0 ||
    speakers.some(({ entity }) => reading.sameSide(entity.id, holder.entity.id));
  return own ? "asserted" : "reported";
}

const ACCUSING: ReadonlySet<string> = new Set(["accuse", "blame", "expect", "fear", "stop", "suspect"]);

/** "accused Iran of abandoning the deal", "is expected to oppose the bill": nobody's own stance. */
export function isAlleged(reading: ClauseReading, predicate: Predicate): boolean {
  return governorsOf(reading, predicate).some(({ lemma }) => ACCUSING.has(lemma));
}

/** As the event rules have it, but what a speaker says he himself would do is his stance: "said it would veto the bill". */
export function claimOfStance(reading: ClauseReading, predicate: Predicate): ClaimStatus {
  const claim = claimOfPredicate(reading, predicate);
  const [first] = predicate.subject;
  if (claim !== "hypothetical" || predicate.conditional || predicate.modal !== "would") return claim;
  const speakers = speakersAt(reading, predicate.verb, first?.from) ?? [];
  const own = holdersOf(reading, predicate).some((holder) =>
    speakers.some(({ entity }) => reading.sameSide(entity.id, holder.entity.id)),
  );
  return own ? "asserted" : claim;
}
