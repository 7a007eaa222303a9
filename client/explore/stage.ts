/** What the parts of the Explore page share: the view with its history, the selection, the canvas. */
import type { GraphCanvas } from "./canvas.ts";
import type { GraphView } from "./graph-view.ts";
import type { Selection } from "./selection.ts";

export interface Stage {
  readonly view: GraphView;
  readonly selection: Selection;
  readonly canvas: GraphCanvas;
  /** Calls back with each view that comes to be shown: by a change, by undo and redo, at the start. */
  onView(listener: (view: GraphView) => void): void;
  /**
   * Shows another view, as a step of the history.
   * @param label what was done: "Hide Russia"
   * @param anchor node around which new ones appear
   */
  change(label: string, view: GraphView, anchor?: string): Promise<void>;
  /** Selects an element, which opens its panel, or nothing. */
  select(selection: Selection): void;
  /** Adds nodes with all their relations to what is on the canvas. */
  bringIn(ids: readonly string[], anchor?: string): Promise<void>;
  /** Says what happened to screen readers, and to everyone when it shows nowhere else. */
  announce(message: string, visible?: boolean): void;
}
