/**
 * The person whom a sentence is about, so that the next one can go on with "he" or "her government". With several people only a
 * speaker or the one who stands in no prepositional phrase is taken: "Blinken met with Lavrov." goes on about Blinken, "Holm
 * met Rojas." about neither.
 */
import speech from "../lexicon/speech.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import type { Mention } from "./mention.ts";

const SPEECH_VERBS: ReadonlySet<string> = new Set(speech.verbs);

export type Gender = "he" | "she";

const MALE: ReadonlySet<string> = new Set(
  "mr mr. sir lord king prince emir sultan sheikh spokesman chairman congressman businessman".split(" "),
);
const FEMALE: ReadonlySet<string> = new Set(
  "ms ms. mrs mrs. dame lady queen princess spokeswoman chairwoman congresswoman businesswoman".split(" "),
);

export interface Spoken {
  readonly mentions: readonly Mention[];
  readonly tokens: readonly Token[];
}

/** What titles and offices say of people: "Ms Rojas", "a spokesman, Omar Hassan". */
export function gendersOf(sentences: readonly Spoken[]): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { mentions, tokens } of sentences) {
    for (const { entity, from, officeSpan } of mentions) {
      if (entity.kind !== "Person") continue;
      const words = [tokens[from - 1], ...tokens.slice(officeSpan?.from ?? from, officeSpan?.to ?? from)];
      if (words.some((word) => MALE.has(word?.lower ?? ""))) genders.set(entity.id, "he");
      else if (words.some((word) => FEMALE.has(word?.lower ?? ""))) genders.set(entity.id, "she");
    }
  }
  return genders;
}

const isPossessive = (token: Token | undefined): boolean => ["'s", "’s", "'", "’"].includes(token?.text ?? "");

/** Where the words for a person begin, office and article included. */
function phraseStart(tokens: readonly Token[], { from, officeSpan }: Mention): number {
  let at = officeSpan !== undefined && officeSpan.from < from ? officeSpan.from : from;
  while (tokens[at - 1]?.pos === "DET" || tokens[at - 1]?.pos === "ADJ") at -= 1;
  return at;
}

const ADDRESSING = /^(?:told|tells|urged|urges|called|calls|.*ing)$/u;

function speaks(tokens: readonly Token[], person: Mention): boolean {
  const start = phraseStart(tokens, person);
  const isClosing = (at: number): boolean => /^[,"”’]$/u.test(tokens[at]?.text ?? "");
  const before = tokens[start - 1];
  // "…, said Dan Barna", but not ", telling Lula"
  const isInverted = before?.pos === "VERB" && SPEECH_VERBS.has(before.lemma) && !ADDRESSING.test(before.lower);
  if (isInverted && isClosing(start - 2)) return true;
  let at = person.to;
  while (tokens[at]?.pos === "ADV" || tokens[at]?.pos === "AUX") at += 1;
  const verb = tokens[at];
  return verb?.pos === "VERB" && SPEECH_VERBS.has(verb.lemma) && isClosing(start - 1);
}

/** "with Lavrov", "after Blinken spoke", "telling Lula and Petro", "Lavrov's": people whom a sentence only brings in. */
function isBroughtIn(tokens: readonly Token[], person: Mention, people: readonly Mention[]): boolean {
  const start = phraseStart(tokens, person);
  const before = tokens[start - 1];
  const isObject = before?.pos === "VERB" && before.lower.endsWith("ing");
  if (before?.pos === "ADP" || before?.pos === "SCONJ" || before?.lower === "after" || isObject) return true;
  if (isPossessive(tokens[person.to])) return true;
  const other = before?.lower === "and" ? people.find(({ to }) => to === start - 1) : undefined;
  return other !== undefined && isBroughtIn(tokens, other, people);
}

const isSubject = (tokens: readonly Token[], { to }: Mention): boolean =>
  /^(?:VERB|AUX|ADV)$/u.test(tokens[to]?.pos ?? "") || tokens[to]?.text === ",";

/**
 * The one person whom a sentence is about.
 * @param isPossible whether a person can be meant at all: by the gender of the pronoun
 */
export function personAbout(
  { mentions, tokens }: Spoken,
  isPossible: (person: Mention) => boolean = () => true,
): Mention | undefined {
  const people = mentions.filter((mention) => mention.entity.kind === "Person" && isPossible(mention));
  const one = (of: readonly Mention[]): Mention | undefined =>
    new Set(of.map(({ entity }) => entity.id)).size === 1 ? of[0] : undefined;
  return (
    one(people) ??
    one(people.filter((person) => speaks(tokens, person))) ??
    subjectOnly(
      tokens,
      people.filter((person) => !isBroughtIn(tokens, person, people)),
      one,
    )
  );
}

function subjectOnly(
  tokens: readonly Token[],
  people: readonly Mention[],
  one: (of: readonly Mention[]) => Mention | undefined,
): Mention | undefined {
  const only = one(people);
  return only !== undefined && isSubject(tokens, only) ? only : undefined;
}

/** "But, like Blinken, he …": who is compared is not who is meant. */
function isCompared(tokens: readonly Token[], { from }: Mention): boolean {
  return /^(?:like|unlike)$/u.test(tokens[from - 1]?.lower ?? "");
}

/** Whether a pronoun attributes what stands before it: "…, he said", "…," she told reporters. */
function attributes(tokens: readonly Token[], at: number): boolean {
  if (!/^[,"”’?!]$/u.test(tokens[at - 1]?.text ?? "")) return false;
  let verb = at + 1;
  while (tokens[verb]?.pos === "ADV" || tokens[verb]?.pos === "AUX") verb += 1;
  return tokens[verb]?.pos === "VERB" && SPEECH_VERBS.has(tokens[verb]?.lemma ?? "");
}

export interface Earlier {
  /** The sentence before, in the same paragraph. */
  readonly previous: Spoken | undefined;
  /** Everybody whom the paragraph names before. */
  readonly paragraph: readonly Mention[];
}

/** Where the sentence before names nobody, the only person of the paragraph is still spoken of. */
function personEarlier(
  { previous, paragraph }: Earlier,
  isPossible: (person: Mention) => boolean,
): Mention | undefined {
  if (previous === undefined) return undefined;
  const about = personAbout(previous, isPossible);
  const isSilent = !previous.mentions.some(({ entity }) => entity.kind === "Person");
  return about ?? (isSilent ? personAbout({ mentions: paragraph, tokens: [] }, isPossible) : undefined);
}

/** The person of "he", "she", "him", "his" or "her" at a position; undefined where two could be meant. */
export function antecedentAt(
  tokens: readonly Token[],
  own: readonly Mention[],
  at: number,
  earlier: Earlier,
  genders: ReadonlyMap<string, Gender>,
): Mention | undefined {
  const word = tokens[at]?.lower ?? "";
  const gender: Gender = word === "she" || word === "her" ? "she" : "he";
  const isPossible = ({ entity }: Mention): boolean => (genders.get(entity.id) ?? gender) === gender;
  const before = own.filter((mention) => mention.entity.kind === "Person" && mention.to <= at);
  const isNamed = (person: Mention | undefined): boolean =>
    person !== undefined && before.some(({ entity }) => entity.id === person.entity.id);
  const isSubjectForm = word === "he" || word === "she";
  const named = before.filter((mention) => !isCompared(tokens, mention));
  if (named.length === 0 || (isSubjectForm && attributes(tokens, at))) {
    const person = personEarlier(earlier, isPossible);
    return isNamed(person) ? undefined : person;
  }
  // "Biden told him": not Biden, and who else is not sure.
  if (word === "him" || (word === "her" && !isDeterminer(tokens, at))) return undefined;
  const possible = named.filter(isPossible);
  return new Set(possible.map(({ entity }) => entity.id)).size === 1 ? possible[0] : undefined;
}

/** "her government", but not "praised her on Monday" */
export function isDeterminer(tokens: readonly Token[], at: number): boolean {
  return /^(?:NOUN|ADJ|PROPN)$/u.test(tokens[at + 1]?.pos ?? "");
}

/** "he", "she", "him", "her" where their antecedent is certain, as mentions. */
export function findPronouns(
  tokens: readonly Token[],
  own: readonly Mention[],
  earlier: Earlier,
  genders: Map<string, Gender>,
): Mention[] {
  const found: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    const isSubjectForm = token.lower === "he" || token.lower === "she";
    const isObject = token.lower === "him" || (token.lower === "her" && !isDeterminer(tokens, at));
    if (!isSubjectForm && !isObject) continue;
    const known = [...own, ...found];
    const person = antecedentAt(tokens, known, at, earlier, genders);
    if (person === undefined) continue;
    if (isSubjectForm) genders.set(person.entity.id, token.lower === "she" ? "she" : "he");
    found.push({
      entity: person.entity,
      how: "pronoun",
      role: "actor",
      from: at,
      to: at + 1,
      reason: "the only person it can refer to",
    });
  }
  return found;
}
