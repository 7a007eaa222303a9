/** What is on the canvas as a file: read under the filter, bounded, and written as it is sent. */
import { once } from "node:events";
import { json, Router, type Response } from "express";
import { StandoffError } from "../../cypher/errors.ts";
import type { GraphReader } from "../../cypher/ports.ts";
import { FORMATS } from "../export/formats.ts";
import type { Picture, Pieces, ReadEvidence } from "../export/picture.ts";
import { exportBody } from "../parameters/export.ts";
import { parse } from "../parameters/parse.ts";

/** Some 20 MB of sentences: what a spreadsheet still opens. */
const MAX_EVENTS = 50_000;

/** Relations whose events are read at once. */
const RELATIONS_PER_READ = 200;

/** 5,000 ids with places. */
const BODY_LIMIT = "1mb";

function evidenceOf(reader: GraphReader, { relations, filter }: Picture): ReadEvidence {
  const ids = relations.filter(({ events }) => events > 0).map((relation) => relation.id);
  return async function* () {
    for (let start = 0; start < ids.length; start += RELATIONS_PER_READ) {
      yield await reader.listRelationEvidence(ids.slice(start, start + RELATIONS_PER_READ), filter);
    }
  };
}

/** @throws StandoffError `too-large` */
function checkBound({ relations }: Picture): void {
  const events = relations.reduce((sum, relation) => sum + relation.events, 0);
  if (events <= MAX_EVENTS) return;
  throw new StandoffError(
    "too-large",
    `The relations on the canvas rest on ${events.toLocaleString("en")} events, and ${MAX_EVENTS.toLocaleString("en")} can be exported at once: filter them or take nodes away.`,
    { details: { events, limit: MAX_EVENTS } },
  );
}

/** Sends a file piece by piece, no faster than it is taken; an error before the first piece is answered as any other. */
async function send(response: Response, name: string, contentType: string, pieces: Pieces): Promise<void> {
  for await (const piece of pieces) {
    if (!response.headersSent) {
      response.set("content-type", contentType);
      response.set("content-disposition", `attachment; filename="${name}"`);
    }
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, "drain"), once(response, "close")]);
  }
  response.end();
}

export function exportRoutes(reader: GraphReader): Router {
  const router = Router();
  router.post("/", json({ limit: BODY_LIMIT }), async (request, response) => {
    const { ids, filter, format, places, hiddenTypes } = parse(exportBody, request.body ?? {});
    const { ending, contentType, readsEvidence, write } = FORMATS[format];
    const { nodes, relations } = await reader.subgraph(ids, filter);
    const at = new Date().toISOString();
    const picture: Picture = {
      nodes,
      relations: relations.filter(({ type }) => !hiddenTypes.includes(type)),
      places: new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
      filter,
      at,
    };
    if (readsEvidence) checkBound(picture);
    await send(
      response,
      `standoff-${at.slice(0, 10)}${ending}`,
      contentType,
      write(picture, evidenceOf(reader, picture)),
    );
  });
  return router;
}
