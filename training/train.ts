/**
 * `npm run train` writes the relation classifier's weights and says how it reads phrases that it was not trained on.
 * `npm run train -- stance FILE` writes the stance model's from rows of directed sentiment.
 */
import { writeFileSync } from "node:fs";
import { heldOutAccuracy, trainRelations } from "./relation-training.ts";
import { readStanceRows } from "./stance-data.ts";
import { trainStances } from "./stance-training.ts";

const RELATION_MODEL = new URL("../ingest/classifier/relation-model.bin", import.meta.url);
const STANCE_MODEL = new URL("../ingest/stance/stance-model.bin", import.meta.url);

function trainRelationModels(): string {
  const { bytes, pairs, phrases, features } = trainRelations();
  writeFileSync(RELATION_MODEL, bytes);
  const { type, claimStatus } = heldOutAccuracy();
  return (
    `${String(pairs)} pairs of ${String(phrases)} phrases and sentences, ${String(features)} features, ${String(bytes.length)} bytes.\n` +
    `Accuracy on held-out phrases and sentences: type ${type.toFixed(3)}, claim status ${claimStatus.toFixed(3)}\n`
  );
}

function trainStanceModel(path: string): string {
  const rows = readStanceRows(path);
  const bytes = trainStances(rows);
  writeFileSync(STANCE_MODEL, bytes);
  return `${String(rows.length)} rows, ${String(bytes.length)} bytes.\n`;
}

const [task, path, ...rest] = process.argv.slice(2);
if (task === undefined) process.stdout.write(trainRelationModels());
else if (task === "stance" && path !== undefined && rest.length === 0) process.stdout.write(trainStanceModel(path));
else {
  process.stderr.write("usage: npm run train\n       npm run train -- stance FILE\n");
  process.exitCode = 2;
}
