/** Brings entities in line with the documents that name them. */
import { z } from "zod";
import { deriveEntity } from "../derive/entity.ts";
import type { Row, Transaction } from "../engine.ts";
import { nameForm } from "../judgement/compare-names.ts";
import { groupBy } from "./group-by.ts";
import { listForEach, runForEach } from "./write-statement.ts";

const namingRow = z.object({
  id: z.string(),
  name: z.string(),
  documents: z.number(),
  mentions: z.number(),
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
});
const aliasRow = z.object({ id: z.string(), alias: z.string() });

/** Derives each entity anew; one that no document names any more is deleted, and with it what is left of its relations. */
export async function refreshEntities(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const namings = groupBy(await listForEach(transaction, "list-entity-names", "ids", ids, namingRow), (row) => row.id);
  const aliases = groupBy(await listForEach(transaction, "list-entity-aliases", "ids", ids, aliasRow), (row) => row.id);
  const gone: string[] = [];
  const rows: (Row & { id: string })[] = [];
  for (const id of ids) {
    const found = namings.get(id);
    if (found === undefined) gone.push(id);
    else {
      const others = aliases.get(id)?.map((row) => row.alias) ?? [];
      rows.push({ id, ...deriveEntity(found, others, (name) => nameForm(id, name)) });
    }
  }
  await runForEach(transaction, "delete-entities", "ids", gone);
  await runForEach(transaction, "set-entities", "rows", rows);
  await runForEach(
    transaction,
    "set-entity-weights",
    "ids",
    rows.map((row) => row.id),
  );
}
