/** `standoff extract PATH [--json | --explain]`: what a document holds, without any store. */
import { StandoffError } from "../../cypher/errors.ts";
import type { DocumentGraph } from "../../cypher/model/document-graph.ts";
import { RULES, type DocumentExtractor } from "../document-extractor.ts";
import { explainDocument } from "../explain-document.ts";
import { extractionJson } from "../extraction-json.ts";
import { inOrder } from "../in-order.ts";
import type { RawDocument } from "../read/raw-document.ts";
import { listFiles, type Format } from "../read/list-files.ts";
import { readDocument } from "../read/read-document.ts";
import { EXIT } from "./exit-codes.ts";

/** A document as text: its entities, and each event under the sentence that says so. */
function describe(graph: DocumentGraph): string {
  const names = new Map<string, string>([
    ...graph.entities.map(({ id, name }) => [id, name] as const),
    ...graph.positions.map(({ id, proposition }) => [id, `"${proposition}"`] as const),
  ]);
  const lines = [
    `# ${graph.document.title}`,
    [graph.document.publishedAt, graph.document.source].filter((part) => part !== null).join(" · "),
    "",
  ];
  for (const { id, kind, name } of graph.entities) {
    const own = graph.mentions.filter(({ entityId }) => entityId === id);
    const office = own.find((mention) => mention.office !== undefined)?.office;
    const side = own.find(({ affiliationId }) => affiliationId !== undefined)?.affiliationId;
    const role = [office, side === undefined ? undefined : `for ${names.get(side) ?? side}`]
      .filter((part) => part !== undefined)
      .join(" ");
    lines.push(
      `${kind.padEnd(12)} ${name}${role === "" ? "" : ` (${role})`} · ${own.length} ${own.length === 1 ? "mention" : "mentions"}`,
    );
  }
  for (const { index, text } of graph.sentences) {
    const events = graph.events.filter(({ sentenceIndex }) => sentenceIndex === index);
    if (events.length === 0) continue;
    lines.push("", text);
    for (const event of events) {
      lines.push(
        `  ${names.get(event.sourceId) ?? event.sourceId} ${event.ploverType} ${names.get(event.targetId) ?? event.targetId} · ${event.claimStatus} · ${event.confidence.toFixed(2)} · ${event.rule}`,
      );
    }
  }
  return lines.join("\n");
}

export type ExtractOutput = "text" | "json" | "explanation";

/** What is printed of a document. */
async function print(raw: RawDocument, output: ExtractOutput, extractor: DocumentExtractor): Promise<string> {
  if (output === "explanation") return explainDocument(raw);
  const graph = await extractor.extract(raw, new Date().toISOString());
  return output === "json" ? JSON.stringify(extractionJson(graph)) : describe(graph);
}

/**
 * @returns an exit code
 * @throws StandoffError when nothing could be read
 */
export async function extractCommand(
  path: string,
  format: Format | undefined,
  output: ExtractOutput,
  extractor: DocumentExtractor = RULES,
): Promise<number> {
  const files = await listFiles(path, format);
  const read = async (file: string): Promise<string | StandoffError> => {
    try {
      return await print(await readDocument(file), output, extractor);
    } catch (error) {
      const ends = files.length === 1 || (error instanceof StandoffError && error.code === "extractor-unavailable");
      if (!(error instanceof StandoffError) || ends) throw error;
      return error;
    }
  };
  let rejected = 0;
  for await (const result of inOrder(files, extractor.concurrency, read)) {
    if (typeof result === "string") process.stdout.write(`${result}\n`);
    else {
      rejected += 1;
      process.stderr.write(`skipped: ${result.message}\n`);
    }
  }
  if (rejected === files.length)
    throw new StandoffError("unreadable-input", `None of the ${rejected} files could be read.`);
  return rejected > 0 ? EXIT.partial : EXIT.ok;
}
