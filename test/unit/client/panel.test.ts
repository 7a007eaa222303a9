import { expect } from "chai";
import type { EvidenceView } from "../../../server/api-contract.ts";
import { citationOf } from "../../../client/explore/panel/citation.ts";
import { chosenFilter } from "../../../client/explore/panel/evidence-section.ts";
import { judgeText, reasonText } from "../../../client/explore/panel/merge-section.ts";
import { relationsFrom } from "../../../client/explore/panel/pair-links.ts";
import { onFilterChange } from "../../../client/explore/panel/refresh.ts";
import { heightsOf, historyText } from "../../../client/explore/panel/sparkline.ts";
import { dayOf, hasBothSigns } from "../../../client/explore/panel/turn-section.ts";
import { EMPTY_VIEW, type GraphView } from "../../../client/explore/graph-view.ts";
import { relation } from "./elements.ts";

function quoted(document: Partial<EvidenceView["document"]> = {}): Pick<EvidenceView, "sentence" | "document"> {
  return {
    sentence: { id: "d#1", index: 1, text: "Borvia accused Arland. " },
    document: {
      id: "d",
      title: "Talks fail",
      source: "Courier",
      url: "https://courier.example/1",
      publishedAt: "2024-03-01",
      ...document,
    },
  };
}

describe("a quote's citation", () => {
  it("has the sentence, the outlet, the title, the date and the address", () => {
    expect(citationOf(quoted())).to.equal(
      "“Borvia accused Arland.” — Courier, “Talks fail”, 2024-03-01. https://courier.example/1",
    );
  });

  it("says that there is no date, and leaves out what else there is not", () => {
    expect(citationOf(quoted({ source: "", title: "", url: "", publishedAt: null }))).to.equal(
      "“Borvia accused Arland.” — no date.",
    );
  });
});

describe("a sparkline", () => {
  const starts = ["2022-01", "2022-02", "2022-03"];

  it("says its numbers, and what it cannot place", () => {
    expect(historyText({ relation: "a", events: [2, 0, 5], unplaced: 0 }, starts)).to.equal(
      "7 events: 2 in 2022-01, 5 in 2022-03",
    );
    expect(historyText({ relation: "a", events: [1, 0, 0], unplaced: 1 }, starts)).to.equal(
      "2 events: 1 in 2022-01, 1 without so exact a date",
    );
    expect(historyText({ relation: "a", events: [], unplaced: 1 }, [])).to.equal("1 event: 1 without a date");
  });

  it("is as high as its tallest bar", () => {
    expect(heightsOf([2, 0, 4])).to.deep.equal([0.5, 0, 1]);
    expect(heightsOf([0, 0])).to.deep.equal([0, 0]);
  });
});

describe("the choice of evidence in the panel", () => {
  it("stays within the filter of the page", () => {
    const filter = { from: "2022-01-01", outlets: ["A", "B"] };
    expect(chosenFilter(filter, {})).to.deep.equal(filter);
    expect(chosenFilter(filter, { ploverType: "ACCUSE", claimStatus: "denied", outlet: "A" })).to.deep.equal({
      from: "2022-01-01",
      ploverTypes: ["ACCUSE"],
      claimStatuses: ["denied"],
      outlets: ["A"],
    });
  });

  it("can be every claim", () => {
    expect(chosenFilter({}, { claimStatus: "all" }).claimStatuses).to.have.members([
      "asserted",
      "denied",
      "hypothetical",
      "demanded",
      "reported",
    ]);
  });
});

describe("the links between a pair", () => {
  it("have the stances first", () => {
    const all = [
      relation("a", "ENGAGES", "b"),
      relation("b", "OPPOSES", "a"),
      relation("a", "SUPPORTS", "b"),
      relation("a", "OPPOSES", "b"),
    ];
    expect(relationsFrom(all, "a", "b").map(({ type }) => type)).to.deep.equal(["OPPOSES", "SUPPORTS", "ENGAGES"]);
    expect(relationsFrom(all, "b", "a").map(({ type }) => type)).to.deep.equal(["OPPOSES"]);
  });

  it("have both signs only where one end takes both towards the other", () => {
    const opposes = relation("a", "OPPOSES", "b");
    expect(hasBothSigns(opposes, [opposes, relation("a", "SUPPORTS", "b")])).to.equal(true);
    expect(hasBothSigns(opposes, [opposes, relation("b", "SUPPORTS", "a")])).to.equal(false);
    expect(hasBothSigns(relation("a", "ENDORSES", "p"), [relation("a", "REJECTS", "p")])).to.equal(true);
    expect(hasBothSigns(relation("a", "ENGAGES", "b"), [opposes])).to.equal(false);
  });
});

describe("a date on the line of a stance", () => {
  it("is in the middle of what it says", () => {
    expect(dayOf("1970-01-02")).to.equal(1);
    expect(dayOf("1970-02")).to.equal(dayOf("1970-02-15"));
    expect(dayOf("1970")).to.equal(dayOf("1970-07-01"));
  });
});

describe("why identities are one", () => {
  const nameOf = (id: string): string | undefined => (id === "state:USA" ? "United States" : undefined);

  it("is said with names instead of ids where they are known", () => {
    expect(reasonText('"Blinken" and "Antony Blinken" share a surname; both are of state:USA', nameOf)).to.equal(
      '"Blinken" and "Antony Blinken" share a surname; both are of United States',
    );
    expect(reasonText("documents of both name place:new-york, state:XYZ", nameOf)).to.equal(
      "Documents of both name New York, XYZ",
    );
  });

  it("is said with who decided and how sure", () => {
    const at = "2024-06-01T10:00:00.000Z";
    expect(judgeText({ human: false, by: "machine", score: 0.97, at })).to.equal("by the machine, 97 % sure");
    expect(judgeText({ human: false, by: "machine", score: 0.999, at })).to.equal("by the machine, over 99 % sure");
    expect(judgeText({ human: true, by: "Ada", score: null, at })).to.equal("by Ada on 2024-06-01");
  });
});

describe("the panel", () => {
  it("is shown anew once for a filter that settles, and not for another view under the same filter", async () => {
    let listener: (view: GraphView) => void = () => undefined;
    let shown = 0;
    const settled = new Promise<void>((resolve) => {
      onFilterChange(
        {
          view: EMPTY_VIEW,
          onView: (given) => {
            listener = given;
          },
        },
        () => {
          shown += 1;
          resolve();
        },
      );
    });
    listener({ ...EMPTY_VIEW, pinned: new Set(["a"]) });
    listener({ ...EMPTY_VIEW, filter: { minDocuments: 2 } });
    listener({ ...EMPTY_VIEW, filter: { minDocuments: 3 } });
    await settled;
    expect(shown).to.equal(1);
  });
});
