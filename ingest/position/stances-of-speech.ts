/** Stances in what somebody says of a thing: "called the ruling null and void", "said the deal was a betrayal", "should end". */
import { takenBy } from "./stances-of-verbs.ts";
import { acting, holdersOf, speakersAt } from "./subject-of.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import { VERB_FRAMES } from "../event/event-lexicon.ts";
import type { Mention } from "../mention/mention.ts";
import type { Predicate } from "../syntax/predicate.ts";
import {
  COMMITMENTS,
  EFFECTS,
  EVALUATIONS,
  INFINITIVE_VERBS,
  isIssue,
  JUDGING_VERBS,
  opposite,
  STANCE_VERBS,
  type Side,
} from "./position-lexicon.ts";
import { clauseProposition, phraseAt, propositionIn, verbal, type Proposition } from "./proposition.ts";
import { claimOfStance, pointsBack, type PointingBack, type Stance } from "./stance.ts";

/** How many words a judgement reaches: "a gross and unforgivable dereliction of duty". */
const REACH = 9;

const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "hardly", "no", "neither", "nor"]);
const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be", "been"]);
const REPORTS: ReadonlySet<string> = new Set([
  "say",
  "add",
  "argue",
  "warn",
  "insist",
  "declare",
  "write",
  "tell",
  "claim",
  "maintain",
  "state",
]);

/** The judgement in the words from `from` to the end of their clause. */
export function judgementAt(reading: ClauseReading, from: number): { side: Side; at: number } | undefined {
  let negated = false;
  for (let at = from; at < Math.min(from + REACH, reading.tokens.length); at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || /^[.,;:()]$/u.test(token.text)) return undefined;
    if (token.pos === "SCONJ" || /^(?:but|which|who|that|if|when)$/u.test(token.lower)) return undefined;
    // "a step back"
    if (token.lemma === "step" && /^back(?:wards?)?$/u.test(reading.tokens[at + 1]?.lower ?? ""))
      return { side: negated ? "for" : "against", at };
    const joined = reading.tokens[at + 1]?.text === "-" ? `${token.lower}-${reading.tokens[at + 2]?.lower ?? ""}` : "";
    const side = EVALUATIONS.get(joined) ?? EVALUATIONS.get(token.lower) ?? EVALUATIONS.get(token.lemma);
    // "was not a crime" is no praise.
    if (side === "against" && negated && token.pos === "NOUN") return undefined;
    if (side !== undefined) return { side: negated ? opposite(side) : side, at };
    // "talks are the only way": what nothing can replace.
    if (token.lower === "only" && /^(?:way|option|path|route|solution|choice|hope)$/u.test(reading.lemma(at + 1)))
      return { side: negated ? "against" : "for", at: at + 1 };
    if (token.lower === "in" && reading.lemma(at + 1) === "line" && reading.tokens[at + 2]?.lower === "with")
      return { side: negated ? "against" : "for", at: at + 1 };
    if (NEGATIONS.has(token.lower)) negated = true;
  }
  return undefined;
}

/** "called the launch an outrage", "described the law as a step back" */
function judged(reading: ClauseReading, predicate: Predicate): Pick<Stance, "side" | "about"> | undefined {
  if (!JUDGING_VERBS.has(predicate.lemma) || predicate.passive || STANCE_VERBS.has(predicate.lemma)) return undefined;
  const object = predicate.verb + 1;
  const phrase = phraseAt(reading, object);
  if (phrase === undefined || phrase.actor !== undefined) return undefined;
  const back = pointsBack(reading, phrase.from);
  const index = reading.phrases.indexOf(phrase);
  let end = phrase.to;
  for (
    let next = index + 1;
    reading.phrases[next]?.from === end + 1 &&
    reading.phrases[next]?.preposition !== undefined &&
    reading.tokens[end]?.lower !== "as";
    next += 1
  )
    end = reading.phrases[next]?.to ?? end;
  // "called the agreement good": the adjective may have been read into the phrase.
  const isPredicative = (at: number): boolean => at >= phrase.to || (at === phrase.to - 1 && at > phrase.from + 1);
  const nearest = judgementAt(reading, phrase.from + 1);
  // "called the coup a step backward": what is judged may be a word of judgement itself.
  const judgement = nearest === undefined || isPredicative(nearest.at) ? nearest : judgementAt(reading, phrase.to);
  if (judgement === undefined) return undefined;
  const { side, at } = judgement;
  const about = back ?? propositionIn(reading, phrase.from, Math.min(end, at));
  return about === undefined ? undefined : { side: predicate.negated ? opposite(side) : side, about };
}

/** The subject of a copula with what hangs on it; a speaker put in between is skipped: "A walkout, said Long, would be …". */
function copulaSubject(
  reading: ClauseReading,
  start: number,
): { from: number; to: number; speaker: Mention[] | undefined } | undefined {
  let end = start;
  let speaker: Mention[] | undefined;
  if (reading.tokens[end - 1]?.text === ",") {
    const open = reading.tokens.findLastIndex(({ text }, at) => at < end - 1 && text === ",");
    const report = reading.predicates.find(({ verb, lemma }) => verb > open && verb < end && REPORTS.has(lemma));
    if (open === -1 || report === undefined) return undefined;
    speaker = reading.actors(reading.phrases.filter(({ from, to }) => from > open && to < end));
    end = open;
  }
  let index = reading.phrases.findLastIndex(({ to }) => to === end);
  if (index === -1) return undefined;
  for (;;) {
    const phrase = reading.phrases[index];
    const link = reading.tokens[(phrase?.from ?? 0) - 1];
    const isAttached = reading.phrases[index - 1]?.to === (phrase?.from ?? 0) - 1;
    // "deployments of troops and equipment are": what "and" joins within "of" belongs to it.
    const isJoined = link?.pos === "CCONJ" && reading.phrases[index - 1]?.preposition !== undefined;
    if (!isAttached || (phrase?.preposition === undefined && !isJoined)) break;
    index -= 1;
  }
  const phrase = reading.phrases[index];
  if (phrase === undefined || phrase.preposition !== undefined || (phrase.actor !== undefined && phrase.to === end))
    return undefined;
  return { from: phrase.from, to: end, speaker };
}

/** "argued that defaulting on the debt would be catastrophic" */
function gerundSubject(
  reading: ClauseReading,
  end: number,
): { from: number; to: number; speaker: Mention[] | undefined } | undefined {
  const from = reading.tokens.findLastIndex(
    ({ lower, pos }, at) =>
      at < end - 1 &&
      pos === "VERB" &&
      lower.endsWith("ing") &&
      !reading.phrases.some((phrase) => phrase.from <= at && at < phrase.to) &&
      (at === 0 || /^(?:that|["“])$/u.test(reading.tokens[at - 1]?.lower ?? "") || REPORTS.has(reading.lemma(at - 1))),
  );
  return from === -1 ? undefined : { from, to: end, speaker: undefined };
}

/** "said the deal was a betrayal", "The plan is unworkable, Holm said" */
function copulas(reading: ClauseReading): Stance[] {
  const found: Stance[] = [];
  for (const [be, token] of reading.tokens.entries()) {
    if (!BE.has(token.lower)) continue;
    const next = reading.tokens[be + 1];
    if (next === undefined || BE.has(next.lower)) continue;
    let start = be;
    while (/^(?:AUX|ADV|PART)$/u.test(reading.tokens[start - 1]?.pos ?? "")) start -= 1;
    const judgement = judgementAt(reading, be + 1);
    if (judgement === undefined) continue;
    // "it would be a mistake to lift the ban" is about lifting it.
    const judged = reading.tokens.slice(judgement.at + 1, judgement.at + 3);
    if (judged[0]?.lower === "to" && judged[1]?.pos === "VERB" && reading.tokens[start - 1]?.pos === "PRON") continue;
    const subject = gerundSubject(reading, start) ?? copulaSubject(reading, start);
    if (subject === undefined) continue;
    const holders = (subject.speaker ?? speakersAt(reading, be, subject.from) ?? []).filter(
      ({ role }) => role !== "place",
    );
    const about: Proposition | PointingBack | undefined =
      pointsBack(reading, subject.from) ?? propositionIn(reading, subject.from, subject.to);
    if (about === undefined || holders.length === 0) continue;
    const negated = reading.tokens.slice(start, be + 1).some(({ lower }) => NEGATIONS.has(lower));
    found.push({
      holders,
      side: negated ? opposite(judgement.side) : judgement.side,
      about,
      claimStatus: "asserted",
      trigger: be,
    });
  }
  return found;
}

/** "Oslo ought to lift the sanctions" */
function isOught(reading: ClauseReading, { verb, groupStart }: Predicate): boolean {
  return reading.tokens.slice(Math.max(0, groupStart - 2), verb).some(({ lower }) => lower === "ought");
}

/** "said that political dialogue should continue", "said the talks should be halted", "said Poland should not pay" */
function obligations(reading: ClauseReading): Stance[] {
  const found: Stance[] = [];
  for (const predicate of reading.predicates) {
    const [subject] = predicate.subject;
    const isDue = predicate.modal === "should" || predicate.modal === "must" || isOught(reading, predicate);
    if (!isDue || subject === undefined || subject.isPronoun || predicate.conditional) continue;
    const holders = (speakersAt(reading, predicate.verb, subject.from) ?? []).filter(({ role }) => role !== "place");
    const object = predicate.object[0];
    if (holders.length === 0 || (VERB_FRAMES.has(predicate.lemma) && object?.actor !== undefined)) continue;
    // "the agreement that Ukraine must …" is nobody's word.
    const before = reading.tokens[subject.from - 1];
    const opener = before?.lower === "that" ? reading.tokens[subject.from - 2] : undefined;
    if (opener?.pos === "NOUN" || opener?.pos === "PROPN") continue;
    const about = clauseProposition(reading, subject.from);
    if (about !== undefined)
      found.push({ holders, side: "for", about, claimStatus: "asserted", trigger: predicate.verb });
  }
  return found;
}

function hasIssue(reading: ClauseReading, { object }: Predicate): boolean {
  const head = object[0] === undefined || object[0].actor !== undefined ? undefined : reading.tokens[object[0].head];
  return head !== undefined && isIssue(head);
}

/** "there is no place for": what "no" and these nouns refuse what follows; there is "no alternative" to what one wants. */
const REFUSING: ReadonlyMap<string, Side> = new Map([
  ...["place", "room", "need", "reason", "justification", "excuse", "basis", "point", "case", "support"].map(
    (noun) => [noun, "against"] as const,
  ),
  ...["alternative", "substitute"].map((noun) => [noun, "for"] as const),
]);

/** "there will be no second referendum", "there is no place for violence", "there must be talks" */
function existentials(reading: ClauseReading): Stance[] {
  return reading.tokens.flatMap(({ lower }, there): Stance[] => {
    if (lower !== "there") return [];
    const be = reading.tokens.findIndex(({ lower: word }, at) => at > there && at <= there + 5 && BE.has(word));
    const modal = reading.tokens[there + 1]?.lower ?? "";
    if (be === -1) return [];
    const holders = acting(speakersAt(reading, be, there) ?? []);
    const no = reading.tokens[be + 1]?.lower === "no";
    const stance = (side: Side, from: number): Stance[] => {
      const about = propositionIn(reading, from);
      return about === undefined || holders.length === 0 || (about.head !== undefined && !isIssue(about.head))
        ? []
        : [{ holders, side, about, claimStatus: "asserted", trigger: be }];
    };
    const noun = phraseAt(reading, be + 1);
    if (noun === undefined) return [];
    const refusing = no ? REFUSING.get(reading.lemma(noun.head)) : undefined;
    if (refusing !== undefined)
      return /^(?:for|of|in|to)$/u.test(reading.tokens[noun.to]?.lower ?? "") ? stance(refusing, noun.to + 1) : [];
    if (no && /^(?:will|would|'ll|’ll|should|must)$/u.test(modal) && reading.lemma(noun.head) !== "change")
      return stance("against", be + 1);
    return !no && /^(?:must|should|need|needs|has|have|ought)$/u.test(modal) ? stance("for", be + 1) : [];
  });
}

/** "Romania needs a budget, not a war of nerves", "we need a ceasefire" */
function needs(reading: ClauseReading): Stance[] {
  return reading.predicates.flatMap((predicate): Stance[] => {
    const [object] = predicate.object;
    if (predicate.lemma !== "need" || predicate.passive || object === undefined || predicate.conditional) return [];
    const holders = acting(speakersAt(reading, predicate.verb, predicate.subject[0]?.from) ?? []);
    const about = propositionIn(reading, object.from);
    if (about?.head === undefined || !isIssue(about.head) || holders.length === 0) return [];
    const claim = { holders, claimStatus: "asserted", trigger: predicate.verb } as const;
    const side = predicate.negated ? "against" : "for";
    const contrast =
      reading.tokens[about.to]?.text === "," && reading.tokens[about.to + 1]?.lower === "not"
        ? propositionIn(reading, about.to + 2)
        : undefined;
    return [
      { ...claim, side, about },
      ...(contrast === undefined ? [] : [{ ...claim, side: opposite(side), about: contrast }]),
    ];
  });
}

/** "said it would be a mistake to lift the ban", "said the president was wrong to take sides", "it is time to talk" */
function judgedActs(reading: ClauseReading): Stance[] {
  return reading.tokens.flatMap(({ lower }, be): Stance[] => {
    if (!BE.has(lower)) return [];
    let start = be;
    while (/^(?:AUX|ADV|PART)$/u.test(reading.tokens[start - 1]?.pos ?? "")) start -= 1;
    const to = reading.tokens.findIndex(
      (token, at) => at > be + 1 && at <= be + REACH && token.lower === "to" && reading.tokens[at + 1]?.pos === "VERB",
    );
    const words = reading.tokens.slice(be + 1, to);
    if (
      to === -1 ||
      words.some(
        ({ pos, text, lower: word }) => (pos === "VERB" && word !== "time") || pos === "ADP" || /^[.,;:]$/u.test(text),
      )
    )
      return [];
    const isTime = words.at(-1)?.lower === "time" || words.at(-1)?.lower === "right";
    const judgement = judgementAt(reading, be + 1);
    if (!isTime && (judgement === undefined || judgement.at >= to)) return [];
    const subject = reading.phrases.find((phrase) => phrase.to === start);
    const holders = acting(speakersAt(reading, be, subject?.from) ?? []);
    const about = verbal(reading, to + 1);
    const isWhole = about !== undefined && (about.to > to + 2 || about.reversed || COMMITMENTS.has(about.key));
    if (!isWhole || holders.length === 0) return [];
    const negated = reading.tokens.slice(start, to).some((token) => NEGATIONS.has(token.lower));
    const side = isTime ? "for" : (judgement?.side ?? "for");
    return [{ holders, side: isTime && negated ? opposite(side) : side, about, claimStatus: "asserted", trigger: be }];
  });
}

/** "said the law would endanger refugees", "holds that the sanctions harm Europe" */
function effects(reading: ClauseReading): Stance[] {
  return reading.predicates.flatMap((predicate): Stance[] => {
    const side = EFFECTS.get(predicate.lemma);
    const [subject] = predicate.subject;
    if (
      side === undefined ||
      subject === undefined ||
      subject.actor !== undefined ||
      predicate.passive ||
      predicate.form !== "finite"
    )
      return [];
    const head = reading.tokens[subject.head];
    const speakers = acting(speakersAt(reading, predicate.verb, subject.from) ?? []);
    const back = subject.isPronoun ? pointsBack(reading, subject.from) : undefined;
    const about = back ?? (subject.isPronoun ? undefined : propositionIn(reading, subject.from, predicate.groupStart));
    if (head === undefined || (back === undefined && !isIssue(head)) || speakers.length === 0 || about === undefined)
      return [];
    return [
      {
        holders: speakers,
        side: predicate.negated ? opposite(side) : side,
        about,
        claimStatus: "asserted",
        trigger: predicate.verb,
      },
    ];
  });
}

/** "said it would not disarm", "will not negotiate under fire" */
function refusals(reading: ClauseReading): Stance[] {
  const found: Stance[] = [];
  for (const predicate of reading.predicates) {
    const no = reading.tokens[predicate.object[0]?.from ?? -1]?.lower === "no";
    const isRefusal =
      predicate.form === "finite" &&
      (predicate.negated || no) &&
      !predicate.passive &&
      /^(?:will|would|'ll|’ll|wo|can|could)$/u.test(predicate.modal ?? "");
    if (
      !isRefusal ||
      !(COMMITMENTS.has(predicate.lemma) || hasIssue(reading, predicate)) ||
      STANCE_VERBS.has(predicate.lemma) ||
      INFINITIVE_VERBS.has(predicate.lemma)
    )
      continue;
    const [object] = predicate.object;
    if (takenBy(reading, predicate) !== undefined && hasIssue(reading, predicate)) continue;
    if (object?.actor !== undefined && reading.tokens[object.to]?.lower !== "to") continue;
    const holders = holdersOf(reading, predicate);
    const about = verbal(reading, predicate.verb);
    if (about === undefined || holders.length === 0) continue;
    if (about.to <= predicate.verb + 1 && predicate.object.length > 0) continue;
    // The verb's own "not" makes the refusal, and is no part of what is refused.
    const claim = claimOfStance(reading, predicate);
    const claimStatus = claim === "hypothetical" && predicate.modal !== "could" ? "asserted" : claim;
    found.push({
      holders,
      side: "against",
      about: { ...about, reversed: false },
      claimStatus,
      trigger: predicate.verb,
    });
  }
  return found;
}

/** The stances in what is said of things. */
export function stancesOfSpeech(reading: ClauseReading): Stance[] {
  const calls = reading.predicates.flatMap((predicate): Stance[] => {
    const stance = judged(reading, predicate);
    if (stance === undefined) return [];
    const holders = holdersOf(reading, predicate);
    return holders.length === 0
      ? []
      : [{ ...stance, holders, claimStatus: claimOfStance(reading, predicate), trigger: predicate.verb }];
  });
  return [
    ...calls,
    ...copulas(reading),
    ...obligations(reading),
    ...refusals(reading),
    ...existentials(reading),
    ...needs(reading),
    ...judgedActs(reading),
    ...effects(reading),
  ];
}
