/** `standoff serve`: the explorer, until a signal stops it. */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Graph } from "../../cypher/ports.ts";
import { EXIT } from "./exit-codes.ts";
import { ingestCommand } from "./ingest-command.ts";
import { onSignals } from "./on-signals.ts";

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

export interface Address {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

/**
 * Listens first, so that nothing is written when the address cannot be had, and says so when the graph is ready.
 * @returns an exit code
 * @throws StandoffError when the address or port cannot be had
 */
export async function serveCommand(graph: Graph, { host, port }: Address): Promise<number> {
  const signal = onSignals(["SIGINT", "SIGTERM"]);
  // The server is loaded only where it is wanted: extraction starts without it.
  const { startServer } = await import("../../server/main.ts");
  const server = await startServer({ graph, host, port });
  try {
    const { documents } = await graph.reader.counts();
    if (documents === 0) {
      process.stdout.write("The graph is empty: reading the sample articles.\n");
      // To their end even when it is stopped meanwhile: a graph that has some of them is not filled again.
      await ingestCommand(graph, [SAMPLES], undefined, new AbortController().signal);
    }
    if (!signal.aborted) {
      process.stdout.write(`Standoff is at ${server.url} (Ctrl-C stops it)\n`);
      await once(signal, "abort");
    }
    process.stdout.write("Stopping …\n");
  } finally {
    await server.close();
  }
  return EXIT.ok;
}
