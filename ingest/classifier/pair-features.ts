/**
 * What a linear model looks at in a pair of actors of a sentence: named features as keys, and sums of word vectors, a block for
 * each part of the sentence.
 */
import { FeatureKeys, keyOf, mix } from "../linear/feature-key.ts";
import { addWordVector, DIMENSIONS } from "./word-vectors.ts";

/** Parts of the sentence whose word vectors are summed. */
export const BLOCKS = [
  "verb",
  "between",
  "object",
  "target",
  "after",
  "before",
  "joint",
  "source-predicate",
  "target-predicate",
] as const;
export type Block = (typeof BLOCKS)[number];
export const DENSE_LENGTH = BLOCKS.length * DIMENSIONS;

/** Features of one pair at most. */
const CAPACITY = 2_048;

export class PairFeatures {
  readonly keys = new FeatureKeys(CAPACITY);
  /** A sum for each block, of length one or zero, one after the other. */
  readonly dense = new Float32Array(DENSE_LENGTH);
  /** Spelled-out names by key, for explanations only. */
  readonly names: Map<number, string> | undefined;
  /** Open addressing over the keys that are in, by generation, so that none is in twice. */
  readonly #seen = new Int32Array(CAPACITY * 4);
  readonly #generations = new Int32Array(CAPACITY * 4);
  #generation = 0;

  constructor(options: { readonly named?: boolean } = {}) {
    this.names = options.named === true ? new Map() : undefined;
  }

  clear(): void {
    this.keys.clear();
    this.dense.fill(0);
    this.names?.clear();
    this.#generation += 1;
  }

  /** Adds `template:a:b:c` unless it is there already. */
  add(template: string, a = "", b = "", c = ""): void {
    let key = mix(keyOf(template), keyOf(a));
    if (b !== "") key = mix(key, keyOf(b));
    if (c !== "") key = mix(mix(key, keyOf(c)), 3);
    this.addKey(key);
    this.names?.set(key, [template, a, b, c].filter((part, at) => at < 2 || part !== "").join(":"));
  }

  /** Adds a key that was mixed elsewhere. */
  addKey(key: number): void {
    if (this.keys.count >= CAPACITY) return;
    const mask = this.#seen.length - 1;
    let slot = (key ^ (key >>> 16)) & mask;
    while (this.#generations[slot] === this.#generation) {
      if (this.#seen[slot] === key) return;
      slot = (slot + 1) & mask;
    }
    this.#generations[slot] = this.#generation;
    this.#seen[slot] = key;
    this.keys.add(key);
  }

  addVector(block: Block, word: string): void {
    addWordVector(word, this.dense, BLOCKS.indexOf(block) * DIMENSIONS, 1);
  }

  /** Brings a block to length one. */
  normalise(block: Block): void {
    const from = BLOCKS.indexOf(block) * DIMENSIONS;
    let sum = 0;
    for (let at = from; at < from + DIMENSIONS; at += 1) sum += (this.dense[at] ?? 0) ** 2;
    if (sum === 0) return;
    const factor = 1 / Math.sqrt(sum);
    for (let at = from; at < from + DIMENSIONS; at += 1) this.dense[at] = (this.dense[at] ?? 0) * factor;
  }
}
