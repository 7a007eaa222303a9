/** Dyads: what the events between two nodes sum up to. */
import type { EventRecord } from "../model/document-graph.ts";
import { COUNTED_CLAIM_STATUSES } from "../model/document-graph.ts";
import { relationId } from "../model/ids.ts";
import type { PloverType } from "../model/plover.ts";
import { PLOVER } from "../model/plover.ts";
import type { DerivedRelationType } from "../model/views.ts";
import { compareText, dateRange } from "./order.ts";

/** An event as a dyad counts it. */
export interface DyadEvent {
  readonly id: string;
  readonly ploverType: PloverType;
  readonly polarity: number;
  readonly confidence: number;
  readonly date: string | null;
  readonly document: string;
  readonly outlet: string;
}

/** The properties of a derived relation. */
export interface DyadProperties {
  readonly events: number;
  readonly documents: number;
  readonly outlets: number;
  readonly polarity: number;
  readonly confidence: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly ploverTypes: PloverType[];
}

/**
 * The relation that an event counts towards: between entities by its type, towards a position by its sign. Undefined for an
 * event that the text does not assert, for one of an entity with itself, and for a stance on a position without a sign.
 */
export function findDyadType(
  event: Pick<EventRecord, "sourceId" | "targetId" | "ploverType" | "polarity" | "claimStatus">,
  target: "entity" | "position",
): DerivedRelationType | undefined {
  if (!COUNTED_CLAIM_STATUSES.includes(event.claimStatus) || event.sourceId === event.targetId) return undefined;
  if (target === "entity") return PLOVER[event.ploverType].relation;
  if (event.polarity === 0) return undefined;
  return event.polarity > 0 ? "ENDORSES" : "REJECTS";
}

/** Id of the relation that an event counts towards, see `findDyadType`. */
export function findDyadId(event: Parameters<typeof findDyadType>[0], target: "entity" | "position"): string | null {
  const type = findDyadType(event, target);
  return type === undefined ? null : relationId(event.sourceId, type, event.targetId);
}

/**
 * Sums up the events under one relation.
 *
 * Polarity is the mean weighted by confidence. Confidence is the chance that at least one document is right about it, each
 * document standing for its most certain event (events of one document are not independent): 1 - ∏(1 - c). Events are taken
 * in the order of their ids, so that floating-point sums do not depend on the order of reading.
 * @param events at least one
 */
export function deriveDyad(events: readonly DyadEvent[]): DyadProperties {
  const sorted = [...events].sort((a, b) => compareText(a.id, b.id));
  const bestOfDocument = new Map<string, number>();
  let weight = 0;
  let weighted = 0;
  let plain = 0;
  for (const event of sorted) {
    weight += event.confidence;
    weighted += event.confidence * event.polarity;
    plain += event.polarity;
    bestOfDocument.set(event.document, Math.max(bestOfDocument.get(event.document) ?? 0, event.confidence));
  }
  const certainties = [...bestOfDocument.entries()].sort(([a], [b]) => compareText(a, b));
  const { first, last } = dateRange(sorted.map((event) => event.date));
  return {
    events: sorted.length,
    documents: bestOfDocument.size,
    outlets: new Set(sorted.map((event) => event.outlet)).size,
    polarity: weight === 0 ? plain / sorted.length : weighted / weight,
    confidence: 1 - certainties.reduce((doubt, [, confidence]) => doubt * (1 - confidence), 1),
    firstDate: first,
    lastDate: last,
    ploverTypes: [...new Set(sorted.map((event) => event.ploverType))].sort(compareText),
  };
}
