/** `--extractor`: the built-in rules, or the language model that the environment names, with a report of what it took. */
import { join } from "node:path";
import { StandoffError } from "../../cypher/errors.ts";
import type { GraphReader } from "../../cypher/ports.ts";
import { RULES, type DocumentExtractor } from "../document-extractor.ts";
import { LlmExtractor, type LlmReport } from "../llm/llm-extractor.ts";
import type { Configuration } from "./configuration.ts";

export const EXTRACTORS = ["rules", "llm"] as const;
export type ExtractorName = (typeof EXTRACTORS)[number];

/** What a command has that an extractor may use. */
export interface ExtractorContext {
  readonly signal?: AbortSignal;
  readonly reader?: GraphReader;
}

const ANSWERS = "llm-answers";

const count = (number: number, noun: string): string =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** @returns a line for what was asked, and one for what was dropped where something was */
export function describeReport({ model, host, cached, dropped, cost, ...usage }: LlmReport): string {
  const tokens = `${usage.promptTokens.toLocaleString("en")} prompt and ${usage.completionTokens.toLocaleString("en")} completion tokens`;
  const asked = [
    count(usage.requests, "request"),
    usage.retries === 1 ? "1 retry" : `${usage.retries.toLocaleString("en")} retries`,
    `${count(cached, "answer")} kept from before`,
    tokens,
    ...(cost === undefined ? [] : [`cost ${cost.toFixed(4)}`]),
  ];
  const lines = [`${model} at ${host}: ${asked.join(", ")}.`];
  const left = [
    ...(dropped.quotes > 0 ? [`${count(dropped.quotes, "quotation")} not in the sentence`] : []),
    ...(dropped.entities > 0 ? [count(dropped.entities, "name").concat(" not in the text")] : []),
    ...(dropped.events > 0 ? [`${count(dropped.events, "event")} without two actors in the sentence`] : []),
    ...(dropped.positions > 0 ? [`${count(dropped.positions, "position")} not in the sentence's words`] : []),
  ];
  if (left.length > 0) lines.push(`Dropped: ${left.join(", ")}.`);
  return lines.join("\n");
}

function llmExtractor({ llm, dataDirectory }: Configuration, { signal, reader }: ExtractorContext): LlmExtractor {
  if (llm === undefined) throw notConfigured();
  signal?.addEventListener(
    "abort",
    () => {
      process.stderr.write("Stopping when the requests under way are answered; Ctrl-C again does not wait for them.\n");
    },
    { once: true },
  );
  return new LlmExtractor(llm, {
    cacheDirectory: join(dataDirectory, ANSWERS),
    signal,
    findDocumentSummary: reader === undefined ? undefined : (id) => reader.findDocumentSummary(id),
  });
}

const notConfigured = (): StandoffError =>
  new StandoffError(
    "invalid-parameter",
    "--extractor llm needs a language model: set STANDOFF_LLM_URL and STANDOFF_LLM_MODEL, and STANDOFF_LLM_KEY where the server wants one. Nothing was sent.",
    { details: { variables: ["STANDOFF_LLM_URL", "STANDOFF_LLM_MODEL"] } },
  );

/**
 * Runs a command with the extractor that was chosen. What a model took is reported also where the command fails: it is paid.
 * @param work is given what builds the extractor
 * @throws StandoffError `invalid-parameter`, before anything is done, when a model is wanted and none is configured
 */
export async function withExtractor(
  name: ExtractorName,
  configuration: Configuration,
  work: (build: (context: ExtractorContext) => DocumentExtractor) => Promise<void>,
): Promise<void> {
  if (name === "rules") return work(() => RULES);
  if (configuration.llm === undefined) throw notConfigured();
  let built: LlmExtractor | undefined;
  try {
    await work((context) => (built = llmExtractor(configuration, context)));
  } finally {
    if (built !== undefined) process.stderr.write(`${describeReport(built.report())}\n`);
  }
}
