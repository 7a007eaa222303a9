/** Puts the separate parts of a picture side by side: the largest first, the others in columns beside it or in rows under it. */
import type { Point } from "./layout-task.ts";

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Between parts. */
const GAP = 60;

/**
 * @param boxes parts, in any order
 * @param upright the picture is higher than wide, so that the others go under the largest
 * @returns top left corner of each part, in the order given
 */
export function pack(boxes: readonly Box[], upright: boolean): Point[] {
  if (upright) {
    const turned = boxes.map(({ width, height }) => ({ width: height, height: width }));
    return pack(turned, false).map(({ x, y }) => ({ x: y, y: x }));
  }
  const corners = boxes.map((): Point => ({ x: 0, y: 0 }));
  const order = boxes
    .map((box, at) => ({ ...box, at }))
    .sort((a, b) => b.width * b.height - a.width * a.height || a.at - b.at);
  const tallest = order[0]?.height ?? 0;
  let x = 0;
  let y = 0;
  let column = 0;
  for (const { at, width, height } of order) {
    if (y > 0 && y + height > tallest) {
      x += column + GAP;
      y = 0;
      column = 0;
    }
    corners[at] = { x, y };
    y += height + GAP;
    column = Math.max(column, width);
  }
  return corners;
}
