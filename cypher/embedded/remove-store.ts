/** Deleting a store that does not open. */
import { rmSync } from "node:fs";
import { consolePath, logPath, storePath } from "./store-paths.ts";

/**
 * Deletes the store of a data directory that nobody has open. Its log goes with it: the engine would take that for the log of
 * the next store and refuse to open it.
 */
export function removeStore(dataDirectory: string): void {
  const store = storePath(dataDirectory);
  for (const path of [store, logPath(store), consolePath(dataDirectory)])
    rmSync(path, { recursive: true, force: true });
}
