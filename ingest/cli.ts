#!/usr/bin/env node
/** The command line: an entry point. It alone reads the environment and opens a store, beside server/main.ts. */
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { StandoffError } from "../cypher/errors.ts";
import { openGraph } from "../cypher/open-graph.ts";
import type { Graph } from "../cypher/ports.ts";
import { readConfiguration } from "./cli/configuration.ts";
import { doctorCommand } from "./cli/doctor-command.ts";
import { EXIT } from "./cli/exit-codes.ts";
import { extractCommand } from "./cli/extract-command.ts";
import { ingestCommand } from "./cli/ingest-command.ts";
import { queryCommand } from "./cli/query-command.ts";
import { FORMATS, type Format } from "./read/list-files.ts";

const SAMPLES = fileURLToPath(new URL("../samples", import.meta.url));

const formatOption = new Option(
  "--format <format>",
  "what the files are; their ending tells when it is left out",
).choices(Object.keys(FORMATS));

function positiveInteger(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It must be a whole number above 0.");
  return number;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError("It must be a port, 0 to 65535.");
  return number;
}

/** Runs a command against the configured graph and closes it, whatever happens. */
async function withGraph(work: (graph: Graph) => Promise<number>): Promise<number> {
  const graph = await openGraph(readConfiguration(process.env).location);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
}

async function serve(options: ServeOptions): Promise<number> {
  const configuration = readConfiguration(process.env);
  // The server is loaded only where it is wanted: extraction starts without it.
  const { startServer } = await import("../server/main.ts");
  return withGraph(async (graph) => {
    const { documents } = await graph.reader.counts();
    if (documents === 0) {
      process.stdout.write("The graph is empty: reading the sample articles.\n");
      await ingestCommand(graph, [SAMPLES], undefined);
    }
    const server = await startServer({
      graph,
      host: options.host ?? configuration.host,
      port: options.port ?? configuration.port,
    });
    process.stdout.write(`Standoff is at ${server.url} (Ctrl-C stops it)\n`);
    await new Promise<void>((resolve) => {
      process.once("SIGINT", resolve);
      process.once("SIGTERM", resolve);
    });
    process.stdout.write("Stopping …\n");
    await server.close();
    return EXIT.ok;
  });
}

async function reset(confirmed: boolean): Promise<number> {
  if (!confirmed) {
    if (!process.stdin.isTTY)
      throw new StandoffError("invalid-parameter", "reset deletes the whole graph: repeat it with --yes.");
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question("Delete every document, entity and event of the graph? Type yes: ");
    terminal.close();
    if (answer.trim() !== "yes") {
      process.stdout.write("Nothing was deleted.\n");
      return EXIT.ok;
    }
  }
  return withGraph(async (graph) => {
    await graph.writer.reset();
    process.stdout.write("The graph is empty.\n");
    return EXIT.ok;
  });
}

function buildProgram(finish: (code: number) => void): Command {
  const program = new Command("standoff")
    .description("Who opposes whom, with the sentences that say so: reads political text into an evidenced graph.")
    .addHelpText(
      "after",
      `
The graph is embedded in STANDOFF_DATA (default ./.standoff) unless NEO4J_URI is set, with NEO4J_USER, NEO4J_PASSWORD and
NEO4J_DATABASE. The server listens on STANDOFF_HOST and STANDOFF_PORT (default 127.0.0.1:4747).

Exit codes: 0 done, 1 failed, 2 the command line was not understood, 3 some documents were skipped.`,
    )
    .exitOverride()
    .showHelpAfterError();
  program
    .command("ingest")
    .description("read files, or the readable files of directories, into the graph")
    .argument("<path...>", "files or directories")
    .addOption(formatOption)
    .action(async (paths: string[], { format }: { format?: Format }) => {
      finish(await withGraph((graph) => ingestCommand(graph, paths, format)));
    });
  program
    .command("extract")
    .description("print what a file or directory holds, without a store")
    .argument("<path>", "a file or directory")
    .option("--json", "one JSON object a document, as docs/extraction.schema.json describes it", false)
    .addOption(formatOption)
    .action(async (path: string, { format, json }: { format?: Format; json: boolean }) => {
      finish(await extractCommand(path, format, json));
    });
  program
    .command("serve")
    .description("start the explorer; an empty graph is filled with the sample articles")
    .option("--host <address>", "address to listen on")
    .option("--port <port>", "port to listen on; 0 takes a free one", port)
    .action(async (options: ServeOptions) => {
      finish(await serve(options));
    });
  program
    .command("query")
    .description("run a read-only Cypher statement")
    .argument("<cypher>", "the statement")
    .option("--parameters <json>", "parameters as a JSON object")
    .option("--json", "one JSON object a row", false)
    .option("--limit <rows>", "most rows to print", positiveInteger, 1_000)
    .option("--timeout <seconds>", "longest time to run", positiveInteger, 10)
    .action(async (text: string, options: { parameters?: string; json: boolean; limit: number; timeout: number }) => {
      const { parameters, json, limit, timeout } = options;
      finish(
        await withGraph((graph) =>
          queryCommand(graph, text, {
            json,
            maxRows: limit,
            timeoutMs: timeout * 1_000,
            ...(parameters === undefined ? {} : { parameters }),
          }),
        ),
      );
    });
  program
    .command("reset")
    .description("delete everything in the graph")
    .option("--yes", "do not ask", false)
    .action(async ({ yes }: { yes: boolean }) => {
      finish(await reset(yes));
    });
  program
    .command("doctor")
    .description("say which engine is used, what it holds, what is wrong and how to mend it")
    .action(async () => {
      const { location } = readConfiguration(process.env);
      finish(await doctorCommand(() => openGraph(location), location));
    });
  return program;
}

/** Runs a command line. @returns the exit code */
async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram((given) => {
    code = given;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof StandoffError) {
      process.stderr.write(`standoff: ${error.message}\n`);
      return EXIT.failed;
    }
    // commander has said what it did not understand; --help ends here too, without an error.
    if (error instanceof Error && "exitCode" in error) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    throw error;
  }
}

// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
