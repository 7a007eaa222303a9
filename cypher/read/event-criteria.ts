/** An evidence filter as statements take it and as relations are held to it. */
import type { Row } from "../engine.ts";
import { CLAIM_STATUSES, COUNTED_CLAIM_STATUSES } from "../model/document-graph.ts";
import type { EvidenceFilter, NodeKind } from "../model/evidence-filter.ts";
import { findKindOfId } from "../model/ids.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { RelationType, RelationView } from "../model/views.ts";
import { DERIVED_RELATION_TYPES, RELATION_TYPES } from "../model/views.ts";

/** Relations that no events sum up to. */
export const FACT_RELATION_TYPES: readonly RelationType[] = RELATION_TYPES.filter(
  (type) => !DERIVED_RELATION_TYPES.some((derived) => derived === type),
);

/** What a filter takes from a confidence, so that 1 - (1 - 0.1), which is a little less, still is 0.1. */
const ROUNDING = 1e-9;

/** After every date that texts can name. */
const END_OF_TIME = "9999-12-31";

/** The list, or undefined where there is nothing in it: an empty list bounds nothing. */
function given<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

/** Whether each of `known` is in the list, or there is none. */
function isAll<T>(list: readonly T[] | undefined, known: readonly T[]): boolean {
  const some = given(list);
  return some === undefined || known.every((one) => some.includes(one));
}

/** The claim statuses that count. */
function countedStatuses(filter: EvidenceFilter): readonly string[] {
  return given(filter.claimStatuses) ?? COUNTED_CLAIM_STATUSES;
}

/** Whether the filter bounds events, so that relations are not what the stored ones say. */
export function boundsEvents(filter: EvidenceFilter): boolean {
  const statuses = countedStatuses(filter);
  return (
    !isAll(filter.ploverTypes, PLOVER_TYPES) ||
    CLAIM_STATUSES.some((status) => statuses.includes(status) !== COUNTED_CLAIM_STATUSES.includes(status)) ||
    filter.from !== undefined ||
    filter.to !== undefined ||
    given(filter.outlets) !== undefined
  );
}

/** Whether the filter bounds anything at all. */
export function boundsAnything(filter: EvidenceFilter): boolean {
  return (
    boundsEvents(filter) ||
    given(filter.kinds) !== undefined ||
    given(filter.types) !== undefined ||
    filter.minConfidence !== undefined ||
    filter.minDocuments !== undefined
  );
}

/**
 * Parameters of the statements that ask which events count. A date counts from `from` on, or where it is the year or month of
 * `from`: a coarse date sorts before the finer ones that it holds.
 */
export function eventParameters(filter: EvidenceFilter): Row {
  const { from = "", to = END_OF_TIME } = filter;
  return {
    ploverTypes: [...(given(filter.ploverTypes) ?? PLOVER_TYPES)],
    claimStatuses: [...countedStatuses(filter)],
    dated: filter.from !== undefined || filter.to !== undefined,
    from,
    coarse: [from.slice(0, 4), from.slice(0, 7)],
    to,
    outlets: [...(given(filter.outlets) ?? [])],
  };
}

/** Parameters of the statements that ask which relations count. */
export function relationParameters(filter: EvidenceFilter): { minDocuments: number; minConfidence: number } {
  return {
    minDocuments: filter.minDocuments ?? 0,
    minConfidence: (filter.minConfidence ?? 0) - ROUNDING,
  };
}

/** Beginnings of the ids of the nodes that are wanted; none when all are. */
export function kindPrefixes(filter: EvidenceFilter): string[] {
  return (given(filter.kinds) ?? []).map((kind) => kind.toLowerCase());
}

/** Types of relations that both a choice and the filter name. */
export function wantedTypes(filter: EvidenceFilter, choice?: readonly RelationType[]): RelationType[] {
  const wanted = given(choice) ?? RELATION_TYPES;
  const types = given(filter.types) ?? RELATION_TYPES;
  return wanted.filter((type) => types.includes(type));
}

export function kindOf(id: string): NodeKind {
  return findKindOfId(id) ?? "Position";
}

export function wantsKind(filter: EvidenceFilter, kind: NodeKind): boolean {
  return given(filter.kinds)?.includes(kind) ?? true;
}

type Weighed = Pick<RelationView, "type" | "documents" | "confidence" | "reference">;

/** Whether a relation is of a wanted type and has the documents and the confidence demanded, see `GraphReader`. */
export function passes({ type, documents, confidence, reference }: Weighed, filter: EvidenceFilter): boolean {
  const { minDocuments, minConfidence } = relationParameters(filter);
  return (
    (given(filter.types)?.includes(type) ?? true) &&
    (reference !== null || documents >= minDocuments) &&
    (confidence === null || confidence >= minConfidence)
  );
}
