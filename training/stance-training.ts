/** Trains the stance model on rows of directed sentiment, our own and others'; see README.md for which. */
import { readMarked } from "../ingest/classifier/marked-sentence.ts";
import { encodeModel } from "../ingest/linear/model-file.ts";
import { STANCES } from "../ingest/stance/classify-stance.ts";
import { fillStanceFeatures, STANCE_DENSE_LENGTH, StanceFeatures } from "../ingest/stance/stance-features.ts";
import { fit, type Example, type FitOptions } from "./fit.ts";
import { readOwnStanceRows, type StanceRow } from "./stance-data.ts";

const OPTIONS: FitOptions = { epochs: 5, rate: 0.01, l2: 1e-3, shared: true };
/** What a row of our own counts: its label is surer than a crowd's, but a third of ours are neutral and most of theirs. */
const OWN_WEIGHT = 0.5;

const features = new StanceFeatures();

function toExample({ text, first, second, stance }: StanceRow, group: number, weight: number): Example {
  const { sentence, spans, actsBetween } = readMarked(text, [first, second]);
  const nowhere = { from: 0, to: 1 };
  fillStanceFeatures(features, sentence, spans[0] ?? nowhere, spans[1] ?? nowhere, actsBetween(0, 1));
  const keys = features.keys.keys.slice(0, features.keys.count);
  return { keys, dense: features.dense.slice(), label: stance, weight, group };
}

/** @returns the model's file: byte for byte the same for the same rows */
export function trainStances(rows: readonly StanceRow[]): Buffer {
  const own = readOwnStanceRows();
  const examples = [
    ...rows.map((row, at) => toExample(row, at, 1)),
    ...own.map((row, at) => toExample(row, rows.length + at, OWN_WEIGHT)),
  ];
  return encodeModel(fit(examples, STANCES, STANCE_DENSE_LENGTH, OPTIONS));
}
