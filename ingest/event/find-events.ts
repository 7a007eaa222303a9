/**
 * Events of a sentence: who did what to whom. Every ordered pair of its actors is read by the trained models, which look at the
 * words, the syntax and what the rules found between the two; a pair that they are not sure of gives nothing.
 */
import { CLAIM_STATUSES, type ClaimStatus } from "../../cypher/model/document-graph.ts";
import { PLOVER, PLOVER_TYPES, type PloverType } from "../../cypher/model/plover.ts";
import type { ClauseReading } from "./clause-reading.ts";
import { confidenceOf } from "./confidence.ts";
import type { EventDraft } from "./event-draft.ts";
import { readPairs, type PairReading } from "./read-pairs.ts";

/**
 * Stances less certain than this are left out: the least at which nine of ten events of the development articles are right, see
 * "Measured" in docs/method.md.
 */
const MIN_CONFIDENCE = 0.65;
/** Likewise of meetings and talks, and of what is denied, feared, demanded or reported, which no dyad counts. */
const MIN_PROBABILITY = 0.5;

/** Polarity of an event that no rule has a code for. */
const DEFAULT_POLARITY = 0.5;

function typeOf({ types, side }: PairReading): PloverType {
  const fitting = PLOVER_TYPES.filter((type) => PLOVER[type].sign === side);
  return fitting.reduce((top, each) => ((types.get(each) ?? 0) > (types.get(top) ?? 0) ? each : top));
}

/** What the rules find denied, feared, demanded or reported is not asserted, whatever the model makes of it. */
function claimOf({ claims, acts, side }: PairReading): ClaimStatus {
  const open = acts.find((act) => PLOVER[act.type].sign === side && act.claimStatus !== "asserted");
  if (open !== undefined) return open.claimStatus;
  return CLAIM_STATUSES.reduce((top, each) => ((claims.get(each) ?? 0) > (claims.get(top) ?? 0) ? each : top));
}

/** The event between two actors, if it is certain enough. */
function eventOf(pair: PairReading): EventDraft | undefined {
  const { source, target, side, probability, acts, head } = pair;
  const claimStatus = claimOf(pair);
  const counts = side !== 0 && claimStatus === "asserted";
  const confidence = counts ? confidenceOf(pair) : probability;
  if (confidence < (counts ? MIN_CONFIDENCE : MIN_PROBABILITY)) return undefined;
  const type = typeOf(pair);
  const own = acts.filter((act) => PLOVER[act.type].sign === side);
  const act = own.find((each) => each.type === type) ?? own[0];
  return {
    source,
    target,
    type,
    cameoCode: act?.type === type ? act.cameoCode : `${PLOVER[type].cameoRoot}0`,
    polarity: act?.polarity ?? side * DEFAULT_POLARITY,
    claimStatus,
    confidence: Number(confidence.toFixed(3)),
    rule: act?.rule ?? "classifier",
    trigger: act?.trigger ?? head,
  };
}

/** The events of one sentence: at most one for an ordered pair of actors. */
export function findEvents(reading: ClauseReading): EventDraft[] {
  return readPairs(reading).flatMap((pair) => eventOf(pair) ?? []);
}
