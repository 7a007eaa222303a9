/** Who acts, where asides and pronouns stand between the subject and its verb. */
import type { ClauseReading } from "../event/clause-reading.ts";
import { REPORTING_VERBS } from "../event/event-lexicon.ts";
import type { Mention } from "../mention/mention.ts";
import { coordinationStart } from "../syntax/coordination.ts";
import type { NounPhrase } from "../syntax/noun-phrase.ts";
import type { Predicate } from "../syntax/predicate.ts";

/** Words that the tagger takes for prepositions and that open a clause: "after Israel rejected the plan". */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  "after",
  "as",
  "because",
  "before",
  "once",
  "since",
  "until",
  "while",
]);
const REFLEXIVE = /^(?:himself|herself|itself|themselves)$/u;
const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whose", "where", "whom"]);

/** Words by which a speaker names his own side: "his government", "the bloc". */
const OWN_SIDE: ReadonlySet<string> = new Set(
  "administration bloc cabinet company country government group ministry nation party side union".split(" "),
);

export const acting = (mentions: readonly Mention[]): Mention[] => mentions.filter(({ role }) => role !== "place");

const isComma = (reading: ClauseReading, at: number): boolean => reading.tokens[at]?.text === ",";

/** True when what stands between two commas is only an aside: an apposition, a participle, a relative clause. */
function isAside(reading: ClauseReading, from: number, to: number): boolean {
  const relative = reading.tokens.findIndex(({ lower }, at) => at > from && at < to && RELATIVES.has(lower));
  return reading.predicates
    .filter(({ verb, form, passive }) => verb > from && verb < to && form === "finite" && !passive)
    .every(({ verb }) => relative !== -1 && relative < verb);
}

/** "Petro, a leftist who restored relations, proposed": the phrase before the asides, or the name that explains it. */
function beforeAsides(reading: ClauseReading, start: number): readonly NounPhrase[] {
  if (!isComma(reading, start - 1)) return [];
  for (const [index, phrase] of reading.phrases.entries()) {
    if (phrase.to >= start - 1) break;
    if (phrase.preposition !== undefined) continue;
    // "Sen. Petro of Oklahoma, who …, defended it"
    const origin = reading.phrases[index + 1];
    const isOf =
      phrase.actor?.entity.kind === "Person" && origin?.preposition === "of" && origin.from === phrase.to + 1;
    const comma = isOf ? origin.to : phrase.to;
    if (!isComma(reading, comma) || comma >= start - 1 || !isAside(reading, comma, start - 1)) continue;
    if (isOf) return [phrase];
    const apposed = reading.phrases[index + 1];
    const name = apposed?.from === phrase.to + 1 && apposed.actor?.entity.kind === "Person" ? apposed : undefined;
    // "Rutte and his Danish counterpart, Mette Frederiksen, want"
    const other = reading.tokens[phrase.from - 1]?.lower === "and" ? reading.phrases[index - 1] : undefined;
    if (phrase.actor === undefined && name !== undefined) return other?.actor === undefined ? [name] : [other, name];
    const joined = reading.phrases.slice(coordinationStart(reading.tokens, reading.phrases, index), index + 1);
    if (phrase.actor !== undefined) return joined.every(({ actor }) => actor !== undefined) ? joined : [phrase];
  }
  return [];
}

/** "Israel and Jordan were aware of it and agreed": the subject of the copula that a verb goes on. */
function copulaSubjectBefore(reading: ClauseReading, start: number): readonly NounPhrase[] {
  const be = reading.tokens.findIndex(({ pos }, at) => at < start && pos === "AUX");
  const index = reading.phrases.findIndex(({ to }) => to === be);
  if (be === -1 || index === -1) return [];
  return reading.phrases.slice(coordinationStart(reading.tokens, reading.phrases, index), index + 1);
}

/** The phrases that are the subject of a predicate. */
export function subjectOf(reading: ClauseReading, predicate: Predicate): readonly NounPhrase[] {
  const { groupStart, subject, form } = predicate;
  if (form !== "finite") return subject;
  const adjacent = reading.phrases.findIndex(({ to }) => to === groupStart);
  const nearest = reading.phrases[adjacent];
  if (nearest !== undefined && CLAUSE_OPENERS.has(nearest.preposition ?? "")) return [nearest];
  // "Petro himself demanded it"
  const own = nearest?.isPronoun === true && REFLEXIVE.test(reading.tokens[nearest.from]?.lower ?? "");
  const emphasised = own ? reading.phrases[adjacent - 1] : undefined;
  if (emphasised?.actor !== undefined && emphasised.to === nearest?.from) return [emphasised];
  const outer = beforeAsides(reading, groupStart);
  if (outer.length > 0) return outer;
  // "the U.S. and NATO held firm, rejected a demand and said": a verb in a list has the subject of the first.
  const opener = reading.tokens[groupStart - 1];
  if (subject.length === 0 && (opener?.text === "," || opener?.pos === "CCONJ")) {
    const main = reading.predicates.find(
      (other) => other.verb < predicate.verb && other.form === "finite" && other.subject.length > 0,
    );
    return main === undefined ? copulaSubjectBefore(reading, groupStart) : subjectOf(reading, main);
  }
  // "…, proposed a second round and called for talks": the verbs share their subject.
  const first = reading.predicates.find(
    (other) => other.verb < predicate.verb && other.subject.length > 0 && other.subject[0]?.from === subject[0]?.from,
  );
  const isShared = first !== undefined && reading.tokens[groupStart - 1]?.pos === "CCONJ";
  return isShared ? subjectOf(reading, first) : subject;
}

/** Who closes a quotation: ", Holm said in a speech", ", said Holm, the minister". */
function quotedBy(reading: ClauseReading, at: number): Mention[] {
  const report = reading.predicates.findLast(({ verb, lemma }) => verb > at && REPORTING_VERBS.has(lemma));
  if (report === undefined) return [];
  const closes = (position: number): boolean =>
    isComma(reading, position) ||
    (/^["”’']$/u.test(reading.tokens[position]?.text ?? "") && isComma(reading, position - 1));
  const inverted = reading.phrases.find(({ from }) => from === report.verb + 1);
  if (closes(report.groupStart - 1) && inverted?.actor !== undefined) return acting([inverted.actor]);
  const phrase = reading.phrases.find(({ to }) => to === report.groupStart);
  if (phrase?.actor === undefined || phrase.from <= at || !closes(phrase.from - 1)) return [];
  return reading.predicates.some(({ verb, form }) => verb > report.verb && form === "finite")
    ? []
    : acting([phrase.actor]);
}

/** Who goes on speaking in a sentence that only quotes. */
const continuedBy = new WeakMap<ClauseReading, readonly Mention[]>();

/** Who a sentence says something by: the subject of its last reporting verb. */
function reportersOf(reading: ClauseReading): readonly Mention[] {
  const report = reading.predicates.findLast(({ lemma, form }) => form === "finite" && REPORTING_VERBS.has(lemma));
  if (report === undefined) return continuedBy.get(reading) ?? [];
  const quoting = quotedBy(reading, 0);
  return quoting.length > 0 ? quoting : acting(reading.actors(subjectOf(reading, report)));
}

/** A sentence that opens with a quotation mark and names no speaker goes on with what the one before quotes. */
export function continueQuotation(reading: ClauseReading, before: ClauseReading): void {
  const isQuoted = (of: ClauseReading): boolean => of.tokens.some(({ text }) => /^(?:["“”]|''|``)$/u.test(text));
  const opens = /^(?:["“]|``)$/u.test(reading.tokens[0]?.text ?? "");
  const isOpen = continuedBy.has(before) && !before.tokens.some(({ text }) => text === "”" || text === "''");
  const reports = reading.predicates.some(
    ({ lemma, verb, subject }) => REPORTING_VERBS.has(lemma) && subject.length > 0 && verb > 0,
  );
  if (!(opens || isOpen) || reports || !(isQuoted(before) || isOpen || opens)) return;
  const speakers = reportersOf(before);
  if (speakers.length > 0) continuedBy.set(reading, speakers);
}

/** Who says what stands at a position, see `ClauseReading.speakersOf`. */
export function speakersAt(reading: ClauseReading, at: number, subjectFrom: number | undefined): Mention[] | undefined {
  const quoting = quotedBy(reading, at);
  if (quoting.length > 0) return quoting;
  const speakers = reading.speakersOf(at, subjectFrom);
  if (speakers === undefined) return continuedBy.has(reading) ? [...(continuedBy.get(reading) ?? [])] : undefined;
  const report = reading.predicates.findLast(
    ({ verb, lemma }) => verb < at && REPORTING_VERBS.has(lemma) && (subjectFrom === undefined || subjectFrom > verb),
  );
  const own = report === undefined ? [] : acting(reading.actors(subjectOf(reading, report)));
  return own.length > 0 ? own : acting(speakers);
}

function isOwnSide(reading: ClauseReading, phrase: NounPhrase): boolean {
  return phrase.isPronoun || OWN_SIDE.has(reading.lemma(phrase.head));
}

/** "Spain and Ireland said they would …", "Hamas answered that it would not …": the subject of the clause before. */
function antecedents(reading: ClauseReading, predicate: Predicate, pronoun: NounPhrase): Mention[] {
  const word = reading.tokens[pronoun.from]?.lower ?? "";
  const main = reading.predicates.findLast(({ verb, form }) => verb < pronoun.from && form === "finite");
  if (main === undefined || main === predicate) return [];
  const named = acting(reading.actors(subjectOf(reading, main)));
  if (word === "they" || word === "we")
    return named.length > 1 || (named.length === 1 && word === "we")
      ? named
      : named.filter(({ entity }) => entity.kind !== "Person");
  return word === "it" ? named.filter(({ entity }) => entity.kind !== "Person") : [];
}

/** "Argentina, Chile and Peru, all of which questioned the result": those named before. */
function antecedentActors(reading: ClauseReading, start: number): Mention[] {
  const isPart =
    /^(?:which|whom)$/u.test(reading.tokens[start - 1]?.lower ?? "") && reading.tokens[start - 2]?.lower === "of";
  const comma = reading.tokens.findLastIndex(({ text }, at) => at < start && at >= start - 5 && text === ",");
  if (!isPart || comma === -1) return [];
  const found: Mention[] = [];
  let end = comma;
  for (let index = reading.phrases.findLastIndex(({ to }) => to <= end); index >= 0; index -= 1) {
    const phrase = reading.phrases[index];
    const between = phrase === undefined ? [] : reading.tokens.slice(phrase.to, end);
    if (phrase?.actor === undefined || !between.every(({ text, lower }) => text === "," || lower === "and")) break;
    found.unshift(phrase.actor);
    end = phrase.from;
    if (phrase.preposition !== undefined) break;
  }
  return found;
}

/** "Ken Buck of Colorado, one of three members who voted against it": the one, not the members. */
function oneOf(reading: ClauseReading, start: number): Mention | undefined {
  if (reading.tokens[start - 1]?.lower !== "who") return undefined;
  const one = reading.tokens.findLastIndex(
    ({ lower }, at) => at < start && at >= start - 8 && lower === "one" && reading.tokens[at + 1]?.lower === "of",
  );
  if (one < 2 || !isComma(reading, one - 1)) return undefined;
  const index = reading.phrases.findIndex(({ to }) => to === one - 1);
  const nearest = reading.phrases[index];
  const before = nearest?.preposition === "of" ? reading.phrases[index - 1] : nearest;
  return before?.actor;
}

/** "the U.S., supported by Britain and France, called": who stands by the subject shares its stance. */
function backersOf(reading: ClauseReading, subject: readonly NounPhrase[], predicate: Predicate): Mention[] {
  const end = subject.at(-1)?.to ?? -1;
  const backing = reading.predicates.find(
    ({ verb, lemma, form }) =>
      verb === end + 1 &&
      verb < predicate.verb &&
      form === "participle" &&
      /^(?:support|back|join|second)$/u.test(lemma),
  );
  return backing === undefined || !isComma(reading, end) ? [] : agentsOf(reading, backing);
}

/** Who is named behind "by", also where another "by" is joined to it. */
export function agentsOf(reading: ClauseReading, predicate: Predicate): Mention[] {
  const near = predicate.complements
    .filter(({ preposition }) => preposition === "by")
    .flatMap(({ phrases }) => phrases);
  const joined = reading.phrases.filter(
    ({ from, preposition }) =>
      from > predicate.verb && preposition === "by" && reading.tokens[from - 2]?.pos === "CCONJ",
  );
  return acting(reading.actors([...new Set([...near, ...(near.length > 0 ? joined : [])])]));
}

/** "Not all Democrats backed the bill", "no country supports it": nobody in particular. */
function isQuantifiedAway(reading: ClauseReading, { from }: NounPhrase): boolean {
  return (
    /^(?:not|few)$/u.test(reading.tokens[from - 1]?.lower ?? "") ||
    /^(?:no|few|neither|not|nobody|none|everybody|everyone|somebody|someone|anybody|anyone|who)$/u.test(
      reading.tokens[from]?.lower ?? "",
    )
  );
}

/** "Cardoso said his country would …": the country too, where the sentence names it. */
function ownSideOf(reading: ClauseReading, speakers: readonly Mention[]): Mention[] {
  const sides = reading.mentions.filter(
    ({ entity }) =>
      entity.kind !== "Person" &&
      speakers.some((speaker) => speaker.entity.kind === "Person" && reading.sameSide(speaker.entity.id, entity.id)),
  );
  return sides.slice(0, 1);
}

/** Who takes the stance of a predicate: its subject, or the speaker where that is "he", "we" or "his government". */
export function holdersOf(reading: ClauseReading, predicate: Predicate): Mention[] {
  const parts = antecedentActors(reading, predicate.groupStart);
  if (parts.length > 0) return parts;
  const one = oneOf(reading, predicate.groupStart);
  if (one !== undefined) return acting([one]);
  // "a motion by the Social Democrats to halt the sale"
  const author = reading.phrases.find(({ to }) => to === predicate.groupStart);
  if (predicate.form === "infinitive" && author?.preposition === "by" && author.actor !== undefined)
    return acting([author.actor]);
  const subject = subjectOf(reading, predicate);
  const named = acting(reading.actors(subject));
  const [first] = subject;
  if (first === undefined) return named;
  if (isQuantifiedAway(reading, first)) return [];
  if (named.length > 0) return [...named, ...backersOf(reading, subject, predicate)];
  if (!subject.every((phrase) => isOwnSide(reading, phrase))) return named;
  const speakers = speakersAt(reading, predicate.verb, first.from) ?? [];
  if (speakers.length > 0) return first.isPronoun ? speakers : [...speakers, ...ownSideOf(reading, speakers)];
  return first.isPronoun ? antecedents(reading, predicate, first) : [];
}
