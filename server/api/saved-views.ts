/** Views that people keep: the routes of the API that write. */
import { randomUUID } from "node:crypto";
import { json, Router } from "express";
import { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";
import { MAX_SAVED_VIEWS, type SavedView } from "../../cypher/model/saved-view.ts";
import type { GraphReader, GraphWriter } from "../../cypher/ports.ts";
import type { SavedViewDetail, SavedViewList } from "../api-contract.ts";
import { sameOrigin } from "../http/same-origin.ts";
import { parse } from "../parameters/parse.ts";
import { newView, viewChange, viewId } from "../parameters/saved-view.ts";

/** The state in UTF-8, and what surrounds it. */
const BODY_LIMIT = "1mb";

function gone(id: string): StandoffError {
  return new StandoffError("not-found", "That view is not saved any more: somebody may have deleted it.", {
    details: { id },
  });
}

function detail(view: SavedView): SavedViewDetail {
  return { ...view, state: JSON.parse(view.state) as SavedViewDetail["state"] };
}

export function savedViewRoutes(reader: GraphReader, writer: GraphWriter): Router {
  const router = Router();
  const which = z.object({ id: viewId });
  const guard = sameOrigin();
  const body = json({ limit: BODY_LIMIT });

  router.get("/", async (_request, response) => {
    response.json({ views: await reader.listSavedViews(), limit: MAX_SAVED_VIEWS } satisfies SavedViewList);
  });
  router.get("/:id", async (request, response) => {
    const { id } = parse(which, request.params);
    const view = await reader.findSavedView(id);
    if (view === undefined) throw gone(id);
    response.json(detail(view));
  });
  router.post("/", guard, body, async (request, response) => {
    const { name, state, id, createdAt } = parse(newView, request.body ?? {});
    const now = new Date().toISOString();
    const view = { id: id ?? `view:${randomUUID()}`, name, state, createdAt: createdAt ?? now, changedAt: now };
    await writer.saveView(view);
    response.status(201).json(detail(view));
  });
  router.patch("/:id", guard, body, async (request, response) => {
    const { id } = parse(which, request.params);
    const change = parse(viewChange, request.body ?? {});
    response.json(detail(await writer.changeView(id, { ...change, at: new Date().toISOString() })));
  });
  router.delete("/:id", guard, body, async (request, response) => {
    const { id } = parse(which, request.params);
    const view = await writer.deleteView(id);
    if (view === undefined) throw gone(id);
    response.json(detail(view));
  });
  return router;
}
