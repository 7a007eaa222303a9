/** An event as it is read from one sentence, before it has ids and a date. */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import type { PloverType } from "../../cypher/model/plover.ts";
import type { Mention } from "../mention/mention.ts";

export interface EventDraft {
  readonly source: Mention;
  readonly target: Mention;
  readonly type: PloverType;
  readonly cameoCode: string;
  readonly polarity: number;
  readonly claimStatus: ClaimStatus;
  readonly confidence: number;
  /** Name of the construction that gave it. */
  readonly rule: string;
  /** Token position of the word that names the event. */
  readonly trigger: number;
}
