/** Trains the relation classifier on the corpus in this folder. */
import { PLOVER_TYPES } from "../cypher/model/plover.ts";
import { pairFeatures } from "../ingest/classifier/features.ts";
import { tokenSpan, tokensOf } from "../ingest/classifier/marked-sentence.ts";
import { encodeModel } from "../ingest/classifier/model-file.ts";
import { predict, type LinearModel } from "../ingest/classifier/linear-model.ts";
import { fit, type Example, type FitOptions } from "./fit.ts";
import { generateCorpus, type TrainingRow } from "./generate-corpus.ts";

/** Chosen by the accuracy on held-out phrases. */
const SIZE = { rowsAPhrase: 16, fillingsASentence: 2 };
const OPTIONS: FitOptions = { epochs: 4, rate: 0.05, l2: 1e-4, minGroups: 2 };
/** Every fifth phrase is held out to see how the model reads phrases that it was not trained on. */
const HELD_OUT = 5;

const LABELS = [...PLOVER_TYPES, "NONE"];

function toExample({ text, source, target, label, phrase }: TrainingRow): Example {
  const tokens = tokensOf(text);
  const features = pairFeatures(tokens, tokenSpan(tokens, source), tokenSpan(tokens, target));
  return { features, label, weight: 1, group: phrase };
}

function accuracy(model: LinearModel, examples: readonly Example[]): number {
  const right = examples.filter(({ features, label }) => {
    const probabilities = predict(model, features);
    return model.labels[probabilities.indexOf(Math.max(...probabilities))] === label;
  });
  return right.length / examples.length;
}

export interface Training {
  /** The model's file: byte for byte the same each time. */
  readonly bytes: Buffer;
  readonly rows: number;
  readonly phrases: number;
  readonly features: number;
}

const examplesOf = (): Example[] => generateCorpus(SIZE).map(toExample);
const groupsOf = (examples: readonly Example[]): string[] => [...new Set(examples.map(({ group }) => group))];

/** Trains on everything. */
export function train(): Training {
  const examples = examplesOf();
  const model = fit(examples, LABELS, OPTIONS);
  return {
    bytes: encodeModel(model),
    rows: examples.length,
    phrases: groupsOf(examples).length,
    features: model.rows.size,
  };
}

/** Accuracy on phrases that a second model was not trained on. */
export function heldOutAccuracy(): number {
  const examples = examplesOf();
  const heldOut = new Set(groupsOf(examples).filter((_, at) => at % HELD_OUT === 0));
  const seen = examples.filter(({ group }) => !heldOut.has(group));
  const unseen = examples.filter(({ group }) => heldOut.has(group));
  return accuracy(fit(seen, LABELS, OPTIONS), unseen);
}
