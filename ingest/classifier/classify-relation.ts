/**
 * What one actor does to another in a sentence, as PLOVER types it: a linear model over the words around the two, trained on
 * the corpus in `training/`. See docs/method.md.
 */
import { readFileSync } from "node:fs";
import { PLOVER, PLOVER_TYPES, type PloverType } from "../../cypher/model/plover.ts";
import type { Token } from "../text/token.ts";
import { pairFeatures, type TokenSpan } from "./features.ts";
import { predict, type LinearModel } from "./linear-model.ts";
import { decodeModel } from "./model-file.ts";

/** A PLOVER type, or that the sentence tells of no act of the source on the target. */
export type RelationLabel = PloverType | "NONE";

let loaded: LinearModel | undefined;

/** The trained model, read once. */
export function relationModel(): LinearModel {
  loaded ??= decodeModel(readFileSync(new URL("./relation-model.bin", import.meta.url)));
  return loaded;
}

/**
 * @param tokens of the sentence
 * @param source span of the one who acts, in token positions
 * @param target span of the one who is acted on
 * @returns the probability of each label; they add up to 1
 */
export function classifyRelation(
  tokens: readonly Token[],
  source: TokenSpan,
  target: TokenSpan,
): ReadonlyMap<RelationLabel, number> {
  const model = relationModel();
  const probabilities = predict(model, pairFeatures(tokens, source, target));
  return new Map(model.labels.map((label, at) => [label as RelationLabel, probabilities[at] ?? 0]));
}

/**
 * Where the classifier abstains. On the sample articles 0.95 and 0.8 of probability for the side give dyad precision 0.96 and
 * 0.95, recall 0.70 and 0.71 (`npm run eval -- samples`): an edge is worth more than a further one.
 */
const MIN_SIDE = 0.9;
const MAX_NONE = 0.1;

/**
 * The type to take a classification for, or undefined where it is unsure: whether there is an act at all, or whether it is
 * friendly or hostile.
 */
export function readRelation(
  probabilities: ReadonlyMap<RelationLabel, number>,
): { readonly type: PloverType; readonly probability: number } | undefined {
  if ((probabilities.get("NONE") ?? 0) > MAX_NONE) return undefined;
  const ranked = PLOVER_TYPES.map((type) => ({ type, probability: probabilities.get(type) ?? 0 })).sort(
    (a, b) => b.probability - a.probability,
  );
  const [first] = ranked;
  if (first === undefined) return undefined;
  const { sign } = PLOVER[first.type];
  const side = ranked.filter(({ type }) => PLOVER[type].sign === sign).reduce((sum, each) => sum + each.probability, 0);
  return side < MIN_SIDE ? undefined : { type: first.type, probability: side };
}
