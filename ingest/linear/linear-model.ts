/** A multinomial logistic regression over named features, by key, and dense ones. */
import type { FeatureKeys } from "./feature-key.ts";
import type { LinearScorer } from "./linear-scorer.ts";

/** Named weights are whole numbers: thousandths. */
export const WEIGHT_SCALE = 1_000;

export interface Features {
  readonly keys: Pick<FeatureKeys, "keys" | "count">;
  readonly dense: Float32Array;
}

export interface LinearModel {
  readonly labels: readonly string[];
  /** Weights of the named features, in thousandths. */
  readonly named: LinearScorer;
  /** A row of weights, a column a label, for each component of the dense features. */
  readonly dense: Float32Array;
  readonly bias: Float32Array;
}

/** Adds the dense features, each times its row of weights; most of them are zero in most pairs. */
function addDense(scores: Float64Array, values: Float32Array, weights: Float32Array): void {
  const width = scores.length;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value === 0) continue;
    const from = at * width;
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] ?? 0) + value * (weights[from + column] ?? 0);
    }
  }
}

/** Log-odds of each label up to a constant, in the order of the labels. */
export function scoresOf({ labels, named, dense, bias }: LinearModel, features: Features): Float64Array {
  const width = labels.length;
  const scores = new Float64Array(width);
  named.score(features.keys, scores);
  for (let column = 0; column < width; column += 1) {
    scores[column] = (scores[column] ?? 0) / WEIGHT_SCALE + (bias[column] ?? 0);
  }
  addDense(scores, features.dense, dense);
  return scores;
}

/** Probability of each label, in the order of the labels. */
export function predict(model: LinearModel, features: Features): Float64Array {
  return softmax(scoresOf(model, features));
}

export function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (const [at, score] of scores.entries()) {
    const value = Math.exp(score - top);
    scores[at] = value;
    sum += value;
  }
  return scores.map((value) => value / sum);
}
