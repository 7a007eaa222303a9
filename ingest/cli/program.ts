/** The commands, their arguments and options. Documented in docs/cli.md. */
import { Command, InvalidArgumentError, Option } from "commander";
import { openGraph } from "../../cypher/open-graph.ts";
import type { Graph } from "../../cypher/ports.ts";
import { FORMATS, type Format } from "../read/list-files.ts";
import { readConfiguration } from "./configuration.ts";
import { EXTRACTORS, withExtractor, type ExtractorName } from "./chosen-extractor.ts";
import { doctorCommand } from "./doctor-command.ts";
import {
  duplicatesCommand,
  forbidCommand,
  judgementsCommand,
  mergeCommand,
  showCommand,
  splitCommand,
  undoCommand,
  type DecisionOptions,
} from "./entities-command.ts";
import { extractCommand } from "./extract-command.ts";
import { ingestCommand } from "./ingest-command.ts";
import { onSignals } from "./on-signals.ts";
import { queryCommand } from "./query-command.ts";
import { resetCommand } from "./reset-command.ts";
import { serveCommand } from "./serve-command.ts";

const formatOption = new Option(
  "--format <format>",
  "what the files are; their ending tells when it is left out",
).choices(Object.keys(FORMATS));

const extractorOption = (): Option =>
  new Option(
    "--extractor <name>",
    "what reads the documents: the built-in rules, or the language model of STANDOFF_LLM_URL",
  )
    .choices(EXTRACTORS)
    .default("rules");

function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It must be a whole number above 0.");
  return number;
}

function port(text: string): number {
  if (!/^\d{1,5}$/u.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError("It must be a port, 0 to 65535.");
  return Number(text);
}

function someText(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("It must not be empty.");
  return text.trim();
}

/** Node takes an empty address for all of the machine's. */
function host(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("It must be an address or name of this machine.");
  return text.trim();
}

interface IngestOptions {
  readonly format?: Format;
  readonly extractor: ExtractorName;
}

interface ExtractOptions extends IngestOptions {
  readonly json: boolean;
  readonly explain: boolean;
}

interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
}

interface QueryOptions {
  readonly parameters?: string;
  readonly json: boolean;
  readonly limit: number;
  readonly timeout: number;
}

interface ListOptions {
  readonly json: boolean;
  readonly limit: number;
}

type WithGraph = (work: (graph: Graph) => Promise<number>) => Promise<void>;

/** `standoff entities` and its commands. */
function addEntities(program: Command, withGraph: WithGraph): void {
  const entities = program
    .command("entities")
    .description("see and decide who is the same across documents")
    .helpCommand(false);
  const list = (name: string, description: string): Command =>
    entities
      .command(name)
      .description(description)
      .option("--json", "one JSON object a pair", false)
      .option("--limit <pairs>", "most pairs to print", positiveInteger, 100);
  const decide = (name: string, description: string): Command =>
    entities
      .command(name)
      .description(description)
      .option("--note <text>", "why, to be recorded")
      .option("--by <name>", "who decides, instead of the system's user", someText);
  list("duplicates", "list pairs that may be one, and those that were merged or kept apart without a person").action(
    ({ limit, json }: ListOptions) => withGraph((graph) => duplicatesCommand(graph, limit, json)),
  );
  list("judgements", "list every decision that merges or keeps apart").action(({ limit, json }: ListOptions) =>
    withGraph((graph) => judgementsCommand(graph, limit, json)),
  );
  entities
    .command("show")
    .description("say what an entity was merged from, and why")
    .argument("<entity>", "its id or exact name")
    .action((entity: string) => withGraph((graph) => showCommand(graph, entity)));
  decide("merge", "make two entities one, or confirm that they are")
    .argument("<one>", "an id or exact name")
    .argument("<other>", "an id or exact name")
    .action((one: string, other: string, options: DecisionOptions) =>
      withGraph((graph) => mergeCommand(graph, one, other, options)),
    );
  decide("split", "take a part out of an entity, or the whole apart")
    .argument("<entity>", "its id or exact name")
    .argument("[part]", "the part's id or name")
    .action((entity: string, part: string | undefined, options: DecisionOptions) =>
      withGraph((graph) => splitCommand(graph, entity, part, options)),
    );
  decide("forbid", "keep two entities apart for good")
    .argument("<one>", "an id or exact name")
    .argument("<other>", "an id or exact name")
    .action((one: string, other: string, options: DecisionOptions) =>
      withGraph((graph) => forbidCommand(graph, one, other, options)),
    );
  entities
    .command("undo")
    .description("forget what a merge, split or forbid recorded")
    .argument("<judgement>", "its id")
    .action((judgement: string) => withGraph((graph) => undoCommand(graph, judgement)));
}

/**
 * @param environment usually `process.env`; read when a command runs
 * @param finish is given the exit code of the command that ran
 */
export function buildProgram(
  environment: Readonly<Record<string, string | undefined>>,
  finish: (code: number) => void,
): Command {
  /** Runs a command against the configured graph and closes it, whatever happens. */
  async function withGraph(work: (graph: Graph) => Promise<number>): Promise<void> {
    const graph = await openGraph(readConfiguration(environment).location);
    try {
      finish(await work(graph));
    } finally {
      await graph.close();
    }
  }

  const program = new Command("standoff")
    .description("Who opposes whom, with the sentences that say so: reads political text into an evidenced graph.")
    .addHelpText(
      "after",
      `
The graph is embedded in STANDOFF_DATA (default ./.standoff) unless NEO4J_URI is set, with NEO4J_USER, NEO4J_PASSWORD and
NEO4J_DATABASE. The server listens on STANDOFF_HOST and STANDOFF_PORT (default 127.0.0.1:4747).
Nothing leaves this machine unless --extractor llm is given and STANDOFF_LLM_URL and STANDOFF_LLM_MODEL are set.

Exit codes: 0 done, 1 failed, 2 the command line was not understood, 3 some documents were skipped.`,
    )
    .exitOverride()
    .configureOutput({
      outputError: (message, write) => {
        const [problem = ""] = message.replace(/^error: /u, "").split("\n");
        write(`standoff: ${problem.replace(/\.?$/u, ".")} See standoff --help.\n`);
      },
    });
  program
    .command("ingest")
    .description("read files, or the readable files of directories, into the graph")
    .argument("<path...>", "files or directories")
    .addOption(formatOption)
    .addOption(extractorOption())
    .action((paths: string[], { format, extractor }: IngestOptions) =>
      withExtractor(extractor, readConfiguration(environment), (build) =>
        withGraph((graph) => {
          const signal = onSignals(["SIGINT", "SIGTERM"]);
          return ingestCommand(graph, paths, format, signal, build({ signal, reader: graph.reader }));
        }),
      ),
    );
  program
    .command("extract")
    .description("print what a file or directory holds, without a store")
    .argument("<path>", "a file or directory")
    .option("--json", "one JSON object a document, as docs/extraction.schema.json describes it", false)
    .addOption(new Option("--explain", "why each sentence was read as it was").default(false).conflicts("json"))
    .addOption(formatOption)
    .addOption(extractorOption().conflicts("explain"))
    .action((path: string, { format, json, explain, extractor }: ExtractOptions) =>
      withExtractor(extractor, readConfiguration(environment), async (build) => {
        finish(await extractCommand(path, format, explain ? "explanation" : json ? "json" : "text", build({})));
      }),
    );
  program
    .command("serve")
    .description("start the explorer; an empty graph is filled with the sample articles")
    .option("--host <address>", "address to listen on", host)
    .option("--port <port>", "port to listen on; 0 takes a free one", port)
    .action((options: ServeOptions) =>
      withGraph((graph) => serveCommand(graph, { ...readConfiguration(environment), ...options })),
    );
  program
    .command("query")
    .description("run a read-only Cypher statement")
    .argument("<cypher>", "the statement")
    .option("--parameters <json>", "parameters as a JSON object")
    .option("--json", "one JSON object a row", false)
    .option("--limit <rows>", "most rows to print", positiveInteger, 1_000)
    .option("--timeout <seconds>", "longest time to run", positiveInteger, 10)
    .action((text: string, { parameters, json, limit, timeout }: QueryOptions) =>
      withGraph((graph) =>
        queryCommand(graph, text, {
          json,
          maxRows: limit,
          timeoutMs: timeout * 1_000,
          ...(parameters === undefined ? {} : { parameters }),
        }),
      ),
    );
  addEntities(program, withGraph);
  program
    .command("reset")
    .description("delete everything in the graph, saved views too, also one that is damaged")
    .option("--yes", "do not ask", false)
    .action(async ({ yes }: { yes: boolean }) => {
      finish(await resetCommand(readConfiguration(environment).location, yes));
    });
  program
    .command("doctor")
    .description("say which engine is used, what it holds, what is wrong and how to mend it")
    .action(async () => {
      const { location } = readConfiguration(environment);
      finish(await doctorCommand(() => openGraph(location), location));
    });
  return program;
}
