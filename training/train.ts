/** `npm run train` writes the relation classifier's weights and says how it reads phrases that it was not trained on. */
import { writeFileSync } from "node:fs";
import { heldOutAccuracy, train } from "./relation-training.ts";

const MODEL = new URL("../ingest/classifier/relation-model.bin", import.meta.url);

const { bytes, rows, phrases, features } = train();
writeFileSync(MODEL, bytes);
process.stdout.write(
  `${String(rows)} rows of ${String(phrases)} phrases and sentences, ${String(features)} features, ${String(bytes.length)} bytes.\n`,
);
process.stdout.write(`Accuracy on held-out phrases: ${heldOutAccuracy().toFixed(3)}\n`);
