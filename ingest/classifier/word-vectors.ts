/**
 * Word vectors: GloVe (Pennington, Socher and Manning 2014), 100 dimensions, the 20,000 most frequent words, a byte a
 * component. What lets the classifier read a verb that its training never saw.
 */
import { readFileSync } from "node:fs";

export const DIMENSIONS = 100;
const SCALE = 250;

const bytes = readFileSync(new URL("./word-vectors.bin", import.meta.url));
const table = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const rows = new Map(
  readFileSync(new URL("./word-vectors.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((word, row) => [word, row]),
);

/** Adds a word's unit vector, times `weight`, to `sum` from `offset` on. @returns whether the word is known */
export function addWordVector(word: string, sum: Float32Array, offset: number, weight: number): boolean {
  const row = rows.get(word);
  if (row === undefined) return false;
  const start = row * DIMENSIONS;
  const factor = weight / SCALE;
  for (let column = 0; column < DIMENSIONS; column += 1) {
    sum[offset + column] = (sum[offset + column] ?? 0) + (table[start + column] ?? 0) * factor;
  }
  return true;
}

/** The words that have a vector, the most frequent ones first. */
export const vocabulary = (): string[] => [...rows.keys()];
