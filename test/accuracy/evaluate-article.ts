/**
 * `npm run eval -- article TEXT GOLD` scores the extraction of an article against its annotation, with every miss listed;
 * `npm run eval -- samples` scores all samples together.
 */
import { readFile } from "node:fs/promises";
import { extractDocument } from "../../ingest/pipeline.ts";
import { readDocument } from "../../ingest/read/read-document.ts";
import { goldSchema, poolScores, scoreArticle, type ArticleScore, type Score } from "./article-score.ts";
import { scoreSamples } from "./score-samples.ts";

async function scoresOf([task, text, gold, ...rest]: readonly string[]): Promise<ArticleScore | undefined> {
  if (task === "samples" && text === undefined) return poolScores([...scoreSamples().values()]);
  if (task !== "article" || text === undefined || gold === undefined || rest.length > 0) return undefined;
  const graph = extractDocument(await readDocument(text), new Date(0).toISOString());
  return scoreArticle(graph, goldSchema.parse(JSON.parse(await readFile(gold, "utf8"))));
}

const round = (number: number): number => Number(number.toFixed(3));
function print(name: string, { correct, wrong, missed, precision, recall, f1 }: Score): void {
  process.stdout.write(
    `${name.padEnd(10)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${correct.length} correct)\n`,
  );
  for (const item of wrong) process.stdout.write(`  wrong   ${item}\n`);
  for (const item of missed) process.stdout.write(`  missed  ${item}\n`);
}

const scores = await scoresOf(process.argv.slice(2));
if (scores === undefined) {
  process.stderr.write("usage: npm run eval -- article TEXT GOLD\n       npm run eval -- samples\n");
  process.exit(2);
}
print("entities", scores.entities);
print("sides", scores.sides);
print("dyads", scores.dyads);
process.stdout.write(`signs      ${scores.signs.agreeing} of ${scores.signs.shared} as annotated\n`);
for (const pair of scores.forbidden) process.stdout.write(`forbidden  ${pair}\n`);
process.stdout.write(
  `${JSON.stringify({
    task: process.argv[2],
    entityF1: round(scores.entities.f1),
    sideRecall: round(scores.sides.recall),
    dyadPrecision: round(scores.dyads.precision),
    dyadRecall: round(scores.dyads.recall),
    signAgreement: round(scores.signs.shared === 0 ? 1 : scores.signs.agreeing / scores.signs.shared),
    forbidden: scores.forbidden.length,
  })}\n`,
);
