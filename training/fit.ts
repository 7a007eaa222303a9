/** Fits the linear model: stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011) and L2, the same each time. */
import type { PairFeatures } from "../ingest/classifier/features.ts";
import { DENSE_LENGTH } from "../ingest/classifier/features.ts";
import { predict, type LinearModel } from "../ingest/classifier/linear-model.ts";
import { seededRandom } from "./actors.ts";

export interface Example {
  readonly features: PairFeatures;
  readonly label: string;
  readonly weight: number;
  /** Features that only one group has say nothing of others. */
  readonly group: string;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Groups that must have a feature. */
  readonly minGroups: number;
}

/** Features that enough groups have, in a fixed order. */
function vocabularyOf(examples: readonly Example[], minGroups: number): Map<string, number> {
  const groups = new Map<string, Set<string>>();
  for (const { features, group } of examples) {
    for (const name of features.names) {
      const seen = groups.get(name) ?? new Set();
      if (seen.size < minGroups) seen.add(group);
      groups.set(name, seen);
    }
  }
  const kept = [...groups].filter(([, seen]) => seen.size >= minGroups).map(([name]) => name);
  return new Map(kept.sort().map((name, row) => [name, row]));
}

export function fit(examples: readonly Example[], labels: readonly string[], options: FitOptions): LinearModel {
  const { epochs, rate, l2, minGroups } = options;
  const rows = vocabularyOf(examples, minGroups);
  const width = labels.length;
  const sparse = new Float32Array(rows.size * width);
  const dense = new Float32Array(DENSE_LENGTH * width);
  const bias = new Float32Array(width);
  const model: LinearModel = { labels, rows, sparse, dense, bias };
  const sparseSums = new Float32Array(sparse.length).fill(1e-6);
  const denseSums = new Float32Array(dense.length).fill(1e-6);
  const biasSums = new Float32Array(width).fill(1e-6);
  const random = seededRandom(11);
  const order = examples.map((_, at) => at);
  const step = (weights: Float32Array, sums: Float32Array, at: number, gradient: number): void => {
    const weight = weights[at] ?? 0;
    const full = gradient + l2 * weight;
    const sum = (sums[at] ?? 0) + full * full;
    sums[at] = sum;
    weights[at] = weight - (rate * full) / Math.sqrt(sum);
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const example = examples[at];
      if (example === undefined) continue;
      const probabilities = predict(model, example.features);
      const gold = labels.indexOf(example.label);
      const errors = probabilities.map((value, column) => (value - (column === gold ? 1 : 0)) * example.weight);
      const known = example.features.names.flatMap((name) => rows.get(name) ?? []);
      for (let column = 0; column < width; column += 1) {
        const error = errors[column] ?? 0;
        if (Math.abs(error) < 1e-4) continue;
        step(bias, biasSums, column, error);
        for (const row of known) step(sparse, sparseSums, row * width + column, error);
        for (let dimension = 0; dimension < DENSE_LENGTH; dimension += 1) {
          const value = example.features.dense[dimension] ?? 0;
          if (value !== 0) step(dense, denseSums, dimension * width + column, error * value);
        }
      }
    }
  }
  return model;
}
