/** Opening the graph, whichever engine holds it. */
import { z } from "zod";
import { getStatement } from "./catalogue.ts";
import { EmbeddedEngine } from "./embedded/embedded-engine.ts";
import type { GraphEngine } from "./engine.ts";
import { StandoffError } from "./errors.ts";
import { MODEL_VERSION } from "./model/version.ts";
import { Neo4jEngine } from "./neo4j/neo4j-engine.ts";
import type { Graph, GraphLocation } from "./ports.ts";
import { createReader } from "./reader.ts";
import { createWriter } from "./writer.ts";

/** The engine alone, as it is: without making sure of its schema. */
export function openEngine(location: GraphLocation): Promise<GraphEngine> {
  return location.engine === "neo4j" ? Neo4jEngine.open(location) : EmbeddedEngine.open(location.dataDirectory);
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
