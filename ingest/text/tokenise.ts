/** Splits text into sentences and tagged tokens with wink-nlp, a paragraph at a time so that memory follows the paragraph. */
import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction } from "wink-nlp";
import { foldLetters } from "./fold-letters.ts";
import { withoutInvisible } from "./invisible.ts";
import { mendTags } from "./mend-tags.ts";
import type { PartOfSpeech, Token, TokenisedSentence } from "./token.ts";

const nlp = winkNLP(model, ["sbd", "pos"]);
/** Accessors of a token's properties. The package types them as methods with more arguments than they need. */
const its = nlp.its as unknown as {
  readonly pos: ItsFunction<PartOfSpeech>;
  /** "dont" has none. */
  readonly lemma: ItsFunction<string | undefined>;
};

/**
 * Longest stretch of text given to the tagger at once, in UTF-16 units: a paragraph longer than this (a file that is one
 * line) is cut between sentences, else at white space, so that time and memory stay linear.
 */
const MAX_STRETCH = 20_000;

/** Abbreviations before a name that the splitter takes for the end of a sentence: "Maj. Gen.", "Schumer, D-N.Y.". */
const ABBREVIATION = /^(?:Maj|Capt|Brig|Cmdr|Adm|Sgt|Gov|Lt|Col|Gen|Rev|Hon|[RD]-\p{Lu})$/u;

/** Longest sentence kept whole, in tokens: a list or table without full stops is read in pieces of this size. */
const MAX_SENTENCE_TOKENS = 250;

/** What divides the cells of a table's row: a tab, or more blanks than stand between sentences. */
const CELL_BORDER = /\t| {3,}/u;

/** A cell of more words than this is prose that a tab or some blanks only indent or justify. */
const MAX_CELL_WORDS = 8;

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

interface Stretch extends TextSpan {
  /** True for what does not begin a paragraph. */
  readonly continued: boolean;
}

/** The cells of a table's row, each read by itself: what stands in one is no name or sentence with what stands in the next. */
function* cellsOf(text: string, stretch: Stretch): Generator<Stretch> {
  const line = text.slice(stretch.start, stretch.end);
  const cells = line.split(CELL_BORDER);
  if (cells.length === 1 || cells.some((cell) => cell.trim().split(/\s+/u).length > MAX_CELL_WORDS)) {
    yield stretch;
    return;
  }
  let { start } = stretch;
  let { continued } = stretch;
  for (const cell of cells) {
    start = text.indexOf(cell, start);
    if (cell.trim() === "") continue;
    yield { start, end: start + cell.length, continued };
    start += cell.length;
    continued = true;
  }
}

/** Cuts a span into paragraphs (lines), a table's row into its cells, leaving out blank ones, none longer than `MAX_STRETCH`. */
function* paragraphsOf(text: string, span: TextSpan): Generator<Stretch> {
  let position = span.start;
  while (position < span.end) {
    const newline = text.indexOf("\n", position);
    const lineEnd = newline === -1 || newline > span.end ? span.end : newline;
    let start = position;
    let continued = false;
    while (lineEnd - start > MAX_STRETCH) {
      const limit = start + MAX_STRETCH;
      const stop = text.lastIndexOf(". ", limit - 1) + 1;
      const space = text.lastIndexOf(" ", limit);
      // Behind a full stop, so that no sentence is torn, unless there is none for long.
      const cut = stop > start + MAX_STRETCH / 2 ? stop : space > start ? space : limit;
      yield* cellsOf(text, { start, end: cut, continued });
      start = cut;
      continued = true;
    }
    if (text.slice(start, lineEnd).trim() !== "") yield* cellsOf(text, { start, end: lineEnd, continued });
    position = lineEnd + 1;
  }
}

/** Sentences of one paragraph as lists of tokens with offsets into `text`. */
function tokensBySentence(text: string, { start, end }: TextSpan): Token[][] {
  const stretch = withoutInvisible(text.slice(start, end));
  const folded = foldLetters(stretch.text);
  const sentences: Token[][] = [];
  let offset = 0;
  let unfinished: Token[] = [];
  nlp
    .readDoc(folded)
    .sentences()
    .each((sentence: ItemSentence) => {
      let tokens = unfinished;
      unfinished = [];
      sentence.tokens().each((item: ItemToken) => {
        const found = item.out();
        // wink folds some characters: finding the word again keeps the offsets true to the original text.
        const at = folded.indexOf(found, offset);
        if (at === -1) return;
        offset = at + found.length;
        const pos = item.out(its.pos) as PartOfSpeech;
        const surface = stretch.text.slice(at, offset);
        if (pos === "SPACE" || surface.trim() === "") return;
        tokens.push({
          index: tokens.length,
          text: surface,
          lower: surface.toLowerCase(),
          lemma: (item.out(its.lemma) ?? found).toLowerCase(),
          pos,
          start: start + stretch.positionOf(at),
          end: start + stretch.positionOf(offset - 1) + 1,
        });
        if (tokens.length === MAX_SENTENCE_TOKENS) {
          sentences.push(mendTags(tokens));
          tokens = [];
        }
      });
      const [word, stop] = tokens.slice(-2);
      if (word !== undefined && stop?.text === "." && stop.start === word.end && ABBREVIATION.test(word.text)) {
        const text = `${word.text}.`;
        const fused = { ...word, text, lower: text.toLowerCase(), lemma: text.toLowerCase(), end: stop.end };
        unfinished = [...tokens.slice(0, -2), fused];
      } else if (tokens.length > 0) sentences.push(mendTags(tokens));
    });
  if (unfinished.length > 0) sentences.push(mendTags(unfinished));
  return sentences;
}

/**
 * Reads the spans of a text (its title and body) into sentences.
 * @param text the whole document; all offsets point into it
 * @param spans what to read of it, in order; each line is a paragraph
 */
export function tokenise(text: string, spans: readonly TextSpan[]): TokenisedSentence[] {
  const sentences: TokenisedSentence[] = [];
  let paragraph = -1;
  for (const span of spans) {
    for (const stretch of paragraphsOf(text, span)) {
      if (!stretch.continued) paragraph += 1;
      for (const tokens of tokensBySentence(text, stretch)) {
        const first = tokens[0];
        const last = tokens.at(-1);
        if (first === undefined || last === undefined) continue;
        sentences.push({
          index: sentences.length,
          start: first.start,
          end: last.end,
          text: text.slice(first.start, last.end),
          tokens,
          paragraph,
        });
      }
    }
  }
  return sentences;
}

/** The surfaces of a short text's tokens: names of lexicons are split exactly as the texts that they are looked up in. */
export function surfacesOf(text: string): string[] {
  return tokenise(text, [{ start: 0, end: text.length }]).flatMap(({ tokens }) => tokens.map((token) => token.text));
}
