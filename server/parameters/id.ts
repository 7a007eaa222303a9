/** Ids of nodes, relations and documents. */
import { z } from "zod";

export const id = z
  .string({ error: "must be an id" })
  .min(1, { error: "must not be empty" })
  .max(500, { error: "is too long" });

/** The most nodes that one picture may ask for. */
const MAX_IDS = 5_000;

export const idList = z.object({
  ids: z
    .array(id, { error: "must be a list of ids" })
    .max(MAX_IDS, { error: `must have at most ${String(MAX_IDS)} ids` }),
});
