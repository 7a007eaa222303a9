/** Who a model's name is: the entity of the gazetteer where that knows it, else one by kind and name, as the rules make them. */
import type { EntityKind } from "../../cypher/model/entity.ts";
import { slug } from "../../cypher/model/ids.ts";
import { matchGazetteer, type GazetteerEntry } from "../mention/gazetteer.ts";
import type { EntityReference } from "../mention/mention.ts";
import { personNamed, type PersonRegistry } from "../mention/person-registry.ts";
import { findHolderBySurname } from "../reference/office-holders.ts";
import { surfacesOf, tokenise } from "../text/tokenise.ts";

/** Kinds that models and the gazetteer may draw the line between otherwise: Hong Kong, the European Commission. */
const LIKE: Readonly<Record<EntityKind, readonly EntityKind[]>> = {
  Person: [],
  State: ["State", "Place"],
  Place: ["Place", "State"],
  Alliance: ["Alliance", "Organization"],
  Organization: ["Organization", "Alliance"],
};

export const withoutArticle = (name: string): string => name.replace(/^the\s+(?=\S)/iu, "");

/** The entry whose name is the whole of the words. */
function entryOf(words: string): GazetteerEntry | undefined {
  const tokens = tokenise(words, [{ start: 0, end: words.length }]).flatMap((sentence) => sentence.tokens);
  const [match] = matchGazetteer(tokens);
  return match?.from === 0 && match.to === tokens.length ? match.entry : undefined;
}

/** The entity that the gazetteer has under a name, if it is of that kind. */
export function findKnown(name: string, kind: EntityKind): EntityReference | undefined {
  const entry = entryOf(name) ?? entryOf(withoutArticle(name));
  if (entry === undefined) return undefined;
  switch (entry.sense) {
    case "capital":
      // Moscow is the government of Russia, or the town.
      return kind === "State" ? entry.entity : kind === "Place" ? entry.place : undefined;
    case "demonym":
    case "metonym":
      return kind === "State" ? entry.entity : undefined;
    case "name":
    case "alias":
      return LIKE[kind].includes(entry.entity.kind) ? entry.entity : undefined;
  }
}

/** Whether words are the name or demonym of another entity than the one they are said to mean: "Hungary" for Russia. */
export function namesAnother(words: string, entity: EntityReference): boolean {
  const entry = entity.kind === "Person" ? undefined : (entryOf(words) ?? entryOf(withoutArticle(words)));
  if (entry === undefined || (entry.sense !== "name" && entry.sense !== "demonym")) return false;
  return entry.entity.kind === entity.kind && entry.entity.id !== entity.id;
}

/** Notes a person by the full name, so that the surname alone is found later, wherever the document has it. */
export function learnPerson(people: PersonRegistry, name: string): void {
  const words = surfacesOf(name);
  if (words.length > 1) people.add(words);
}

/** What a text says of a person beside the name, by which a reference table knows who holds that office. */
export interface NamedWith {
  readonly office: string | null;
  /** ISO date of the text, or null when unknown. */
  readonly date: string | null;
}

/**
 * The entity of a name that the text has.
 * @returns undefined for a name without letters
 */
export function entityNamed(
  name: string,
  kind: EntityKind,
  people: PersonRegistry,
  { office, date }: NamedWith,
): EntityReference | undefined {
  if (kind === "Person") {
    const words = surfacesOf(name);
    // "President Putin" in a text that never says more.
    const holder = office === null || words.length > 1 ? undefined : findHolderBySurname(name, office, date);
    const { id, name: written } =
      people.find(words)?.person ?? personNamed(holder === undefined ? words : surfacesOf(holder));
    return id === "person:" ? undefined : { id, kind, name: written };
  }
  const plain = withoutArticle(name);
  const id = slug(plain);
  return id === "" ? undefined : { id: `${kind.toLowerCase()}:${id}`, kind, name: plain };
}
