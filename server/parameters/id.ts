/** Ids of nodes, relations and documents. */
import { z } from "zod";

export const id = z
  .string({ error: "must be an id" })
  .min(1, { error: "must not be empty" })
  .max(500, { error: "is too long" });
