/** Which evidence counts: what a reader demands of events and of the relations that they add up to. */
import type { ClaimStatus } from "./document-graph.ts";
import type { EntityKind } from "./entity.ts";
import { ENTITY_KINDS } from "./entity.ts";
import type { PloverType } from "./plover.ts";
import type { RelationType } from "./views.ts";

export type NodeKind = EntityKind | "Position";
export const NODE_KINDS: readonly NodeKind[] = [...ENTITY_KINDS, "Position"];

/**
 * What is absent, or an empty list, bounds nothing, but for the claim status: only what is asserted counts unless others are
 * asked for.
 */
export interface EvidenceFilter {
  /** Kinds of nodes. */
  readonly kinds?: readonly NodeKind[];
  /** Types of relations. */
  readonly types?: readonly RelationType[];
  /** PLOVER types of events. */
  readonly ploverTypes?: readonly PloverType[];
  readonly claimStatuses?: readonly ClaimStatus[];
  /** First and last day, inclusive, ISO; an event of a month or a year counts where the two overlap. */
  readonly from?: string;
  readonly to?: string;
  /** Sources of documents, by name. */
  readonly outlets?: readonly string[];
  /** Of a relation, over the events that count. */
  readonly minConfidence?: number;
  /** Independent documents of a relation, over the events that count. */
  readonly minDocuments?: number;
}
