import { expect } from "chai";
import { separate } from "../../../client/layout/separate.ts";

const node = (id: string, fixed: boolean) => ({ id, width: 40, height: 20, fixed });

describe("nodes that cover one another", () => {
  it("are moved apart, the shorter way, while fixed ones stay", () => {
    const moved = separate([node("old", true), node("new", false)], { old: { x: 0, y: 0 }, new: { x: 5, y: 8 } });
    expect(moved).to.deep.equal({ old: { x: 0, y: 0 }, new: { x: 5, y: 28 } });
  });

  it("stay where they are when they do not", () => {
    const positions = { a: { x: 0, y: 0 }, b: { x: 100, y: 0 } };
    expect(separate([node("a", false), node("b", false)], positions)).to.deep.equal(positions);
  });

  it("come apart however many there are", () => {
    const nodes = Array.from({ length: 20 }, (_, at) => node(String(at), at < 5));
    const positions = Object.fromEntries(nodes.map(({ id }, at) => [id, { x: (at % 5) * 30, y: at * 3 }]));
    const moved = Object.values(
      separate(
        nodes.map((each) => ({ ...each, fixed: false })),
        positions,
      ),
    );
    const covering = moved.flatMap((a, at) =>
      moved.slice(at + 1).filter((b) => Math.abs(a.x - b.x) < 40 && Math.abs(a.y - b.y) < 20),
    );
    expect(covering).to.deep.equal([]);
  });
});
