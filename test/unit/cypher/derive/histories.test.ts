import { expect } from "chai";
import { deriveHistories } from "../../../../cypher/derive/histories.ts";

const count = (relation: string, date: string | null, events = 1) => ({ relation, date, events });

describe("the histories of relations", () => {
  it("share their periods, in the finest unit of which 36 hold every date", () => {
    expect(deriveHistories([count("a", "2022-01-30", 2), count("b", "2022-02-02")], ["a", "b"])).to.deep.equal({
      unit: "day",
      starts: ["2022-01-30", "2022-01-31", "2022-02-01", "2022-02-02"],
      histories: [
        { relation: "a", events: [2, 0, 0, 0], unplaced: 0 },
        { relation: "b", events: [0, 0, 0, 1], unplaced: 0 },
      ],
    });
    const year = deriveHistories([count("a", "2021-11-30"), count("a", "2022-02-01")], ["a"]);
    expect([year.unit, year.starts]).to.deep.equal(["month", ["2021-11", "2021-12", "2022-01", "2022-02"]]);
    const decades = deriveHistories([count("a", "1968-08-20"), count("a", "2022-02-24")], ["a"]);
    expect([decades.unit, decades.starts.length, decades.starts[0]]).to.deep.equal(["year", 55, "1968"]);
  });

  it("leave what has no date, or a coarser one, unplaced", () => {
    const { histories } = deriveHistories(
      [count("a", "2022-01-30", 8), count("a", "2022", 2), count("a", null, 2)],
      ["a"],
    );
    expect(histories).to.deep.equal([{ relation: "a", events: [8], unplaced: 4 }]);
  });

  it("take a coarser unit where a finer one leaves out more than a fifth", () => {
    const unitOf = (...dates: readonly string[]): string =>
      deriveHistories(
        dates.map((date) => count("a", date)),
        ["a"],
      ).unit;
    expect(unitOf("2022-01-30", "2022-02")).to.equal("month");
    expect(unitOf("2020", "2022")).to.equal("year");
    expect(unitOf("2022-01-01", "2022-01-02", "2022-01-03", "2022-01-04", "2022")).to.equal("day");
  });

  it("are empty where no event has a date, and where there is none", () => {
    expect(deriveHistories([count("a", null)], ["a", "b"]).histories).to.deep.equal([
      { relation: "a", events: [], unplaced: 1 },
      { relation: "b", events: [], unplaced: 0 },
    ]);
    expect(deriveHistories([], []).starts).to.deep.equal([]);
  });
});
