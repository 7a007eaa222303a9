/** Body of an export: what is on the canvas, and as what. */
import { z } from "zod";
import { EXPORT_FORMATS } from "../export/formats.ts";
import { id, idList } from "./id.ts";

const coordinate = z
  .number({ error: "must be a number" })
  .min(-1_000_000, { error: "must be at least -1000000" })
  .max(1_000_000, { error: "must be at most 1000000" });

export const exportBody = idList.extend({
  format: z.enum(EXPORT_FORMATS, { error: `must be one of ${EXPORT_FORMATS.join(", ")}` }),
  /** By id of a node: where it is, x and y in pixels, y growing downwards. */
  places: z.record(id, z.tuple([coordinate, coordinate], { error: "must be x and y" })).default({}),
});
