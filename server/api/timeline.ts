/** What a filter is set by: when events were, and which outlets there are. */
import { json, Router } from "express";
import { z } from "zod";
import type { GraphReader } from "../../cypher/ports.ts";
import type { OutletList, Timeline } from "../api-contract.ts";
import { evidenceFilter } from "../parameters/evidence-filter.ts";
import { idList } from "../parameters/id.ts";
import { limit, offset } from "../parameters/page.ts";
import { parse } from "../parameters/parse.ts";

const timelineBody = idList.partial().extend({ filter: evidenceFilter.optional() });
const outletPage = z.object({ limit: limit(200, 1_000), offset });

export function timelineRoutes(reader: GraphReader): Router {
  const router = Router();
  router.post("/timeline", json({ limit: "1mb" }), async (request, response) => {
    const { ids, filter } = parse(timelineBody, request.body ?? {});
    response.json((await reader.timeline(ids, filter)) satisfies Timeline);
  });
  router.get("/outlets", async (request, response) => {
    response.json((await reader.listOutlets(parse(outletPage, request.query))) satisfies OutletList);
  });
  return router;
}
