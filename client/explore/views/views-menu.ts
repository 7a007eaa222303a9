/** The pane of saved views: keeping what is shown, opening, renaming, replacing and deleting, the last with an undo. */
import type { SavedViewDetail, SavedViewSummary } from "../../../server/api-contract.ts";
import { RequestError } from "../../api/request-json.ts";
import {
  changeView,
  deleteView,
  getSavedView,
  listSavedViews,
  restoreView,
  saveView,
  type ViewJson,
} from "../../api/saved-views-api.ts";
import { button, element } from "../../dom/element.ts";
import { Popover } from "../../dom/popover.ts";
import { failureOf } from "../panel/pending.ts";

/** Nothing is shown for loads that are quicker. */
const SKELETON_AFTER_MS = 300;
const MAX_NAME = 100;

export interface ViewsMenuEvents {
  /** The page's state now. */
  readonly state: () => ViewJson;
  readonly onOpen: (view: SavedViewDetail) => Promise<void>;
  readonly onCopyLink: (view: SavedViewSummary) => Promise<void>;
  readonly announce: (message: string) => void;
}

export class ViewsMenu {
  readonly #events: ViewsMenuEvents;
  readonly #popover: Popover;
  readonly #name = element("input", {
    id: "view-name",
    class: "field",
    type: "text",
    maxlength: MAX_NAME,
    placeholder: "Name this view",
    autocomplete: "off",
  });
  readonly #problem = element("div", { class: "popover-problem", role: "alert" });
  readonly #list = element("div", { class: "view-list-area" });
  #views: readonly SavedViewSummary[] = [];
  /** What was deleted since the pane was opened, which can be put back. */
  #deleted: SavedViewDetail | undefined;

  constructor(events: ViewsMenuEvents) {
    this.#events = events;
    this.#popover = new Popover("Views", "Saved views", "views-pane", () => {
      this.#deleted = undefined;
      this.#solve();
      void this.#load();
      this.#name.focus();
    });
    const form = element(
      "form",
      { class: "save-view" },
      element("label", { class: "visually-hidden", for: "view-name" }, "Name of the view"),
      this.#name,
      element("button", { type: "submit", class: "button button-primary" }, "Save"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#save();
    });
    this.#popover.pane.append(element("h2", {}, "Saved views"), form, this.#problem, this.#list);
  }

  get elements(): readonly HTMLElement[] {
    return [this.#popover.button, this.#popover.pane];
  }

  async #load(): Promise<void> {
    const skeleton = setTimeout(() => {
      this.#list.replaceChildren(element("p", { class: "muted", role: "status" }, "Reading the saved views …"));
    }, SKELETON_AFTER_MS);
    try {
      this.#views = (await listSavedViews()).views;
      this.#show();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#list.replaceChildren(failureOf(error, () => void this.#load()));
    } finally {
      clearTimeout(skeleton);
      this.#popover.place();
    }
  }

  /** @param focused id of the view, and which of its buttons, to go on from */
  #show(focused?: { readonly id: string; readonly action: string }): void {
    const rows: { readonly name: string; readonly row: HTMLElement }[] = this.#views.map((view) => ({
      name: view.name,
      row: this.#row(view),
    }));
    if (this.#deleted !== undefined) rows.push({ name: this.#deleted.name, row: this.#deletedRow(this.#deleted) });
    rows.sort((a, b) => a.name.localeCompare(b.name, "en"));
    this.#list.replaceChildren(
      rows.length === 0
        ? element("p", { class: "muted" }, "Nothing is saved yet. Name what you see and save it to come back to it.")
        : element("ul", { class: "view-list" }, ...rows.map(({ row }) => row)),
    );
    if (focused === undefined) return;
    for (const made of this.#list.querySelectorAll<HTMLElement>("[data-action]")) {
      if (made.dataset.view === focused.id && made.dataset.action === focused.action) made.focus();
    }
  }

  #act(view: { readonly id: string; readonly name: string }, action: string, run: () => void): HTMLButtonElement {
    return button(action, run, {
      class: "link-button",
      "aria-label": `${action}: ${view.name}`,
      "data-view": view.id,
      "data-action": action,
    });
  }

  #row(view: SavedViewSummary): HTMLElement {
    const open = button(view.name, () => void this.#open(view), {
      class: "link-button view-open",
      "data-view": view.id,
      "data-action": "Open",
    });
    return element(
      "li",
      { class: "view-row" },
      element(
        "div",
        { class: "view-head" },
        open,
        element("time", { class: "muted", datetime: view.changedAt }, view.changedAt.slice(0, 10)),
      ),
      element(
        "div",
        { class: "view-actions" },
        this.#act(view, "Copy link", () => void this.#attempt(() => this.#events.onCopyLink(view))),
        this.#act(view, "Replace", () => void this.#replace(view)),
        this.#act(view, "Rename", () => {
          this.#askName(view);
        }),
        this.#act(view, "Delete", () => void this.#delete(view)),
      ),
    );
  }

  #deletedRow(view: SavedViewDetail): HTMLElement {
    return element(
      "li",
      { class: "view-row view-deleted" },
      element("span", {}, `Deleted “${view.name}”.`),
      this.#act(view, "Undo", () => void this.#restore(view)),
    );
  }

  /** Does what may be refused, and says why in the pane. */
  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.#solve();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#problem.replaceChildren(element("p", { class: "popover-error" }, error.message));
      return undefined;
    }
  }

  #solve(): void {
    this.#problem.replaceChildren();
  }

  #put(view: SavedViewSummary): void {
    this.#views = [...this.#views.filter(({ id }) => id !== view.id), view];
  }

  async #save(): Promise<void> {
    const name = this.#name.value.replace(/\s+/gu, " ").trim();
    if (name === "") {
      this.#problem.replaceChildren(element("p", { class: "popover-error" }, "Give the view a name first."));
      this.#name.focus();
      return;
    }
    const taken = this.#views.find((view) => view.name.toLowerCase() === name.toLowerCase());
    if (taken !== undefined) {
      this.#problem.replaceChildren(
        element("p", { class: "popover-error" }, `There is a view called “${taken.name}”.`),
        button(`Replace it`, () => void this.#replace(taken)),
      );
      return;
    }
    const saved = await this.#attempt(() => saveView(name, this.#events.state()));
    if (saved === undefined) return;
    this.#name.value = "";
    this.#put(saved);
    this.#show();
    this.#events.announce(`Saved “${saved.name}”.`);
  }

  async #open(view: SavedViewSummary): Promise<void> {
    const opened = await this.#attempt(async () => {
      await this.#events.onOpen(await getSavedView(view.id));
      return true;
    });
    if (opened === true) this.#popover.close();
  }

  async #replace(view: SavedViewSummary): Promise<void> {
    const before = await this.#attempt(() => getSavedView(view.id));
    if (before === undefined) return;
    const changed = await this.#attempt(() => changeView(view.id, { state: this.#events.state() }));
    if (changed === undefined) return;
    this.#put(changed);
    this.#show({ id: view.id, action: "Replace" });
    this.#name.value = "";
    this.#problem.replaceChildren(
      element("p", {}, `“${view.name}” is now what you see.`),
      button("Undo", () => void this.#putBack(before)),
    );
  }

  async #putBack({ id, name, state }: SavedViewDetail): Promise<void> {
    const changed = await this.#attempt(() => changeView(id, { state }));
    if (changed === undefined) return;
    this.#put(changed);
    this.#show({ id, action: "Replace" });
    this.#events.announce(`“${name}” is as it was.`);
  }

  #askName(view: SavedViewSummary): void {
    const row = this.#list.querySelector(`[data-view="${view.id}"]`)?.closest("li");
    const input = element("input", { class: "field", type: "text", maxlength: MAX_NAME, "aria-label": "New name" });
    input.value = view.name;
    const form = element(
      "form",
      { class: "save-view" },
      input,
      element("button", { type: "submit", class: "button" }, "Rename"),
      button("Cancel", () => {
        this.#show({ id: view.id, action: "Rename" });
      }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#rename(view, input.value);
    });
    row?.replaceChildren(form);
    input.focus();
    input.select();
  }

  async #rename(view: SavedViewSummary, name: string): Promise<void> {
    const changed = await this.#attempt(() => changeView(view.id, { name }));
    if (changed === undefined) return;
    this.#put(changed);
    this.#show({ id: view.id, action: "Rename" });
    this.#events.announce(`“${view.name}” is now called “${changed.name}”.`);
  }

  async #delete(view: SavedViewSummary): Promise<void> {
    const deleted = await this.#attempt(() => deleteView(view.id));
    if (deleted === undefined) return;
    this.#deleted = deleted;
    this.#views = this.#views.filter(({ id }) => id !== view.id);
    this.#show({ id: view.id, action: "Undo" });
    this.#events.announce(`Deleted “${view.name}”. Undo brings it back.`);
  }

  async #restore(view: SavedViewDetail): Promise<void> {
    const restored = await this.#attempt(() => restoreView(view));
    if (restored === undefined) return;
    this.#deleted = undefined;
    this.#put(restored);
    this.#show({ id: restored.id, action: "Open" });
    this.#events.announce(`“${restored.name}” is back.`);
  }
}
