/** Stances that a verb takes: on its object, on its subject in the passive, on what it is to be done. */
import { acting, agentsOf, holdersOf } from "./subject-of.ts";
import { isNegated } from "../event/claim.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import { REPORTING_VERBS, VERB_FRAMES } from "../event/event-lexicon.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Predicate } from "../syntax/predicate.ts";
import {
  ASKING_VERBS,
  CALENDAR,
  CLAUSE_VERBS,
  COMMITMENTS,
  ENDING_VERBS,
  INFINITIVE_VERBS,
  INTENT_VERBS,
  isIssue,
  ISSUE_VERBS,
  matchWords,
  opposite,
  PREVENTING_VERBS,
  REASON_VERBS,
  sideOfNoun,
  STANCE_NOUNS,
  STANCE_VERBS,
  SUMMARISING_NOUNS,
  THROUGH_PATTERNS,
  type Side,
} from "./position-lexicon.ts";
import { clauseProposition, phraseAt, propositionIn, verbal, type Proposition } from "./proposition.ts";
import { coordinatedAt } from "./proposition-span.ts";
import { claimOfStance, isAlleged, pointsBack, type Stance } from "./stance.ts";

const PARTICLES: ReadonlySet<string> = new Set(["up", "down", "out", "off", "aside", "through"]);

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
    if (from !== undefined) return [{ side, from, onIssues }];
    // "threatened to hold it up", "turned it down"
    const [particle] = rest;
    const isSplit =
      rest.length === 1 &&
      /^(?:it|them|this)$/u.test(reading.tokens[verb + 1]?.lower ?? "") &&
      reading.tokens[verb + 2]?.lower === particle &&
      PARTICLES.has(particle ?? "");
    return isSplit ? [{ side, from: verb + 1, onIssues }] : [];
  });
  if (matched !== undefined) return matched;
  // "suggested inviting the generals"
  const isSuggested = lemma === "suggest" && reading.tokens[verb + 1]?.pos === "VERB";
  const strong = isSuggested && reading.tokens[verb + 1]?.lower.endsWith("ing") ? "for" : STANCE_VERBS.get(lemma);
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
export function propositionsAt(reading: ClauseReading, from: number, limit?: number): Proposition[] {
  const found: Proposition[] = [];
  let at: number | undefined = from;
  while (at !== undefined && found.length < 3) {
    const proposition: Proposition | undefined = propositionIn(reading, at, limit);
    if (proposition === undefined) break;
    found.push(proposition);
    at = coordinatedAt(reading, proposition.from, proposition.to);
  }
  return found;
}

function isAct(reading: ClauseReading, at: number): boolean {
  const phrase = phraseAt(reading, at + 1);
  // "give Tunisia another 250 million euros": what is given counts.
  if (reading.lemma(at) === "give" && phrase !== undefined && phraseAt(reading, phrase.to) !== undefined) return false;
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

/** What is done with a text or a plan that "it" stands for. */
const DEALING = /^(?:sign|ratify|implement|join|publish|pass|extend|fund|renew|adopt|enforce|honou?r|attend|pay)$/u;

/** What one can refuse, or agree, to do that needs no object. */
const RESIGNING = /^(?:resign|compromise|negotiate|disarm|surrender|quit|withdraw|attend|retreat|yield|budge|step)$/u;

/** "refused to close the mine", "agreed to share data", "wants to suspend the accord" */
function infinitiveStance(reading: ClauseReading, predicate: Predicate): Pick<Stance, "side" | "about"> | undefined {
  const intent = INTENT_VERBS.get(predicate.lemma);
  const side = INFINITIVE_VERBS.get(predicate.lemma) ?? intent;
  if (side === undefined) return undefined;
  // "agreed on Thursday to give"
  const next = reading.tokens[predicate.verb + 1];
  const isDated = next?.pos === "ADP" && CALENDAR.has(reading.tokens[predicate.verb + 2]?.lower ?? "");
  // "vowed never to give up": the other way round.
  const isNever = /^(?:never|not)$/u.test(next?.lower ?? "");
  const verb = infinitiveAt(reading, predicate.verb + (isDated ? 3 : isNever ? 2 : 1));
  if (verb === undefined) return undefined;
  // "threatened to cut aid unless the army withdrew" is for the withdrawal.
  const unless = reading.tokens.findIndex(({ lower }, at) => at > verb && lower === "unless");
  if (unless !== -1 && predicate.lemma === "threaten") {
    const condition = clauseProposition(reading, unless + 1);
    return condition === undefined ? undefined : { side: "for", about: condition };
  }
  const inner = reading.predicates.find((each) => each.verb === verb);
  // "refused to endorse the plan" is a stance of the inner verb, "refused to support Iran" an event.
  if (inner === undefined || takenBy(reading, inner) !== undefined || isAct(reading, verb)) return undefined;
  // "refused to sign it"
  const back = DEALING.test(inner.lemma) ? pointsBack(reading, verb + 1) : undefined;
  if (back !== undefined) return { side: isNever ? opposite(side) : side, about: back };
  const about = verbal(reading, verb);
  // "plans to visit the site" is no more than a plan.
  const thing = inner.object[0] ?? reading.phrases.find(({ from }) => from > verb && from <= verb + 2);
  const head = thing?.actor === undefined ? reading.tokens[thing?.head ?? -1] : undefined;
  const isWeak = intent !== undefined || predicate.lemma === "decline";
  if (isWeak && !COMMITMENTS.has(inner.lemma) && (head === undefined || !isIssue(head))) return undefined;
  // "refuses to sit down with Iran", "wants to attack Chad"
  const isAlone = inner.object.length === 0 && RESIGNING.test(inner.lemma);
  const isWhole = about !== undefined && (isAlone || predicate.lemma === "vote" || namesThing(reading, verb, about.to));
  return isWhole ? { side: isNever ? opposite(side) : side, about } : undefined;
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

/** Words between some verbs of asking and whom, or what, they ask: "appealed to Oslo to …", "asked for the prisoners to be freed". */
const ASKING_THROUGH: ReadonlyMap<string, string> = new Map([
  ["appeal", "to"],
  ["plead", "with"],
  ["ask", "for"],
  ["push", "for"],
  ["press", "for"],
]);

/** What "urged both sides to show restraint" and "called for Iran to leave the treaty" ask for; where the asked begin. */
function askedAt(reading: ClauseReading, predicate: Predicate): number | undefined {
  const next = predicate.verb + 1;
  const opener = reading.tokens[next]?.lower ?? "";
  if (predicate.lemma === "call" && ["on", "upon", "for"].includes(opener)) return next + 1;
  if (ASKING_THROUGH.get(predicate.lemma) === opener) return next + 1;
  return ASKING_VERBS.has(predicate.lemma) ? next : undefined;
}

/** "called on all the countries of the region to …": what hangs on the asked belongs to them. */
function askedEnd(reading: ClauseReading, asked: NounPhrase): number {
  let end = asked.to;
  for (const phrase of reading.phrases) {
    if (phrase.from === end + 1 && phrase.preposition !== undefined && reading.tokens[end]?.lower !== "to")
      end = phrase.to;
  }
  return end;
}

/** What another is asked to be for or against: "urged Chile to reject the bill", "told them to kill it". */
function askedSide(reading: ClauseReading, verb: number): Pick<Stance, "side" | "about"> | undefined {
  const inner = reading.predicates.find((each) => each.verb === verb);
  const taken = inner === undefined || inner.passive ? undefined : takenBy(reading, inner);
  const ends = taken === undefined && ENDING_VERBS.has(reading.lemma(verb));
  const from = taken?.from ?? verb + 1;
  const about = pointsBack(reading, from) ?? (taken === undefined ? undefined : propositionIn(reading, from));
  if (inner === undefined || about === undefined || (taken === undefined && !ends)) return undefined;
  if (taken !== undefined && !("pronounAt" in about) && !isAbout(taken, about)) return undefined;
  const side = taken?.side ?? "against";
  return { side: inner.negated ? opposite(side) : side, about };
}

function askedStance(reading: ClauseReading, predicate: Predicate): Pick<Stance, "side" | "about"> | undefined {
  const at = askedAt(reading, predicate);
  const asked = at === undefined ? undefined : phraseAt(reading, at);
  if (asked === undefined) return undefined;
  const verb = infinitiveAt(reading, predicate.lemma === "call" ? askedEnd(reading, asked) : asked.to);
  const own = verb === undefined ? undefined : askedSide(reading, verb);
  if (own !== undefined) return own;
  if (asked.isPronoun) return undefined;
  if (verb === undefined) {
    // "appealed to Congress for ammunition"
    const isFor = reading.tokens[asked.to]?.lower === "for" && asked.actor !== undefined && predicate.lemma !== "want";
    const wanted = isFor ? propositionIn(reading, asked.to + 1) : undefined;
    if (wanted !== undefined) return { side: "for", about: wanted };
    // "wants UNRWA dismantled"
    const done = reading.tokens[asked.to];
    const isDone =
      predicate.lemma === "want" && done?.pos === "VERB" && done.lower !== done.lemma && !done.lower.endsWith("ing");
    const about = isDone ? clauseProposition(reading, asked.from) : undefined;
    return about === undefined ? undefined : { side: "for", about };
  }
  if (isAct(reading, verb)) return undefined;
  // "asked the court to rule that parliament must be informed"
  const ruled = reading.tokens[verb + 1]?.lower === "that" ? clauseProposition(reading, verb + 2) : undefined;
  if (ruled !== undefined) return { side: "for", about: ruled };
  const asks = reading.predicates.find((each) => each.verb === verb);
  const isBare = asks?.object.length === 0 && asks.complements.length === 0 && !asks.passive;
  // "appealed to the government to reconsider" does not say what.
  if (
    reading.tokens[verb + 1]?.lower === "that" ||
    (isBare && !COMMITMENTS.has(asks.lemma) && !RESIGNING.test(asks.lemma))
  )
    return undefined;
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
      (inner.modal === undefined && reading.tokens[inner.verb]?.lower === inner.lemma) ||
      // "hoped the president would be freed"
      (predicate.lemma === "hope" && (inner.modal === "would" || inner.modal === "will")));
  if (inner === undefined || !isSubjunctive || isAct(reading, inner.verb)) return undefined;
  const about = clauseProposition(reading, at + 1);
  return about === undefined ? undefined : { side: "for", about };
}

/** How far behind whom it praises or blames a sentence says what for: "criticised Romania in the past for …". */
const REASON_REACH = 4;

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
  const reason = reading.tokens.findIndex(
    ({ lower }, at) => at >= object.to && at <= object.to + REASON_REACH && lower === "for",
  );
  const judged = REASON_VERBS.get(predicate.lemma) ?? (side === "against" ? side : undefined);
  if (judged === undefined || reason === -1) return undefined;
  const opener = reading.tokens[reason + 1];
  // "for financing charities": a gerund, whatever the tagger takes it for.
  const isDone =
    opener?.lower.endsWith("ing") === true &&
    /^(?:NOUN|PROPN|DET|ADJ|PRON|ADP)$/u.test(reading.tokens[reason + 2]?.pos ?? "");
  const about = isDone ? verbal(reading, reason + 1) : propositionIn(reading, reason + 1);
  return about === undefined || !(isDone || (about.head !== undefined && isIssue(about.head)))
    ? undefined
    : { side: judged, about };
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

/** "The raid was condemned by Iran, the main rival, and criticised at the time by Oslo": the passive that a participle goes on. */
function passiveGoneOn(reading: ClauseReading, predicate: Predicate): Predicate | undefined {
  const isJoined = reading.tokens[predicate.groupStart - 1]?.pos === "CCONJ" && predicate.groupStart === predicate.verb;
  if (!isJoined || predicate.object.length > 0 || agentsOf(reading, predicate).length === 0) return undefined;
  return reading.predicates.findLast(
    ({ verb, passive, subject }) => verb < predicate.verb && passive && subject.length > 0,
  );
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
  const { head } = proposition;
  return !taken.onIssues || head === undefined || head.pos === "VERB" || isIssue(head);
}

/** "The summit was called at the request of Oslo": for what is done at it. */
function requestedStances(reading: ClauseReading): Stance[] {
  return reading.phrases.flatMap((phrase): Stance[] => {
    const isRequest =
      phrase.preposition === "at" &&
      /^(?:request|urging|insistence|behest|instigation)$/u.test(reading.lemma(phrase.head));
    const of = isRequest ? reading.complementsOf(phrase).find(({ preposition }) => preposition === "of") : undefined;
    const predicate = isRequest ? reading.predicates.findLast(({ verb }) => verb < phrase.from) : undefined;
    const holders = of === undefined ? [...phrase.owners] : acting(reading.actors(of.phrases));
    if (predicate === undefined || holders.length === 0) return [];
    const [subject] = predicate.subject;
    const about = !predicate.passive
      ? verbal(reading, predicate.verb, phrase.from - 1)
      : subject === undefined
        ? undefined
        : propositionIn(reading, subject.from, predicate.groupStart);
    return about === undefined ? [] : [{ holders, side: "for", about, claimStatus: "asserted", trigger: phrase.head }];
  });
}

/** "The Greens and the Left Party support the motion": verbs that the tagger takes for nouns. */
function mistaggedStances(reading: ClauseReading): Stance[] {
  return reading.tokens.flatMap((token, at): Stance[] => {
    const side = /^(?:NOUN|ADJ|PROPN)$/u.test(token.pos) ? STANCE_VERBS.get(token.lower) : undefined;
    const isFollowed = /^DET$/u.test(reading.tokens[at + 1]?.pos ?? "");
    const last = reading.mentions.find(({ to }) => to === at);
    if (side === undefined || !isFollowed || last === undefined || last.role === "place") return [];
    const holders = [last];
    for (let start = last.from; ;) {
      const before = reading.mentions.findLast(({ to }) => to < start && to >= start - 3);
      const between = before === undefined ? [] : reading.tokens.slice(before.to, start);
      const isJoined = between.some(({ lower, text }) => lower === "and" || text === ",");
      if (before === undefined || !isJoined || !between.every(({ lower }) => /^(?:and|,|the)$/u.test(lower))) break;
      holders.unshift(before);
      start = before.from;
    }
    return propositionsAt(reading, at + 1).map((about) => ({
      holders,
      side,
      about,
      claimStatus: "asserted" as const,
      trigger: at,
    }));
  });
}

/** The stances that the verbs of a sentence take. */
export function stancesOfVerbs(reading: ClauseReading): Stance[] {
  const found: Stance[] = [...requestedStances(reading), ...mistaggedStances(reading)];
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
    const passive = taken === undefined ? undefined : passiveGoneOn(reading, predicate);
    if (taken !== undefined && passive !== undefined) {
      for (const { about } of passiveStances(reading, passive, taken))
        found.push({ holders: agentsOf(reading, predicate), side: turn(taken.side), about, claimStatus, trigger });
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
    if (taken === undefined) {
      if (predicate.lemma !== "vote") continue;
      const word = (reading.tokens[predicate.verb + 1]?.lower ?? "").replace(".", "");
      // "voted no" says no to what the text speaks of.
      if (/^(?:no|nay|yes|yea)$/u.test(word))
        found.push({
          holders,
          side: word.startsWith("y") ? "for" : "against",
          about: { pronounAt: predicate.verb + 1 },
          claimStatus,
          trigger,
        });
      continue;
    }
    const from = objectStart(reading, taken.from);
    const back = pointsBack(reading, from);
    if (back !== undefined) found.push({ holders, side: turn(taken.side), about: back, claimStatus, trigger });
    // "defended the report against critics"
    const attackers =
      predicate.lemma === "defend" ? reading.tokens.findIndex(({ lower }, at) => at > from && lower === "against") : -1;
    for (const about of propositionsAt(reading, from, attackers === -1 ? undefined : attackers)) {
      if (!isAbout(taken, about) || isOwnStance(reading, about)) continue;
      // "filed a complaint over the tariffs" is a stance of the noun.
      if (taken.onIssues && sideOfNoun(about.head?.lemma ?? "") === "against") continue;
      found.push({ holders, side: turn(taken.side), about, claimStatus, trigger });
    }
  }
  return found;
}
