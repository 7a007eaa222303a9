/** What the canvas holds: nodes, relations and what the legend hides. A value: every change makes a new one. */
import type { EvidenceFilter, NodeView, RelationType, RelationView } from "../../server/api-contract.ts";

export type NodeKind = NodeView["kind"];

export interface GraphView {
  readonly nodes: ReadonlyMap<string, NodeView>;
  readonly relations: ReadonlyMap<string, RelationView>;
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  readonly hiddenTypes: ReadonlySet<RelationType>;
  /** What the relations were asked of the server under. */
  readonly filter: EvidenceFilter;
  /** Nodes that no layout moves. */
  readonly pinned: ReadonlySet<string>;
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

/** What the legend lets through. */
export function visibleElements(view: GraphView): Elements {
  const nodes = [...view.nodes.values()].filter(({ kind }) => !view.hiddenKinds.has(kind));
  const ids = new Set(nodes.map(({ id }) => id));
  const relations = [...view.relations.values()].filter(
    ({ type, source, target }) => !view.hiddenTypes.has(type) && ids.has(source) && ids.has(target),
  );
  return { nodes, relations };
}
