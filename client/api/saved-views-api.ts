/** Saved views as the API keeps them, a function a route. */
import type { SavedViewDetail, SavedViewList } from "../../server/api-contract.ts";
import { getJson, postJson, sendJson } from "./request-json.ts";

const PATH = "/api/saved-views";
const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

export type ViewJson = SavedViewDetail["state"];

export const listSavedViews = (): Promise<SavedViewList> => getJson(PATH);

export const getSavedView = (id: string): Promise<SavedViewDetail> => getJson(pathOf(id));

export const saveView = (name: string, state: ViewJson): Promise<SavedViewDetail> => postJson(PATH, { name, state });

/** Puts back what was deleted, as it was. */
export const restoreView = ({ id, name, state, createdAt }: SavedViewDetail): Promise<SavedViewDetail> =>
  postJson(PATH, { id, name, state, createdAt });

export const changeView = (
  id: string,
  change: { readonly name?: string; readonly state?: ViewJson },
): Promise<SavedViewDetail> => sendJson("PATCH", pathOf(id), change);

export const deleteView = (id: string): Promise<SavedViewDetail> => sendJson("DELETE", pathOf(id));
