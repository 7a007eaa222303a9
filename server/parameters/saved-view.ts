/** Body of a saved view: what the Explore page shows, under a name. */
import { z } from "zod";
import { MAX_VIEW_STATE } from "../../cypher/model/saved-view.ts";
import { idList } from "./id.ts";

const MAX_NAME = 100;

const name = z
  .string({ error: "must be text" })
  .max(1_000, { error: `must have at most ${String(MAX_NAME)} characters` })
  .transform((given) => given.normalize("NFC").replace(/\s+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, { error: "must not be empty" })
      .max(MAX_NAME, { error: `must have at most ${String(MAX_NAME)} characters` }),
  );

/** Only the page reads the state, and it takes nothing on trust; here it must have ids and a bound. */
const state = z
  .looseObject(idList.shape, { error: "must be an object" })
  .transform((given) => JSON.stringify(given))
  .pipe(z.string().max(MAX_VIEW_STATE, { error: "is too large: put fewer nodes on the canvas" }));

const instant = z.iso.datetime({ error: "must be a time written like 2022-01-31T12:00:00.000Z" });

export const viewId = z
  .string({ error: "must be an id" })
  .regex(/^view:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, { error: "must be view: and a UUID" });

/** `id` and `createdAt` are those of a view that was deleted, to put it back as it was. */
export const newView = z.object({ name, state, id: viewId.optional(), createdAt: instant.optional() });

export const viewChange = z
  .object({ name: name.optional(), state: state.optional() })
  .refine((change) => change.name !== undefined || change.state !== undefined, {
    error: "name or state must be given",
  });
