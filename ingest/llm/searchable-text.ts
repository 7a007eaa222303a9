/** Finds a model's words in a text: white space, quotation marks and composed accents may differ, nothing else may. */

export interface Span {
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface SearchableText {
  readonly folded: string;
  /** Where each unit of `folded` begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function fold(part: string): string {
  if (/^\s+$/u.test(part)) return " ";
  return part
    .normalize("NFC")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛`´′]/gu, "'");
}

export function searchable(text: string): SearchableText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  // White space as one piece, every other character with its accents.
  for (const { 0: part, index } of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = fold(part);
    folded += piece;
    starts.push(...Array<number>(piece.length).fill(index));
    ends.push(...Array<number>(piece.length).fill(index + part.length));
  }
  return { folded, starts, ends };
}

const isWordCharacter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** Whether a word does not go on across the place before `at`. */
const isBoundary = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || !isWordCharacter(text, at - 1) || !isWordCharacter(text, at);

/** Every place where the words stand as words of their own, left to right. */
export function findWords({ folded, starts, ends }: SearchableText, words: string): Span[] {
  const wanted = searchable(words).folded.trim();
  const found: Span[] = [];
  if (!/[\p{L}\p{N}]/u.test(wanted)) return found;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const to = at + wanted.length;
    if (!isBoundary(folded, at) || !isBoundary(folded, to)) continue;
    found.push({ start: starts[at] ?? 0, end: ends[to - 1] ?? 0 });
  }
  return found;
}

/** Whether a text holds a quotation of two words or more. */
export function holdsQuote(text: SearchableText, quote: string): boolean {
  return /\S\s+\S/u.test(quote) && findWords(text, quote).length > 0;
}
