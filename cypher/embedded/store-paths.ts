/** What is where in the data directory. */
import { join } from "node:path";

/** The store's file; its log is beside it while it is open, and after a kill. */
export const storePath = (dataDirectory: string): string => join(dataDirectory, "graph.grafeo");

export const logPath = (store: string): string => `${store}.wal`;

/** Copies of the store that users' queries run on. */
export const consolePath = (dataDirectory: string): string => join(dataDirectory, "console");
