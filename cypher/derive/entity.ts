/** What follows for an entity from the documents that name it. */
import { foldName } from "../model/fold.ts";
import { chooseMostFrequent, compareText, dateRange } from "./order.ts";

/** How many documents call an entity by one canonical name, and when. */
export interface EntityNaming {
  readonly name: string;
  readonly documents: number;
  readonly mentions: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

export interface EntityProperties {
  readonly name: string;
  readonly aliases: string[];
  readonly mentionCount: number;
  /** Publication dates of the earliest and latest document that names it. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** The name, folded: what an exact search looks up. */
  readonly searchName: string;
  /** Every word of every name, folded, each between spaces. */
  readonly searchText: string;
}

/**
 * The name is the one that most documents use, of several the one that sorts first; every other name is an alias.
 * @param namings at least one
 * @param form how little a name says about whom it means: a surname is the name only of whom no document calls otherwise
 */
export function deriveEntity(
  namings: readonly EntityNaming[],
  aliases: readonly string[],
  form: (name: string) => number = () => 0,
): EntityProperties {
  const least = Math.min(...namings.map((naming) => form(naming.name)));
  const telling = namings.filter((naming) => form(naming.name) === least);
  const name = chooseMostFrequent(telling.map((naming) => [naming.name, naming.documents] as const)) ?? "";
  const others = new Set([...namings.map((naming) => naming.name), ...aliases]);
  others.delete(name);
  const sortedAliases = [...others].sort(compareText);
  const words = new Set([name, ...sortedAliases].flatMap((each) => foldName(each).split(" ")));
  return {
    name,
    aliases: sortedAliases,
    mentionCount: namings.reduce((sum, naming) => sum + naming.mentions, 0),
    firstSeen: dateRange(namings.map((naming) => naming.firstSeen)).first,
    lastSeen: dateRange(namings.map((naming) => naming.lastSeen)).last,
    searchName: foldName(name),
    searchText: ` ${[...words].join(" ")} `,
  };
}
