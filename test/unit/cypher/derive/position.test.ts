import { expect } from "chai";
import { deriveConcerns, derivePosition } from "../../../../cypher/derive/position.ts";

const WORDINGS = [
  { proposition: "B joining C", issue: "C", concerns: ["b", "c"], documents: 1, firstSeen: null, lastSeen: null },
  {
    proposition: "b joining C",
    issue: "B",
    concerns: ["b"],
    documents: 1,
    firstSeen: "2024-01-01",
    lastSeen: "2024-01-01",
  },
  {
    proposition: "b joining C",
    issue: "C",
    concerns: ["b", "b"],
    documents: 2,
    firstSeen: "2023-01-01",
    lastSeen: "2025-01-01",
  },
];

describe("a position", () => {
  it("is worded as most documents word it", () => {
    expect(derivePosition(WORDINGS)).to.deep.equal({
      proposition: "b joining C",
      issue: "C",
      firstSeen: "2023-01-01",
      lastSeen: "2025-01-01",
    });
  });

  it("concerns whom any document says, with the number of documents", () => {
    expect([...deriveConcerns(WORDINGS)]).to.deep.equal([
      ["b", 4],
      ["c", 1],
    ]);
  });
});
