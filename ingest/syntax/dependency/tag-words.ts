/**
 * Part-of-speech tags for the parser: a greedy left-to-right tagger over the words, their endings and classes, and the tag that
 * wink-nlp gives, which it corrects.
 */
import type { Token } from "../../text/token.ts";
import { FeatureKeys, keyOf, mix } from "../../linear/feature-key.ts";
import { best, type LinearScorer } from "../../linear/linear-scorer.ts";
import type { WordClass } from "./word-class.ts";

export const TAG_FEATURES = 40;

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
  let template = 0;
  const add = (a: number, b = 0, c = 0): void => {
    template += 1;
    features.add(mix(mix(mix(template, a), b), c));
  };
  add(own);
  add(word.form);
  add(word.form, own);
  add(word.ending3);
  add(word.ending3, own);
  add(word.ending2, last);
  add(word.prefix, word.ending2);
  add(word.shape, at === 0 ? 1 : 2);
  add(word.shape, own);
  add(word.fine);
  add(word.fine, own);
  add(word.coarse, last);
  add(word.coarse, own, last);
  add(last, own);
  add(last, lastButOne, own);
  add(last, own, nextTag);
  add(own, nextTag);
  add(own, nextTag, thenTag);
  add(before?.form ?? 1, own);
  add(before?.form ?? 1, word.ending2);
  add(before?.fine ?? 0, own);
  add(beforeThat?.form ?? 1, own);
  add(after?.form ?? 1, own);
  add(after?.form ?? 1, word.form);
  add(after?.ending3 ?? 1, own);
  add(after?.coarse ?? 0, word.coarse, own);
  add(after?.fine ?? 0, own);
  add(afterThat?.form ?? 1, own);
  add(word.form, last);
  add(word.form, nextTag);
  add(word.lemma, own, last);
  add(before?.form ?? 1, after?.form ?? 1, own);
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
