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

type EventEnds = Pick<EventRecord, "sourceId" | "targetId" | "ploverType" | "polarity">;

/**
 * The relation that an event would count towards, whatever its claim status: between entities by its type, towards a position
 * by its sign. Undefined for an event of an entity with itself, and for a stance on a position without a sign.
 */
function findEventType(event: EventEnds, target: "entity" | "position"): DerivedRelationType | undefined {
  if (event.sourceId === event.targetId) return undefined;
  if (target === "entity") return PLOVER[event.ploverType].relation;
  if (event.polarity === 0) return undefined;
  return event.polarity > 0 ? "ENDORSES" : "REJECTS";
}

/** Whose events an event is counted with. */
export interface EventRelations {
  /** Id of the relation that the event would count towards, whatever its claim status; null where there is none. */
  readonly relation: string | null;
  /** The same where the text asserts the event, which is when it does count; null otherwise. */
  readonly dyad: string | null;
}

export function findEventRelations(
  event: EventEnds & Pick<EventRecord, "claimStatus">,
  target: "entity" | "position",
): EventRelations {
  const type = findEventType(event, target);
  if (type === undefined) return { relation: null, dyad: null };
  const relation = relationId(event.sourceId, type, event.targetId);
  return { relation, dyad: COUNTED_CLAIM_STATUSES.includes(event.claimStatus) ? relation : null };
}

/**
 * The chance that at least one document is right: 1 - ∏(1 - c).
 * @param certainties the most certain event of each document, in any order: they are multiplied from the least certain on, so
 * that floating-point products do not depend on it
 */
export function combineConfidence(certainties: readonly number[]): number {
  return 1 - [...certainties].sort((a, b) => a - b).reduce((doubt, confidence) => doubt * (1 - confidence), 1);
}

/**
 * Sums up the events under one relation.
 *
 * Polarity is the mean weighted by confidence. Confidence is the chance that at least one document is right about it (see
 * `combineConfidence`), each document standing for its most certain event: events of one document are not independent. Events
 * are taken in the order of their ids, so that floating-point sums do not depend on the order of reading.
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
  const { first, last } = dateRange(sorted.map((event) => event.date));
  return {
    events: sorted.length,
    documents: bestOfDocument.size,
    outlets: new Set(sorted.map((event) => event.outlet)).size,
    polarity: weight === 0 ? plain / sorted.length : weighted / weight,
    confidence: combineConfidence([...bestOfDocument.values()]),
    firstDate: first,
    lastDate: last,
    ploverTypes: [...new Set(sorted.map((event) => event.ploverType))].sort(compareText),
  };
}
