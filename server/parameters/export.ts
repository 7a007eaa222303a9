/** Body of an export: what is on the canvas, and as what. */
import { z } from "zod";
import { RELATION_TYPES } from "../../cypher/model/views.ts";
import { EXPORT_FORMATS } from "../export/formats.ts";
import { evidenceFilter } from "./evidence-filter.ts";
import { id, idList } from "./id.ts";

const coordinate = z
  .number({ error: "must be a number" })
  .min(-1_000_000, { error: "must be at least -1000000" })
  .max(1_000_000, { error: "must be at most 1000000" });

export const exportBody = idList.extend({
  format: z.enum(EXPORT_FORMATS, { error: `must be one of ${EXPORT_FORMATS.join(", ")}` }),
  filter: evidenceFilter.default({}),
  /** Relations that are not shown, and not exported. */
  hiddenTypes: z
    .array(z.enum(RELATION_TYPES, { error: `must be of ${RELATION_TYPES.join(", ")}` }), { error: "must be a list" })
    .max(RELATION_TYPES.length, { error: "is too long" })
    .default([]),
  /** By id of a node: where it is, x and y in pixels, y growing downwards. */
  places: z.record(id, z.tuple([coordinate, coordinate], { error: "must be x and y" })).default({}),
});
