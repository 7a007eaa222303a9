/** Everything that two nodes have to do with one another, in both directions and of both signs, a link each. */
import type { NodeView, RelationType, RelationView } from "../../../server/api-contract.ts";
import { element } from "../../dom/element.ts";
import { STANCES, TYPES } from "../canvas-style.ts";
import { verbOf } from "../relation-text.ts";
import { hashOf } from "../selection.ts";
import type { Stage } from "../stage.ts";

const rankOf = (type: RelationType): number => TYPES.indexOf(type);

/** Relations from one node to the other, the stances first. */
export function relationsFrom(relations: readonly RelationView[], source: string, target: string): RelationView[] {
  return relations
    .filter((relation) => relation.source === source && relation.target === target)
    .sort((a, b) => rankOf(a.type) - rankOf(b.type));
}

function link(relation: RelationView, current: string, stage: Stage): HTMLElement {
  const { id, type, events } = relation;
  const made = element(
    "a",
    { href: hashOf({ relation: id }), class: "tab", "aria-current": id === current, "data-key": `pair ${id}` },
    element("span", { class: "legend-line", "data-stance": STANCES[type], "aria-hidden": "true" }),
    verbOf(type),
    ...(events > 0 ? [element("span", { class: "legend-count" }, events.toLocaleString("en"))] : []),
  );
  if (id === current) made.setAttribute("aria-current", "true");
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    stage.select({ relation: id });
  });
  return made;
}

/** @param current the relation that is shown; it is among the links even when the filter leaves it nothing */
export function pairLinks(
  relations: readonly RelationView[],
  current: RelationView,
  names: ReadonlyMap<string, NodeView>,
  stage: Stage,
): HTMLElement {
  const all = relations.some(({ id }) => id === current.id) ? relations : [...relations, current];
  const nameOf = (id: string): string => names.get(id)?.name ?? id;
  const rows = [
    [current.source, current.target],
    [current.target, current.source],
  ].flatMap(([source = "", target = ""]) => {
    const found = relationsFrom(all, source, target);
    if (found.length === 0) return [];
    return [
      element(
        "div",
        { class: "pair-row" },
        element("span", { class: "pair-name" }, `${nameOf(source)} → ${nameOf(target)}`),
        element("div", { class: "tab-list" }, ...found.map((relation) => link(relation, current.id, stage))),
      ),
    ];
  });
  return element("nav", { class: "pair", "aria-label": "Between the two, with numbers of events" }, ...rows);
}
