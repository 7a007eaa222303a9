/** Labels under nodes: what they say, and which of them have room. */

/** Characters a line; at 11 px a line of 16 is about 90 px wide. */
const LINE = 16;

/** Breaks a name between words into at most two lines; what does not fit is cut with an ellipsis. */
export function labelOf(name: string, lines = 2, width = LINE): string {
  const words = name.split(/\s+/u);
  const found: string[] = [];
  let line = "";
  for (const [at, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= width || line === "") {
      line = longer;
      continue;
    }
    if (found.length === lines - 1) {
      line = `${line} ${words.slice(at).join(" ")}`;
      break;
    }
    found.push(line);
    line = word;
  }
  found.push(line);
  return found.map((each) => (each.length > width + 2 ? `${each.slice(0, width).trimEnd()}…` : each)).join("\n");
}

/** Pixels on the screen for names under nodes, and in the picture for propositions inside them. */
export const LABEL_FONT = 11;
export const POSITION_FONT = 10;
/** Propositions stand inside their node where its letters are at least so high on the screen, else under it. */
const LEGIBLE = 7;
const CHARACTER_WIDTH = 6;
const LINE_HEIGHT = 13;

export interface LabelledNode {
  readonly id: string;
  /** 0 is the most important. */
  readonly rank: number;
  readonly label: string;
  /** The label may stand inside the node. */
  readonly canHold: boolean;
  /** Centre, width and height of the node on the screen, in pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function nodeArea({ at, width, height }: LabelledNode): Area {
  return { left: at.x - width / 2, right: at.x + width / 2, top: at.y - height / 2, bottom: at.y + height / 2 };
}

function labelArea(node: LabelledNode): Area {
  const lines = node.label.split("\n");
  const half = (Math.max(...lines.map(({ length }) => length)) * CHARACTER_WIDTH) / 2;
  const top = nodeArea(node).bottom + 3;
  return { left: node.at.x - half, right: node.at.x + half, top, bottom: top + lines.length * LINE_HEIGHT };
}

export type LabelPlace = "inside" | "under";

/** Where the labels stand that can be shown without covering another label, or a node of higher rank. */
export function visibleLabels(nodes: readonly LabelledNode[], zoom: number): ReadonlyMap<string, LabelPlace> {
  const ranked = [...nodes].sort((a, b) => a.rank - b.rank);
  const taken: Area[] = [];
  const shown = new Map<string, LabelPlace>();
  for (const node of ranked) {
    taken.push(nodeArea(node));
    if (node.canHold && POSITION_FONT * zoom >= LEGIBLE) {
      shown.set(node.id, "inside");
      continue;
    }
    const area = labelArea(node);
    if (taken.some((other) => overlaps(area, other))) continue;
    taken.push(area);
    shown.set(node.id, "under");
  }
  return shown;
}
