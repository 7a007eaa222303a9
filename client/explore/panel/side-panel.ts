/** The right pane: what is selected, with its evidence; a skeleton while it loads, a retry when it fails. */
import { RequestError } from "../../api/request-json.ts";
import { button, element, getById, type Child } from "../../dom/element.ts";
import { failureOf, SKELETON_AFTER_MS, skeletonOf } from "./pending.ts";

export class SidePanel {
  readonly #pane = getById("panel");
  readonly #onClose: () => void;
  /** Tells screen readers what came up; it is there before, or they would not listen to it. */
  readonly #status = element("p", { class: "visually-hidden", role: "status" });
  #loading = 0;
  #label = "";

  constructor(onClose: () => void) {
    this.#onClose = onClose;
    this.#pane.after(this.#status);
  }

  get isOpen(): boolean {
    return !this.#pane.hidden;
  }

  close(): void {
    this.#loading += 1;
    this.#label = "";
    this.#pane.hidden = true;
    this.#pane.replaceChildren();
    this.#status.textContent = "";
  }

  /**
   * Shows what `load` gives; a later call wins over an earlier one that is still loading. The focus stays on what has the same
   * `data-key`, and shown again under the same name, the place in it stays too.
   */
  async show(label: string, load: () => Promise<readonly Child[]>): Promise<void> {
    this.#loading += 1;
    const call = this.#loading;
    const focused = this.#pane.contains(document.activeElement) ? document.activeElement : null;
    const key = focused instanceof HTMLElement ? focused.dataset.key : undefined;
    const isSame = label === this.#label;
    const place = isSame ? this.#pane.scrollTop : 0;
    this.#label = label;
    const skeleton = setTimeout(() => {
      if (call === this.#loading) this.#fill([skeletonOf()]);
    }, SKELETON_AFTER_MS);
    try {
      const content = await load();
      if (call !== this.#loading) return;
      this.#fill(content);
      this.#pane.scrollTop = place;
      if (focused !== null) this.#focus(key);
      const title = this.#pane.querySelector("h2")?.textContent.trim() ?? "";
      if (!isSame) this.#status.textContent = `In the panel: ${title}`;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (call === this.#loading) this.#fill([failureOf(error, () => void this.show(label, load))]);
    } finally {
      clearTimeout(skeleton);
    }
  }

  #focus(key: string | undefined): void {
    const same = [...this.#pane.querySelectorAll<HTMLElement>("[data-key]")].find((each) => each.dataset.key === key);
    (same ?? this.#pane.querySelector<HTMLElement>(".panel-close"))?.focus({ preventScroll: true });
  }

  #fill(content: readonly Child[]): void {
    const close = button("Close", this.#onClose, { class: "button panel-close", "aria-label": "Close the panel" });
    this.#pane.replaceChildren(element("div", { class: "panel-bar" }, close), ...content);
    this.#pane.hidden = false;
    this.#pane.scrollTop = 0;
  }
}
