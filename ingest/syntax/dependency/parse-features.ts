/** Features of a parser's configuration, after Zhang and Nivre (2011): words, tags, classes, dependents, distance, valency. */
import { FeatureKeys, mix } from "../../linear/feature-key.ts";
import { Configuration } from "./transitions.ts";
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

/** What the templates ask of a configuration; one for all, so that none is made while parsing. */
class View {
  #features = new FeatureKeys(1);
  #words: readonly WordClass[] = [];
  #tags: readonly number[] = [];
  #state = new Configuration(0);
  #template = 0;

  open(features: FeatureKeys, { words, tags }: ParserInput, state: Configuration, firstTemplate: number): void {
    features.clear();
    this.#features = features;
    this.#words = words;
    this.#tags = tags;
    this.#state = state;
    this.#template = firstTemplate;
  }

  word(at: number): WordClass {
    return at === -1 ? NONE : (this.#words[at] ?? ROOT);
  }

  tag(at: number): number {
    return at === -1 ? 7 : (this.#tags[at] ?? 9);
  }

  label(at: number): number {
    return at === -1 ? -2 : (this.#state.labels[at] ?? -1);
  }

  leftOf(at: number): number {
    return at === -1 ? 0 : (this.#state.leftCount[at] ?? 0);
  }

  rightOf(at: number): number {
    return at === -1 ? 0 : (this.#state.rightCount[at] ?? 0);
  }

  /** The next template with its values. */
  add(a: number, b = 0, c = 0, d = 0): void {
    this.#template += 1;
    this.#features.add(mix(mix(mix(mix(this.#template, a), b), c), d));
  }

  /** Likewise, apart for arcs to the left and to the right. */
  addSided(side: number, a: number, b = 0, c = 0, d = 0): void {
    this.add(a, b, c, d * 4 + side);
  }
}

const view = new View();

const child = (list: Int32Array, at: number): number => (at === -1 ? -1 : (list[at] ?? -1));

export function parseFeatures(features: FeatureKeys, input: ParserInput, state: Configuration): void {
  view.open(features, input, state, 0);
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const s2 = state.stackAt(2);
  const b0 = state.bufferAt(0);
  const b1 = state.bufferAt(1);
  const b2 = state.bufferAt(2);
  const ws0 = view.word(s0);
  const ws1 = view.word(s1);
  const wb0 = view.word(b0);
  const wb1 = view.word(b1);
  const ts0 = view.tag(s0);
  const ts1 = view.tag(s1);
  const ts2 = view.tag(s2);
  const tb0 = view.tag(b0);
  const tb1 = view.tag(b1);
  const tb2 = view.tag(b2);
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

  view.add(ts0);
  view.add(ts0, ws0.form);
  view.add(ws0.fine, ts0);
  view.add(ts1, ws1.form);
  view.add(ts1, ws1.fine);
  view.add(tb0, wb0.form);
  view.add(tb0, wb0.fine);
  view.add(tb1, wb1.form);
  view.add(tb1, wb1.fine);
  view.add(tb2, view.word(b2).form);
  view.add(ts2, view.word(s2).form);
  view.add(ts0, tb0);
  view.add(ts0, tb0, ws0.form);
  view.add(ts0, tb0, wb0.form);
  view.add(ws0.form, wb0.form);
  view.add(ws0.fine, wb0.fine, ts0, tb0);
  view.add(ws0.coarse, wb0.coarse, ts0, tb0);
  view.add(ts0, ts1);
  view.add(ts0, ts1, ws0.form);
  view.add(ts0, ts1, ws1.form);
  view.add(ws0.form, ws1.form);
  view.add(ws0.fine, ws1.fine, ts0, ts1);
  view.add(ws0.coarse, ws1.coarse, ts0, ts1);
  view.add(ws1.coarse, wb0.coarse, ts1, tb0);
  view.add(ts0, tb0, tb1);
  view.add(ts0, tb0, tb1, tb2);
  view.add(ts1, ts0, tb0);
  view.add(ts1, ts0, tb0, tb1);
  view.add(ts2, ts1, ts0);
  view.add(ts2, ts1, ts0, tb0);
  view.add(ws0.form, tb0, tb1);
  view.add(ts0, wb0.form, tb1);
  view.add(ts1, ts0, wb0.form);
  view.add(ts1, ws0.form, tb0);
  view.add(ws1.form, ts0, tb0);
  view.add(ws1.lemma, ts0, ws0.lemma);
  // Dependents
  view.add(ts0, view.tag(s0l), tb0);
  view.add(ts0, view.tag(s0r), tb0);
  view.add(ts0, tb0, view.tag(b0l));
  view.add(ts1, ts0, view.tag(s0l));
  view.add(ts1, view.tag(s1r), ts0);
  view.add(ts1, view.tag(s1l), ts0);
  view.add(ts1, ts0, view.tag(s0r));
  view.add(ts0, view.label(s0l), view.label(s0r));
  view.add(ts0, view.label(s0l), tb0);
  view.add(ts0, view.label(s0r), tb0);
  view.add(ts1, view.label(s1r), ts0);
  view.add(ts1, view.label(s1l), ts0);
  view.add(tb0, view.label(b0l), ts0);
  view.add(ws0.form, view.label(s0l), view.label(s0l2));
  view.add(ws0.form, view.label(s0r), view.label(s0r2));
  view.add(ws1.form, view.label(s1r), view.label(s1r2));
  view.add(ws1.form, view.label(s1r), ts0);
  view.add(ws0.form, view.label(s0r), tb0);
  view.add(wb0.form, view.label(b0l), view.label(b0l2));
  view.add(ts0, view.word(s0r).form);
  view.add(ts0, view.word(s0l).form);
  view.add(ts1, view.word(s1r).form);
  view.add(tb0, view.word(b0l).form);
  // Distance and valency
  view.add(distance, ts0, tb0);
  view.add(distance, ws0.form);
  view.add(distance, wb0.form);
  view.add(gap, ts0, ts1);
  view.add(gap, ws0.form, ts1);
  view.add(gap, ts0, ws1.form);
  view.add(view.leftOf(s0), ts0, ws0.form);
  view.add(view.rightOf(s0), ts0, ws0.form);
  view.add(view.rightOf(s0), ts0, tb0);
  view.add(view.leftOf(s0), ts0, tb0);
  view.add(view.rightOf(s1), ts1, ws1.form);
  view.add(view.rightOf(s1), ts1, ts0);
  view.add(view.leftOf(b0), tb0, wb0.form);
  view.add(view.leftOf(b0), ts0, tb0);
  view.add(view.tag(s0 === -1 ? -1 : s0 - 1), ts0, tb0);
  view.add(view.tag(b0 === -1 ? -1 : b0 - 1), ts0, tb0);
  view.add(view.tag(s0 === -1 ? -1 : s0 + 1), ts0, tb0);
  view.add(ws0.ending2, ts0, tb0);
  view.add(wb0.ending2, ts0, tb0);
}

/** Features of the arc from `head` to `dependent`, by which its label is chosen when it is made. */
export function labelFeatures(
  features: FeatureKeys,
  input: ParserInput,
  state: Configuration,
  head: number,
  dependent: number,
): void {
  view.open(features, input, state, 1_000);
  const side = head < dependent ? 1 : 2;
  const wh = view.word(head);
  const wd = view.word(dependent);
  const th = view.tag(head);
  const td = view.tag(dependent);
  const distance = Math.min(Math.abs(head - dependent), 6);
  const left = state.leftmost[dependent] ?? -1;
  const left2 = state.leftmost2[dependent] ?? -1;
  const right = state.rightmost[dependent] ?? -1;
  const headLeft = state.leftmost[head] ?? -1;
  const headRight = state.rightmost[head] ?? -1;
  view.addSided(side, th, td);
  view.addSided(side, th, td, distance);
  view.addSided(side, wh.form, td);
  view.addSided(side, th, wd.form);
  view.addSided(side, wh.form, wd.form);
  view.addSided(side, wh.fine, td, th);
  view.addSided(side, wd.fine, td, th);
  view.addSided(side, wh.coarse, wd.coarse, th, td);
  view.addSided(side, wh.fine, wd.fine);
  view.addSided(side, td, wd.ending3, th);
  view.addSided(side, th, wh.ending3, td);
  view.addSided(side, th, td, view.tag(dependent - 1), view.tag(dependent + 1));
  view.addSided(side, th, td, view.tag(head - 1), view.tag(head + 1));
  view.addSided(side, th, td, view.label(left));
  view.addSided(side, th, td, view.label(right));
  view.addSided(side, th, td, view.word(left).form);
  view.addSided(side, td, view.word(left).form, view.word(left2).form);
  view.addSided(side, wh.lemma, view.word(left).form, td);
  view.addSided(side, th, td, view.label(headLeft));
  view.addSided(side, th, td, view.label(headRight));
  view.addSided(side, wh.lemma, view.label(headLeft), td);
  view.addSided(side, th, view.word(headLeft).form, td);
  view.addSided(side, th, td, view.word(head - 1).form);
  view.addSided(side, th, td, view.word(dependent - 1).form);
  view.addSided(side, th, td, view.word(dependent + 1).form);
  view.addSided(side, wh.lemma, td, view.label(headRight));
  view.addSided(side, wd.form);
  view.addSided(side, td, wd.shape, th);
}
