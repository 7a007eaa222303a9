/**
 * How two actors of a sentence stand to each other, as its readers say: directed sentiment between entities (Park et al., "Who
 * Blames or Endorses Whom? Entity-to-Entity Directed Sentiment Extraction in News Text", Findings of ACL 2021). A linear model,
 * trained on the crowd labels of that paper: see training/README.md.
 */
import { readFileSync } from "node:fs";
import type { TokenSpan } from "../classifier/features.ts";
import { predict, type LinearModel } from "../classifier/linear-model.ts";
import { decodeModel } from "../classifier/model-file.ts";
import type { Token } from "../text/token.ts";
import { stanceFeatures, type Act } from "./stance-features.ts";

/** In the order of the labels 0 to 4 of the data; `onto` is the first actor's stance towards the second, `back` the reverse. */
export const STANCES = ["neutral", "onto+", "back+", "onto-", "back-"] as const;
export type Stance = (typeof STANCES)[number];
export type StanceProbabilities = Readonly<Record<Stance, number>>;

let loaded: LinearModel | undefined;

function stanceModel(): LinearModel {
  loaded ??= decodeModel(readFileSync(new URL("./stance-model.bin", import.meta.url)));
  return loaded;
}

/**
 * @param acts what the event rules found between the two
 * @returns the probability of each stance; they add up to 1
 */
export function classifyStance(
  tokens: readonly Token[],
  first: TokenSpan,
  second: TokenSpan,
  acts: readonly Act[],
): StanceProbabilities {
  const probabilities = predict(stanceModel(), stanceFeatures(tokens, first, second, acts));
  const [neutral = 0, ontoFor = 0, backFor = 0, ontoAgainst = 0, backAgainst = 0] = probabilities;
  return { neutral, "onto+": ontoFor, "back+": backFor, "onto-": ontoAgainst, "back-": backAgainst };
}

/**
 * What the rarer stances count when one is chosen, so that they are chosen at all. Near the inverse square root of their
 * shares of the training data (71, 9, 2, 15 and 3 of 100), tempered.
 */
const WEIGHTS: StanceProbabilities = { neutral: 1, "onto+": 1.5, "back+": 2.5, "onto-": 1.4, "back-": 2.5 };

/** The probabilities, weighed for a choice; they add up to 1. */
export function weighStances(probabilities: StanceProbabilities): StanceProbabilities {
  const weighed = STANCES.map((stance) => [stance, probabilities[stance] * WEIGHTS[stance]] as const);
  const sum = weighed.reduce((total, [, value]) => total + value, 0);
  return Object.fromEntries(weighed.map(([stance, value]) => [stance, value / sum])) as Record<Stance, number>;
}
