/** The buttons that keep, share and export what is shown, and opening what was kept or shared. */
import { RequestError } from "../../api/request-json.ts";
import { button, element } from "../../dom/element.ts";
import { ExportMenu } from "../export/export-menu.ts";
import type { Stage } from "../stage.ts";
import { fromJson, stateOf, toJson } from "../view-state.ts";
import { addressOfSaved } from "./address.ts";
import type { AddressBar } from "./address-bar.ts";
import { openState, type OpenedView } from "./open-view.ts";
import { ViewsMenu } from "./views-menu.ts";

/** Puts text on the clipboard; false where the page may not, as over plain HTTP. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export class ViewBar {
  readonly #stage: Stage;
  readonly #address: AddressBar;
  readonly #manual: HTMLDialogElement;

  /** @param open shows what was opened as a step of the history */
  constructor(
    container: HTMLElement,
    stage: Stage,
    address: AddressBar,
    open: (label: string, opened: OpenedView) => Promise<void>,
  ) {
    this.#stage = stage;
    this.#address = address;
    this.#manual = element("dialog", { class: "link-dialog", "aria-label": "Link to this view" });
    const views = new ViewsMenu({
      state: () => toJson(stateOf(stage.view, stage.canvas.positions, stage.selection, stage.canvas.camera)),
      onOpen: async ({ name, state }) => {
        const known = fromJson(state);
        if (known === undefined) {
          throw new RequestError(
            "unreadable",
            "This view cannot be read: another version of Standoff may have made it.",
          );
        }
        await open(`Open “${name}”`, await openState(known));
      },
      onCopyLink: ({ id, name }) =>
        this.#share(`${location.origin}${location.pathname}${addressOfSaved(id)}`, `Copied the link to “${name}”.`),
      announce: (message) => {
        stage.announce(message);
      },
    });
    const exports = new ExportMenu(stage);
    const copy = button("Copy link", () => void this.#copyLink(), {
      title: "Copy a link to exactly this picture",
    });
    container.replaceChildren(
      element("span", { class: "button-group" }, ...views.elements, ...exports.elements, copy),
      this.#manual,
    );
  }

  async #copyLink(): Promise<void> {
    if (await this.#address.write()) {
      await this.#share(location.href, "Copied the link.");
      return;
    }
    this.#stage.announce("This picture is too large for a link: save it as a view, and copy the link of that.", true);
  }

  async #share(link: string, message: string): Promise<void> {
    if (await copied(link)) {
      this.#stage.announce(message, true);
      return;
    }
    const field = element("input", { class: "field", type: "text", readonly: true, "aria-label": "Link" });
    field.value = link;
    this.#manual.replaceChildren(
      element("p", {}, "This browser lets no page copy here. Copy the link by hand:"),
      field,
      button("Close", () => {
        this.#manual.close();
      }),
    );
    this.#manual.showModal();
    field.select();
  }
}
