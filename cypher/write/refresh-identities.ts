/** Brings identities and the blocks within which they are compared in line with the documents that name them. */
import { z } from "zod";
import { chooseMostFrequent, compareText } from "../derive/order.ts";
import type { Row, Transaction } from "../engine.ts";
import { blockKeys } from "../judgement/compare-names.ts";
import { JUDGED_KINDS } from "../judgement/identity-id.ts";
import { findKindOfId } from "../model/ids.ts";
import { groupBy } from "./group-by.ts";
import { idRow } from "./identity-rows.ts";
import { listForEach, runForEach } from "./write-statement.ts";

const namingRow = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  offices: z.array(z.string()),
  documents: z.number(),
  since: z.string(),
});
const filingRow = z.object({ identity: z.string(), block: z.string(), size: z.number() });
const blockRow = z.object({ id: z.string(), size: z.number() });

function deriveIdentity(namings: readonly z.infer<typeof namingRow>[]): Row & { name: string; aliases: string[] } {
  const name = chooseMostFrequent(namings.map((naming) => [naming.name, naming.documents] as const)) ?? "";
  const others = new Set(namings.flatMap((naming) => [naming.name, ...naming.aliases]));
  others.delete(name);
  return {
    name,
    aliases: [...others].sort(compareText),
    offices: [...new Set(namings.flatMap((naming) => naming.offices))].sort(compareText),
    since: namings.map((naming) => naming.since).sort(compareText)[0] ?? "",
  };
}

/** A block of which members came or went, with its size before and after. */
export interface ChangedBlock {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

export interface RefreshedIdentities {
  /** Those that no document names any more, and are deleted. */
  readonly gone: ReadonlySet<string>;
  /** Blocks that any of the identities is or was filed under. */
  readonly blocks: readonly ChangedBlock[];
}

/** Derives each identity anew and files it; one that no document names any more is deleted. */
export async function refreshIdentities(
  transaction: Transaction,
  ids: readonly string[],
): Promise<RefreshedIdentities> {
  const gone = new Set(
    (await listForEach(transaction, "list-unnamed-identities", "ids", ids, idRow)).map((row) => row.id),
  );
  const judged = ids.filter((id) => JUDGED_KINDS.includes(findKindOfId(id)));
  const namings = groupBy(
    await listForEach(transaction, "list-identity-names", "ids", judged, namingRow),
    (row) => row.id,
  );
  const rows: Row[] = [];
  const keys = new Map<string, string[]>();
  for (const id of judged) {
    const found = namings.get(id);
    if (found === undefined) continue;
    const derived = deriveIdentity(found);
    rows.push({ id, ...derived });
    keys.set(id, blockKeys({ id, ...derived }));
  }
  await runForEach(transaction, "set-identities", "rows", rows);

  const filings = await listForEach(transaction, "list-identity-blocks", "ids", judged, filingRow);
  const before = new Map(filings.map(({ block, size }) => [block, size]));
  const current = groupBy(filings, (row) => row.identity);
  const file: { identity: string; block: string }[] = [];
  const unfile: { identity: string; block: string }[] = [];
  for (const identity of judged) {
    const wanted = keys.get(identity) ?? [];
    const filed = (current.get(identity) ?? []).map((row) => row.block);
    for (const block of wanted) if (!filed.includes(block)) file.push({ identity, block });
    for (const block of filed) if (!wanted.includes(block)) unfile.push({ identity, block });
  }
  const known = new Set([...before.keys(), ...[...keys.values()].flat()]);
  const unknown = [...known].filter((block) => !before.has(block)).sort(compareText);
  for (const { id, size } of await listForEach(transaction, "list-blocks", "ids", unknown, blockRow))
    before.set(id, size);
  const after = new Map([...known].map((block) => [block, before.get(block) ?? 0]));
  for (const { block } of file) after.set(block, (after.get(block) ?? 0) + 1);
  for (const { block } of unfile) after.set(block, (after.get(block) ?? 0) - 1);

  const blocks = [...known]
    .sort(compareText)
    .map((id) => ({ id, before: before.get(id) ?? 0, after: after.get(id) ?? 0 }));
  const resized = blocks.filter((block) => block.before !== block.after);
  await runForEach(transaction, "delete-filings", "rows", unfile);
  await runForEach(
    transaction,
    "put-blocks",
    "rows",
    resized.filter((block) => block.after > 0).map(({ id, after: size }) => ({ id, size })),
  );
  await runForEach(transaction, "create-filings", "rows", file);
  await runForEach(
    transaction,
    "delete-blocks",
    "ids",
    resized.filter((block) => block.after === 0).map((block) => block.id),
  );
  await runForEach(transaction, "delete-identities", "ids", [...gone].sort(compareText));
  return { gone, blocks };
}
