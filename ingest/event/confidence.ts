/**
 * How likely a careful reader agrees that the source takes a stance towards the target, by logistic regression over what the
 * models and the rules say of the pair. Trained on annotated articles (`npm run train -- confidence`), so that the figure is a
 * probability: see "Calibration" in docs/method.md.
 */
import { PLOVER, PLOVER_TYPES } from "../../cypher/model/plover.ts";
import { sidesOf } from "../classifier/classify-relation.ts";
import weights from "./confidence-weights.json" with { type: "json" };
import type { PairReading } from "./read-pairs.ts";

/** Probabilities are kept this far from 0 and 1. */
const EDGE = 0.002;
const logit = (probability: number): number => {
  const bounded = Math.min(1 - EDGE, Math.max(EDGE, probability));
  return Math.log(bounded / (1 - bounded));
};

/** Named numbers that the probability is computed from. */
export function confidenceFeatures(pair: PairReading): Map<string, number> {
  const { source, target, types, claims, side, acts, reverseActs, actors, distance } = pair;
  const { sourceContext, targetContext } = pair;
  const sides = sidesOf(types);
  const signOf = (act: PairReading["acts"][number]): number => PLOVER[act.type].sign;
  const agreeing = acts.filter((act) => signOf(act) === side);
  const asserted = agreeing.filter(({ claimStatus }) => claimStatus === "asserted");
  const features = new Map<string, number>([
    ["side", logit(sides[`${side}`])],
    ["none", logit(types.get("NONE") ?? 0)],
    ["engages", logit(sides["0"])],
    ["asserted", logit(claims.get("asserted") ?? 0)],
    ["actors", Math.min(8, actors) / 4],
    ["distance", Math.log(1 + Math.max(0, distance))],
    [side < 0 ? "hostile" : "friendly", 1],
    [`source ${source.how}`, 1],
    [`target ${target.how}`, 1],
    [`source ${source.role}`, 1],
    [`target ${target.role}`, 1],
    [`target ${target.entity.kind}`, 1],
    [`source ${source.entity.kind}`, 1],
    [`source ${sourceContext}`, 1],
    [`target ${targetContext}`, 1],
  ]);
  // An appeal is a milder thing than an attack, and a promise than a gift: how much of the stance is each type.
  for (const type of PLOVER_TYPES) {
    if (PLOVER[type].sign === side) features.set(`share ${type}`, (types.get(type) ?? 0) / sides[`${side}`]);
  }
  if (asserted.length > 0) features.set("act", 1);
  else if (agreeing.length > 0) features.set("act not asserted", 1);
  if (acts.some((act) => signOf(act) === -side)) features.set("opposite act", 1);
  if (reverseActs.some((act) => signOf(act) === side)) features.set("reverse act", 1);
  for (const { rule } of asserted) features.set(`rule ${rule}`, 1);
  return features;
}

const table: ReadonlyMap<string, number> = new Map(Object.entries(weights.features));

/** @returns a probability */
export function confidenceOf(pair: PairReading): number {
  let score = weights.bias;
  for (const [name, value] of confidenceFeatures(pair)) score += value * (table.get(name) ?? 0);
  return 1 / (1 + Math.exp(-score));
}
