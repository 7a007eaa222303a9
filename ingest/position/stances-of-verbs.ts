/** Stances that a verb takes: on its object, on its subject in the passive, on what it is to be done. */
import { agentsOf, holdersOf } from "./subject-of.ts";
import { isNegated } from "../event/claim.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import { REPORTING_VERBS, VERB_FRAMES } from "../event/event-lexicon.ts";
import type { Predicate } from "../syntax/predicate.ts";
import {
  ASKING_VERBS,
  CLAUSE_VERBS,
  INFINITIVE_VERBS,
  isIssue,
  ISSUE_VERBS,
  matchWords,
  opposite,
  PREVENTING_VERBS,
  STANCE_NOUNS,
  STANCE_VERBS,
  SUMMARISING_NOUNS,
  THROUGH_PATTERNS,
  type Side,
} from "./position-lexicon.ts";
import { clauseProposition, phraseAt, propositionIn, verbal, type Proposition } from "./proposition.ts";
import { coordinatedAt } from "./proposition-span.ts";
import { claimOfStance, isAlleged, pointsBack, type Stance } from "./stance.ts";

interface Taken {
  readonly side: Side;
  /** Where its object begins. */
  readonly from: number;
  /** Takes a stance only where the object names an issue. */
  readonly onIssues: boolean;
}

/** Whether a verb takes a stance, and where what it is about begins. */
export function takenBy(reading: ClauseReading, predicate: Predicate): Taken | undefined {
  const { verb, lemma } = predicate;
  const [matched] = (THROUGH_PATTERNS.get(lemma) ?? []).flatMap(({ side, rest, onIssues }) => {
    const from = matchWords(reading.tokens, verb + 1, rest);
    return from === undefined ? [] : [{ side, from, onIssues }];
  });
  if (matched !== undefined) return matched;
  const strong = STANCE_VERBS.get(lemma);
  if (strong !== undefined) return { side: strong, from: verb + 1, onIssues: false };
  const weak = ISSUE_VERBS.get(lemma);
  return weak === undefined ? undefined : { side: weak, from: verb + 1, onIssues: true };
}

/** "rejected and condemned the plan": a verb without an object shares that of the verb joined to it. */
function objectStart(reading: ClauseReading, from: number): number {
  let at = from;
  while (reading.tokens[at]?.pos === "ADV") at += 1;
  const joined = reading.tokens[at + 1];
  return reading.tokens[at]?.pos === "CCONJ" && joined?.pos === "VERB" ? at + 2 : at;
}

/** Every proposition coordinated with the one at a position. */
export function propositionsAt(reading: ClauseReading, from: number): Proposition[] {
  const found: Proposition[] = [];
  let at: number | undefined = from;
  while (at !== undefined && found.length < 3) {
    const proposition: Proposition | undefined = propositionIn(reading, at);
    if (proposition === undefined) break;
    found.push(proposition);
    at = coordinatedAt(reading, proposition.from, proposition.to);
  }
  return found;
}

function isAct(reading: ClauseReading, at: number): boolean {
  const phrase = phraseAt(reading, at + 1);
  return VERB_FRAMES.has(reading.lemma(at)) && phrase?.actor !== undefined;
}

/** The verb of an infinitive that begins at a position: "to [sign]", "to not [sign]". */
function infinitiveAt(reading: ClauseReading, at: number): number | undefined {
  if (reading.tokens[at]?.lower !== "to") return undefined;
  const predicate = reading.predicates.find(
    ({ verb, form, groupStart }) => form === "infinitive" && groupStart <= at && verb > at,
  );
  return predicate !== undefined && predicate.verb <= at + 3 ? predicate.verb : undefined;
}

/** "refused to close the mine", "agreed to share data", "wants to suspend the accord" */
function infinitiveStance(
  reading: ClauseReading,
  predicate: Predicate,
): { side: Side; about: Proposition } | undefined {
  const side = INFINITIVE_VERBS.get(predicate.lemma);
  if (side === undefined) return undefined;
  const verb = infinitiveAt(reading, predicate.verb + 1);
  if (verb === undefined) return undefined;
  const inner = reading.predicates.find((each) => each.verb === verb);
  // "refused to endorse the plan" is a stance of the inner verb, "refused to support Iran" an event.
  if (inner === undefined || takenBy(reading, inner) !== undefined || isAct(reading, verb)) return undefined;
  const about = verbal(reading, verb);
  // "refuses to sit down with Iran", "wants to attack Chad"
  return about === undefined || !namesThing(reading, verb, about.to) ? undefined : { side, about };
}

/** Whether a verb phrase names a thing besides actors. */
function namesThing(reading: ClauseReading, verb: number, to: number): boolean {
  return reading.phrases.some(({ from, head, actor, isPronoun }) => {
    const noun = reading.tokens[head];
    return (
      from > verb &&
      from < to &&
      actor === undefined &&
      !isPronoun &&
      noun !== undefined &&
      (noun.pos === "NOUN" || noun.pos === "PROPN")
    );
  });
}

/** What "urged both sides to show restraint" and "called for Iran to leave the treaty" ask for; where the asked begin. */
function askedAt(reading: ClauseReading, predicate: Predicate): number | undefined {
  const next = predicate.verb + 1;
  const opener = reading.tokens[next]?.lower ?? "";
  if (predicate.lemma === "call" && ["on", "upon", "for"].includes(opener)) return next + 1;
  return ASKING_VERBS.has(predicate.lemma) ? next : undefined;
}

function askedStance(reading: ClauseReading, predicate: Predicate): { side: Side; about: Proposition } | undefined {
  const at = askedAt(reading, predicate);
  const asked = at === undefined ? undefined : phraseAt(reading, at);
  if (asked === undefined || asked.isPronoun) return undefined;
  const verb = infinitiveAt(reading, asked.to);
  if (verb === undefined) {
    // "wants UNRWA dismantled"
    const done = reading.tokens[asked.to];
    const isDone =
      predicate.lemma === "want" && done?.pos === "VERB" && done.lower !== done.lemma && !done.lower.endsWith("ing");
    const about = isDone ? clauseProposition(reading, asked.from) : undefined;
    return about === undefined ? undefined : { side: "for", about };
  }
  if (isAct(reading, verb)) return undefined;
  const alone = verbal(reading, verb);
  // "show restraint" is nobody's in particular, "leave the treaty" is Iran's.
  const about = alone !== undefined && alone.from > verb ? alone : clauseProposition(reading, asked.from);
  return about === undefined ? undefined : { side: "for", about };
}

/** "demanded that the council publish the records", "insisted sanctions stay" */
function clauseStance(reading: ClauseReading, predicate: Predicate): { side: Side; about: Proposition } | undefined {
  if (!CLAUSE_VERBS.has(predicate.lemma)) return undefined;
  let at = predicate.verb + 1;
  // "demanded once more that"
  while (
    at < predicate.verb + 5 &&
    reading.tokens[at] !== undefined &&
    reading.tokens[at]?.lower !== "that" &&
    reading.tokens[at]?.text !== ","
  )
    at += 1;
  if (reading.tokens[at]?.lower !== "that") at = predicate.verb;
  const subject = phraseAt(reading, at + 1);
  if (subject === undefined) return undefined;
  const inner = reading.predicates.find(
    ({ verb, subject: own }) => verb >= subject.to && own.some(({ from }) => from === subject.from),
  );
  // Only a subjunctive demands: "insisted that sanctions harm nobody" states.
  const isSubjunctive =
    inner?.form === "finite" &&
    (inner.modal === "should" ||
      inner.modal === "must" ||
      reading.tokens[inner.groupStart]?.lower === "be" ||
      (inner.modal === undefined && reading.tokens[inner.verb]?.lower === inner.lemma));
  if (inner === undefined || !isSubjunctive || isAct(reading, inner.verb)) return undefined;
  const about = clauseProposition(reading, at + 1);
  return about === undefined ? undefined : { side: "for", about };
}

/** "blocked Ukraine from joining", "condemned Hungary for its veto" */
function reasonStance(
  reading: ClauseReading,
  predicate: Predicate,
  side: Side | undefined,
): Pick<Stance, "side" | "about"> | undefined {
  const object = phraseAt(reading, predicate.verb + 1);
  if (object?.actor === undefined) return undefined;
  if (PREVENTING_VERBS.has(predicate.lemma)) {
    const about = verbal(reading, predicate.verb);
    return !about?.reversed ? undefined : { side: "for", about };
  }
  const warned = reading.tokens.slice(object.to, object.to + 1);
  if (/^(?:warn|caution|advise|counsel)$/u.test(predicate.lemma) && warned[0]?.lower === "against") {
    const about = pointsBack(reading, object.to + 1) ?? propositionIn(reading, object.to + 1);
    return about === undefined ? undefined : { side: "against", about };
  }
  const reason = reading.tokens.findIndex(({ lower }, at) => at >= object.to && at <= object.to + 4 && lower === "for");
  if (side !== "against" || reason === -1 || !/^(?:its|his|her|their)$/u.test(reading.tokens[reason + 1]?.lower ?? ""))
    return undefined;
  const about = propositionIn(reading, reason + 1);
  return about?.head === undefined || !isIssue(about.head) ? undefined : { side, about };
}

/** The clause that ends at a comma: the thing that its verb proposes or attacks, or else what it says happens. */
export function summedUp(reading: ClauseReading, comma: number): Proposition | undefined {
  const finite = reading.predicates.filter(({ verb, form }) => verb < comma && form === "finite");
  const main = finite.find(({ lemma }) => !REPORTING_VERBS.has(lemma)) ?? finite[0];
  if (main === undefined) return undefined;
  const taken = takenBy(reading, main);
  const named = taken === undefined ? undefined : propositionIn(reading, taken.from, comma);
  return named ?? (main.passive ? undefined : verbal(reading, main.verb, comma));
}

function passiveStances(reading: ClauseReading, predicate: Predicate, taken: Taken): Pick<Stance, "about">[] {
  // "The bill has many friends but is opposed by the Greens"
  const shared = reading.tokens[predicate.groupStart - 1]?.pos === "CCONJ" ? reading.phrases[0] : undefined;
  const [subject = shared] = predicate.subject;
  if (subject === undefined || subject.actor !== undefined) return [];
  const back = pointsBack(reading, subject.from);
  if (back !== undefined) return [{ about: back }];
  // "…, a policy criticised by Oslo"
  const summed =
    predicate.form === "participle" &&
    reading.tokens[subject.from - 1]?.text === "," &&
    SUMMARISING_NOUNS.has(reading.lemma(subject.head))
      ? summedUp(reading, subject.from - 1)
      : undefined;
  if (summed !== undefined) return [{ about: summed }];
  const about = propositionIn(
    reading,
    subject.from,
    predicate.subject.length > 0 && predicate.groupStart > subject.to ? predicate.groupStart : undefined,
  );
  if (about === undefined || (taken.onIssues && (about.head === undefined || !isIssue(about.head)))) return [];
  return [{ about }];
}

/** "dropped its veto": what somebody does with his own stance is none on it. */
function isOwnStance(reading: ClauseReading, { from, head }: Proposition): boolean {
  return STANCE_NOUNS.has(head?.lemma ?? "") && /^(?:its|his|her|their)$/u.test(reading.tokens[from]?.lower ?? "");
}

function isAbout(taken: Taken, proposition: Proposition): boolean {
  return !taken.onIssues || proposition.head === undefined || isIssue(proposition.head);
}

/** The stances that the verbs of a sentence take. */
export function stancesOfVerbs(reading: ClauseReading): Stance[] {
  const found: Stance[] = [];
  for (const predicate of reading.predicates) {
    if (isAlleged(reading, predicate)) continue;
    const taken = takenBy(reading, predicate);
    const negated = isNegated(reading, predicate);
    const turn = (side: Side): Side => (negated ? opposite(side) : side);
    const claimStatus = claimOfStance(reading, predicate);
    const trigger = predicate.verb;
    if (predicate.passive) {
      const holders = taken === undefined ? [] : agentsOf(reading, predicate);
      if (taken === undefined) continue;
      for (const { about } of passiveStances(reading, predicate, taken))
        found.push({ holders, side: turn(taken.side), about, claimStatus, trigger });
      continue;
    }
    const holders = holdersOf(reading, predicate);
    const told =
      infinitiveStance(reading, predicate) ??
      askedStance(reading, predicate) ??
      clauseStance(reading, predicate) ??
      reasonStance(reading, predicate, taken?.side);
    if (told !== undefined) {
      // The refusal is in the verb itself: "refused to sign".
      const side = predicate.negated ? opposite(told.side) : told.side;
      found.push({ holders, side, about: told.about, claimStatus, trigger });
      continue;
    }
    if (taken === undefined) continue;
    const from = objectStart(reading, taken.from);
    const back = pointsBack(reading, from);
    if (back !== undefined) found.push({ holders, side: turn(taken.side), about: back, claimStatus, trigger });
    for (const about of propositionsAt(reading, from)) {
      if (isAbout(taken, about) && !isOwnStance(reading, about))
        found.push({ holders, side: turn(taken.side), about, claimStatus, trigger });
    }
  }
  return found;
}
