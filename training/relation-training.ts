/** Trains the models of relations between two actors on the corpus in this folder. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { CLAIM_STATUSES, type ClaimStatus } from "../cypher/model/document-graph.ts";
import { PLOVER_TYPES } from "../cypher/model/plover.ts";
import {
  fillRelationFeatures,
  type RelationLabel,
  type RelationModels,
} from "../ingest/classifier/classify-relation.ts";
import { readMarked, type CharacterSpan, type MarkedSentence } from "../ingest/classifier/marked-sentence.ts";
import { DENSE_LENGTH, PairFeatures } from "../ingest/classifier/pair-features.ts";
import { predict } from "../ingest/linear/linear-model.ts";
import { encodeModel } from "../ingest/linear/model-file.ts";
import { fit, type Example, type FitOptions } from "./fit.ts";
import { generateCorpus } from "./generate-corpus.ts";
import { readMultiActorSentences } from "./multi-actor.ts";

/** Chosen by the accuracy on held-out phrases. */
const SIZE = { rowsAPhrase: 10, fillingsASentence: 2 };
const OPTIONS: FitOptions = { epochs: 5, rate: 0.03, l2: 2e-4, shared: true };
/** Every fifth phrase is held out to see how the models read phrases that they were not trained on. */
const HELD_OUT = 5;

const TYPES: readonly RelationLabel[] = [...PLOVER_TYPES, "NONE"];
/** What the reverse of a pair counts, which is none unless both act. */
const REVERSE_WEIGHT = 0.5;
/** What one of the many pairs without relation of a sentence counts. */
const UNRELATED_WEIGHT = 0.6;
/** What an act that is not asserted counts to the model of claim status: there is one in ten. */
const OPEN_CLAIM_WEIGHT = 3;
/** Types that two have with each other. */
const MUTUAL: ReadonlySet<RelationLabel> = new Set<RelationLabel>(["CONSULT", "AGREE", "COOPERATE", "SUPPORT", "NONE"]);
/** What is only feared, demanded or denied is no example of its type: its words are those of fear, demand and denial. */
const EXAMPLES_OF_TYPE: ReadonlySet<ClaimStatus | null> = new Set<ClaimStatus | null>(["asserted", "reported", null]);

/** One ordered pair, for both models. */
interface Pair {
  readonly example: Omit<Example, "label">;
  readonly label: RelationLabel;
  readonly claimStatus: ClaimStatus | null;
}

const features = new PairFeatures();

function pairOf(
  { sentence, spans, actsBetween }: MarkedSentence,
  [source, target]: readonly [number, number],
  outcome: Pick<Pair, "label" | "claimStatus">,
  { weight, group }: Pick<Example, "weight" | "group">,
): Pair {
  const empty = { from: 0, to: 1 };
  fillRelationFeatures(features, sentence, spans[source] ?? empty, spans[target] ?? empty, actsBetween(source, target));
  const keys = features.keys.keys.slice(0, features.keys.count);
  return { ...outcome, example: { keys, dense: features.dense.slice(), weight, group } };
}

/** Pairs of the sentences with one marked source and target, forth and, where only one of them acts, back. */
function corpusPairs(every: number, groupOf: (phrase: string) => number): Pair[] {
  const rows = generateCorpus(SIZE).filter(({ phrase }) => groupOf(phrase) % every === 0);
  return rows.flatMap(({ text, source, target, label, claimStatus, weight, phrase }) => {
    const marked = readMarked(text, [source, target]);
    const group = groupOf(phrase);
    const forth = pairOf(marked, [0, 1], { label, claimStatus }, { weight, group });
    // A fifth of the phrases' sentences is enough to learn which way an act goes.
    if (MUTUAL.has(label) || (weight < 1 && text.length % 5 !== 0)) return [forth];
    const none = { label: "NONE", claimStatus: null } as const;
    return [forth, pairOf(marked, [1, 0], none, { weight: weight * REVERSE_WEIGHT, group })];
  });
}

/** The mention of an actor that stands nearest to the other's: where the relation is told. */
function nearestMentions(
  one: readonly CharacterSpan[],
  other: readonly CharacterSpan[],
): readonly [CharacterSpan, CharacterSpan] | undefined {
  let found: readonly [CharacterSpan, CharacterSpan] | undefined;
  let least = Infinity;
  for (const a of one) {
    for (const b of other) {
      const distance = Math.max(a.start - b.end, b.start - a.end);
      if (distance >= least) continue;
      least = distance;
      found = [a, b];
    }
  }
  return found;
}

/** Every ordered pair of the sentences with all their actors marked. */
function multiActorPairs(every: number, groupOf: (phrase: string) => number): Pair[] {
  const sentences = readMultiActorSentences().filter(({ text }) => groupOf(text) % every === 0);
  return sentences.flatMap(({ text, actors, relations }) => {
    const group = groupOf(text);
    const spans = actors.flat();
    const marked = readMarked(text, spans);
    return actors.flatMap((one, source) =>
      actors.flatMap((other, target): Pair[] => {
        const nearest = source === target ? undefined : nearestMentions(one, other);
        if (nearest === undefined) return [];
        const places = [spans.indexOf(nearest[0]), spans.indexOf(nearest[1])] as const;
        const told = relations.filter((relation) => relation.source === source && relation.target === target);
        if (told.length === 0) {
          const none = { label: "NONE", claimStatus: null } as const;
          return [pairOf(marked, places, none, { weight: UNRELATED_WEIGHT, group })];
        }
        return told.map(({ type, claimStatus }) =>
          pairOf(marked, places, { label: type, claimStatus }, { weight: 1 / told.length, group }),
        );
      }),
    );
  });
}

function trainingPairs(every: number): { pairs: Pair[]; phrases: number } {
  const groups = new Map<string, number>();
  const groupOf = (phrase: string): number => {
    const known = groups.get(phrase) ?? groups.size;
    groups.set(phrase, known);
    return known;
  };
  const pairs = [...corpusPairs(every, groupOf), ...multiActorPairs(every, groupOf)];
  return { pairs, phrases: new Set(pairs.map(({ example }) => example.group)).size };
}

function fitModels(pairs: readonly Pair[]): RelationModels {
  const typed = pairs
    .filter(({ claimStatus }) => EXAMPLES_OF_TYPE.has(claimStatus))
    .map(({ example, label }) => ({ ...example, label }));
  const claimed = pairs.flatMap(({ example, claimStatus }) => {
    if (claimStatus === null) return [];
    const weight = example.weight * (claimStatus === "asserted" ? 1 : OPEN_CLAIM_WEIGHT);
    return [{ ...example, label: claimStatus, weight }];
  });
  return {
    type: fit(typed, TYPES, DENSE_LENGTH, OPTIONS),
    claim: fit(claimed, CLAIM_STATUSES, DENSE_LENGTH, OPTIONS),
  };
}

/** Digest of the data that the models are trained on; the models' file ends with it. */
export function dataDigest(): Buffer {
  const hash = createHash("sha256");
  for (const folder of ["corpus", "multi-actor", "phrases"]) {
    const place = new URL(`./${folder}/`, import.meta.url);
    for (const name of readdirSync(place).sort()) hash.update(name).update(readFileSync(new URL(name, place)));
  }
  return hash.update(readFileSync(new URL("../ingest/lexicon/events.json", import.meta.url))).digest();
}

export interface Training {
  /** The models' file: byte for byte the same each time. */
  readonly bytes: Buffer;
  readonly pairs: number;
  readonly phrases: number;
  readonly features: number;
}

/**
 * @param every trains on one of so many phrases and sentences: 1 is all of them
 */
export function trainRelations(every = 1): Training {
  const { pairs, phrases } = trainingPairs(every);
  const { type, claim } = fitModels(pairs);
  return {
    bytes: Buffer.concat([encodeModel(type), encodeModel(claim), dataDigest()]),
    pairs: pairs.length,
    phrases,
    features: type.named.keys.length + claim.named.keys.length,
  };
}

export interface HeldOutAccuracy {
  /** Share of pairs with the right type, none included. */
  readonly type: number;
  /** Share of acts with the right claim status. */
  readonly claimStatus: number;
}

/** Accuracy of second models on phrases and sentences that they were not trained on. */
export function heldOutAccuracy(): HeldOutAccuracy {
  const { pairs } = trainingPairs(1);
  const models = fitModels(pairs.filter(({ example }) => example.group % HELD_OUT !== 0));
  const unseen = pairs.filter(({ example }) => example.group % HELD_OUT === 0);
  const share = (model: RelationModels["type"], rows: readonly Pair[], gold: (pair: Pair) => string): number => {
    const right = rows.filter((pair) => {
      const { keys, dense } = pair.example;
      const probabilities = predict(model, { keys: { keys, count: keys.length }, dense });
      return model.labels[probabilities.indexOf(Math.max(...probabilities))] === gold(pair);
    });
    return right.length / rows.length;
  };
  return {
    type: share(
      models.type,
      unseen.filter(({ claimStatus }) => EXAMPLES_OF_TYPE.has(claimStatus)),
      ({ label }) => label,
    ),
    claimStatus: share(
      models.claim,
      unseen.filter(({ claimStatus }) => claimStatus !== null),
      ({ claimStatus }) => claimStatus ?? "",
    ),
  };
}
