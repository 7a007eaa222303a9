/** Decisions on which identities are one entity: the machine's, and those of people, which win. */

/**
 * `merge`: both are one entity. `candidate`: they may be, and nobody has decided. `separate`: they are two, whatever else
 * speaks for one.
 */
export const JUDGEMENT_DECISIONS = ["merge", "candidate", "separate"] as const;
export type JudgementDecision = (typeof JUDGEMENT_DECISIONS)[number];

/** Who decided, where it was not a person. */
export const MACHINE = "machine";

/** A recorded decision on a pair of identities; `left` sorts before `right`. */
export interface Judgement {
  /** Digest of the pair, and of whether the machine or a person decided. */
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly decision: JudgementDecision;
  /** True for what a person decided, who is named in `by`. */
  readonly human: boolean;
  /** `machine`, or a person's name. */
  readonly by: string;
  /** Probability in [0, 1] that both are one; null for a person's decision. */
  readonly score: number | null;
  /** What speaks for and against, or the person's note. */
  readonly reason: string;
  /** ISO timestamp: of a person's decision, or of when the later of the two was first read. */
  readonly at: string;
  /** Shared by what one command recorded, so that undoing undoes all of it; null for the machine's. */
  readonly act: string | null;
}

/** What documents say under one id and with one state behind it, summed up over them: what judgements compare. */
export interface IdentityRecord {
  /** The local id, and the code of the state where the documents name one: `person:john-sullivan@USA`. */
  readonly id: string;
  /** The id by which documents refer to it: `person:john-sullivan`. */
  readonly localId: string;
  /** `state:USA`, or null where the documents name none. */
  readonly state: string | null;
  /** What most documents call it. */
  readonly name: string;
  /** Every other name, sorted. */
  readonly aliases: readonly string[];
  /** Offices that the documents give, sorted. */
  readonly offices: readonly string[];
  /** When the first of its documents was read. */
  readonly since: string;
}
