/** Brings derived relations in line with the events under them. */
import { z } from "zod";
import type { DyadEvent } from "../derive/dyad.ts";
import { deriveDyad } from "../derive/dyad.ts";
import type { Row, Transaction } from "../engine.ts";
import { parseRelationId } from "../model/ids.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import { DERIVED_RELATION_TYPES } from "../model/views.ts";
import { groupBy } from "./group-by.ts";
import { listForEach, runForEach } from "./write-statement.ts";

const eventRow = z.object({
  dyad: z.string(),
  id: z.string(),
  ploverType: z.enum(PLOVER_TYPES),
  polarity: z.number(),
  confidence: z.number(),
  date: z.string().nullable(),
  document: z.string(),
  outlet: z.string(),
}) satisfies z.ZodType<DyadEvent & { dyad: string }>;

/** Derives each relation anew from its events; one without events is deleted. */
export async function refreshDyads(transaction: Transaction, dyads: readonly string[]): Promise<void> {
  const events = groupBy(
    await listForEach(transaction, "list-dyad-events", "dyads", dyads, eventRow),
    (event) => event.dyad,
  );
  const gone: Row[] = [];
  const put = new Map<string, Row[]>(DERIVED_RELATION_TYPES.map((type) => [type, []]));
  for (const id of dyads) {
    const { source, type, target } = parseRelationId(id);
    const found = events.get(id);
    if (found === undefined) gone.push({ id, source });
    else put.get(type)?.push({ id, source, target, ...deriveDyad(found) });
  }
  await runForEach(transaction, "delete-relations", "rows", gone);
  for (const [type, rows] of put) await runForEach(transaction, `put-${type.toLowerCase()}`, "rows", rows);
}
