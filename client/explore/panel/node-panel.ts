/** A node's panel: who it is, what expanding would add, and its relations ranked by evidence. */
import type { NeighbourCounts, NodeView, RelationList, RelationView } from "../../../server/api-contract.ts";
import { countNeighbours, getNode, listRelations, type NeighbourChoice } from "../../api/graph-api.ts";
import { button, element, type Child } from "../../dom/element.ts";
import { count, summaryOf, verbOf } from "../relation-text.ts";

/** Relations that the panel lists; the total is said beside it. */
const LISTED = 200;
const FIRST_OF_GROUP = 6;

export interface NodePanelEvents {
  readonly onExpand: (node: NodeView, choice: NeighbourChoice) => void;
  readonly onHide: (node: NodeView) => void;
  readonly onRelation: (id: string) => void;
}

interface Group {
  readonly title: string;
  readonly has: (relation: RelationView, id: string) => boolean;
}

const GROUPS: readonly Group[] = [
  { title: "Opposes", has: ({ type, source }, id) => type === "OPPOSES" && source === id },
  { title: "Opposed by", has: ({ type, target }, id) => type === "OPPOSES" && target === id },
  { title: "Supports", has: ({ type, source }, id) => type === "SUPPORTS" && source === id },
  { title: "Supported by", has: ({ type, target }, id) => type === "SUPPORTS" && target === id },
  { title: "Positions", has: ({ type }) => type === "ENDORSES" || type === "REJECTS" },
  { title: "Meets or talks with", has: ({ type }) => type === "ENGAGES" },
  { title: "Offices and sides", has: ({ type }) => type === "REPRESENTS" || type === "PART_OF" },
  { title: "Memberships", has: ({ type }) => type === "MEMBER_OF" },
  { title: "Positions about it", has: ({ type }) => type === "CONCERNS" },
];

function relationItem(
  relation: RelationView,
  id: string,
  names: ReadonlyMap<string, string>,
  onRelation: (id: string) => void,
): HTMLElement {
  const other = relation.source === id ? relation.target : relation.source;
  const label = names.get(other) ?? other;
  const prefix = relation.type === "ENDORSES" || relation.type === "REJECTS" ? `${verbOf(relation.type)} ` : "";
  return element(
    "li",
    {},
    button(
      `${prefix}${label}`,
      () => {
        onRelation(relation.id);
      },
      { class: "link-button" },
    ),
    element("span", { class: "relation-summary" }, summaryOf(relation)),
  );
}

function groupSection(
  title: string,
  relations: readonly RelationView[],
  item: (relation: RelationView) => HTMLElement,
): HTMLElement {
  const items = relations.map(item);
  const list = element("ul", { class: "relation-list" }, ...items.slice(0, FIRST_OF_GROUP));
  const rest = items.slice(FIRST_OF_GROUP);
  const more = button(
    `All ${String(relations.length)}`,
    () => {
      list.append(...rest);
      more.remove();
    },
    { hidden: rest.length === 0 },
  );
  return element(
    "section",
    {},
    element("h3", {}, title, element("span", { class: "legend-count" }, String(relations.length))),
    list,
    more,
  );
}

function expandButtons(node: NodeView, { counts }: NeighbourCounts, { onExpand }: NodePanelEvents): HTMLElement {
  const byChoice = new Map<string, { choice: Required<NeighbourChoice>; kinds: string[]; neighbours: number }>();
  for (const { type, direction, kind, neighbours } of counts) {
    const key = `${type} ${direction}`;
    const group = byChoice.get(key) ?? { choice: { type, direction }, kinds: [], neighbours: 0 };
    group.kinds.push(`${String(neighbours)} ${kind}`);
    group.neighbours += neighbours;
    byChoice.set(key, group);
  }
  const choices = [...byChoice.values()].map(({ choice, kinds, neighbours }) =>
    button(
      element(
        "span",
        {},
        choice.direction === "out" ? `${verbOf(choice.type)} …` : `… ${verbOf(choice.type)} it`,
        element("span", { class: "legend-count" }, String(neighbours)),
      ),
      () => {
        onExpand(node, choice);
      },
      { class: "button expand-choice", title: kinds.join(", ") },
    ),
  );
  return element(
    "details",
    { class: "expand-by-type" },
    element("summary", {}, "Expand by one relation"),
    element("div", { class: "expand-choices" }, ...choices),
  );
}

export async function nodePanel(id: string, events: NodePanelEvents): Promise<readonly Child[]> {
  const [node, counts, list]: [NodeView, NeighbourCounts, RelationList] = await Promise.all([
    getNode(id),
    countNeighbours(id),
    listRelations(id, LISTED),
  ]);
  const names = new Map(list.nodes.map(({ id: other, name }) => [other, name]));
  const aliases = node.aliases.filter((alias) => alias !== node.name);
  const item = (relation: RelationView): HTMLElement => relationItem(relation, id, names, events.onRelation);
  return [
    element(
      "h2",
      {},
      element("span", { class: "legend-shape", "data-kind": node.kind, "aria-hidden": "true" }),
      ` ${node.name}`,
    ),
    element(
      "p",
      { class: "muted" },
      [
        node.kind,
        count(node.mentionCount, node.kind === "Position" ? "event" : "mention"),
        ...(node.firstSeen === null ? [] : [`${node.firstSeen} to ${node.lastSeen ?? node.firstSeen}`]),
      ].join(" · "),
    ),
    ...(aliases.length > 0 ? [element("p", { class: "muted" }, `Also: ${aliases.join(", ")}`)] : []),
    element(
      "p",
      { class: "actions" },
      button(
        "Expand by 20",
        () => {
          events.onExpand(node, {});
        },
        { class: "button button-primary" },
      ),
      button("Hide", () => {
        events.onHide(node);
      }),
    ),
    ...(counts.counts.length > 0 ? [expandButtons(node, counts, events)] : []),
    ...GROUPS.flatMap(({ title, has }) => {
      const relations = list.relations.filter((relation) => has(relation, id));
      return relations.length === 0 ? [] : [groupSection(title, relations, item)];
    }),
    ...(list.total > list.relations.length
      ? [
          element(
            "p",
            { class: "muted" },
            `The strongest ${String(list.relations.length)} of ${count(list.total, "relation")}.`,
          ),
        ]
      : []),
  ];
}
