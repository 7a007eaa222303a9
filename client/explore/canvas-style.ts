/** How nodes and relations look on the canvas, from the page's design tokens: shape and colour say the kind together. */
import type { Css, EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import type { RelationType, RelationView } from "../../server/api-contract.ts";
import type { NodeKind } from "./graph-view.ts";

export const KINDS: readonly NodeKind[] = ["State", "Alliance", "Organization", "Person", "Place", "Position"];
export const TYPES: readonly RelationType[] = [
  "OPPOSES",
  "SUPPORTS",
  "ENGAGES",
  "REJECTS",
  "ENDORSES",
  "CONCERNS",
  "REPRESENTS",
  "MEMBER_OF",
  "PART_OF",
];

export const SHAPES: Readonly<Record<NodeKind, Css.NodeShape>> = {
  State: "round-rectangle",
  Alliance: "hexagon",
  Organization: "round-diamond",
  Person: "ellipse",
  Place: "ellipse",
  Position: "cut-rectangle",
};

type Stance = "against" | "for" | "neutral" | "structure";

/** What a relation says of the two, which decides its colour and head. */
export const STANCES: Readonly<Record<RelationType, Stance>> = {
  OPPOSES: "against",
  REJECTS: "against",
  SUPPORTS: "for",
  ENDORSES: "for",
  ENGAGES: "neutral",
  CONCERNS: "structure",
  REPRESENTS: "structure",
  MEMBER_OF: "structure",
  PART_OF: "structure",
};

const MIN_SIZE = 22;
/** Nodes differ in size at most three-fold. */
const MAX_SIZE = 66;
const PLACE_SIZE = 12;
const POSITION_WIDTH = 128;
const POSITION_HEIGHT = 46;

/** Width and height of a node; the area grows with its weight in the picture. */
export function sizeOf(kind: NodeKind, weight: number, maxWeight: number): { width: number; height: number } {
  if (kind === "Position") return { width: POSITION_WIDTH, height: POSITION_HEIGHT };
  if (kind === "Place") return { width: PLACE_SIZE, height: PLACE_SIZE };
  const side = MIN_SIZE + (MAX_SIZE - MIN_SIZE) * Math.sqrt(maxWeight === 0 ? 0 : weight / maxWeight);
  return { width: kind === "State" ? side * 1.2 : side, height: side };
}

/** 1 to 6 px by the number of independent documents: 1, 2, 4, 8 documents are 1.5, 3, 4.5, 6 px. */
export function widthOf({ type, documents }: RelationView): number {
  if (STANCES[type] === "structure" || type === "ENGAGES") return 1.2;
  return Math.min(6, 1.5 + 1.5 * Math.log2(Math.max(1, documents)));
}

/** One document of a weak reading stays visible; certain ones are solid. */
export function opacityOf({ confidence }: RelationView): number {
  return confidence === null ? 0.8 : 0.4 + 0.6 * confidence;
}

/** A colour token under the present theme, as the browser resolves it. */
function token(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const number =
  (name: string) =>
  (element: NodeSingular | EdgeSingular): number =>
    element.data(name) as number;

/** The stylesheet under the present theme. */
export function canvasStyle(): StylesheetJson {
  const background = token("--canvas");
  const text = token("--text");
  const accent = token("--accent");
  const structure = token("--structure");
  return [
    {
      selector: "node",
      style: {
        width: number("width"),
        height: number("height"),
        label: "data(shownLabel)",
        color: text,
        "font-family": getComputedStyle(document.body).fontFamily,
        "font-size": number("fontSize"),
        "line-height": 1.15,
        "text-wrap": "wrap",
        "text-valign": "data(labelPlace)" as "bottom",
        "text-margin-y": 3,
        "text-outline-color": background,
        "text-outline-width": 2,
        "text-outline-opacity": 0.9,
        "border-width": 1,
        "border-color": background,
      },
    },
    ...KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: { shape: SHAPES[kind], "background-color": token(`--kind-${kind.toLowerCase()}`) },
    })),
    {
      selector: 'node[labelPlace = "center"]',
      style: {
        color: token("--on-position"),
        "text-halign": "center",
        "text-margin-y": 0,
        "text-outline-width": 0,
        "text-max-width": `${String(POSITION_WIDTH - 12)}px`,
      },
    },
    {
      selector: "edge",
      style: {
        width: number("width"),
        opacity: number("opacity"),
        "curve-style": "bezier",
        "control-point-step-size": 34,
        "target-arrow-shape": "none",
        "arrow-scale": 0.9,
        "line-color": structure,
        "target-arrow-color": structure,
      },
    },
    {
      selector: 'edge[stance = "against"]',
      style: {
        "line-color": token("--against"),
        "target-arrow-color": token("--against"),
        "target-arrow-shape": "tee",
      },
    },
    {
      selector: 'edge[stance = "for"]',
      style: { "line-color": token("--for"), "target-arrow-color": token("--for"), "target-arrow-shape": "triangle" },
    },
    { selector: 'edge[stance = "neutral"]', style: { "line-color": token("--neutral") } },
    { selector: 'edge[stance = "structure"]', style: { "line-style": "dotted", "line-dash-pattern": [2, 4] } },
    { selector: ".concealed", style: { display: "none" } },
    { selector: ".dimmed", style: { opacity: 0.15 } },
    { selector: "node.lit", style: { "border-width": 2, "border-color": text } },
    { selector: "edge.lit", style: { opacity: 1, "z-index": 9 } },
    {
      selector: "node:selected",
      style: { "outline-width": 3, "outline-color": accent, "outline-offset": 2, "outline-opacity": 1 },
    },
    {
      selector: "edge:selected",
      style: { "underlay-color": accent, "underlay-padding": 3, "underlay-opacity": 0.55, opacity: 1, "z-index": 10 },
    },
    { selector: ":active", style: { "overlay-opacity": 0 } },
  ];
}
