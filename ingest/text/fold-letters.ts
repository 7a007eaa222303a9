/** Letters that the tagger does not know, as those that it does, one for one so that offsets stay. */

/** Letters that have no base letter in Unicode's decomposition. */
const STROKED: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ŧ: "t",
  Ŧ: "T",
  ŋ: "n",
  Ŋ: "N",
  œ: "o",
  Œ: "O",
  ə: "e",
  Ə: "E",
  ĸ: "k",
  ſ: "s",
};

/** Latin letters beyond Latin-1, at which wink would end a word. */
const BEYOND_LATIN_1 = /[\u0100-\u024F\u0259\u1E00-\u1EFF]/gu;

/** "Erdoğan" as "Erdogan": as long as before, letter for letter. */
export function foldLetters(text: string): string {
  return text.replaceAll(BEYOND_LATIN_1, (letter) => STROKED[letter] ?? letter.normalize("NFD").charAt(0));
}
