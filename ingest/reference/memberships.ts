/** Who belongs to which alliance: reference facts, marked as such in the graph and never counted as evidence from text. */
import type { ReferenceMembership } from "../../cypher/model/reference.ts";
import { findKnownEntity } from "../mention/gazetteer.ts";
import table from "./memberships.json" with { type: "json" };

/** All memberships of the reference table. IGAD lists Eritrea as inactive: it is left out. */
export function memberships(): ReferenceMembership[] {
  return Object.entries(table.members).flatMap(([allianceId, members]) =>
    members.flatMap((code) => {
      const member = findKnownEntity(`state:${code}`);
      const alliance = findKnownEntity(allianceId);
      if (member === undefined || alliance === undefined) return [];
      return [
        { memberId: member.id, memberName: member.name, allianceId, allianceName: alliance.name, source: table.source },
      ];
    }),
  );
}
