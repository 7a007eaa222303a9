/** Features of a pair by what the event rules found between the two: how far to trust each rule is learnt. */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import { PLOVER, type PloverType } from "../../cypher/model/plover.ts";
import type { PairFeatures } from "./pair-features.ts";

/** What a rule found one of the two to do to the other. */
export interface Act {
  readonly by: "source" | "target";
  readonly type: PloverType;
  readonly claimStatus: ClaimStatus;
  readonly rule: string;
}

export function addActFeatures(features: PairFeatures, acts: readonly Act[]): void {
  if (acts.length === 0) features.add("act", "none");
  for (const { by, type, claimStatus, rule } of acts) {
    const sign = String(PLOVER[type].sign);
    features.add("act", by, sign);
    features.add("act-status", by, sign, claimStatus);
    features.add("act-rule", by, sign, rule);
    features.add("act-type", by, type);
    features.add("act-claim", by, type, claimStatus);
  }
}

/** The same acts seen from the other actor. */
export function reversed(acts: readonly Act[]): Act[] {
  return acts.map((act) => ({ ...act, by: act.by === "source" ? "target" : "source" }));
}
