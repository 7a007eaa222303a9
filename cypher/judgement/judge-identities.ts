/** The machine's judgements on pairs: names first, then who else fits, then what the pair has in common. */
import { compareText } from "../derive/order.ts";
import type { IdentityRecord, Judgement } from "../model/judgement.ts";
import { compareNames, type NameRelation } from "./compare-names.ts";
import { hasConflict, judgePair, lessSpecificOf } from "./judge-pair.ts";

export interface IdentityPair {
  readonly left: IdentityRecord;
  readonly right: IdentityRecord;
  readonly names: NameRelation;
}

/** Compares the names of pairs and leaves out those of two names. */
export function matchNames(pairs: Iterable<readonly [IdentityRecord, IdentityRecord]>): IdentityPair[] {
  const matches: IdentityPair[] = [];
  for (const [left, right] of pairs) {
    const names = compareNames(left, right);
    if (names !== "different") matches.push({ left, right, names });
  }
  return matches;
}

/** Whether a pair's company bears on it: where both name the same state, that says more. */
export function needsCompany({ left, right }: IdentityPair): boolean {
  return !hasConflict(left, right) && (left.state === null || right.state === null);
}

function isOneEntity(a: IdentityRecord, b: IdentityRecord): boolean {
  const names = compareNames(a, b);
  return !hasConflict(a, b) && names !== "different" && names !== "suffix";
}

/** Names of those that fit and are not one another, one each; none when all may be one. */
function rivalsAmong(fitting: readonly IdentityRecord[]): string[] {
  const groups: IdentityRecord[][] = [];
  for (const identity of [...fitting].sort((a, b) => compareText(a.id, b.id))) {
    const [first, ...others] = groups.filter((group) => group.some((each) => isOneEntity(each, identity)));
    if (first === undefined) groups.push([identity]);
    else {
      first.push(identity);
      for (const other of others) first.push(...groups.splice(groups.indexOf(other), 1).flat());
    }
  }
  return groups.length < 2 ? [] : groups.map(([first]) => first?.id ?? "").sort(compareText);
}

/**
 * @param matches every pair of names that match, of each identity that is the less specific of a pair in `scope`
 * @param scope the pairs to judge
 * @param companyOf local ids that the documents of an identity name besides it
 */
export function judgeIdentities(
  matches: readonly IdentityPair[],
  scope: readonly IdentityPair[],
  companyOf: ReadonlyMap<string, ReadonlySet<string>>,
): Judgement[] {
  const fitting = new Map<string, IdentityRecord[]>();
  for (const { left, right, names } of matches) {
    if (hasConflict(left, right) || names === "suffix") continue;
    const vague = lessSpecificOf(left, right);
    if (vague === undefined) continue;
    fitting.set(vague.id, [...(fitting.get(vague.id) ?? []), vague === left ? right : left]);
  }
  const rivals = new Map<string, string[]>();
  const rivalsOf = (id: string): string[] => {
    const known = rivals.get(id) ?? rivalsAmong(fitting.get(id) ?? []);
    rivals.set(id, known);
    return known;
  };
  return scope.flatMap((pair) => {
    const { left, right, names } = pair;
    const vague = lessSpecificOf(left, right);
    const [a, b] = [companyOf.get(left.id), companyOf.get(right.id)];
    const others = (company: ReadonlySet<string>): string[] =>
      [...company].filter((id) => id !== left.localId && id !== right.localId);
    const known = needsCompany(pair) && a !== undefined && b !== undefined;
    const [othersOfA, othersOfB] = known ? [others(a), others(b)] : [[], []];
    const company =
      othersOfA.length === 0 || othersOfB.length === 0
        ? undefined
        : othersOfA.filter((id) => othersOfB.includes(id)).sort(compareText);
    const judgement = judgePair(left, right, { names, company, rivals: vague === undefined ? [] : rivalsOf(vague.id) });
    return judgement ?? [];
  });
}
