/** Shapes and lines as SVG draws them: those of the canvas. */
import type { Point } from "../../layout/layout-task.ts";
import type { NodeKind } from "../graph-view.ts";
import type { DrawnEdge } from "./drawn.ts";

/** What XML cannot hold even escaped: control characters, halves of surrogate pairs, two noncharacters. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for SVG, in elements and in attributes. */
export function svgText(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** A length or coordinate with one decimal. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const points = (corners: readonly Point[]): string => corners.map(({ x, y }) => `${number(x)},${number(y)}`).join(" ");

/** A polygon given in parts of a box around `at`. */
function polygon(corners: readonly (readonly [number, number])[], at: Point, width: number, height: number): string {
  const places = corners.map(([x, y]) => ({ x: at.x + (x - 0.5) * width, y: at.y + (y - 0.5) * height }));
  return `<polygon points="${points(places)}"`;
}

const HEXAGON = [
  [0.25, 0],
  [0.75, 0],
  [1, 0.5],
  [0.75, 1],
  [0.25, 1],
  [0, 0.5],
] as const;
const DIAMOND = [
  [0.5, 0],
  [1, 0.5],
  [0.5, 1],
  [0, 0.5],
] as const;

/** The shape of a kind around a point: an element whose paint and end are still to come. */
export function shapeOf(kind: NodeKind, at: Point, width: number, height: number): string {
  const [left, top] = [at.x - width / 2, at.y - height / 2];
  switch (kind) {
    case "State": {
      const radius = Math.min(width / 4, height / 4, 8);
      return `<rect x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}" rx="${number(radius)}"`;
    }
    case "Alliance":
      return polygon(HEXAGON, at, width, height);
    case "Organization":
      return polygon(DIAMOND, at, width, height);
    case "Person":
    case "Place":
      return `<ellipse cx="${number(at.x)}" cy="${number(at.y)}" rx="${number(width / 2)}" ry="${number(height / 2)}"`;
    case "Position": {
      const [x, y] = [Math.min(8, width / 5) / width, Math.min(8, height / 4) / height];
      const corners = [
        [x, 0],
        [1 - x, 0],
        [1, y],
        [1, 1 - y],
        [1 - x, 1],
        [x, 1],
        [0, 1 - y],
        [0, y],
      ] as const;
      return polygon(corners, at, width, height);
    }
  }
}

/** Side of the box of a line's head, as Cytoscape scales it. */
const headSize = (width: number): number => Math.max((width * 13.37) ** 0.9, 29) * 0.9;

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** A place by its distance back from a tip and to the side of it. */
function beside(tip: Point, direction: Point, back: number, side: number): Point {
  return {
    x: tip.x - direction.x * back - direction.y * side,
    y: tip.y - direction.y * back + direction.x * side,
  };
}

export type Head = "tee" | "arrow" | "none";

/** A line with its head, in one colour: elements that take `color` for both. */
export function lineOf({ from, to, controls }: DrawnEdge, width: number, head: Head, color: string): string {
  const [first, last] = [controls[0], controls.at(-1)];
  const direction = towards(last ?? from, to);
  const size = headSize(width);
  // A line as broad as the arrow's tip would blunt it.
  const end = head === "arrow" ? beside(to, direction, size * 0.24, 0) : to;
  const at = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;
  const path =
    first === undefined || last === undefined
      ? `M${at(from)}L${at(end)}`
      : first === last
        ? `M${at(from)}Q${at(first)} ${at(end)}`
        : `M${at(from)}C${at(first)} ${at(last)} ${at(end)}`;
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${number(width)}"/>${headOf(to, direction, size, head, color)}`;
}

function headOf(tip: Point, direction: Point, size: number, head: Head, color: string): string {
  const place = (back: number, side: number): Point => beside(tip, direction, back * size, side * size);
  switch (head) {
    case "none":
      return "";
    case "tee":
      return `<polygon points="${points([place(0, -0.15), place(0.1, -0.15), place(0.1, 0.15), place(0, 0.15)])}" fill="${color}"/>`;
    case "arrow":
      return `<polygon points="${points([place(0, 0), place(0.3, -0.15), place(0.3, 0.15)])}" fill="${color}"/>`;
  }
}
