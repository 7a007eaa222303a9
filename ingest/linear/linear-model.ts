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
  /** Weights of the dense features, those of a label one after the other. */
  readonly dense: Float32Array;
  readonly bias: Float32Array;
}

/** Places and values of the dense features that are not zero; most are in most pairs. */
const places = new Int32Array(2_048);
const values = new Float32Array(2_048);

/** Adds the dense features, each times its weight, a label at a time so that a sum stays in a register. */
function addDense(scores: Float64Array, features: Float32Array, weights: Float32Array): void {
  let count = 0;
  for (let at = 0; at < features.length; at += 1) {
    const value = features[at] ?? 0;
    if (value === 0) continue;
    places[count] = at;
    values[count] = value;
    count += 1;
  }
  for (let column = 0; column < scores.length; column += 1) {
    const from = column * features.length;
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += (values[at] ?? 0) * (weights[from + (places[at] ?? 0)] ?? 0);
    scores[column] = (scores[column] ?? 0) + sum;
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
