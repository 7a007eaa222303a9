/** Ids of identities and judgements. */
import { createHash } from "node:crypto";
import { compareText } from "../derive/order.ts";
import { findKindOfId } from "../model/ids.ts";
import type { EntityKind } from "../model/entity.ts";

/** The kinds whose names are read from text: states and alliances have ids from tables, which are one wherever they occur. */
export const JUDGED_KINDS: readonly (EntityKind | undefined)[] = ["Person", "Organization"];

/** The kinds that a person may merge: a place too, though the machine does not compare places. */
export const MERGEABLE_KINDS: readonly (EntityKind | undefined)[] = [...JUDGED_KINDS, "Place"];

/**
 * The identity that a document means by an id. One name with two states behind it is two identities, so that homonyms are apart
 * before anything is judged, in whatever order documents come.
 * @param state `state:USA`, or null
 */
export function identityId(localId: string, state: string | null): string {
  return state === null ? localId : `${localId}@${state.slice(state.indexOf(":") + 1)}`;
}

/** `person:john-sullivan@USA` → `person:john-sullivan` */
export function localIdOf(identity: string): string {
  const at = identity.indexOf("@");
  return at < 0 ? identity : identity.slice(0, at);
}

/**
 * The state behind an entity in one document: the one that most of its mentions name, of several the one that sorts first.
 * @param affiliations one a mention that has one
 */
export function findStateOf(localId: string, affiliations: readonly string[]): string | null {
  if (!JUDGED_KINDS.includes(findKindOfId(localId))) return null;
  const counts = new Map<string, number>();
  for (const id of affiliations) if (findKindOfId(id) === "State") counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  return best?.[0] ?? null;
}

/** Both ids in the order in which a judgement has them. */
export function orderPair(a: string, b: string): readonly [left: string, right: string] {
  return compareText(a, b) <= 0 ? [a, b] : [b, a];
}

/** Key of a pair of ids in either order. */
export function pairKey(a: string, b: string): string {
  return orderPair(a, b).join("|");
}

export function judgementId(a: string, b: string, human: boolean): string {
  const digest = createHash("sha256")
    .update(`${pairKey(a, b)}|${human ? "human" : "machine"}`, "utf8")
    .digest("hex");
  return `judgement:${digest.slice(0, 12)}`;
}
