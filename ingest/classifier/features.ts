/**
 * Features of a pair of marked actors in a sentence, for a linear model: words and word pairs by the region they stand in
 * (before, between, behind, within the actors), the verb group that joins the two, and sums of word vectors over the same
 * regions. Names and numbers are not features, so that no actor carries a sign.
 */
import type { Token } from "../text/token.ts";
import { addWordVector, DIMENSIONS } from "./word-vectors.ts";

/** Token positions, end exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

export interface PairFeatures {
  /** Names of the features that are there. */
  readonly names: readonly string[];
  /** `BLOCKS` sums of word vectors, each of length one or zero, one after the other. */
  readonly dense: Float32Array;
}

/** Regions whose word vectors are summed. */
export const BLOCKS = ["verb", "between", "object", "target", "after", "before"] as const;
export const DENSE_LENGTH = BLOCKS.length * DIMENSIONS;

/** Words behind the later actor, and before the earlier one, that are looked at. */
const REACH = 12;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([";", "after", "while", "as", "but", "when", "although", "because"]);
const CONTENT: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ", "ADV"]);
const MODIFIERS: ReadonlySet<string> = new Set(
  "will would could may might must should shall can to not n't never no be have do".split(" "),
);

function wordOf({ pos, lemma, lower, text }: Token): string | undefined {
  if (pos === "PUNCT" || pos === "SPACE" || pos === "SYM") return lower === ";" || lower === "," ? lower : undefined;
  if (pos === "PROPN" && /^\p{Lu}/u.test(text)) return "#name";
  if (pos === "NUM") return "#number";
  return pos === "VERB" || pos === "AUX" || pos === "NOUN" ? lemma.toLowerCase() : lower;
}

function normalise(dense: Float32Array, block: number): void {
  const from = block * DIMENSIONS;
  let sum = 0;
  for (let at = from; at < from + DIMENSIONS; at += 1) sum += (dense[at] ?? 0) ** 2;
  if (sum === 0) return;
  const factor = 1 / Math.sqrt(sum);
  for (let at = from; at < from + DIMENSIONS; at += 1) dense[at] = (dense[at] ?? 0) * factor;
}

/** Adds unigrams and bigrams of a region under a prefix. */
function addRegion(names: Set<string>, prefix: string, tokens: readonly Token[], pairs: boolean): void {
  let previous: string | undefined;
  for (const token of tokens) {
    const word = wordOf(token);
    if (word === undefined) continue;
    names.add(`${prefix}:${word}`);
    if (pairs && previous !== undefined) names.add(`${prefix}:${previous}_${word}`);
    previous = word;
  }
}

function addVectors(dense: Float32Array, block: number, tokens: readonly Token[]): void {
  for (const { pos, lower } of tokens) if (CONTENT.has(pos)) addWordVector(lower, dense, block * DIMENSIONS, 1);
  normalise(dense, block);
}

/** Up to the end of the clause. */
function clauseOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ lower }, at) => at > 0 && CLAUSE_ENDS.has(lower));
  return end === -1 ? tokens : tokens.slice(0, end);
}

/** The first verb after the source, else the last before it: the one that most likely is the source's. */
function verbOf(tokens: readonly Token[], source: TokenSpan, target: TokenSpan): Token | undefined {
  const isVerb = ({ pos, index }: Token): boolean =>
    pos === "VERB" && !(index >= target.from && index < target.to) && !(index >= source.from && index < source.to);
  return tokens.slice(source.to).find(isVerb) ?? tokens.slice(0, source.from).findLast(isVerb);
}

/**
 * @param tokens of the sentence
 * @param source span of the actor who acts
 * @param target span of the one who is acted on
 */
export function pairFeatures(tokens: readonly Token[], source: TokenSpan, target: TokenSpan): PairFeatures {
  const names = new Set<string>();
  const dense = new Float32Array(DENSE_LENGTH);
  const forward = source.from < target.from;
  const [first, second] = forward ? [source, target] : [target, source];
  const order = forward ? "ST" : "TS";
  const between = tokens.slice(first.to, Math.max(first.to, second.from));
  const after = clauseOf(tokens.slice(second.to, second.to + REACH));
  const before = tokens.slice(Math.max(0, first.from - REACH), first.from);
  const inTarget = tokens.slice(target.from, target.to);

  names.add(`order:${order}`);
  addRegion(names, `${order}between`, between, true);
  addRegion(names, "between", between, false);
  addRegion(names, `${order}after`, after, true);
  addRegion(names, `${order}before`, before.slice(-6), true);
  addRegion(names, "target", inTarget, false);
  addRegion(names, "source", tokens.slice(source.from, source.to), false);
  names.add(`distance:${String(Math.min(6, Math.floor(between.length / 3)))}`);

  const verb = verbOf(tokens, source, target);
  if (verb !== undefined) {
    const group = tokens.slice(Math.max(source.to, verb.index - 5), verb.index);
    const modifiers = group.filter(({ lemma, lower }) => MODIFIERS.has(lower) || MODIFIERS.has(lemma));
    const mood = modifiers.map(({ lower }) => lower).join("_");
    const lemma = verb.lemma.toLowerCase();
    const next = tokens[verb.index + 1];
    names.add(`verb:${lemma}`);
    names.add(`mood:${mood}`);
    if (next !== undefined) names.add(`verb:${lemma}_${wordOf(next) ?? ""}`);
    const second = tokens.slice(verb.index + 1).find(({ pos }) => pos === "VERB");
    if (second !== undefined) names.add(`verbs:${lemma}_${second.lemma.toLowerCase()}`);
    const object = tokens.slice(verb.index + 1, verb.index + 7).find(({ pos }) => pos === "NOUN");
    if (object !== undefined) names.add(`object:${lemma}_${object.lemma.toLowerCase()}`);
    addVectors(dense, 0, [verb]);
    if (object !== undefined) addVectors(dense, 2, [object]);
  }
  const nearest = tokens
    .slice(forward ? source.to : 0, target.from)
    .findLast(({ pos, index }) => pos === "VERB" && !(index >= source.from && index < source.to));
  const preposition = tokens[target.from - 1];
  if (nearest !== undefined) {
    const lemma = nearest.lemma.toLowerCase();
    names.add(`near:${lemma}`);
    if (preposition !== undefined) names.add(`near:${lemma}_${wordOf(preposition) ?? ""}`);
    const head = tokens.slice(nearest.index + 1, target.from).findLast(({ pos }) => pos === "NOUN");
    if (head !== undefined) {
      names.add(`near:${lemma}_${head.lemma.toLowerCase()}`);
      if (preposition !== undefined) names.add(`owned:${head.lemma.toLowerCase()}_${wordOf(preposition) ?? ""}`);
    }
  }
  addVectors(dense, 1, between);
  addVectors(dense, 3, inTarget);
  addVectors(dense, 4, after);
  addVectors(dense, 5, before);
  return { names: [...names], dense };
}
