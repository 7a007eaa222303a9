/** What is on the canvas as a picture with its legend, counts, filter and dates. */
import type { GraphCounts, NodeView, RelationView } from "../../../server/api-contract.ts";
import { KINDS, opacityOf, TYPES, widthOf } from "../canvas-style.ts";
import { visibleElements, type GraphView } from "../graph-view.ts";
import { labelOf, visibleLabels } from "../label.ts";
import { pluralOf } from "../kind-text.ts";
import { verbOf } from "../relation-text.ts";
import type { Drawn } from "./drawn.ts";
import { filterText, hiddenText } from "./filter-text.ts";
import type { Palette } from "./palette.ts";
import { svgPicture, type PictureNode, type PictureNotes, type SvgPicture } from "./svg-picture.ts";

/** A graph as wide as a page can show with its labels legible; a wider one is drawn smaller, to less than half. */
const MAX_WIDTH = 1_500;
const MIN_ZOOM = 0.45;

function zoomOf({ nodes }: Drawn): number {
  const places = nodes.map(({ at }) => at.x);
  const width = places.length === 0 ? 0 : Math.max(...places) - Math.min(...places);
  return Math.max(MIN_ZOOM, Math.min(1, MAX_WIDTH / Math.max(1, width)));
}

function nodesOf(drawn: Drawn, nodes: ReadonlyMap<string, NodeView>, zoom: number): PictureNode[] {
  const known = drawn.nodes.flatMap((node) => {
    const view = nodes.get(node.id);
    if (view === undefined) return [];
    const label = view.kind === "Position" ? labelOf(view.name, 3, 22) : labelOf(view.name);
    return [{ ...node, kind: view.kind, label, canHold: view.kind === "Position" }];
  });
  const places = visibleLabels(
    known.map((node) => ({
      ...node,
      at: { x: node.at.x * zoom, y: node.at.y * zoom },
      width: node.width * zoom,
      height: node.height * zoom,
    })),
    zoom,
  );
  return known.map(({ label, canHold, ...node }) => {
    const place = places.get(node.id);
    const lines = place === undefined ? [] : label.split("\n");
    return { ...node, label: lines, place: place ?? (canHold ? "inside" : "under") };
  });
}

const sum = (numbers: Readonly<Record<string, number>>): number => Object.values(numbers).reduce((a, b) => a + b, 0);

function datesOf(relations: readonly RelationView[]): string | undefined {
  const first = relations.flatMap(({ firstDate }) => firstDate ?? []).sort()[0];
  const last = relations
    .flatMap(({ lastDate }) => lastDate ?? [])
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return undefined;
  return first === last ? `Events of ${first}.` : `Events from ${first} to ${last}.`;
}

function notesOf(view: GraphView, counts: GraphCounts, today: string): PictureNotes {
  const { nodes, relations } = visibleElements(view);
  const ofKind = (kind: NodeView["kind"]): number => nodes.filter((node) => node.kind === kind).length;
  const ofType = (type: RelationView["type"]): number => relations.filter((relation) => relation.type === type).length;
  const number = (value: number): string => value.toLocaleString("en");
  const filter = filterText(view.filter);
  const hidden = hiddenText(view);
  const lines = [
    `${number(nodes.length)} of ${number(sum(counts.entities) + counts.positions)} nodes and ${number(relations.length)} of ${number(sum(counts.relations))} relations, read from ${number(counts.documents)} documents.`,
    filter === undefined ? undefined : `Filter: ${filter}.`,
    hidden === undefined ? undefined : `Hidden: ${hidden}.`,
    [datesOf(relations), `Made with Standoff on ${today}.`].filter((part) => part !== undefined).join(" "),
  ];
  return {
    title: "Who stands against whom",
    kinds: KINDS.map((kind) => ({ kind, name: pluralOf(kind), count: ofKind(kind) })).filter(({ count }) => count > 0),
    types: TYPES.map((type) => ({ type, name: verbOf(type), count: ofType(type) })).filter(({ count }) => count > 0),
    lines: lines.filter((line) => line !== undefined),
  };
}

/**
 * @param drawn what the canvas draws of the view
 * @param today ISO day that the picture says it was made on
 */
export function pictureOf(
  view: GraphView,
  drawn: Drawn,
  counts: GraphCounts,
  palette: Palette,
  today: string,
): SvgPicture {
  const edges = drawn.edges.flatMap((edge) => {
    const relation = view.relations.get(edge.id);
    return relation === undefined
      ? []
      : [{ ...edge, type: relation.type, strokeWidth: widthOf(relation), opacity: opacityOf(relation) }];
  });
  const zoom = zoomOf(drawn);
  return svgPicture(nodesOf(drawn, view.nodes, zoom), edges, notesOf(view, counts, today), palette, zoom);
}
