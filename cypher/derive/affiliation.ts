/** Affiliations: whom a person speaks for and what an organisation is part of, from mentions that say so. */
import type { EntityKind } from "../model/entity.ts";
import { findKindOfId } from "../model/ids.ts";
import { chooseMostFrequent, dateRange } from "./order.ts";

/** Mentions of one affiliation in one document with one office. */
export interface AffiliationMention {
  readonly office: string | null;
  readonly document: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly mentions: number;
}

export interface AffiliationProperties {
  readonly office: string | null;
  readonly documents: number;
  readonly outlets: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

const REPRESENTED: readonly (EntityKind | undefined)[] = ["State", "Alliance", "Organization"];
const WHOLES: readonly (EntityKind | undefined)[] = ["State", "Alliance"];

/** The relation between two entities of which a mention affiliates one with the other; undefined where the model has none. */
export function findAffiliationType(sourceId: string, targetId: string): "REPRESENTS" | "PART_OF" | undefined {
  const source = findKindOfId(sourceId);
  const target = findKindOfId(targetId);
  if (source === "Person" && REPRESENTED.includes(target)) return "REPRESENTS";
  if (source === "Organization" && WHOLES.includes(target)) return "PART_OF";
  return undefined;
}

/** The office is the one that most mentions give, of several the one that sorts first. */
export function deriveAffiliation(mentions: readonly AffiliationMention[]): AffiliationProperties {
  const offices = mentions.flatMap(({ office, mentions: count }) =>
    office === null ? [] : [[office, count] as const],
  );
  const { first, last } = dateRange(mentions.map((mention) => mention.date));
  return {
    office: chooseMostFrequent(offices) ?? null,
    documents: new Set(mentions.map((mention) => mention.document)).size,
    outlets: new Set(mentions.map((mention) => mention.outlet)).size,
    firstDate: first,
    lastDate: last,
  };
}
