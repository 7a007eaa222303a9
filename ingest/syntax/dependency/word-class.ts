/**
 * Numbers for words, as features of the tagger and the parser: the word itself, its ending, its shape, and two classes of words
 * that stand in like contexts (k-means over word vectors), by which a word that the training never saw is read like its kin.
 */
import { readFileSync } from "node:fs";
import { keyOf } from "../../linear/feature-key.ts";

export interface WordClass {
  readonly form: number;
  readonly lemma: number;
  /** Last two and last three letters. */
  readonly ending2: number;
  readonly ending3: number;
  readonly prefix: number;
  readonly shape: number;
  /** 1 of 48, and 1 of 600; 0 for a word without vector. */
  readonly coarse: number;
  readonly fine: number;
}

const bytes = readFileSync(new URL("./word-classes.bin", import.meta.url));
const classes = new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const rows = new Map(
  readFileSync(new URL("../../classifier/word-vectors.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((word, row) => [word, row]),
);

const shapeOf = (text: string): number =>
  (/^\p{Lu}/u.test(text) ? 1 : 0) +
  (/\p{Ll}/u.test(text) ? 2 : 0) +
  (/\d/u.test(text) ? 4 : 0) +
  (text.includes("-") ? 8 : 0) +
  (/^[^\p{L}\d]+$/u.test(text) ? 16 : 0) +
  (text.includes(".") ? 32 : 0);

/** Words whose numbers are remembered; past that they are forgotten, so that memory stays flat. */
const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, WordClass>();

export function wordClass(text: string, lower: string, lemma: string): WordClass {
  const word = `${text}\n${lemma}`;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = readWordClass(text, lower, lemma);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

function readWordClass(text: string, lower: string, lemma: string): WordClass {
  const word = /^\d[\d.,]*$/u.test(lower) ? "#" : lower;
  const row = rows.get(lower);
  return {
    form: keyOf(word),
    lemma: keyOf(lemma),
    ending2: keyOf(lower.slice(-2)),
    ending3: keyOf(lower.slice(-3)),
    prefix: keyOf(lower.slice(0, 2)),
    shape: shapeOf(text),
    coarse: row === undefined ? 0 : (classes[row * 2] ?? 0),
    fine: row === undefined ? 0 : (classes[row * 2 + 1] ?? 0),
  };
}
