/**
 * What an article carries beside its text: datelines, photo credits and the lines that name its reporters. They name places
 * and people that the article is not about.
 */
import type { Token } from "../text/token.ts";
import type { TokenSpan } from "./name-run.ts";

const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.'’-]+$/u;
const DASH = /^(?:[-–—]|--)$/u;
const PICTURES: ReadonlySet<string> = new Set([
  "photo",
  "photos",
  "photograph",
  "picture",
  "pictures",
  "image",
  "credit",
]);

const FUNCTION: ReadonlySet<string> = new Set(["ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "PART"]);

/** A dateline is over by then. */
const MAX_DATELINE_TOKENS = 14;
/** "contributed to this report." */
const MAX_CLOSING_TOKENS = 6;

const isSpacedDash = (tokens: readonly Token[], at: number): boolean =>
  DASH.test(tokens[at]?.text ?? "") && (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0);

/**
 * The tokens of a dateline: "WASHINGTON (AP) —", "LONDON, Jan 26 (Reuters) -", and as scraping leaves it "CAIRO NPA -".
 * @returns end of the dateline, exclusive, or 0 where there is none
 */
export function datelineEnd(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return 0;
  for (let at = 1; at < Math.min(tokens.length, MAX_DATELINE_TOKENS); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === "VERB" || token.pos === "AUX" || token.pos === "DET") return 0;
    if (!isSpacedDash(tokens, at)) continue;
    const opening = tokens.slice(0, at);
    const agency = opening.some(({ text }, index) => text === "(" && CAPITALS.test(opening[index + 1]?.text ?? ""));
    const shouted = CAPITALS.test(first.text) && first.text.length > 3;
    const named = opening.every(({ text }) => /^[\p{Lu}(),.\d]/u.test(text));
    return agency || shouted || (named && at <= 4 && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) ? at + 1 : 0;
  }
  return 0;
}

/** "Lori Hinnant in Paris contributed.", "Isachenkov reported from Moscow.", "Reporting by …": nobody the article is about. */
function isCreditLine(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (/^(?:reporting|writing|editing|compiled)$/u.test(first?.lower ?? "") && second?.lower === "by") return true;
  if (first?.lower === "additional" && second?.lower === "reporting") return true;
  return tokens.some(
    ({ lower }, at) =>
      (lower === "contributed" && tokens.length - at <= MAX_CLOSING_TOKENS) ||
      ((lower === "reported" || lower === "reporting") && tokens[at + 1]?.lower === "from" && at <= 4),
  );
}

/** "By Claire Hartmann and Tom Reyes" and nothing else. */
function isByline(tokens: readonly Token[]): boolean {
  return (
    tokens[0]?.text === "By" &&
    tokens.length <= 16 &&
    tokens.slice(1).every(({ text }) => /^[\p{Lu}\p{P}]/u.test(text) || text === "and" || text === "in")
  );
}

/** "(AP Photo/Ana Ruiz)", "Picture: Harriet Cole/NPA Media", "Photo by Ana Ruiz". */
function pictureCredit(tokens: readonly Token[]): TokenSpan | undefined {
  const at = tokens.findIndex(({ lower, text }, index) => {
    const next = tokens[index + 1];
    const capital = /^\p{Lu}/u.test(text);
    return (
      capital &&
      PICTURES.has(lower) &&
      (next?.text === "/" || next?.text === ":" || next?.lower === "by" || next?.lower === "via")
    );
  });
  if (at === -1) return undefined;
  let from = at;
  while (from > 0 && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? "")) from -= 1;
  if (tokens[from - 1]?.text === "(") from -= 1;
  const closing = tokens.findIndex(({ text }, index) => index > at && text === ")");
  return { from, to: closing === -1 ? tokens.length : closing + 1 };
}

/** Positions of a sentence that name nothing the text is about. */
export function boilerplateOf(tokens: readonly Token[]): Set<number> {
  const masked = new Set<number>();
  const mask = ({ from, to }: TokenSpan): void => {
    for (let at = from; at < to; at += 1) masked.add(at);
  };
  if (isCreditLine(tokens) || isByline(tokens)) mask({ from: 0, to: tokens.length });
  else {
    mask({ from: 0, to: datelineEnd(tokens) });
    const credit = pictureCredit(tokens);
    if (credit !== undefined) mask(credit);
  }
  return masked;
}

/** A line in capitals, of a table or in title case says by its capitals nothing about names. */
export function isDisplayLine(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{2,}/u.test(text));
  if (words.length < 4) return false;
  const shouted = words.filter(({ text }) => CAPITALS.test(text)).length;
  const content = words.slice(1).filter(({ pos, text }) => text.length > 3 && !FUNCTION.has(pos));
  const titled = content.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  const isSentence = /^[.?!]$/u.test(tokens.at(-1)?.text ?? "");
  return shouted > words.length * 0.7 || (!isSentence && content.length >= 4 && titled > content.length * 0.85);
}
