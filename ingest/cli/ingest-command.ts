/** `standoff ingest PATH…` */
import { StandoffError } from "../../cypher/errors.ts";
import type { Graph } from "../../cypher/ports.ts";
import { RULES, type DocumentExtractor } from "../document-extractor.ts";
import { ingestFiles, type IngestReport } from "../ingest-paths.ts";
import { listFiles, type Format } from "../read/list-files.ts";
import { EXIT } from "./exit-codes.ts";
import { startProgress } from "./progress.ts";

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

function describe({ added, unchanged, replaced, rejected, mentions, events }: IngestReport): string {
  const read = added + unchanged + replaced;
  return [
    `Read ${count(read, "document")}: ${added} new, ${replaced} replaced, ${unchanged} unchanged, ${rejected.length} skipped.`,
    `${read === 1 ? "It holds" : "They hold"} ${count(mentions, "mention")} and ${count(events, "event")}.`,
  ].join("\n");
}

/**
 * @param signal ends it after the documents that are being read
 * @returns an exit code
 * @throws StandoffError when nothing could be read, or the store fails
 */
export async function ingestCommand(
  graph: Graph,
  paths: readonly string[],
  format: Format | undefined,
  signal: AbortSignal,
  extractor: DocumentExtractor = RULES,
): Promise<number> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await listFiles(path, format)));
  const progress = startProgress("Reading", files.length);
  const report = await ingestFiles(graph.writer, files, {
    ingestedAt: new Date().toISOString(),
    onProgress: (state) => {
      progress.report(state);
    },
    signal,
    extractor,
  }).finally(() => {
    progress.stop();
  });
  const [first] = report.rejected;
  const read = report.added + report.unchanged + report.replaced;
  if (read === 0 && first !== undefined) {
    if (report.rejected.length === 1) throw new StandoffError("unreadable-input", first.reason);
    throw new StandoffError(
      "unreadable-input",
      `None of the ${report.rejected.length} files could be read:\n${report.rejected.map(({ reason }) => `  ${reason}`).join("\n")}`,
    );
  }
  for (const { reason } of report.rejected) process.stderr.write(`skipped: ${reason}\n`);
  process.stdout.write(`${describe(report)}\n`);
  if (signal.aborted) {
    process.stdout.write("Stopped. What was read is in the graph; run the same command again to go on.\n");
    return EXIT.partial;
  }
  return report.rejected.length > 0 ? EXIT.partial : EXIT.ok;
}
