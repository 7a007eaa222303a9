/** What the canvas draws and where, so that a picture can be made of it. */
import type { Core, EdgeSingular } from "cytoscape";
import type { Point } from "../../layout/layout-task.ts";

export interface DrawnNode {
  readonly id: string;
  /** 0 is the most important. */
  readonly rank: number;
  /** The middle. */
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: Point;
  /** Where the head points to. */
  readonly to: Point;
  /** Of a quadratic curve, or two of a loop; none of a straight line. */
  readonly controls: readonly Point[];
}

export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

function isPoint(at: Point | undefined): at is Point {
  return at !== undefined && Number.isFinite(at.x) && Number.isFinite(at.y);
}

function drawnEdge(edge: EdgeSingular): DrawnEdge {
  // An edge that no frame has drawn yet has no ends of its own.
  const [from, to] = [edge.sourceEndpoint() as Point | undefined, edge.targetEndpoint() as Point | undefined];
  const controls = (edge.controlPoints() as Point[] | undefined) ?? [];
  return {
    id: edge.id(),
    from: isPoint(from) ? from : { ...edge.source().position() },
    to: isPoint(to) ? to : { ...edge.target().position() },
    controls: controls.every(isPoint) ? controls.slice(0, 2) : [],
  };
}

export function drawnElements(cy: Core): Drawn {
  return {
    nodes: cy.nodes().map((node) => ({
      id: node.id(),
      rank: node.data("rank") as number,
      at: { ...node.position() },
      width: node.data("width") as number,
      height: node.data("height") as number,
    })),
    edges: cy.edges().map(drawnEdge),
  };
}
