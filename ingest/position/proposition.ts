/** Reads propositions: what a stance is about, as a noun phrase, a gerund or a clause. */
import type { ClauseReading } from "../event/clause-reading.ts";
import { isOfficeHead } from "../mention/office.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Predicate } from "../syntax/predicate.ts";
import type { Token } from "../text/token.ts";
import {
  canBeProposition,
  EMBEDDING_NOUNS,
  EMPTY_VERBS,
  isIssue,
  ENDING_VERBS,
  LASTING_VERBS,
  PREVENTING_VERBS,
  QUANTITY_NOUNS,
  REVERSING_NOUNS,
  REVERSING_THROUGH,
} from "./position-lexicon.ts";
import { isHyphenated, propositionEnd } from "./proposition-span.ts";
import { findJoining, MEMBERSHIP } from "./joining.ts";
import { compose, covering, POSSESSIVE_PRONOUN, type Proposition, type Span } from "./proposition-words.ts";

export type { Proposition } from "./proposition-words.ts";

/** Who is against them is for what they would change. */
const CHANGES: ReadonlySet<string> = new Set(["alteration", "change", "departure", "retreat"]);
const PARTICLES: ReadonlySet<string> = new Set(["down", "out", "up", "off", "back"]);
/** Depth to which "a call for an end to a ban on …" is followed. */
const MAX_DEPTH = 4;

const isGerund = (token: Token | undefined): boolean =>
  token !== undefined && token.lower.endsWith("ing") && (token.pos === "VERB" || token.lower !== token.lemma);

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
  if (next?.from !== phrase.to + 1 || !["of", "in"].includes(next.preposition ?? "")) return head;
  return reading.tokens[next.head];
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
    !/^(?:motion|proposal|plan|idea|offer|decision|bid|move|commitment)$/u.test(head.lemma) &&
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
  if (subject.isPronoun) return predicate.passive || after <= verb + 1 ? undefined : verbal(reading, verb, limit);
  const head = reading.tokens[subject.head];
  const isThing = subject.actor === undefined && head !== undefined && canBeProposition(head);
  if (LASTING_VERBS.has(lemma) && isThing) return compose(reading, [named], -1, predicate.negated, head);
  if (ENDING_VERBS.has(lemma) && isThing && (predicate.passive || after <= verb + 1))
    return compose(reading, [named], -1, !predicate.negated, head);
  // "demanded that Germany withdraw its approval" is against the approval.
  const isEnding = ENDING_VERBS.has(lemma) || lemma === "withdraw";
  const ended =
    isEnding && !predicate.passive && subject.actor !== undefined && after > verb + 1
      ? propositionIn(reading, verb + 1, limit)
      : undefined;
  if (ended?.head !== undefined && isIssue(ended.head)) return predicate.negated ? ended : flip(ended);
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
  // "resisted calls to send missiles": the tagger takes the noun for a verb.
  const link = reading.tokens[at + 1]?.lower;
  if (token.pos === "VERB" && token.lower.endsWith("s") && EMBEDDING_NOUNS.has(token.lemma) && depth < MAX_DEPTH) {
    if (link === "for") return propositionIn(reading, at + 2, limit, depth + 1);
    const asked = link === "to" ? verbFrom(reading, at + 2) : undefined;
    if (asked !== undefined) return verbal(reading, asked, limit, depth + 1);
  }
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
