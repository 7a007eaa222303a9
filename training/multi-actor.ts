/**
 * Sentences in which every actor is marked and every relation between them is listed; what is not listed is none. A line a
 * sentence: `{1|Kyiv} says {2|Moscow} arms {3|rebels}`, tab, `1>2 ACCUSE asserted; 2>3 AID reported`, or `-`.
 */
import { CLAIM_STATUSES, type ClaimStatus } from "../cypher/model/document-graph.ts";
import { PLOVER_TYPES, type PloverType } from "../cypher/model/plover.ts";
import type { CharacterSpan } from "../ingest/classifier/marked-sentence.ts";
import { parseMarked, readLines } from "./marked-lines.ts";

export interface Relation {
  /** Places in `actors`. */
  readonly source: number;
  readonly target: number;
  readonly type: PloverType;
  readonly claimStatus: ClaimStatus;
}

export interface MultiActorSentence {
  readonly text: string;
  /** Mentions of each actor, in the order of their numbers. */
  readonly actors: readonly (readonly CharacterSpan[])[];
  readonly relations: readonly Relation[];
}

const ACTOR = /\{(\d+)\|([^{}]+)\}/gu;
const RELATION = /^(\d+)>(\d+) ([A-Z]+) ([a-z]+)$/u;

function parseRelation(text: string, places: ReadonlyMap<string, number>): Relation {
  const [, source = "", target = "", label, status] = RELATION.exec(text.trim()) ?? [];
  const type = PLOVER_TYPES.find((known) => known === label);
  const claimStatus = CLAIM_STATUSES.find((known) => known === status);
  const [from, to] = [places.get(source), places.get(target)];
  if (type === undefined || claimStatus === undefined || from === undefined || to === undefined || from === to)
    throw new Error(`This is no relation between the actors of its sentence: ${text}`);
  return { source: from, target: to, type, claimStatus };
}

/** @throws {Error} for a line of another form */
export function parseMultiActor(line: string): MultiActorSentence {
  const [marked = "", listed = ""] = line.split("\t");
  const { text, spans } = parseMarked(marked, ACTOR);
  const places = new Map<string, number>();
  const actors: CharacterSpan[][] = [];
  for (const { mark, span } of spans) {
    const place = places.get(mark) ?? places.size;
    places.set(mark, place);
    (actors[place] ??= []).push(span);
  }
  const relations = listed.trim() === "-" ? [] : listed.split(";").map((each) => parseRelation(each, places));
  return { text, actors, relations };
}

/** All sentences of `multi-actor/`. */
export function readMultiActorSentences(): MultiActorSentence[] {
  return readLines(new URL("./multi-actor/", import.meta.url)).map(parseMultiActor);
}
