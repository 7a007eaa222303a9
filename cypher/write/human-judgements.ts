/** What people decide: recorded, and everything that follows derived in the same transaction. */
import { compareText } from "../derive/order.ts";
import type { GraphEngine, Transaction } from "../engine.ts";
import { StandoffError } from "../errors.ts";
import { judgementId, localIdOf, MERGEABLE_KINDS, orderPair, pairKey } from "../judgement/identity-id.ts";
import { findKindOfId } from "../model/ids.ts";
import type { Judgement } from "../model/judgement.ts";
import type { HumanDecision } from "../ports.ts";
import { nothingAffected } from "./affected.ts";
import { assignEntities, resolveHuman } from "./assign-entities.ts";
import { idRow, listActJudgements, listIdentities, listJudgements, listLocalIdentities } from "./identity-rows.ts";
import { putJudgements, type StoredIdentity } from "./identity-rows.ts";
import { moveIdentities } from "./move-identities.ts";
import { lockGraph, refresh } from "./put-documents.ts";
import { listForEach, runForEach } from "./write-statement.ts";

/** What an id that a person gives stands for. */
interface Selection {
  /** As it was given. */
  readonly id: string;
  readonly entity: string;
  /** Every identity of the entity, by id. */
  readonly members: ReadonlyMap<string, StoredIdentity>;
  /** Those of them that the id names, when it names one or a local id; else all. */
  readonly named: readonly string[];
}

async function listMembers(transaction: Transaction, entity: string): Promise<Map<string, StoredIdentity>> {
  const rows = await listForEach(transaction, "list-entity-identities", "ids", [entity], idRow);
  return listIdentities(
    transaction,
    rows.map((row) => row.id),
  );
}

/** The members that an identity's or a document's id names. */
function findNamed(id: string, members: ReadonlyMap<string, StoredIdentity>): string[] {
  const ids = [...members.values()].filter((each) => each.localId === id).map((each) => each.id);
  return (ids.length === 0 && members.has(id) ? [id] : ids).sort(compareText);
}

/** @throws StandoffError `not-found`; `conflict` when documents mean several entities by the id */
async function select(transaction: Transaction, id: string): Promise<Selection> {
  let entity = id;
  let members = await listMembers(transaction, id);
  if (members.size === 0) {
    const exact = (await listIdentities(transaction, [id])).get(id);
    const local = await listIdentities(transaction, await listLocalIdentities(transaction, [id]));
    const found = exact === undefined ? [...local.values()] : [exact];
    const entities = [...new Set(found.flatMap((each) => each.entity ?? []))].sort(compareText);
    const [first, ...others] = entities;
    if (first === undefined) throw new StandoffError("not-found", `There is no entity ${id}.`, { details: { id } });
    if (others.length > 0) {
      throw new StandoffError("conflict", `${id} may be ${entities.join(" or ")}: give one of these ids.`, {
        details: { id, entities },
      });
    }
    entity = first;
    members = await listMembers(transaction, first);
  }
  const named = findNamed(id, members);
  return { id, entity, members, named: named.length === 0 ? [...members.keys()].sort(compareText) : named };
}

function checkKind(id: string): void {
  if (MERGEABLE_KINDS.includes(findKindOfId(id))) return;
  throw new StandoffError(
    "invalid-parameter",
    `${id} has its id from a table: only people, organisations and places can be merged or kept apart.`,
    { details: { id } },
  );
}

function* crossPairs(groups: readonly (readonly string[])[]): Generator<readonly [string, string]> {
  for (const [at, group] of groups.entries()) {
    for (const other of groups.slice(at + 1)) for (const a of group) for (const b of other) yield [a, b];
  }
}

function record(
  pairs: Iterable<readonly [string, string]>,
  decision: "merge" | "separate",
  { by, note, at }: HumanDecision,
): Judgement[] {
  const ordered = [...pairs].map(([a, b]) => orderPair(a, b));
  const [first] = ordered;
  const act = first === undefined ? null : judgementId(...first, true);
  return ordered.map(([left, right]) => ({
    id: judgementId(left, right, true),
    left,
    right,
    decision,
    human: true,
    by,
    score: null,
    reason: note,
    at,
    act: act === null ? null : `${act} ${at}`,
  }));
}

async function forget(transaction: Transaction, judgements: readonly Judgement[]): Promise<void> {
  const ids = judgements.map((judgement) => judgement.id);
  await runForEach(transaction, "delete-judgements", "ids", ids);
}

/** Judgements of people on pairs across the groups, as they stand for the identities that are there. */
async function listAcross(
  transaction: Transaction,
  identities: ReadonlyMap<string, StoredIdentity>,
  groups: readonly (readonly string[])[],
  decision: "merge" | "separate",
): Promise<Judgement[]> {
  const across = new Set([...crossPairs(groups)].map(([a, b]) => pairKey(a, b)));
  const all = await listJudgements(transaction, [...identities.keys()].map(localIdOf));
  return all.filter(
    (judgement) =>
      judgement.human &&
      judgement.decision === decision &&
      resolveHuman(judgement, identities).some(({ left, right }) => across.has(pairKey(left, right))),
  );
}

/** Derives what follows from changed judgements on identities. */
async function settle(transaction: Transaction, identities: Iterable<string>): Promise<void> {
  const affected = nothingAffected();
  const localIds = new Set([...identities].map(localIdOf));
  await moveIdentities(transaction, affected, await assignEntities(transaction, localIds));
  await refresh(transaction, affected);
}

async function entitiesOf(transaction: Transaction, identities: Iterable<string>): Promise<string[]> {
  const found = await listIdentities(transaction, identities);
  return [...new Set([...found.values()].flatMap((each) => each.entity ?? []))].sort(compareText);
}

/** The parts of one entity that two ids name; refuses ids that name the same part. */
function partsOf(a: Selection, b: Selection): readonly [readonly string[], readonly string[]] {
  if (a.entity !== b.entity) return [a.named, b.named];
  if (a.named.some((id) => b.named.includes(id))) {
    throw new StandoffError(
      "conflict",
      `${a.id} and ${b.id} are the same entity, ${a.entity}, and no two parts of it.`,
      {
        details: { entity: a.entity },
      },
    );
  }
  return [a.named, b.named];
}

/** See `GraphWriter.mergeEntities`. */
export function mergeEntities(engine: GraphEngine, a: string, b: string, decision: HumanDecision): Promise<string[]> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const [left, right] = [await select(transaction, a), await select(transaction, b)];
    for (const { entity } of [left, right]) checkKind(entity);
    if (findKindOfId(left.entity) !== findKindOfId(right.entity)) {
      throw new StandoffError("invalid-parameter", `${a} and ${b} are of two kinds and cannot be one entity.`, {
        details: { left: left.entity, right: right.entity },
      });
    }
    const [ofLeft, ofRight] = partsOf(left, right);
    const members = new Map([...left.members, ...right.members]);
    const whole =
      left.entity === right.entity ? [ofLeft, ofRight] : [[...left.members.keys()], [...right.members.keys()]];
    await forget(transaction, await listAcross(transaction, members, whole, "separate"));
    // One of each is enough: what else the entities are follows it.
    const pair = [ofLeft.at(-1) ?? left.entity, ofRight.at(-1) ?? right.entity] as const;
    await putJudgements(transaction, record([pair], "merge", decision));
    await settle(transaction, members.keys());
    return entitiesOf(transaction, members.keys());
  });
}

async function separate(
  transaction: Transaction,
  members: ReadonlyMap<string, StoredIdentity>,
  groups: readonly (readonly string[])[],
  decision: HumanDecision,
): Promise<string[]> {
  await forget(transaction, await listAcross(transaction, members, groups, "merge"));
  await putJudgements(transaction, record(crossPairs(groups), "separate", decision));
  await settle(transaction, members.keys());
  return entitiesOf(transaction, members.keys());
}

/** See `GraphWriter.forbidMerge`. */
export function forbidMerge(engine: GraphEngine, a: string, b: string, decision: HumanDecision): Promise<string[]> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const [left, right] = [await select(transaction, a), await select(transaction, b)];
    for (const { entity } of [left, right]) checkKind(entity);
    const parts = partsOf(left, right);
    const groups = left.entity === right.entity ? parts : [[...left.members.keys()], [...right.members.keys()]];
    return separate(transaction, new Map([...left.members, ...right.members]), groups, decision);
  });
}

/** What is to be taken apart: a part from the rest, or everything by the ids that documents use. */
function groupsOf(whole: Selection, part: string | undefined): string[][] {
  const all = [...whole.members.keys()].sort(compareText);
  const out = part === undefined ? whole.named : findNamed(part, whole.members);
  if (part !== undefined && out.length === 0) {
    throw new StandoffError("not-found", `${part} is no part of ${whole.entity}: it is ${all.join(", ")}.`, {
      details: { entity: whole.entity, part, parts: all },
    });
  }
  const rest = all.filter((id) => !out.includes(id));
  if (rest.length > 0 && (part !== undefined || whole.id !== whole.entity)) return [[...out], rest];
  const byLocalId = new Map<string, string[]>();
  for (const id of all) byLocalId.set(localIdOf(id), [...(byLocalId.get(localIdOf(id)) ?? []), id]);
  return byLocalId.size > 1 ? [...byLocalId.values()] : all.map((id) => [id]);
}

/** See `GraphWriter.splitEntity`. */
export function splitEntity(
  engine: GraphEngine,
  entity: string,
  part: string | undefined,
  decision: HumanDecision,
): Promise<string[]> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const whole = await select(transaction, entity);
    checkKind(whole.entity);
    if (whole.members.size < 2) {
      throw new StandoffError(
        "conflict",
        `${whole.entity} has not been merged from anything: there is nothing to split.`,
        {
          details: { entity: whole.entity },
        },
      );
    }
    const groups = groupsOf(whole, part);
    await forget(transaction, await listAcross(transaction, whole.members, groups, "merge"));
    await settle(transaction, whole.members.keys());
    const after = await listIdentities(transaction, whole.members.keys());
    const entityOf = (id: string): string | null => after.get(id)?.entity ?? null;
    // Undoing what people merged is enough, unless the machine would merge it too.
    const isApart = [...crossPairs(groups)].every(([a, b]) => entityOf(a) !== entityOf(b));
    return isApart
      ? entitiesOf(transaction, whole.members.keys())
      : separate(transaction, whole.members, groups, decision);
  });
}

/** See `GraphWriter.undoJudgement`. */
export function undoJudgement(engine: GraphEngine, id: string): Promise<Judgement[]> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const judgements = await listActJudgements(transaction, id);
    if (judgements.length === 0) {
      throw new StandoffError(
        "not-found",
        `No person recorded the judgement ${id}: what the machine judged is undone by forbidding it.`,
        { details: { id } },
      );
    }
    await forget(transaction, judgements);
    await settle(
      transaction,
      judgements.flatMap(({ left, right }) => [left, right]),
    );
    return judgements;
  });
}
