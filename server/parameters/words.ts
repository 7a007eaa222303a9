/** Words that a user searches for or asks. */
import { z } from "zod";

export const words = z
  .string({ error: "must be text" })
  .trim()
  .min(1, { error: "must not be empty" })
  .max(300, { error: "must have at most 300 characters" });
