/** What the events under a relation are. */
import { z } from "zod";
import { compareText } from "../derive/order.ts";
import type { GraphEngine } from "../engine.ts";
import { CLAIM_STATUSES } from "../model/document-graph.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { EvidenceFacets } from "../model/profile.ts";
import { eventParameters } from "./event-criteria.ts";
import { readRows } from "./read-statement.ts";

const facetRow = z.object({
  ploverType: z.enum(PLOVER_TYPES),
  claimStatus: z.enum(CLAIM_STATUSES),
  outlet: z.string(),
  events: z.number(),
});

type FacetRow = z.infer<typeof facetRow>;

function countBy<K extends "ploverType" | "claimStatus" | "outlet">(
  rows: readonly FacetRow[],
  key: K,
): { name: FacetRow[K]; events: number }[] {
  const counts = new Map<FacetRow[K], number>();
  for (const row of rows) counts.set(row[key], (counts.get(row[key]) ?? 0) + row.events);
  return [...counts]
    .map(([name, events]) => ({ name, events }))
    .sort((a, b) => b.events - a.events || compareText(a.name, b.name));
}

/** See `GraphReader.countFacets`. */
export async function countFacets(
  engine: GraphEngine,
  relation: string,
  filter: EvidenceFilter,
): Promise<EvidenceFacets> {
  const rows = await readRows(engine, "count-relation-facets", facetRow, {
    relation,
    ...eventParameters({ ...filter, claimStatuses: CLAIM_STATUSES }),
  });
  return {
    ploverTypes: countBy(rows, "ploverType"),
    claimStatuses: countBy(rows, "claimStatus"),
    outlets: countBy(rows, "outlet"),
  };
}
