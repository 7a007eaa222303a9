/**
 * A real Neo4j Community server on loopback, without Docker: the jars come from Maven Central, the JVM from the machine.
 * Authentication is on, so that wrong credentials can be tested; HTTP is off.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import neo4j, { type ServerInfo } from "neo4j-driver";
import { getDistribution, minimumJava, NEO4J_LTS, type Distribution } from "./distribution.ts";
import { findJava, inspectJava, type Java } from "./java.ts";

export interface Neo4jOptions {
  /** Release to run, e.g. "5.26.30" or "2026.08.1"; the LTS that Standoff is tested with when absent. */
  readonly version?: string;
  /** A `java` executable or the home of a JDK; looked for when absent. */
  readonly java?: string;
  /** Where the data stays; a temporary directory that `stop` deletes when absent. */
  readonly directory?: string;
  /** Bolt port on 127.0.0.1; a free one when absent. */
  readonly port?: number;
}

export interface Neo4jServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** As the server reports it. */
  readonly version: string;
  /** Feature version of the Java that runs it. */
  readonly java: number;
  /** Resolves with the reason when the server ends without having been asked to. */
  readonly failed: Promise<Error>;
  /** Ends the server; returns when the process is gone. Calling it again does nothing. */
  stop(): Promise<void>;
}

const USER = "neo4j";
/** Measured: 2 to 5 s on two cores; a cold disk or a busy CI machine may need many times that. */
const START_TIMEOUT_MS = 120_000;
/** Measured: 10 s, all of it Bolt's shutdown waits after the stores are closed. */
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 100;

/** From the configuration that Neo4j ships with; without them parts of Netty and the page cache fail or fall back. */
const JVM_FLAGS = [
  "-Xms256m",
  "-Xmx512m",
  "-XX:+UseSerialGC",
  "-XX:+ExitOnOutOfMemoryError",
  "-Dfile.encoding=UTF-8",
  "-Djdk.nio.maxCachedBufferSize=1024",
  "-Dio.netty.tryReflectionSetAccessible=true",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
  "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
  "--enable-native-access=ALL-UNNAMED",
];

/**
 * Starts Neo4j and returns when it answers queries. The process ends with this one, however this one ends.
 * @throws Error that says what to install when Java or Maven is missing, or with the end of the server's log
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<Neo4jServer> {
  const version = options.version ?? NEO4J_LTS;
  const java = await getJava(version, options.java);
  const distribution = await getDistribution(version, java);
  const home = options.directory ?? mkdtempSync(join(tmpdir(), "standoff-neo4j-"));
  const forget = () => {
    if (options.directory === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const port = options.port ?? (await findFreePort());
    writeConfiguration(home, port);
    const password = await getPassword(home, distribution, java);
    return await launch({
      home,
      port,
      password,
      distribution,
      java,
      temporary: options.directory === undefined,
      forget,
    });
  } catch (error) {
    forget();
    throw error;
  }
}

async function getJava(version: string, wanted: string | undefined): Promise<Java> {
  const minimum = minimumJava(version);
  const java = wanted === undefined ? await findJava(minimum) : await inspectJava(wanted);
  if (java === undefined) {
    throw new Error(
      wanted === undefined
        ? `Neo4j ${version} needs Java ${minimum} or later, and none was found. Install a JDK or set JAVA_HOME.`
        : `"${wanted}" is neither a java executable nor the home of a JDK.`,
    );
  }
  if (java.feature < minimum) {
    throw new Error(`Neo4j ${version} needs Java ${minimum} or later; ${java.path} is Java ${java.feature}.`);
  }
  return java;
}

interface Launch {
  readonly home: string;
  readonly port: number;
  readonly password: string;
  readonly distribution: Distribution;
  readonly java: Java;
  readonly temporary: boolean;
  readonly forget: () => void;
}

async function launch({ home, port, password, distribution, java, temporary, forget }: Launch): Promise<Neo4jServer> {
  const guard = spawn(
    process.execPath,
    [
      fileURLToPath(new URL("./guard.mjs", import.meta.url)),
      java.path,
      ...JVM_FLAGS,
      "-cp",
      join(distribution.jars, "*"),
      distribution.mainClass,
      `--home-dir=${home}`,
      `--config-dir=${join(home, "conf")}`,
    ],
    // A process group of its own: Ctrl-C reaches this process only, which then stops the server in good order.
    { stdio: ["pipe", "ignore", "pipe"], detached: true, windowsHide: true, env: environment() },
  );
  let output = "";
  guard.stderr.on("data", (data: Buffer) => (output = (output + data.toString()).slice(-4000)));
  const exited = once(guard, "exit");
  const uri = `neo4j://127.0.0.1:${port}`;

  try {
    const info = await waitUntilItAnswers(uri, password, guard);
    let stopping: Promise<void> | undefined;
    return {
      uri,
      user: USER,
      password,
      version: info.agent?.replace("Neo4j/", "") ?? distribution.version,
      java: java.feature,
      failed: exited.then(() => new Error(`Neo4j ended by itself.\n${logOf(home, output)}`)),
      stop: () => (stopping ??= stop(guard, exited, temporary).then(forget)),
    };
  } catch (error) {
    const ended = guard.exitCode !== null;
    await stop(guard, exited, true);
    const what = ended ? "ended while it was starting" : "does not answer";
    throw new Error(`Neo4j ${distribution.version} ${what}.\n${logOf(home, output)}`, { cause: error });
  }
}

/** @param atOnce skips the ten seconds that Neo4j takes to say goodbye; for data that nobody needs */
async function stop(guard: ChildProcess, exited: Promise<unknown>, atOnce: boolean): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  if (!atOnce) {
    guard.stdin?.write("stop\n");
    await Promise.race([exited, delay(STOP_TIMEOUT_MS, undefined, { ref: false })]);
  }
  guard.stdin?.end();
  await exited;
}

async function waitUntilItAnswers(uri: string, password: string, guard: ChildProcess): Promise<ServerInfo> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password));
  const deadline = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      try {
        return await driver.getServerInfo({ database: "neo4j" });
      } catch (error) {
        if (guard.exitCode !== null || Date.now() > deadline || isAuthenticationError(error)) throw error;
      }
      await delay(POLL_MS);
    }
  } finally {
    await driver.close();
  }
}

function isAuthenticationError(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.code.startsWith("Neo.ClientError.Security");
}

function writeConfiguration(home: string, port: number): void {
  mkdirSync(join(home, "conf"), { recursive: true });
  const settings: Record<string, string> = {
    // The settings below are those of every release; the ones that a release does not know are ignored.
    "server.config.strict_validation.enabled": "false",
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "64m",
    "dbms.security.auth_enabled": "true",
    // A test of wrong credentials must not lock the account for the tests after it.
    "dbms.security.auth_max_failed_attempts": "0",
    "dbms.usage_report.enabled": "false",
    "server.fleet_discovery.enabled": "false",
    // Transaction logs are allocated in 256 MB steps otherwise.
    "db.tx_log.preallocate": "false",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, "conf", "neo4j.conf"), lines.join(""));
}

/** Neo4j takes an initial password before its first start only, so it is kept beside the data it opens. */
async function getPassword(home: string, distribution: Distribution, java: Java): Promise<string> {
  const kept = join(home, "conf", "password");
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const password = randomBytes(12).toString("base64url");
  await promisify(execFile)(
    java.path,
    ["-cp", join(distribution.jars, "*"), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", "--", password],
    { env: { ...environment(), NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }, windowsHide: true },
  );
  writeFileSync(kept, password, { mode: 0o600 });
  return password;
}

/** Without the variables that Neo4j or a JVM would take for settings: NEO4J_URI and its kin are for Standoff. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(?:NEO4J_|JAVA_TOOL_OPTIONS$|_JAVA_OPTIONS$|JDK_JAVA_OPTIONS$|CLASSPATH$|NODE_V8_COVERAGE$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** The end of the server's log: its messages, without Java's stack frames. */
function logOf(home: string, output: string): string {
  const log = join(home, "logs", "neo4j.log");
  const lines = ((existsSync(log) ? readFileSync(log, "utf8") : "") + output).trim().split("\n");
  return lines
    .filter((line) => !/^\s+(?:at |\.\.\. )/.test(line))
    .slice(-10)
    .join("\n");
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port on 127.0.0.1.");
  return address.port;
}
