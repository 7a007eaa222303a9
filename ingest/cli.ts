#!/usr/bin/env node
/** The command line: an entry point. It alone reads the environment. */
import { StandoffError } from "../cypher/errors.ts";
import { EXIT } from "./cli/exit-codes.ts";
import { buildProgram } from "./cli/program.ts";

/** Runs a command line. @returns the exit code */
async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram(process.env, (given) => {
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
