import { expect } from "chai";
import { count, summaryOf } from "../../../client/explore/relation-text.ts";
import { relation } from "./elements.ts";

describe("a relation in words", () => {
  it("says what was done, in how many documents and when", () => {
    const opposition = relation("state:BOR", "OPPOSES", "state:ARL", {
      ploverTypes: ["ACCUSE", "REJECT"],
      documents: 4,
      firstDate: "2022-01-26",
      lastDate: "2022-02-03",
    });
    expect(summaryOf(opposition)).to.equal("accuses · rejects · 4 documents · 2022-01-26 to 2022-02-03");
  });

  it("says one date once, and no date when there is none", () => {
    const facts = { ploverTypes: ["AID"], firstDate: "2022-01-26", lastDate: "2022-01-26" } as const;
    expect(summaryOf(relation("a", "SUPPORTS", "b", facts))).to.equal("aids · 1 document · 2022-01-26");
    expect(summaryOf(relation("a", "SUPPORTS", "b"))).to.equal("1 document");
  });

  it("says the office of a person", () => {
    expect(summaryOf(relation("a", "REPRESENTS", "b", { office: "Foreign Minister" }))).to.equal(
      "Foreign Minister · 1 document",
    );
  });

  it("says that a reference table is no evidence from text", () => {
    const member = relation("a", "MEMBER_OF", "b", { reference: "Membership table", documents: 0 });
    expect(summaryOf(member)).to.equal("From a reference table: Membership table");
  });

  it("counts in the singular and the plural", () => {
    expect([count(1, "event"), count(1234, "event"), count(2, "entity", "entities")]).to.deep.equal([
      "1 event",
      "1,234 events",
      "2 entities",
    ]);
  });
});
