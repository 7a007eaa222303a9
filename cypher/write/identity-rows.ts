/** Rows of identities and judgements. */
import { z } from "zod";
import type { Row, Transaction } from "../engine.ts";
import { localIdOf } from "../judgement/identity-id.ts";
import type { IdentityRecord, Judgement } from "../model/judgement.ts";
import { JUDGEMENT_DECISIONS } from "../model/judgement.ts";
import { listForEach, runForEach } from "./write-statement.ts";

export const idRow = z.object({ id: z.string() });

/** An identity as it is stored, and the entity that it is; null before that has been decided. */
export interface StoredIdentity extends IdentityRecord {
  readonly entity: string | null;
}

const text = z
  .string()
  .nullable()
  .transform((value) => value ?? "");
const list = z
  .array(z.string())
  .nullable()
  .transform((value) => value ?? []);
const identityRow: z.ZodType<StoredIdentity> = z.object({
  id: z.string(),
  localId: z.string(),
  state: z.string().nullable(),
  name: text,
  aliases: list,
  offices: list,
  since: text,
  entity: z.string().nullable(),
});

const judgementRow: z.ZodType<Judgement> = z.object({
  id: z.string(),
  left: z.string(),
  right: z.string(),
  decision: z.enum(JUDGEMENT_DECISIONS),
  human: z.boolean(),
  by: z.string(),
  score: z.number().nullable(),
  reason: z.string(),
  at: z.string(),
  act: z.string().nullable(),
});

/** Those that are there. */
export async function listIdentities(
  transaction: Transaction,
  ids: Iterable<string>,
): Promise<Map<string, StoredIdentity>> {
  const rows = await listForEach(transaction, "list-identities", "ids", [...new Set(ids)].sort(), identityRow);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One text: the engines take a list of two hundred texts ten times as long. Ids hold no "|". */
const companyRow = z.object({
  id: z.string(),
  company: text.transform((joined) => (joined === "" ? [] : joined.split("|"))),
});

/** Local ids that are kept of whom the documents of the identities name besides them. */
export async function listCompany(transaction: Transaction, ids: Iterable<string>): Promise<Map<string, string[]>> {
  const rows = await listForEach(transaction, "list-identity-company", "ids", [...new Set(ids)].sort(), companyRow);
  return new Map(rows.map((row) => [row.id, row.company]));
}

/** Ids of all identities with the local ids. */
export async function listLocalIdentities(transaction: Transaction, localIds: Iterable<string>): Promise<string[]> {
  const ids = [...new Set(localIds)].sort();
  return (await listForEach(transaction, "list-local-identities", "localIds", ids, idRow)).map((row) => row.id);
}

/** Judgements on any identity with the local ids, each once. */
export async function listJudgements(transaction: Transaction, localIds: Iterable<string>): Promise<Judgement[]> {
  const ids = [...new Set(localIds)].sort();
  const rows = await listForEach(transaction, "list-local-judgements", "localIds", ids, judgementRow);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The judgements that the command recorded of which `id` is one. */
export async function listActJudgements(transaction: Transaction, id: string): Promise<Judgement[]> {
  return (await listForEach(transaction, "list-act-judgements", "ids", [id], judgementRow)).filter(
    (judgement) => judgement.human,
  );
}

export async function putJudgements(transaction: Transaction, judgements: readonly Judgement[]): Promise<void> {
  const rows = judgements.map((judgement): Row => ({
    ...judgement,
    leftLocalId: localIdOf(judgement.left),
    rightLocalId: localIdOf(judgement.right),
  }));
  await runForEach(transaction, "put-judgements", "rows", rows);
}
