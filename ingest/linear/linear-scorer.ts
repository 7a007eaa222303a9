/** A linear classifier over hashed features: each feature is a 32-bit key with one weight a class. */
import type { FeatureKeys } from "./feature-key.ts";

export class LinearScorer {
  readonly classes: readonly string[];
  /** Open addressing: place of a key → its row, or -1. */
  readonly #rows: Int32Array;
  readonly #keys: Int32Array;
  readonly #weights: Int16Array;
  readonly #mask: number;

  /**
   * @param keys one a row, all different
   * @param weights `keys.length` rows of a weight a class
   */
  constructor(classes: readonly string[], keys: Int32Array, weights: Int16Array) {
    this.classes = classes;
    this.#keys = keys;
    this.#weights = weights;
    let size = 1;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#rows = new Int32Array(size).fill(-1);
    for (const [row, key] of keys.entries()) {
      let slot = key & this.#mask;
      while (this.#rows[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#rows[slot] = row;
    }
  }

  get keys(): Int32Array {
    return this.#keys;
  }

  get weights(): Int16Array {
    return this.#weights;
  }

  /** Row of a feature's weights, -1 for one that the model does not know. */
  rowOf(key: number): number {
    let slot = key & this.#mask;
    let row = this.#rows[slot] ?? -1;
    while (row !== -1 && this.#keys[row] !== key) {
      slot = (slot + 1) & this.#mask;
      row = this.#rows[slot] ?? -1;
    }
    return row;
  }

  /** Adds up the weights of the features that are present, a sum a class, into `scores`. */
  score(features: Pick<FeatureKeys, "keys" | "count">, scores: Float64Array): void {
    scores.fill(0);
    // Named once: this is the inner loop of everything.
    const { keys, count } = features;
    const rows = this.#rows;
    const known = this.#keys;
    const weights = this.#weights;
    const mask = this.#mask;
    const width = this.classes.length;
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0;
      let slot = key & mask;
      let row = rows[slot] ?? -1;
      while (row !== -1 && known[row] !== key) {
        slot = (slot + 1) & mask;
        row = rows[slot] ?? -1;
      }
      if (row === -1) continue;
      const from = row * width;
      for (let column = 0; column < width; column += 1) {
        scores[column] = (scores[column] ?? 0) + (weights[from + column] ?? 0);
      }
    }
  }
}

/** Position of the highest score among `allowed` ones (all by default), the first on a tie. */
export function best(scores: Float64Array, allowed?: (column: number) => boolean): number {
  let top = -1;
  for (let column = 0; column < scores.length; column += 1) {
    if (allowed !== undefined && !allowed(column)) continue;
    if (top === -1 || (scores[column] ?? 0) > (scores[top] ?? 0)) top = column;
  }
  return top;
}
