/**
 * What one actor does to another in a sentence, as PLOVER types it, and how the text presents it: linear models over the words
 * and the dependencies around the two and what the event rules found, trained on the corpus in `training/`. See docs/method.md.
 */
import { readFileSync } from "node:fs";
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import { PLOVER, PLOVER_TYPES, type PloverType } from "../../cypher/model/plover.ts";
import { predict, type LinearModel } from "../linear/linear-model.ts";
import { ModelReader } from "../linear/model-file.ts";
import { addActFeatures, type Act } from "./act-features.ts";
import type { AnalysedSentence, TokenSpan } from "./analysed-sentence.ts";
import { addFrameFeatures } from "./frame-features.ts";
import { PairFeatures } from "./pair-features.ts";
import { addRegionFeatures } from "./region-features.ts";
import { addSyntaxFeatures } from "./syntax-features.ts";

/** A PLOVER type, or that the sentence tells of no act of the source on the target. */
export type RelationLabel = PloverType | "NONE";

export interface RelationModels {
  /** Labels: `RelationLabel`. */
  readonly type: LinearModel;
  /** Labels: `ClaimStatus`. */
  readonly claim: LinearModel;
}

let loaded: RelationModels | undefined;

/** The trained models, read once. */
export function relationModels(): RelationModels {
  if (loaded === undefined) {
    const reader = new ModelReader(readFileSync(new URL("./relation-model.bin", import.meta.url)));
    loaded = { type: reader.model(), claim: reader.model() };
  }
  return loaded;
}

/**
 * Fills in the features of an ordered pair.
 * @param acts what the event rules found between the two
 */
export function fillRelationFeatures(
  features: PairFeatures,
  sentence: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
  acts: readonly Act[],
): void {
  features.clear();
  addRegionFeatures(features, sentence, source, target);
  addSyntaxFeatures(features, sentence, source, target);
  addFrameFeatures(features, sentence, source, target);
  addActFeatures(features, acts);
}

export interface RelationReading {
  /** Probability of each label; they add up to 1. */
  readonly types: ReadonlyMap<RelationLabel, number>;
  /** Given that there is an act: the probability of each claim status; they add up to 1. */
  readonly claims: ReadonlyMap<ClaimStatus, number>;
}

const shared = new PairFeatures();

const byLabel = <L>({ labels }: LinearModel, probabilities: Float64Array): Map<L, number> =>
  new Map(labels.map((label, at) => [label as L, probabilities[at] ?? 0]));

/** Pairs with a probability of no act above this are not looked at further. */
const SURELY_NONE = 0.97;

/**
 * @param source span of the one who acts, in token positions
 * @param target span of the one who is acted on
 * @param acts what the event rules found between the two
 */
export function classifyRelation(
  sentence: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
  acts: readonly Act[],
): RelationReading {
  const { type, claim } = relationModels();
  fillRelationFeatures(shared, sentence, source, target, acts);
  return { types: byLabel(type, predict(type, shared)), claims: byLabel(claim, predict(claim, shared)) };
}

/** Likewise, but undefined where the sentence surely tells of no act of the source on the target. */
export function findRelation(
  sentence: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
  acts: readonly Act[],
): RelationReading | undefined {
  const { type, claim } = relationModels();
  fillRelationFeatures(shared, sentence, source, target, acts);
  const types = predict(type, shared);
  if ((types[type.labels.indexOf("NONE")] ?? 0) > SURELY_NONE) return undefined;
  return { types: byLabel(type, types), claims: byLabel(claim, predict(claim, shared)) };
}

/** The most probable type of an act, given that there is one. */
export function mostProbableType(types: ReadonlyMap<RelationLabel, number>): PloverType {
  return PLOVER_TYPES.reduce((top, each) => ((types.get(each) ?? 0) > (types.get(top) ?? 0) ? each : top));
}

/** The probability that the source stands against the target, for it, and that it only engages with it. */
export function sidesOf(types: ReadonlyMap<RelationLabel, number>): Readonly<Record<"-1" | "0" | "1", number>> {
  const sides = { "-1": 0, "0": 0, "1": 0 };
  for (const type of PLOVER_TYPES) {
    const { sign } = PLOVER[type];
    sides[sign < 0 ? "-1" : sign > 0 ? "1" : "0"] += types.get(type) ?? 0;
  }
  return sides;
}
