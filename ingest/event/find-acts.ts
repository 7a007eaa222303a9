/**
 * Who did what to whom in a sentence by rules, as CAMEO and PLOVER type it. Each rule is a construction of English (active and
 * passive verb, light verb with noun, event noun, adjective, conditional threat, reciprocal verb); none knows a name. A rule
 * that finds no source or no target gives nothing: nobody becomes an enemy by sitting at the same table.
 */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import { PLOVER } from "../../cypher/model/plover.ts";
import type { Mention } from "../mention/mention.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Predicate } from "../syntax/predicate.ts";
import { claimOfNoun, claimOfPredicate, isNegated } from "./claim.ts";
import type { ClauseReading } from "./clause-reading.ts";
import type { EventDraft } from "./event-draft.ts";
import {
  ADJECTIVE_FRAMES,
  BACKING_VERBS,
  DITRANSITIVE,
  QUANTITIES,
  DEMANDS,
  LIGHT_VERBS,
  RECIPROCAL_PREPOSITIONS,
  RECIPROCAL_VERBS,
  UNDOING_VERBS,
  VERB_FRAMES,
  type EventFrame,
} from "./event-lexicon.ts";

/**
 * How often a careful reader agrees with each construction. First estimates from reading newswire; the evaluation script
 * reports how they hold.
 */
const CONFIDENCE = {
  verb: 0.85,
  noun: 0.7,
  lightVerb: 0.8,
  adjective: 0.75,
  reciprocal: 0.8,
  refusal: 0.75,
  conditionalThreat: 0.7,
  attributed: 0.55,
} as const;

/** A target that is only the owner of what the verb acts on is a step less certain. */
const INDIRECT_FACTOR = 0.9;

/** More parties than this at one table are a list, not pairs that matter. */
const MAX_PARTIES = 8;

/** What two subjects do with each other when no target is named. */
const MUTUAL: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "COOPERATE"]);

/** Verbs by whose subject a friendly act is received: "won the support of Peru", "received weapons from Peru". */
const RECEIVING: ReadonlySet<string> = new Set([
  ..."win have gain receive get secure enjoy obtain accept earn".split(" "),
]);

/** What brings in the giver behind what is received. */
const GIVERS: ReadonlySet<string> = new Set(["of", "from"]);

interface Candidate {
  readonly sources: readonly Mention[];
  readonly targets: readonly { readonly mention: Mention; readonly direct: boolean }[];
  readonly frame: EventFrame;
  readonly claimStatus: ClaimStatus;
  readonly confidence: number;
  readonly rule: string;
  readonly trigger: number;
  /** Where the clause's own subject begins, to tell who reports from who acts. */
  readonly subjectFrom: number | undefined;
}

const direct = (mentions: readonly Mention[]): { mention: Mention; direct: boolean }[] =>
  mentions.map((mention) => ({ mention, direct: true }));

/** What a negated or refused friendly act amounts to: "would not support", "no concessions" are rejections. */
function rejectionOf(frame: EventFrame): EventFrame {
  return { ...frame, type: "REJECT", cameoCode: "120", polarity: -0.5 };
}

const isFriendly = (frame: EventFrame): boolean => PLOVER[frame.type].sign > 0;

/** Targets of a verb by its frame: the direct object, or the first preposition that brings an actor. */
function targetsOf(
  reading: ClauseReading,
  predicate: Predicate,
  frame: EventFrame,
): { mention: Mention; direct: boolean }[] {
  for (const place of frame.target) {
    const phrases =
      place === "object"
        ? predicate.object
        : (complementsOfVerb(reading, predicate).find(
            ({ preposition, phrases: [first] }) => preposition === place && !isAside(reading, first),
          )?.phrases ?? []);
    const found = reading.concerned(phrases);
    if (found.length > 0) return found;
  }
  return [];
}

/** Complements up to the first event noun: "spoke out against talks with Kyiv" was not said with Kyiv. */
function complementsOfVerb(reading: ClauseReading, { complements }: Predicate): Predicate["complements"] {
  const noun = complements.findIndex(({ phrases }) => phrases.some((phrase) => reading.frameOf(phrase) !== undefined));
  return noun === -1 ? complements : complements.slice(0, noun + 1);
}

function subjectFrom(predicate: Predicate): number | undefined {
  return predicate.subject[0]?.from;
}

/** "warned Peru of an attack by Bolivia": who is told of a third party's act is not threatened. */
function tellsOfAnother(reading: ClauseReading, { lemma, complements, passive }: Predicate): boolean {
  if (lemma !== "warn" || passive) return false;
  return complements.some(
    ({ preposition, phrases }) =>
      (preposition === "of" || preposition === "about") &&
      phrases.some((phrase) => reading.frameOf(phrase) !== undefined && reading.agentsOf(phrase).length > 0),
  );
}

/** "Moscow condemned Kyiv's plan", "Kyiv was condemned by Moscow", "refused to support Ankara". */
function* fromVerb(reading: ClauseReading, predicate: Predicate): Generator<Candidate> {
  for (const frame of VERB_FRAMES.get(predicate.lemma) ?? []) {
    const passive = predicate.passive && frame.target.includes("object");
    const agents = predicate.complements.find(({ preposition }) => preposition === "by");
    const sources = reading.actors(passive ? (agents?.phrases ?? []) : predicate.subject);
    const targets = passive ? reading.concerned(predicate.subject) : targetsOf(reading, predicate, frame);
    if (sources.length === 0 || targets.length === 0 || tellsOfAnother(reading, predicate)) continue;
    const negated = isNegated(reading, predicate);
    const turned = negated && isFriendly(frame);
    const status = claimOfPredicate(reading, predicate);
    yield {
      sources,
      targets,
      frame: turned ? rejectionOf(frame) : frame,
      claimStatus:
        negated && !turned && status === "asserted"
          ? "denied"
          : turned && predicate.modal !== "would" && status === "hypothetical"
            ? "asserted"
            : status,
      confidence: turned ? CONFIDENCE.refusal : CONFIDENCE.verb,
      rule: turned ? "refused-verb" : passive ? "passive-verb" : "active-verb",
      trigger: predicate.verb,
      subjectFrom: subjectFrom(predicate),
    };
    return;
  }
}

/** The predicate whose object or complement a noun phrase is. */
function governingPredicate(
  reading: ClauseReading,
  phrase: NounPhrase,
): { predicate: Predicate; place: string } | undefined {
  const index = reading.phrases.indexOf(phrase);
  const before = reading.phrases[index - 1];
  // "packages of sanctions", "a series of attacks": the quantity stands where its noun belongs.
  if (
    before !== undefined &&
    phrase.preposition === "of" &&
    phrase.from === before.to + 1 &&
    QUANTITIES.has(reading.lemma(before.head))
  ) {
    return governingPredicate(reading, before);
  }
  for (const predicate of reading.predicates) {
    if (predicate.object.includes(phrase)) return { predicate, place: "object" };
    // "has given Ukraine military aid": the second object.
    if (before?.to === phrase.from && predicate.object.at(-1) === before && DITRANSITIVE.has(predicate.lemma)) {
      return { predicate, place: "object" };
    }
    const complement = predicate.complements.find(({ phrases }) => phrases.includes(phrase));
    if (complement !== undefined && phrase.from > predicate.verb && phrase.from - predicate.verb <= 4)
      return { predicate, place: complement.preposition };
  }
  return undefined;
}

/** Targets of an event noun: the first of its frame's prepositions that brings an actor. */
function nounTargets(
  reading: ClauseReading,
  phrase: NounPhrase,
  frame: EventFrame,
  governing: Predicate | undefined,
): { mention: Mention; direct: boolean }[] {
  const attached = reading.complementsOf(phrase);
  const complements = [
    ...attached,
    ...(governing?.complements ?? []).filter(({ phrases }) => (phrases[0]?.from ?? 0) > phrase.head),
  ];
  const receiver = reading.phrases[reading.phrases.indexOf(phrase) - 1];
  if (
    receiver?.actor !== undefined &&
    receiver.to === phrase.from &&
    governing !== undefined &&
    DITRANSITIVE.has(governing.lemma)
  ) {
    return direct([receiver.actor]);
  }
  for (const place of frame.target) {
    const complement = complements.find(
      ({ preposition, phrases }) => preposition === place && reading.concerned(phrases).length > 0,
    );
    if (complement !== undefined) return reading.concerned(complement.phrases);
  }
  return [];
}

const isNegatedPhrase = (reading: ClauseReading, phrase: NounPhrase): boolean =>
  reading.tokens.slice(phrase.from, phrase.head).some(({ lower }) => lower === "no");

/** "Berlin's rejection of the plan", "imposed sanctions on Minsk", "no U.S. concessions on Moscow's demands". */
function* fromNoun(reading: ClauseReading, phrase: NounPhrase): Generator<Candidate> {
  const frame = reading.frameOf(phrase);
  if (frame === undefined) return;
  const governing = governingPredicate(reading, phrase);
  const negated =
    isNegatedPhrase(reading, phrase) || (governing?.place === "object" && isNegated(reading, governing.predicate));
  const reciprocal = reading.complementsOf(phrase).find(({ preposition }) => RECIPROCAL_PREPOSITIONS.has(preposition));
  if (reciprocal !== undefined) {
    const parties = reading.actors(reciprocal.phrases);
    if (parties.length > 1 && !negated)
      yield* amongParties(reading, parties, frame, phrase.head, claimOfNoun(reading, phrase));
    return;
  }
  const agents = reading.agentsOf(phrase).filter(({ entity }) => entity.kind !== "Place");
  const carrier = governing !== undefined && agents.length === 0 ? governing : undefined;
  const verb = carrier?.predicate;
  const backs =
    verb !== undefined &&
    BACKING_VERBS.has(verb.lemma) &&
    (carrier?.place === "object" || carrier?.place === "for") &&
    !isFriendly(frame);
  const carries =
    verb !== undefined && !verb.passive && ((carrier?.place === "object" && LIGHT_VERBS.has(verb.lemma)) || backs);
  // "Sanctions were imposed on Minsk by the EU": the passive of a light verb.
  const carriedPassively = reading.predicates.find(
    (candidate) => candidate.passive && candidate.subject.includes(phrase) && LIGHT_VERBS.has(candidate.lemma),
  );
  if (verb !== undefined && carrier?.place === "object" && RECEIVING.has(verb.lemma) && isFriendly(frame) && !negated) {
    const giver = reading
      .complementsOf(phrase)
      .find(({ preposition, phrases }) => GIVERS.has(preposition) && reading.actors(phrases).length > 0);
    if (giver !== undefined && !MUTUAL.has(frame.type)) {
      yield {
        sources: reading.actors(giver.phrases),
        targets: direct(reading.actors(verb.subject)),
        frame,
        claimStatus: claimOfPredicate(reading, verb),
        confidence: CONFIDENCE.lightVerb,
        rule: "received-noun",
        trigger: phrase.head,
        subjectFrom: subjectFrom(verb),
      };
      return;
    }
  }
  const undone = governing?.place === "object" && UNDOING_VERBS.has(governing.predicate.lemma);
  if (undone) {
    // "stopped military aid to Ukraine" turns against Ukraine; what lifting sanctions amounts to is left open.
    const { predicate } = governing;
    if (!isFriendly(frame) || predicate.passive || isNegated(reading, predicate)) return;
    yield {
      sources: reading.actors(predicate.subject),
      targets: nounTargets(reading, phrase, frame, predicate),
      frame: rejectionOf(frame),
      claimStatus: claimOfPredicate(reading, predicate),
      confidence: CONFIDENCE.refusal,
      rule: "undone-noun",
      trigger: phrase.head,
      subjectFrom: subjectFrom(predicate),
    };
    return;
  }
  const passiveAgents = carriedPassively?.complements.find(({ preposition }) => preposition === "by");
  const sources =
    agents.length > 0
      ? agents
      : carries
        ? reading.actors(verb.subject)
        : passiveAgents !== undefined
          ? reading.actors(passiveAgents.phrases)
          : [];
  const targets = nounTargets(reading, phrase, frame, carriedPassively ?? (carries ? verb : undefined));
  // "The United States and China signed an agreement": with each other.
  if (targets.length === 0 && carries && sources.length > 1 && MUTUAL.has(frame.type) && !negated) {
    yield* amongParties(reading, sources, frame, phrase.head, claimOfPredicate(reading, verb));
    return;
  }
  if (sources.length === 0 || targets.length === 0) return;
  const turned = negated && isFriendly(frame);
  const status =
    carries && !backs ? claimOfPredicate(reading, verb) : backs ? "asserted" : claimOfNoun(reading, phrase);
  yield {
    sources,
    targets,
    frame: turned
      ? rejectionOf(frame)
      : backs
        ? verb.lemma === "threaten"
          ? { ...frame, type: "THREATEN", cameoCode: "132", polarity: -0.6 }
          : { ...frame, type: "REQUEST", cameoCode: "104", polarity: -0.4 }
        : frame,
    claimStatus: negated && !turned ? "denied" : turned ? "asserted" : status,
    confidence: turned ? CONFIDENCE.refusal : carries ? CONFIDENCE.lightVerb : CONFIDENCE.noun,
    rule: turned ? "refused-noun" : backs ? "backed-noun" : carries ? "light-verb" : "event-noun",
    trigger: phrase.head,
    subjectFrom: agents.length > 0 ? phrase.from : verb === undefined ? undefined : subjectFrom(verb),
  };
}

/** "the U.S. and NATO are worried about Russia" */
function* fromAdjectives(reading: ClauseReading): Generator<Candidate> {
  for (const [at, token] of reading.tokens.entries()) {
    const frame = ADJECTIVE_FRAMES.get(token.lower)?.[0];
    if (frame === undefined) continue;
    let copula = at - 1;
    while (
      reading.tokens[copula]?.pos === "ADV" ||
      reading.tokens[copula]?.pos === "AUX" ||
      reading.tokens[copula]?.pos === "PART"
    )
      copula -= 1;
    const negated = reading.tokens.slice(copula + 1, at).some(({ lower }) => lower === "not" || lower === "n't");
    if (copula === at - 1 || negated) continue;
    const subject = reading.phrases.findLast(({ to }) => to === copula + 1);
    if (subject === undefined) continue;
    const index = reading.phrases.findIndex(({ from }) => from > at);
    const phrase = reading.phrases[index];
    if (phrase?.preposition === undefined || !frame.target.includes(phrase.preposition) || phrase.from - at > 3)
      continue;
    const subjects = reading.predicates.find(({ verb }) => verb === at)?.subject ?? [subject];
    const from = Math.min(...subjects.map((part) => part.from), subject.from);
    const coordinated = reading.phrases.filter(
      (part) => part.from >= from && part.to <= subject.to && (part.preposition === undefined || part === subject),
    );
    yield {
      sources: reading.actors(coordinated),
      targets: reading.concerned([phrase]),
      frame,
      claimStatus: "asserted",
      confidence: CONFIDENCE.adjective,
      rule: "adjective",
      trigger: at,
      subjectFrom: from,
    };
  }
}

/** "Beijing demanded that Canada release Meng": what is demanded of somebody is said against him. */
function* fromDemand(reading: ClauseReading, predicate: Predicate): Generator<Candidate> {
  if (!DEMANDS.has(predicate.lemma) || predicate.passive || isNegated(reading, predicate)) return;
  if (reading.tokens[predicate.verb + 1]?.lower !== "that") return;
  const from = predicate.verb + (reading.tokens[predicate.verb + 2]?.pos === "DET" ? 3 : 2);
  const addressee = reading.mentions.find((mention) => mention.from === from && mention.role !== "place");
  if (addressee === undefined) return;
  yield {
    sources: reading.actors(predicate.subject),
    targets: direct([addressee]),
    frame: { type: "REQUEST", cameoCode: "104", polarity: -0.4, target: [] },
    claimStatus: claimOfPredicate(reading, predicate),
    confidence: CONFIDENCE.adjective,
    rule: "demand-clause",
    trigger: predicate.verb,
    subjectFrom: subjectFrom(predicate),
  };
}

/** "If the West continues its course, Moscow will take retaliatory measures": who is threatened stands in the condition. */
function* fromConditionalThreat(reading: ClauseReading): Generator<Candidate> {
  const condition = reading.predicates.find(({ conditional }) => conditional);
  if (condition === undefined) return;
  const threatened = reading.actors(condition.subject);
  if (threatened.length === 0) return;
  for (const predicate of reading.predicates) {
    if (
      predicate.conditional ||
      (predicate.modal !== "will" && predicate.modal !== "would" && predicate.modal !== "'ll") ||
      predicate.negated
    )
      continue;
    const hostileNoun = predicate.object.find((phrase) => {
      const frame = reading.frameOf(phrase);
      return frame !== undefined && PLOVER[frame.type].sign < 0;
    });
    const hostileVerb = (VERB_FRAMES.get(predicate.lemma) ?? []).some(
      (frame) => PLOVER[frame.type].sign < 0 && predicate.object.length === 0,
    );
    if (hostileNoun === undefined && !hostileVerb) continue;
    yield {
      sources: reading.actors(predicate.subject),
      targets: direct(threatened),
      frame: { type: "THREATEN", cameoCode: "130", polarity: -0.6, target: [] },
      claimStatus: "asserted",
      confidence: CONFIDENCE.conditionalThreat,
      rule: "conditional-threat",
      trigger: hostileNoun?.head ?? predicate.verb,
      subjectFrom: subjectFrom(predicate),
    };
  }
}

/** ", with Japan as the host": an aside, no party. */
function isAside(reading: ClauseReading, phrase: NounPhrase | undefined): boolean {
  return phrase !== undefined && reading.tokens[phrase.from - 2]?.text === ",";
}

/** Every ordered pair of parties that meet, agree or fight with each other. */
function* amongParties(
  reading: ClauseReading,
  parties: readonly Mention[],
  frame: EventFrame,
  trigger: number,
  claimStatus: ClaimStatus,
): Generator<Candidate> {
  if (parties.length > MAX_PARTIES) return;
  for (const source of parties) {
    const others = parties.filter(({ entity }) => !reading.sameSide(entity.id, source.entity.id));
    yield {
      sources: [source],
      targets: direct(others),
      frame,
      claimStatus,
      confidence: CONFIDENCE.reciprocal,
      rule: "reciprocal",
      trigger,
      subjectFrom: source.from,
    };
  }
}

/** "Envoys from Russia and Ukraine met" */
function* fromReciprocalVerb(reading: ClauseReading, predicate: Predicate): Generator<Candidate> {
  const next = reading.tokens
    .slice(predicate.verb + 1, predicate.verb + 3)
    .map(({ lower }) => lower)
    .join(" ");
  const mutual = next === "each other" || next === "one another";
  if (!mutual && (!RECIPROCAL_VERBS.has(predicate.lemma) || predicate.object.length > 0)) return;
  if (isNegated(reading, predicate)) return;
  const frame = VERB_FRAMES.get(predicate.lemma)?.at(mutual ? 0 : -1);
  const parties = reading.actors(predicate.subject);
  if (frame === undefined || parties.length < 2) return;
  if (
    predicate.complements.some(
      ({ preposition, phrases }) =>
        preposition === "with" && reading.actors(phrases).length > 0 && !isAside(reading, phrases[0]),
    )
  )
    return;
  yield* amongParties(reading, parties, frame, predicate.verb, claimOfPredicate(reading, predicate));
}

/** Pairs of a candidate with the claim status that its speaker leaves it, and what the speaker says by claiming it. */
function* resolve(reading: ClauseReading, candidate: Candidate): Generator<EventDraft> {
  const speakers = reading.speakersOf(candidate.trigger, candidate.subjectFrom);
  for (const source of candidate.sources) {
    for (const { mention: target, direct: isDirect } of candidate.targets) {
      if (source.entity.id === target.entity.id || source.role === "place" || target.role === "place") continue;
      const { frame } = candidate;
      const own =
        speakers === undefined ||
        speakers.length === 0 ||
        speakers.some(({ entity }) => reading.sameSide(entity.id, source.entity.id));
      const attributed = !own && candidate.claimStatus === "asserted";
      yield {
        source,
        target,
        type: frame.type,
        cameoCode: frame.cameoCode,
        polarity: frame.polarity,
        claimStatus: attributed ? "reported" : candidate.claimStatus,
        confidence: Number((candidate.confidence * (isDirect ? 1 : INDIRECT_FACTOR)).toFixed(3)),
        rule: candidate.rule,
        trigger: candidate.trigger,
      };
      // "Kyiv says Moscow plans to attack" is Kyiv accusing Moscow, whatever Moscow does.
      const claimed = candidate.claimStatus === "asserted" || candidate.claimStatus === "hypothetical";
      if (own || !claimed || PLOVER[frame.type].sign >= 0) continue;
      for (const speaker of speakers) {
        if (reading.sameSide(speaker.entity.id, source.entity.id)) continue;
        yield {
          source: speaker,
          target: source,
          type: "ACCUSE",
          cameoCode: "112",
          polarity: -0.5,
          claimStatus: "asserted",
          confidence: CONFIDENCE.attributed,
          rule: "attributed-claim",
          trigger: candidate.trigger,
        };
      }
    }
  }
}

function* candidatesOf(reading: ClauseReading): Generator<Candidate> {
  for (const predicate of reading.predicates) {
    yield* fromVerb(reading, predicate);
    yield* fromReciprocalVerb(reading, predicate);
    yield* fromDemand(reading, predicate);
  }
  for (const phrase of reading.phrases) yield* fromNoun(reading, phrase);
  yield* fromAdjectives(reading);
  yield* fromConditionalThreat(reading);
}

/** What the rules find in one sentence; of two readings of the same pair and type the more certain one stays. */
export function findActs(reading: ClauseReading): EventDraft[] {
  const best = new Map<string, EventDraft>();
  for (const candidate of candidatesOf(reading)) {
    for (const event of resolve(reading, candidate)) {
      const key = `${event.source.entity.id}|${event.target.entity.id}|${event.type}`;
      const known = best.get(key);
      if (known === undefined || known.confidence < event.confidence) best.set(key, event);
    }
  }
  return [...best.values()];
}
