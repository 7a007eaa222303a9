/** Stances that nouns and adjectives take: "Berlin's rejection of the pipeline", "is opposed to the levy". */
import { holdersOf, speakersAt } from "./subject-of.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Mention } from "../mention/mention.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import {
  ADJECTIVE_PATTERNS,
  COMMITMENTS,
  DRAWING_VERBS,
  EXPRESSING_VERBS,
  HOLDER_NOUNS,
  isIssue,
  isSkipped,
  matchWords,
  opposite,
  sideOfNoun,
  STANCE_NOUNS,
  UNWILLING,
  WILLING,
  WITHDRAWING_VERBS,
  type Side,
} from "./position-lexicon.ts";
import { phraseAt, propositionIn, verbal, verbFrom, type Proposition } from "./proposition.ts";
import { claimOfStance, pointsBack, type PointingBack, type Stance } from "./stance.ts";

const BE: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "remain",
  "remains",
  "remained",
]);
const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "hardly"]);

const canHold = (mention: Mention): boolean => mention.role !== "place" && mention.entity.kind !== "Place";

/** Actors of a phrase that names them after "by", "from", "of" or "among", with what is joined to it. */
function namedAt(reading: ClauseReading, phrase: NounPhrase | undefined): Mention[] {
  if (phrase === undefined) return [];
  const index = reading.phrases.indexOf(phrase);
  const [complement] = index <= 0 ? [] : reading.complementsOf({ ...phrase, to: phrase.from - 1 });
  const phrases = complement?.phrases ?? [phrase];
  const whole = joinedFrom(reading, phrases);
  return reading.actors(whole).filter(canHold);
}

/** Phrases joined by commas and "and" behind the ones given. */
function joinedFrom(reading: ClauseReading, phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  const last = phrases.at(-1);
  const [first] = phrases;
  if (last === undefined || first === undefined) return phrases;
  const found = [...phrases];
  for (let index = reading.phrases.indexOf(last) + 1; index > 0 && index < reading.phrases.length; index += 1) {
    const end = found.at(-1)?.to ?? 0;
    const next = reading.phrases[index];
    const between = next === undefined ? [] : reading.tokens.slice(end, next.from);
    if (
      next?.actor === undefined ||
      between.length === 0 ||
      !between.every(({ text, lower }) => text === "," || lower === "and" || lower === "or")
    )
      break;
    found.push(next);
  }
  return found;
}

interface Nominal {
  readonly side: Side;
  readonly about: Proposition | PointingBack;
  readonly holders: readonly Mention[];
}

function aboutAt(reading: ClauseReading, from: number): Proposition | PointingBack | undefined {
  return pointsBack(reading, from) ?? propositionIn(reading, from);
}

/** True where nothing follows that a verb's object might be: "what it had agreed" is left out of "refusal to implement". */
function endsClause(reading: ClauseReading, at: number): boolean {
  const pos = reading.tokens[at]?.pos;
  return pos === undefined || /^(?:PUNCT|ADP|CCONJ|VERB|AUX)$/u.test(pos);
}

/** "a complaint against the United States at the World Trade Organization over steel tariffs": others may stand between. */
function furtherAt(
  reading: ClauseReading,
  phrase: NounPhrase,
  through: ReadonlyMap<string, Side>,
): { side: Side; at: number } | undefined {
  const against = ["over", "about"].find((word) => through.has(word));
  const side = against === undefined ? undefined : through.get(against);
  const about = reading.phrases.find(
    ({ from, preposition }) => from > phrase.to && (preposition === "over" || preposition === "about"),
  );
  if (side === undefined || about === undefined) return undefined;
  const between = reading.complementsOf(phrase).filter(({ phrases }) => (phrases[0]?.from ?? 0) < about.from);
  const areNamed = between.every(({ phrases }) => phrases.every(({ actor }) => actor !== undefined));
  const end = between.at(-1)?.phrases.at(-1)?.to;
  return areNamed && end === about.from - 1 ? { side, at: end } : undefined;
}

/** A noun's stance: what it is about, and who it says takes it. */
function nominalStance(reading: ClauseReading, phrase: NounPhrase): Nominal | undefined {
  const through = STANCE_NOUNS.get(reading.lemma(phrase.head));
  if (through === undefined || phrase.head !== phrase.to - 1) return undefined;
  const word = reading.tokens[phrase.to]?.lower ?? "";
  const owners = phrase.owners.filter(canHold);
  // "opposition from farmers to the levy", "calls by Oslo for talks"
  if (word === "from" || word === "by" || word === "of" || word === "among") {
    const by = phraseAt(reading, phrase.to + 1);
    const holders = namedAt(reading, by);
    const end = by === undefined ? -1 : holders.length > 0 ? Math.max(by.to, ...holders.map(({ to }) => to)) : by.to;
    const side = through.get(reading.tokens[end]?.lower ?? "");
    const about = side === undefined ? undefined : aboutAt(reading, end + 1);
    if (side !== undefined && about !== undefined && holders.length > 0) return { side, about, holders };
  }
  // "Beijing's refusal to punish its neighbour"
  const infinitive = verbFrom(reading, phrase.to + 1);
  const isInfinitive = word === "to" && infinitive !== undefined;
  const [anySide] = through.values();
  if (isInfinitive && anySide !== undefined && !through.has("to")) {
    const about = verbal(reading, infinitive);
    const isWhole = about !== undefined && (about.key.includes(" ") || endsClause(reading, about.to));
    return !isWhole ? undefined : { side: anySide, about, holders: owners };
  }
  const isNear = through.has(word) && aboutAt(reading, phrase.to + 1) !== undefined;
  const far = isNear ? undefined : furtherAt(reading, phrase, through);
  const side = far?.side ?? through.get(word);
  const about = side === undefined ? undefined : aboutAt(reading, (far?.at ?? phrase.to) + 1);
  if (side === undefined || about === undefined) return undefined;
  if (owners.length > 0) return { side, about, holders: owners };
  // "opposition to the levy from Norway"
  const from = reading.phrases.find(
    ({ preposition, actor, from: start }) => preposition === "from" && actor !== undefined && start > phrase.to + 1,
  );
  const before =
    from === undefined || "pronounAt" in about || about.to < from.to
      ? undefined
      : propositionIn(reading, phrase.to + 1, from.from - 1);
  if (before !== undefined) return { side, about: before, holders: namedAt(reading, from) };
  const end = "pronounAt" in about ? about.pronounAt + 1 : about.to;
  const word2 = reading.tokens[end]?.lower ?? "";
  const holders = ["from", "by", "among"].includes(word2)
    ? namedAt(reading, phraseAt(reading, end + 1))
    : cameFrom(reading, end);
  return { side, about, holders };
}

/** "over the objections of Egypt": against what is done over them. */
function overObjections(reading: ClauseReading, phrase: NounPhrase): Nominal | undefined {
  const isAgainst = [...(STANCE_NOUNS.get(reading.lemma(phrase.head))?.values() ?? [])].includes("against");
  if (!isAgainst || !["over", "despite"].includes(reading.tokens[phrase.from - 1]?.lower ?? "")) return undefined;
  const word = reading.tokens[phrase.to]?.lower;
  const owners = phrase.owners.filter(canHold);
  const holders =
    owners.length > 0
      ? owners
      : word === "of" || word === "from" || word === "by"
        ? namedAt(reading, phraseAt(reading, phrase.to + 1))
        : [];
  const predicate = reading.predicates.findLast(({ verb }) => verb < phrase.from);
  if (holders.length === 0 || predicate === undefined) return undefined;
  const relative = reading.tokens.findLastIndex(
    ({ lower }, at) => at < predicate.verb && at > predicate.verb - 6 && (lower === "that" || lower === "which"),
  );
  const antecedent = relative === -1 ? undefined : reading.phrases.find(({ to }) => to === relative);
  const isGap = antecedent !== undefined && predicate.object.length === 0;
  const about = isGap
    ? propositionIn(reading, antecedent.from, relative)
    : predicate.passive
      ? undefined
      : verbal(reading, predicate.verb, phrase.from - 1);
  return about === undefined ? undefined : { side: "against", about, holders };
}

/** Who expresses it: "voiced its opposition to the plan". */
function expressedBy(reading: ClauseReading, phrase: NounPhrase): Stance["holders"] | undefined {
  const predicate = reading.predicates.findLast(({ verb }) => verb < phrase.from);
  if (predicate === undefined) return undefined;
  if (!EXPRESSING_VERBS.has(predicate.lemma) && !WITHDRAWING_VERBS.has(predicate.lemma)) return undefined;
  return predicate.object.some(({ from }) => from === phrase.from) ? holdersOf(reading, predicate) : undefined;
}

/** "The decision drew criticism from Oslo", "The bill has the backing of the Liberal Party", "met with opposition from Riga" */
function stancesDrawn(reading: ClauseReading): Stance[] {
  return reading.predicates.flatMap((predicate): Stance[] => {
    if (!DRAWING_VERBS.has(predicate.lemma)) return [];
    const [subject] = predicate.subject;
    const met =
      predicate.object[0] ?? predicate.complements.find(({ preposition }) => preposition === "with")?.phrases[0];
    const side = met === undefined ? undefined : sideOfNoun(reading.lemma(met.head));
    if (met === undefined || side === undefined || subject === undefined || subject.actor !== undefined) return [];
    if (!["from", "of", "by", "among"].includes(reading.tokens[met.to]?.lower ?? "")) return [];
    const holders = namedAt(reading, phraseAt(reading, met.to + 1));
    const about = pointsBack(reading, subject.from) ?? propositionIn(reading, subject.from, predicate.groupStart);
    if (about === undefined || holders.length === 0) return [];
    return [
      {
        holders,
        side: predicate.negated ? opposite(side) : side,
        about,
        claimStatus: claimOfStance(reading, predicate),
        trigger: predicate.verb,
      },
    ];
  });
}

/** "said it had no plans to recognise the government", "has no intention of leaving" */
function unplannedAt(reading: ClauseReading, have: number, phrase: NounPhrase): Stance | undefined {
  const isNone =
    reading.tokens[phrase.from]?.lower === "no" &&
    /^(?:plan|intention|desire|wish|interest)$/u.test(reading.lemma(phrase.head));
  const opener = reading.tokens[phrase.to]?.lower ?? "";
  if (!isNone || !/^(?:to|of|in)$/u.test(opener)) return undefined;
  const about = opener === "to" ? verbal(reading, phrase.to + 1) : propositionIn(reading, phrase.to + 1);
  const holders = subjectsOf(reading, have);
  return about === undefined || holders.length === 0
    ? undefined
    : { holders, side: "against", about, claimStatus: "asserted", trigger: have };
}

/** "The bill has the backing of the Liberal Party": "has" alone is no predicate of the analysis. */
function stancesHad(reading: ClauseReading): Stance[] {
  return reading.tokens.flatMap(({ lower, pos }, at): Stance[] => {
    if (pos !== "AUX" || !/^(?:has|have|had)$/u.test(lower)) return [];
    const met = phraseAt(reading, at + 1);
    const unplanned = met === undefined ? undefined : unplannedAt(reading, at, met);
    if (unplanned !== undefined) return [unplanned];
    const subject = reading.phrases.find(({ to }) => to === at);
    const side = met === undefined ? undefined : sideOfNoun(reading.lemma(met.head));
    if (met === undefined || side === undefined || subject === undefined || subject.actor !== undefined) return [];
    if (!["from", "of"].includes(reading.tokens[met.to]?.lower ?? "")) return [];
    const holders = namedAt(reading, phraseAt(reading, met.to + 1));
    const about = pointsBack(reading, subject.from) ?? propositionIn(reading, subject.from, at);
    return about === undefined || holders.length === 0
      ? []
      : [{ holders, side, about, claimStatus: "asserted", trigger: at }];
  });
}

/** "Support for the reform came from the Christian Democrats": who is named behind the verb. */
function cameFrom(reading: ClauseReading, end: number): readonly Mention[] {
  const predicate = reading.predicates.find(
    ({ verb, groupStart, lemma }) => groupStart === end && verb >= end && lemma === "come",
  );
  const from = predicate?.complements.find(({ preposition }) => preposition === "from")?.phrases[0];
  return from === undefined ? [] : namedAt(reading, from);
}

function stancesOfPhrases(reading: ClauseReading): Stance[] {
  const found: Stance[] = [];
  for (const phrase of reading.phrases) {
    const nominal = nominalStance(reading, phrase) ?? overObjections(reading, phrase);
    if (nominal === undefined) continue;
    const predicate = reading.predicates.findLast(({ verb }) => verb < phrase.from);
    const isObject = predicate?.object.some(({ from }) => from === phrase.from) === true;
    const holders = nominal.holders.length > 0 ? nominal.holders : (expressedBy(reading, phrase) ?? []);
    if (holders.length === 0) continue;
    const withdrawn = isObject && WITHDRAWING_VERBS.has(predicate.lemma);
    const denied = isObject && predicate.negated;
    const side = withdrawn !== denied ? opposite(nominal.side) : nominal.side;
    const claimStatus =
      isObject && EXPRESSING_VERBS.has(predicate.lemma) ? claimOfStance(reading, predicate) : "asserted";
    found.push({ holders, side, about: nominal.about, claimStatus, trigger: phrase.head });
  }
  return found;
}

/** First word of a copula's group: "would not be", "has long been". */
function copulaStart(reading: ClauseReading, be: number): number {
  let start = be;
  while (/^(?:AUX|ADV|PART)$/u.test(reading.tokens[start - 1]?.pos ?? "")) start -= 1;
  return start;
}

/** Who the subject of a copula is; the speaker where it is "he", "it" or "we". */
function subjectsOf(reading: ClauseReading, be: number): readonly Mention[] {
  const start = copulaStart(reading, be);
  let index = reading.phrases.findIndex(({ to }) => to === start);
  while (
    reading.phrases[index]?.preposition !== undefined &&
    reading.phrases[index - 1]?.to === (reading.phrases[index]?.from ?? 0) - 1
  )
    index -= 1;
  let phrases: NounPhrase[] = [];
  for (let at = index; at >= 0; at -= 1) {
    const phrase = reading.phrases[at];
    if (phrase === undefined) break;
    const after = phrases[0];
    const between = after === undefined ? [] : reading.tokens.slice(phrase.to, after.from);
    if (
      after !== undefined &&
      !(between.length > 0 && between.every(({ text, lower }) => text === "," || lower === "and"))
    )
      break;
    phrases = [phrase, ...phrases];
    if (phrase.preposition !== undefined) break;
  }
  const named = reading.actors(phrases).filter(canHold);
  const [first] = phrases;
  if (named.length > 0 || !first?.isPronoun) return named;
  return (speakersAt(reading, be, first.from) ?? []).filter(canHold);
}

/** "is opposed to the levy", "are in favour of talks", "was against the deal", "is reluctant to engage in talks" */
function stancesOfAdjectives(reading: ClauseReading): Stance[] {
  const found: Stance[] = [];
  for (const [be, token] of reading.tokens.entries()) {
    if (!BE.has(token.lower)) continue;
    let at = be + 1;
    while (isSkipped(reading.tokens[at]) || NEGATIONS.has(reading.tokens[at]?.lower ?? "")) at += 1;
    const adjective = reading.tokens[at];
    if (adjective === undefined) continue;
    const negated = reading.tokens.slice(copulaStart(reading, be), at).some(({ lower }) => NEGATIONS.has(lower));
    const turn = (side: Side): Side => (negated ? opposite(side) : side);
    const isUnwilling = UNWILLING.has(adjective.lower);
    if ((isUnwilling || WILLING.has(adjective.lower)) && reading.tokens[at + 1]?.lower === "to") {
      const about = verbal(reading, at + 2);
      const head = reading.phrases.find(({ from }) => from === at + 3)?.head ?? -1;
      const noun = reading.tokens[head];
      const isMeasure = COMMITMENTS.has(reading.lemma(at + 2)) || (noun !== undefined && isIssue(noun));
      if (about !== undefined && (isUnwilling || isMeasure))
        found.push({
          holders: subjectsOf(reading, be),
          side: turn(isUnwilling ? "against" : "for"),
          about,
          claimStatus: "asserted",
          trigger: at,
        });
      continue;
    }
    for (const { side, rest, onIssues } of ADJECTIVE_PATTERNS.get(adjective.lower) ?? []) {
      const from = matchWords(reading.tokens, at + 1, rest);
      const about = from === undefined ? undefined : aboutAt(reading, from);
      if (about === undefined) continue;
      if (onIssues && !("pronounAt" in about) && about.head !== undefined && !isIssue(about.head)) continue;
      found.push({ holders: subjectsOf(reading, be), side: turn(side), about, claimStatus: "asserted", trigger: at });
      break;
    }
  }
  return found.filter(({ holders }) => holders.length > 0);
}

/** Words between a name and the second noun that explains it. */
const APPOSED_REACH = 8;

/** "Holm, a critic of the deal, …", "Holm is a supporter of the bill" */
function stancesOfHolders(reading: ClauseReading): Stance[] {
  const found: Stance[] = [];
  for (const phrase of reading.phrases) {
    const side = HOLDER_NOUNS.get(reading.lemma(phrase.head));
    if (side === undefined || reading.tokens[phrase.to]?.lower !== "of") continue;
    const about = aboutAt(reading, phrase.to + 1);
    if (about === undefined) continue;
    const before = phrase.from - 1;
    const token = reading.tokens[before];
    // "Holm, an independent and a critic of the war, …"
    const joined = token?.lower === "and" ? reading.phrases.findLast(({ to }) => to <= before) : undefined;
    const comma =
      joined === undefined
        ? before
        : reading.tokens.findLastIndex(({ text }, at) => at < before && at >= before - APPOSED_REACH && text === ",");
    const apposed = reading.tokens[comma]?.text === "," ? reading.phrases.find(({ to }) => to === comma) : undefined;
    const holders =
      apposed !== undefined ? reading.actors([apposed]) : BE.has(token?.lower ?? "") ? subjectsOf(reading, before) : [];
    if (holders.length > 0) found.push({ holders, side, about, claimStatus: "asserted", trigger: phrase.head });
  }
  return found;
}

/** The stances that nouns and adjectives of a sentence take. */
export function stancesOfNouns(reading: ClauseReading): Stance[] {
  return [
    ...stancesOfPhrases(reading),
    ...stancesDrawn(reading),
    ...stancesHad(reading),
    ...stancesOfAdjectives(reading),
    ...stancesOfHolders(reading),
  ];
}
