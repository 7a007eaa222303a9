import { expect } from "chai";
import { findKnownEntity } from "../../../../ingest/mention/gazetteer.ts";
import { memberships } from "../../../../ingest/reference/memberships.ts";
import table from "../../../../ingest/reference/memberships.json" with { type: "json" };

describe("the table of memberships", () => {
  const rows = memberships();

  it("loses no row: every code and alliance is known", () => {
    const listed = Object.values(table.members).flat();
    expect(rows).to.have.length(listed.length);
  });

  it("names each member of an alliance once", () => {
    const keys = rows.map(({ memberId, allianceId }) => `${memberId} ${allianceId}`);
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it("gives the names that mentions of the entities have", () => {
    for (const { memberId, memberName, allianceId, allianceName } of rows) {
      expect(findKnownEntity(memberId)).to.include({ kind: "State", name: memberName });
      expect(findKnownEntity(allianceId)).to.include({ kind: "Alliance", name: allianceName });
    }
  });

  it("says of each fact where it is from", () => {
    for (const { source } of rows) expect(source).not.to.be.empty;
  });

  const counts: readonly (readonly [alliance: string, members: number])[] = [
    ["alliance:nato", 32],
    ["alliance:eu", 27],
    ["alliance:g7", 7],
    ["alliance:quad", 4],
  ];
  for (const [alliance, members] of counts) {
    it(`lists ${members} members of ${alliance}`, () =>
      expect(rows.filter(({ allianceId }) => allianceId === alliance)).to.have.length(members));
  }

  it("is no evidence: it has no date, sentence or document", () => {
    expect(rows[0]).to.have.all.keys("memberId", "memberName", "allianceId", "allianceName", "source");
  });
});
