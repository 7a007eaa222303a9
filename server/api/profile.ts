/** What the panel asks about one node or one relation. */
import { json, Router } from "express";
import { z } from "zod";
import type { EntityParts } from "../../cypher/model/views.ts";
import type { GraphReader } from "../../cypher/ports.ts";
import type { AffiliationPage, EvidenceFacets, Histories, NodeDocumentList, StanceTurns } from "../api-contract.ts";
import { evidenceFilter } from "../parameters/evidence-filter.ts";
import { id } from "../parameters/id.ts";
import { limit, offset } from "../parameters/page.ts";
import { parse } from "../parameters/parse.ts";
import { found } from "./found.ts";

/** As many relations as a list in the panel can hold. */
const MAX_HISTORIES = 200;

export function profileRoutes(reader: GraphReader): Router {
  const router = Router();
  const node = z.object({ id });
  const ofRelation = z.object({ relation: id });
  const page = z.object({ limit: limit(20, 100), offset });
  const histories = z.object({
    relations: z
      .array(id, { error: "must be a list of ids" })
      .max(MAX_HISTORIES, { error: `must have at most ${String(MAX_HISTORIES)} ids` }),
    filter: evidenceFilter.default({}),
  });

  router.get("/nodes/:id/documents", async (request, response) => {
    const { id: which } = parse(node, request.params);
    const window = parse(page, request.query);
    const filter = parse(evidenceFilter, request.query);
    found(await reader.findNode(which), "node", which);
    response.json((await reader.listNodeDocuments(which, window, filter)) satisfies NodeDocumentList);
  });
  router.get("/nodes/:id/parts", async (request, response) => {
    const { id: which } = parse(node, request.params);
    found(await reader.findNode(which), "node", which);
    response.json(((await reader.findParts(which)) ?? { parts: [], merges: [] }) satisfies EntityParts);
  });
  router.get("/affiliations", async (request, response) => {
    const { relation, ...window } = parse(page.extend(ofRelation.shape), request.query);
    response.json(
      found(await reader.findAffiliations(relation, window), "affiliation", relation) satisfies AffiliationPage,
    );
  });
  router.get("/evidence/facets", async (request, response) => {
    const { relation } = parse(ofRelation, request.query);
    const filter = parse(evidenceFilter, request.query);
    response.json((await reader.countFacets(relation, filter)) satisfies EvidenceFacets);
  });
  router.post("/histories", json({ limit: "256kb" }), async (request, response) => {
    const { relations, filter } = parse(histories, request.body ?? {});
    response.json((await reader.listHistories(relations, filter)) satisfies Histories);
  });
  router.get("/turns", async (request, response) => {
    const { relation } = parse(ofRelation, request.query);
    const filter = parse(evidenceFilter, request.query);
    response.json(found(await reader.findTurns(relation, filter), "stance", relation) satisfies StanceTurns);
  });
  return router;
}
