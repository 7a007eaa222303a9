/** The JSON API: each route parses its parameters, asks the reader and answers. */
import { json, Router, type Request, type Response } from "express";
import { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";
import type { GraphReader, GraphWriter } from "../../cypher/ports.ts";
import type { Counts, Health, NeighbourCounts, QueryAnswer, RelationList, SearchResult } from "../api-contract.ts";
import { answerQuestion } from "../ask/answer-question.ts";
import { evidenceFilter } from "../parameters/evidence-filter.ts";
import { id, idList } from "../parameters/id.ts";
import { limit, offset } from "../parameters/page.ts";
import { parse } from "../parameters/parse.ts";
import { queryBody } from "../parameters/query-body.ts";
import { direction } from "../parameters/direction.ts";
import { evidenceSort, sortOrder } from "../parameters/sort.ts";
import { words } from "../parameters/words.ts";
import { exportRoutes } from "./export.ts";
import { savedViewRoutes } from "./saved-views.ts";
import { timelineRoutes } from "./timeline.ts";
import { found } from "./found.ts";
import { profileRoutes } from "./profile.ts";

/** Bounds on a user's statement. */
export const QUERY_LIMITS = { timeoutMs: 10_000, maxRows: 1_000 } as const;

/** Liveness of the store: 503 when it does not answer. */
export async function health(reader: GraphReader, _request: Request, response: Response): Promise<void> {
  try {
    const { version } = await reader.status();
    response.json({ status: "ok", engine: version } satisfies Health);
  } catch (error) {
    if (!(error instanceof StandoffError)) throw error;
    response.status(503).json({ status: "unavailable", engine: error.message } satisfies Health);
  }
}

export function apiRoutes(reader: GraphReader, writer: GraphWriter): Router {
  const router = Router();
  router.use("/saved-views", savedViewRoutes(reader, writer));
  router.use("/export", exportRoutes(reader));
  const node = z.object({ id });
  const page = (standard: number, most: number) => z.object({ limit: limit(standard, most), offset });
  const neighbours = page(20, 200).extend({ direction });

  router.get("/overview", async (request, response) => {
    const { limit: most } = parse(z.object({ limit: limit(60, 200) }), request.query);
    response.json(await reader.overview(most, parse(evidenceFilter, request.query)));
  });
  router.post("/subgraph", json({ limit: "1mb" }), async (request, response) => {
    const { ids, filter } = parse(idList.extend({ filter: evidenceFilter.optional() }), request.body ?? {});
    response.json(await reader.subgraph(ids, filter));
  });
  router.get("/search", async (request, response) => {
    const { q, limit: most } = parse(z.object({ q: words, limit: limit(8, 50) }), request.query);
    response.json({ hits: await reader.searchEntities(q, most) } satisfies SearchResult);
  });
  router.get("/counts", async (_request, response) => {
    response.json((await reader.counts()) satisfies Counts);
  });
  router.get("/nodes/:id", async (request, response) => {
    const { id: which } = parse(node, request.params);
    response.json(found(await reader.findNode(which), "node", which));
  });
  router.get("/nodes/:id/neighbours", async (request, response) => {
    const { id: which } = parse(node, request.params);
    const choice = parse(neighbours, request.query);
    const filter = parse(evidenceFilter, request.query);
    found(await reader.findNode(which), "node", which);
    response.json(await reader.listNeighbours(which, choice, filter));
  });
  router.get("/nodes/:id/neighbour-counts", async (request, response) => {
    const { id: which } = parse(node, request.params);
    const filter = parse(evidenceFilter, request.query);
    found(await reader.findNode(which), "node", which);
    response.json({ counts: await reader.countNeighbours(which, filter) } satisfies NeighbourCounts);
  });
  router.get("/nodes/:id/relations", async (request, response) => {
    const { id: which } = parse(node, request.params);
    const choice = parse(neighbours, request.query);
    const filter = parse(evidenceFilter, request.query);
    found(await reader.findNode(which), "node", which);
    response.json((await reader.listRelations(which, choice, filter)) satisfies RelationList);
  });
  router.get("/evidence", async (request, response) => {
    const { relation, sort, order, ...window } = parse(
      page(20, 100).extend({ relation: id, sort: evidenceSort, order: sortOrder }),
      request.query,
    );
    const filter = parse(evidenceFilter, request.query);
    const sorted = { ...window, ...(sort !== undefined && { sort }), ...(order !== undefined && { order }) };
    response.json(found(await reader.findEvidence(relation, sorted, filter), "relation", relation));
  });
  router.use(timelineRoutes(reader));
  router.get("/documents", async (request, response) => {
    response.json(await reader.listDocuments(parse(page(50, 200), request.query)));
  });
  router.get("/documents/:id", async (request, response) => {
    const { id: which } = parse(node, request.params);
    response.json(found(await reader.findDocument(which), "document", which));
  });
  router.get("/ask", async (request, response) => {
    const { q } = parse(z.object({ q: words }), request.query);
    response.json(await answerQuestion(reader, q));
  });
  router.post("/query", json({ limit: "64kb" }), async (request, response) => {
    const { query, parameters } = parse(queryBody, request.body ?? {});
    response.json((await reader.query(query, parameters, QUERY_LIMITS)) satisfies QueryAnswer);
  });
  router.use(profileRoutes(reader));
  return router;
}
