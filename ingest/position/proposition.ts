/** Propositions: what a stance is about, worded the same way whoever words it. */
import { foldName } from "../../cypher/model/fold.ts";
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Mention } from "../mention/mention.ts";
import { isOfficeHead } from "../mention/office.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Predicate } from "../syntax/predicate.ts";
import type { Token } from "../text/token.ts";
import {
  canBeProposition,
  EMBEDDING_NOUNS,
  EMPTY_VERBS,
  ENDING_VERBS,
  LASTING_VERBS,
  PREVENTING_VERBS,
  QUANTITY_NOUNS,
  REVERSING_NOUNS,
  REVERSING_THROUGH,
  VAGUE_WORDS,
} from "./position-lexicon.ts";
import { isHyphenated, propositionEnd } from "./proposition-span.ts";
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

const POSSESSIVE_PRONOUN = /^(?:its|his|her|their|our|my|your|whose)$/u;
const KEPT: ReadonlySet<string> = new Set(["no", "not", "down", "out", "against"]);

/** Who is against them is for what they would change. */
const CHANGES: ReadonlySet<string> = new Set(["alteration", "change", "departure", "retreat"]);
const PARTICLES: ReadonlySet<string> = new Set(["down", "out", "up", "off", "back"]);
const ALLIANCES = "Alliance";
const MEMBERSHIP: ReadonlySet<string> = new Set([
  "membership",
  "accession",
  "entry",
  "admission",
  "bid",
  "application",
  "joining",
  "invitation",
]);
/** Depth to which "a call for an end to a ban on …" is followed. */
const MAX_DEPTH = 4;

const isGerund = (token: Token | undefined): boolean =>
  token !== undefined && token.lower.endsWith("ing") && (token.pos === "VERB" || token.lower !== token.lemma);

function covering(reading: ClauseReading, at: number): Mention | undefined {
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

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A proposition of the given spans in the order in which they are to be read. */
function compose(
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

/** The alliance that "joining" leaves out: the only one the sentence speaks of. */
function impliedAlliance(reading: ClauseReading): Mention | undefined {
  const alliances = new Map(
    reading.mentions.filter(({ entity }) => entity.kind === ALLIANCES).map((mention) => [mention.entity.id, mention]),
  );
  return alliances.size === 1 ? [...alliances.values()][0] : undefined;
}

/** "Sweden's membership of NATO", "Ukraine joining", "NATO will never admit Ukraine": all of them X joining Y. */
function findJoining(reading: ClauseReading, from: number, to: number): Proposition | undefined {
  const inside = reading.mentions.filter((mention) => mention.from >= from && mention.to <= to);
  const at = reading.tokens.findIndex(
    (token, index) =>
      index >= from &&
      index < to &&
      (token.lemma === "join" || token.lemma === "admit" || (MEMBERSHIP.has(token.lemma) && token.pos === "NOUN")),
  );
  if (at === -1 || reading.tokens[at + 1]?.lower === "talks") return undefined;
  const states = [
    ...new Map(
      inside.filter(({ entity }) => entity.kind === "State").map((mention) => [mention.entity.id, mention]),
    ).values(),
  ];
  const body = inside.find(({ entity }) => entity.kind === ALLIANCES) ?? impliedAlliance(reading);
  if (states.length === 0 || body === undefined) return undefined;
  const words = reading.tokens.slice(from, to);
  const turns = words.filter(
    ({ lemma, lower }, index) =>
      PREVENTING_VERBS.has(lemma) ||
      ENDING_VERBS.has(lemma) ||
      lower === "never" ||
      lower === "not" ||
      (lower === "no" && words[index + 1]?.lower === "longer"),
  ).length;
  const names = states.map(({ entity }) => entity.name);
  const members = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}` : names.join("");
  const text = `${members} joining ${body.entity.name}`;
  return {
    text,
    key: text,
    concerns: [...states.map(({ entity }) => entity.id), body.entity.id],
    reversed: turns % 2 === 1,
    from,
    to,
    head: reading.tokens[at],
  };
}

const flip = (proposition: Proposition | undefined): Proposition | undefined =>
  proposition === undefined ? undefined : { ...proposition, reversed: !proposition.reversed };

/** "a U.S.-drafted resolution", "the coal phase-out": words joined by hyphens go on with the phrase, however they are tagged. */
function completed(reading: ClauseReading, phrase: NounPhrase | undefined): NounPhrase | undefined {
  if (phrase === undefined) return phrase;
  let to = phrase.to;
  while (isHyphenated(reading.tokens, to) && (reading.tokens[to - 1]?.text === "-" || reading.tokens[to]?.text === "-"))
    to += 1;
  if (to === phrase.to) return phrase;
  const rest = reading.phrases.find(({ from, preposition }) => from === to && preposition === undefined);
  return rest === undefined
    ? { ...phrase, to, head: to - 1, actor: undefined }
    : { ...rest, from: phrase.from, preposition: phrase.preposition, owners: [...phrase.owners, ...rest.owners] };
}

/** "a no-fly zone": an article before a compound that the tagger takes apart, with what follows it. */
function compoundFrom(reading: ClauseReading, at: number): NounPhrase | undefined {
  const start = reading.tokens[at]?.pos === "DET" && !isHyphenated(reading.tokens, at) ? at + 1 : at;
  if (!isHyphenated(reading.tokens, start)) return undefined;
  let to = start;
  while (isHyphenated(reading.tokens, to)) to += 1;
  const rest = reading.phrases.find(({ from, preposition }) => from === to && preposition === undefined);
  const head = rest?.head ?? to - 1;
  return { from: at, to: rest?.to ?? to, head, preposition: undefined, actor: undefined, owners: [], isPronoun: false };
}

/** The phrase that begins at a position, adverbs before it skipped. */
export function phraseAt(reading: ClauseReading, from: number): NounPhrase | undefined {
  let at = from;
  while (reading.tokens[at]?.pos === "ADV" || /^["“]$/u.test(reading.tokens[at]?.text ?? "")) at += 1;
  const phrase = reading.phrases.find(({ from }) => from === at);
  return phrase === undefined ? compoundFrom(reading, at) : completed(reading, phrase);
}

/** The word that ends at a position, with what hyphens join to it: "phase-out". */
function compoundAt(reading: ClauseReading, at: number): Token | undefined {
  const token = reading.tokens[at];
  if (token === undefined || reading.tokens[at - 1]?.text !== "-" || !isHyphenated(reading.tokens, at)) return token;
  const first = reading.tokens[at - 2];
  if (first === undefined || /^(?:NOUN|PROPN)$/u.test(token.pos)) return token;
  const word = `${first.lower}-${token.lower}`;
  return { ...token, text: word, lower: word, lemma: word };
}

/** The noun that says what a phrase is: "attacks" in "a series of attacks". */
function headOf(reading: ClauseReading, phrase: NounPhrase): Token | undefined {
  let at = phrase.head;
  // "the deal three times", "full membership last month": the tail only dates.
  const dated = propositionEnd(reading, phrase.from);
  while (at >= dated && at > phrase.from) at -= 1;
  const head = compoundAt(reading, at);
  if (head === undefined || !QUANTITY_NOUNS.has(head.lemma)) return head;
  const next = reading.phrases[reading.phrases.indexOf(phrase) + 1];
  const isCounted = next !== undefined && next.from === phrase.to + 1 && ["of", "in"].includes(next.preposition ?? "");
  return isCounted ? reading.tokens[next.head] : head;
}

/** "a bill that would ban abortion": a noun that says nothing alone takes in what its relative clause says. */
function relativeOf(reading: ClauseReading, phrase: NounPhrase, end: number): { verb: number; to: number } | undefined {
  const content = reading.tokens.slice(phrase.from, phrase.to).filter(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/u.test(pos));
  const opener = reading.tokens[end];
  if (content.length > 1 || end !== phrase.to || (opener?.lower !== "that" && opener?.lower !== "which"))
    return undefined;
  const predicate = reading.predicates.find(
    ({ verb, groupStart }) => groupStart <= end + 1 && verb > end && verb <= end + 5,
  );
  if (predicate === undefined || predicate.passive || predicate.negated) return undefined;
  return { verb: predicate.verb, to: propositionEnd(reading, predicate.verb + 1) };
}

/** "a proposal put forward by Egypt": whose it is, behind a participle. */
function authorsOf(reading: ClauseReading, phrase: NounPhrase): { from: number; to: number } | undefined {
  const by = reading.tokens.findIndex(({ lower }, at) => lower === "by" && at > phrase.to && at <= phrase.to + 3);
  if (by === -1 || reading.tokens[phrase.to]?.pos !== "VERB") return undefined;
  const author = reading.phrases.find(({ from }) => from === by + 1);
  if (author?.actor === undefined) return undefined;
  return { from: by, to: propositionEnd(reading, by + 1) };
}

/** "to permanently ban": the verb at a position, adverbs before it skipped. */
export function verbFrom(reading: ClauseReading, from: number): number | undefined {
  let at = from;
  while (reading.tokens[at]?.pos === "ADV") at += 1;
  return reading.tokens[at]?.pos === "VERB" ? at : undefined;
}

function isPlace(reading: ClauseReading, phrase: NounPhrase): boolean {
  const mention = covering(reading, phrase.head);
  return mention !== undefined && (mention.role === "place" || mention.entity.kind === "Place");
}

function nominal(
  reading: ClauseReading,
  from: number,
  limit: number | undefined,
  depth: number,
): Proposition | undefined {
  const phrase = phraseAt(reading, from);
  if (phrase === undefined || phrase.isPronoun) return undefined;
  const head = headOf(reading, phrase);
  const next = reading.tokens[phrase.to];
  if (head === undefined) return undefined;
  // "Ukraine joining NATO"
  if (isGerund(next) && next?.pos === "VERB" && phrase.head === phrase.to - 1)
    return clauseProposition(reading, from, limit);
  // "a Palestinian state" is no actor yet.
  const isIndefinite =
    /^an?$/u.test(reading.tokens[phrase.from]?.lower ?? "") && covering(reading, phrase.head) === undefined;
  if (phrase.actor !== undefined && !isIndefinite) return undefined;
  if (isPlace(reading, phrase)) return undefined;
  const inner = phrase.to + 1;
  const opener = next?.lower ?? "";
  if (MEMBERSHIP.has(head.lemma)) {
    const joining = findJoining(reading, phrase.from, propositionEnd(reading, phrase.from, limit));
    if (joining !== undefined) return joining;
  }
  if (depth < MAX_DEPTH && phrase.head === phrase.to - 1) {
    if (EMBEDDING_NOUNS.has(head.lemma)) {
      if (opener === "that") return clauseProposition(reading, inner, limit);
      const verb = verbFrom(reading, inner);
      if (opener === "to" && verb !== undefined) return verbal(reading, verb, limit, depth + 1);
      if (opener === "for" || (opener === "of" && isGerund(reading.tokens[inner]))) {
        const embedded = propositionIn(reading, inner, limit, depth + 1);
        if (embedded !== undefined) return embedded;
      }
    }
    if (REVERSING_NOUNS.has(head.lemma) && REVERSING_THROUGH.has(opener))
      return flip(propositionIn(reading, inner, limit, depth + 1));
    if (head.lemma === "ban" && opener === "on") {
      const banned = reading.phrases.find((each) => each.from === inner);
      const doing =
        isGerund(reading.tokens[inner]) ||
        (banned !== undefined && reading.tokens[banned.to]?.pos === "VERB" && isGerund(reading.tokens[banned.to]));
      if (doing) return flip(propositionIn(reading, inner, limit, depth + 1));
    }
  }
  const to = propositionEnd(reading, phrase.from, limit);
  const joining = findJoining(reading, phrase.from, to);
  if (joining !== undefined) return joining;
  if (!canBeProposition(head) || isOfficeHead(head)) return undefined;
  // "their demands" says nothing of what is demanded.
  if (
    EMBEDDING_NOUNS.has(head.lemma) &&
    POSSESSIVE_PRONOUN.test(reading.tokens[phrase.from]?.lower ?? "") &&
    to <= phrase.to
  )
    return undefined;
  const relative = limit === undefined ? relativeOf(reading, phrase, to) : undefined;
  if (relative !== undefined)
    return compose(
      reading,
      [
        { from: phrase.from, to },
        { from: relative.verb, to: relative.to },
      ],
      relative.verb,
      false,
      head,
    );
  const opposed =
    CHANGES.has(head.lemma) && /^(?:to|in|from)$/u.test(opener)
      ? propositionIn(reading, inner, limit, depth + 1)
      : undefined;
  if (opposed !== undefined) {
    const change = compose(reading, [{ from: phrase.from, to }], -1, false, head);
    return change === undefined ? undefined : { ...change, kept: opposed };
  }
  const author = limit === undefined && to === phrase.to ? authorsOf(reading, phrase) : undefined;
  return compose(reading, [{ from: phrase.from, to }, ...(author === undefined ? [] : [author])], -1, false, head);
}

/** "suspending the debt brake", "to ban Ukraine from joining", "to show restraint" */
export function verbal(reading: ClauseReading, verb: number, limit?: number, depth = 0): Proposition | undefined {
  const token = reading.tokens[verb];
  if (token === undefined) return undefined;
  let object = verb + 1;
  while (reading.tokens[object]?.pos === "ADV") object += 1;
  const to = propositionEnd(reading, verb, limit);
  const joining = findJoining(reading, verb, to);
  if (joining !== undefined) return joining;
  const negated = reading.tokens[verb - 1]?.lower === "not" || reading.tokens[verb - 2]?.lower === "not";
  if (depth < MAX_DEPTH) {
    if (PREVENTING_VERBS.has(token.lemma)) {
      const first = phraseAt(reading, object);
      const last = reading.predicates.find((each) => each.verb === verb)?.object.at(-1);
      const phrase = first === undefined ? undefined : { from: first.from, to: Math.max(first.to, last?.to ?? 0) };
      const kept = phrase === undefined ? undefined : reading.tokens[phrase.to + 1];
      if (phrase !== undefined && reading.tokens[phrase.to]?.lower === "from" && isGerund(kept)) {
        const end = propositionEnd(reading, phrase.to + 1, limit);
        return compose(
          reading,
          [
            { from: phrase.from, to: phrase.to },
            { from: phrase.to + 1, to: end },
          ],
          -1,
          !negated,
        );
      }
    }
    if (ENDING_VERBS.has(token.lemma)) {
      const ended = propositionIn(reading, object, limit, depth + 1);
      if (ended !== undefined) return negated ? ended : flip(ended);
    }
    if (token.lemma === "let" || token.lemma === "allow") {
      const allowed = clauseProposition(reading, object, limit);
      if (allowed !== undefined) return negated ? flip(allowed) : allowed;
    }
    if (EMPTY_VERBS.has(token.lemma)) {
      const shown = phraseAt(reading, object);
      const empty =
        shown !== undefined && shown.actor === undefined ? nominal(reading, object, limit, depth + 1) : undefined;
      if (empty !== undefined) return negated ? flip(empty) : empty;
    }
  }
  const after = reading.tokens[object]?.lower ?? "";
  const isOpen = after === "it" || after === "them" || after === "what" || reading.tokens[to]?.lower === "what";
  return isOpen ? undefined : compose(reading, [{ from: verb, to }], verb, negated);
}

/** The first predicate whose subject is the phrase that a clause opens with. */
function predicateOf(reading: ClauseReading, subject: NounPhrase): Predicate | undefined {
  return reading.predicates.find(({ verb, groupStart }) => verb >= subject.to && groupStart <= subject.to + 3);
}

/** "NATO will never admit Ukraine", "Iran to leave the treaty", "sanctions stay", "coal be phased down", "Ukraine joining NATO" */
export function clauseProposition(reading: ClauseReading, from: number, limit?: number): Proposition | undefined {
  const subject = phraseAt(reading, from);
  if (subject === undefined) return undefined;
  const index = reading.phrases.indexOf(subject);
  // "sanctions on Iran should stay": what hangs on the subject belongs to it.
  let end = subject.to;
  for (
    let next = index + 1;
    reading.phrases[next]?.from === end + 1 && reading.phrases[next]?.preposition !== undefined;
    next += 1
  )
    end = reading.phrases[next]?.to ?? end;
  const predicate = predicateOf(reading, { ...subject, to: end }) ?? predicateOf(reading, subject);
  if (predicate === undefined) return undefined;
  const { verb, lemma } = predicate;
  const after = propositionEnd(reading, verb + 1, limit);
  const object = reading.tokens[verb + 1]?.lower ?? "";
  const isOpen = /^(?:what|it|them|so)$/u.test(object) || reading.tokens[after]?.lower === "what";
  if (isOpen && !predicate.passive) return undefined;
  const joining = findJoining(reading, from, Math.max(after, verb + 1));
  if (joining !== undefined) return joining;
  const named: Span = { from: subject.from, to: end };
  if (subject.isPronoun) return undefined;
  const head = reading.tokens[subject.head];
  const isThing = subject.actor === undefined && head !== undefined && canBeProposition(head);
  if (LASTING_VERBS.has(lemma) && isThing) return compose(reading, [named], -1, predicate.negated, head);
  if (ENDING_VERBS.has(lemma) && isThing && (predicate.passive || after <= verb + 1))
    return compose(reading, [named], -1, !predicate.negated, head);
  const isPassive =
    predicate.passive || (reading.tokens[verb]?.lower !== lemma && reading.tokens[verb - 1]?.lower === "be");
  if (isPassive) {
    const particle = PARTICLES.has(reading.tokens[verb + 1]?.lower ?? "") ? 2 : 1;
    return compose(reading, [{ from: verb, to: verb + particle }, named], verb, predicate.negated, head);
  }
  return compose(reading, [named, { from: verb, to: Math.max(after, verb + 1) }], verb, predicate.negated);
}

/** The proposition whose words begin at `from`: a noun phrase, a gerund, a that-clause or a clause with a gerund. */
export function propositionIn(
  reading: ClauseReading,
  from: number,
  limit?: number,
  depth = 0,
): Proposition | undefined {
  let at = from;
  while (reading.tokens[at]?.pos === "ADV" || /^["“]$/u.test(reading.tokens[at]?.text ?? "")) at += 1;
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  if (token.lower === "that" && token.pos !== "DET") return clauseProposition(reading, at + 1, limit);
  const phrase = phraseAt(reading, at);
  if (phrase !== undefined) return nominal(reading, at, limit, depth);
  // "an appeal for calm": the tagger takes a bare noun for an adjective.
  const isBare = token.pos === "ADJ" || token.pos === "NOUN";
  if (isBare && (at + 1 === limit || /^(?:PUNCT|ADP|CCONJ|SCONJ|AUX)$/u.test(reading.tokens[at + 1]?.pos ?? "PUNCT")))
    return compose(reading, [{ from: at, to: propositionEnd(reading, at, limit) }], -1, false, token);
  if (token.pos === "VERB" && isGerund(token)) return verbal(reading, at, limit, depth);
  // "the phasing out of coal"
  const nominalised = reading.tokens[at + 1];
  if (token.pos === "DET" && nominalised?.pos === "VERB" && isGerund(nominalised))
    return compose(reading, [{ from: at, to: propositionEnd(reading, at, limit) }], -1, false, nominalised);
  return undefined;
}
