/**
 * What some tests need beyond Node: a Neo4j and a Chromium. A test asks for one and gets it, or is skipped with a line that
 * says so; where `STANDOFF_TEST_REQUIRE` names it, or under `CI=true`, its absence is a failure.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import neo4j from "neo4j-driver";
import { startNeo4j, type Neo4jServer } from "./neo4j/neo4j-server.ts";

const REQUIREMENTS = ["neo4j", "chromium"] as const;
type Requirement = (typeof REQUIREMENTS)[number];

export interface Neo4jConnection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

interface State {
  server: Neo4jServer | undefined;
  neo4j: Promise<Neo4jConnection | Missing> | undefined;
  readonly leftOut: Map<Requirement, string>;
}

/** Why a requirement is not there. */
interface Missing {
  readonly missing: string;
}

/** The first start downloads Neo4j; on a slow line that takes minutes. */
const NEO4J_TIMEOUT_MS = 600_000;

/** One state for the whole run: mocha requires this module, a test may import it, and the two may be loaded apart. */
const STATE = Symbol.for("standoff.test.requirements");
const holder = globalThis as unknown as Record<symbol, State | undefined>;
const state = (holder[STATE] ??= { server: undefined, neo4j: undefined, leftOut: new Map() });

/**
 * A Neo4j with an administrator's credentials, for a `before` hook: the one that `NEO4J_URI`, `NEO4J_USER` and
 * `NEO4J_PASSWORD` name, else one that the first test to ask starts (`STANDOFF_TEST_NEO4J_VERSION` on
 * `STANDOFF_TEST_JAVA`, where they are set) and the end of the run stops. Its database is the tests' own: expect what other
 * suites left there, and delete what you need gone.
 */
export async function neo4jFor(context: Mocha.Context): Promise<Neo4jConnection> {
  context.timeout(NEO4J_TIMEOUT_MS);
  const connection = await (state.neo4j ??= connect());
  return "missing" in connection ? leaveOut(context, "neo4j", connection.missing) : connection;
}

/** Path of a Chromium or Chrome: `CHROMIUM`, else the first on the `PATH` or in the usual places. */
export function chromiumFor(context: Mocha.Context): string {
  const chromium = findChromium();
  return typeof chromium === "string" ? chromium : leaveOut(context, "chromium", chromium.missing);
}

/** What the run had to leave out so far, a line each. */
export function listLeftOut(): string[] {
  return [...state.leftOut].map(([requirement, reason]) => `Left out the tests that need ${requirement}: ${reason}`);
}

/** Stops the Neo4j that `neo4jFor` started, if it did. */
export async function releaseRequirements(): Promise<void> {
  await state.neo4j?.catch(() => undefined);
  await state.server?.stop();
}

function leaveOut(context: Mocha.Context, requirement: Requirement, reason: string): never {
  if (isRequired(requirement)) throw new Error(`${requirement} is required: ${reason}`);
  const first = !state.leftOut.has(requirement);
  state.leftOut.set(requirement, reason);
  if (first) process.stderr.write(`${listLeftOut().at(-1) ?? ""}\n`);
  return context.skip();
}

function isRequired(requirement: Requirement): boolean {
  const required = (process.env.STANDOFF_TEST_REQUIRE ?? "").split(",").map((name) => name.trim());
  const unknown = required.find((name) => name !== "" && !REQUIREMENTS.some((known) => known === name));
  if (unknown !== undefined)
    throw new Error(`STANDOFF_TEST_REQUIRE knows ${REQUIREMENTS.join(", ")}, not "${unknown}".`);
  return process.env.CI === "true" || required.includes(requirement);
}

async function connect(): Promise<Neo4jConnection | Missing> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
  if (NEO4J_URI !== undefined && NEO4J_URI !== "") {
    const connection = { uri: NEO4J_URI, user: NEO4J_USER ?? "neo4j", password: NEO4J_PASSWORD ?? "" };
    if (process.env.STANDOFF_TEST_DISPOSABLE !== "true") await refuseData(connection);
    return connection;
  }
  const { STANDOFF_TEST_NEO4J_VERSION: version, STANDOFF_TEST_JAVA: java } = process.env;
  try {
    const server = await startNeo4j({ ...(version !== undefined && { version }), ...(java !== undefined && { java }) });
    state.server = server;
    const { uri, user, password } = server;
    Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    return { uri, user, password };
  } catch (error) {
    return { missing: `NEO4J_URI is not set. ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The tests delete what is in their database, and `NEO4J_URI` may be set for Standoff itself. */
async function refuseData({ uri, user, password }: Neo4jConnection): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery("MATCH (node) RETURN 1 LIMIT 1");
    if (records.length === 0) return;
  } finally {
    await driver.close();
  }
  throw new Error(
    `The Neo4j at NEO4J_URI (${uri}) holds data, which the tests would delete. Unset NEO4J_URI, or set STANDOFF_TEST_DISPOSABLE=true.`,
  );
}

function findChromium(): string | Missing {
  const { CHROMIUM, PATH } = process.env;
  if (CHROMIUM !== undefined && CHROMIUM !== "") {
    return existsSync(CHROMIUM) ? CHROMIUM : { missing: `CHROMIUM names "${CHROMIUM}", which does not exist.` };
  }
  const onPath = (PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)));
  const programFiles = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const usual = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ...programFiles.flatMap((folder) =>
      folder === undefined ? [] : [join(folder, "Google", "Chrome", "Application", "chrome.exe")],
    ),
  ];
  return (
    [...onPath, ...usual].find((path) => existsSync(path)) ?? {
      missing: "CHROMIUM is not set, and neither Chromium nor Chrome is on the PATH.",
    }
  );
}
