/** Brings identities and the blocks within which they are compared in line with the documents that name them. */
import { z } from "zod";
import { chooseMostFrequent, compareText } from "../derive/order.ts";
import type { Transaction } from "../engine.ts";
import { blockKeys } from "../judgement/compare-names.ts";
import { companyIn, keepCompany } from "../judgement/company.ts";
import { JUDGED_KINDS } from "../judgement/identity-id.ts";
import { findKindOfId } from "../model/ids.ts";
import { groupBy } from "./group-by.ts";
import type { Affected } from "./affected.ts";
import type { StoredIdentity } from "./identity-rows.ts";
import { idRow, listCompany } from "./identity-rows.ts";
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

interface DerivedIdentity {
  readonly [property: string]: string | string[];
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
  readonly offices: string[];
  readonly since: string;
  readonly company: string[];
}

function deriveIdentity(id: string, namings: readonly z.infer<typeof namingRow>[], company: string[]): DerivedIdentity {
  const name = chooseMostFrequent(namings.map((naming) => [naming.name, naming.documents] as const)) ?? "";
  const others = new Set(namings.flatMap((naming) => [naming.name, ...naming.aliases]));
  others.delete(name);
  return {
    id,
    company,
    name,
    aliases: [...others].sort(compareText),
    offices: [...new Set(namings.flatMap((naming) => naming.offices))].sort(compareText),
    since: namings.map((naming) => naming.since).sort(compareText)[0] ?? "",
  };
}

const companionRow = z.object({ id: z.string(), other: z.string() });

/**
 * The company of each identity. What comes is added to what is stored; only where something of it went is it worked out anew,
 * which of somebody in many documents takes long: documents that are read anew bring most of it back.
 */
async function deriveCompany(
  transaction: Transaction,
  stored: ReadonlyMap<string, readonly string[]>,
  { come, gone }: Pick<Affected, "come" | "gone">,
): Promise<Map<string, string[]>> {
  const [gained, lost] = [companyIn(come), companyIn(gone)];
  const company = new Map<string, string[]>();
  for (const [id, known] of stored) {
    const added = gained.get(id) ?? new Set<string>();
    const missing = lost.get(id) ?? new Set<string>();
    const isLost = known.some((other) => missing.has(other) && !added.has(other));
    const rows = isLost ? await listForEach(transaction, "count-identity-company", "ids", [id], companionRow) : [];
    company.set(id, keepCompany(isLost ? rows.map((row) => row.other) : [...known, ...added]));
  }
  return company;
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
  /** Those that came, went, or of which something that judgements look at is different now. */
  readonly changed: readonly string[];
  /** Blocks that any of these is or was filed under. */
  readonly blocks: readonly ChangedBlock[];
}

/** Whether what judgements look at is as it was. */
function isSame(stored: StoredIdentity | undefined, row: DerivedIdentity, company: readonly string[]): boolean {
  return (
    stored?.name === row.name &&
    stored.since === row.since &&
    stored.aliases.join("|") === row.aliases.join("|") &&
    stored.offices.join("|") === row.offices.join("|") &&
    company.join("|") === row.company.join("|")
  );
}

/**
 * Derives each identity anew and files it; one that no document names any more is deleted.
 * @param stored as they were, sorted
 * @param documents the casts of those that came and of those that went
 */
export async function refreshIdentities(
  transaction: Transaction,
  stored: ReadonlyMap<string, StoredIdentity>,
  documents: Pick<Affected, "come" | "gone">,
): Promise<RefreshedIdentities> {
  const ids = [...stored.keys()];
  const gone = new Set(
    (await listForEach(transaction, "list-unnamed-identities", "ids", ids, idRow)).map((row) => row.id),
  );
  const judged = ids.filter((id) => JUDGED_KINDS.includes(findKindOfId(id)));
  const namings = groupBy(
    await listForEach(transaction, "list-identity-names", "ids", judged, namingRow),
    (row) => row.id,
  );
  const named = judged.filter((id) => namings.has(id));
  const storedCompany = await listCompany(transaction, named);
  const company = await deriveCompany(transaction, storedCompany, documents);
  const rows: DerivedIdentity[] = [];
  const keys = new Map<string, string[]>();
  for (const id of named) {
    const row = deriveIdentity(id, namings.get(id) ?? [], company.get(id) ?? []);
    if (isSame(stored.get(id), row, storedCompany.get(id) ?? [])) continue;
    rows.push(row);
    keys.set(id, blockKeys(row));
  }
  await runForEach(
    transaction,
    "set-identities",
    "rows",
    rows.map((row) => ({ ...row, company: row.company.join("|") })),
  );

  const changed = judged.filter((id) => keys.has(id) || gone.has(id));
  const filings = await listForEach(transaction, "list-identity-blocks", "ids", changed, filingRow);
  const before = new Map(filings.map(({ block, size }) => [block, size]));
  const current = groupBy(filings, (row) => row.identity);
  const file: { identity: string; block: string }[] = [];
  const unfile: { identity: string; block: string }[] = [];
  for (const identity of changed) {
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
  return { gone, changed, blocks };
}
