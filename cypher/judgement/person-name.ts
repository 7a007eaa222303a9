/** Names of people: what two of them have to do with one another. */
import { foldName } from "../model/fold.ts";
import {
  FAMILY_NAMES_FIRST,
  NAMES_LIKE_PARTICLES,
  PARTICLES,
  SHORT_GIVEN_NAMES,
  SUFFIXES,
  TITLES,
} from "./name-tables.ts";
import { isSameSpelling, spellingKey } from "./spelling.ts";

interface PersonName {
  /** Folded, without titles, particles and suffixes. */
  readonly words: readonly string[];
  readonly suffix: string | undefined;
}

/** "General Abdel Fattah al-Burhan" → abdel fattah burhan */
export function parsePersonName(name: string): PersonName {
  let words = foldName(name).split(" ");
  while (words.length > 1 && TITLES.has(words[0] ?? "")) words = words.slice(1);
  const suffix = words.length > 1 && SUFFIXES.has(words.at(-1) ?? "") ? words.at(-1) : undefined;
  if (suffix !== undefined) words = words.slice(0, -1);
  const isName =
    words.length === 2 && NAMES_LIKE_PARTICLES.has(words[0] ?? "") && /(?:^|\s)\p{Lu}\p{Ll} \p{Lu}/u.test(name);
  const significant = isName ? words : words.filter((word) => !PARTICLES.has(word));
  return { words: significant.length === 0 ? words : significant, suffix };
}

/** What a person is called by alone: the last word, and the first where family names come first. */
export function surnamesOf({ words }: PersonName): string[] {
  const [first = ""] = words;
  const surnames = [words.at(-1) ?? ""];
  if (words.length > 1 && FAMILY_NAMES_FIRST.has(first)) surnames.push(first);
  return surnames.filter((word) => word !== "");
}

/** What spellings of a name's surnames share. */
export function personBlockKeys(name: string): string[] {
  return surnamesOf(parsePersonName(name)).map((word) => `person ${spellingKey(word)}`);
}

/** 0 for a name that says who is meant, 1 where given names are initials, 2 for a surname alone. */
export function personNameForm(name: string): 0 | 1 | 2 {
  const { words } = parsePersonName(name);
  if (words.length < 2) return 2;
  return words.filter((word) => word.length > 1).length > 1 ? 0 : 1;
}

export type PersonNameRelation =
  "same" | "order" | "spelling" | "shorter" | "nickname" | "initial" | "surname" | "suffix" | "different";

const isNickname = (a: string, b: string): boolean =>
  (SHORT_GIVEN_NAMES[a] ?? []).some((full) => isSameSpelling(full, b)) ||
  (SHORT_GIVEN_NAMES[b] ?? []).some((full) => isSameSpelling(full, a));

const isInitial = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1) && (a.startsWith(b) || b.startsWith(a));

/** How given names agree, the best first; undefined when they do not. */
function compareGivenNames(a: readonly string[], b: readonly string[]): PersonNameRelation | undefined {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const kinds: readonly (readonly [PersonNameRelation, (x: string, y: string) => boolean])[] = [
    ["same", (x, y) => x === y],
    ["spelling", isSameSpelling],
    ["nickname", isNickname],
    ["initial", isInitial],
  ];
  let worst = 0;
  for (const word of fewer) {
    const found = kinds.findIndex(([, agree]) => more.some((other) => agree(word, other)));
    if (found < 0) return undefined;
    worst = Math.max(worst, found);
  }
  const relation = kinds[worst]?.[0];
  return relation === "same" && fewer.length < more.length ? "shorter" : relation;
}

function compareFullNames(a: readonly string[], b: readonly string[]): PersonNameRelation {
  if (a.join(" ") === b.join(" ")) return "same";
  if ([...a].sort().join(" ") === [...b].sort().join(" ")) return "order";
  const [surnameOfA = "", surnameOfB = ""] = [a.at(-1), b.at(-1)];
  if (isSameSpelling(surnameOfA, surnameOfB)) {
    const given = compareGivenNames(a.slice(0, -1), b.slice(0, -1));
    if (given === undefined) return "different";
    return surnameOfA !== surnameOfB && (given === "same" || given === "shorter") ? "spelling" : given;
  }
  // "Xi Jinping" and "Jinping Xi" in two spellings.
  const isReordered =
    a.length === b.length && a.every((word) => b.some((other) => word.length > 1 && isSameSpelling(word, other)));
  return isReordered ? "spelling" : "different";
}

/** What two names of people have to do with one another. */
export function comparePersonNames(left: string, right: string): PersonNameRelation {
  const [a, b] = [parsePersonName(left), parsePersonName(right)];
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (shorter.words.length === 1) {
    const [word = ""] = shorter.words;
    return surnamesOf(longer).some((surname) => isSameSpelling(word, surname)) ? "surname" : "different";
  }
  const relation = compareFullNames(a.words, b.words);
  return relation !== "different" && a.suffix !== b.suffix ? "suffix" : relation;
}
