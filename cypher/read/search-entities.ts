/** Search of entities by name or alias. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import { ENTITY_KINDS } from "../model/entity.ts";
import { foldName } from "../model/fold.ts";
import type { EntityHit } from "../model/views.ts";
import { rankEntities } from "./rank-entities.ts";
import { readRows } from "./read-statement.ts";

/**
 * Candidates that are ranked. Beyond it only the most mentioned are looked at; an entity whose name is exactly the words is
 * looked up by itself, so that a common first letter cannot hide it.
 */
const CANDIDATES = 1000;

const hitRow: z.ZodType<EntityHit> = z.object({
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string(),
  aliases: z.array(z.string()),
  mentionCount: z.number(),
});

/** See `GraphReader.searchEntities`. */
export async function searchEntities(engine: GraphEngine, text: string, limit: number): Promise<EntityHit[]> {
  const words = foldName(text);
  if (words === "") return [];
  const [exact, candidates] = await Promise.all([
    readRows(engine, "find-entities-by-name", hitRow, { words }),
    engine.findEntityCandidates(words.split(" "), CANDIDATES),
  ]);
  return rankEntities([...exact, ...candidates.map((row) => hitRow.parse(row))], words, limit);
}
