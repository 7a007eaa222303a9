/** Serves an open graph over HTTP. The command line opens the graph and decides on host and port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { StandoffError } from "../cypher/errors.ts";
import type { Graph } from "../cypher/ports.ts";
import { createApp } from "./create-app.ts";

export interface ServerOptions {
  readonly graph: Graph;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new requests, finishes those under way and frees the port. */
  close(): Promise<void>;
}

function listenError(error: Error, host: string, port: number): Error {
  if (!("code" in error)) return error;
  const details = { host, port };
  switch (error.code) {
    case "EADDRINUSE":
      return new StandoffError(
        "conflict",
        `Port ${port} is in use: stop the other program, or choose another with STANDOFF_PORT or --port.`,
        { details, cause: error },
      );
    case "EACCES":
      return new StandoffError(
        "conflict",
        `Port ${port} may not be opened: choose one above 1023 with STANDOFF_PORT or --port.`,
        { details, cause: error },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StandoffError(
        "invalid-parameter",
        `${host} is no address of this machine: correct STANDOFF_HOST or --host.`,
        { details, cause: error },
      );
    default:
      return error;
  }
}

/**
 * Starts listening.
 * @throws StandoffError when the address or port cannot be had
 */
export async function startServer({ graph, host, port }: ServerOptions): Promise<RunningServer> {
  const app = createApp({
    reader: graph.reader,
    writer: graph.writer,
    host,
    log: (id, error) => {
      process.stderr.write(`error ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    },
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      reject(listenError(error, host, port));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${shown}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
