/** Brings positions in line with the documents that state them. */
import { z } from "zod";
import { deriveConcerns, derivePosition } from "../derive/position.ts";
import type { Row, Transaction } from "../engine.ts";
import { relationId } from "../model/ids.ts";
import { groupBy } from "./group-by.ts";
import { listIdentities } from "./identity-rows.ts";
import { listForEach, runForEach } from "./write-statement.ts";

const wordingRow = z.object({
  id: z.string(),
  proposition: z.string(),
  issue: z.string(),
  concerns: z.array(z.string()),
  documents: z.number(),
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
});
const countRow = z.object({ id: z.string(), events: z.number() });

/** Derives each position and what it concerns anew; one that no document states any more is deleted. */
export async function refreshPositions(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const wordings = groupBy(
    await listForEach(transaction, "list-position-wordings", "ids", ids, wordingRow),
    (row) => row.id,
  );
  const concerned = await listIdentities(
    transaction,
    [...wordings.values()].flat().flatMap((row) => row.concerns),
  );
  const entityOf = (identity: string): string[] => {
    const entity = concerned.get(identity)?.entity;
    return typeof entity === "string" ? [entity] : [];
  };
  const counts = await listForEach(transaction, "count-position-events", "ids", ids, countRow);
  const events = new Map(counts.map((row) => [row.id, row.events]));
  const gone: string[] = [];
  const kept: string[] = [];
  const rows: Row[] = [];
  const concerns: Row[] = [];
  for (const id of ids) {
    const found = wordings.get(id);
    if (found === undefined) {
      gone.push(id);
      continue;
    }
    kept.push(id);
    rows.push({ id, ...derivePosition(found), mentionCount: events.get(id) ?? 0 });
    const resolved = found.map((row) => ({ ...row, concerns: row.concerns.flatMap(entityOf) }));
    for (const [target, documents] of deriveConcerns(resolved)) {
      concerns.push({ id: relationId(id, "CONCERNS", target), source: id, target, documents });
    }
  }
  await runForEach(transaction, "delete-positions", "ids", gone);
  await runForEach(transaction, "set-positions", "rows", rows);
  await runForEach(transaction, "delete-concerns", "ids", kept);
  await runForEach(transaction, "create-concerns", "rows", concerns);
  await runForEach(transaction, "set-position-weights", "ids", kept);
}
