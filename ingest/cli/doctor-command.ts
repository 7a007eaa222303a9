/** `standoff doctor`: which engine, versions, counts, what is wrong and how to mend it. */
import { readFile } from "node:fs/promises";
import { StandoffError } from "../../cypher/errors.ts";
import type { Graph, GraphLocation } from "../../cypher/ports.ts";
import { EXTRACTOR_VERSION } from "../extractor-version.ts";
import { EXIT } from "./exit-codes.ts";

async function packageVersion(): Promise<string> {
  for (const path of ["../../package.json", "../../../package.json"]) {
    const text = await readFile(new URL(path, import.meta.url), "utf8").catch(() => undefined);
    if (text === undefined) continue;
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && "version" in parsed && typeof parsed.version === "string")
      return parsed.version;
  }
  return "unknown";
}

/** @returns an exit code: `failed` when the graph cannot be opened or read */
export async function doctorCommand(open: () => Promise<Graph>, location: GraphLocation): Promise<number> {
  const print = (name: string, text: string): void => {
    process.stdout.write(`${name.padEnd(12)} ${text}\n`);
  };
  print("Standoff", `${await packageVersion()}, extractor ${EXTRACTOR_VERSION}`);
  print("Node", `${process.version} on ${process.platform} ${process.arch}`);
  print(
    "engine",
    location.engine === "neo4j"
      ? `Neo4j at ${location.uri} (NEO4J_URI)`
      : `embedded, in ${location.dataDirectory} (STANDOFF_DATA)`,
  );
  let graph: Graph;
  try {
    graph = await open();
  } catch (error) {
    if (!(error instanceof StandoffError)) throw error;
    print("problem", error.message);
    return EXIT.failed;
  }
  try {
    const status = await graph.reader.status();
    print("version", status.version);
    print("location", status.location);
    const counts = await graph.reader.counts();
    const entities = Object.entries(counts.entities);
    print(
      "documents",
      `${counts.documents}, with ${counts.sentences} sentences, ${counts.mentions} mentions, ${counts.events} events`,
    );
    print("entities", entities.map(([kind, count]) => `${kind} ${count}`).join(", "));
    print("positions", String(counts.positions));
    print(
      "relations",
      Object.entries(counts.relations)
        .filter(([, count]) => count > 0)
        .map(([type, count]) => `${type} ${count}`)
        .join(", ") || "none",
    );
    print("health", counts.documents === 0 ? "empty: read something with standoff ingest PATH" : "good");
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof StandoffError)) throw error;
    print("problem", error.message);
    return EXIT.failed;
  } finally {
    await graph.close();
  }
}
