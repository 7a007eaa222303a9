/** The ordered pairs of a sentence's actors between whom there may be an act, as the trained models and the rules read it: what events are decided on. */
import type { ClaimStatus } from "../../cypher/model/document-graph.ts";
import { AnalysedSentence } from "../classifier/analysed-sentence.ts";
import { findRelation, sidesOf, type RelationLabel } from "../classifier/classify-relation.ts";
import { actsBetween } from "../classifier/marked-sentence.ts";
import type { Mention } from "../mention/mention.ts";
import { isCapitalised } from "../mention/name-run.ts";
import type { ClauseReading } from "./clause-reading.ts";
import type { EventDraft } from "./event-draft.ts";

/** More actors than this in a sentence are a list: pairs of neighbours would be as many as the words. */
const MAX_ACTORS = 12;

export type Side = -1 | 0 | 1;

export interface PairReading {
  readonly source: Mention;
  readonly target: Mention;
  readonly types: ReadonlyMap<RelationLabel, number>;
  readonly claims: ReadonlyMap<ClaimStatus, number>;
  /** The most probable stance of the source, with its probability. */
  readonly side: Side;
  readonly probability: number;
  /** What the rules found the source to do to the target, and the reverse. */
  readonly acts: readonly EventDraft[];
  readonly reverseActs: readonly EventDraft[];
  /** Actors of the sentence. */
  readonly actors: number;
  /** Words between the two. */
  readonly distance: number;
  /** Position of the word that the target depends on. */
  readonly head: number;
  /** What stands behind the source and the target. */
  readonly sourceContext: MentionContext;
  readonly targetContext: MentionContext;
}

/** What a mention does in front of the next words: "Yoon's government", "Republican Senator Marco Rubio", or nothing. */
export type MentionContext = "owner" | "modifier" | "free";

/** Mentions of each entity that can act or be acted on, in the order of the text. */
function actorsOf({ mentions }: ClauseReading): Mention[][] {
  const actors = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.role === "place" || mention.entity.kind === "Place") continue;
    actors.set(mention.entity.id, [...(actors.get(mention.entity.id) ?? []), mention]);
  }
  return [...actors.values()].slice(0, MAX_ACTORS);
}

const distanceOf = (one: Mention, other: Mention): number => Math.max(one.from - other.to, other.from - one.to);

/** Of two actors named more than once, the mentions that stand nearest to each other. */
function nearest(ones: readonly Mention[], others: readonly Mention[]): readonly [Mention, Mention] | undefined {
  let found: readonly [Mention, Mention] | undefined;
  for (const one of ones) {
    for (const other of others) {
      if (found === undefined || distanceOf(one, other) < distanceOf(...found)) found = [one, other];
    }
  }
  return found;
}

function contextOf({ tokens, mentions }: ClauseReading, mention: Mention): MentionContext {
  if (/^['’]s?$/u.test(tokens[mention.to]?.text ?? "")) return "owner";
  const beforeAnother = mentions.some(
    ({ from, to }) => from >= mention.to && from <= mention.to + 1 && to > mention.to,
  );
  const next = tokens[mention.to];
  return beforeAnother && next?.pos !== "PUNCT" && next?.pos !== "CCONJ" && next?.pos !== "VERB" ? "modifier" : "free";
}

function sideOf(types: ReadonlyMap<RelationLabel, number>): Pick<PairReading, "side" | "probability"> {
  const sides = sidesOf(types);
  const ranked = ([-1, 1, 0] as const).map((side) => ({ side, probability: sides[`${side}`] }));
  return ranked.reduce((top, each) => (each.probability > top.probability ? each : top));
}

/** @param acts what the rules found in the sentence */
export function readPairs(reading: ClauseReading, acts: readonly EventDraft[]): PairReading[] {
  const actors = actorsOf(reading);
  if (actors.length < 2) return [];
  // A list of names without a verb (the tagger takes "Garner" for one): nobody in it does anything to anybody.
  const isList = actors.length === MAX_ACTORS && acts.length === 0;
  if (isList && reading.predicates.every(({ verb }) => isCapitalised(reading.tokens[verb]))) return [];
  const sentence = new AnalysedSentence(reading.tokens);
  const actsOf = (from: Mention, to: Mention): EventDraft[] =>
    acts.filter((act) => act.source.entity.id === from.entity.id && act.target.entity.id === to.entity.id);
  return actors.flatMap((ones) =>
    actors.flatMap((others): PairReading[] => {
      const pair = ones === others ? undefined : nearest(ones, others);
      if (pair === undefined || reading.sameSide(pair[0].entity.id, pair[1].entity.id)) return [];
      const [source, target] = pair;
      const relation = findRelation(sentence, source, target, actsBetween(acts, source.entity.id, target.entity.id));
      if (relation === undefined) return [];
      const { types, claims } = relation;
      return [
        {
          source,
          target,
          types,
          claims,
          ...sideOf(types),
          acts: actsOf(source, target),
          reverseActs: actsOf(target, source),
          actors: actors.length,
          distance: distanceOf(source, target),
          head: sentence.headOf(target),
          sourceContext: contextOf(reading, source),
          targetContext: contextOf(reading, target),
        },
      ];
    }),
  );
}
