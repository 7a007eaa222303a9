/** Orders of the events under a relation. */
import { compareText } from "../derive/order.ts";
import type { EvidenceSort, EvidenceWindow } from "../ports.ts";

interface Sortable {
  readonly id: string;
  readonly confidence: number;
  readonly date: string | null;
  readonly outlet: string;
}

/** As `list-evidence.cypher` orders them. */
function compareUsually(a: Sortable, b: Sortable): number {
  return b.confidence - a.confidence || compareText(b.date ?? "", a.date ?? "") || compareText(a.id, b.id);
}

/** By one key from the least on; what has none is last. */
function compareBy(sort: EvidenceSort, direction: 1 | -1): (a: Sortable, b: Sortable) => number {
  return (a, b) => {
    if (sort === "confidence") return direction * (a.confidence - b.confidence);
    if (sort === "outlet") return direction * compareText(a.outlet, b.outlet);
    if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
    return direction * compareText(a.date, b.date);
  };
}

/** See `EvidenceWindow`; equals are in the usual order: the most certain, then the latest first, then by id. */
export function sortEvidence<T extends Sortable>(
  events: readonly T[],
  { sort = "confidence", order }: Pick<EvidenceWindow, "sort" | "order">,
): T[] {
  const ascending = order === undefined ? sort === "outlet" : order === "asc";
  const compare = compareBy(sort, ascending ? 1 : -1);
  return [...events].sort((a, b) => compare(a, b) || compareUsually(a, b));
}
