/** The words by which an actor takes a stance, by lemma, from the lexicon. */
import lexicon from "../lexicon/positions.json" with { type: "json" };
import nouns from "../lexicon/nouns.json" with { type: "json" };
import type { Token } from "../text/token.ts";

export type Side = "for" | "against";
export const SIDES: readonly Side[] = ["for", "against"];

export const opposite = (side: Side): Side => (side === "for" ? "against" : "for");

interface Sided<T> {
  readonly for: T;
  readonly against: T;
}

function bySide(rows: Sided<readonly string[]>): ReadonlyMap<string, Side> {
  return new Map(SIDES.flatMap((side) => rows[side].map((word) => [word, side] as const)));
}

/** Verbs that take a stance on whatever their object names. */
export const STANCE_VERBS = bySide(lexicon.verbs);
/** Verbs that take one only where the object is a text, a measure or an event: "signed the treaty", "quit the talks". */
export const ISSUE_VERBS = bySide({ for: lexicon.verbs.forIssues, against: lexicon.verbs.againstIssues });
/** Verbs whose infinitive is what they are for or against: "refused to sign". */
export const INFINITIVE_VERBS = bySide(lexicon.infinitives);
/** Verbs whose infinitive is one where it names a measure, or an act of state: "promised to sign the bill". */
export const INTENT_VERBS = bySide({ for: lexicon.infinitivesOnIssues.for, against: [] });
/** Verbs that judge an actor for what it did: "criticised Iran for hiding the records". */
export const REASON_VERBS = bySide(lexicon.reasons);
/** Nouns for whoever takes a stance: "a critic of the deal". */
export const HOLDER_NOUNS = bySide(lexicon.holders);
/** Words that judge what they are said of: "called it a betrayal". */
export const EVALUATIONS = bySide(lexicon.evaluations);

/** Verbs that say what good or harm their subject does: "the law endangers refugees". */
export const EFFECTS = bySide(lexicon.effects);

const words = (list: readonly string[]): ReadonlySet<string> => new Set(list);

export const CLAUSE_VERBS = words(lexicon.clauses);
export const ASKING_VERBS = words(lexicon.asking);
export const JUDGING_VERBS = words(lexicon.judging);
export const PREVENTING_VERBS = words(lexicon.preventing);
/** Who wants these done to something is against it. */
export const ENDING_VERBS = words(lexicon.ending);
/** Who wants something to do these is for it. */
export const LASTING_VERBS = words(lexicon.lasting);
/** Verbs that add nothing to their object: "show restraint". */
export const EMPTY_VERBS = words(lexicon.light);
export const EXPRESSING_VERBS = words(lexicon.expressing);
/** Verbs whose subject meets with the stance that their object names: "drew criticism from Oslo". */
export const DRAWING_VERBS = words(lexicon.drawing);
export const WITHDRAWING_VERBS = words(lexicon.withdrawing);
/** What one refuses by "will not": acts of state, not of everyday life. */
export const COMMITMENTS = words(lexicon.commitments);
export const UNWILLING = words(lexicon.unwilling);
export const WILLING = words(lexicon.willing);
/** Nouns that only hold what follows them: "a proposal for …", "a plan to …". */
export const EMBEDDING_NOUNS = words(lexicon.embedding);
export const INFINITIVE_NOUNS = words([...lexicon.embedding, ...lexicon.infinitiveNouns]);
/** Who wants "an end to" something is against it. */
export const REVERSING_NOUNS = words(lexicon.reversingNouns);
export const REVERSING_THROUGH = words(lexicon.reversingThrough);
/** Nouns that sum up what was said before them: ", a decision that …". */
export const SUMMARISING_NOUNS = words(lexicon.summarising);
const ISSUES = words(lexicon.issues);
const NOT_ISSUES = words(lexicon.notIssues);
const PEOPLE = words(lexicon.people);
export const QUANTITY_NOUNS = words(lexicon.quantities);
export const VAGUE_WORDS = words(lexicon.vague);
/** The act that a noun or a synonym names, as the lemma under which positions meet. */
export const ACTS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.acts));
export const SPELLINGS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.spellings));
export const CALENDAR = words(nouns.calendar.map((word) => word.toLowerCase()));
export const TIMES = words(nouns.times);

export interface WordPattern {
  readonly side: Side;
  /** The words behind the first one, lower case. */
  readonly rest: readonly string[];
  /** Takes a stance only where what follows names an issue: "withdraw from the treaty", not "from the city". */
  readonly onIssues: boolean;
}

const ON_ISSUES = words(lexicon.onIssues);

function patterns(rows: Sided<readonly string[]>): ReadonlyMap<string, readonly WordPattern[]> {
  const found = new Map<string, WordPattern[]>();
  for (const side of SIDES) {
    for (const row of rows[side]) {
      const [first = "", ...rest] = row.split(" ");
      found.set(first, [...(found.get(first) ?? []), { side, rest, onIssues: ON_ISSUES.has(row) }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return found;
}

/** Verbs that take their stance through the words behind them: "object to", "throw its weight behind". */
export const THROUGH_PATTERNS = patterns(lexicon.through);
export const ADJECTIVE_PATTERNS = patterns(lexicon.adjectives);

/** Nouns that take a stance on what a preposition behind them introduces: noun, preposition, side. */
export const STANCE_NOUNS: ReadonlyMap<string, ReadonlyMap<string, Side>> = stanceNouns();

function stanceNouns(): Map<string, Map<string, Side>> {
  const found = new Map<string, Map<string, Side>>();
  for (const side of SIDES) {
    for (const [preposition, list] of Object.entries(lexicon.nouns[side])) {
      for (const noun of list) found.set(noun, (found.get(noun) ?? new Map<string, Side>()).set(preposition, side));
    }
  }
  return found;
}

/** The side of a noun, whatever preposition it takes. */
export function sideOfNoun(noun: string): Side | undefined {
  const sides = [...(STANCE_NOUNS.get(noun)?.values() ?? [])];
  return new Set(sides).size === 1 ? sides[0] : undefined;
}

const REFLEXIVE = /^(?:itself|himself|herself|themselves)$/u;
const POSSESSIVE = /^(?:its|his|her|their)$/u;

/** Adverbs, and the quotation marks around single words: "is “strongly opposed” to the levy". */
export const isSkipped = (token: Token | undefined): boolean =>
  token?.pos === "ADV" || /^(?:["“”]|''|``)$/u.test(token?.text ?? "");

/** Position behind the words of a pattern that begin at `at`, adverbs between them left out. */
export function matchWords(tokens: readonly Token[], at: number, rest: readonly string[]): number | undefined {
  let position = at;
  for (const word of rest) {
    while (isSkipped(tokens[position]) && tokens[position]?.lower !== word) position += 1;
    const lower = tokens[position]?.lower ?? "";
    const matches =
      word === "itself" ? REFLEXIVE.test(lower) : word === "its" ? POSSESSIVE.test(lower) : lower === word;
    if (!matches) return undefined;
    position += 1;
  }
  return position;
}

/** Endings of nouns that name an act or a state of affairs. */
const ACT_ENDING = /(?:tion|sion|ment|ship|ance|ence|ism|xit|ure)$/u;

const listed = (set: ReadonlySet<string>, token: Token): boolean => set.has(token.lemma) || set.has(token.lower);

/** Whether a noun names something one can be for or against at all; people, bodies and mere assertions are not. */
export function canBeProposition(token: Token): boolean {
  return !listed(PEOPLE, token) && !listed(NOT_ISSUES, token);
}

/** Whether a noun names a text, a measure, an act or an event. */
export function isIssue(token: Token): boolean {
  return canBeProposition(token) && (listed(ISSUES, token) || ACTS.has(token.lemma) || ACT_ENDING.test(token.lemma));
}
