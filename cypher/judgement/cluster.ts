/**
 * Which identities are one entity. The result depends on the identities and judgements alone: people's merges come first, then
 * the machine's, the most certain first; none joins what a person or a conflict keeps apart.
 */
import { compareText } from "../derive/order.ts";
import type { IdentityRecord, Judgement } from "../model/judgement.ts";
import { compareNames, nameForm } from "./compare-names.ts";
import { pairKey } from "./identity-id.ts";
import { hasConflict } from "./judge-pair.ts";

/** Identities that are one entity. */
type Cluster = IdentityRecord[];

/** A surname alone contradicts nobody who bears it. */
function contradict(a: IdentityRecord, b: IdentityRecord): boolean {
  if (hasConflict(a, b)) return true;
  if (nameForm(a.id, a.name) > 0 || nameForm(b.id, b.name) > 0) return false;
  const names = compareNames(a, b);
  return names === "different" || names === "suffix";
}

function inOrder(a: Judgement, b: Judgement): number {
  if (a.human !== b.human) return a.human ? -1 : 1;
  const certainty = a.human ? compareText(a.at, b.at) : (b.score ?? 0) - (a.score ?? 0);
  return certainty || compareText(a.left, b.left) || compareText(a.right, b.right);
}

/**
 * @param identities whole: every identity that a merge or a shared local id leads to from any of them
 * @param judgements on pairs of them
 */
export function clusterIdentities(
  identities: readonly IdentityRecord[],
  judgements: readonly Judgement[],
): IdentityRecord[][] {
  const clusterOf = new Map(identities.map((identity): [string, Cluster] => [identity.id, [identity]]));
  const human = new Map(
    judgements.filter((each) => each.human).map((each) => [pairKey(each.left, each.right), each.decision]),
  );
  const agreed = new Set(
    judgements
      .filter(({ human: byPerson, decision }) => !byPerson && decision === "merge")
      .map(({ left, right }) => pairKey(left, right)),
  );
  const mayJoin = (a: Cluster, b: Cluster, byPerson: boolean): boolean =>
    a.every((x) =>
      b.every((y) => {
        const decided = human.get(pairKey(x.id, y.id));
        if (decided !== undefined) return decided === "merge";
        return byPerson || agreed.has(pairKey(x.id, y.id)) || !contradict(x, y);
      }),
    );
  for (const { left, right, decision, human: byPerson } of [...judgements].sort(inOrder)) {
    if (decision !== "merge") continue;
    const [a, b] = [clusterOf.get(left), clusterOf.get(right)];
    if (a === undefined || b === undefined || a === b || !mayJoin(a, b, byPerson)) continue;
    a.push(...b);
    for (const { id } of b) clusterOf.set(id, a);
  }
  return [...new Set(clusterOf.values())];
}

/**
 * The id of the entity that a cluster is: the local id whose name says most, of several the one that sorts first. Where
 * another cluster has the same local id, homonyms being apart, the identity's own id tells them apart.
 * @param isWhole whether the cluster holds every identity of a local id
 */
export function chooseEntityId(cluster: readonly IdentityRecord[], isWhole: (localId: string) => boolean): string {
  const [best] = [...cluster].sort(
    (a, b) =>
      nameForm(a.id, a.name) - nameForm(b.id, b.name) ||
      compareText(a.localId, b.localId) ||
      Number(a.state === null) - Number(b.state === null) ||
      compareText(a.id, b.id),
  );
  if (best === undefined) throw new Error("A cluster holds at least one identity.");
  return isWhole(best.localId) ? best.localId : best.id;
}
