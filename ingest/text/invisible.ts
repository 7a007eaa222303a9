/** Characters that are not seen: they divide words and change what a reader takes for the same name. */

/** Soft hyphens, zero-width blanks and joiners, marks of writing direction, variation selectors, byte order marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

export interface VisibleText {
  readonly text: string;
  /** Where a character of `text` stands in the text that it was taken from. */
  readonly positionOf: (at: number) => number;
}

/** "Lav\u200Brov" as "Lavrov", with the way back to the offsets of the original. */
export function withoutInvisible(original: string): VisibleText {
  const text = original.replaceAll(INVISIBLE, "");
  if (text.length === original.length) return { text, positionOf: (at) => at };
  const positions = new Uint32Array(text.length);
  let at = 0;
  let gone = 0;
  for (const match of original.matchAll(INVISIBLE)) {
    while (at + gone < match.index) {
      positions[at] = at + gone;
      at += 1;
    }
    gone += 1;
  }
  for (; at < text.length; at += 1) positions[at] = at + gone;
  return { text, positionOf: (each) => positions[each] ?? original.length };
}
