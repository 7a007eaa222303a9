/** What the canvas holds: nodes, relations and what the legend hides. A value: every change makes a new one. */
import type { EvidenceFilter, NodeView, RelationType, RelationView } from "../../server/api-contract.ts";
import { isFiltering } from "./filters/is-filtering.ts";

export type NodeKind = NodeView["kind"];

export interface GraphView {
  readonly nodes: ReadonlyMap<string, NodeView>;
  readonly relations: ReadonlyMap<string, RelationView>;
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  readonly hiddenTypes: ReadonlySet<RelationType>;
  /** What the relations were asked of the server under. */
  readonly filter: EvidenceFilter;
  /** Actors and relations among them in the whole graph under the filter, once the server has said so. */
  readonly totals?: Totals;
  /** Whether nodes without a relation in sight are left out; when absent, they are under a filter. */
  readonly leavesOutUnconnected?: boolean;
  /** Nodes that no layout moves. */
  readonly pinned: ReadonlySet<string>;
}

export interface Totals {
  readonly nodes: number;
  readonly relations: number;
}

export interface Elements {
  readonly nodes: readonly NodeView[];
  readonly relations: readonly RelationView[];
}

export const EMPTY_VIEW: GraphView = {
  nodes: new Map(),
  relations: new Map(),
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  filter: {},
  pinned: new Set(),
};

/** Adds nodes and relations; relations to nodes that are not there are left out. */
export function withElements(view: GraphView, { nodes, relations }: Elements): GraphView {
  const allNodes = new Map(view.nodes);
  for (const node of nodes) allNodes.set(node.id, node);
  const allRelations = new Map(view.relations);
  for (const relation of relations) {
    if (allNodes.has(relation.source) && allNodes.has(relation.target)) allRelations.set(relation.id, relation);
  }
  return { ...view, nodes: allNodes, relations: allRelations };
}

/** Takes a node away, with its relations. */
export function withoutNode(view: GraphView, id: string): GraphView {
  const nodes = new Map(view.nodes);
  nodes.delete(id);
  const relations = new Map(
    [...view.relations].filter(([, relation]) => relation.source !== id && relation.target !== id),
  );
  return { ...view, nodes, relations };
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const changed = new Set(set);
  if (!changed.delete(item)) changed.add(item);
  return changed;
}

export const toggleKind = (view: GraphView, kind: NodeKind): GraphView => ({
  ...view,
  hiddenKinds: toggled(view.hiddenKinds, kind),
});

export const toggleType = (view: GraphView, type: RelationType): GraphView => ({
  ...view,
  hiddenTypes: toggled(view.hiddenTypes, type),
});

/** Whether nodes without a relation in sight are left out of the picture. */
export const leavesOutUnconnected = ({ filter, leavesOutUnconnected: chosen }: GraphView): boolean =>
  chosen ?? isFiltering(filter);

/** What the legend lets through, and what the filters leave connected; pinned nodes stay. */
export function visibleElements(view: GraphView): Elements {
  const nodes = [...view.nodes.values()].filter(({ kind }) => !view.hiddenKinds.has(kind));
  const ids = new Set(nodes.map(({ id }) => id));
  const relations = [...view.relations.values()].filter(
    ({ type, source, target }) => !view.hiddenTypes.has(type) && ids.has(source) && ids.has(target),
  );
  if (!leavesOutUnconnected(view)) return { nodes, relations };
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
  return { nodes: nodes.filter(({ id }) => ends.has(id) || view.pinned.has(id)), relations };
}
