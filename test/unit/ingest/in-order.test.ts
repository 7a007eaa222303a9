import { expect } from "chai";
import { inOrder } from "../../../ingest/in-order.ts";

describe("work in order", () => {
  it("gives results in the order of the items, and never has more under way than allowed", async () => {
    let [underWay, peak] = [0, 0];
    const work = async (ticks: number): Promise<number> => {
      underWay += 1;
      peak = Math.max(peak, underWay);
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      underWay -= 1;
      return ticks;
    };
    const items = [9, 1, 5, 2, 7, 3];
    for (const width of [1, 2, 4, 10]) {
      [underWay, peak] = [0, 0];
      const results: number[] = [];
      for await (const result of inOrder(items, width, work)) results.push(result);
      expect(results).to.deep.equal(items);
      expect(peak).to.equal(Math.min(width, items.length));
    }
  });

  it("fails where its turn is", async () => {
    const work = (item: number) => (item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item));
    const taken: number[] = [];
    let failure: unknown;
    try {
      for await (const item of inOrder([0, 1, 2, 3], 4, work)) taken.push(item);
    } catch (error) {
      failure = error;
    }
    expect(taken).to.deep.equal([0, 1]);
    expect(failure).to.be.an("error").with.property("message", "two");
  });
});
