/** Body of a console query. */
import { z } from "zod";
import type { PlainValue } from "../../cypher/engine.ts";

const value: z.ZodType<PlainValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(value), z.record(z.string(), value)]),
);

export const queryBody = z.object({
  query: z
    .string({ error: "must be a Cypher statement" })
    .min(1, { error: "must not be empty" })
    .max(20_000, { error: "must have at most 20000 characters" }),
  parameters: z.record(z.string(), value, { error: "must be an object" }).default({}),
});
