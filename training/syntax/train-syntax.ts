/** Trains the tagger and the parser on treebanks. */
import { FeatureKeys, keyOf } from "../../ingest/linear/feature-key.ts";
import { best, type LinearScorer } from "../../ingest/linear/linear-scorer.ts";
import {
  labelFeatures,
  PARSE_FEATURES,
  parseFeatures,
  type ParserInput,
} from "../../ingest/syntax/dependency/parse-features.ts";
import type { SyntaxModel } from "../../ingest/syntax/dependency/syntax-model.ts";
import { TAG_FEATURES, tagFeatures, tagWords } from "../../ingest/syntax/dependency/tag-words.ts";
import { ACTIONS, Configuration, LEFT, RIGHT, SHIFT } from "../../ingest/syntax/dependency/transitions.ts";
import { wordClass } from "../../ingest/syntax/dependency/word-class.ts";
import { seededRandom } from "../actors.ts";
import { Perceptron } from "./perceptron.ts";
import type { GoldSentence } from "./treebank.ts";

const TAG_EPOCHS = 8;
const PARSE_EPOCHS = 16;
/** From this epoch on the parser follows its own choices, right or wrong, so often. */
const EXPLORES_FROM = 2;
const EXPLORES = 0.9;
/** Parts of the treebank; each is tagged by a tagger trained on the others, so that the parser sees tags as bad as later. */
const FOLDS = 5;
const MIN_UPDATES = 2;
const SCALE = 100;

const wordsOf = ({ tokens }: GoldSentence) => tokens.map(({ text, lower, lemma }) => wordClass(text, lower, lemma));

/** The items in another order. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function trainTagger(sentences: readonly GoldSentence[]): LinearScorer {
  const classes = [...new Set(sentences.flatMap(({ tags }) => tags))].sort();
  const perceptron = new Perceptron(classes);
  const features = new FeatureKeys(TAG_FEATURES);
  const scores = new Float64Array(classes.length);
  const random = seededRandom(3);
  const order = sentences.map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  for (let epoch = 0; epoch < TAG_EPOCHS; epoch += 1) {
    for (const { sentence, words } of shuffled(order, random)) {
      const numbers: number[] = [];
      for (const [at, tag] of sentence.tags.entries()) {
        tagFeatures(features, sentence.tokens, words, numbers, at);
        perceptron.score(features, scores);
        const chosen = best(scores);
        const right = classes.indexOf(tag);
        perceptron.tick();
        if (chosen !== right) perceptron.update(features, right, chosen);
        numbers.push(keyOf(classes[chosen] ?? "X"));
      }
    }
  }
  return perceptron.scorer(MIN_UPDATES, SCALE);
}

/** What an action costs: gold arcs that can no longer be made after it. */
function costOf(state: Configuration, heads: readonly number[], action: number): number {
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const { front, length, stack } = state;
  let cost = 0;
  if (action === SHIFT) {
    for (const below of stack) {
      if (heads[below] === front) cost += 1;
      if (heads[front] === below && below !== s0) cost += 1;
    }
    return cost;
  }
  const head = heads[s0] ?? length;
  if (action === LEFT) {
    if (head !== front && (head === s1 || head > front)) cost += 1;
  } else if (head >= front) cost += 1;
  for (let at = front; at < length; at += 1) if (heads[at] === s0) cost += 1;
  return cost;
}

function trainParser(
  examples: readonly { readonly sentence: GoldSentence; readonly input: ParserInput }[],
): Pick<SyntaxModel, "parser" | "labeller"> {
  const relations = [...new Set(examples.flatMap(({ sentence }) => sentence.relations))].sort();
  const parser = new Perceptron(ACTIONS);
  const labeller = new Perceptron(relations);
  const features = new FeatureKeys(PARSE_FEATURES);
  const scores = new Float64Array(ACTIONS.length);
  const labels = new Float64Array(relations.length);
  const random = seededRandom(5);
  for (let epoch = 0; epoch < PARSE_EPOCHS; epoch += 1) {
    for (const { sentence, input } of shuffled(examples, random)) {
      const { heads } = sentence;
      const state = new Configuration(sentence.tokens.length);
      while (!state.done) {
        parseFeatures(features, input, state);
        parser.score(features, scores);
        const allowed = [SHIFT, LEFT, RIGHT].filter((action) => state.allows(action));
        const costs = allowed.map((action) => costOf(state, heads, action));
        const least = Math.min(...costs);
        const chosen = best(scores, (action) => allowed.includes(action));
        const right = best(scores, (action) => {
          const place = allowed.indexOf(action);
          return place !== -1 && costs[place] === least;
        });
        parser.tick();
        if (costs[allowed.indexOf(chosen)] !== least) parser.update(features, right, chosen);
        const action = epoch >= EXPLORES_FROM && random() < EXPLORES ? chosen : right;
        let label = -1;
        if (action !== SHIFT) {
          const dependent = state.stackAt(0);
          const head = action === LEFT ? state.front : state.stackAt(1);
          labelFeatures(features, input, state, head, dependent);
          labeller.score(features, labels);
          label = best(labels);
          const gold = relations.indexOf(sentence.relations[dependent] ?? "");
          labeller.tick();
          if (heads[dependent] === head && label !== gold) {
            labeller.update(features, gold, label);
            if (epoch < EXPLORES_FROM) label = gold;
          }
        }
        state.apply(action, label);
      }
    }
  }
  return { parser: parser.scorer(MIN_UPDATES, SCALE), labeller: labeller.scorer(MIN_UPDATES, SCALE) };
}

export function trainSyntax(sentences: readonly GoldSentence[]): SyntaxModel {
  const examples = Array.from({ length: FOLDS }, (_, fold) => {
    const tagger = trainTagger(sentences.filter((_, at) => at % FOLDS !== fold));
    return sentences
      .filter((_, at) => at % FOLDS === fold)
      .map((sentence) => {
        const words = wordsOf(sentence);
        return { sentence, input: { words, tags: tagWords(tagger, sentence.tokens, words).map(keyOf) } };
      });
  }).flat();
  return { tagger: trainTagger(sentences), ...trainParser(examples) };
}
