/**
 * Rows of directed sentiment between entities as a file, a JSON object a line: `{"text", "p": {"start", "end"}, "q", "label"}`,
 * offsets in UTF-16 units; label 0 neutral, 1 p for q, 2 q for p, 3 p against q, 4 q against p.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { tokenSpan, tokensOf } from "../ingest/classifier/marked-sentence.ts";
import { actsBetween } from "../ingest/stance/marked-pair.ts";
import type { Act } from "../ingest/stance/stance-features.ts";
import type { TokenSpan } from "../ingest/classifier/features.ts";
import type { Token } from "../ingest/text/token.ts";

const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
const row = z.object({ text: z.string(), p: span, q: span, label: z.number().int().min(0).max(4) });

export interface StanceRow {
  readonly tokens: readonly Token[];
  readonly first: TokenSpan;
  readonly second: TokenSpan;
  readonly acts: readonly Act[];
  /** Place in `STANCES`. */
  readonly label: number;
}

/** @throws {z.ZodError} for a line of another form */
export function readStanceRows(path: string): StanceRow[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { text, p, q, label } = row.parse(JSON.parse(line));
      const tokens = tokensOf(text);
      return {
        tokens,
        first: tokenSpan(tokens, p),
        second: tokenSpan(tokens, q),
        acts: actsBetween(text, p, q),
        label,
      };
    });
}
