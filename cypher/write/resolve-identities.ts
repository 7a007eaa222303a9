/** From documents that came or went to the entities that they speak of, within the transaction that writes them. */
import type { Transaction } from "../engine.ts";
import { localIdOf } from "../judgement/identity-id.ts";
import type { Affected } from "./affected.ts";
import { assignEntities } from "./assign-entities.ts";
import { listIdentities } from "./identity-rows.ts";
import { moveIdentities } from "./move-identities.ts";
import { refreshIdentities } from "./refresh-identities.ts";
import { refreshJudgements } from "./refresh-judgements.ts";

/** Derives identities, judges them and turns what is stored of them to the entities that they are. */
export async function resolveIdentities(transaction: Transaction, affected: Affected): Promise<void> {
  const touched = [...affected.identities].sort();
  const { changed, blocks } = await refreshIdentities(transaction, touched, affected);
  const localIds = await refreshJudgements(transaction, changed, blocks);
  const present = await listIdentities(transaction, touched);
  // Of those that were there and are judged as before, nothing changes.
  for (const id of touched) if (typeof present.get(id)?.entity !== "string") localIds.add(localIdOf(id));
  await moveIdentities(transaction, affected, await assignEntities(transaction, localIds));
}
