/** Words and sentences with offsets into the original text: the units that every later stage works on. */

/** Universal part-of-speech tags, as wink-nlp assigns them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SPACE"
  | "SYM"
  | "VERB"
  | "X";

export interface Token {
  /** Position in its sentence. */
  readonly index: number;
  /** The word as it is seen: what stands between `start` and `end` without soft hyphens and other characters without width. */
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** UTF-16 units into the document's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface TokenisedSentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Number of the paragraph it stands in; the title is paragraph 0. */
  readonly paragraph: number;
}
