/**
 * The process that alone holds the store's file: entry point of a child process, see `store-client.ts`.
 *
 * The engine cannot cancel a query and may take all memory there is, so it lives where it can be killed. A terminal sends its
 * interrupt to the whole process group: this process leaves that to its owner and ends when the owner's channel does.
 */
import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type * as grafeo from "@grafeo-db/js";
import type { GrafeoDB, GrafeoError, Transaction } from "@grafeo-db/js";
import type { Command, Reply, RunResult } from "./protocol.ts";
import { requestMessage } from "./protocol.ts";
import { toPlain } from "./plain-values.ts";
import type { Row } from "../engine.ts";

const MEMORY_REPORT_MS = 100;

/** The variables that name it: POSIX, then Windows. */
const TEMPORARY_DIRECTORY = ["TMPDIR", "TMP", "TEMP"] as const;

let store: GrafeoDB | undefined;
let lastTransaction = 0;
const transactions = new Map<number, Transaction>();

function send(reply: Reply): void {
  if (process.connected) process.send?.(reply);
}

function getStore(): GrafeoDB {
  if (store === undefined) throw new Error("The store is not open.");
  return store;
}

function getTransaction(id: number): Transaction {
  const transaction = transactions.get(id);
  if (transaction === undefined) throw new Error(`There is no transaction ${id}.`);
  return transaction;
}

/** The engine is loaded here, so that a platform without its binary is an answer to a request rather than a crash. */
function open(path: string, readOnly: boolean): { version: string } {
  const { GrafeoDB: Store } = createRequire(import.meta.url)("@grafeo-db/js") as typeof grafeo;
  store?.close();
  // What is open read-only spills into the temporary directory, and the engine leaves a directory there however it ends.
  if (readOnly) for (const name of TEMPORARY_DIRECTORY) process.env[name] = dirname(path);
  store = readOnly ? Store.openReadOnly(path) : Store.create(path);
  return { version: store.version() };
}

async function run(command: Command & { kind: "run" }): Promise<RunResult> {
  const target = command.transaction === undefined ? getStore() : getTransaction(command.transaction);
  const result = await target.executeCypher(command.text, command.parameters);
  const shown = Math.min(result.length, command.maxRows ?? Infinity);
  const rows: Row[] = [];
  for (let index = 0; index < shown; index++) {
    const row: Row = {};
    for (const [column, value] of Object.entries(result.get(index))) row[column] = toPlain(value);
    rows.push(row);
  }
  return { columns: result.columns, rows, truncated: result.length > shown };
}

async function answer(command: Command): Promise<unknown> {
  switch (command.kind) {
    case "open":
      return open(command.path, command.readOnly);
    case "run":
      return run(command);
    case "begin": {
      transactions.set(++lastTransaction, getStore().beginTransaction());
      return { transaction: lastTransaction };
    }
    case "commit":
    case "rollback": {
      const transaction = getTransaction(command.transaction);
      transactions.delete(command.transaction);
      if (command.kind === "commit") transaction.commit();
      else transaction.rollback();
      return undefined;
    }
    case "checkpoint":
      getStore().walCheckpoint();
      return undefined;
    case "snapshot":
      // One synchronous step: nothing can be written between the checkpoint and the copy.
      getStore().walCheckpoint();
      copyFileSync(command.from, command.to);
      return undefined;
  }
}

function describe(error: unknown): { message: string; gqlStatus?: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  const { gqlStatus }: Partial<GrafeoError> = error;
  return gqlStatus === undefined ? { message: error.message } : { message: error.message, gqlStatus };
}

process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("disconnect", () => {
  store?.close();
  process.exit(0);
});
process.on("message", (message) => {
  const { id, command } = requestMessage.parse(message);
  answer(command).then(
    (result) => {
      send({ id, result });
    },
    (error: unknown) => {
      send({ id, failure: describe(error) });
    },
  );
});
setInterval(() => {
  send({ memory: process.memoryUsage.rss() });
}, MEMORY_REPORT_MS).unref();
