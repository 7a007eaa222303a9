/**
 * Trains the confidence of events on annotated articles: a pair of a sentence is right where the annotation has the dyad with
 * that sentence as its quote.
 */
import { readdirSync, readFileSync } from "node:fs";
import { ClauseReading } from "../ingest/event/clause-reading.ts";
import { confidenceFeatures } from "../ingest/event/confidence.ts";
import { findActs } from "../ingest/event/find-acts.ts";
import { readPairs } from "../ingest/event/read-pairs.ts";
import { sidesOfPeople } from "../ingest/entity/document-entities.ts";
import { findMentions } from "../ingest/mention/find-mentions.ts";
import { extractDocument } from "../ingest/pipeline.ts";
import { readText } from "../ingest/read/read-text.ts";
import { tokenise } from "../ingest/text/tokenise.ts";
import { alignNames, goldSchema } from "../test/accuracy/article-score.ts";

export interface ConfidenceExample {
  readonly features: ReadonlyMap<string, number>;
  readonly right: boolean;
}

const ROUNDS = 4_000;
const RATE = 0.05;
/** Keeps weights of what the articles seldom show near zero. */
const L2 = 0.004;

/** The articles that may be trained on: the samples and the development half. */
const TRAINING_ARTICLES = [
  { texts: "../samples/", annotations: "../test/accuracy/gold/" },
  { texts: "../test/accuracy/articles/development/", annotations: "../test/accuracy/articles/development/" },
] as const;

/** Every pair of the annotated articles that the models give a stance. */
export function confidenceExamples({
  texts,
  annotations,
}: {
  texts: string;
  annotations: string;
}): ConfidenceExample[] {
  const folder = new URL(annotations, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const gold = goldSchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
    const name = file.replace(/\.json$/u, ".txt");
    const raw = readText(readFileSync(new URL(`${texts}${name}`, import.meta.url), "utf8"), name);
    const names = alignNames(extractDocument(raw, new Date(0).toISOString()), gold);
    const sentences = tokenise(raw.text, raw.spans);
    const mentions = findMentions(sentences, raw.publishedAt);
    const sides = sidesOfPeople(mentions);
    return sentences.flatMap((sentence, index) => {
      // Titles are not annotated.
      if (sentence.paragraph === 0) return [];
      const told = gold.dyads.filter(({ quote }) => quote.includes(sentence.text) || sentence.text.includes(quote));
      const reading = new ClauseReading(sentence, mentions[index] ?? [], sides);
      return readPairs(reading, findActs(reading)).flatMap((pair) => {
        if (pair.side === 0) return [];
        const [source, target] = [names.get(pair.source.entity.id), names.get(pair.target.entity.id)];
        const sign = pair.side < 0 ? "opposes" : "supports";
        const right = told.some((dyad) => dyad.source === source && dyad.target === target && dyad.sign === sign);
        return [{ features: confidenceFeatures(pair), right }];
      });
    });
  });
}

interface ConfidenceWeights {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}

/** Logistic regression by gradient descent over all examples at once: the same each time. */
export function fitConfidence(examples: readonly ConfidenceExample[]): ConfidenceWeights {
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].sort();
  const columns = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, right }) => ({
    right,
    values: [...features].map(([name, value]) => [columns.get(name) ?? 0, value] as const),
  }));
  const weights = new Float64Array(names.length);
  const sums = new Float64Array(names.length + 1).fill(1e-8);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradients = new Float64Array(names.length);
    let biasGradient = 0;
    for (const { right, values } of rows) {
      let score = bias;
      for (const [column, value] of values) score += (weights[column] ?? 0) * value;
      const error = 1 / (1 + Math.exp(-score)) - (right ? 1 : 0);
      biasGradient += error;
      for (const [column, value] of values) gradients[column] = (gradients[column] ?? 0) + error * value;
    }
    const step = (at: number, gradient: number): number => {
      sums[at] = 0.999 * (sums[at] ?? 0) + 0.001 * gradient * gradient;
      return (RATE * gradient) / Math.sqrt((sums[at] ?? 0) / (1 - 0.999 ** (round + 1)) + 1e-8);
    };
    for (const column of weights.keys()) {
      const weight = weights[column] ?? 0;
      weights[column] = weight - step(column, (gradients[column] ?? 0) / rows.length + L2 * weight);
    }
    bias -= step(names.length, biasGradient / rows.length);
  }
  const round = (value: number): number => Number(value.toFixed(3));
  return {
    bias: round(bias),
    features: Object.fromEntries(names.map((name, column) => [name, round(weights[column] ?? 0)])),
  };
}

/** Trains on the articles that may be trained on. */
export function trainConfidence(): { weights: ConfidenceWeights; pairs: number; right: number } {
  const examples = TRAINING_ARTICLES.flatMap(confidenceExamples);
  return {
    weights: fitConfidence(examples),
    pairs: examples.length,
    right: examples.filter(({ right }) => right).length,
  };
}
