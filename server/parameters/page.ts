/** `limit` and `offset` of a list. */
import { z } from "zod";

/** @param most largest page */
export function limit(standard: number, most: number): z.ZodType<number> {
  return z.coerce
    .number({ error: `must be a whole number from 1 to ${most}` })
    .int({ error: `must be a whole number from 1 to ${most}` })
    .min(1, { error: `must be at least 1` })
    .max(most, { error: `must be at most ${most}` })
    .default(standard);
}

export const offset: z.ZodType<number> = z.coerce
  .number({ error: "must be a whole number from 0" })
  .int({ error: "must be a whole number from 0" })
  .min(0, { error: "must be at least 0" })
  .max(1_000_000, { error: "must be at most 1000000" })
  .default(0);
