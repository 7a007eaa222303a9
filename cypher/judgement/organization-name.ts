/** Names of organisations: what two of them have to do with one another. */
import { foldName } from "../model/fold.ts";
import { ORGANIZATION_HEADS, SMALL_WORDS, SPELLINGS } from "./name-tables.ts";
import { isSameSpelling, spellingKey } from "./spelling.ts";

/** "U.S. Department of Defence" → us department defense: dotted letters as one word, small words left out. */
function wordsOf(name: string): string[] {
  const dotted = name.replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll(".", ""));
  return foldName(dotted.replace(/(?<=\bco)-(?=op)/giu, ""))
    .split(" ")
    .map((word) => SPELLINGS[word] ?? word)
    .filter((word) => !SMALL_WORDS.has(word));
}

/** "RSF", "P.K.K.", "AK47" is none. */
const ACRONYM = /^(?:\p{Lu}\.?){2,7}$/u;

export function isAcronym(name: string): boolean {
  return ACRONYM.test(name);
}

const MIN_ACRONYM_LETTERS = 3;

/** Acronyms that a name is or may be written as, folded: "Rapid Support Forces" → rsf. Two letters say too little. */
export function acronymsOf(name: string): string[] {
  const acronyms = isAcronym(name)
    ? [foldName(name.replaceAll(".", ""))]
    : [
        wordsOf(name)
          .map((word) => word[0] ?? "")
          .join(""),
      ];
  return acronyms.filter((letters) => letters.length >= MIN_ACRONYM_LETTERS);
}

interface Core {
  /** Words that tell this organisation from others of its kind, sorted. */
  readonly words: readonly string[];
  readonly heads: readonly string[];
}

function coreOf(name: string): Core {
  const words = wordsOf(name);
  const heads = words.flatMap((word) => ORGANIZATION_HEADS[word] ?? []).sort();
  const others = words.filter((word) => ORGANIZATION_HEADS[word] === undefined).sort();
  return { words: others.length === 0 ? words.sort() : others, heads };
}

export function organizationBlockKeys(name: string): string[] {
  const acronyms = acronymsOf(name).map((letters) => `acronym ${letters}`);
  if (isAcronym(name)) return acronyms;
  const core = coreOf(name).words.map(spellingKey).sort().join(" ");
  return [`organization ${core}`, ...acronyms];
}

export type OrganizationNameRelation = "same" | "order" | "spelling" | "head" | "acronym" | "different";

/** What two names of organisations have to do with one another. */
export function compareOrganizationNames(left: string, right: string): OrganizationNameRelation {
  const [acronymOnLeft, acronymOnRight] = [isAcronym(left), isAcronym(right)];
  if (acronymOnLeft || acronymOnRight) {
    const shared = acronymsOf(left).some((letters) => acronymsOf(right).includes(letters));
    if (foldName(left) === foldName(right)) return "same";
    return shared ? "acronym" : "different";
  }
  const [a, b] = [wordsOf(left), wordsOf(right)];
  if (a.join(" ") === b.join(" ")) return "same";
  if ([...a].sort().join(" ") === [...b].sort().join(" ")) return "order";
  const [coreOfA, coreOfB] = [coreOf(left), coreOf(right)];
  const sameCore =
    coreOfA.words.length === coreOfB.words.length &&
    coreOfA.words.every((word, at) => isSameSpelling(word, coreOfB.words[at] ?? ""));
  if (!sameCore) return "different";
  if (coreOfA.heads.join(" ") === coreOfB.heads.join(" ")) return "spelling";
  return coreOfA.heads.length === 0 || coreOfB.heads.length === 0 ? "head" : "different";
}
