/** What the engine's process and its owner say to each other. */
import { z } from "zod";
import type { Row } from "../engine.ts";

const row = z.custom<Row>((value) => typeof value === "object" && value !== null);

const command = z.discriminatedUnion("kind", [
  /** Read-only, the directory of the file is the engine's temporary directory too. */
  z.object({ kind: z.literal("open"), path: z.string(), readOnly: z.boolean() }),
  z.object({
    kind: z.literal("run"),
    text: z.string(),
    parameters: row,
    /** Outside a transaction when absent. */
    transaction: z.number().optional(),
    /** All rows when absent. */
    maxRows: z.number().optional(),
  }),
  z.object({ kind: z.literal("begin") }),
  z.object({ kind: z.literal("commit"), transaction: z.number() }),
  z.object({ kind: z.literal("rollback"), transaction: z.number() }),
  /** Makes what was committed safe from a power cut. */
  z.object({ kind: z.literal("checkpoint") }),
  /** Copies the store, as it is at one moment, to a new file. */
  z.object({ kind: z.literal("snapshot"), from: z.string(), to: z.string() }),
]);
export type Command = z.infer<typeof command>;

export const requestMessage = z.object({ id: z.number(), command });

/** Rows of a statement; `truncated` when there were more than `maxRows`. */
export const runResult = z.object({ columns: z.array(z.string()), rows: z.array(row), truncated: z.boolean() });
export type RunResult = z.infer<typeof runResult>;

export const openResult = z.object({ version: z.string() });
export const beginResult = z.object({ transaction: z.number() });

/** An error of the engine: `gqlStatus` is that of ISO/IEC 39075 where it has one. */
const failure = z.object({ message: z.string(), gqlStatus: z.string().optional() });
export type Failure = z.infer<typeof failure>;

/** An answer to a request, or the resident memory of the process in bytes, reported every 100 ms. */
export const replyMessage = z.union([
  z.object({ id: z.number(), result: z.unknown() }),
  z.object({ id: z.number(), failure }),
  z.object({ memory: z.number() }),
]);
export type Reply = { id: number; result: unknown } | { id: number; failure: Failure } | { memory: number };
