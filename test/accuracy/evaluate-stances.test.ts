import { expect } from "chai";
import { recallAtPrecision } from "./evaluate-stances.ts";

describe("the recall at a precision", () => {
  const reading = (gold: "neutral" | "onto+" | "onto-", strongest: "onto+" | "onto-", strength: number) => ({
    gold,
    strongest,
    strength,
  });

  it("is the largest share of stances that a threshold finds with that precision", () => {
    const readings = [
      reading("onto+", "onto+", 0.9),
      reading("onto-", "onto-", 0.8),
      reading("neutral", "onto+", 0.7),
      reading("onto-", "onto-", 0.6),
      reading("onto+", "onto-", 0.5),
    ];
    expect(recallAtPrecision(readings, 1)).to.equal(0.5);
    expect(recallAtPrecision(readings, 0.75)).to.equal(0.75);
    expect(recallAtPrecision(readings, 0.6)).to.equal(0.75);
  });

  it("is nothing where nothing is found", () => {
    expect(recallAtPrecision([], 0.85)).to.equal(0);
    expect(recallAtPrecision([reading("onto+", "onto-", 0.9)], 0.85)).to.equal(0);
  });
});
