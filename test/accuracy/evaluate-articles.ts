/**
 * `npm run eval -- article TEXT GOLD` scores the extraction of an article against its annotation, with every miss listed;
 * `npm run eval -- samples` scores all samples together, `npm run eval -- articles HALF` one half of `articles/`: of the half that
 * is held out nothing but the figures is printed.
 */
import { readFile } from "node:fs/promises";
import { extractDocument } from "../../ingest/pipeline.ts";
import { readDocument } from "../../ingest/read/read-document.ts";
import {
  calibrationError,
  goldSchema,
  poolScores,
  scoreArticle,
  type ArticleScore,
  type Score,
} from "./article-score.ts";
import { scoreHalf, scoreSamples, type Half } from "./score-samples.ts";

const round = (number: number): number => Number(number.toFixed(3));

function lines(name: string, { correct, wrong, missed, precision, recall, f1 }: Score): string[] {
  return [
    `${name.padEnd(10)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${String(correct.length)} correct)`,
    ...wrong.map((item) => `  wrong   ${item}`),
    ...missed.map((item) => `  missed  ${item}`),
  ];
}

function report(task: string, score: ArticleScore, details = true): string {
  const { entities, sides, dyads, positions, signs, certainties, forbidden } = score;
  const figures = {
    task,
    entityF1: round(entities.f1),
    sideRecall: round(sides.recall),
    dyadPrecision: round(dyads.precision),
    dyadRecall: round(dyads.recall),
    positionPrecision: round(positions.precision),
    positionRecall: round(positions.recall),
    signAgreement: round(signs.shared === 0 ? 1 : signs.agreeing / signs.shared),
    calibrationError: round(calibrationError(certainties)),
    forbidden: forbidden.length,
  };
  return [
    ...lines("entities", entities),
    ...lines("sides", sides),
    ...lines("dyads", dyads),
    ...lines("positions", positions),
    `signs      ${String(signs.agreeing)} of ${String(signs.shared)} as annotated`,
    `calibration error of the dyads' confidence ${calibrationError(certainties).toFixed(3)}`,
    `forbidden  ${String(forbidden.length)}`,
    ...forbidden.map((pair) => `  wrong   ${pair}`),
  ]
    .filter((line) => details || !line.startsWith("  "))
    .concat(`${JSON.stringify(figures)}\n`)
    .join("\n");
}

/** @returns the report, whose last line is a JSON object */
export async function evaluateArticle(text: string, gold: string): Promise<string> {
  const graph = extractDocument(await readDocument(text), new Date(0).toISOString());
  return report("article", scoreArticle(graph, goldSchema.parse(JSON.parse(await readFile(gold, "utf8")))));
}

/** @returns the report of all samples together, whose last line is a JSON object */
export function evaluateSamples(): string {
  return report("samples", poolScores([...scoreSamples().values()]));
}

/** @returns the report of one half of the articles together, whose last line is a JSON object */
export function evaluateArticles(half: Half): string {
  return report(half, poolScores([...scoreHalf(half).values()]), half === "development");
}
