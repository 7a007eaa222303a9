/**
 * The people of one document: full names with office and side from wherever the text gives them, and the later surname uses
 * that follow from them. It is filled from the whole document before any surname is resolved, because scraped articles come
 * with their paragraphs out of order.
 */
import { slug } from "../../cypher/model/ids.ts";
import { findCanonicalName } from "../reference/office-holders.ts";
import type { EntityReference } from "./mention.ts";

/** Words of a name, hyphens and particles included: ["Ursula", "von", "der", "Leyen"]. */
export type NameWords = readonly string[];

const isFamilyParticle = (word: string | undefined): boolean => word !== undefined && /^\p{Ll}/u.test(word);

/** The words a person is later called by: the last one, with the particles before it. */
function surnameOf(words: NameWords): NameWords {
  let from = words.length - 1;
  while (from > 1 && (isFamilyParticle(words[from - 1]) || words[from - 1] === "-"))
    from -= words[from - 1] === "-" ? 2 : 1;
  return words.slice(Math.max(from, 0));
}

/**
 * What a person may be called after the full name: the surname, its last word alone ("Burhan" for al-Burhan), and the first
 * word, which is the family name of Chinese, Korean, Vietnamese and Hungarian names in their own order ("Xi" for Xi Jinping).
 */
function laterNamesOf(words: NameWords): Set<string> {
  return new Set([surnameOf(words).join(" "), words.at(-1) ?? "", words[0] ?? "", ...longSurnamesOf(words)]);
}

/** Surnames of two words and what else may be left of a name: "Le Maire", "López Obrador", "Tayyip Erdogan". */
function longSurnamesOf(words: NameWords): string[] {
  const endings: string[] = [];
  for (let from = words.length - 2; from > 0; from -= 1)
    if (words[from] !== "-" && words[from - 1] !== "-") endings.push(words.slice(from).join(" "));
  return endings;
}

export function personNamed(words: NameWords): EntityReference {
  const written = words.join(" ").replaceAll(" - ", "-");
  const name = findCanonicalName(written) ?? written;
  return { id: `person:${slug(name)}`, kind: "Person", name };
}

export class PersonRegistry {
  readonly #byFullName = new Map<string, EntityReference>();
  readonly #byLaterName = new Map<string, Set<string>>();
  readonly #aliases = new Map<string, EntityReference>();

  /** Notes a name that certainly is a person's. */
  add(words: NameWords): void {
    const key = words.join(" ");
    if (this.#byFullName.has(key)) return;
    const person = personNamed(words);
    this.#byFullName.set(key, person);
    for (const later of laterNamesOf(words))
      this.#byLaterName.set(later, (this.#byLaterName.get(later) ?? new Set()).add(key));
  }

  /** Notes another name that the text gives a person: "Mohamed Hamdan Dagalo, known as Hemedti". */
  addAlias(alias: string, words: NameWords): void {
    this.#aliases.set(alias, personNamed(words));
  }

  /**
   * The person that a name refers to: a full name itself, or the surname of the only person of that name. A surname that two
   * people of the document share stays unresolved.
   */
  find(words: NameWords): { person: EntityReference; isSurname: boolean } | undefined {
    // "Van der Berg" at the start of a sentence is the surname "van der Berg".
    const [first = "", ...rest] = words;
    const [bearer, ...others] = this.#byLaterName.get([first.toLowerCase(), ...rest].join(" ")) ?? [];
    if (
      rest.length > 0 &&
      (isFamilyParticle(rest[0]) || rest[0] === "-") &&
      bearer !== undefined &&
      others.length === 0
    ) {
      const person = this.#byFullName.get(bearer);
      if (person !== undefined && bearer !== words.join(" ")) return { person, isSurname: true };
    }
    const full = this.#byFullName.get(words.join(" "));
    const longer = [...(this.#byLaterName.get(words.join(" ")) ?? [])].filter(
      (key) => key !== words.join(" ") && key.split(" ").length > words.length,
    );
    const only = longer.length === 1 && words.length > 1 ? this.#byFullName.get(longer[0] ?? "") : undefined;
    if (only !== undefined) return { person: only, isSurname: true };
    if (full !== undefined && words.length > 1) return { person: full, isSurname: false };
    const alias = this.#aliases.get(words.join(" "));
    if (alias !== undefined) return { person: alias, isSurname: true };
    const keys = [...(this.#byLaterName.get(words.join(" ")) ?? [])].filter((key) => key.includes(" "));
    if (keys.length === 1) {
      const person = this.#byFullName.get(keys[0] ?? "");
      if (person !== undefined) return { person, isSurname: true };
    }
    return full === undefined || keys.length > 1 ? undefined : { person: full, isSurname: false };
  }
}
