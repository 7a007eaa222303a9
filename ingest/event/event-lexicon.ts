/** The predicates that make events, by lemma, from the lexicon. */
import lexicon from "../lexicon/events.json" with { type: "json" };
import { PLOVER_TYPES, type PloverType } from "../../cypher/model/plover.ts";

export interface EventFrame {
  readonly type: PloverType;
  readonly cameoCode: string;
  /** In [-1, 1]. */
  readonly polarity: number;
  /** Where the target stands: "object", or behind one of these prepositions. */
  readonly target: readonly string[];
}

interface LexiconRow {
  readonly type: string;
  readonly cameo: string;
  readonly polarity: number;
  readonly target: readonly string[];
}

function frameOf(row: LexiconRow): EventFrame {
  const type = PLOVER_TYPES.find((known) => known === row.type);
  if (type === undefined) throw new Error(`events.json names ${row.type}, which is no PLOVER type`);
  return { type, cameoCode: row.cameo, polarity: row.polarity, target: row.target };
}

function byLemma<T extends LexiconRow>(
  rows: readonly T[],
  lemmas: (row: T) => readonly string[],
): ReadonlyMap<string, readonly EventFrame[]> {
  const frames = new Map<string, EventFrame[]>();
  for (const row of rows) {
    for (const lemma of lemmas(row)) frames.set(lemma, [...(frames.get(lemma) ?? []), frameOf(row)]);
  }
  return frames;
}

export const VERB_FRAMES = byLemma(lexicon.verbs, ({ verbs }) => verbs);
export const NOUN_FRAMES = byLemma(lexicon.nouns, ({ nouns }) => nouns);

export const ADJECTIVE_FRAMES = byLemma(lexicon.adjectives, ({ adjectives }) => adjectives);

/** Verbs whose plural subject acts on itself: "Moscow and Kyiv met". */
export const RECIPROCAL_VERBS: ReadonlySet<string> = new Set(lexicon.reciprocal.verbs);
export const RECIPROCAL_PREPOSITIONS: ReadonlySet<string> = new Set(lexicon.reciprocal.prepositions);

/** Verbs that say little beside their object: "impose sanctions", "express support". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(lexicon.lightVerbs);

/** Verbs that take back what their object says: "lift sanctions". */
export const UNDOING_VERBS: ReadonlySet<string> = new Set(lexicon.unlightVerbs);
export const REFUSALS: ReadonlySet<string> = new Set(lexicon.refusals);
export const DENIALS: ReadonlySet<string> = new Set(lexicon.denials);
export const PLANS: ReadonlySet<string> = new Set(lexicon.plans);
export const REPORTING_VERBS: ReadonlySet<string> = new Set(lexicon.reporting);
/** Nouns that leave open whether what follows happens: "fears of an invasion". */
export const UNCERTAIN_NOUNS: ReadonlySet<string> = new Set(lexicon.uncertain);
/** Words that leave open whether there is such a thing: "any invasion". */
export const INDEFINITE_WORDS: ReadonlySet<string> = new Set(lexicon.indefinite);
export const STOPPING_VERBS: ReadonlySet<string> = new Set(lexicon.stopping);
/** Verbs with a receiver before what is given. */
export const DITRANSITIVE: ReadonlySet<string> = new Set(lexicon.ditransitive);
/** Nouns that count what follows: "a series of attacks". */
export const QUANTITIES: ReadonlySet<string> = new Set(lexicon.quantities);
/** Verbs whose that-clause asks its subject for something. */
export const DEMANDS: ReadonlySet<string> = new Set(lexicon.demands);
/** Verbs that make another's hostile act one's own: "backed sanctions against Minsk". */
export const BACKING_VERBS: ReadonlySet<string> = new Set(lexicon.backing);
