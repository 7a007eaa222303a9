/**
 * `npm run train` writes the weights of the models of relations and says how they read what they were not trained on.
 * `npm run train -- check` trains them anew and says whether the weights in the repository are the same, byte for byte.
 * `npm run train -- confidence` writes the weights of the events' confidence from the annotated articles.
 * `npm run train -- stance FILE` writes the stance model's from rows of directed sentiment.
 * `npm run train -- syntax FILE…` writes the tagger's and the parser's from treebanks (CoNLL-U).
 * See README.md for the data.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { encodeSyntaxModel } from "../ingest/syntax/dependency/syntax-model.ts";
import { trainConfidence } from "./confidence-training.ts";
import { heldOutAccuracy, trainRelations } from "./relation-training.ts";
import { readStanceRows } from "./stance-data.ts";
import { trainStances } from "./stance-training.ts";
import { trainSyntax } from "./syntax/train-syntax.ts";
import { readTreebank } from "./syntax/treebank.ts";
import { wordClasses } from "./syntax/word-classes.ts";

const RELATION_MODEL = "classifier/relation-model.bin";

const USAGE = `usage: npm run train
       npm run train -- check
       npm run train -- confidence
       npm run train -- stance FILE
       npm run train -- syntax FILE…
`;

const write = (path: string, bytes: Buffer | string): void => {
  writeFileSync(new URL(`../ingest/${path}`, import.meta.url), bytes);
};

function trainRelationModels(): string {
  const { bytes, pairs, phrases, features } = trainRelations();
  write(RELATION_MODEL, bytes);
  const { type, claimStatus } = heldOutAccuracy();
  return (
    `${String(pairs)} pairs of ${String(phrases)} phrases and sentences, ${String(features)} features, ${String(bytes.length)} bytes.\n` +
    `Accuracy on held-out phrases and sentences: type ${type.toFixed(3)}, claim status ${claimStatus.toFixed(3)}\n`
  );
}

function checkRelationModels(): string {
  const { bytes } = trainRelations();
  if (bytes.equals(readFileSync(new URL(`../ingest/${RELATION_MODEL}`, import.meta.url)))) return "The same weights.\n";
  process.exitCode = 1;
  return "Other weights than those in the repository: run npm run train.\n";
}

function trainConfidenceWeights(): string {
  const { weights, pairs, right } = trainConfidence();
  write("event/confidence-weights.json", `${JSON.stringify(weights, null, 2)}\n`);
  return `${String(pairs)} pairs, ${String(right)} of them right.\n`;
}

function trainStanceModel(path: string): string {
  const rows = readStanceRows(path);
  const bytes = trainStances(rows);
  write("stance/stance-model.bin", bytes);
  return `${String(rows.length)} rows, ${String(bytes.length)} bytes.\n`;
}

function trainSyntaxModel(paths: readonly string[]): string {
  write("syntax/dependency/word-classes.bin", wordClasses());
  const sentences = paths.flatMap(readTreebank);
  const bytes = encodeSyntaxModel(trainSyntax(sentences));
  write("syntax/dependency/syntax-model.bin", bytes);
  return `${String(sentences.length)} sentences, ${String(bytes.length)} bytes.\n`;
}

function run([task, first, ...rest]: readonly string[]): string | undefined {
  if (task === undefined) return trainRelationModels();
  if (task === "check" && first === undefined) return checkRelationModels();
  if (task === "confidence" && first === undefined) return trainConfidenceWeights();
  if (task === "stance" && first !== undefined && rest.length === 0) return trainStanceModel(first);
  return task === "syntax" && first !== undefined ? trainSyntaxModel([first, ...rest]) : undefined;
}

const report = run(process.argv.slice(2));
if (report === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else process.stdout.write(report);
