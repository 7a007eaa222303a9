/** The right pane: what is selected, with its evidence; a skeleton while it loads, a retry when it fails. */
import { RequestError } from "../../api/request-json.ts";
import { button, element, getById, type Child } from "../../dom/element.ts";

/** Nothing is shown for loads that are quicker. */
const SKELETON_AFTER_MS = 300;

export class SidePanel {
  readonly #pane = getById("panel");
  readonly #onClose: () => void;
  #loading = 0;

  constructor(onClose: () => void) {
    this.#onClose = onClose;
  }

  get isOpen(): boolean {
    return !this.#pane.hidden;
  }

  close(): void {
    this.#loading += 1;
    this.#pane.hidden = true;
    this.#pane.replaceChildren();
  }

  /** Shows what `load` gives; a later call wins over an earlier one that is still loading. */
  async show(label: string, load: () => Promise<readonly Child[]>): Promise<void> {
    this.#loading += 1;
    const call = this.#loading;
    const skeleton = setTimeout(() => {
      if (call === this.#loading) this.#fill(label, [skeletonOf()]);
    }, SKELETON_AFTER_MS);
    try {
      const content = await load();
      if (call === this.#loading) this.#fill(label, content);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (call === this.#loading) this.#fill(label, [failureOf(error, () => void this.show(label, load))]);
    } finally {
      clearTimeout(skeleton);
    }
  }

  #fill(label: string, content: readonly Child[]): void {
    const close = button("Close", this.#onClose, { class: "button panel-close", "aria-label": `Close ${label}` });
    this.#pane.replaceChildren(close, ...content);
    this.#pane.hidden = false;
    this.#pane.scrollTop = 0;
  }
}

function skeletonOf(): HTMLElement {
  return element(
    "div",
    { class: "skeleton", "aria-label": "Loading", role: "status" },
    ...["60%", "90%", "75%", "85%"].map((width) => {
      const bar = element("span", { class: "skeleton-bar" });
      bar.style.width = width;
      return bar;
    }),
  );
}

/** An error with what to do, and a button that tries again. */
export function failureOf(error: RequestError, retry: () => void): HTMLElement {
  return element(
    "div",
    { class: "error-box", role: "alert" },
    element("p", {}, error.message),
    button("Try again", retry),
  );
}
