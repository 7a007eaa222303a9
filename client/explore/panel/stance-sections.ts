/** Who stands where: a node's opponents and supporters in both directions, its positions, whom it meets. */
import type { NeighbourCounts, NodeView, RelationType } from "../../../server/api-contract.ts";
import { element } from "../../dom/element.ts";
import type { Stage } from "../stage.ts";
import type { PanelChoices } from "./panel-choices.ts";
import { rankedList } from "./ranked-list.ts";
import { tabs } from "./tabs.ts";

interface Choice {
  readonly label: string;
  readonly types: readonly RelationType[];
  readonly direction: "out" | "in" | "both";
}

interface Section {
  readonly title: string;
  readonly choices: readonly Choice[];
  /** Relations without events have no history. */
  readonly history: boolean;
  /** What is said when there are none; without it the section is left out. */
  readonly none?: string;
}

const OF_ENTITIES: readonly Section[] = [
  {
    title: "Opponents and supporters",
    history: true,
    none: "No document takes a stance between it and another actor.",
    choices: [
      { label: "Opposed by", types: ["OPPOSES"], direction: "in" },
      { label: "Opposes", types: ["OPPOSES"], direction: "out" },
      { label: "Supported by", types: ["SUPPORTS"], direction: "in" },
      { label: "Supports", types: ["SUPPORTS"], direction: "out" },
    ],
  },
  {
    title: "Positions",
    history: true,
    choices: [
      { label: "Against", types: ["REJECTS"], direction: "out" },
      { label: "For", types: ["ENDORSES"], direction: "out" },
      { label: "About it", types: ["CONCERNS"], direction: "in" },
    ],
  },
  {
    title: "Meets or talks with",
    history: true,
    choices: [
      { label: "It with others", types: ["ENGAGES"], direction: "out" },
      { label: "Others with it", types: ["ENGAGES"], direction: "in" },
    ],
  },
];

const OF_POSITIONS: readonly Section[] = [
  {
    title: "Who stands where",
    history: true,
    none: "Nobody endorses or rejects it.",
    choices: [
      { label: "Rejected by", types: ["REJECTS"], direction: "in" },
      { label: "Endorsed by", types: ["ENDORSES"], direction: "in" },
    ],
  },
  { title: "Whom it is about", history: false, choices: [{ label: "", types: ["CONCERNS"], direction: "out" }] },
];

function numberOf({ counts }: NeighbourCounts, { types, direction }: Choice): number {
  return counts
    .filter((count) => types.includes(count.type) && (direction === "both" || count.direction === direction))
    .reduce((sum, { neighbours }) => sum + neighbours, 0);
}

function stanceSection(
  node: NodeView,
  counts: NeighbourCounts,
  { title, choices, history, none }: Section,
  stage: Stage,
  chosen: PanelChoices,
): HTMLElement[] {
  const found = choices.map((choice) => ({ choice, number: numberOf(counts, choice) }));
  const heading = element("h3", {}, title);
  if (found.every(({ number }) => number === 0)) {
    return none === undefined ? [] : [element("section", {}, heading, element("p", { class: "muted" }, none))];
  }
  const listOf = ({ types, direction }: Choice): HTMLElement =>
    rankedList(node.id, { types, direction }, stage, {
      history: history && !types.includes("CONCERNS"),
      empty: "None.",
    });
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) return [element("section", {}, heading, listOf(only))];
  const open =
    found.find(({ choice, number }) => choice.label === chosen.tabs.get(title) && number > 0) ??
    found.find(({ number }) => number > 0);
  // Who opposes nobody is worth saying; of the rest only what there is.
  const shown = none === undefined ? found.filter(({ number }) => number > 0) : found;
  return [
    element(
      "section",
      {},
      heading,
      tabs(
        title,
        shown.map(({ choice, number }) => ({
          key: choice.label,
          label: choice.label,
          count: number,
          show: () => [number === 0 ? element("p", { class: "muted" }, "None.") : listOf(choice)],
        })),
        open?.choice.label ?? "",
        (key) => {
          chosen.tabs.set(title, key);
        },
      ),
    ),
  ];
}

export function stanceSections(
  node: NodeView,
  counts: NeighbourCounts,
  stage: Stage,
  chosen: PanelChoices,
): HTMLElement[] {
  const sections = node.kind === "Position" ? OF_POSITIONS : OF_ENTITIES;
  return sections.flatMap((section) => stanceSection(node, counts, section, stage, chosen));
}
