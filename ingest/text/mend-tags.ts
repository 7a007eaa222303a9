/**
 * Mends tags that the tagger gets wrong where words of the lexicon are concerned. It takes most verbs of the present tense
 * after a name for plural nouns ("Sudan attacks Chad"), some past tenses for adjectives ("Denmark armed Ukraine"), some
 * infinitives for adverbs ("refused to back Brazil"), and capitalised nouns that open a sentence for names ("Talks between …").
 * A tag changes only where both neighbours leave no other reading.
 */
import events from "../lexicon/events.json" with { type: "json" };
import positions from "../lexicon/positions.json" with { type: "json" };
import nouns from "../lexicon/nouns.json" with { type: "json" };
import type { Token } from "./token.ts";

type VerbForm = "base" | "present" | "past";

/** Past tenses of the lexicon that no rule of spelling gives and the tagger misses. */
const IRREGULAR: Readonly<Record<string, string>> = { shoot: "shot" };

const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be", "been", "being"]);
const HAVE: ReadonlySet<string> = new Set(["has", "have", "had"]);
const TAKES_BASE: ReadonlySet<string> = new Set([
  ..."will would could may might should must shall can do does did".split(" "),
]);
const GOVERNMENT: ReadonlySet<string> = new Set(nouns.government);
/** Nouns of events, and those that leave an event open ("fears of an attack"). */
const EVENT_NOUNS: ReadonlySet<string> = new Set([...events.nouns.flatMap((row) => row.nouns), ...events.uncertain]);
/** Verbs with an infinitive: "plans to attack". */
const TAKES_INFINITIVE: ReadonlySet<string> = new Set([...events.plans, ...events.refusals, "pledge", "threaten"]);
const TAKES_CLAUSE: ReadonlySet<string> = new Set([...events.demands, ...events.reporting]);

const PREPOSITIONS: ReadonlyMap<string, ReadonlySet<string>> = prepositionsByVerb();

function prepositionsByVerb(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { verbs, target } of events.verbs) {
    for (const verb of verbs) found.set(verb, new Set([...(found.get(verb) ?? []), ...target]));
  }
  return found;
}

/** Regular spellings of a verb's present and past; where consonants may double, both. */
function formsOf(verb: string): [form: string, kind: VerbForm][] {
  const y = /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}i` : undefined;
  const present = y !== undefined ? `${y}es` : /(?:[sxo]|sh|ch)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const pasts = [IRREGULAR[verb] ?? (y !== undefined ? `${y}ed` : verb.endsWith("e") ? `${verb}d` : `${verb}ed`)];
  if (/[aeiou][bdglmnprt]$/u.test(verb)) pasts.push(`${verb}${verb.at(-1) ?? ""}ed`);
  return [[verb, "base"], [present, "present"], ...pasts.map((past): [string, VerbForm] => [past, "past"])];
}

function buildForms(): Map<string, { lemma: string; kind: VerbForm }> {
  const { verbs, plans, refusals, denials, reporting, lightVerbs, unlightVerbs, demands, backing } = events;
  const lemmas = [
    ...verbs.flatMap((row) => row.verbs),
    ...[plans, refusals, denials, reporting, lightVerbs, unlightVerbs, demands].flat(),
    ...backing,
    ...Object.values(positions.verbs).flat(),
  ];
  return new Map(
    [...new Set(lemmas)].flatMap((lemma) => formsOf(lemma).map(([form, kind]) => [form, { lemma, kind }])),
  );
}

const FORMS = buildForms();
const LEMMAS: ReadonlySet<string> = new Set([...FORMS.values()].map(({ lemma }) => lemma));

/** Words that begin a noun phrase which cannot continue the one before: a name, an article, a pronoun. */
function opensPhrase(token: Token | undefined): boolean {
  return token?.pos === "PROPN" || token?.pos === "DET" || (token?.pos === "PRON" && token.lower !== "that");
}

/** True when no finite verb follows before the clause ends: what looks like a noun is then its only verb. */
function isOnlyVerb(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1)) {
    if (/^[,;:()]$/u.test(token.text) || token.pos === "CCONJ" || token.pos === "SCONJ") break;
    if (/^(?:who|which|that)$/u.test(token.lower)) break;
    if (token.pos === "AUX") return false;
    if (token.pos === "VERB" && token.lower !== token.lemma && !token.lower.endsWith("ing")) return false;
  }
  return true;
}

/** A name, or a word for a government: what acts when a verb follows. */
function canAct(token: Token | undefined): boolean {
  return token?.pos === "PROPN" || (token?.pos === "NOUN" && GOVERNMENT.has(token.lower));
}

/** "Sudan attacks Chad", "Oslo objects to …", "Sudan plans to attack", "Kyiv demands that …" */
function isPresent(tokens: readonly Token[], at: number, lemma: string): boolean {
  const next = tokens[at + 1];
  if (!canAct(tokens[at - 1]) || next === undefined) return false;
  const targets = PREPOSITIONS.get(lemma);
  if (opensPhrase(next)) return targets === undefined || targets.has("object") || EMPTY_TARGET.has(lemma);
  if (next.lower === "that") return TAKES_CLAUSE.has(lemma);
  if (next.lower === "to" && tokens[at + 2]?.pos === "VERB")
    return TAKES_INFINITIVE.has(lemma) && isOnlyVerb(tokens, at);
  if (next.pos === "ADJ") return targets?.has("object") === true && isOnlyVerb(tokens, at);
  return next.pos === "ADP" && targets?.has(next.lower) === true && isOnlyVerb(tokens, at);
}

/** Verbs whose target stands behind a preposition, and that take an object all the same: "demands an apology from …". */
const EMPTY_TARGET: ReadonlySet<string> = new Set(["demand", "mass", "mobilise", "mobilize", "discuss", "wage"]);

/** "Denmark armed Ukraine", "has armed Ukraine", "was armed by Denmark" */
function isPast(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined) return false;
  if (BE.has(before.lower)) return next?.lower === "by";
  return (canAct(before) || HAVE.has(before.lower)) && opensPhrase(next);
}

/** "refused to back Brazil", "did not welcome Brazil", "will fine the bank", "Oslo and Riga back the plan" */
function isBase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined || !(opensPhrase(next) || next?.pos === "ADJ" || next?.pos === "NOUN")) return false;
  if (before.lower === "to") return before.pos === "PART";
  // "Oslo and Riga support the plan"
  // "helped Peru fight Bolivia"
  if (before.pos === "PROPN") {
    const joined = tokens[at - 2];
    return opensPhrase(next) && (joined?.lower === "and" || (joined?.pos === "VERB" && joined.lemma === "help"));
  }
  const auxiliary = before.pos === "PART" ? tokens[at - 2] : before;
  return auxiliary !== undefined && TAKES_BASE.has(auxiliary.lower);
}

/** "is said to have attacked" */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.pos === "ADV") next += 1;
  const verb = tokens[next];
  return verb?.pos === "VERB" && verb.lower !== verb.lemma && !verb.lower.endsWith("ing");
}

/** "Talks between …", "Criticism of …": a noun that opens a sentence, with its lemma. */
function openingNoun(tokens: readonly Token[]): string | undefined {
  const [first, next] = tokens;
  if (first?.pos !== "PROPN" || next === undefined || /^\p{Lu}/u.test(next.text)) return undefined;
  const singular = first.lower.replace(/s$/u, "");
  if (first.lower.endsWith("s") && EVENT_NOUNS.has(singular)) return singular;
  // "Talk to …" may be an order.
  const qualifies = next.pos === "ADP" && (next.lower !== "to" || !FORMS.has(first.lower));
  return EVENT_NOUNS.has(first.lower) && qualifies ? first.lower : undefined;
}

/** The tokens of one sentence with their tags mended. */
export function mendTags(tokens: readonly Token[]): Token[] {
  const mended = [...tokens];
  const opening = openingNoun(tokens);
  if (tokens[0] !== undefined && opening !== undefined) mended[0] = { ...tokens[0], pos: "NOUN", lemma: opening };
  for (const [at, token] of mended.entries()) {
    if (token.pos === "VERB" && HAVE.has(token.lower) && isPerfect(mended, at)) {
      mended[at] = { ...token, pos: "AUX" };
      continue;
    }
    const form = FORMS.get(token.text);
    if (form === undefined) continue;
    const { lemma, kind } = form;
    if (token.pos === "VERB") {
      // "fined" is no form of "fin".
      if (token.lemma !== lemma && !LEMMAS.has(token.lemma) && kind !== "base") mended[at] = { ...token, lemma };
      continue;
    }
    if (token.pos !== "NOUN" && token.pos !== "ADJ" && token.pos !== "ADV") continue;
    const isVerb =
      kind === "present" ? isPresent(mended, at, lemma) : kind === "past" ? isPast(mended, at) : isBase(mended, at);
    if (isVerb) mended[at] = { ...token, pos: "VERB", lemma };
  }
  return mended;
}
