/** Reads files into the graph, a batch at a time. One document that cannot be read is reported and skipped. */
import { StandoffError, type ErrorCode } from "../cypher/errors.ts";
import type { DocumentGraph } from "../cypher/model/document-graph.ts";
import type { DocumentOutcome, GraphWriter } from "../cypher/ports.ts";
import { RULES, type DocumentContents, type DocumentExtractor } from "./document-extractor.ts";
import { inOrder } from "./in-order.ts";
import { readDocument } from "./read/read-document.ts";
import { memberships } from "./reference/memberships.ts";

/** Documents a transaction: small enough that a crash costs little, large enough that commits do not dominate. */
const BATCH_DOCUMENTS = 16;

export interface IngestProgress {
  readonly done: number;
  readonly total: number;
}

export interface IngestReport {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly rejected: readonly { readonly path: string; readonly reason: string }[];
  /** What the documents read hold. */
  readonly mentions: number;
  readonly events: number;
}

export interface IngestOptions {
  /** ISO timestamp to record; one for the whole run. */
  readonly ingestedAt: string;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
  /** The built-in rules unless told. */
  readonly extractor?: DocumentExtractor;
}

/** What became of a file: read, known to the graph already, or not readable. */
type Reading =
  | { readonly graph: DocumentGraph }
  | { readonly known: DocumentContents }
  | { readonly path: string; readonly reason: string };

/** Failures that the next document would meet as well. */
const ENDING: ReadonlySet<ErrorCode> = new Set(["store-unavailable", "query-timeout", "extractor-unavailable"]);

/**
 * Ingests files. What a batch holds is committed whole or not at all; documents that were read before change nothing.
 * @throws StandoffError `store-unavailable` when the store fails, `extractor-unavailable` when the extractor does for
 * every document: what was committed stays, running it again goes on
 */
export async function ingestFiles(
  writer: GraphWriter,
  files: readonly string[],
  options: IngestOptions,
): Promise<IngestReport> {
  const { signal, extractor = RULES } = options;
  const outcomes: Record<DocumentOutcome, number> = { added: 0, unchanged: 0, replaced: 0 };
  const rejected: { path: string; reason: string }[] = [];
  let mentions = 0;
  let events = 0;
  let batch: DocumentGraph[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    for (const outcome of await writer.putDocuments(batch)) outcomes[outcome] += 1;
    batch = [];
  };
  const stopped = (): boolean => signal?.aborted === true;
  const read = async (path: string): Promise<Reading | undefined> => {
    if (stopped()) return undefined;
    try {
      const raw = await readDocument(path);
      const known = await extractor.findRead(raw);
      return known === undefined ? { graph: await extractor.extract(raw, options.ingestedAt) } : { known };
    } catch (error) {
      if (stopped() && error === signal?.reason) return undefined;
      if (!(error instanceof StandoffError) || ENDING.has(error.code)) throw error;
      return { path, reason: error.message };
    }
  };
  for await (const reading of inOrder(files, extractor.concurrency, read)) {
    if (reading === undefined) continue;
    if ("graph" in reading) {
      mentions += reading.graph.mentions.length;
      events += reading.graph.events.length;
      batch.push(reading.graph);
    } else if ("known" in reading) {
      mentions += reading.known.mentions;
      events += reading.known.events;
      outcomes.unchanged += 1;
    } else rejected.push(reading);
    done += 1;
    if (batch.length === BATCH_DOCUMENTS) await flush();
    options.onProgress?.({ done, total: files.length });
  }
  if (batch.length > 0) await flush();
  await writer.putMemberships(memberships());
  return { ...outcomes, rejected, mentions, events };
}
