/** A document as it was read, before anything is understood. */
import { documentId } from "../../cypher/model/ids.ts";
import type { TextSpan } from "../text/tokenise.ts";

export interface RawDocument {
  /** The decoded content as it was found: all offsets point into it. */
  readonly text: string;
  readonly title: string;
  /** ISO date, or null. */
  readonly publishedAt: string | null;
  /** Outlet: the host of an address, the source line, or the folder. */
  readonly source: string;
  /** Where it can be read again: an address, or the file's path. */
  readonly url: string;
  /** What to read of the text: the title, then the body. */
  readonly spans: readonly TextSpan[];
}

/** Id of a document: that of what is read of it, so that lines with its date and source change nothing. */
export function rawDocumentId({ text, spans }: RawDocument): string {
  return documentId(spans.map(({ start, end }) => text.slice(start, end)).join("\n"));
}
