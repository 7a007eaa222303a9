/** When the events of relations were. */
import { z } from "zod";
import type { DatedCount } from "../derive/histories.ts";
import { deriveHistories } from "../derive/histories.ts";
import type { GraphEngine } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import type { Histories } from "../model/profile.ts";
import { eventParameters } from "./event-criteria.ts";
import { readRows } from "./read-statement.ts";

const countRow: z.ZodType<DatedCount> = z.object({
  relation: z.string(),
  date: z.string().nullable(),
  events: z.number(),
});

/** See `GraphReader.listHistories`. */
export async function listHistories(
  engine: GraphEngine,
  relations: readonly string[],
  filter: EvidenceFilter,
): Promise<Histories> {
  const counts = await readRows(engine, "count-relation-dates", countRow, {
    relations: [...new Set(relations)],
    ...eventParameters(filter),
  });
  return deriveHistories(counts, relations);
}
