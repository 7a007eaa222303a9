/** Settings from the environment: the only place that knows the variables' names. Documented in docs/configuration.md. */
import { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";
import type { GraphLocation } from "../../cypher/ports.ts";

/** Empty variables count as unset: compose files pass them so. */
const optional = z
  .string()
  .transform((value) => (value.trim() === "" ? undefined : value.trim()))
  .optional();

const schema = z.object({
  NEO4J_URI: optional.pipe(
    z
      .string()
      .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/.+/u, "must begin with neo4j:// or bolt://")
      // Addresses are shown, passwords never.
      .regex(/^[^@]*$/u, "must not hold a user or password: set NEO4J_USER and NEO4J_PASSWORD")
      .optional(),
  ),
  NEO4J_USER: optional,
  NEO4J_PASSWORD: optional,
  NEO4J_DATABASE: optional,
  STANDOFF_DATA: optional,
  STANDOFF_HOST: optional,
  STANDOFF_PORT: optional.pipe(
    z
      .string()
      .refine((text) => /^\d{1,5}$/u.test(text) && Number(text) <= 65_535, "must be a port, 0 to 65535")
      .transform(Number)
      .optional(),
  ),
});

export interface Configuration {
  readonly location: GraphLocation;
  readonly host: string;
  readonly port: number;
}

/**
 * @param environment usually `process.env`
 * @throws StandoffError `invalid-parameter` naming the variable and what it must be
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? "environment");
    throw new StandoffError("invalid-parameter", `${name} ${issue?.message ?? "is not understood"}.`, {
      details: { variable: name },
    });
  }
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, STANDOFF_DATA, STANDOFF_HOST, STANDOFF_PORT } =
    parsed.data;
  if (NEO4J_URI !== undefined && NEO4J_PASSWORD === undefined) {
    throw new StandoffError(
      "invalid-parameter",
      "NEO4J_URI is set but NEO4J_PASSWORD is not: set it to the database user's password.",
      {
        details: { variable: "NEO4J_PASSWORD" },
      },
    );
  }
  return {
    location:
      NEO4J_URI === undefined
        ? { engine: "embedded", dataDirectory: STANDOFF_DATA ?? ".standoff" }
        : {
            engine: "neo4j",
            uri: NEO4J_URI,
            user: NEO4J_USER ?? "neo4j",
            password: NEO4J_PASSWORD ?? "",
            ...(NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE }),
          },
    host: STANDOFF_HOST ?? "127.0.0.1",
    port: STANDOFF_PORT ?? 4747,
  };
}
