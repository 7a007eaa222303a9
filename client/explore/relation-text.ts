/** Relations in words. */
import type { PloverType, RelationType, RelationView } from "../../server/api-contract.ts";

const VERBS: Readonly<Record<RelationType, string>> = {
  OPPOSES: "opposes",
  SUPPORTS: "supports",
  ENGAGES: "meets or talks with",
  ENDORSES: "endorses",
  REJECTS: "rejects",
  CONCERNS: "is about",
  REPRESENTS: "represents",
  MEMBER_OF: "is a member of",
  PART_OF: "is part of",
};

/** The third person of each event type, for summaries such as "accuses, rejects". */
const DEEDS: Readonly<Record<PloverType, string>> = {
  AGREE: "agrees",
  CONSULT: "consults",
  SUPPORT: "supports",
  COOPERATE: "cooperates",
  AID: "aids",
  YIELD: "yields",
  REQUEST: "demands",
  ACCUSE: "accuses",
  REJECT: "rejects",
  THREATEN: "threatens",
  PROTEST: "protests",
  SANCTION: "sanctions",
  MOBILIZE: "mobilises",
  COERCE: "coerces",
  ASSAULT: "attacks",
};

export const verbOf = (type: RelationType): string => VERBS[type];

export const deedOf = (type: PloverType): string => DEEDS[type];

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** "2022-01-26", or "2022-01-26 to 2022-02-03"; undefined without a date. */
export function datesOf({ firstDate, lastDate }: RelationView): string | undefined {
  if (firstDate === null) return undefined;
  return lastDate === null || firstDate === lastDate ? firstDate : `${firstDate} to ${lastDate}`;
}

/** "accuses · rejects · 4 documents · 2022-01-26 to 2022-02-03" */
export function summaryOf(relation: RelationView): string {
  const { ploverTypes, documents, office, reference } = relation;
  if (reference !== null) return `From a reference table: ${reference}`;
  return [
    office ?? undefined,
    ...ploverTypes.map((type) => DEEDS[type]),
    count(documents, "document"),
    datesOf(relation),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}
