/** `npm run neo4j`: a Neo4j to develop against, until Ctrl-C. The data stays in `.cache/` unless told otherwise. */
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CACHE, NEO4J_LTS } from "./distribution.ts";
import { startNeo4j } from "./neo4j-server.ts";

const USAGE = `Usage: npm run neo4j -- [options]

  --version <version>  Neo4j release, e.g. 2026.08.1 (default ${NEO4J_LTS})
  --java <path>        java executable or JDK home (default: JAVA_HOME, PATH, installed JDKs)
  --directory <path>   where the data stays (default test/neo4j/.cache/data/<version>)
  --temporary          keep nothing
  --port <port>        Bolt port on 127.0.0.1 (default 7687, or a free one when it is taken)
  --help
`;

const BOLT_PORT = 7687;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      version: { type: "string", default: NEO4J_LTS },
      java: { type: "string" },
      directory: { type: "string" },
      temporary: { type: "boolean", default: false },
      port: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const directory = values.temporary ? undefined : resolve(values.directory ?? join(CACHE, "data", values.version));
  if (directory !== undefined) mkdirSync(directory, { recursive: true });
  const port = values.port === undefined ? await findDefaultPort() : parsePort(values.port);

  process.stderr.write(`Starting Neo4j ${values.version} (the first start downloads it) … `);
  const started = Date.now();
  const server = await startNeo4j({
    version: values.version,
    ...(values.java !== undefined && { java: values.java }),
    ...(directory !== undefined && { directory }),
    ...(port !== undefined && { port }),
  });
  process.stderr.write(
    `Neo4j ${server.version} on Java ${server.java}, ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
  process.stdout.write(`NEO4J_URI=${server.uri}\nNEO4J_USER=${server.user}\nNEO4J_PASSWORD=${server.password}\n`);
  process.stderr.write(`Data: ${directory ?? "deleted at the end"}. Stop with Ctrl-C.\n`);

  const reason = await Promise.race([signalled(), server.failed]);
  if (reason instanceof Error) throw reason;
  process.stderr.write("Stopping …\n");
  await server.stop();
}

async function signalled(): Promise<void> {
  await Promise.race((["SIGINT", "SIGTERM", "SIGHUP"] as const).map((signal) => once(process, signal)));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${text}" is not a port.`);
  return port;
}

/** Undefined when something else listens there. */
async function findDefaultPort(): Promise<number | undefined> {
  const probe = createServer().listen(BOLT_PORT, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch {
    return undefined;
  }
  probe.close();
  return BOLT_PORT;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
