/**
 * Fits a multinomial logistic regression: stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011) and L2,
 * in the same order each time.
 */
import { softmax, WEIGHT_SCALE, type LinearModel } from "../ingest/linear/linear-model.ts";
import { LinearScorer } from "../ingest/linear/linear-scorer.ts";
import { seededRandom } from "./actors.ts";

export interface Example {
  readonly keys: Int32Array;
  readonly dense: Float32Array;
  readonly label: string;
  readonly weight: number;
  /** Features that only one group has say nothing of others. */
  readonly group: number;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Whether a feature must be in two groups to count. */
  readonly shared: boolean;
}

/** Weights nearer to zero than this, in all labels, are left out of the model. */
const LEAST_WEIGHT = 0.01;

/** Keys that count, in a fixed order → their rows. */
function rowsOf(examples: readonly Example[], shared: boolean): Map<number, number> {
  const SEVERAL = -1;
  const groups = new Map<number, number>();
  for (const { keys, group } of examples) {
    for (const key of keys) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, group);
      else if (known !== SEVERAL && known !== group) groups.set(key, SEVERAL);
    }
  }
  const kept = [...groups].filter(([, group]) => !shared || group === SEVERAL).map(([key]) => key);
  return new Map(kept.sort((a, b) => a - b).map((key, row) => [key, row]));
}

/** Weights with the sums of squares that their steps shrink by. */
class Weights {
  readonly values: Float32Array;
  readonly #sums: Float32Array;
  readonly #rate: number;
  readonly #l2: number;

  constructor(length: number, { rate, l2 }: FitOptions) {
    this.values = new Float32Array(length);
    this.#sums = new Float32Array(length).fill(1e-6);
    this.#rate = rate;
    this.#l2 = l2;
  }

  step(at: number, gradient: number): void {
    const weight = this.values[at] ?? 0;
    const full = gradient + this.#l2 * weight;
    const sum = (this.#sums[at] ?? 0) + full * full;
    this.#sums[at] = sum;
    this.values[at] = weight - (this.#rate * full) / Math.sqrt(sum);
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** The named weights as a model keeps them, without rows that say nothing. */
function scorerOf(rows: ReadonlyMap<number, number>, labels: readonly string[], values: Float32Array): LinearScorer {
  const width = labels.length;
  const kept = [...rows].filter(([, row]) =>
    values.subarray(row * width, (row + 1) * width).some((weight) => Math.abs(weight) >= LEAST_WEIGHT),
  );
  const weights = new Int16Array(kept.length * width);
  for (const [place, [, row]] of kept.entries()) {
    for (let column = 0; column < width; column += 1) {
      const weight = Math.round((values[row * width + column] ?? 0) * WEIGHT_SCALE);
      weights[place * width + column] = Math.max(-32_767, Math.min(32_767, weight));
    }
  }
  return new LinearScorer(
    labels,
    Int32Array.from(kept, ([key]) => key),
    weights,
  );
}

/** @param denseLength length of each example's dense features */
export function fit(
  examples: readonly Example[],
  labels: readonly string[],
  denseLength: number,
  options: FitOptions,
): LinearModel {
  const rows = rowsOf(examples, options.shared);
  const width = labels.length;
  const named = new Weights(rows.size * width, options);
  const dense = new Weights(denseLength * width, options);
  const bias = new Weights(width, { ...options, l2: 0 });
  const known = examples.map(({ keys }) =>
    Int32Array.from(keys, (key) => rows.get(key) ?? -1).filter((row) => row >= 0),
  );
  const golds = examples.map(({ label }) => labels.indexOf(label));
  const random = seededRandom(11);
  const order = Int32Array.from(examples, (_, at) => at);
  const scores = new Float64Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      const own = known[at];
      if (example === undefined || own === undefined) continue;
      for (let column = 0; column < width; column += 1) scores[column] = bias.values[column] ?? 0;
      for (const row of own) {
        for (let column = 0; column < width; column += 1) {
          scores[column] = (scores[column] ?? 0) + (named.values[row * width + column] ?? 0);
        }
      }
      for (let place = 0; place < denseLength; place += 1) {
        const value = example.dense[place] ?? 0;
        if (value === 0) continue;
        for (let column = 0; column < width; column += 1) {
          scores[column] = (scores[column] ?? 0) + value * (dense.values[place * width + column] ?? 0);
        }
      }
      const probabilities = softmax(scores);
      for (let column = 0; column < width; column += 1) {
        const error = ((probabilities[column] ?? 0) - (column === golds[at] ? 1 : 0)) * example.weight;
        if (Math.abs(error) < 1e-4) continue;
        bias.step(column, error);
        for (const row of own) named.step(row * width + column, error);
        for (let place = 0; place < denseLength; place += 1) {
          const value = example.dense[place] ?? 0;
          if (value !== 0) dense.step(place * width + column, error * value);
        }
      }
    }
  }
  const byLabel = new Float32Array(dense.values.length);
  for (const [place, weight] of dense.values.entries()) {
    byLabel[(place % width) * denseLength + Math.floor(place / width)] = weight;
  }
  return { labels, named: scorerOf(rows, labels, named.values), dense: byLabel, bias: bias.values };
}
