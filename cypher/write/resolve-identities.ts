/** From documents that came or went to the entities that they speak of, within the transaction that writes them. */
import type { Transaction } from "../engine.ts";
import type { Affected } from "./affected.ts";
import { assignEntities } from "./assign-entities.ts";
import { listIdentities } from "./identity-rows.ts";
import { moveIdentities } from "./move-identities.ts";
import { refreshIdentities } from "./refresh-identities.ts";
import { refreshJudgements } from "./refresh-judgements.ts";

/**
 * Derives identities, judges them and turns what is stored of them to the entities that they are.
 * @returns the entity that each of the affected identities is
 */
export async function resolveIdentities(transaction: Transaction, affected: Affected): Promise<Map<string, string>> {
  const stored = await listIdentities(transaction, affected.identities);
  const { gone, changed, blocks } = await refreshIdentities(transaction, stored, affected);
  const localIds = await refreshJudgements(transaction, changed, blocks);
  // Of those that were there and are judged as before, nothing changes.
  for (const { id, localId, entity } of stored.values()) if (entity === null || gone.has(id)) localIds.add(localId);
  const moves = await assignEntities(transaction, localIds);
  await moveIdentities(transaction, affected, moves);

  const entities = new Map<string, string>();
  for (const { id, entity } of stored.values()) if (entity !== null && !gone.has(id)) entities.set(id, entity);
  for (const { identity, to } of moves) entities.set(identity, to);
  return entities;
}
