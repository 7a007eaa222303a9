/** What is on the canvas as a table, for keyboards and screen readers. */
import { button, element } from "../dom/element.ts";
import { visibleElements, type GraphView } from "./graph-view.ts";
import { datesOf, verbOf } from "./relation-text.ts";

export interface RelationTableEvents {
  readonly onNode: (id: string) => void;
  readonly onRelation: (id: string) => void;
}

export function showRelationTable(
  container: HTMLElement,
  view: GraphView,
  { onNode, onRelation }: RelationTableEvents,
): void {
  const { nodes, relations } = visibleElements(view);
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const link = (id: string, act: (id: string) => void, text: string): HTMLElement =>
    button(
      text,
      () => {
        act(id);
      },
      { class: "link-button" },
    );
  const rows = relations.map((relation) => {
    const { id, source, target, type, documents } = relation;
    return element(
      "tr",
      {},
      element("td", {}, link(source, onNode, names.get(source) ?? source)),
      element("td", {}, link(id, onRelation, verbOf(type))),
      element("td", {}, link(target, onNode, names.get(target) ?? target)),
      element("td", { class: "number" }, String(documents)),
      element("td", { class: "date" }, datesOf(relation) ?? ""),
    );
  });
  const head = ["Source", "Relation", "Target", "Documents", "Dates"].map((name) =>
    element("th", { scope: "col" }, name),
  );
  container.replaceChildren(
    element(
      "table",
      { class: "grid" },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows),
    ),
  );
}
