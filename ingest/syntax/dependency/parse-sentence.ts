/**
 * Dependencies of a sentence in the relations of Universal Dependencies: a greedy arc-hybrid parser with a linear model,
 * trained with a dynamic oracle (Goldberg and Nivre 2013).
 */
import { readFileSync } from "node:fs";
import type { Token } from "../../text/token.ts";
import { FeatureKeys, keyOf } from "../../linear/feature-key.ts";
import { best, type LinearScorer } from "../../linear/linear-scorer.ts";
import { labelFeatures, PARSE_FEATURES, parseFeatures, type ParserInput } from "./parse-features.ts";
import { decodeSyntaxModel, type SyntaxModel } from "./syntax-model.ts";
import { tagWords } from "./tag-words.ts";
import { Configuration, LEFT, SHIFT } from "./transitions.ts";
import { wordClass } from "./word-class.ts";

export interface Dependencies {
  /** Universal part-of-speech tag of each token. */
  readonly tags: readonly string[];
  /** Position of each token's head; -1 for the root of the sentence. */
  readonly heads: Int32Array;
  /** Relation of each token to its head: "nsubj", "obl:agent". */
  readonly relations: readonly string[];
}

let loaded: SyntaxModel | undefined;

function syntaxModel(): SyntaxModel {
  loaded ??= decodeSyntaxModel(readFileSync(new URL("./syntax-model.bin", import.meta.url)));
  return loaded;
}

export function parserInput(tagger: LinearScorer, tokens: readonly Token[]): ParserInput & { tagNames: string[] } {
  const words = tokens.map(({ text, lower, lemma }) => wordClass(text, lower, lemma));
  const tagNames = tagWords(tagger, tokens, words);
  return { words, tagNames, tags: tagNames.map(keyOf) };
}

/** The transition with the highest score among those that the configuration allows. */
function bestAllowed(actions: Float64Array, state: Configuration): number {
  let top = -1;
  for (let action = 0; action < actions.length; action += 1) {
    if (!state.allows(action)) continue;
    if (top === -1 || (actions[action] ?? 0) > (actions[top] ?? 0)) top = action;
  }
  return top;
}

/** @param model the shipped one unless another is given */
export function parseSentence(tokens: readonly Token[], model = syntaxModel()): Dependencies {
  const { tagger, parser, labeller } = model;
  const input = parserInput(tagger, tokens);
  const state = new Configuration(tokens.length);
  const features = new FeatureKeys(PARSE_FEATURES);
  const actions = new Float64Array(parser.classes.length);
  const labels = new Float64Array(labeller.classes.length);
  while (!state.done) {
    parseFeatures(features, input, state);
    parser.score(features, actions);
    const action = bestAllowed(actions, state);
    let label = -1;
    if (action !== SHIFT) {
      labelFeatures(features, input, state, action === LEFT ? state.front : state.stackAt(1), state.stackAt(0));
      labeller.score(features, labels);
      label = best(labels);
    }
    state.apply(action, label);
  }
  return {
    tags: input.tagNames,
    heads: state.heads.subarray(0, tokens.length).map((head) => (head === tokens.length ? -1 : head)),
    relations: Array.from(state.labels.subarray(0, tokens.length), (label, at) =>
      state.heads[at] === tokens.length ? "root" : (labeller.classes[label] ?? "dep"),
    ),
  };
}
