/** Documents in pieces that a model reads at once. */
import type { TokenisedSentence } from "../text/token.ts";

/**
 * Longest window in UTF-16 units, about 1,500 tokens: a news article is one or two. Larger windows make models leave out
 * events, smaller ones repeat the instructions more often than the text is worth.
 */
const WINDOW_LENGTH = 6_000;

/** Whole sentences in order, each in one window; a sentence that is longer than a window has one of its own. */
export function windowsOf(sentences: readonly TokenisedSentence[]): TokenisedSentence[][] {
  const windows: TokenisedSentence[][] = [];
  let length = 0;
  for (const sentence of sentences) {
    const current = windows.at(-1);
    length += sentence.text.length;
    if (current === undefined || length > WINDOW_LENGTH) {
      windows.push([sentence]);
      length = sentence.text.length;
    } else current.push(sentence);
  }
  return windows;
}
