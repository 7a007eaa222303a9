/** The filters in force, above the canvas: each as a chip that takes it away. */
import { button, element } from "../../dom/element.ts";
import { leavesOutUnconnected, toggleKind, toggleType, visibleElements, type GraphView } from "../graph-view.ts";
import { pluralOf } from "../kind-text.ts";
import { count, verbOf } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { activeFilters, hiddenByLegend, withoutPart, type LegendFilter } from "./active-filters.ts";
import type { Filtering } from "./filtering.ts";

export class FilterBar {
  readonly #stage: Stage;
  readonly #filtering: Filtering;
  readonly #bar = element("div", {
    class: "filter-bar",
    role: "group",
    "aria-label": "Filters in force",
    hidden: true,
  });

  /** @param area the canvas's area, above which the chips lie */
  constructor(area: HTMLElement, stage: Stage, filtering: Filtering) {
    this.#stage = stage;
    this.#filtering = filtering;
    area.append(this.#bar);
    filtering.onChange(() => {
      this.#show();
    });
  }

  #show(): void {
    const { view } = this.#stage;
    const { filter, waiting } = this.#filtering;
    const at = [...this.#bar.children].findIndex((child) => child.contains(document.activeElement));
    const chips = [
      ...hiddenByLegend(view).map((hidden) => chip(hidden.text, hidden.text, () => void this.#showAgain(hidden))),
      ...activeFilters(filter).map(({ part, text, detail }) =>
        chip(text, detail, () => void this.#filtering.apply(withoutPart(this.#filtering.filter, part))),
      ),
    ];
    const unconnected = unconnectedNumber(view);
    const note =
      unconnected === 0
        ? []
        : [
            element(
              "span",
              { class: "filter-bar-note" },
              `${count(unconnected, "node")} without relations hidden `,
              button(
                "Show",
                () => void this.#stage.change("Show unconnected", { ...this.#stage.view, leavesOutUnconnected: false }),
                { class: "link-button" },
              ),
            ),
          ];
    this.#bar.replaceChildren(...chips, ...note);
    this.#bar.hidden = chips.length + note.length === 0;
    this.#bar.setAttribute("aria-busy", String(waiting));
    if (at >= 0) this.#focus(at);
  }

  /** A chip that is gone leaves the keyboard at the next, or where one searches. */
  #focus(at: number): void {
    const buttons = [...this.#bar.querySelectorAll("button")];
    (buttons[Math.min(at, buttons.length - 1)] ?? document.getElementById("search-input"))?.focus();
  }

  async #showAgain(hidden: LegendFilter): Promise<void> {
    const { view } = this.#stage;
    if ("kind" in hidden) await this.#stage.change(`Show ${pluralOf(hidden.kind)}`, toggleKind(view, hidden.kind));
    else await this.#stage.change(`Show “${verbOf(hidden.type)}”`, toggleType(view, hidden.type));
  }
}

function chip(text: string, detail: string, onRemove: () => void): HTMLElement {
  return button(element("span", { class: "filter-chip-text" }, text), onRemove, {
    class: "filter-chip",
    title: `Remove: ${detail}`,
    "aria-label": `Remove filter: ${text}`,
  });
}

/** Nodes that are out of sight for want of relations alone. */
function unconnectedNumber(view: GraphView): number {
  if (!leavesOutUnconnected(view)) return 0;
  return visibleElements({ ...view, leavesOutUnconnected: false }).nodes.length - visibleElements(view).nodes.length;
}
