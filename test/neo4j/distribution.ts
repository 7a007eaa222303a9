/** Neo4j Community as a folder of jars, from Maven Central through Maven, kept in `.cache/` for the next start. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Java } from "./java.ts";

/** The long-term support release that Standoff is tested with. */
export const NEO4J_LTS = "5.26.30";

/** Jars and contributors' data; git, eslint and prettier ignore it. */
export const CACHE = join(import.meta.dirname, ".cache");

const MAVEN = process.platform === "win32" ? "mvn.cmd" : "mvn";

export interface Distribution {
  readonly version: string;
  /** Folder of jars, all of them on the class path. */
  readonly jars: string;
  readonly mainClass: string;
}

/** The oldest Java that runs a Neo4j release: the class files of 5.x are Java 17's, those of the calendar releases Java 21's. */
export function minimumJava(version: string): number {
  return isCalendarRelease(version) ? 21 : 17;
}

function isCached(version: string): boolean {
  return existsSync(jarsOf(version));
}

async function hasMaven(): Promise<boolean> {
  try {
    await runMaven(["--version"]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The jars of a release, downloaded when they are not there (some 140 MB).
 * @throws Error when Maven is missing or fails
 */
export async function getDistribution(version: string, java: Java): Promise<Distribution> {
  const jars = jarsOf(version);
  if (!isCached(version)) {
    if (!(await hasMaven())) {
      throw new Error(
        `Neo4j ${version} is downloaded by Maven, and no "${MAVEN}" is on the PATH. Install Maven 3.6 or later.`,
      );
    }
    await download(version, jars, java);
  }
  const mainClass = isCalendarRelease(version)
    ? "org.neo4j.server.Neo4jCommunity"
    : "org.neo4j.server.CommunityEntryPoint";
  return { version, jars, mainClass };
}

async function download(version: string, jars: string, java: Java): Promise<void> {
  // Into a folder of its own first: an interrupted download must not look complete, and two may run at once.
  const partial = `${jars}.partial-${process.pid}`;
  mkdirSync(dirname(jars), { recursive: true });
  try {
    await runMaven(
      [
        "--batch-mode",
        "--quiet",
        "--file",
        join(import.meta.dirname, "pom.xml"),
        `-Dneo4j.version=${version}`,
        "-DincludeScope=runtime",
        `-DoutputDirectory=${partial}`,
        "dependency:copy-dependencies",
      ],
      dirname(dirname(java.path)),
    );
    if (!isCached(version)) renameSync(partial, jars);
  } catch (cause) {
    throw new Error(`Maven could not download Neo4j ${version}: ${firstError(cause)}`, { cause });
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function runMaven(parameters: string[], javaHome?: string): Promise<void> {
  // A .cmd file runs in a shell only.
  await promisify(execFile)(MAVEN, parameters, {
    env: javaHome === undefined ? process.env : { ...process.env, JAVA_HOME: javaHome },
    shell: process.platform === "win32",
    windowsHide: true,
  });
}

function firstError(error: unknown): string {
  const output = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
  return /\[ERROR\] (.*)/.exec(output)?.[1] ?? String(error);
}

function jarsOf(version: string): string {
  if (!/^\d+\.\d+(?:\.\d+)?$/.test(version))
    throw new Error(`"${version}" is not a Neo4j version such as ${NEO4J_LTS}.`);
  return join(CACHE, "jars", version);
}

/** Releases since 2025 are numbered by year and month. */
function isCalendarRelease(version: string): boolean {
  return Number(version.split(".")[0]) >= 2025;
}
