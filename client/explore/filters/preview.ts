/** What a stricter filter would take away, as far as the relations on the canvas tell: shown until the server has answered. */
import type { EvidenceFilter, RelationView } from "../../../server/api-contract.ts";
import { visibleElements, type GraphView } from "../graph-view.ts";
import { dayAfter, firstDayOf } from "../timeline/days.ts";

function inPeriod({ firstDate, lastDate }: RelationView, { from, to }: EvidenceFilter): boolean {
  if (from === undefined && to === undefined) return true;
  if (firstDate === null) return false;
  return (
    (to === undefined || firstDayOf(firstDate) < dayAfter(to)) &&
    (from === undefined || dayAfter(lastDate ?? firstDate) > firstDayOf(from))
  );
}

/** Facts of reference tables stand whatever is demanded of evidence; relations without events have no dates or confidence. */
function holds(relation: RelationView, filter: EvidenceFilter): boolean {
  const { reference, documents, confidence, events } = relation;
  if (reference !== null) return true;
  if (documents < (filter.minDocuments ?? 0)) return false;
  if (confidence !== null && confidence < (filter.minConfidence ?? 0)) return false;
  return events === 0 || inPeriod(relation, filter);
}

/** Ids of the nodes and relations in sight that would be gone under a filter. */
export function losses(view: GraphView, filter: EvidenceFilter): ReadonlySet<string> {
  const now = visibleElements(view);
  const relations = new Map([...view.relations].filter(([, relation]) => holds(relation, filter)));
  const then = visibleElements({ ...view, relations, filter });
  const left = new Set([...then.nodes, ...then.relations].map(({ id }) => id));
  return new Set([...now.nodes, ...now.relations].map(({ id }) => id).filter((id) => !left.has(id)));
}
