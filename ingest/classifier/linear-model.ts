/** A multinomial logistic regression over named and dense features. */
import type { PairFeatures } from "./features.ts";

export interface LinearModel {
  readonly labels: readonly string[];
  /** Feature name → row of `sparse`. */
  readonly rows: ReadonlyMap<string, number>;
  /** One row of weights, a column a label, for each named feature. */
  readonly sparse: Float32Array;
  /** Likewise for each component of the dense features. */
  readonly dense: Float32Array;
  readonly bias: Float32Array;
}

/** Probability of each label, in the order of the labels. */
export function predict(model: LinearModel, { names, dense }: PairFeatures): Float64Array {
  const { labels, rows, sparse, bias } = model;
  const width = labels.length;
  const scores = Float64Array.from(bias);
  for (const name of names) {
    const row = rows.get(name);
    if (row === undefined) continue;
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] ?? 0) + (sparse[row * width + column] ?? 0);
    }
  }
  for (const [at, value] of dense.entries()) {
    if (value === 0) continue;
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] ?? 0) + value * (model.dense[at * width + column] ?? 0);
    }
  }
  return softmax(scores);
}

export function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  let sum = 0;
  for (const [at, score] of scores.entries()) {
    const value = Math.exp(score - top);
    scores[at] = value;
    sum += value;
  }
  return scores.map((value) => value / sum);
}
