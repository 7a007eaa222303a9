/** The canvas's buttons: camera, layout, undo and redo. */
import { button, element } from "../dom/element.ts";

export interface ToolbarEvents {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onRelayout: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onRestart: () => void;
}

export interface UndoState {
  readonly undoable: string | undefined;
  readonly redoable: string | undefined;
}

const ZOOM_STEP = 1.25;

export class Toolbar {
  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;

  constructor(container: HTMLElement, events: ToolbarEvents) {
    this.#undo = button("Undo", events.onUndo);
    this.#redo = button("Redo", events.onRedo);
    const zoomIn = (): void => {
      events.onZoom(ZOOM_STEP);
    };
    const zoomOut = (): void => {
      events.onZoom(1 / ZOOM_STEP);
    };
    container.replaceChildren(
      element(
        "span",
        { class: "button-group" },
        button("+", zoomIn, { "aria-label": "Zoom in", title: "Zoom in" }),
        button("−", zoomOut, { "aria-label": "Zoom out", title: "Zoom out" }),
        button("Fit", events.onFit, { title: "Show everything on the canvas" }),
      ),
      element("span", { class: "button-group" }, this.#undo, this.#redo),
      element(
        "span",
        { class: "button-group" },
        button("Lay out", events.onRelayout, { title: "Lay the picture out afresh" }),
        button("Start over", events.onRestart, { title: "Back to the strongest actors" }),
      ),
    );
  }

  update({ undoable, redoable }: UndoState): void {
    this.#undo.disabled = undoable === undefined;
    this.#undo.title = undoable === undefined ? "Nothing to undo" : `Undo: ${undoable}`;
    this.#redo.disabled = redoable === undefined;
    this.#redo.title = redoable === undefined ? "Nothing to redo" : `Redo: ${redoable}`;
  }
}
