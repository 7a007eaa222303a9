/** Forms of words: gerunds to word propositions with, and the stems under which wordings of one proposition meet. */
import { ACTS, SPELLINGS } from "./position-lexicon.ts";

const VOWELS = "aeiou";

/** Verbs of several syllables that double their last letter because the stress is on it, and those of one that never do. */
const DOUBLING: ReadonlySet<string> = new Set([
  "admit",
  "commit",
  "permit",
  "submit",
  "expel",
  "repel",
  "deter",
  "occur",
  "transfer",
  "begin",
]);

/** "joining" for "join", "cutting" for "cut", "ratifying" for "ratify". */
export function gerundOf(lemma: string): string {
  if (lemma === "be") return "being";
  if (lemma.endsWith("ie")) return `${lemma.slice(0, -2)}ying`;
  if (lemma.endsWith("e") && !/(?:ee|oe|ye)$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  const short = new RegExp(`^[^${VOWELS}]*[${VOWELS}][^${VOWELS}wxy]$`, "u").test(lemma);
  return short || DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1) ?? ""}ing` : `${lemma}ing`;
}

/** Bases of gerunds, where the tagger leaves them as they are because it takes them for nouns. */
function withoutIng(word: string): string {
  const stem = word.slice(0, -3);
  if (/([^aeiouls])\1$/u.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou][aiou][csvz]|[^aeiou](?:at|ot|ul)|is|ur|iv|uc|bl|tl|dg|rg)$/u.test(stem) ? `${stem}e` : stem;
}

const ACT_VALUES: ReadonlySet<string> = new Set(ACTS.values());

/**
 * The stem of a word under which propositions meet: the act for its noun ("withdrawal", "withdrawing": "withdraw"), the singular,
 * the British spelling.
 */
export function meetingStem(lower: string, lemma: string): string {
  let word = SPELLINGS.get(lemma) ?? lemma;
  word = ACTS.get(lower) ?? ACTS.get(word) ?? word;
  if (word.endsWith("ing") && word.length > 5) {
    const base = withoutIng(word);
    word = ACTS.get(base) ?? base;
  }
  if (ACT_VALUES.has(word)) return word;
  if (/[^s]s$/u.test(word) && word.length > 4 && lemma === lower && !/(?:us|is)$/u.test(word)) word = word.slice(0, -1);
  return (SPELLINGS.get(word) ?? word).replace(/iz(?=e$|ation$)/u, "is");
}
