/**
 * `npm run eval -- dse FILE`: directed sentiment between two marked entities (Park et al., "Who Blames or Endorses Whom?",
 * Findings of ACL 2021), rows as `training/stance-data.ts` says.
 */
import { readMarked } from "../../ingest/classifier/marked-sentence.ts";
import { classifyStance, STANCES, weighStances, type Stance } from "../../ingest/stance/classify-stance.ts";
import { readStanceRows } from "../../training/stance-data.ts";
import { scoreClasses } from "./classes-score.ts";

/** What an edge must be worth before it is drawn. */
const PRECISION = 0.85;

interface Reading {
  readonly gold: Stance;
  readonly chosen: Stance;
  /** The most probable stance that is not neutral. */
  readonly strongest: Stance;
  readonly strength: number;
}

/** Micro-averaged F1 over the stances that are not neutral. */
function nonNeutralF1(readings: readonly Reading[]): number {
  const right = readings.filter(({ gold, chosen }) => gold !== "neutral" && gold === chosen).length;
  const taken = readings.filter(({ chosen }) => chosen !== "neutral").length;
  const there = readings.filter(({ gold }) => gold !== "neutral").length;
  return right === 0 ? 0 : (2 * right) / (taken + there);
}

/** The largest share of stances that a threshold finds with at least `precision`. */
export function recallAtPrecision(
  readings: readonly Pick<Reading, "gold" | "strongest" | "strength">[],
  precision: number,
): number {
  const there = readings.filter(({ gold }) => gold !== "neutral").length;
  let right = 0;
  let best = 0;
  for (const [at, { gold, strongest }] of [...readings].sort((a, b) => b.strength - a.strength).entries()) {
    if (gold === strongest) right += 1;
    if (right / (at + 1) >= precision) best = right;
  }
  return there === 0 ? 0 : best / there;
}

const percent = (share: number): number => Number((100 * share).toFixed(1));

/** @returns the report, whose last line is a JSON object */
export function evaluateStances(path: string): string {
  const readings = readStanceRows(path).map(({ text, first, second, stance }): Reading => {
    const { sentence, spans, actsBetween } = readMarked(text, [first, second]);
    const nowhere = { from: 0, to: 1 };
    const stances = weighStances(classifyStance(sentence, spans[0] ?? nowhere, spans[1] ?? nowhere, actsBetween(0, 1)));
    const [top = "neutral"] = [...STANCES].sort((a, b) => stances[b] - stances[a]);
    const [strongest = "onto-"] = STANCES.filter((stance) => stance !== "neutral").sort(
      (a, b) => stances[b] - stances[a],
    );
    return { gold: stance, chosen: top, strongest, strength: stances[strongest] };
  });
  const { classes, macro, micro } = scoreClasses(readings.map(({ gold, chosen }) => [gold, chosen]));
  const table = classes.map(
    ({ label, precision, recall, f1, support }) =>
      `${label.padEnd(10)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${String(support)})`,
  );
  const figures = {
    task: "dse",
    rows: readings.length,
    macro: percent(macro),
    nonNeutral: percent(nonNeutralF1(readings)),
    micro: percent(micro),
    recallAtPrecision85: Number(recallAtPrecision(readings, PRECISION).toFixed(3)),
  };
  return `${table.join("\n")}\nF1: macro ${String(figures.macro)}, non-neutral ${String(figures.nonNeutral)}, micro ${String(figures.micro)}; recall at precision ${String(PRECISION)}: ${String(figures.recallAtPrecision85)}\n${JSON.stringify(figures)}\n`;
}
