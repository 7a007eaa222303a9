/** Finds a Java runtime that is new enough. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

export interface Java {
  /** The `java` executable. */
  readonly path: string;
  /** Feature version: 17, 21, 25. */
  readonly feature: number;
}

const EXECUTABLE = process.platform === "win32" ? "java.exe" : "java";

/** Where packages put their JDKs, for machines whose default Java is older than what a release needs. */
const JDK_FOLDERS = [
  { folder: "/usr/lib/jvm", home: "" },
  { folder: "/Library/Java/JavaVirtualMachines", home: "Contents/Home" },
];

/**
 * The first Java of at least `minimum` among `JAVA_HOME`, the `PATH` and the usual folders of JDKs.
 * @returns undefined when there is none
 */
export async function findJava(minimum: number): Promise<Java | undefined> {
  for (const path of new Set(candidates())) {
    const java = await inspectJava(path);
    if (java !== undefined && java.feature >= minimum) return java;
  }
  return undefined;
}

/** The version of the Java at `path`, which is an executable or a JDK's home; undefined when it does not run. */
export async function inspectJava(path: string): Promise<Java | undefined> {
  const executable = existsSync(join(path, "bin", EXECUTABLE)) ? join(path, "bin", EXECUTABLE) : path;
  try {
    // `-version` writes to standard error in every release, `--version` only exists since 9.
    const { stderr } = await promisify(execFile)(executable, ["-version"], { windowsHide: true });
    const feature = /version "(\d+)/.exec(stderr)?.[1];
    return feature === undefined ? undefined : { path: executable, feature: Number(feature) };
  } catch {
    return undefined;
  }
}

function candidates(): string[] {
  const home = process.env.JAVA_HOME ?? "";
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const installed = JDK_FOLDERS.flatMap(({ folder, home }) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, home, "bin")) : [],
  );
  return [...(home === "" ? [] : [join(home, "bin")]), ...path, ...installed]
    .map((folder) => join(folder, EXECUTABLE))
    .filter((executable) => existsSync(executable));
}
