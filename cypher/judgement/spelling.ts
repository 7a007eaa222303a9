/**
 * Spellings of one name in Latin letters: transliterations from Arabic, Cyrillic and other scripts differ in vowels, doubled
 * letters, and a few consonants (Gaddafi, Qadhafi, Kadafi; Zelensky, Zelenskyy, Zelenskiy).
 */

/** In order; what one writes with one letter, another writes with two. */
const REPLACEMENTS: readonly (readonly [pattern: RegExp, letters: string])[] = [
  [/tsch|tch/gu, "ch"],
  [/sch/gu, "sh"],
  [/dzh|dj/gu, "j"],
  [/ph/gu, "f"],
  [/([bdt])h/gu, "$1"],
  [/[gkq]h|ck|[qg]/gu, "k"],
  [/c(?![ehiy])/gu, "k"],
  [/c(?=[eiy])/gu, "s"],
  [/z/gu, "s"],
  [/w/gu, "v"],
  [/x(?!i)/gu, "ks"],
  [/([aou])e/gu, "$1"],
  [/(?<=[iy])j$/u, ""],
  [/[iy]+/gu, "i"],
  [/(.)\1+/gu, "$1"],
  [/(?<=.)h$/u, ""],
];

/** A folded word with what transliterations differ in written one way: "zelenskyy" → "selenski". */
export function unifySpelling(word: string): string {
  return REPLACEMENTS.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
}

/** A skeleton of fewer consonants says too little: "Li", "Lee" and "Lu" would be one. */
const LEAST_CONSONANTS = 3;

/** What all spellings of a word share: its consonants, and that it begins with a vowel. Short words keep their vowels. */
export function spellingKey(word: string): string {
  const unified = unifySpelling(word);
  const skeleton = unified.replace(/^[aeiou]+/u, "a").replace(/(?<!^)[aeiou]/gu, "");
  return skeleton.replace(/^a/u, "").length < LEAST_CONSONANTS ? unified : skeleton.replace(/(.)\1+/gu, "$1");
}

/** Levenshtein's distance: letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let at = 1; at <= b.length; at++) {
      const replaced = (previous[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Vowels may differ in one place from five letters on (Hussein, Husain), in two from seven (Mohamed, Muhammad). */
function allowedDistance(length: number): number {
  if (length < 5) return 0;
  return length < 7 ? 1 : 2;
}

/** Whether two folded words may be one name in two spellings. */
export function isSameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (spellingKey(a) !== spellingKey(b)) return false;
  const [left, right] = [unifySpelling(a), unifySpelling(b)];
  return editDistance(left, right) <= allowedDistance(Math.min(left.length, right.length));
}
