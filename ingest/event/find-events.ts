/**
 * Events of a sentence: who did what to whom. Every ordered pair of its actors is read by the trained models, which look at the
 * words, the syntax and what the rules found between the two; a pair that they are not sure of gives nothing.
 */
import { CLAIM_STATUSES, type ClaimStatus } from "../../cypher/model/document-graph.ts";
import { PLOVER, PLOVER_TYPES, type PloverType } from "../../cypher/model/plover.ts";
import type { ClauseReading } from "./clause-reading.ts";
import { confidenceOf } from "./confidence.ts";
import type { EventDraft } from "./event-draft.ts";
import { findActs } from "./find-acts.ts";
import { readPairs, type PairReading } from "./read-pairs.ts";

/**
 * Stances less certain than this are left out: the least at which nine of ten events of the development articles are right, see
 * "Measured" in docs/method.md.
 */
const MIN_CONFIDENCE = 0.8;
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
  const own = acts.filter((act) => PLOVER[act.type].sign === side);
  // "may attack" is a possible attack: what only the models see in it, a threat, is not said.
  const type = own.find((each) => each.claimStatus !== "asserted")?.type ?? typeOf(pair);
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

/** Verbs by which somebody takes his own people out of a place, and whom he takes out. */
const REMOVING: ReadonlySet<string> = new Set(["withdraw", "evacuate", "pull", "remove", "relocate", "move", "fly"]);
const OWN_PEOPLE: ReadonlySet<string> = new Set(
  "diplomat staff dependent family relative citizen national personnel employee spouse child".split(" "),
);

/** "withdrew some of its diplomats from Kyiv": who brings his own people to safety does nothing to where they were. */
function isRemovalOfOwn(reading: ClauseReading, { source, target }: PairReading): boolean {
  return reading.predicates.some(
    ({ verb, lemma, subject, object }) =>
      REMOVING.has(lemma) &&
      verb < target.from &&
      subject.some(({ actor }) => actor?.entity.id === source.entity.id) &&
      [...object, ...reading.phrases.filter(({ from }) => from > verb && from < target.from)].some(({ head }) =>
        OWN_PEOPLE.has(reading.lemma(head)),
      ),
  );
}

/**
 * The events of one sentence: at most one for an ordered pair of actors. What the rules find denied, feared, demanded or reported
 * is kept where the models see nothing.
 */
export function findEvents(reading: ClauseReading): EventDraft[] {
  const acts = findActs(reading);
  const events = readPairs(reading, acts).flatMap((pair) =>
    isRemovalOfOwn(reading, pair) ? [] : (eventOf(pair) ?? []),
  );
  const taken = new Set(events.map(({ source, target }) => `${source.entity.id}|${target.entity.id}`));
  const open = acts.filter(
    ({ claimStatus, source, target }) =>
      claimStatus !== "asserted" && !taken.has(`${source.entity.id}|${target.entity.id}`),
  );
  return [...events, ...open];
}
