/** What an address leads to, of what the graph still has of it. */
import { getSubgraph } from "../../api/graph-api.ts";
import { RequestError } from "../../api/request-json.ts";
import { getSavedView } from "../../api/saved-views-api.ts";
import type { Point } from "../../layout/layout-task.ts";
import { count } from "../relation-text.ts";
import type { GraphView } from "../graph-view.ts";
import type { Selection } from "../selection.ts";
import { fromJson, viewOf, type Camera, type ViewState } from "../view-state.ts";
import type { Address } from "./address.ts";

export interface OpenedView {
  /** Absent where the first picture is to be shown. */
  readonly view: GraphView | undefined;
  readonly positions: ReadonlyMap<string, Point>;
  readonly camera: Camera | undefined;
  readonly selection: Selection;
  /** What the user should know: that something is gone. */
  readonly note: string | undefined;
}

const NOTHING: OpenedView = {
  view: undefined,
  positions: new Map(),
  camera: undefined,
  selection: undefined,
  note: undefined,
};

function noteOf(asked: number, found: number): string | undefined {
  const gone = asked - found;
  if (gone <= 0) return undefined;
  if (found === 0) return `Nothing of this view is in the graph any more: this is the first picture instead.`;
  return `${count(gone, "node")} of the ${asked.toLocaleString("en")} in this view ${gone === 1 ? "is" : "are"} not in the graph any more, or part of another.`;
}

/** Reads what a state names. @throws RequestError */
export async function openState(state: ViewState): Promise<OpenedView> {
  const found = state.ids.length === 0 ? { nodes: [], relations: [] } : await getSubgraph(state.ids, state.filter);
  const { positions, camera, selection } = state;
  const note = noteOf(new Set(state.ids).size, found.nodes.length);
  const isGone = state.ids.length > 0 && found.nodes.length === 0;
  return isGone ? { ...NOTHING, note } : { view: viewOf(state, found), positions, camera, selection, note };
}

/** @throws RequestError when the graph cannot be read; a view that is not saved any more is a note */
export async function openAddress(address: Address): Promise<OpenedView> {
  switch (address.kind) {
    case "start":
      return { ...NOTHING, selection: address.selection };
    case "broken":
      return {
        ...NOTHING,
        note: "This link is damaged: it may have been cut short. This is the first picture instead.",
      };
    case "state":
      return openState(address.state);
    case "saved": {
      try {
        const state = fromJson((await getSavedView(address.id)).state);
        return state === undefined
          ? { ...NOTHING, note: "This saved view cannot be read: another version of Standoff may have made it." }
          : await openState(state);
      } catch (error) {
        if (!(error instanceof RequestError) || error.code === "offline") throw error;
        if (error.code !== "not-found" && error.code !== "invalid-parameter") throw error;
        return { ...NOTHING, note: "This view is not saved any more: this is the first picture instead." };
      }
    }
  }
}
