/** Features of a parser's configuration, after Zhang and Nivre (2011): words, tags, classes, dependents, distance, valency. */
import { mix, type FeatureKeys } from "../../linear/feature-key.ts";
import type { Configuration } from "./transitions.ts";
import type { WordClass } from "./word-class.ts";

export const PARSE_FEATURES = 96;

/** A sentence as the parser sees it; place `length` is the root. */
export interface ParserInput {
  readonly words: readonly WordClass[];
  /** A number a word, see `keyOf`; the root's behind the last. */
  readonly tags: readonly number[];
}

const ROOT: WordClass = { form: 3, lemma: 3, ending2: 3, ending3: 3, prefix: 3, shape: 64, coarse: 3, fine: 3 };
const NONE: WordClass = { form: 5, lemma: 5, ending2: 5, ending3: 5, prefix: 5, shape: 65, coarse: 5, fine: 5 };

export function parseFeatures(features: FeatureKeys, { words, tags }: ParserInput, state: Configuration): void {
  features.clear();
  const word = (at: number): WordClass => (at === -1 ? NONE : (words[at] ?? ROOT));
  const tag = (at: number): number => (at === -1 ? 7 : (tags[at] ?? 9));
  const label = (at: number): number => (at === -1 ? -2 : (state.labels[at] ?? -1));
  const child = (list: Int32Array, at: number): number => (at === -1 ? -1 : (list[at] ?? -1));
  let template = 0;
  const add = (a: number, b = 0, c = 0, d = 0): void => {
    template += 1;
    features.add(mix(mix(mix(mix(template, a), b), c), d));
  };
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const s2 = state.stackAt(2);
  const b0 = state.bufferAt(0);
  const b1 = state.bufferAt(1);
  const b2 = state.bufferAt(2);
  const ws0 = word(s0);
  const ws1 = word(s1);
  const wb0 = word(b0);
  const wb1 = word(b1);
  const ts0 = tag(s0);
  const ts1 = tag(s1);
  const ts2 = tag(s2);
  const tb0 = tag(b0);
  const tb1 = tag(b1);
  const tb2 = tag(b2);
  const distance = s0 === -1 ? 0 : Math.min(b0 - s0, 8);
  const gap = s1 === -1 ? 0 : Math.min(s0 - s1, 8);
  const s0l = child(state.leftmost, s0);
  const s0r = child(state.rightmost, s0);
  const s0l2 = child(state.leftmost2, s0);
  const s0r2 = child(state.rightmost2, s0);
  const s1l = child(state.leftmost, s1);
  const s1r = child(state.rightmost, s1);
  const s1r2 = child(state.rightmost2, s1);
  const b0l = child(state.leftmost, b0);
  const b0l2 = child(state.leftmost2, b0);
  const leftOf = (at: number): number => (at === -1 ? 0 : (state.leftCount[at] ?? 0));
  const rightOf = (at: number): number => (at === -1 ? 0 : (state.rightCount[at] ?? 0));

  add(ts0);
  add(ts0, ws0.form);
  add(ws0.fine, ts0);
  add(ts1, ws1.form);
  add(ts1, ws1.fine);
  add(tb0, wb0.form);
  add(tb0, wb0.fine);
  add(tb1, wb1.form);
  add(tb1, wb1.fine);
  add(tb2, word(b2).form);
  add(ts2, word(s2).form);
  add(ts0, tb0);
  add(ts0, tb0, ws0.form);
  add(ts0, tb0, wb0.form);
  add(ws0.form, wb0.form);
  add(ws0.fine, wb0.fine, ts0, tb0);
  add(ws0.coarse, wb0.coarse, ts0, tb0);
  add(ts0, ts1);
  add(ts0, ts1, ws0.form);
  add(ts0, ts1, ws1.form);
  add(ws0.form, ws1.form);
  add(ws0.fine, ws1.fine, ts0, ts1);
  add(ws0.coarse, ws1.coarse, ts0, ts1);
  add(ws1.coarse, wb0.coarse, ts1, tb0);
  add(ts0, tb0, tb1);
  add(ts0, tb0, tb1, tb2);
  add(ts1, ts0, tb0);
  add(ts1, ts0, tb0, tb1);
  add(ts2, ts1, ts0);
  add(ts2, ts1, ts0, tb0);
  add(ws0.form, tb0, tb1);
  add(ts0, wb0.form, tb1);
  add(ts1, ts0, wb0.form);
  add(ts1, ws0.form, tb0);
  add(ws1.form, ts0, tb0);
  add(ws1.lemma, ts0, ws0.lemma);
  // Dependents
  add(ts0, tag(s0l), tb0);
  add(ts0, tag(s0r), tb0);
  add(ts0, tb0, tag(b0l));
  add(ts1, ts0, tag(s0l));
  add(ts1, tag(s1r), ts0);
  add(ts1, tag(s1l), ts0);
  add(ts1, ts0, tag(s0r));
  add(ts0, label(s0l), label(s0r));
  add(ts0, label(s0l), tb0);
  add(ts0, label(s0r), tb0);
  add(ts1, label(s1r), ts0);
  add(ts1, label(s1l), ts0);
  add(tb0, label(b0l), ts0);
  add(ws0.form, label(s0l), label(s0l2));
  add(ws0.form, label(s0r), label(s0r2));
  add(ws1.form, label(s1r), label(s1r2));
  add(ws1.form, label(s1r), ts0);
  add(ws0.form, label(s0r), tb0);
  add(wb0.form, label(b0l), label(b0l2));
  add(ts0, word(s0r).form);
  add(ts0, word(s0l).form);
  add(ts1, word(s1r).form);
  add(tb0, word(b0l).form);
  // Distance and valency
  add(distance, ts0, tb0);
  add(distance, ws0.form);
  add(distance, wb0.form);
  add(gap, ts0, ts1);
  add(gap, ws0.form, ts1);
  add(gap, ts0, ws1.form);
  add(leftOf(s0), ts0, ws0.form);
  add(rightOf(s0), ts0, ws0.form);
  add(rightOf(s0), ts0, tb0);
  add(leftOf(s0), ts0, tb0);
  add(rightOf(s1), ts1, ws1.form);
  add(rightOf(s1), ts1, ts0);
  add(leftOf(b0), tb0, wb0.form);
  add(leftOf(b0), ts0, tb0);
  add(tag(s0 === -1 ? -1 : s0 - 1), ts0, tb0);
  add(tag(b0 === -1 ? -1 : b0 - 1), ts0, tb0);
  add(tag(s0 === -1 ? -1 : s0 + 1), ts0, tb0);
  add(ws0.ending2, ts0, tb0);
  add(wb0.ending2, ts0, tb0);
}

/** Features of the arc from `head` to `dependent`, by which its label is chosen when it is made. */
export function labelFeatures(
  features: FeatureKeys,
  { words, tags }: ParserInput,
  state: Configuration,
  head: number,
  dependent: number,
): void {
  features.clear();
  const word = (at: number): WordClass => (at === -1 ? NONE : (words[at] ?? ROOT));
  const tag = (at: number): number => (at === -1 ? 7 : (tags[at] ?? 9));
  const label = (at: number): number => (at === -1 ? -2 : (state.labels[at] ?? -1));
  let template = 0;
  const side = head < dependent ? 1 : 2;
  const add = (a: number, b = 0, c = 0, d = 0): void => {
    template += 1;
    features.add(mix(mix(mix(mix(template + 1000, a), b), c), d * 4 + side));
  };
  const wh = word(head);
  const wd = word(dependent);
  const th = tag(head);
  const td = tag(dependent);
  const distance = Math.min(Math.abs(head - dependent), 6);
  const left = state.leftmost[dependent] ?? -1;
  const left2 = state.leftmost2[dependent] ?? -1;
  const right = state.rightmost[dependent] ?? -1;
  const headLeft = state.leftmost[head] ?? -1;
  const headRight = state.rightmost[head] ?? -1;
  add(th, td);
  add(th, td, distance);
  add(wh.form, td);
  add(th, wd.form);
  add(wh.form, wd.form);
  add(wh.fine, td, th);
  add(wd.fine, td, th);
  add(wh.coarse, wd.coarse, th, td);
  add(wh.fine, wd.fine);
  add(td, wd.ending3, th);
  add(th, wh.ending3, td);
  add(th, td, tag(dependent - 1), tag(dependent + 1));
  add(th, td, tag(head - 1), tag(head + 1));
  add(th, td, label(left));
  add(th, td, label(right));
  add(th, td, word(left).form);
  add(td, word(left).form, word(left2).form);
  add(wh.lemma, word(left).form, td);
  add(th, td, label(headLeft));
  add(th, td, label(headRight));
  add(wh.lemma, label(headLeft), td);
  add(th, word(headLeft).form, td);
  add(th, td, word(head - 1).form);
  add(th, td, word(dependent - 1).form);
  add(th, td, word(dependent + 1).form);
  add(wh.lemma, td, label(headRight));
  add(wd.form);
  add(td, wd.shape, th);
}
