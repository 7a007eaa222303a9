/** Views that people kept. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import type { SavedView, SavedViewSummary } from "../model/saved-view.ts";
import { readRows } from "./read-statement.ts";

const summary = { id: z.string(), name: z.string(), createdAt: z.string(), changedAt: z.string() };

export const savedViewSummaryRow: z.ZodType<SavedViewSummary> = z.object(summary);
export const savedViewRow: z.ZodType<SavedView> = z.object({ ...summary, state: z.string() });

/** See `GraphReader.listSavedViews`. */
export function listSavedViews(engine: GraphEngine): Promise<SavedViewSummary[]> {
  return readRows(engine, "list-saved-views", savedViewSummaryRow);
}

/** See `GraphReader.findSavedView`. */
export async function findSavedView(engine: GraphEngine, id: string): Promise<SavedView | undefined> {
  return (await readRows(engine, "find-saved-view", savedViewRow, { id }))[0];
}
