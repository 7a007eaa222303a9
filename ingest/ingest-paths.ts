/** Reads files into the graph, a batch at a time. One document that cannot be read is reported and skipped. */
import { StandoffError } from "../cypher/errors.ts";
import type { DocumentGraph } from "../cypher/model/document-graph.ts";
import type { DocumentOutcome, GraphWriter } from "../cypher/ports.ts";
import { extractDocument } from "./pipeline.ts";
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
}

/**
 * Ingests files. What a batch holds is committed whole or not at all; documents that were read before change nothing.
 * @throws StandoffError `store-unavailable` when the store fails: what was committed stays, running it again goes on
 */
export async function ingestFiles(
  writer: GraphWriter,
  files: readonly string[],
  options: IngestOptions,
): Promise<IngestReport> {
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
  for (const path of files) {
    if (options.signal?.aborted === true) break;
    try {
      const graph = extractDocument(await readDocument(path), options.ingestedAt);
      mentions += graph.mentions.length;
      events += graph.events.length;
      batch.push(graph);
    } catch (error) {
      if (!(error instanceof StandoffError)) throw error;
      rejected.push({ path, reason: error.message });
    }
    done += 1;
    if (batch.length === BATCH_DOCUMENTS) await flush();
    options.onProgress?.({ done, total: files.length });
  }
  if (batch.length > 0) await flush();
  await writer.putMemberships(memberships());
  return { ...outcomes, rejected, mentions, events };
}
