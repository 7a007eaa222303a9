/** Nodes and relations as the API gives them, with what a test does not say left at nothing. */
import type { NodeView, RelationType, RelationView } from "../../../server/api-contract.ts";

export function node(id: string, kind: NodeView["kind"]): NodeView {
  return { id, kind, name: id, aliases: [], mentionCount: 1, weight: 0, firstSeen: null, lastSeen: null };
}

export function relation(
  source: string,
  type: RelationType,
  target: string,
  facts: Partial<RelationView> = {},
): RelationView {
  return {
    id: `${source}|${type}|${target}`,
    source,
    target,
    type,
    events: 1,
    documents: 1,
    outlets: 1,
    polarity: null,
    confidence: null,
    firstDate: null,
    lastDate: null,
    ploverTypes: [],
    office: null,
    reference: null,
    ...facts,
  };
}
