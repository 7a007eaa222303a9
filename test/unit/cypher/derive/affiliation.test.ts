import { expect } from "chai";
import { deriveAffiliation, findAffiliationType } from "../../../../cypher/derive/affiliation.ts";

describe("an affiliation", () => {
  const cases: readonly (readonly [source: string, target: string, type: string | undefined])[] = [
    ["person:a", "state:X", "REPRESENTS"],
    ["person:a", "alliance:x", "REPRESENTS"],
    ["person:a", "organization:x", "REPRESENTS"],
    ["person:a", "person:b", undefined],
    ["person:a", "place:x", undefined],
    ["organization:a", "state:X", "PART_OF"],
    ["organization:a", "alliance:x", "PART_OF"],
    ["organization:a", "organization:x", undefined],
    ["state:A", "alliance:x", undefined],
    ["nonsense", "state:X", undefined],
  ];
  for (const [source, target, type] of cases) {
    it(`of ${source} with ${target} is ${type ?? "none"}`, () => {
      expect(findAffiliationType(source, target)).to.equal(type);
    });
  }

  it("has the office that most mentions give and counts documents and outlets once", () => {
    const mention = { document: "a", outlet: "x", date: "2024-01-02", mentions: 1 };
    expect(
      deriveAffiliation([
        { ...mention, office: "Minister" },
        { ...mention, office: null, mentions: 9 },
        { ...mention, office: "Foreign Minister", document: "b", date: "2024-01-01" },
        { ...mention, office: "Foreign Minister", document: "c", outlet: "y", date: null },
      ]),
    ).to.deep.equal({
      office: "Foreign Minister",
      documents: 3,
      outlets: 2,
      firstDate: "2024-01-01",
      lastDate: "2024-01-02",
    });
  });
});
