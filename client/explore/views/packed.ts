/** Text compressed (deflate, RFC 1951) and written in the letters of addresses (base64url, RFC 4648). */

/** What a state of 5,000 nodes with their places has several times over: more would be a bomb. */
const MAX_TEXT_BYTES = 2_000_000;

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(new Uint8Array(part.value));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Undefined where the browser cannot compress. */
export async function packed(text: string): Promise<string | undefined> {
  if (typeof CompressionStream === "undefined") return undefined;
  const bytes = await collect(
    new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw")),
    MAX_TEXT_BYTES,
  );
  return bytes === undefined ? undefined : base64url(bytes);
}

/** Undefined for what `packed` did not make. */
export async function unpacked(letters: string): Promise<string | undefined> {
  try {
    const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = await collect(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")),
      MAX_TEXT_BYTES,
    );
    return text === undefined ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}
