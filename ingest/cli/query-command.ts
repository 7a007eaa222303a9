/** `standoff query CYPHER`: a user's statement, read-only and bounded. */
import { z } from "zod";
import type { PlainValue, Row } from "../../cypher/engine.ts";
import { StandoffError } from "../../cypher/errors.ts";
import type { Graph } from "../../cypher/ports.ts";
import { EXIT } from "./exit-codes.ts";

const value: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(value), z.record(z.string(), value)]),
);

export interface QueryOptions {
  readonly parameters?: string;
  readonly json: boolean;
  readonly maxRows: number;
  readonly timeoutMs: number;
}

function parseParameters(text: string | undefined): Row {
  if (text === undefined) return {};
  try {
    return z.record(z.string(), value).parse(JSON.parse(text));
  } catch (cause) {
    throw new StandoffError(
      "invalid-parameter",
      `--parameters is not a JSON object: write it like '{"name": "NATO"}'.`,
      { cause },
    );
  }
}

const cell = (content: PlainValue | undefined): string =>
  typeof content === "string" ? content : JSON.stringify(content ?? null);

/** Rows as aligned columns, cells cut at 60 characters. */
function table(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => cell(row[column]).slice(0, 60)));
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((line) => (line[at] ?? "").length)));
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, at) => part.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(columns), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

/** @returns an exit code */
export async function queryCommand(graph: Graph, text: string, options: QueryOptions): Promise<number> {
  const { maxRows, timeoutMs } = options;
  const result = await graph.reader.query(text, parseParameters(options.parameters), { maxRows, timeoutMs });
  if (options.json) for (const row of result.rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  else process.stdout.write(`${table(result.columns, result.rows)}\n`);
  const more = result.truncated ? ` (the first ${maxRows}: raise --limit for more)` : "";
  process.stderr.write(
    `${result.rows.length} ${result.rows.length === 1 ? "row" : "rows"}${more} in ${Math.round(result.elapsedMs)} ms\n`,
  );
  return EXIT.ok;
}
