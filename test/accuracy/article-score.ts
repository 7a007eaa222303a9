/** Scores an extraction against a hand-made annotation of the same article, by names: ids are ours, names are the annotator's. */
import { z } from "zod";
import type { DocumentGraph } from "../../cypher/model/document-graph.ts";
import { foldName } from "../../cypher/model/fold.ts";
import { PLOVER } from "../../cypher/model/plover.ts";

export const goldSchema = z.object({
  entities: z.array(z.object({ name: z.string(), type: z.string(), aliases: z.array(z.string()) })),
  offices: z.array(z.object({ person: z.string(), office: z.string(), represents: z.string().nullable() })),
  dyads: z.array(
    z.object({ source: z.string(), target: z.string(), sign: z.enum(["opposes", "supports"]), quote: z.string() }),
  ),
  mustNotOppose: z.array(z.tuple([z.string(), z.string()])),
  positions: z.array(z.object({ actor: z.string(), stance: z.enum(["for", "against"]), proposition: z.string() })),
});
export type Gold = z.infer<typeof goldSchema>;

export interface Score {
  readonly correct: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ArticleScore {
  /** Entities with name and type. */
  readonly entities: Score;
  /** Person and whom he represents. */
  readonly sides: Score;
  /** Distinct source, sign and target. */
  readonly dyads: Score;
  /** Distinct actor, stance and proposition, propositions compared by their words. */
  readonly positions: Score;
  /** Of the pairs that both name, those with the annotator's sign. */
  readonly signs: { readonly agreeing: number; readonly shared: number };
  /** Of each dyad found, how certain its best event is and whether the annotator has it. */
  readonly certainties: readonly { readonly confidence: number; readonly right: boolean }[];
  /** Pairs that the annotator says do not oppose each other, and the extraction says do. */
  readonly forbidden: readonly string[];
}

function score(found: ReadonlySet<string>, gold: ReadonlySet<string>): Score {
  return rate(
    [...found].filter((item) => gold.has(item)).sort(),
    [...found].filter((item) => !gold.has(item)).sort(),
    [...gold].filter((item) => !found.has(item)).sort(),
  );
}

function rate(correct: readonly string[], wrong: readonly string[], missed: readonly string[]): Score {
  const precision = correct.length + wrong.length === 0 ? 1 : correct.length / (correct.length + wrong.length);
  const recall = correct.length + missed.length === 0 ? 1 : correct.length / (correct.length + missed.length);
  return {
    correct,
    wrong,
    missed,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The annotator's name for each entity of the extraction: by canonical name, else by a name that both use. */
export function alignNames({ entities }: DocumentGraph, gold: Gold): Map<string, string> {
  const byName = new Map<string, string>(
    gold.entities.map(({ name, type }) => [`${type}|${name.toLowerCase()}`, name]),
  );
  const byAlias = new Map<string, string>(
    gold.entities.flatMap(({ name, type, aliases }) =>
      aliases.map((alias) => [`${type}|${alias.toLowerCase()}`, name] as const),
    ),
  );
  return new Map(
    entities.map(({ id, kind, name, aliases }) => {
      const keys = [name, ...aliases].map((each) => `${kind}|${each.replace(/^the /iu, "").toLowerCase()}`);
      const own =
        byName.get(keys[0] ?? "") ??
        keys.map((key) => byName.get(key) ?? byAlias.get(key)).find((match) => match !== undefined);
      return [id, own ?? name] as const;
    }),
  );
}

/** Words that say nothing of what a proposition is about. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a an the of to in on for from with by and or its his her their that any all new be is not no at as".split(" "),
);
/** Share of the shorter wording's words that the other must have: annotators word a proposition as they like. */
const SAME_PROPOSITION = 0.5;

/** The first letters of a wording's words, which endings do not change: "joining" and "join" are one. */
function stemsOf(proposition: string): Set<string> {
  const words = foldName(proposition)
    .split(" ")
    .filter((word) => word !== "" && !EMPTY_WORDS.has(word));
  return new Set(words.map((word) => word.slice(0, 4)));
}

function sameProposition(a: string, b: string): boolean {
  const [one, other] = [stemsOf(a), stemsOf(b)];
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared > 0 && shared >= SAME_PROPOSITION * Math.min(one.size, other.size);
}

/** A wording with every alias put as the name it stands for: "the TPLF" and "the Tigray People's Liberation Front" are one. */
function withNames({ entities }: Gold): (proposition: string) => string {
  const names = new Map(
    entities.flatMap(({ name, aliases }) => aliases.map((alias) => [foldName(alias), foldName(name)] as const)),
  );
  const longestFirst = [...names.keys()].filter((alias) => alias !== "").sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`\\b(?:${longestFirst.join("|")})\\b`, "gu");
  return (proposition) =>
    longestFirst.length === 0
      ? foldName(proposition)
      : foldName(proposition).replace(pattern, (alias) => names.get(alias) ?? alias);
}

/** Each annotated stance is met by at most one that was found, and the other way round. */
function scorePositions(graph: DocumentGraph, gold: Gold, nameOf: (id: string) => string): Score {
  const named = withNames(gold);
  const propositions = new Map(graph.positions.map(({ id, proposition }) => [id, proposition]));
  const found = new Map(
    graph.events.flatMap(({ sourceId, targetId, polarity }) => {
      const proposition = propositions.get(targetId);
      if (proposition === undefined) return [];
      const stance = polarity > 0 ? "for" : "against";
      const actor = nameOf(sourceId);
      return [[`${actor} ${stance} ${proposition}`, { actor, stance, proposition }] as const];
    }),
  );
  const correct: string[] = [];
  const missed: string[] = [];
  const wording = new Map(gold.positions.map((each) => [`${each.actor} ${each.stance} ${each.proposition}`, each]));
  for (const [name, { actor, stance, proposition }] of wording) {
    const match = [...found].find(
      ([, each]) =>
        each.actor === actor && each.stance === stance && sameProposition(named(each.proposition), named(proposition)),
    );
    if (match === undefined) missed.push(name);
    else {
      correct.push(name);
      found.delete(match[0]);
    }
  }
  return rate(correct.sort(), [...found.keys()].sort(), missed.sort());
}

/** Compares one document's extraction with its annotation. */
export function scoreArticle(graph: DocumentGraph, gold: Gold): ArticleScore {
  const names = alignNames(graph, gold);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const entities = new Set<string>(graph.entities.map(({ id, kind }) => `${kind} ${nameOf(id)}`));
  const people = new Set(graph.entities.filter(({ kind }) => kind === "Person").map(({ id }) => id));
  const sides = new Set<string>(
    graph.mentions.flatMap(({ entityId, affiliationId }) =>
      affiliationId !== undefined && people.has(entityId) ? [`${nameOf(entityId)} for ${nameOf(affiliationId)}`] : [],
    ),
  );
  const stances = [
    ...new Map(
      graph.events
        .filter(
          ({ claimStatus, ploverType, targetId }) =>
            claimStatus === "asserted" && PLOVER[ploverType].sign !== 0 && names.has(targetId),
        )
        .sort((a, b) => a.confidence - b.confidence)
        .map(({ sourceId, targetId, ploverType, confidence }) => {
          const [source, target] = [nameOf(sourceId), nameOf(targetId)];
          const sign = PLOVER[ploverType].sign < 0 ? "opposes" : "supports";
          return [`${source} ${sign} ${target}`, { pair: `${source}|${target}`, sign, confidence }] as const;
        }),
    ),
  ].map(([dyad, stance]) => ({ dyad, ...stance }));
  const dyads = new Set<string>(stances.map(({ dyad }) => dyad));
  const signsOf = new Map<string, Set<string>>();
  for (const { source, target, sign } of gold.dyads) {
    const pair = `${source}|${target}`;
    signsOf.set(pair, (signsOf.get(pair) ?? new Set()).add(sign));
  }
  const shared = stances.filter(({ pair }) => signsOf.has(pair));
  const forbidden = gold.mustNotOppose
    .flatMap(([a, b]): string[] => [`${a} opposes ${b}`, `${b} opposes ${a}`])
    .filter((pair) => dyads.has(pair));
  return {
    entities: score(entities, new Set<string>(gold.entities.map(({ name, type }) => `${type} ${name}`))),
    sides: score(
      sides,
      new Set(
        gold.offices.flatMap(({ person, represents }) => (represents === null ? [] : [`${person} for ${represents}`])),
      ),
    ),
    dyads: score(dyads, new Set<string>(gold.dyads.map(({ source, target, sign }) => `${source} ${sign} ${target}`))),
    positions: scorePositions(graph, gold, nameOf),
    signs: {
      agreeing: shared.filter(({ pair, sign }) => signsOf.get(pair)?.has(sign) === true).length,
      shared: shared.length,
    },
    certainties: stances.map(({ pair, sign, confidence }) => ({
      confidence,
      right: signsOf.get(pair)?.has(sign) === true,
    })),
    forbidden,
  };
}

const BINS = 10;

/**
 * Expected calibration error (Naeini, Cooper and Hauskrecht 2015): how far confidence and the share of right dyads are apart,
 * over bins of a tenth, each weighed by the dyads in it.
 */
export function calibrationError(certainties: ArticleScore["certainties"]): number {
  const binOf = (confidence: number): number => Math.min(BINS - 1, Math.floor(confidence * BINS));
  const gaps = Array.from({ length: BINS }, (_, bin) => {
    const inside = certainties.filter(({ confidence }) => binOf(confidence) === bin);
    const expected = inside.reduce((sum, { confidence }) => sum + confidence, 0);
    return Math.abs(expected - inside.filter(({ right }) => right).length);
  });
  return certainties.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / certainties.length;
}

/** The scores of several articles as one: every item counts the same, whichever article it is in. */
export function poolScores(scores: readonly ArticleScore[]): ArticleScore {
  const pool = (of: (each: ArticleScore) => Score): Score =>
    rate(
      scores.flatMap((each) => of(each).correct),
      scores.flatMap((each) => of(each).wrong),
      scores.flatMap((each) => of(each).missed),
    );
  return {
    entities: pool(({ entities }) => entities),
    sides: pool(({ sides }) => sides),
    dyads: pool(({ dyads }) => dyads),
    positions: pool(({ positions }) => positions),
    signs: {
      agreeing: scores.reduce((sum, { signs }) => sum + signs.agreeing, 0),
      shared: scores.reduce((sum, { signs }) => sum + signs.shared, 0),
    },
    certainties: scores.flatMap(({ certainties }) => certainties),
    forbidden: scores.flatMap(({ forbidden }) => forbidden),
  };
}
