/** The legend, which is also the filter: kinds and relations with their numbers on the canvas; a click hides or shows one. */
import type { RelationType } from "../../server/api-contract.ts";
import { element } from "../dom/element.ts";
import { KINDS, STANCES, TYPES } from "./canvas-style.ts";
import { visibleElements, type GraphView, type NodeKind } from "./graph-view.ts";
import { pluralOf } from "./kind-text.ts";
import { verbOf } from "./relation-text.ts";

export interface LegendEvents {
  readonly onKind: (kind: NodeKind) => void;
  readonly onType: (type: RelationType) => void;
}

function tally<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function entry(mark: HTMLElement, name: string, number: number, hidden: boolean, onClick: () => void): HTMLElement {
  const made = element(
    "button",
    {
      type: "button",
      class: "legend-entry",
      "aria-pressed": hidden ? "false" : "true",
      title: hidden ? `Show: ${name}` : `Hide: ${name}`,
    },
    mark,
    element("span", { class: "legend-name" }, name),
    element("span", { class: "legend-count" }, number.toLocaleString("en")),
  );
  made.addEventListener("click", onClick);
  return element("li", {}, made);
}

function scale(): HTMLElement {
  return element(
    "div",
    { class: "legend-scale" },
    element("p", {}, element("span", { class: "scale-line scale-thin", "aria-hidden": "true" }), "one document"),
    element("p", {}, element("span", { class: "scale-line scale-thick", "aria-hidden": "true" }), "eight or more"),
    element("p", {}, "Fainter: read with less confidence. Larger: in more documents."),
  );
}

/** Draws the legend of a view into `container`. */
export function showLegend(container: HTMLElement, view: GraphView, { onKind, onType }: LegendEvents): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.entry : undefined;
  // What the legend hides can come back, so it is counted.
  const shown = visibleElements({ ...view, hiddenKinds: new Set(), hiddenTypes: new Set() });
  const there = new Set([...view.nodes.values()].map(({ kind }) => kind));
  const kinds = tally(shown.nodes.map(({ kind }) => kind));
  const types = tally(shown.relations.map(({ type }) => type));
  const kindEntries = KINDS.filter((kind) => there.has(kind)).map((kind) => {
    const mark = element("span", { class: "legend-shape", "data-kind": kind, "aria-hidden": "true" });
    const made = entry(mark, pluralOf(kind), kinds.get(kind) ?? 0, view.hiddenKinds.has(kind), () => {
      onKind(kind);
    });
    made.firstElementChild?.setAttribute("data-entry", kind);
    return made;
  });
  const typeEntries = TYPES.filter((type) => types.has(type) || view.hiddenTypes.has(type)).map((type) => {
    const mark = element("span", { class: "legend-line", "data-stance": STANCES[type], "aria-hidden": "true" });
    const made = entry(mark, verbOf(type), types.get(type) ?? 0, view.hiddenTypes.has(type), () => {
      onType(type);
    });
    made.firstElementChild?.setAttribute("data-entry", type);
    return made;
  });
  container.replaceChildren(
    element("h2", {}, "Actors"),
    element("ul", { class: "legend-list" }, ...kindEntries),
    element("h2", {}, "Relations"),
    element("ul", { class: "legend-list" }, ...typeEntries),
    scale(),
  );
  if (focused !== undefined) container.querySelector<HTMLElement>(`[data-entry="${focused}"]`)?.focus();
}
