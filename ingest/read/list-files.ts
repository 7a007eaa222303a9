/** Finds the files to read under the paths that a user names. */
import { realpath, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { StandoffError } from "../../cypher/errors.ts";

/** Formats of documents, and the file endings by which a directory's files are taken for them. */
export const FORMATS = { txt: [".txt", ".text"] } as const;
export type Format = keyof typeof FORMATS;

function isNamedLike(name: string, formats: readonly Format[]): boolean {
  return formats.some((format) => FORMATS[format].some((ending) => name.toLowerCase().endsWith(ending)));
}

function toReadError(path: string, cause: unknown): StandoffError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const at = cause instanceof Error && "path" in cause && typeof cause.path === "string" ? cause.path : path;
  const options = { details: { path: at }, cause };
  return code === "ENOENT" || code === "ENOTDIR"
    ? new StandoffError("not-found", `${at} is not there: check the path.`, options)
    : new StandoffError("unreadable-input", `${at} cannot be read: check that it is a path you may open.`, options);
}

/**
 * Lists files in a stable order: a file that is named is taken whatever its ending, a directory gives its readable files,
 * those of its folders included. Hidden entries and links out of the directory are left out.
 * @throws StandoffError `not-found` for a path that is not there, `unreadable-input` for what may not be opened and for a
 * directory without readable files
 */
export async function listFiles(path: string, format?: Format): Promise<string[]> {
  const information = await stat(path).catch((cause: unknown) => {
    throw toReadError(path, cause);
  });
  if (!information.isDirectory()) return [path];
  const formats = format === undefined ? (Object.keys(FORMATS) as Format[]) : [format];
  const root = await realpath(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw toReadError(path, cause);
  });
  const found: string[] = [];
  for (const entry of entries) {
    const full = join(entry.parentPath, entry.name);
    const hidden = full
      .slice(path.length)
      .split(/[\\/]/u)
      .some((part) => part.startsWith("."));
    if (hidden || !isNamedLike(entry.name, formats)) continue;
    if (entry.isSymbolicLink()) {
      const target = await realpath(full).catch(() => "");
      if (!target.startsWith(join(root, "/")) || !(await stat(target)).isFile()) continue;
    } else if (!entry.isFile()) continue;
    found.push(full);
  }
  if (found.length === 0) {
    const endings = formats.flatMap((name) => FORMATS[name]).join(", ");
    throw new StandoffError("unreadable-input", `${path} holds no file to read (${endings}): name another directory.`, {
      details: { path },
    });
  }
  return found.sort();
}
