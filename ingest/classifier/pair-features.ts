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
  /** Spelled-out names by key, for explanations only. */
  readonly names: Map<number, string> | undefined;
  readonly #dense = new Float32Array(DENSE_LENGTH);
  /** Words whose vectors are to be summed, a list a block: they are, when somebody asks for the sums. */
  readonly #words: readonly string[][] = BLOCKS.map(() => []);
  #summed = false;
  /** Open addressing over the keys that are in, by generation, so that none is in twice. */
  readonly #seen = new Int32Array(CAPACITY * 4);
  readonly #generations = new Int32Array(CAPACITY * 4);
  #generation = 0;

  constructor(options: { readonly named?: boolean } = {}) {
    this.names = options.named === true ? new Map() : undefined;
  }

  clear(): void {
    this.keys.clear();
    for (const words of this.#words) words.length = 0;
    this.#summed = false;
    this.names?.clear();
    this.#generation += 1;
  }

  /** A sum of word vectors for each block, of length one or zero, one after the other. */
  get dense(): Float32Array {
    if (!this.#summed) {
      this.#dense.fill(0);
      for (const [block, words] of this.#words.entries()) this.#sum(block, words);
      this.#summed = true;
    }
    return this.#dense;
  }

  #sum(block: number, words: readonly string[]): void {
    const sums = this.#dense.subarray(block * DIMENSIONS, (block + 1) * DIMENSIONS);
    for (const word of words) addWordVector(word, sums);
    let squares = 0;
    for (let at = 0; at < DIMENSIONS; at += 1) squares += (sums[at] ?? 0) ** 2;
    if (squares === 0) return;
    const factor = 1 / Math.sqrt(squares);
    for (let at = 0; at < DIMENSIONS; at += 1) sums[at] = (sums[at] ?? 0) * factor;
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

  /** Adds a word's vector to the sum of a block. */
  addVector(block: Block, word: string): void {
    this.#words[BLOCKS.indexOf(block)]?.push(word);
  }
}
