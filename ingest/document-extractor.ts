/** What turns documents into graphs: the built-in rules, or another reader that gives the same. */
import type { DocumentGraph } from "../cypher/model/document-graph.ts";
import { extractDocument } from "./pipeline.ts";
import type { RawDocument } from "./read/raw-document.ts";

/** How much a document holds. */
export interface DocumentContents {
  readonly mentions: number;
  readonly events: number;
}

export interface DocumentExtractor {
  /** How many documents it reads at a time. */
  readonly concurrency: number;
  /** What the graph holds of a document that this extractor has read before; undefined when it is to be read. */
  findRead(raw: RawDocument): Promise<DocumentContents | undefined>;
  /**
   * @param ingestedAt ISO timestamp to record
   * @throws StandoffError `unreadable-input` when this document cannot be read, `extractor-unavailable` when none can
   */
  extract(raw: RawDocument, ingestedAt: string): Promise<DocumentGraph>;
}

/** The built-in rules: they take less time than asking the graph would. */
export const RULES: DocumentExtractor = {
  concurrency: 1,
  findRead: () => Promise.resolve(undefined),
  extract: (raw, ingestedAt) =>
    new Promise((resolve) => {
      resolve(extractDocument(raw, ingestedAt));
    }),
};
