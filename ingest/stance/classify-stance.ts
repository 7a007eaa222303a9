/**
 * How two actors of a sentence stand to each other, as its readers say: directed sentiment between entities (Park et al., "Who
 * Blames or Endorses Whom? Entity-to-Entity Directed Sentiment Extraction in News Text", Findings of ACL 2021). A linear model,
 * trained on the crowd labels of that paper: see training/README.md.
 */
import { readFileSync } from "node:fs";
import type { Act } from "../classifier/act-features.ts";
import type { AnalysedSentence, TokenSpan } from "../classifier/analysed-sentence.ts";
import { predict, type LinearModel } from "../linear/linear-model.ts";
import { ModelReader } from "../linear/model-file.ts";
import { fillStanceFeatures, StanceFeatures } from "./stance-features.ts";

/** In the order of the labels 0 to 4 of the data; `onto` is the first actor's stance towards the second, `back` the reverse. */
export const STANCES = ["neutral", "onto+", "back+", "onto-", "back-"] as const;
export type Stance = (typeof STANCES)[number];
export type StanceProbabilities = Readonly<Record<Stance, number>>;

let loaded: LinearModel | undefined;

function stanceModel(): LinearModel {
  loaded ??= new ModelReader(readFileSync(new URL("./stance-model.bin", import.meta.url))).model();
  return loaded;
}

const shared = new StanceFeatures();

/**
 * @param acts what the event rules found between the two, `source` being the first
 * @returns the probability of each stance; they add up to 1
 */
export function classifyStance(
  sentence: AnalysedSentence,
  first: TokenSpan,
  second: TokenSpan,
  acts: readonly Act[],
): StanceProbabilities {
  fillStanceFeatures(shared, sentence, first, second, acts);
  const probabilities = predict(stanceModel(), shared);
  const [neutral = 0, ontoFor = 0, backFor = 0, ontoAgainst = 0, backAgainst = 0] = probabilities;
  return { neutral, "onto+": ontoFor, "back+": backFor, "onto-": ontoAgainst, "back-": backAgainst };
}

/**
 * What the rarer stances count when one is chosen, so that they are chosen at all. Near the inverse square root of their
 * shares of the training data (71, 9, 2, 15 and 3 of 100), tempered.
 */
const WEIGHTS: StanceProbabilities = { neutral: 1, "onto+": 1.5, "back+": 3.5, "onto-": 1.5, "back-": 3 };

/** The probabilities, weighed for a choice; they add up to 1. */
export function weighStances(probabilities: StanceProbabilities): StanceProbabilities {
  const weighed = STANCES.map((stance) => [stance, probabilities[stance] * WEIGHTS[stance]] as const);
  const sum = weighed.reduce((total, [, value]) => total + value, 0);
  return Object.fromEntries(weighed.map(([stance, value]) => [stance, value / sum])) as Record<Stance, number>;
}
