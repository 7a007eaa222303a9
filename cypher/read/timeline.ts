/** When the events that count were. */
import { z } from "zod";
import type { DatedCount } from "../derive/timeline.ts";
import { deriveTimeline } from "../derive/timeline.ts";
import type { GraphEngine, Row } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import type { Timeline } from "../model/views.ts";
import {
  eventParameters,
  kindOf,
  kindPrefixes,
  passes,
  relationParameters,
  wantedTypes,
  wantsKind,
} from "./event-criteria.ts";
import { readRows } from "./read-statement.ts";
import { listEventsAmong, sumUpRelations } from "./recount.ts";

const dateRow: z.ZodType<DatedCount> = z
  .object({ sign: z.enum(["-", "+", "0"]), date: z.string(), events: z.number() })
  .transform(({ sign, date, events }) => ({
    side: sign === "-" ? ("against" as const) : sign === "+" ? ("for" as const) : ("neutral" as const),
    date: date === "" ? null : date,
    events,
  }));

function sideOf(polarity: number): DatedCount["side"] {
  return polarity < 0 ? "against" : polarity > 0 ? "for" : "neutral";
}

async function listDatesAmong(
  engine: GraphEngine,
  ids: readonly string[],
  filter: EvidenceFilter,
): Promise<DatedCount[]> {
  const wanted = ids.filter((id) => wantsKind(filter, kindOf(id)));
  const events = await listEventsAmong(engine, wanted, filter);
  const relations = new Set(
    sumUpRelations(events)
      .filter((relation) => passes(relation, filter))
      .map(({ id }) => id),
  );
  return events
    .filter(({ relation }) => relations.has(relation))
    .map(({ date, polarity }) => ({ date, side: sideOf(polarity), events: 1 }));
}

/** See `GraphReader.timeline`. */
export async function timeline(
  engine: GraphEngine,
  ids: readonly string[] | undefined,
  filter: EvidenceFilter,
): Promise<Timeline> {
  const [only, ...others] = ids ?? [];
  if (ids !== undefined && (only === undefined || others.length > 0)) {
    return deriveTimeline(await listDatesAmong(engine, ids, filter));
  }
  const parameters: Row = {
    types: wantedTypes(filter),
    kinds: kindPrefixes(filter),
    ...relationParameters(filter),
    ...eventParameters(filter),
  };
  const rows =
    only === undefined
      ? await readRows(engine, "count-event-dates", dateRow, parameters)
      : await readRows(engine, "count-node-event-dates", dateRow, { ...parameters, id: only });
  return deriveTimeline(rows);
}
