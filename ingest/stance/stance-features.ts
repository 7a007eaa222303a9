/**
 * What the stance model looks at in a pair of entities: the features of the relation models in both directions, and what these
 * models make of either.
 */
import { PLOVER } from "../../cypher/model/plover.ts";
import { reversed, type Act } from "../classifier/act-features.ts";
import type { AnalysedSentence, TokenSpan } from "../classifier/analysed-sentence.ts";
import { fillRelationFeatures, relationModels, type RelationLabel } from "../classifier/classify-relation.ts";
import { DENSE_LENGTH, PairFeatures } from "../classifier/pair-features.ts";
import { FeatureKeys, keyOf, mix } from "../linear/feature-key.ts";
import { predict } from "../linear/linear-model.ts";

/** For each direction: friendly, hostile, none, and the logarithms of the first two. */
const SUMMARY = 5;
export const STANCE_DENSE_LENGTH = DENSE_LENGTH + 2 * SUMMARY;
/** Steps in which probabilities become features. */
const STEPS = 10;
const CAPACITY = 4_200;

const pair = new PairFeatures();

export class StanceFeatures {
  readonly keys = new FeatureKeys(CAPACITY);
  readonly dense = new Float32Array(STANCE_DENSE_LENGTH);

  clear(): void {
    this.keys.clear();
    this.dense.fill(0);
  }
}

const step = (probability: number): string => String(Math.min(STEPS - 1, Math.floor(probability * STEPS)));

/** What the relation models make of the direction whose features `pair` holds. */
function addSummary(features: StanceFeatures, direction: string, offset: number): void {
  const { type: model } = relationModels();
  const probabilities = predict(model, pair);
  let friendly = 0;
  let hostile = 0;
  let none = 0;
  let top = 0;
  for (const [at, name] of model.labels.entries()) {
    const probability = probabilities[at] ?? 0;
    if (probability > (probabilities[top] ?? 0)) top = at;
    const label = name as RelationLabel;
    if (label === "NONE") none = probability;
    else if (PLOVER[label].sign > 0) friendly += probability;
    else if (PLOVER[label].sign < 0) hostile += probability;
  }
  const name = model.labels[top] ?? "";
  const add = (...parts: readonly string[]): void => {
    features.keys.add(parts.reduce((key, part) => mix(key, keyOf(part)), keyOf(direction)));
  };
  add("friendly", step(friendly));
  add("hostile", step(hostile));
  add("type", name);
  add("type", name, step(probabilities[top] ?? 0));
  const summary = [friendly, hostile, none, Math.log(friendly + 0.01) / 3, Math.log(hostile + 0.01) / 3];
  features.dense.set(summary, offset);
}

/** @param acts what the event rules found between the two, `source` being the first */
export function fillStanceFeatures(
  features: StanceFeatures,
  sentence: AnalysedSentence,
  first: TokenSpan,
  second: TokenSpan,
  acts: readonly Act[],
): void {
  features.clear();
  fillRelationFeatures(pair, sentence, first, second, acts);
  for (let at = 0; at < pair.keys.count; at += 1) features.keys.add(pair.keys.keys[at] ?? 0);
  features.dense.set(pair.dense);
  addSummary(features, "onto", DENSE_LENGTH);
  fillRelationFeatures(pair, sentence, second, first, reversed(acts));
  for (let at = 0; at < pair.keys.count; at += 1) features.keys.add(mix(pair.keys.keys[at] ?? 0, 1));
  addSummary(features, "back", DENSE_LENGTH + SUMMARY);
}
