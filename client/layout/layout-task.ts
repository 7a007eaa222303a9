/** What the page and its layout worker say to each other. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  /** Width and height of the node with its label, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the node is; fixed ones stay there. */
  readonly position?: Point;
  readonly fixed: boolean;
}

export interface LayoutEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The edge's length in pixels if nothing else pulled. */
  readonly length: number;
}

export interface LayoutTask {
  readonly id: number;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** The pane is higher than wide. */
  readonly upright: boolean;
}

export interface LayoutResult {
  readonly id: number;
  readonly positions: Readonly<Record<string, Point>>;
}
