/** Ranking of search hits: one order for both engines. */
import { compareText } from "../derive/order.ts";
import { foldName } from "../model/fold.ts";
import type { EntityHit } from "../model/views.ts";

/** How well an entity's names match folded words, 0 best. */
function matchClass(hit: EntityHit, words: string): number {
  const name = foldName(hit.name);
  const aliases = hit.aliases.map(foldName);
  if (name === words) return 0;
  if (name.startsWith(words)) return 1;
  if (aliases.includes(words)) return 2;
  if (aliases.some((alias) => alias.startsWith(words))) return 3;
  return 4;
}

/**
 * The exact name first, then a name that starts with the words, the exact alias, an alias that starts with them, and last
 * words from anywhere among the names; among equals the most mentioned, then by id.
 * @param words folded, see `foldName`
 */
export function rankEntities(candidates: readonly EntityHit[], words: string, limit: number): EntityHit[] {
  const distinct = new Map(candidates.map((hit) => [hit.id, hit]));
  return [...distinct.values()]
    .map((hit) => ({ hit, rank: matchClass(hit, words) }))
    .sort((a, b) => a.rank - b.rank || b.hit.mentionCount - a.hit.mentionCount || compareText(a.hit.id, b.hit.id))
    .slice(0, limit)
    .map(({ hit }) => hit);
}
