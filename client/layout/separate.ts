/** Moves new nodes off the nodes that they cover; what is fixed stays. */
import type { LayoutNode, Point } from "./layout-task.ts";

const ROUNDS = 60;
/** Between two nodes that were moved apart. */
const GAP = 8;

interface Placed {
  readonly node: LayoutNode;
  x: number;
  y: number;
}

/** How far `a` must go to clear `b`, along the axis where that is less; zero when they are apart. */
function clearance(a: Placed, b: Placed): Point {
  const x = (a.node.width + b.node.width) / 2 + GAP - Math.abs(a.x - b.x);
  const y = (a.node.height + b.node.height) / 2 + GAP - Math.abs(a.y - b.y);
  if (x <= 0 || y <= 0) return { x: 0, y: 0 };
  return x < y ? { x: a.x < b.x ? -x : x, y: 0 } : { x: 0, y: a.y < b.y ? -y : y };
}

/**
 * @param nodes with the sizes that they take
 * @param positions centres, by id
 * @returns the positions, with free nodes moved
 */
export function separate(
  nodes: readonly LayoutNode[],
  positions: Readonly<Record<string, Point>>,
): Record<string, Point> {
  const placed = nodes.map((node): Placed => ({ node, ...(positions[node.id] ?? { x: 0, y: 0 }) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const a of placed) {
      if (a.node.fixed) continue;
      for (const b of placed) {
        if (a === b) continue;
        const { x, y } = clearance(a, b);
        if (x === 0 && y === 0) continue;
        // Two free nodes share the way.
        const share = b.node.fixed ? 1 : 0.5;
        a.x += x * share;
        a.y += y * share;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return Object.fromEntries(placed.map(({ node, x, y }) => [node.id, { x, y }]));
}
