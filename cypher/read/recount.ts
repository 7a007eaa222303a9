/** Relations as the events that count add up to them, by the derivation that makes the stored ones. */
import { z } from "zod";
import type { DyadEvent } from "../derive/dyad.ts";
import { combineConfidence, deriveDyad } from "../derive/dyad.ts";
import type { GraphEngine } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import { parseRelationId } from "../model/ids.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { RelationView } from "../model/views.ts";
import { DERIVED_RELATION_TYPES } from "../model/views.ts";
import { eventParameters } from "./event-criteria.ts";
import { readRows } from "./read-statement.ts";

/** An event that counts, with the relation that it counts towards. */
export interface CountedEvent extends DyadEvent {
  readonly relation: string;
}

const eventRow: z.ZodType<CountedEvent> = z.object({
  relation: z.string(),
  id: z.string(),
  ploverType: z.enum(PLOVER_TYPES),
  polarity: z.number(),
  confidence: z.number(),
  date: z.string().nullable(),
  document: z.string(),
  outlet: z.string(),
});

const relationType = z.enum(DERIVED_RELATION_TYPES);

/** Ends and type of a relation that events count towards, as its id says. */
function partsOf(id: string): Pick<RelationView, "id" | "source" | "target"> & { type: z.infer<typeof relationType> } {
  const { source, type, target } = parseRelationId(id);
  return { id, source, target, type: relationType.parse(type) };
}

/** The relations that events add up to, in no order. */
export function sumUpRelations(events: readonly CountedEvent[]): RelationView[] {
  const byRelation = new Map<string, CountedEvent[]>();
  for (const event of events) {
    const found = byRelation.get(event.relation);
    if (found === undefined) byRelation.set(event.relation, [event]);
    else found.push(event);
  }
  return [...byRelation].map(([id, found]) => ({
    ...partsOf(id),
    ...deriveDyad(found),
    office: null,
    reference: null,
  }));
}

/** The events that count towards the given relations. */
export function listRelationEvents(
  engine: GraphEngine,
  relations: readonly string[],
  filter: EvidenceFilter,
): Promise<CountedEvent[]> {
  if (relations.length === 0) return Promise.resolve([]);
  return readRows(engine, "list-relation-events", eventRow, { relations: [...relations], ...eventParameters(filter) });
}

/** The events that count between nodes of a set. */
export function listEventsAmong(
  engine: GraphEngine,
  ids: readonly string[],
  filter: EvidenceFilter,
): Promise<CountedEvent[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const among = Object.fromEntries(ids.map((id) => [id, true]));
  return readRows(engine, "list-events-among", eventRow, { ids: [...ids], among, ...eventParameters(filter) });
}

/** What relations are ranked and chosen by. */
export type WeighedRelation = Pick<
  RelationView,
  "id" | "source" | "target" | "type" | "documents" | "events" | "confidence" | "reference"
>;

const weighedRow = z
  .object({ relation: z.string(), certainties: z.array(z.number()), events: z.number() })
  .transform(({ relation, certainties, events }): WeighedRelation => ({
    ...partsOf(relation),
    documents: certainties.length,
    events,
    confidence: combineConfidence(certainties),
    reference: null,
  }));

/** Every relation of a node that events that count add up to. */
export function weighNodeRelations(
  engine: GraphEngine,
  id: string,
  filter: EvidenceFilter,
): Promise<WeighedRelation[]> {
  return readRows(engine, "weigh-node-relations", weighedRow, { id, ...eventParameters(filter) });
}
