/** The Express app over a reader and a writer of the graph. It never listens and never reads the environment. */
import { fileURLToPath } from "node:url";
import ejs from "ejs";
import express, { type Express } from "express";
import { StandoffError } from "../cypher/errors.ts";
import type { GraphReader, GraphWriter } from "../cypher/ports.ts";
import { apiRoutes, health } from "./api/routes.ts";
import { errorHandler } from "./http/error-response.ts";
import { hostGuard } from "./http/host-guard.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { pageRoutes } from "./pages/routes.ts";

const VIEWS = fileURLToPath(new URL("./views", import.meta.url));
const ASSETS = fileURLToPath(new URL("./public", import.meta.url));

export interface AppOptions {
  readonly reader: GraphReader;
  /** Keeps what people save; nothing else of the graph is changed over HTTP. */
  readonly writer: GraphWriter;
  /** The address that the app will be served on; on loopback, requests for other hosts are refused. */
  readonly host: string;
  /** Takes errors that the outside is only given an id of. */
  readonly log: (id: string, error: unknown) => void;
}

export function createApp({ reader, writer, host, log }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("views", VIEWS);
  app.set("view engine", "ejs");
  app.engine("ejs", (path: string, data: object, done: (error: Error | null, html?: string) => void) => {
    ejs.renderFile(path, { ...data }, { strict: true, _with: false, localsName: "it" }, done);
  });
  app.use(securityHeaders());
  app.use(hostGuard(host));
  app.get("/healthz", (request, response) => health(reader, request, response));
  app.use("/assets", express.static(ASSETS, { index: false, maxAge: "1h" }));
  app.use("/api", apiRoutes(reader, writer));
  app.use(pageRoutes(reader));
  app.use((request) => {
    throw new StandoffError("not-found", `There is nothing at ${request.path}.`, { details: { path: request.path } });
  });
  app.use(errorHandler(log));
  return app;
}
