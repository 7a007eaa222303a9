/** Reads one file into a document. */
import { readFile, stat } from "node:fs/promises";
import { StandoffError } from "../../cypher/errors.ts";
import { decodeText, refuseTooLarge } from "./decode-text.ts";
import type { RawDocument } from "./raw-document.ts";
import { readText } from "./read-text.ts";

/**
 * @throws StandoffError `unreadable-input`, `too-large` or `not-found`, with what to do
 */
export async function readDocument(path: string): Promise<RawDocument> {
  try {
    // The size alone refuses it: what is too large never reaches memory.
    refuseTooLarge((await stat(path)).size, path);
    return readText(decodeText(await readFile(path), path), path);
  } catch (error) {
    if (error instanceof StandoffError) throw error;
    throw new StandoffError("unreadable-input", `${path} cannot be read: check that it is a file you may open.`, {
      details: { path },
      cause: error,
    });
  }
}
