/**
 * Features of how two marked actors of a sentence stand to each other, for a linear model: the words around the pair read in
 * both directions, what the relation classifier makes of each, and what the event rules found between the two.
 */
import { PLOVER, type PloverType } from "../../cypher/model/plover.ts";
import { relationModel, type RelationLabel } from "../classifier/classify-relation.ts";
import { pairFeatures, type PairFeatures, type TokenSpan } from "../classifier/features.ts";
import { predict } from "../classifier/linear-model.ts";
import type { Token } from "../text/token.ts";

/** What a rule found one of the two to do to the other. */
export interface Act {
  readonly by: "first" | "second";
  readonly type: PloverType;
  readonly claimStatus: string;
  readonly rule: string;
}

/** Steps in which probabilities become features. */
const STEPS = 5;

/** What the relation classifier makes of one direction, in steps. */
function* relationNames(prefix: string, features: PairFeatures): Generator<string> {
  const model = relationModel();
  const probabilities = predict(model, features);
  let friendly = 0;
  let hostile = 0;
  let top = 0;
  for (const [at, label] of model.labels.entries()) {
    const probability = probabilities[at] ?? 0;
    if (probability > (probabilities[top] ?? 0)) top = at;
    if ((label as RelationLabel) === "NONE") continue;
    const { sign } = PLOVER[label as PloverType];
    if (sign > 0) friendly += probability;
    if (sign < 0) hostile += probability;
  }
  const step = (probability: number): string => String(Math.min(STEPS - 1, Math.floor(probability * STEPS)));
  yield `${prefix}friendly:${step(friendly)}`;
  yield `${prefix}hostile:${step(hostile)}`;
  yield `${prefix}type:${model.labels[top] ?? ""}`;
  yield `${prefix}type:${model.labels[top] ?? ""}:${step(probabilities[top] ?? 0)}`;
}

function* actNames(acts: readonly Act[]): Generator<string> {
  if (acts.length === 0) yield "act:none";
  for (const { by, type, claimStatus, rule } of acts) {
    const side = `act:${by}:${String(PLOVER[type].sign)}`;
    yield side;
    yield `${side}:${claimStatus}`;
    yield `${side}:${rule}`;
    yield `act:${by}:${type}`;
  }
}

/** @param acts what the rules found between the two in this sentence */
export function stanceFeatures(
  tokens: readonly Token[],
  first: TokenSpan,
  second: TokenSpan,
  acts: readonly Act[],
): PairFeatures {
  const onto = pairFeatures(tokens, first, second);
  const back = pairFeatures(tokens, second, first);
  return {
    names: [
      ...onto.names,
      ...back.names.map((name) => `~${name}`),
      ...relationNames(">", onto),
      ...relationNames("<", back),
      ...actNames(acts),
    ],
    dense: onto.dense,
  };
}
