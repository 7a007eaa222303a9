/** Bytes to text, refusing what is not text with one sentence that says what to do. */
import { StandoffError } from "../../cypher/errors.ts";

/** Largest document read, in bytes: a million English words are about 6 MB. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Share of control characters above which a file is taken for binary. Text has none but white space and form feeds. */
const MAX_CONTROL_SHARE = 0.01;

/** Control characters but tab, line ends, form feed and escape. */
function countControls(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 32 && (code < 9 || code > 13) && code !== 27) || code === 127) count += 1;
  }
  return count;
}

function unreadable(name: string, problem: string, remedy: string): StandoffError {
  return new StandoffError("unreadable-input", `${name} ${problem}: ${remedy}.`, { details: { path: name } });
}

/** @throws StandoffError `too-large` when a document has more bytes than are read */
export function refuseTooLarge(bytes: number, name: string): void {
  if (bytes <= MAX_DOCUMENT_BYTES) return;
  throw new StandoffError(
    "too-large",
    `${name} has ${Math.ceil(bytes / 1048576)} MB, more than the ${MAX_DOCUMENT_BYTES / 1048576} MB of one document: split it into articles.`,
    { details: { path: name, bytes, limit: MAX_DOCUMENT_BYTES } },
  );
}

/**
 * Decodes a document's bytes as UTF-8 (or UTF-16 with a byte order mark).
 * @param name how messages call the document
 * @throws StandoffError `unreadable-input` for what is empty, binary or wrongly encoded; `too-large`
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  refuseTooLarge(bytes.length, name);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  if (encoding === "utf-8" && bytes.subarray(0, 65_536).includes(0)) {
    throw unreadable(name, "is a binary file", "give the article as plain text");
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new StandoffError(
      "unreadable-input",
      `${name} is not valid UTF-8: convert it first, for example with iconv -f WINDOWS-1252 -t UTF-8.`,
      { details: { path: name }, cause },
    );
  }
  if (text.trim() === "") throw unreadable(name, "is empty", "give a file with text");
  if (countControls(text) > text.length * MAX_CONTROL_SHARE) {
    throw unreadable(name, "is a binary file", "give the article as plain text");
  }
  return text;
}
