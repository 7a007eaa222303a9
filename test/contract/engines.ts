/** The engines that the contract holds for. Nothing in the suite may expect one engine to differ from the other. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphEngine } from "../../cypher/engine.ts";
import { openEngine, openGraph } from "../../cypher/open-graph.ts";
import type { Graph, GraphLocation } from "../../cypher/ports.ts";
import { neo4jFor } from "../requirements.ts";

interface Place {
  readonly location: GraphLocation;
  /** Forgets what was stored there. */
  readonly remove: () => void;
}

interface ContractEngine {
  readonly name: "embedded" | "neo4j";
  /** A place for a graph; skips the test where the engine is not to be had. To be called in a hook. */
  readonly prepare: (context: Mocha.Context) => Promise<Place>;
}

export const ENGINES: readonly ContractEngine[] = [
  {
    name: "embedded",
    prepare: () => {
      const dataDirectory = mkdtempSync(join(tmpdir(), "standoff-contract-"));
      return Promise.resolve({
        location: { engine: "embedded", dataDirectory },
        remove: () => {
          rmSync(dataDirectory, { recursive: true, force: true });
        },
      });
    },
  },
  {
    name: "neo4j",
    prepare: async (context) => {
      const connection = await neo4jFor(context);
      const database = process.env.NEO4J_DATABASE;
      return {
        location: { engine: "neo4j", ...connection, ...(database !== undefined && { database }) },
        remove: () => undefined,
      };
    },
  },
];

/** Both engines start at different speeds: a JVM's first queries take seconds. */
const ENGINE_TIMEOUT_MS = 60_000;

/** Declares a suite once for each engine, with an empty graph before each test. */
export function describeEngines(title: string, define: (graph: () => Graph) => void): void {
  for (const { name, prepare } of ENGINES) {
    describe(`${name}: ${title}`, function () {
      this.timeout(ENGINE_TIMEOUT_MS);
      let place: Place | undefined;
      let graph: Graph | undefined;

      before(async function () {
        place = await prepare(this);
        graph = await openGraph(place.location);
      });
      beforeEach(() => graph?.writer.reset());
      after(async () => {
        await graph?.writer.reset();
        await graph?.close();
        place?.remove();
      });

      define(() => {
        if (graph === undefined) throw new Error("The graph is open within tests only.");
        return graph;
      });
    });
  }
}

/** One graph on each engine, for comparing them. */
interface AllEngines {
  readonly graphs: readonly Graph[];
  /** Closes the graphs and runs `work` on each bare engine: the embedded store is one process's at a time. */
  readonly run: <T>(work: (engine: GraphEngine) => Promise<T>) => Promise<T[]>;
  readonly close: () => Promise<void>;
}

/** Opens an empty graph on each engine; skips the test unless all are there. */
export async function openAll(context: Mocha.Context): Promise<AllEngines> {
  const places: Place[] = [];
  for (const { prepare } of ENGINES) places.push(await prepare(context));
  const graphs: Graph[] = [];
  for (const { location } of places) graphs.push(await openGraph(location));
  for (const graph of graphs) await graph.writer.reset();
  return {
    graphs,
    run: async (work) => {
      for (const graph of graphs) await graph.close();
      const results = [];
      for (const { location } of places) {
        const engine = await openEngine(location);
        try {
          results.push(await work(engine));
        } finally {
          await engine.close();
        }
      }
      return results;
    },
    close: async () => {
      for (const { location, remove } of places) {
        const graph = await openGraph(location);
        await graph.writer.reset();
        await graph.close();
        remove();
      }
    },
  };
}
