/** Why the models take a pair for a type: the features that speak most for it. */
import { WEIGHT_SCALE } from "../linear/linear-model.ts";
import type { Act } from "./act-features.ts";
import type { AnalysedSentence, TokenSpan } from "./analysed-sentence.ts";
import { fillRelationFeatures, relationModels, type RelationLabel } from "./classify-relation.ts";
import { BLOCKS, DENSE_LENGTH, PairFeatures } from "./pair-features.ts";
import { DIMENSIONS } from "./word-vectors.ts";

export interface FeatureWeight {
  /** "verb:accuse", or the part of the sentence whose word vectors speak: "vectors:between". */
  readonly feature: string;
  /** What it adds to the type's score (log-odds), above the mean of all labels. */
  readonly weight: number;
}

/**
 * @param acts what the event rules found between the two
 * @param most how many features to name
 * @returns the features that speak most for the label, strongest first
 */
export function explainRelation(
  sentence: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
  acts: readonly Act[],
  label: RelationLabel,
  most: number,
): FeatureWeight[] {
  const { type: model } = relationModels();
  const width = model.labels.length;
  const column = model.labels.indexOf(label);
  const features = new PairFeatures({ named: true });
  fillRelationFeatures(features, sentence, source, target, acts);
  /** A label's weight above the mean of all, `first` being the first label's and `step` the way to the next. */
  const above = (weights: Int16Array | Float32Array, first: number, step: number): number => {
    let sum = 0;
    for (let label = 0; label < width; label += 1) sum += weights[first + label * step] ?? 0;
    return (weights[first + column * step] ?? 0) - sum / width;
  };
  const named = [...(features.names ?? [])].flatMap(([key, feature]) => {
    const row = model.named.rowOf(key);
    return row === -1 ? [] : [{ feature, weight: above(model.named.weights, row * width, 1) / WEIGHT_SCALE }];
  });
  const vectors = BLOCKS.map((block, at) => ({
    feature: `vectors:${block}`,
    weight: features.dense
      .subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS)
      .reduce(
        (sum, value, dimension) => sum + value * above(model.dense, at * DIMENSIONS + dimension, DENSE_LENGTH),
        0,
      ),
  }));
  return [...named, ...vectors]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}
