/** Trains the stance model on rows of directed sentiment; see README.md for which. */
import { encodeModel } from "../ingest/classifier/model-file.ts";
import { STANCES } from "../ingest/stance/classify-stance.ts";
import { stanceFeatures } from "../ingest/stance/stance-features.ts";
import { fit, type FitOptions } from "./fit.ts";
import type { StanceRow } from "./stance-data.ts";

const OPTIONS: FitOptions = { epochs: 3, rate: 0.02, l2: 1e-4, minGroups: 3 };

/** @returns the model's file: byte for byte the same for the same rows */
export function trainStances(rows: readonly StanceRow[]): Buffer {
  const examples = rows.map(({ tokens, first, second, acts, label }, at) => ({
    features: stanceFeatures(tokens, first, second, acts),
    label: STANCES[label] ?? "neutral",
    weight: 1,
    group: String(at),
  }));
  return encodeModel(fit(examples, STANCES, OPTIONS));
}
