/** Facts from reference tables (membership of alliances): marked as such, never counted as evidence from text. */

export interface ReferenceMembership {
  readonly memberId: string;
  readonly memberName: string;
  readonly allianceId: string;
  readonly allianceName: string;
  /** Where the fact is from: table, edition, address. */
  readonly source: string;
}
