import { expect } from "chai";
import { labelOf, visibleLabels, type LabelledNode } from "../../../client/explore/label.ts";

describe("a label", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Russia", "Russia"],
    ["Volodymyr Zelensky", "Volodymyr\nZelensky"],
    ["Sudanese Armed Forces", "Sudanese Armed\nForces"],
    ["Alliance of Small Island States", "Alliance of\nSmall Island Sta…"],
    ["Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff…"],
  ];
  for (const [name, label] of cases) {
    it(`of ${name} has two short lines at most`, () => {
      expect(labelOf(name)).to.equal(label);
    });
  }

  it("of a position may have three longer ones", () => {
    expect(labelOf("Sweden and Finland joining the alliance in the coming year", 3, 22)).to.equal(
      "Sweden and Finland\njoining the alliance\nin the coming year",
    );
  });
});

describe("labels on the canvas", () => {
  const at = (rank: number, x: number, y: number): LabelledNode => ({
    id: String(rank),
    rank,
    label: "Arland",
    canHold: false,
    at: { x, y },
    width: 20,
    height: 20,
  });
  const shown = (nodes: readonly LabelledNode[]): string[] => [...visibleLabels(nodes, 1).keys()];

  it("all show where there is room", () => {
    expect(shown([at(0, 0, 0), at(1, 100, 0), at(2, 0, 100)])).to.deep.equal(["0", "1", "2"]);
  });

  it("give way to those of higher rank", () => {
    expect(shown([at(1, 15, 0), at(0, 0, 0)])).to.deep.equal(["0"]);
  });

  it("never cover a node of higher rank", () => {
    expect(shown([at(0, 0, 20), at(1, 0, 0)])).to.deep.equal(["0"]);
  });

  it("of positions stand inside where the letters can be read, else under the node", () => {
    const position = { ...at(0, 0, 0), canHold: true };
    expect([...visibleLabels([position], 1).values()]).to.deep.equal(["inside"]);
    expect([...visibleLabels([position], 0.5).values()]).to.deep.equal(["under"]);
  });
});
