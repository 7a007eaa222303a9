/** Reads one file into a document. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { StandoffError } from "../../cypher/errors.ts";
import { decodeText, MAX_DOCUMENT_BYTES, refuseTooLarge } from "./decode-text.ts";
import type { RawDocument } from "./raw-document.ts";
import { readText } from "./read-text.ts";
import { refuseOtherLanguage } from "./refuse-other-language.ts";

/** A byte more than is read at most: a device or pipe has no size and may never end. */
async function readBytes(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: MAX_DOCUMENT_BYTES })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * @throws StandoffError `unreadable-input`, `too-large` or `not-found`, with what to do
 */
export async function readDocument(path: string): Promise<RawDocument> {
  try {
    // The size alone refuses it: what is too large never reaches memory.
    refuseTooLarge((await stat(path)).size, path);
    const text = decodeText(await readBytes(path), path);
    refuseOtherLanguage(text, path);
    return readText(text, path);
  } catch (error) {
    if (error instanceof StandoffError) throw error;
    throw new StandoffError("unreadable-input", `${path} cannot be read: check that it is a file you may open.`, {
      details: { path },
      cause: error,
    });
  }
}
