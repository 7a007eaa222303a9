/** Why the classifier takes a pair for a type: the features that speak most for it. */
import type { Token } from "../text/token.ts";
import { BLOCKS, pairFeatures, type TokenSpan } from "./features.ts";
import { relationModel, type RelationLabel } from "./classify-relation.ts";
import { DIMENSIONS } from "./word-vectors.ts";

export interface FeatureWeight {
  /** "verb:accuse", or the region whose word vectors speak: "vectors:between". */
  readonly feature: string;
  /** What it adds to the type's score (log-odds), above the mean of all labels. */
  readonly weight: number;
}

/**
 * @param most how many features to name
 * @returns the features that speak most for the label, strongest first
 */
export function explainRelation(
  tokens: readonly Token[],
  source: TokenSpan,
  target: TokenSpan,
  label: RelationLabel,
  most: number,
): FeatureWeight[] {
  const model = relationModel();
  const width = model.labels.length;
  const column = model.labels.indexOf(label);
  const { names, dense } = pairFeatures(tokens, source, target);
  const above = (weights: Float32Array, row: number): number => {
    const all = weights.subarray(row * width, (row + 1) * width);
    return (all[column] ?? 0) - all.reduce((sum, weight) => sum + weight, 0) / width;
  };
  const named = names.flatMap((feature) => {
    const row = model.rows.get(feature);
    return row === undefined ? [] : [{ feature, weight: above(model.sparse, row) }];
  });
  const blocks = BLOCKS.map((block, at) => ({
    feature: `vectors:${block}`,
    weight: dense
      .subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS)
      .reduce((sum, value, dimension) => sum + value * above(model.dense, at * DIMENSIONS + dimension), 0),
  }));
  return [...named, ...blocks]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}
