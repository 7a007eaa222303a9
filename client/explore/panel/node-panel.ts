/** A node's panel: who it is, what expanding would add, who stands with and against it, and where it is from. */
import type { NeighbourCounts, NodeView } from "../../../server/api-contract.ts";
import { countNeighbours, getNode, type NeighbourChoice } from "../../api/graph-api.ts";
import { button, element, type Child } from "../../dom/element.ts";
import { count, verbOf } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { bodySection, sideSection } from "./affiliation-section.ts";
import { documentSection } from "./document-section.ts";
import { filterNote } from "./filter-note.ts";
import { mergeSection } from "./merge-section.ts";
import type { PanelChoices } from "./panel-choices.ts";
import { stanceSections } from "./stance-sections.ts";

export interface NodePanelEvents {
  readonly onExpand: (node: NodeView, choice: NeighbourChoice) => void;
  readonly onHide: (node: NodeView) => void;
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

/** So many aliases are shown at once. */
const ALIASES = 8;

function aliasLine(node: NodeView): HTMLElement[] {
  const aliases = node.aliases.filter((alias) => alias !== node.name);
  if (aliases.length === 0) return [];
  const text = `Also: ${aliases.slice(0, ALIASES).join(", ")}`;
  if (aliases.length <= ALIASES) return [element("p", { class: "muted" }, text)];
  const line = element("p", { class: "muted" }, `${text} `);
  const more = button(
    `and ${String(aliases.length - ALIASES)} more`,
    () => {
      line.textContent = `Also: ${aliases.join(", ")}`;
    },
    { class: "link-button" },
  );
  line.append(more);
  return [line];
}

export async function nodePanel(
  id: string,
  stage: Stage,
  chosen: PanelChoices,
  events: NodePanelEvents,
): Promise<readonly Child[]> {
  const { filter } = stage.view;
  const [node, counts]: [NodeView, NeighbourCounts] = await Promise.all([getNode(id), countNeighbours(id, filter)]);
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
    ...aliasLine(node),
    ...filterNote(
      filter,
      "Numbers and documents below are those under the filter; names, mentions and merging are not.",
    ),
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
    ...sideSection(node, counts, stage),
    ...stanceSections(node, counts, stage, chosen),
    ...bodySection(node, counts, stage),
    documentSection(node, stage),
    ...(node.kind === "Position" ? [] : [mergeSection(node, stage)]),
  ];
}
