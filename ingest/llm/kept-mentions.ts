/** Mentions from what windows claim: none overlaps another, and an office or side is said where the sentence says it. */
import type { MentionRecord } from "../../cypher/model/entity.ts";
import { foldName } from "../../cypher/model/fold.ts";
import { groupBy } from "../../cypher/write/group-by.ts";
import type { TokenisedSentence } from "../text/token.ts";
import { NAMING, type Claim, type ClaimedEntity, type ClaimedWindow } from "./claimed-entities.ts";

/** What somebody can act for. */
const SIDES: ReadonlySet<string> = new Set(["State", "Alliance", "Organization"]);

type Role = Pick<MentionRecord, "office" | "affiliationId">;

/** What a sentence itself says of an entity's office and side; empty where it says neither. */
function roleIn(sentence: TokenisedSentence, entity: ClaimedEntity, side: ClaimedEntity | undefined): Role {
  const { kind, id } = entity.reference;
  if (kind !== "Person" && kind !== "Organization") return {};
  const office = kind === "Person" ? foldName(entity.office ?? "") : "";
  const holds = office !== "" && ` ${foldName(sentence.text)} `.includes(` ${office} `);
  const belongs =
    side !== undefined &&
    side.reference.id !== id &&
    SIDES.has(side.reference.kind) &&
    side.claims.some(({ sentenceIndex }) => sentenceIndex === sentence.index);
  return {
    ...(holds && entity.office !== null ? { office: entity.office } : {}),
    ...(belongs ? { affiliationId: side.reference.id } : {}),
  };
}

/** By entity and sentence; the first sentence that says something of an entity's role speaks for its window. */
function rolesOf({ sentences, entities, find }: ClaimedWindow): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const entity of entities) {
    const side = entity.represents === null ? undefined : find(entity.represents);
    const named = new Set(entity.claims.filter(({ how }) => NAMING.has(how)).map((claim) => claim.sentenceIndex));
    for (const sentence of sentences) {
      const role = named.has(sentence.index) ? roleIn(sentence, entity, side) : {};
      if (Object.keys(role).length > 0) roles.set(`${entity.reference.id}#${sentence.index}`, role);
    }
  }
  return roles;
}

/** The mentions of a document in the order of its text. Of two that overlap the longer stays, of equal ones the first. */
export function keepMentions(windows: readonly ClaimedWindow[]): MentionRecord[] {
  const claims = windows.flatMap(({ entities }) =>
    entities.flatMap(({ reference, claims: own }) => own.map((claim) => ({ id: reference.id, claim }))),
  );
  const roles = new Map(windows.flatMap((window) => [...rolesOf(window)]));
  const kept: { id: string; claim: Claim }[] = [];
  const length = ({ start, end }: Claim): number => end - start;
  const bySentence = groupBy(claims, ({ claim }) => String(claim.sentenceIndex));
  for (const own of bySentence.values()) {
    const taken: Claim[] = [];
    for (const each of own.toSorted((a, b) => length(b.claim) - length(a.claim))) {
      if (taken.some(({ start, end }) => start < each.claim.end && each.claim.start < end)) continue;
      taken.push(each.claim);
      kept.push(each);
    }
  }
  return kept
    .sort((a, b) => a.claim.start - b.claim.start)
    .map(({ id, claim: { sentenceIndex, start, end, surface, how } }) => ({
      entityId: id,
      sentenceIndex,
      start,
      end,
      surface,
      how,
      ...(NAMING.has(how) ? roles.get(`${id}#${sentenceIndex}`) : {}),
    }));
}
