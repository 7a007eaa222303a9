/** What putting documents means for those that are already there: decided before anything is written. */
import type { DocumentGraph } from "../model/document-graph.ts";
import type { DocumentOutcome } from "../ports.ts";

/** A document as the store or an earlier one of the same batch left it. */
export interface StoredDocument {
  readonly id: string;
  readonly url: string;
  readonly extractorVersion: string;
}

export interface DocumentPlan {
  /** One a document, in order. */
  readonly outcomes: DocumentOutcome[];
  /** Ids of stored documents to remove first. */
  readonly remove: string[];
  readonly put: DocumentGraph[];
}

/**
 * The same id and extractor version again is unchanged; the same id from another extractor version and another text at the
 * same address replace what was there. Within a batch the later document wins, as if each had been put by itself.
 */
export function planDocuments(graphs: readonly DocumentGraph[], stored: readonly StoredDocument[]): DocumentPlan {
  const present = new Map(stored.map((document) => [document.id, document]));
  const put = new Map<string, DocumentGraph>();
  const remove = new Set<string>();
  const outcomes = graphs.map((graph): DocumentOutcome => {
    const { id, url, extractorVersion } = graph.document;
    if (present.get(id)?.extractorVersion === extractorVersion) return "unchanged";

    const replaced = [...present.values()].filter((other) => other.id === id || (url !== "" && other.url === url));
    for (const other of replaced) {
      present.delete(other.id);
      if (!put.delete(other.id)) remove.add(other.id);
    }
    present.set(id, { id, url, extractorVersion });
    put.set(id, graph);
    return replaced.length > 0 ? "replaced" : "added";
  });
  return { outcomes, remove: [...remove], put: [...put.values()] };
}
