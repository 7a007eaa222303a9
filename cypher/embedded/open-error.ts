/** Why a store did not open, in one sentence that says what to do. */
import { StandoffError } from "../errors.ts";
import { logPath } from "./store-paths.ts";

interface OpenReason {
  /** Stable, in the error's details. */
  readonly reason: string;
  readonly pattern: RegExp;
  readonly explain: (path: string) => string;
}

const REASONS: readonly OpenReason[] = [
  {
    reason: "in-use",
    pattern: /cannot be locked/,
    explain: (path) =>
      `Another Standoff has ${path} open: stop it, or choose another data directory for this one (STANDOFF_DATA).`,
  },
  {
    reason: "no-engine",
    pattern: /Cannot find native binding|Cannot find module|GLIBC|ERR_DLOPEN/i,
    explain: () =>
      `There is no embedded engine for this platform (${process.platform} ${process.arch}): set NEO4J_URI to use Neo4j.`,
  },
  {
    reason: "damaged",
    pattern: /GRAFEO-S\d+|GRAFEO-X002|GRAFEO-V001|is damaged|not a Grafeo database/,
    explain: (path) =>
      `The store ${path} is damaged and was left as it is: delete it with "standoff reset" and ingest again, or put a copy in its place and remove ${logPath(path)}.`,
  },
  {
    reason: "not-writable",
    pattern: /permission denied|read-only file system|os error (?:13|30)|EACCES|EROFS|EPERM/i,
    explain: (path) =>
      `The store ${path} cannot be written: give this user the right to, or choose another data directory.`,
  },
  {
    reason: "not-a-directory",
    pattern: /ENOTDIR|EEXIST/,
    explain: (path) => `The store ${path} cannot be made, because its data directory is a file: choose another.`,
  },
  {
    reason: "no-space",
    pattern: /no space left|os error 28|ENOSPC/i,
    explain: (path) => `There is no space left for the store ${path}: make room and start again.`,
  },
];

/** A store that does not open is unavailable; what the engine said is kept as the cause. */
export function toOpenError(path: string, cause: unknown): StandoffError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const known = REASONS.find(({ pattern }) => pattern.test(message));
  return new StandoffError(
    "store-unavailable",
    known?.explain(path) ?? `The store ${path} does not open: ${message.split("\n")[0] ?? ""}`,
    { details: { path, reason: known?.reason ?? "unknown" }, cause },
  );
}
