/** Opening the graph, whichever engine holds it. */
import { z } from "zod";
import { getStatement } from "./catalogue.ts";
import type { GraphEngine } from "./engine.ts";
import { StandoffError } from "./errors.ts";
import { MODEL_VERSION } from "./model/version.ts";
import type { Graph, GraphLocation } from "./ports.ts";
import { createReader } from "./reader.ts";
import { createWriter } from "./writer.ts";

/** Each engine is loaded when it is needed: neither's package costs the other's users anything. */
async function openEngine(location: GraphLocation): Promise<GraphEngine> {
  if (location.engine === "neo4j") {
    const { Neo4jEngine } = await import("./neo4j/neo4j-engine.ts");
    return Neo4jEngine.open(location);
  }
  const { EmbeddedEngine } = await import("./embedded/embedded-engine.ts");
  return EmbeddedEngine.open(location.dataDirectory);
}

async function checkModelVersion(engine: GraphEngine): Promise<void> {
  const [row] = await engine.read(getStatement("queries/read/find-model-version"));
  if (row === undefined) return;
  const { model } = z.object({ model: z.number() }).parse(row);
  if (model === MODEL_VERSION) return;
  throw new StandoffError(
    "conflict",
    `The graph was written with version ${model} of the model and this Standoff reads version ${MODEL_VERSION}: use the Standoff that wrote it, or reset the graph and ingest again.`,
    { details: { model, expected: MODEL_VERSION } },
  );
}

/**
 * Opens the graph and makes sure of its constraints and indexes. Whoever opens it must close it: the embedded engine's process
 * ends then.
 * @throws StandoffError `store-unavailable` when there is no store at the location or it cannot be used, `conflict` when
 * another version of the model wrote it
 */
export async function openGraph(location: GraphLocation): Promise<Graph> {
  const engine = await openEngine(location);
  try {
    await engine.ensureSchema();
    await checkModelVersion(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return { reader: createReader(engine), writer: createWriter(engine), close: () => engine.close() };
}
