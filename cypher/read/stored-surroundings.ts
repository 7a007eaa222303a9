/** What is around a node, as the stored relations say. */
import { z } from "zod";
import type { GraphEngine, Row } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import { NODE_KINDS } from "../model/evidence-filter.ts";
import { RELATION_TYPES } from "../model/views.ts";
import type { NeighbourFilter } from "../ports.ts";
import { kindPrefixes, relationParameters, wantedTypes } from "./event-criteria.ts";
import { readRows } from "./read-statement.ts";
import { relationRow } from "./relation-row.ts";
import type { NeighbourCount, Surroundings } from "./surroundings.ts";

const idRow = z.object({ id: z.string() });
const totalsRow = z.object({ neighbours: z.number(), relations: z.number() });
const countRow: z.ZodType<NeighbourCount> = z.object({
  type: z.enum(RELATION_TYPES),
  direction: z.enum(["out", "in"]),
  kind: z.enum(NODE_KINDS),
  neighbours: z.number(),
});

export function storedSurroundings(
  engine: GraphEngine,
  id: string,
  choice: Omit<NeighbourFilter, "limit" | "offset">,
  filter: EvidenceFilter,
): Surroundings {
  const asked: Row = {
    id,
    types: wantedTypes(filter, choice.types),
    kinds: kindPrefixes(filter),
    ...relationParameters(filter),
  };
  const directed = { ...asked, direction: choice.direction ?? "both" };
  return {
    neighbours: async ({ offset, limit }) => {
      const rows = await readRows(engine, "list-neighbours", idRow, { ...directed, offset, limit });
      return rows.map((row) => row.id);
    },
    relations: ({ offset, limit }) => readRows(engine, "list-relations", relationRow, { ...directed, offset, limit }),
    totals: async () => {
      const halves = await readRows(engine, "count-neighbours", totalsRow, directed);
      return {
        neighbours: halves.reduce((sum, half) => sum + half.neighbours, 0),
        relations: halves.reduce((sum, half) => sum + half.relations, 0),
      };
    },
    countByType: () => readRows(engine, "count-neighbours-by-type", countRow, asked),
  };
}
