/** Brings the machine's judgements in line with the identities: only pairs in blocks that changed are judged again. */
import { z } from "zod";
import { compareText } from "../derive/order.ts";
import type { Transaction } from "../engine.ts";
import { blockKeys } from "../judgement/compare-names.ts";
import { localIdOf, pairKey } from "../judgement/identity-id.ts";
import { judgeIdentities, matchNames, needsCompany, type IdentityPair } from "../judgement/judge-identities.ts";
import { lessSpecificOf } from "../judgement/judge-pair.ts";
import type { Judgement } from "../model/judgement.ts";
import {
  idRow,
  listCompany,
  listIdentities,
  listJudgements,
  listLocalIdentities,
  putJudgements,
} from "./identity-rows.ts";
import type { StoredIdentity } from "./identity-rows.ts";
import type { ChangedBlock } from "./refresh-identities.ts";
import { listForEach, runForEach } from "./write-statement.ts";

/**
 * A block with more members says nothing: a surname that so many share leaves it open who is meant, and pairs grow with the
 * square. Sixty-four bearers are 2,016 pairs, compared in some 20 ms.
 */
const MAX_BLOCK_MEMBERS = 64;

const filingRow = z.object({ identity: z.string(), block: z.string(), size: z.number() });

/** The identities that share something with one another: a block that is not too large, or a local id. */
interface Neighbourhood {
  readonly identities: ReadonlyMap<string, StoredIdentity>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

async function listMembers(transaction: Transaction, blocks: readonly string[]): Promise<string[]> {
  return (await listForEach(transaction, "list-block-members", "ids", blocks, idRow)).map((row) => row.id);
}

/** Groups of identities: blocks that are not too large, and local ids. */
async function group(
  transaction: Transaction,
  identities: ReadonlyMap<string, StoredIdentity>,
): Promise<Neighbourhood> {
  const sorted = [...identities.keys()].sort(compareText);
  const groups = new Map<string, string[]>();
  const add = (key: string, id: string): void => {
    groups.set(key, [...(groups.get(key) ?? []), id]);
  };
  for (const id of sorted) add(`=${identities.get(id)?.localId ?? id}`, id);
  for (const { identity, block, size } of await listForEach(
    transaction,
    "list-identity-blocks",
    "ids",
    sorted,
    filingRow,
  )) {
    if (size <= MAX_BLOCK_MEMBERS) add(block, identity);
  }
  return { identities, groups };
}

function* pairsOf({ identities, groups }: Neighbourhood): Generator<readonly [StoredIdentity, StoredIdentity]> {
  const seen = new Set<string>();
  for (const members of groups.values()) {
    for (const [at, left] of members.entries()) {
      for (const right of members.slice(at + 1)) {
        const key = pairKey(left, right);
        const [a, b] = [identities.get(left), identities.get(right)];
        if (seen.has(key) || a === undefined || b === undefined || a === b) continue;
        seen.add(key);
        yield [a, b];
      }
    }
  }
}

async function companyOf(transaction: Transaction, pairs: readonly IdentityPair[]): Promise<Map<string, Set<string>>> {
  const ids = new Set(pairs.filter(needsCompany).flatMap(({ left, right }) => [left.id, right.id]));
  const stored = await listCompany(transaction, ids);
  return new Map([...stored].map(([id, others]) => [id, new Set(others)]));
}

/** What stays the same where nothing changed: a judgement is compared by what it says. */
function isSame(a: Judgement, b: Judgement): boolean {
  return a.decision === b.decision && a.score === b.score && a.reason === b.reason && a.at === b.at;
}

/**
 * @param judged identities that came, went or are different now
 * @param blocks that they are or were filed under
 * @returns local ids of those on whom a judgement changed
 */
export async function refreshJudgements(
  transaction: Transaction,
  judged: readonly string[],
  blocks: readonly ChangedBlock[],
): Promise<Set<string>> {
  // A block that has become too large, or is no longer, changes for all of its members.
  const changed = blocks.filter(({ before, after }) => Math.min(before, after) <= MAX_BLOCK_MEMBERS && after > 0);
  const direct = new Set(
    await listMembers(
      transaction,
      changed.map((block) => block.id),
    ),
  );
  for (const id of judged) direct.add(id);
  const localIds = new Set(judged.map(localIdOf));
  for (const id of await listLocalIdentities(transaction, localIds)) direct.add(id);

  // Whom a name may mean depends on all who share any of its blocks.
  const near = await listIdentities(transaction, direct);
  const ring = new Set([...near.values()].flatMap((identity) => blockKeys(identity)));
  const wider = new Set([...direct]);
  const sizes = await listForEach(
    transaction,
    "list-blocks",
    "ids",
    [...ring].sort(compareText),
    z.object({ id: z.string(), size: z.number() }),
  );
  const small = sizes.filter(({ size }) => size > 1 && size <= MAX_BLOCK_MEMBERS).map((block) => block.id);
  for (const id of await listMembers(transaction, small)) wider.add(id);
  for (const id of await listLocalIdentities(
    transaction,
    [...near.values()].map((each) => each.localId),
  ))
    wider.add(id);

  const far = await listIdentities(
    transaction,
    [...wider].filter((id) => !near.has(id)),
  );
  const all = new Map([...near, ...far]);
  const matches = matchNames(pairsOf(await group(transaction, all)));
  const isInScope = (left: string, right: string, vague: string | undefined): boolean =>
    vague === undefined ? direct.has(left) && direct.has(right) : direct.has(vague);
  const scope = matches.filter(({ left, right }) => isInScope(left.id, right.id, lessSpecificOf(left, right)?.id));
  const judgements = judgeIdentities(matches, scope, await companyOf(transaction, scope));

  const stored = (await listJudgements(transaction, [...localIds, ...[...near.values()].map((each) => each.localId)]))
    .filter((judgement) => !judgement.human)
    .map((judgement) => [judgement.id, judgement] as const);
  const before = new Map(stored);
  const after = new Map(judgements.map((judgement) => [judgement.id, judgement]));
  const put = judgements.filter((judgement) => {
    const known = before.get(judgement.id);
    return known === undefined || !isSame(known, judgement);
  });
  const isJudged = new Set(judged);
  const gone = [...before.values()].filter(({ id, left, right }) => {
    if (after.has(id)) return false;
    const [a, b] = [all.get(left), all.get(right)];
    if (a !== undefined && b !== undefined) return isInScope(left, right, lessSpecificOf(a, b)?.id);
    // One went, or they share no block any more.
    return isJudged.has(left) || isJudged.has(right);
  });
  await putJudgements(transaction, put);
  await runForEach(
    transaction,
    "delete-judgements",
    "ids",
    gone.map((judgement) => judgement.id),
  );
  return new Set([...put, ...gone].flatMap(({ left, right }) => [localIdOf(left), localIdOf(right)]));
}
