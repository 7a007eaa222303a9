import { expect } from "chai";
import { deriveTurns, type SignedEvent } from "../../../../cypher/derive/turns.ts";

/** "2022-01-20 + 0.9": date (or none), sign and confidence; its id is the text. */
function events(...texts: readonly string[]): SignedEvent[] {
  return texts.map((id) => {
    const [date = "", sign, confidence = "0.8"] = id.split(" ");
    return { id, date: date === "none" ? null : date, sign: sign === "+" ? 1 : -1, confidence: Number(confidence) };
  });
}

const turnsOf = (...texts: readonly string[]): string[] =>
  deriveTurns(events(...texts)).turns.map(({ before, after }) => `${before.id} | ${after.id}`);

describe("the turns of a stance", () => {
  it("lie between the last date of one sign and the first of the other, whatever the order of the events", () => {
    expect(turnsOf("2022-02-24 -", "2022-01-10 +", "2022-01-20 +", "2022-03-01 -")).to.deep.equal([
      "2022-01-20 + | 2022-02-24 -",
    ]);
    expect(deriveTurns(events("2022-01-10 -", "2022-01-20 +")).turns[0]?.to).to.equal(1);
  });

  it("are told by the most certain event of either date, of several the one that sorts first", () => {
    expect(turnsOf("2022-01-20 + 0.6", "2022-01-20 + 0.9", "2022-02-24 - 0.7", "2022-02-24 - 0.7 b")).to.deep.equal([
      "2022-01-20 + 0.9 | 2022-02-24 - 0.7",
    ]);
  });

  it("follow the sign that most confidence is on where one date has both", () => {
    expect(turnsOf("2022-01-01 +", "2022-01-05 + 0.9", "2022-01-05 - 0.5", "2022-01-09 -")).to.deep.equal([
      "2022-01-05 + 0.9 | 2022-01-09 -",
    ]);
  });

  it("do not see a date with as much for as against", () => {
    expect(turnsOf("2022-01-01 +", "2022-01-05 +", "2022-01-05 -", "2022-01-09 -")).to.deep.equal([
      "2022-01-01 + | 2022-01-09 -",
    ]);
  });

  it("are as many as there are, back and forth", () => {
    expect(turnsOf("2020 +", "2021 -", "2022 +")).to.deep.equal(["2020 + | 2021 -", "2021 - | 2022 +"]);
  });

  it("are none where one sign is all there is, or nothing has a date", () => {
    expect(turnsOf("2022-01-01 +", "2022-01-02 +")).to.deep.equal([]);
    expect(turnsOf("none +", "none -")).to.deep.equal([]);
    expect(turnsOf()).to.deep.equal([]);
  });

  it("leave out what cannot be put into the order: no date, and a date that holds another", () => {
    const { dates, unplaced, turns } = deriveTurns(
      events("2022 -", "2022-01 +", "2022-01-20 +", "2022-03 +", "none -", "2021 +"),
    );
    expect(dates).to.deep.equal([
      { date: "2021", for: 1, against: 0 },
      { date: "2022-01-20", for: 1, against: 0 },
      { date: "2022-03", for: 1, against: 0 },
    ]);
    expect(unplaced).to.equal(3);
    expect(turns).to.deep.equal([]);
  });
});
