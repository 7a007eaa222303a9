/** Parses a request's parameters with a schema; what does not fit names the parameter and what it must be. */
import type { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";

/** @throws StandoffError `invalid-parameter` */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path.join(".") ?? "";
  throw new StandoffError(
    "invalid-parameter",
    `${name === "" ? "The request" : name} is wrong: ${issue?.message ?? "not understood"}.`,
    {
      details: { parameter: name },
    },
  );
}
