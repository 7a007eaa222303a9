/** `standoff reset`: deletes everything in the graph, also one that cannot be opened. */
import { createInterface } from "node:readline/promises";
import { removeStore } from "../../cypher/embedded/remove-store.ts";
import type { GraphEngine } from "../../cypher/engine.ts";
import { StandoffError } from "../../cypher/errors.ts";
import { openEngine } from "../../cypher/open-graph.ts";
import type { GraphLocation } from "../../cypher/ports.ts";
import { createWriter } from "../../cypher/writer.ts";
import { EXIT } from "./exit-codes.ts";

/** Asks on the terminal; a closed input (Ctrl-D) and Ctrl-C are a no. */
async function isConfirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answered = terminal.question("Delete every document, entity, event and saved view of the graph? Type yes: ");
  const closed = new Promise<string>((resolve) => {
    terminal.once("close", () => {
      resolve("");
    });
  });
  const answer = await Promise.race([answered, closed]);
  terminal.close();
  return answer.trim() === "yes";
}

/** The engine alone: a graph of another version of the model is deleted too. Undefined when the embedded store is damaged. */
async function openUnlessDamaged(location: GraphLocation): Promise<GraphEngine | undefined> {
  try {
    return await openEngine(location);
  } catch (error) {
    if (error instanceof StandoffError && error.details.reason === "damaged") return undefined;
    throw error;
  }
}

/**
 * @param confirmed do not ask
 * @returns an exit code
 * @throws StandoffError `invalid-parameter` when it may not go ahead and there is no terminal to ask on
 */
export async function resetCommand(location: GraphLocation, confirmed: boolean): Promise<number> {
  if (!confirmed) {
    if (!process.stdin.isTTY)
      throw new StandoffError("invalid-parameter", "reset deletes the whole graph: repeat it with --yes.");
    if (!(await isConfirmed())) {
      process.stdout.write("Nothing was deleted.\n");
      return EXIT.ok;
    }
  }
  const engine = await openUnlessDamaged(location);
  if (engine === undefined) {
    if (location.engine === "embedded") removeStore(location.dataDirectory);
  } else {
    try {
      await createWriter(engine).reset();
    } finally {
      await engine.close();
    }
  }
  process.stdout.write("The graph is empty.\n");
  return EXIT.ok;
}
