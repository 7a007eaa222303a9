/** How the stance of one node on another changed. */
import { deriveTurns, type SignedEvent } from "../derive/turns.ts";
import type { GraphEngine } from "../engine.ts";
import type { EvidenceFilter } from "../model/evidence-filter.ts";
import { parseRelationId, relationId } from "../model/ids.ts";
import type { StanceSign, StanceTurns } from "../model/profile.ts";
import { listEvidenceOf } from "./evidence.ts";
import { listRelationEvents } from "./recount.ts";

/** The signs that a stance can turn between, by the type of the relation that is asked about. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, StanceSign>>>> = {
  OPPOSES: { OPPOSES: -1, SUPPORTS: 1 },
  SUPPORTS: { OPPOSES: -1, SUPPORTS: 1 },
  REJECTS: { REJECTS: -1, ENDORSES: 1 },
  ENDORSES: { REJECTS: -1, ENDORSES: 1 },
};

/** Turns that are told with their quotes. */
const TOLD = 5;

/** See `GraphReader.findTurns`. */
export async function findTurns(
  engine: GraphEngine,
  relation: string,
  filter: EvidenceFilter,
): Promise<StanceTurns | undefined> {
  const { source, type, target } = parseRelationId(relation);
  const signs = SIGNS[type];
  if (signs === undefined) return undefined;
  const signOf = new Map(Object.entries(signs).map(([of, sign]) => [relationId(source, of, target), sign]));
  const events = (await listRelationEvents(engine, [...signOf.keys()], filter)).flatMap((event): SignedEvent[] => {
    const sign = signOf.get(event.relation);
    return sign === undefined ? [] : [{ id: event.id, sign, confidence: event.confidence, date: event.date }];
  });
  const { dates, turns, unplaced } = deriveTurns(events);
  const latest = turns.slice(-TOLD);
  const quotes = await listEvidenceOf(
    engine,
    latest.flatMap(({ before, after }) => [before.id, after.id]),
    [source, target],
  );
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  return {
    dates,
    unplaced,
    turns: latest.flatMap(({ to, before, after }) => {
      const [was, is] = [byId.get(before.id), byId.get(after.id)];
      return was === undefined || is === undefined ? [] : [{ to, before: was, after: is }];
    }),
    total: turns.length,
  };
}
