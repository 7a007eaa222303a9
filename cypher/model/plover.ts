/**
 * The event ontology: PLOVER event types over CAMEO codes.
 *
 * PLOVER (Political Language Ontology for Verifiable Event Records, Halterman et al. 2023) groups CAMEO's twenty root
 * codes (Schrodt 2012, "CAMEO Conflict and Mediation Event Observations Codebook") into the types below. Codes are strings:
 * "042" has a leading zero.
 */

/** The fifteen PLOVER types that join a source to a target, in codebook order. */
export const PLOVER_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "YIELD",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type PloverType = (typeof PLOVER_TYPES)[number];

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type QuadClass = 1 | 2 | 3 | 4;

/** The relationship that events of a type sum up to. */
export const STANCE_RELATIONS = ["OPPOSES", "SUPPORTS", "ENGAGES"] as const;
export type StanceRelation = (typeof STANCE_RELATIONS)[number];

/** What the codebook says of a type: its CAMEO root code, quad class, dyad relationship and sign. */
export interface PloverDefinition {
  readonly cameoRoot: string;
  readonly quadClass: QuadClass;
  readonly relation: StanceRelation;
  /** Sign of the source's stance towards the target: the strength comes from the single event. */
  readonly sign: -1 | 0 | 1;
}

/** The codebook, one row a type. */
export const PLOVER: Readonly<Record<PloverType, PloverDefinition>> = {
  AGREE: { cameoRoot: "03", quadClass: 1, relation: "SUPPORTS", sign: 1 },
  CONSULT: { cameoRoot: "04", quadClass: 1, relation: "ENGAGES", sign: 0 },
  SUPPORT: { cameoRoot: "05", quadClass: 1, relation: "SUPPORTS", sign: 1 },
  COOPERATE: { cameoRoot: "06", quadClass: 2, relation: "SUPPORTS", sign: 1 },
  AID: { cameoRoot: "07", quadClass: 2, relation: "SUPPORTS", sign: 1 },
  YIELD: { cameoRoot: "08", quadClass: 2, relation: "SUPPORTS", sign: 1 },
  REQUEST: { cameoRoot: "10", quadClass: 3, relation: "OPPOSES", sign: -1 },
  ACCUSE: { cameoRoot: "11", quadClass: 3, relation: "OPPOSES", sign: -1 },
  REJECT: { cameoRoot: "12", quadClass: 3, relation: "OPPOSES", sign: -1 },
  THREATEN: { cameoRoot: "13", quadClass: 3, relation: "OPPOSES", sign: -1 },
  PROTEST: { cameoRoot: "14", quadClass: 4, relation: "OPPOSES", sign: -1 },
  SANCTION: { cameoRoot: "16", quadClass: 4, relation: "OPPOSES", sign: -1 },
  MOBILIZE: { cameoRoot: "15", quadClass: 4, relation: "OPPOSES", sign: -1 },
  COERCE: { cameoRoot: "17", quadClass: 4, relation: "OPPOSES", sign: -1 },
  ASSAULT: { cameoRoot: "19", quadClass: 4, relation: "OPPOSES", sign: -1 },
};
