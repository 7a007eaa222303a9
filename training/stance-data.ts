/**
 * Rows of directed sentiment between entities, `p` standing before `q`. As a file from elsewhere, a JSON object a line:
 * `{"text", "p": {"start", "end"}, "q", "label"}`, offsets in UTF-16 units; label 0 neutral, 1 p for q, 2 q for p, 3 p against q,
 * 4 q against p. As lines of our own in `directed-sentiment/`: `P>Q-`, tab, `{P|Merz} accused {Q|Scholz} …`.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CharacterSpan } from "../ingest/classifier/marked-sentence.ts";
import { parseMarked, readLines } from "./marked-lines.ts";
import { STANCES, type Stance } from "../ingest/stance/classify-stance.ts";

const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
const row = z.object({ text: z.string(), p: span, q: span, label: z.number().int().min(0).max(4) });

export interface StanceRow {
  readonly text: string;
  readonly first: CharacterSpan;
  readonly second: CharacterSpan;
  readonly stance: Stance;
}

/** @throws {z.ZodError} for a line of another form */
export function readStanceRows(path: string): StanceRow[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { text, p, q, label } = row.parse(JSON.parse(line));
      return { text, first: p, second: q, stance: STANCES[label] ?? "neutral" };
    });
}

const OWN_LABELS: Readonly<Record<string, Stance>> = {
  "0": "neutral",
  "P>Q+": "onto+",
  "Q>P+": "back+",
  "P>Q-": "onto-",
  "Q>P-": "back-",
};
const ENTITY = /\{([PQ])\|([^{}]+)\}/gu;

function parseOwn(line: string): StanceRow {
  const [label = "", marked = ""] = line.split("\t");
  const stance = OWN_LABELS[label];
  const { text, spans: found } = parseMarked(marked, ENTITY);
  const spans = new Map(found.map(({ mark, span }) => [mark, span]));
  const [first, second] = [spans.get("P"), spans.get("Q")];
  if (stance === undefined || first === undefined || second === undefined)
    throw new Error(`This line has no known label, no P or no Q: ${line}`);
  return { text, first, second, stance };
}

/** All rows of `directed-sentiment/`. */
export function readOwnStanceRows(): StanceRow[] {
  return readLines(new URL("./directed-sentiment/", import.meta.url)).map(parseOwn);
}
