/**
 * Part-of-speech tags for the parser: a greedy left-to-right tagger over the words, their endings and classes, and the tag that
 * wink-nlp gives, which it corrects.
 */
import type { Token } from "../../text/token.ts";
import { FeatureKeys, keyOf, mix } from "../../linear/feature-key.ts";
import { best, type LinearScorer } from "../../linear/linear-scorer.ts";
import type { WordClass } from "./word-class.ts";

export const TAG_FEATURES = 40;

/** Numbers the templates; one for all, so that none is made while tagging. */
class Templates {
  #features = new FeatureKeys(1);
  #template = 0;

  open(features: FeatureKeys): void {
    this.#features = features;
    this.#template = 0;
  }

  add(a: number, b = 0, c = 0): void {
    this.#template += 1;
    this.#features.add(mix(mix(mix(this.#template, a), b), c));
  }
}

const templates = new Templates();

/**
 * Fills in the features of one word.
 * @param tags what was decided for the words before it
 */
export function tagFeatures(
  features: FeatureKeys,
  tokens: readonly Token[],
  words: readonly WordClass[],
  tags: readonly number[],
  at: number,
): void {
  features.clear();
  const word = words[at];
  const token = tokens[at];
  if (word === undefined || token === undefined) return;
  const before = words[at - 1];
  const beforeThat = words[at - 2];
  const after = words[at + 1];
  const afterThat = words[at + 2];
  const own = keyOf(token.pos);
  const nextTag = keyOf(tokens[at + 1]?.pos ?? "END");
  const thenTag = keyOf(tokens[at + 2]?.pos ?? "END");
  const last = tags[at - 1] ?? 1;
  const lastButOne = tags[at - 2] ?? 1;
  templates.open(features);
  templates.add(own);
  templates.add(word.form);
  templates.add(word.form, own);
  templates.add(word.ending3);
  templates.add(word.ending3, own);
  templates.add(word.ending2, last);
  templates.add(word.prefix, word.ending2);
  templates.add(word.shape, at === 0 ? 1 : 2);
  templates.add(word.shape, own);
  templates.add(word.fine);
  templates.add(word.fine, own);
  templates.add(word.coarse, last);
  templates.add(word.coarse, own, last);
  templates.add(last, own);
  templates.add(last, lastButOne, own);
  templates.add(last, own, nextTag);
  templates.add(own, nextTag);
  templates.add(own, nextTag, thenTag);
  templates.add(before?.form ?? 1, own);
  templates.add(before?.form ?? 1, word.ending2);
  templates.add(before?.fine ?? 0, own);
  templates.add(beforeThat?.form ?? 1, own);
  templates.add(after?.form ?? 1, own);
  templates.add(after?.form ?? 1, word.form);
  templates.add(after?.ending3 ?? 1, own);
  templates.add(after?.coarse ?? 0, word.coarse, own);
  templates.add(after?.fine ?? 0, own);
  templates.add(afterThat?.form ?? 1, own);
  templates.add(word.form, last);
  templates.add(word.form, nextTag);
  templates.add(word.lemma, own, last);
  templates.add(before?.form ?? 1, after?.form ?? 1, own);
}

/** @returns the tag of each token, a class of the scorer */
export function tagWords(scorer: LinearScorer, tokens: readonly Token[], words: readonly WordClass[]): string[] {
  const features = new FeatureKeys(TAG_FEATURES);
  const scores = new Float64Array(scorer.classes.length);
  const numbers: number[] = [];
  return tokens.map((_, at) => {
    tagFeatures(features, tokens, words, numbers, at);
    scorer.score(features, scores);
    const tag = scorer.classes[best(scores)] ?? "X";
    numbers.push(keyOf(tag));
    return tag;
  });
}
