import { expect } from "chai";
import type { DyadEvent } from "../../../../cypher/derive/dyad.ts";
import { deriveDyad, findEventRelations } from "../../../../cypher/derive/dyad.ts";
import { CLAIM_STATUSES } from "../../../../cypher/model/document-graph.ts";
import type { PloverType } from "../../../../cypher/model/plover.ts";

function event(changes: Partial<DyadEvent>): DyadEvent {
  return {
    id: "event:1",
    ploverType: "ACCUSE",
    polarity: -1,
    confidence: 0.5,
    date: null,
    document: "a",
    outlet: "x",
    ...changes,
  };
}

describe("a dyad", () => {
  it("is the mean of its events' polarities weighted by confidence", () => {
    const { polarity } = deriveDyad([
      event({ id: "1", polarity: -1, confidence: 0.9 }),
      event({ id: "2", polarity: 1, confidence: 0.1 }),
    ]);
    expect(polarity).to.be.closeTo(-0.8, 1e-12);
  });

  it("is the plain mean where nothing is certain at all", () => {
    const unsure = [event({ id: "1", polarity: -1, confidence: 0 }), event({ id: "2", polarity: 0, confidence: 0 })];
    expect(deriveDyad(unsure).polarity).to.equal(-0.5);
  });

  it("grows surer with each document, not with each event of one document", () => {
    const one = [event({ id: "1" }), event({ id: "2", confidence: 0.4 }), event({ id: "3", confidence: 0.3 })];
    expect(deriveDyad(one).confidence).to.equal(0.5);
    expect(deriveDyad([...one, event({ id: "4", document: "b" })]).confidence).to.equal(0.75);
  });

  it("lasts from its earliest to its latest event, however precise their dates", () => {
    const dates = ["2014-03", "2022-01-26", "2014", null, "2021-12"];
    const { firstDate, lastDate } = deriveDyad(dates.map((date, at) => event({ id: String(at), date })));
    expect({ firstDate, lastDate }).to.deep.equal({ firstDate: "2014", lastDate: "2022-01-26" });
  });

  it("counts documents and outlets once each and sorts types", () => {
    const summed = deriveDyad([
      event({ id: "1", ploverType: "REJECT", date: "2024-02-01" }),
      event({ id: "2", ploverType: "ACCUSE", date: "2024-01-01", document: "b" }),
      event({ id: "3", ploverType: "REJECT", outlet: "y", document: "c" }),
    ]);
    expect(summed).to.deep.include({
      events: 3,
      documents: 3,
      outlets: 2,
      firstDate: "2024-01-01",
      lastDate: "2024-02-01",
      ploverTypes: ["ACCUSE", "REJECT"],
    });
  });

  it("does not depend on the order of its events, to the last bit", () => {
    const events = Array.from({ length: 50 }, (_, index) =>
      event({
        id: `event:${index}`,
        document: `document:${(index * 7) % 20}`,
        polarity: Math.sin(index),
        confidence: (index % 9) / 10 + 0.05,
      }),
    );
    expect(deriveDyad([...events].reverse())).to.deep.equal(deriveDyad(events));
  });
});

describe("an event counts towards a relation", () => {
  const base = {
    sourceId: "state:A",
    targetId: "state:B",
    ploverType: "AID",
    polarity: 1,
    claimStatus: "asserted",
  } as const;

  it("between entities by its type", () => {
    const dyad = (ploverType: PloverType) => findEventRelations({ ...base, ploverType }, "entity").dyad;
    expect(dyad("AID")).to.equal("state:A|SUPPORTS|state:B");
    expect(dyad("CONSULT")).to.equal("state:A|ENGAGES|state:B");
    expect(dyad("REQUEST")).to.equal("state:A|OPPOSES|state:B");
  });

  it("towards a position by its sign", () => {
    const stance = { ...base, targetId: "position:p" };
    const dyad = (polarity: number) => findEventRelations({ ...stance, polarity }, "position").dyad;
    expect(dyad(1)).to.equal("state:A|ENDORSES|position:p");
    expect(dyad(-0.1)).to.equal("state:A|REJECTS|position:p");
    expect(dyad(0)).to.be.null;
  });

  it("only when the text asserts it, and never of an entity with itself", () => {
    const counted = CLAIM_STATUSES.filter(
      (claimStatus) => findEventRelations({ ...base, claimStatus }, "entity").dyad !== null,
    );
    expect(counted).to.deep.equal(["asserted"]);
    expect(findEventRelations({ ...base, targetId: "state:A" }, "entity")).to.deep.equal({
      relation: null,
      dyad: null,
    });
  });

  it("and says which one it would be whatever its claim status", () => {
    for (const claimStatus of CLAIM_STATUSES) {
      const { relation } = findEventRelations({ ...base, claimStatus }, "entity");
      expect([claimStatus, relation]).to.deep.equal([claimStatus, "state:A|SUPPORTS|state:B"]);
    }
  });
});
