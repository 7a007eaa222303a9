/** Decides which entities identities are, from the judgements on them. */
import { compareText } from "../derive/order.ts";
import type { Transaction } from "../engine.ts";
import { chooseEntityId, clusterIdentities } from "../judgement/cluster.ts";
import { identityId, localIdOf } from "../judgement/identity-id.ts";
import { findKindOfId } from "../model/ids.ts";
import type { EntityKind } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import type { StoredIdentity } from "./identity-rows.ts";
import { listIdentities, listJudgements, listLocalIdentities } from "./identity-rows.ts";

/** An identity that is to be another entity; `from` is null for one that was none. */
export interface Move {
  readonly identity: string;
  readonly from: string | null;
  readonly to: string;
}

/** Identities from which no merge and no shared local id leads out, with the judgements on them. */
interface Component {
  readonly identities: ReadonlyMap<string, StoredIdentity>;
  readonly judgements: readonly Judgement[];
}

async function listComponent(transaction: Transaction, localIds: ReadonlySet<string>): Promise<Component> {
  const seen = new Set<string>();
  const identities = new Map<string, StoredIdentity>();
  const judgements = new Map<string, Judgement>();
  let frontier = [...localIds];
  while (frontier.length > 0) {
    for (const localId of frontier) seen.add(localId);
    const found = await listIdentities(transaction, await listLocalIdentities(transaction, frontier));
    for (const [id, identity] of found) identities.set(id, identity);
    const next = new Set<string>();
    for (const judgement of await listJudgements(transaction, frontier)) {
      judgements.set(judgement.id, judgement);
      if (judgement.decision !== "merge") continue;
      for (const localId of [localIdOf(judgement.left), localIdOf(judgement.right)])
        if (!seen.has(localId)) next.add(localId);
    }
    frontier = [...next];
  }
  return { identities, judgements: [...judgements.values()] };
}

/**
 * The identity that a person's decision is about. It outlives its documents: when they are read anew and name a state, or
 * none any more, it is about the identity that is there instead, where there is only one.
 */
function findDecided(id: string, identities: ReadonlyMap<string, StoredIdentity>): string | undefined {
  if (identities.has(id)) return id;
  const localId = localIdOf(id);
  if (id !== localId) return identities.has(localId) ? localId : undefined;
  const [only, ...others] = [...identities.values()].filter((each) => each.localId === localId);
  return only !== undefined && others.length === 0 ? identityId(localId, only.state) : undefined;
}

/** A judgement on the identities that are there: none when one of a person's decision is not, see `findDecided`. */
export function resolveHuman(judgement: Judgement, identities: ReadonlyMap<string, StoredIdentity>): Judgement[] {
  if (!judgement.human) return [judgement];
  const [left, right] = [findDecided(judgement.left, identities), findDecided(judgement.right, identities)];
  return left === undefined || right === undefined || left === right ? [] : [{ ...judgement, left, right }];
}

/**
 * @param localIds of identities that came, went or were judged
 * @returns the identities among them, and those that they drag along, whose entity changes
 */
export async function assignEntities(transaction: Transaction, localIds: ReadonlySet<string>): Promise<Move[]> {
  const { identities, judgements } = await listComponent(transaction, localIds);
  const all = [...identities.values()].sort((a, b) => compareText(a.id, b.id));
  const clusters = clusterIdentities(
    all,
    judgements.flatMap((judgement) => resolveHuman(judgement, identities)),
  );
  const moves: Move[] = [];
  for (const cluster of clusters) {
    const members = new Set(cluster.map((identity) => identity.id));
    const to = chooseEntityId(cluster, (localId) =>
      all.every((identity) => identity.localId !== localId || members.has(identity.id)),
    );
    for (const { id } of cluster) {
      const from = identities.get(id)?.entity ?? null;
      if (from !== to) moves.push({ identity: id, from, to });
    }
  }
  return moves.sort((a, b) => compareText(a.identity, b.identity));
}

/** The kind of an entity: its id says it. */
export function kindOfEntity(id: string): EntityKind {
  const kind = findKindOfId(id);
  if (kind === undefined) throw new Error(`${id} does not say its kind.`);
  return kind;
}
