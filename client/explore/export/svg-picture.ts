/**
 * A picture of the graph as SVG, with real text: what the canvas shows, the legend with its numbers, the scale, how much of the
 * graph it is, the filter and the dates. From positions and styles alone, so that it is the same at any zoom.
 */
import type { RelationType } from "../../../server/api-contract.ts";
import type { Point } from "../../layout/layout-task.ts";
import { STANCES } from "../canvas-style.ts";
import type { NodeKind } from "../graph-view.ts";
import type { LabelPlace } from "../label.ts";
import type { DrawnEdge, DrawnNode } from "./drawn.ts";
import type { Palette } from "./palette.ts";
import { lineOf, number, shapeOf, svgText, type Head } from "./svg-shapes.ts";

export interface PictureNode extends DrawnNode {
  readonly kind: NodeKind;
  /** Lines of the label; none when it has no room. */
  readonly label: readonly string[];
  readonly place: LabelPlace;
}

export interface PictureEdge extends DrawnEdge {
  readonly type: RelationType;
  readonly strokeWidth: number;
  readonly opacity: number;
}

export interface PictureNotes {
  /** What the picture is of: "Standoff". */
  readonly title: string;
  readonly kinds: readonly { readonly kind: NodeKind; readonly name: string; readonly count: number }[];
  readonly types: readonly { readonly type: RelationType; readonly name: string; readonly count: number }[];
  /** Counts, filter and dates, a paragraph each. */
  readonly lines: readonly string[];
}

export interface SvgPicture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const LEGEND_WIDTH = 208;
const MIN_GRAPH_WIDTH = 360;
const MIN_GRAPH_HEIGHT = 120;
const LABEL_LINE = 13;
const LABEL_FONT = 11;
const POSITION_FONT = 10;
/** In heights of letters. */
const POSITION_LINE = 1.15;
const NOTE_FONT = 12;
const NOTE_LINE = 17;
/** A little more than letters take on average, so that no line runs out of the picture. */
const NOTE_CHARACTER = 6.4;
const LABEL_CHARACTER = 6;

const HEADS: Readonly<Record<(typeof STANCES)[RelationType], Head>> = {
  against: "tee",
  for: "arrow",
  neutral: "none",
  structure: "none",
};

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(node: PictureNode, zoom: number): Box {
  const { label, place } = node;
  const at = { x: node.at.x * zoom, y: node.at.y * zoom };
  const [width, height] = [node.width * zoom, node.height * zoom];
  const under = place === "under" ? label.length * LABEL_LINE + 3 : 0;
  const half = Math.max(width, ...(place === "under" ? label.map(({ length }) => length * LABEL_CHARACTER) : [])) / 2;
  return { left: at.x - half, right: at.x + half, top: at.y - height / 2, bottom: at.y + height / 2 + under };
}

/** What is drawn of a graph, with its curves. */
function extentOf(nodes: readonly PictureNode[], edges: readonly PictureEdge[], zoom: number): Box {
  const boxes = nodes.map((node) => boxOf(node, zoom));
  const bends = edges.flatMap(({ from, to, controls }) =>
    // A curve reaches half as far as its control.
    controls.map(({ x, y }) => ({
      x: (zoom * (x + (from.x + to.x) / 2)) / 2,
      y: (zoom * (y + (from.y + to.y) / 2)) / 2,
    })),
  );
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of [...boxes, ...bends.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))]) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return nodes.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}

interface TextStyle {
  readonly fill: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: "middle" | "end";
  readonly halo?: string;
}

function textAt({ x, y }: Point, text: string, { fill, size, bold, anchor, halo }: TextStyle): string {
  const attributes = [
    `x="${number(x)}" y="${number(y)}" fill="${fill}"`,
    size === undefined ? "" : ` font-size="${String(size)}"`,
    bold === true ? ' font-weight="600"' : "",
    anchor === undefined ? "" : ` text-anchor="${anchor}"`,
    halo === undefined ? "" : ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`,
  ].join("");
  return `<text ${attributes}>${svgText(text)}</text>`;
}

function edgeSvg(edge: PictureEdge, palette: Palette): string {
  const stance = STANCES[edge.type];
  const dotted = stance === "structure" ? ' stroke-dasharray="2 4"' : "";
  const line = lineOf(edge, edge.strokeWidth, HEADS[stance], palette.stances[stance]);
  return `<g opacity="${String(Math.round(edge.opacity * 100) / 100)}"${dotted}>${line}</g>`;
}

function nodeSvg(node: PictureNode, palette: Palette): string {
  const shape = shapeOf(node.kind, node.at, node.width, node.height);
  return `${shape} fill="${palette.kinds[node.kind]}" stroke="${palette.background}"/>`;
}

function labelSvg(node: PictureNode, palette: Palette, zoom: number): string {
  const { label, place } = node;
  const at = { x: node.at.x * zoom, y: node.at.y * zoom };
  const inside = place === "inside";
  const size = inside ? Math.round(POSITION_FONT * zoom * 10) / 10 : LABEL_FONT;
  const step = inside ? size * POSITION_LINE : LABEL_LINE;
  const first = inside
    ? at.y - ((label.length - 1) * step) / 2 + size * 0.35
    : at.y + (node.height * zoom) / 2 + 3 + size;
  const style: TextStyle = inside
    ? { fill: palette.onPosition, size, anchor: "middle" }
    : { fill: palette.text, size, anchor: "middle", halo: palette.background };
  return label.map((line, row) => textAt({ x: at.x, y: first + row * step }, line, style)).join("");
}

/** Breaks text between words; what has no blank is cut. */
export function wrapped(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .split(/\s+/u)
    .flatMap((each) => each.match(new RegExp(`.{1,${String(characters)}}`, "gu")) ?? [])) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= characters || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

interface Column {
  readonly svg: string;
  readonly height: number;
}

const LEGEND_ROW = 20;

/** Kinds and relations with their numbers, and the scale, from the top left corner at 0, 0. */
function legend({ kinds, types }: PictureNotes, palette: Palette): Column {
  const parts: string[] = [];
  let y = 0;
  const heading = (text: string): void => {
    parts.push(textAt({ x: 0, y: y + 12 }, text, { fill: palette.muted, size: 11, bold: true }));
    y += LEGEND_ROW;
  };
  const row = (mark: (middle: number) => string, name: string, count?: number): void => {
    parts.push(mark(y + 8), textAt({ x: 30, y: y + 12 }, name, { fill: palette.text }));
    if (count !== undefined) {
      const style = { fill: palette.muted, anchor: "end" } as const;
      parts.push(textAt({ x: LEGEND_WIDTH, y: y + 12 }, count.toLocaleString("en"), style));
    }
    y += LEGEND_ROW;
  };
  const line = (middle: number, color: string, width: number, head: Head, dotted = false): string => {
    const drawn = lineOf(
      { id: "", from: { x: 0, y: middle }, to: { x: 22, y: middle }, controls: [] },
      width,
      head,
      color,
    );
    return dotted ? `<g stroke-dasharray="2 4">${drawn}</g>` : drawn;
  };
  heading("Actors");
  for (const { kind, name, count } of kinds) {
    const [width, height] = kind === "Place" ? [8, 8] : kind === "State" || kind === "Position" ? [16, 12] : [14, 14];
    row(
      (middle) => `${shapeOf(kind, { x: 11, y: middle }, width, height)} fill="${palette.kinds[kind]}"/>`,
      name,
      count,
    );
  }
  y += 8;
  heading("Relations");
  for (const { type, name, count } of types) {
    const stance = STANCES[type];
    const color = palette.stances[stance];
    row((middle) => line(middle, color, 2, HEADS[stance], stance === "structure"), name, count);
  }
  y += 8;
  heading("Scale");
  row((middle) => line(middle, palette.text, 1.5, "none"), "one document");
  row((middle) => line(middle, palette.text, 6, "none"), "eight or more");
  for (const note of ["Fainter: read with less confidence.", "Larger: in more documents."]) {
    parts.push(textAt({ x: 0, y: y + 12 }, note, { fill: palette.muted, size: 11 }));
    y += 16;
  }
  return { svg: parts.join("\n"), height: y };
}

/**
 * Draws a picture.
 * @param zoom of the graph; labels under nodes keep their size
 */
export function svgPicture(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  notes: PictureNotes,
  palette: Palette,
  zoom: number,
): SvgPicture {
  const extent = extentOf(nodes, edges, zoom);
  const graph = {
    width: Math.max(MIN_GRAPH_WIDTH, extent.right - extent.left),
    height: Math.max(MIN_GRAPH_HEIGHT, extent.bottom - extent.top),
  };
  const side = legend(notes, palette);
  const top = MARGIN + 32;
  const body = Math.max(graph.height, side.height);
  const width = MARGIN + graph.width + MARGIN + LEGEND_WIDTH + MARGIN;
  const characters = Math.floor((width - 2 * MARGIN) / NOTE_CHARACTER);
  const lines = notes.lines.flatMap((text) => wrapped(text, characters));
  const foot = top + body + MARGIN;
  const height = foot + 8 + lines.length * NOTE_LINE + MARGIN - 8;
  const shift = {
    x: MARGIN + (graph.width - (extent.right - extent.left)) / 2 - extent.left,
    y: top + (body - (extent.bottom - extent.top)) / 2 - extent.top,
  };
  const svg = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}" font-family="${svgText(palette.fontFamily)}" font-size="${String(NOTE_FONT)}" role="img">`,
    `<title>${svgText(notes.title)}</title>`,
    `<desc>${svgText(notes.lines.join(" "))}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.background}"/>`,
    textAt({ x: MARGIN, y: MARGIN + 14 }, notes.title, { fill: palette.text, size: 16, bold: true }),
    `<g transform="translate(${number(shift.x)} ${number(shift.y)})">`,
    `<g transform="scale(${String(Math.round(zoom * 1000) / 1000)})">`,
    ...edges.map((edge) => edgeSvg(edge, palette)),
    // The most important on top, as on the canvas its label is.
    ...[...nodes].reverse().map((node) => nodeSvg(node, palette)),
    "</g>",
    ...[...nodes].reverse().map((node) => labelSvg(node, palette, zoom)),
    "</g>",
    `<g transform="translate(${number(width - MARGIN - LEGEND_WIDTH)} ${number(top)})">\n${side.svg}\n</g>`,
    `<path d="M${number(MARGIN)} ${number(foot - 8)}H${number(width - MARGIN)}" stroke="${palette.line}"/>`,
    ...lines.map((text, at) => textAt({ x: MARGIN, y: foot + 8 + at * NOTE_LINE + 4 }, text, { fill: palette.muted })),
    "</svg>\n",
  ].join("\n");
  return { svg, width, height };
}
