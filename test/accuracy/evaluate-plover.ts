/**
 * `npm run eval -- plover FILE`: PLOVER types of marked pairs (Hu et al., "Leveraging Codebook Knowledge with NLI and ChatGPT
 * for Zero-Shot Political Relation Classification", ACL 2024). A line a row: `{"text", "source": {"start", "end"}, "target",
 * "root", "quad"}`, offsets in UTF-16 units.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { PLOVER, PLOVER_TYPES, type PloverType } from "../../cypher/model/plover.ts";
import { classifyRelation, mostProbableType } from "../../ingest/classifier/classify-relation.ts";
import { readMarked } from "../../ingest/classifier/marked-sentence.ts";
import { scoreClasses } from "./classes-score.ts";

const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
const row = z.object({
  text: z.string(),
  source: span,
  target: span,
  root: z.enum(PLOVER_TYPES),
  quad: z.number().int().min(1).max(4),
});

/** The most probable type, given that there is one. */
function predictType({ text, source, target }: z.infer<typeof row>): PloverType {
  const { sentence, spans, actsBetween } = readMarked(text, [source, target]);
  const [from, to] = spans;
  if (from === undefined || to === undefined) return "CONSULT";
  return mostProbableType(classifyRelation(sentence, from, to, actsBetween(0, 1)).types);
}

const sideOf = (quad: number): string => (quad <= 2 ? "cooperation" : "conflict");
const percent = (share: number): number => Number((100 * share).toFixed(1));

/** @returns the report, whose last line is a JSON object */
export function evaluatePlover(path: string): string {
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => row.parse(JSON.parse(line)));
  const predicted = rows.map((each) => ({ gold: each, type: predictType(each) }));
  const root = scoreClasses(predicted.map(({ gold, type }) => [gold.root, type]));
  const quad = scoreClasses(predicted.map(({ gold, type }) => [String(gold.quad), String(PLOVER[type].quadClass)]));
  const binary = scoreClasses(predicted.map(({ gold, type }) => [sideOf(gold.quad), sideOf(PLOVER[type].quadClass)]));
  const table = root.classes.map(
    ({ label, precision, recall, f1, support }) =>
      `${label.padEnd(10)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${String(support)})`,
  );
  const figures = {
    task: "plover",
    rows: rows.length,
    binary: percent(binary.macro),
    quad: percent(quad.macro),
    root: percent(root.macro),
  };
  return `${table.join("\n")}\nmacro F1: binary ${String(figures.binary)}, quad ${String(figures.quad)}, root ${String(figures.root)}\n${JSON.stringify(figures)}\n`;
}
