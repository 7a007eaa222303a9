/** Turns what documents say of identities to the entities that they are now. */
import { z } from "zod";
import { findEventRelations } from "../derive/dyad.ts";
import { compareText } from "../derive/order.ts";
import type { Row, Transaction } from "../engine.ts";
import { CLAIM_STATUSES } from "../model/document-graph.ts";
import { PLOVER_TYPES } from "../model/plover.ts";
import type { Affected } from "./affected.ts";
import { addAffiliation } from "./affected.ts";
import type { Move } from "./assign-entities.ts";
import { kindOfEntity } from "./assign-entities.ts";
import { idRow } from "./identity-rows.ts";
import { listForEach, runForEach } from "./write-statement.ts";

const eventRow = z.object({
  id: z.string(),
  sourceId: z.string(),
  sourceIdentity: z.string(),
  targetId: z.string(),
  targetIdentity: z.string().nullable(),
  ploverType: z.enum(PLOVER_TYPES),
  polarity: z.number(),
  claimStatus: z.enum(CLAIM_STATUSES),
  dyad: z.string().nullable(),
});
const affiliationRow = z.object({
  identity: z.string(),
  entity: z.string(),
  affiliation: z.string(),
  affiliationId: z.string(),
});

async function moveEvents(
  transaction: Transaction,
  affected: Affected,
  moves: ReadonlyMap<string, Move>,
): Promise<void> {
  const found = await listForEach(transaction, "list-identity-events", "ids", [...moves.keys()], eventRow);
  const events = [...new Map(found.map((event) => [event.id, event])).values()];
  const sources: Row[] = [];
  const targets: Row[] = [];
  const changed: Row[] = [];
  for (const event of events) {
    const { id, sourceIdentity, targetIdentity } = event;
    const sourceId = moves.get(sourceIdentity)?.to ?? event.sourceId;
    const targetId = (targetIdentity === null ? undefined : moves.get(targetIdentity)?.to) ?? event.targetId;
    const target = targetIdentity === null ? "position" : "entity";
    const { relation, dyad } = findEventRelations({ ...event, sourceId, targetId }, target);
    for (const touched of [event.dyad, dyad]) if (touched !== null) affected.dyads.add(touched);
    if (sourceId !== event.sourceId) sources.push({ id, sourceId });
    if (targetId !== event.targetId) targets.push({ id, targetId });
    changed.push({ id, sourceId, targetId, relation, dyad });
    // The other end's weight counts the relation too.
    affected.entities.add(sourceId);
    (targetIdentity === null ? affected.positions : affected.entities).add(targetId);
  }
  await runForEach(transaction, "move-event-sources", "rows", sources);
  await runForEach(transaction, "move-event-targets", "rows", targets);
  await runForEach(transaction, "set-events", "rows", changed);
}

async function moveAffiliations(
  transaction: Transaction,
  affected: Affected,
  moves: ReadonlyMap<string, Move>,
): Promise<void> {
  const found = await listForEach(transaction, "list-identity-affiliations", "ids", [...moves.keys()], affiliationRow);
  for (const { identity, entity, affiliation, affiliationId } of found) {
    addAffiliation(affected, entity, affiliationId);
    addAffiliation(affected, moves.get(identity)?.to ?? entity, moves.get(affiliation)?.to ?? affiliationId);
  }
  const targets = new Set(found.map((row) => row.affiliation));
  const rows = [...moves.values()]
    .filter((move) => targets.has(move.identity))
    .map(({ identity, to }): Row => ({ identity, to }));
  await runForEach(transaction, "move-affiliations", "rows", rows);
}

/** Moves identities, and notes in `affected` what must be derived anew for the entities that they leave and join. */
export async function moveIdentities(
  transaction: Transaction,
  affected: Affected,
  moves: readonly Move[],
): Promise<void> {
  if (moves.length === 0) return;
  const joined = [...new Set(moves.map((move) => move.to))].sort(compareText);
  await runForEach(
    transaction,
    "merge-entities",
    "rows",
    joined.map((id) => ({ id, kind: kindOfEntity(id) })),
  );
  const moved = moves.flatMap(({ identity, from, to }) => (from === null ? [] : [{ identity, from, to }]));
  const left = [...new Set(moved.map((move) => move.from))].sort(compareText);
  for (const id of [...joined, ...left]) affected.entities.add(id);
  for (const { id } of await listForEach(transaction, "list-concerning-positions", "ids", left, idRow))
    affected.positions.add(id);
  const byIdentity = new Map(moved.map((move) => [move.identity, move]));
  await moveEvents(transaction, affected, byIdentity);
  await moveAffiliations(transaction, affected, byIdentity);
  await runForEach(transaction, "move-mentions", "rows", moved);
  await runForEach(transaction, "delete-identifications", "rows", moved);
  await runForEach(
    transaction,
    "create-identifications",
    "rows",
    moves.map(({ identity, to }) => ({ identity, to })),
  );
}
