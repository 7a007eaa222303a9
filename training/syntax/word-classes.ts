/**
 * Classes of words that stand in like contexts, for the tagger and the parser: k-means (Lloyd) over the word vectors, at two
 * grains. Deterministic: seeds are words at even distances in the list, which is sorted by frequency.
 */
import { addWordVector, DIMENSIONS, vocabulary } from "../../ingest/classifier/word-vectors.ts";

const ROUNDS = 12;

function cluster(vectors: readonly Float32Array[], count: number): Uint16Array {
  let centres = Array.from({ length: count }, (_, at) =>
    Float32Array.from(vectors[Math.floor((at * vectors.length) / count)] ?? []),
  );
  const assigned = new Uint16Array(vectors.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, vector] of vectors.entries()) {
      let top = 0;
      let topScore = -Infinity;
      for (const [index, centre] of centres.entries()) {
        let score = 0;
        for (let column = 0; column < DIMENSIONS; column += 1) score += (vector[column] ?? 0) * (centre[column] ?? 0);
        if (score > topScore) {
          top = index;
          topScore = score;
        }
      }
      assigned[at] = top;
    }
    centres = centres.map((old, index) => {
      const sum = new Float32Array(DIMENSIONS);
      for (const [at, vector] of vectors.entries()) {
        if (assigned[at] !== index) continue;
        for (let column = 0; column < DIMENSIONS; column += 1) sum[column] = (sum[column] ?? 0) + (vector[column] ?? 0);
      }
      const length = Math.hypot(...sum);
      return length === 0 ? old : sum.map((value) => value / length);
    });
  }
  return assigned;
}

/** @returns the file's bytes: for each word of the vectors its coarse and its fine class, 16 bits each, from 1 on */
export function wordClasses(): Buffer {
  const vectors = vocabulary().map((word) => {
    const vector = new Float32Array(DIMENSIONS);
    addWordVector(word, vector, 0, 1);
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  });
  const coarse = cluster(vectors, 48);
  const fine = cluster(vectors, 600);
  const bytes = Buffer.alloc(vectors.length * 4);
  for (let row = 0; row < vectors.length; row += 1) {
    bytes.writeUInt16LE((coarse[row] ?? 0) + 10, row * 4);
    bytes.writeUInt16LE((fine[row] ?? 0) + 10, row * 4 + 2);
  }
  return bytes;
}
