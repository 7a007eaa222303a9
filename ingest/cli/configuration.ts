/** Settings from the environment: the only place that knows the variables' names. Documented in docs/configuration.md. */
import { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";
import type { GraphLocation } from "../../cypher/ports.ts";
import type { LlmSettings } from "../llm/llm-settings.ts";

/** Empty variables count as unset: compose files pass them so. */
const optional = z
  .string()
  .transform((value) => (value.trim() === "" ? undefined : value.trim()))
  .optional();

/** Requests at a time that a single key is mostly allowed. */
const DEFAULT_LLM_CONCURRENCY = 4;
/** A window's answer takes a hosted model 10 to 40 seconds, a model on the own machine minutes. */
const DEFAULT_LLM_TIMEOUT_S = 120;

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,6}$/u.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number, ${least} to ${most}`,
    )
    .transform(Number)
    .optional();
}

const price = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,9})?$/u, "must be the price of a million tokens, such as 0.15")
  .transform(Number)
  .optional();

const webAddress = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol),
    "must be an address that begins with https:// or http://",
  )
  // Its host is shown, a password never.
  .refine(
    (text) => !URL.canParse(text) || new URL(text).username + new URL(text).password === "",
    "must not hold a user or password: set STANDOFF_LLM_KEY",
  )
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
  STANDOFF_LLM_URL: optional.pipe(webAddress),
  STANDOFF_LLM_MODEL: optional,
  STANDOFF_LLM_KEY: optional.pipe(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/u, "must be one word of ASCII characters")
      .optional(),
  ),
  STANDOFF_LLM_CONCURRENCY: optional.pipe(wholeNumber(1, 32)),
  STANDOFF_LLM_TIMEOUT: optional.pipe(wholeNumber(1, 300)),
  STANDOFF_LLM_PROMPT_PRICE: optional.pipe(price),
  STANDOFF_LLM_COMPLETION_PRICE: optional.pipe(price),
});

/** The address of chat completions, from that or from the API's base ("…/v1"). */
function completionsUrl(address: string): URL {
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/u, "");
  url.pathname = path.endsWith("/chat/completions") ? path : `${path}/chat/completions`;
  url.hash = "";
  return url;
}

/** Undefined unless both the address and the model are set: then nothing is ever sent. */
function llmSettings(variables: z.infer<typeof schema>): LlmSettings | undefined {
  const { STANDOFF_LLM_URL, STANDOFF_LLM_MODEL, STANDOFF_LLM_KEY } = variables;
  if (STANDOFF_LLM_URL === undefined || STANDOFF_LLM_MODEL === undefined) return undefined;
  const { STANDOFF_LLM_PROMPT_PRICE: prompt, STANDOFF_LLM_COMPLETION_PRICE: completion } = variables;
  return {
    endpoint: completionsUrl(STANDOFF_LLM_URL),
    model: STANDOFF_LLM_MODEL,
    ...(STANDOFF_LLM_KEY === undefined ? {} : { key: STANDOFF_LLM_KEY }),
    concurrency: variables.STANDOFF_LLM_CONCURRENCY ?? DEFAULT_LLM_CONCURRENCY,
    timeoutMs: (variables.STANDOFF_LLM_TIMEOUT ?? DEFAULT_LLM_TIMEOUT_S) * 1_000,
    ...(prompt === undefined && completion === undefined
      ? {}
      : { prices: { prompt: prompt ?? 0, completion: completion ?? 0 } }),
  };
}

export interface Configuration {
  readonly location: GraphLocation;
  readonly host: string;
  readonly port: number;
  /** Where files beside the graph are kept, whichever engine has it. */
  readonly dataDirectory: string;
  /** The language model to ask; undefined where none is configured. */
  readonly llm: LlmSettings | undefined;
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
  const dataDirectory = STANDOFF_DATA ?? ".standoff";
  return {
    location:
      NEO4J_URI === undefined
        ? { engine: "embedded", dataDirectory }
        : {
            engine: "neo4j",
            uri: NEO4J_URI,
            user: NEO4J_USER ?? "neo4j",
            password: NEO4J_PASSWORD ?? "",
            ...(NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE }),
          },
    host: STANDOFF_HOST ?? "127.0.0.1",
    port: STANDOFF_PORT ?? 4747,
    dataDirectory,
    llm: llmSettings(parsed.data),
  };
}
