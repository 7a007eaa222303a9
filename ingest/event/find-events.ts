/**
 * Events of a sentence: who did what to whom. Every ordered pair of its actors is read by the trained models, which look at the
 * words, the syntax and what the rules found between the two; a pair that they are not sure of gives nothing.
 */
import { CLAIM_STATUSES, type ClaimStatus } from "../../cypher/model/document-graph.ts";
import { PLOVER, PLOVER_TYPES, type PloverType } from "../../cypher/model/plover.ts";
import { AnalysedSentence } from "../classifier/analysed-sentence.ts";
import { classifyRelation, sidesOf, type RelationReading } from "../classifier/classify-relation.ts";
import { actsBetween } from "../classifier/marked-sentence.ts";
import type { Mention } from "../mention/mention.ts";
import type { ClauseReading } from "./clause-reading.ts";
import type { EventDraft } from "./event-draft.ts";
import { findActs } from "./find-acts.ts";

/** Events less certain than this are left out: see "Measured" in docs/method.md for the precision that it gives. */
export const MIN_CONFIDENCE = Number(process.env["MINC"] ?? 0.5);

/** More actors than this in a sentence are a list: pairs of neighbours would be as many as the words. */
const MAX_ACTORS = 12;

/** Polarity of an event that no rule has a code for. */
const DEFAULT_POLARITY = 0.5;

type Side = -1 | 0 | 1;

/** Mentions of each entity that can act or be acted on, in the order of the text. */
function actorsOf({ mentions }: ClauseReading): Mention[][] {
  const actors = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.role === "place" || mention.entity.kind === "Place") continue;
    actors.set(mention.entity.id, [...(actors.get(mention.entity.id) ?? []), mention]);
  }
  return [...actors.values()].slice(0, MAX_ACTORS);
}

/** Of two actors named more than once, the mentions that stand nearest to each other. */
function nearest(ones: readonly Mention[], others: readonly Mention[]): readonly [Mention, Mention] | undefined {
  let found: readonly [Mention, Mention] | undefined;
  let least = Infinity;
  for (const one of ones) {
    for (const other of others) {
      const distance = Math.max(one.from - other.to, other.from - one.to);
      if (distance >= least) continue;
      least = distance;
      found = [one, other];
    }
  }
  return found;
}

/** The stance that is most probable, with its probability; none where no act is. */
function sideOf({ types }: RelationReading): { side: Side; probability: number } {
  const sides = sidesOf(types);
  const ranked = ([-1, 1, 0] as const).map((side) => ({ side, probability: sides[`${side}`] }));
  return ranked.reduce((top, each) => (each.probability > top.probability ? each : top));
}

function typeOf({ types }: RelationReading, side: Side): PloverType {
  const fitting = PLOVER_TYPES.filter((type) => PLOVER[type].sign === side);
  return fitting.reduce((top, each) => ((types.get(each) ?? 0) > (types.get(top) ?? 0) ? each : top));
}

function claimOf({ claims }: RelationReading): ClaimStatus {
  return CLAIM_STATUSES.reduce((top, each) => ((claims.get(each) ?? 0) > (claims.get(top) ?? 0) ? each : top));
}

/** The event that the models read between two actors, if they are sure enough of one. */
function readPair(
  sentence: AnalysedSentence,
  source: Mention,
  target: Mention,
  acts: readonly EventDraft[],
): EventDraft | undefined {
  const [from, to] = [source.entity.id, target.entity.id];
  const reading = classifyRelation(sentence, source, target, actsBetween(acts, from, to));
  const { side, probability } = sideOf(reading);
  if (probability < MIN_CONFIDENCE) return undefined;
  const type = typeOf(reading, side);
  const own = acts.filter(
    (act) => act.source.entity.id === from && act.target.entity.id === to && PLOVER[act.type].sign === side,
  );
  const act = own.find((each) => each.type === type) ?? own[0];
  return {
    source,
    target,
    type,
    cameoCode: act?.type === type ? act.cameoCode : `${PLOVER[type].cameoRoot}0`,
    polarity: act?.polarity ?? side * DEFAULT_POLARITY,
    claimStatus: claimOf(reading),
    confidence: Number(probability.toFixed(3)),
    rule: act?.rule ?? "classifier",
    trigger: act?.trigger ?? sentence.headOf(target),
  };
}

/** The events of one sentence: at most one for an ordered pair of actors. */
export function findEvents(reading: ClauseReading): EventDraft[] {
  const actors = actorsOf(reading);
  if (actors.length < 2) return [];
  const acts = findActs(reading);
  const sentence = new AnalysedSentence(reading.tokens);
  const events: EventDraft[] = [];
  for (const ones of actors) {
    for (const others of actors) {
      const pair = ones === others ? undefined : nearest(ones, others);
      if (pair === undefined || reading.sameSide(pair[0].entity.id, pair[1].entity.id)) continue;
      const event = readPair(sentence, pair[0], pair[1], acts);
      if (event !== undefined) events.push(event);
    }
  }
  return events;
}
