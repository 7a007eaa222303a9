/**
 * The layout worker: fCoSE (Balci and Dogrusoz, "fCoSE: A Fast Compound Graph Layout Algorithm with Constraint Support",
 * TVCG 2022) off the page's thread. Seeded, so that the same graph gives the same picture.
 */
import cytoscape, { type Core } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { LayoutResult, LayoutTask, Point } from "./layout-task.ts";
import { pack } from "./pack.ts";
import { separate } from "./separate.ts";

cytoscape.use(fcose);

/** mulberry32: small, and enough to spread nodes. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Options = Parameters<Core["layout"]>[0];

function optionsOf(
  lengths: ReadonlyMap<string, number>,
  fixed: readonly { readonly nodeId: string; readonly position: Point }[],
): Options {
  const options = {
    name: "fcose",
    quality: "proof",
    animate: false,
    fit: false,
    randomize: fixed.length === 0,
    nodeSeparation: 60,
    nodeRepulsion: () => 6_000,
    idealEdgeLength: (edge: { id(): string }) => lengths.get(edge.id()) ?? 100,
    edgeElasticity: () => 0.35,
    gravity: 0.6,
    gravityRange: 2,
    numIter: 2_500,
    packComponents: false,
    ...(fixed.length === 0 ? {} : { fixedNodeConstraint: fixed }),
  };
  return options;
}

function layOut({ id, nodes, edges, upright }: LayoutTask): LayoutResult {
  // fCoSE draws from Math.random; the worker has one of its own.
  Math.random = seededRandom(1);
  const lengths = new Map(edges.map((edge) => [edge.id, edge.length]));
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(width)", height: "data(height)", shape: "rectangle" } }],
    elements: {
      nodes: nodes.map(({ id: node, width, height, position }) => ({
        data: { id: node, width, height },
        ...(position === undefined ? {} : { position: { ...position } }),
      })),
      edges: edges.map(({ id: edge, source, target }) => ({ data: { id: edge, source, target } })),
    },
  });
  const fixed = nodes.flatMap(({ id: nodeId, fixed: stays, position }) =>
    stays && position !== undefined ? [{ nodeId, position }] : [],
  );
  if (fixed.length > 0) graph.layout(optionsOf(lengths, fixed)).run();
  else layOutParts(graph, lengths, upright);
  const positions = Object.fromEntries(
    graph.nodes().map((node) => [node.id(), { x: node.position("x"), y: node.position("y") }]),
  );
  graph.destroy();
  return { id, positions: separate(nodes, positions) };
}

/** Each connected part by itself, then side by side. */
function layOutParts(graph: Core, lengths: ReadonlyMap<string, number>, upright: boolean): void {
  const parts = graph.elements().components();
  for (const part of parts) if (part.nodes().length > 1) part.layout(optionsOf(lengths, [])).run();
  const boxes = parts.map((part) => part.boundingBox());
  for (const [at, corner] of pack(
    boxes.map(({ w, h }) => ({ width: w, height: h })),
    upright,
  ).entries()) {
    const box = boxes[at];
    if (box !== undefined) parts[at]?.nodes().shift({ x: corner.x - box.x1, y: corner.y - box.y1 });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  self.postMessage(layOut(data));
});
