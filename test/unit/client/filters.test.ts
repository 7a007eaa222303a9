import { expect } from "chai";
import { activeFilters, sameFilter, withoutPart } from "../../../client/explore/filters/active-filters.ts";
import { isFiltering } from "../../../client/explore/filters/is-filtering.ts";
import { dateOf, dayAfter, firstDayOf } from "../../../client/explore/timeline/days.ts";
import { filterOfPeriod, moved, movedByUnits, periodOf, unitsIn } from "../../../client/explore/timeline/period.ts";

const texts = (filter: Parameters<typeof activeFilters>[0]): string[] => activeFilters(filter).map(({ text }) => text);

describe("an active filter", () => {
  it("is told in words, a part each", () => {
    expect(texts({ from: "2022-01-24", minDocuments: 2, minConfidence: 0.8, outlets: ["B", "A"] })).to.deep.equal([
      "since 2022-01-24",
      "from A, B",
      "confidence from 0.80",
      "at least 2 documents",
    ]);
    expect(texts({ from: "2022-01-24", to: "2022-02-01" })).to.deep.equal(["2022-01-24 to 2022-02-01"]);
    expect(texts({ outlets: ["A", "B", "C", "D"] })).to.deep.equal(["4 outlets"]);
  });

  it("is none where nothing but the standard is demanded", () => {
    for (const filter of [
      {},
      { claimStatuses: ["asserted"] as const },
      { minDocuments: 1 },
      { minConfidence: 0, kinds: [] },
    ]) {
      expect([texts(filter), isFiltering(filter)]).to.deep.equal([[], false]);
    }
    for (const filter of [{ to: "2022-01-01" }, { claimStatuses: ["denied"] as const }, { minDocuments: 2 }]) {
      expect([texts(filter).length, isFiltering(filter)]).to.deep.equal([1, true]);
    }
  });

  it("goes whole: both dates, and no other part", () => {
    expect(withoutPart({ from: "2022-01-01", to: "2022-02-01", minDocuments: 2 }, "dates")).to.deep.equal({
      minDocuments: 2,
    });
  });

  it("is the same whatever the order of its lists", () => {
    expect(sameFilter({ outlets: ["A", "B"] }, { outlets: ["B", "A"] })).to.equal(true);
    expect(sameFilter({ outlets: ["A"] }, { outlets: ["A", "B"] })).to.equal(false);
  });
});

describe("a period of the timeline", () => {
  const year = { start: firstDayOf("2022"), end: dayAfter("2022") };

  it("is as long as its dates say", () => {
    expect(year.end - year.start).to.equal(365);
    expect([dateOf(firstDayOf("2024-02")), dateOf(dayAfter("2024-02") - 1)]).to.deep.equal([
      "2024-02-01",
      "2024-02-29",
    ]);
  });

  it("stops at the bounds with its length when it is moved", () => {
    const may = { start: firstDayOf("2022-05"), end: dayAfter("2022-05") };
    const stopped = moved(may, 1_000, year);
    expect([dateOf(stopped.start), dateOf(stopped.end - 1)]).to.deep.equal(["2022-12-01", "2022-12-31"]);
  });

  it("of whole months stays one of whole months", () => {
    const january = { start: firstDayOf("2022-01"), end: dayAfter("2022-01") };
    const february = movedByUnits(january, "month", 1, year);
    expect([dateOf(february.start), dateOf(february.end - 1)]).to.deep.equal(["2022-02-01", "2022-02-28"]);
    expect(unitsIn(year, "month")).to.equal(12);
  });

  it("becomes a filter, bounded only where it is narrower than everything", () => {
    const spring = { start: firstDayOf("2022-03"), end: year.end };
    expect(filterOfPeriod({ to: "2022-04-01", minDocuments: 2 }, spring, year)).to.deep.equal({
      minDocuments: 2,
      from: "2022-03-01",
    });
    expect(periodOf({ from: "2022-03-01" }, year)).to.deep.equal(spring);
  });
});
