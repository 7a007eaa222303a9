/** The app over a reader and, where a test writes, a writer, on a free port of loopback, and what it logs. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { GraphReader, GraphWriter } from "../../cypher/ports.ts";
import { createApp } from "../../server/create-app.ts";

export interface ServedApp {
  readonly url: string;
  readonly logged: readonly { readonly id: string; readonly error: unknown }[];
  close(): Promise<void>;
}

export async function serveApp(
  reader: GraphReader,
  writer: GraphWriter = failingWriter(new Error("This test gave no writer.")),
): Promise<ServedApp> {
  const logged: { id: string; error: unknown }[] = [];
  const app = createApp({
    reader,
    writer,
    host: "127.0.0.1",
    log: (id, error) => {
      logged.push({ id, error });
    },
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    logged,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A reader whose every method fails with the same error. */
export function failingReader(error: Error): GraphReader {
  return new Proxy({} as GraphReader, { get: () => () => Promise.reject(error) });
}

export function failingWriter(error: Error): GraphWriter {
  return new Proxy({} as GraphWriter, { get: () => () => Promise.reject(error) });
}
