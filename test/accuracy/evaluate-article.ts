/** `npm run eval -- article TEXT GOLD`: scores the extraction of an article against its annotation, with every miss listed. */
import { readFile } from "node:fs/promises";
import { extractDocument } from "../../ingest/pipeline.ts";
import { readDocument } from "../../ingest/read/read-document.ts";
import { goldSchema, scoreArticle, type Score } from "./article-score.ts";

const [task, text, gold] = process.argv.slice(2);
if (task !== "article" || text === undefined || gold === undefined) {
  process.stderr.write("usage: npm run eval -- article TEXT GOLD\n");
  process.exit(2);
}
const graph = extractDocument(await readDocument(text), new Date(0).toISOString());
const scores = scoreArticle(graph, goldSchema.parse(JSON.parse(await readFile(gold, "utf8"))));
const round = (number: number): number => Number(number.toFixed(3));
function print(name: string, { correct, wrong, missed, precision, recall, f1 }: Score): void {
  process.stdout.write(
    `${name.padEnd(10)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${correct.length} correct)\n`,
  );
  for (const item of wrong) process.stdout.write(`  wrong   ${item}\n`);
  for (const item of missed) process.stdout.write(`  missed  ${item}\n`);
}
print("entities", scores.entities);
print("sides", scores.sides);
print("dyads", scores.dyads);
for (const pair of scores.forbidden) process.stdout.write(`forbidden  ${pair}\n`);
process.stdout.write(
  `${JSON.stringify({
    task: "article",
    entityF1: round(scores.entities.f1),
    sideRecall: round(scores.sides.recall),
    dyadPrecision: round(scores.dyads.precision),
    dyadRecall: round(scores.dyads.recall),
    forbidden: scores.forbidden.length,
  })}\n`,
);
