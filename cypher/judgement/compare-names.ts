/** What the names of two identities have to do with one another, and how much each says about whom it means. */
import { foldName } from "../model/fold.ts";
import { findKindOfId } from "../model/ids.ts";
import type { IdentityRecord } from "../model/judgement.ts";
import { acronymsOf, compareOrganizationNames, isAcronym, organizationBlockKeys } from "./organization-name.ts";
import { comparePersonNames, parsePersonName, personBlockKeys, personNameForm, surnamesOf } from "./person-name.ts";
import { isSameSpelling } from "./spelling.ts";

/** The best first. */
export const NAME_RELATIONS = [
  "same",
  "order",
  "spelling",
  "shorter",
  "head",
  "surname",
  "acronym",
  "alias",
  "nickname",
  "initial",
  "suffix",
  "different",
] as const;
export type NameRelation = (typeof NAME_RELATIONS)[number];

type Named = Pick<IdentityRecord, "id" | "name" | "aliases">;

/** 0 for a name that says who is meant, more for one that stands for it: initials, a surname, an acronym. */
export function nameForm(id: string, name: string): 0 | 1 | 2 {
  const kind = findKindOfId(id);
  if (kind === "Person") return personNameForm(name);
  if (kind === "Organization") return isAcronym(name) ? 2 : 0;
  return 0;
}

/** Keys of the blocks within which an identity is compared: whoever shares none cannot be the same. */
export function blockKeys({ id, name, aliases }: Named): string[] {
  const kind = findKindOfId(id);
  const keysOf = kind === "Person" ? personBlockKeys : kind === "Organization" ? organizationBlockKeys : () => [];
  return [...new Set([name, ...aliases].flatMap(keysOf))].sort();
}

/** Names that say who is meant, and others that do not follow from them ("Hemedti" for Mohamed Hamdan Dagalo). */
function namesOfPerson({ name, aliases }: Named): { full: string[]; others: string[] } {
  const all = [name, ...aliases];
  if (personNameForm(name) === 2) return { full: [], others: all };
  const full = all.filter((each) => personNameForm(each) < 2);
  const surnames = full.flatMap((each) => surnamesOf(parsePersonName(each)));
  const isOther = (each: string): boolean =>
    parsePersonName(each).words.every((word) => !surnames.some((surname) => isSameSpelling(word, surname)));
  return { full, others: all.filter((each) => personNameForm(each) === 2 && isOther(each)) };
}

function best(relations: readonly NameRelation[]): NameRelation {
  return NAME_RELATIONS.find((relation) => relations.includes(relation)) ?? "different";
}

function comparePeople(left: Named, right: Named): NameRelation {
  const [a, b] = [namesOfPerson(left), namesOfPerson(right)];
  if (a.full.length > 0 && b.full.length > 0)
    return best(a.full.flatMap((x) => b.full.map((y) => comparePersonNames(x, y))));
  // Of a surname alone only a surname is known, whoever else is called so.
  const pairs = [
    ...a.others.flatMap((x) => b.full.map((y) => comparePersonNames(x, y))),
    ...b.others.flatMap((x) => a.full.map((y) => comparePersonNames(x, y))),
  ];
  const shared = a.others.flatMap((x) => b.others.map((y) => comparePersonNames(x, y)));
  const isAlias = shared.some((relation) => relation !== "different");
  const bothShort = a.full.length === 0 && b.full.length === 0;
  return best([...pairs, ...(isAlias ? [bothShort ? ("surname" as const) : ("alias" as const)] : [])]);
}

function compareOrganizations(left: Named, right: Named): NameRelation {
  const [acronymOnLeft, acronymOnRight] = [isAcronym(left.name), isAcronym(right.name)];
  const longOf = ({ name, aliases }: Named): string[] => [name, ...aliases].filter((each) => !isAcronym(each));
  const shortOf = ({ name, aliases }: Named): string[] => [name, ...aliases].filter(isAcronym);
  if (acronymOnLeft && acronymOnRight) return foldName(left.name) === foldName(right.name) ? "same" : "different";
  if (!acronymOnLeft && !acronymOnRight)
    return best(longOf(left).flatMap((x) => longOf(right).map((y) => compareOrganizationNames(x, y))));
  const [short, long] = acronymOnLeft ? [left, right] : [right, left];
  const letters = acronymsOf(short.name);
  if (shortOf(long).some((each) => acronymsOf(each).some((other) => letters.includes(other)))) return "alias";
  return best(longOf(long).map((each) => compareOrganizationNames(short.name, each)));
}

/** Names of identities of one kind. */
export function compareNames(left: Named, right: Named): NameRelation {
  const kind = findKindOfId(left.id);
  if (kind !== findKindOfId(right.id)) return "different";
  if (kind === "Person") return comparePeople(left, right);
  if (kind === "Organization") return compareOrganizations(left, right);
  return "different";
}
