/** What one can choose in the filters, in plain words. */
import type { EvidenceFilter, PloverType } from "../../../server/api-contract.ts";

export type ClaimStatus = NonNullable<EvidenceFilter["claimStatuses"]>[number];
export type EventSide = "against" | "for" | "neutral";

/** Which dyad the events of a type sum up to, as the codebook has it (docs/graph-model.md). */
const SIDES: Readonly<Record<PloverType, EventSide>> = {
  REQUEST: "against",
  ACCUSE: "against",
  REJECT: "against",
  THREATEN: "against",
  PROTEST: "against",
  SANCTION: "against",
  MOBILIZE: "against",
  COERCE: "against",
  ASSAULT: "against",
  AGREE: "for",
  SUPPORT: "for",
  COOPERATE: "for",
  AID: "for",
  YIELD: "for",
  CONSULT: "neutral",
};

const typesOf = (side: EventSide): PloverType[] =>
  (Object.keys(SIDES) as PloverType[]).filter((type) => SIDES[type] === side);

export const EVENT_GROUPS: readonly {
  readonly side: EventSide;
  readonly name: string;
  readonly types: readonly PloverType[];
}[] = [
  { side: "against", name: "Against", types: typesOf("against") },
  { side: "for", name: "For", types: typesOf("for") },
  { side: "neutral", name: "Contact", types: typesOf("neutral") },
];

/** Counted when nobody asks for others. */
export const STANDARD_CLAIMS: readonly ClaimStatus[] = ["asserted"];

export const CLAIMS: readonly { readonly status: ClaimStatus; readonly name: string; readonly meaning: string }[] = [
  { status: "asserted", name: "asserted", meaning: "The text says that it is so." },
  { status: "reported", name: "reported of another", meaning: "Somebody says that another did it." },
  { status: "demanded", name: "demanded", meaning: "Somebody asks that it be done." },
  { status: "hypothetical", name: "hypothetical", meaning: "It may be, or is planned." },
  { status: "denied", name: "denied", meaning: "The text says that it is not so." },
];
