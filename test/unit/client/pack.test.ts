import { expect } from "chai";
import { pack } from "../../../client/layout/pack.ts";

const LARGE = { width: 500, height: 300 };
const SMALL = { width: 100, height: 80 };

describe("the parts of a picture", () => {
  it("stand in columns beside the largest, none higher than it", () => {
    expect(pack([SMALL, LARGE, SMALL, SMALL, SMALL], false)).to.deep.equal([
      { x: 560, y: 0 },
      { x: 0, y: 0 },
      { x: 560, y: 140 },
      { x: 720, y: 0 },
      { x: 720, y: 140 },
    ]);
  });

  it("stand in rows under the largest when the pane is upright", () => {
    expect(pack([LARGE, SMALL, SMALL], true)).to.deep.equal([
      { x: 0, y: 0 },
      { x: 0, y: 360 },
      { x: 160, y: 360 },
    ]);
  });

  it("never overlap", () => {
    const boxes = Array.from({ length: 40 }, (_, at) => ({
      width: 40 + ((at * 37) % 200),
      height: 30 + ((at * 53) % 150),
    }));
    const corners = pack(boxes, false);
    for (const [a, box] of boxes.entries()) {
      for (const [b, other] of boxes.entries()) {
        const [one, two] = [corners[a], corners[b]];
        if (a >= b || one === undefined || two === undefined) continue;
        const apart =
          one.x + box.width <= two.x ||
          two.x + other.width <= one.x ||
          one.y + box.height <= two.y ||
          two.y + other.height <= one.y;
        expect(apart, `${String(a)} and ${String(b)}`).to.equal(true);
      }
    }
  });

  it("are none for an empty picture", () => {
    expect(pack([], false)).to.deep.equal([]);
  });
});
