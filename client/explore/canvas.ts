/** The graph drawn with Cytoscape. What is there stays where it is: a change lays out the new nodes only. */
import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type EventObject,
  type NodeSingular,
} from "cytoscape";
import type { NodeView, RelationView } from "../../server/api-contract.ts";
import type { Layout, Positions } from "../layout/layout.ts";
import type { LayoutEdge, Point } from "../layout/layout-task.ts";
import { canvasStyle, opacityOf, sizeOf, STANCES, widthOf } from "./canvas-style.ts";
import type { Elements } from "./graph-view.ts";
import { drawnElements, type Drawn } from "./export/drawn.ts";
import { LABEL_FONT, labelOf, POSITION_FONT, visibleLabels } from "./label.ts";
import type { Camera } from "./view-state.ts";

/** Dimming everything else is slow above this many elements; then the neighbourhood is lit instead. */
const MAX_DIMMED = 300;
const PADDING = 40;
/** A few nodes are not blown up to fill the pane. */
const MAX_FIT_ZOOM = 1.4;
/** Room for the longest label under a node at the zoom of the first picture, about two thirds. */
const LABEL_WIDTH = 135;
const LABEL_HEIGHT = 45;
const EDGE_LENGTH: Readonly<Record<string, number>> = { against: 150, for: 85, neutral: 110, structure: 85 };
/** Labels wait for the wheel to rest. */
const LABELS_AFTER_MS = 60;

export interface CanvasEvents {
  readonly onNode: (id: string) => void;
  readonly onRelation: (id: string) => void;
  readonly onNothing: () => void;
  readonly onExpand: (id: string) => void;
  /** The pointer is over an element, or over none. */
  readonly onHover: (hover: { readonly id: string; readonly at: Point } | undefined) => void;
}

export class GraphCanvas {
  readonly #cy: Core;
  readonly #layout: Layout;
  /** Where nodes are or were, so that what comes back by undo comes back to its place. */
  readonly #positions = new Map<string, Point>();
  /** Where the layout of new nodes begins. */
  readonly #starts = new Map<string, Point>();
  #shown = 0;
  /** The camera as the last fit left it. */
  #fitted = "";
  /** The part that was last looked at, and the camera as that left it. */
  #looked: { readonly at: Camera; readonly left: string } | undefined;

  constructor(container: HTMLElement, layout: Layout, events: CanvasEvents) {
    this.#layout = layout;
    forgoInjectedStyle();
    this.#cy = cytoscape({
      container,
      style: canvasStyle(),
      minZoom: 0.1,
      maxZoom: 4,
      selectionType: "single",
      boxSelectionEnabled: false,
    });
    this.#listen(events);
  }

  /**
   * Draws exactly these elements.
   * @param anchor node around which new ones appear
   */
  async show(elements: Elements, anchor?: string): Promise<void> {
    this.#shown += 1;
    const call = this.#shown;
    const first = elements.nodes.length > 0 && this.#positions.size === 0;
    const definitions = definitionsOf(elements);
    const missing = elements.nodes.filter(({ id }) => !this.#positions.has(id));
    if (missing.length > 0) {
      this.#place(missing, elements, anchor);
      const placed = new Set(elements.nodes.filter(({ id }) => this.#positions.has(id)).map(({ id }) => id));
      const positions = await this.#runLayout(definitions, elements, placed);
      for (const { id } of missing) this.#keep(id, positions[id]);
      if (call !== this.#shown) return;
    }
    this.#draw(definitions);
    if (first) this.fit();
    else if (missing.length > 0) this.#bringIntoView(missing.map(({ id }) => id));
  }

  /** Lays everything out afresh. */
  async relayout(elements: Elements): Promise<void> {
    const definitions = definitionsOf(elements);
    this.#positions.clear();
    const positions = await this.#runLayout(definitions, elements, new Set());
    for (const { id } of elements.nodes) this.#keep(id, positions[id]);
    this.#draw(definitions);
    this.fit();
  }

  /** Selects one element, or nothing; nothing moves. */
  select(id: string | undefined): void {
    this.#cy.elements(":selected").unselect();
    if (id !== undefined) this.#cy.getElementById(id).select();
  }

  /** Takes elements out of sight for the moment, and no others; nothing moves. */
  conceal(ids: ReadonlySet<string>): void {
    this.#cy.batch(() => {
      this.#cy.elements().forEach((element) => {
        element.toggleClass("concealed", ids.has(element.id()));
      });
    });
  }

  centre(id: string): void {
    const found = this.#cy.getElementById(id);
    if (found.empty()) return;
    this.#animate({ center: { eles: found } });
  }

  fit(): void {
    this.#cy.fit(undefined, PADDING);
    if (this.#cy.zoom() > MAX_FIT_ZOOM) {
      this.#cy.zoom(MAX_FIT_ZOOM);
      this.#cy.center();
    }
    this.#fitted = this.#camera();
  }

  /** Whether the pane shows the picture as the last fit left it. */
  get isFitted(): boolean {
    return this.#fitted === this.#camera();
  }

  /** What part of the picture the pane shows; undefined when there is none. */
  get camera(): Camera | undefined {
    if (this.#cy.nodes().empty()) return undefined;
    const { x1, y1, w, h } = this.#cy.extent();
    return { x: x1 + w / 2, y: y1 + h / 2, width: w, height: h };
  }

  /** Shows a part of the picture, as large as this pane can show all of it. */
  lookAt(camera: Camera): void {
    this.#cy.stop();
    this.#cy.zoom(Math.min(this.#cy.width() / camera.width, this.#cy.height() / camera.height));
    const zoom = this.#cy.zoom();
    this.#cy.pan({ x: this.#cy.width() / 2 - camera.x * zoom, y: this.#cy.height() / 2 - camera.y * zoom });
    this.#looked = { at: camera, left: this.#camera() };
  }

  /** Calls back when the pane comes to show another part of the picture. */
  onCamera(listener: () => void): void {
    this.#cy.on("viewport", listener);
  }

  /** What is drawn and where, for pictures. */
  get drawn(): Drawn {
    return drawnElements(this.#cy);
  }

  /** What the pane shows, to tell whether somebody moved it since. */
  #camera(): string {
    const { x, y } = this.#cy.pan();
    return [x, y, this.#cy.zoom()].join(" ");
  }

  zoomBy(factor: number): void {
    this.#cy.zoom({
      level: this.#cy.zoom() * factor,
      renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 },
    });
  }

  /** Takes over the page's theme. */
  restyle(): void {
    this.#cy.style(canvasStyle());
  }

  /** The pane changed its size: who looked at the whole picture, or at a part that was opened, still does. */
  resize(): void {
    const before = this.#camera();
    this.#cy.resize();
    if (this.#fitted === before) this.fit();
    else if (this.#looked?.left === before) this.lookAt(this.#looked.at);
  }

  /** Where an element is drawn in the pane, in pixels. */
  renderedPosition(id: string): Point | undefined {
    const found = this.#cy.getElementById(id);
    if (found.empty()) return undefined;
    const [node] = found.nodes();
    return node === undefined ? found.edges().first().renderedMidpoint() : node.renderedPosition();
  }

  /** Where a node is in the picture, whatever part of it the pane shows. */
  position(id: string): Point | undefined {
    return this.#positions.get(id);
  }

  /** Where nodes are or were in the picture. */
  get positions(): ReadonlyMap<string, Point> {
    return this.#positions;
  }

  /** Puts nodes to places that they have from now on, once they are drawn. */
  place(positions: ReadonlyMap<string, Point>): void {
    for (const [id, at] of positions) this.#positions.set(id, at);
  }

  #draw({ nodes, edges }: Definitions): void {
    const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id));
    this.#cy.batch(() => {
      this.#cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) element.remove();
      });
      for (const definition of [...nodes, ...edges]) {
        const position = this.#positions.get(definition.data.id ?? "");
        const existing = this.#cy.getElementById(definition.data.id ?? "");
        if (existing.empty())
          this.#cy.add(position === undefined ? definition : { ...definition, position: { ...position } });
        else {
          existing.data(definition.data);
          if (existing.isNode() && position !== undefined) existing.position({ ...position });
        }
      }
    });
    this.#showLabels();
  }

  /** First places of new nodes: on a ring around the anchor or a neighbour that is there. */
  #place(missing: readonly NodeView[], { relations }: Elements, anchor: string | undefined): void {
    const golden = Math.PI * (3 - Math.sqrt(5));
    for (const [at, { id }] of missing.entries()) {
      const known = relations
        .filter(({ source, target }) => source === id || target === id)
        .map(({ source, target }) => (source === id ? target : source))
        .find((other) => this.#positions.has(other));
      const around = this.#positions.get(anchor ?? known ?? "") ?? this.#positions.get(known ?? "");
      if (around === undefined) continue;
      const radius = 110 + 14 * Math.sqrt(at) * 2;
      const place = {
        x: around.x + radius * Math.cos(at * golden),
        y: around.y + radius * Math.sin(at * golden),
      };
      this.#starts.set(id, place);
    }
  }

  /** @param placed ids of the nodes that stay where they are */
  #runLayout({ nodes }: Definitions, { relations }: Elements, placed: ReadonlySet<string>): Promise<Positions> {
    return this.#layout.run({
      nodes: nodes.map(({ data }) => {
        const id = data.id ?? "";
        const position = this.#positions.get(id) ?? this.#starts.get(id);
        const inside = data.kind === "Position";
        const width = data.width as number;
        const height = data.height as number;
        return {
          id,
          width: inside ? width : Math.max(width, LABEL_WIDTH),
          height: inside ? height : height + LABEL_HEIGHT,
          fixed: placed.has(id),
          ...(position === undefined ? {} : { position }),
        };
      }),
      edges: layoutEdges(relations),
      upright: this.#cy.height() > this.#cy.width(),
    });
  }

  #keep(id: string, position: Point | undefined): void {
    if (position !== undefined) this.#positions.set(id, position);
  }

  #bringIntoView(ids: readonly string[]): void {
    const { x1, y1, x2, y2 } = this.#cy.extent();
    const outside = ids.some((id) => {
      const at = this.#positions.get(id);
      return at !== undefined && (at.x < x1 || at.x > x2 || at.y < y1 || at.y > y2);
    });
    if (outside) this.#animate({ fit: { eles: this.#cy.elements(), padding: PADDING } });
  }

  #animate(target: Parameters<Core["animate"]>[0]): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#cy.stop();
    this.#cy.animate({ ...target }, { duration: still ? 0 : 250 });
  }

  /** Labels keep their size on the screen; where two would overlap, the higher in rank has the place. */
  #showLabels(): void {
    const zoom = this.#cy.zoom();
    const shown = visibleLabels(
      this.#cy.nodes().map((node) => ({
        id: node.id(),
        rank: node.data("rank") as number,
        label: node.data("label") as string,
        canHold: node.data("kind") === "Position",
        at: node.renderedPosition(),
        width: (node.data("width") as number) * zoom,
        height: (node.data("height") as number) * zoom,
      })),
      zoom,
    );
    this.#cy.batch(() => {
      this.#cy.nodes().forEach((node) => {
        const place = shown.get(node.id());
        node.data({
          fontSize: place === "inside" ? POSITION_FONT : LABEL_FONT / zoom,
          shownLabel: place === undefined ? "" : (node.data("label") as string),
          labelPlace: place === "inside" ? "center" : "bottom",
        });
      });
    });
  }

  #listen({ onNode, onRelation, onNothing, onExpand, onHover }: CanvasEvents): void {
    let labels: ReturnType<typeof setTimeout> | undefined;
    this.#cy.on("zoom resize", () => {
      clearTimeout(labels);
      labels = setTimeout(() => {
        this.#showLabels();
      }, LABELS_AFTER_MS);
    });
    this.#cy.on("tap", "node", ({ target }: EventObject) => {
      onNode((target as NodeSingular).id());
    });
    this.#cy.on("dbltap", "node", ({ target }: EventObject) => {
      onExpand((target as NodeSingular).id());
    });
    this.#cy.on("tap", "edge", ({ target }: EventObject) => {
      onRelation((target as EdgeSingular).id());
    });
    this.#cy.on("tap", (event) => {
      if (event.target === this.#cy) onNothing();
    });
    this.#cy.on("dragfree", "node", ({ target }: EventObject) => {
      const node = target as NodeSingular;
      this.#positions.set(node.id(), { ...node.position() });
      this.#showLabels();
    });
    this.#cy.on("mouseover", "node, edge", ({ target, renderedPosition }: EventObject) => {
      const element = target as NodeSingular | EdgeSingular;
      this.#highlight(element);
      onHover({ id: element.id(), at: { ...renderedPosition } });
    });
    this.#cy.on("mouseout", "node, edge", () => {
      this.#cy.elements().removeClass("dimmed lit");
      onHover(undefined);
    });
  }

  #highlight(element: NodeSingular | EdgeSingular): void {
    const near = element.isNode() ? element.closedNeighborhood() : element.connectedNodes().union(element);
    this.#cy.batch(() => {
      if (this.#cy.elements().length <= MAX_DIMMED) this.#cy.elements().not(near).addClass("dimmed");
      else near.addClass("lit");
    });
  }
}

interface Definitions {
  readonly nodes: readonly ElementDefinition[];
  readonly edges: readonly ElementDefinition[];
}

/** Cytoscape adds a style element, which the page's content security policy forbids, unless one with its id is there. */
function forgoInjectedStyle(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id) !== null) return;
  const placeholder = document.createElement("meta");
  placeholder.id = id;
  document.head.append(placeholder);
}

/** Weight of each node in this picture: the documents under its relations here. */
function weightsOf({ nodes, relations }: Elements): Map<string, number> {
  const weights = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { source, target, documents, type } of relations) {
    if (STANCES[type] === "structure") continue;
    for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + documents);
  }
  return weights;
}

function definitionsOf(elements: Elements): Definitions {
  const weights = weightsOf(elements);
  const max = Math.max(0, ...weights.values());
  const ranked = [...elements.nodes].sort(
    (a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return {
    nodes: ranked.map(({ id, kind, name }, rank) => ({
      group: "nodes",
      data: {
        id,
        kind,
        label: kind === "Position" ? labelOf(name, 3, 22) : labelOf(name),
        rank,
        ...sizeOf(kind, weights.get(id) ?? 0, max),
      },
    })),
    edges: elements.relations.map((relation) => ({
      group: "edges",
      data: {
        id: relation.id,
        source: relation.source,
        target: relation.target,
        stance: STANCES[relation.type],
        width: widthOf(relation),
        opacity: opacityOf(relation),
      },
    })),
  };
}

function layoutEdges(relations: readonly RelationView[]): LayoutEdge[] {
  return relations.map(({ id, source, target, type }) => ({
    id,
    source,
    target,
    length: EDGE_LENGTH[STANCES[type]] ?? 120,
  }));
}
