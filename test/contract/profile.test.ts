import { expect } from "chai";
import { describeEngines } from "./engines.ts";
import { toDocumentGraph } from "./fixtures/document-graph.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";
import { secretary, surname } from "./fixtures/people.ts";

const ALL = [accusation, summit, aid];
const MEMBERSHIP = "position:arland-joining-the-northern-pact";
const OPPOSITION = "state:BOR|OPPOSES|state:ARL";
const SUPPORT = "state:BOR|SUPPORTS|state:ARL";
const FIRST = { limit: 100, offset: 0 };

/** Arland turns against Borvia, whom it had sent aid. */
const rupture = toDocumentGraph({
  title: "Arland breaks with Borvia",
  source: "tribune.example",
  url: "https://tribune.example/rupture",
  publishedAt: "2024-04-02",
  names: { "state:ARL": "Arland", "state:BOR": "Borvia" },
  sentences: [
    {
      text: "Arland condemned Borvia.",
      mentions: [
        ["Arland", "state:ARL"],
        ["Borvia", "state:BOR"],
      ],
      events: [{ source: "state:ARL", target: "state:BOR", type: "ACCUSE", confidence: 0.9, date: "2024-04-01" }],
    },
    {
      text: "Arland had once thanked Borvia.",
      mentions: [
        ["Arland", "state:ARL"],
        ["Borvia", "state:BOR"],
      ],
      events: [{ source: "state:ARL", target: "state:BOR", type: "SUPPORT", confidence: 0.6, date: "2024" }],
    },
  ],
});

describeEngines("the documents of a node", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("come newest first, undated ones last, with how often and where they first mention it", async () => {
    const { documents, total } = await graph().reader.listNodeDocuments("state:ARL", FIRST);
    expect(documents).to.deep.equal([
      {
        id: summit.document.id,
        title: "Vega meets the Pact",
        source: "tribune.example",
        url: "https://tribune.example/summit",
        publishedAt: "2024-03-05",
        mentions: 4,
        sentence: 0,
      },
      {
        id: accusation.document.id,
        title: "Borvia accuses Arland",
        source: "courier.example",
        url: "https://courier.example/accusation",
        publishedAt: "2024-03-01",
        mentions: 2,
        sentence: 0,
      },
      { id: aid.document.id, title: "A convoy", source: "notes", url: "", publishedAt: null, mentions: 2, sentence: 0 },
    ]);
    expect(total).to.equal(3);
  });

  it("come a page at a time", async () => {
    const { documents, total } = await graph().reader.listNodeDocuments("state:BOR", { limit: 1, offset: 1 });
    expect([documents.map(({ title }) => title), total]).to.deep.equal([["Borvia accuses Arland"], 3]);
  });

  it("of a position are those that take a stance on it, at that sentence", async () => {
    const { documents } = await graph().reader.listNodeDocuments(MEMBERSHIP, FIRST);
    expect(documents.map(({ id, mentions, sentence }) => [id, mentions, sentence])).to.deep.equal([
      [summit.document.id, 1, 1],
      [accusation.document.id, 1, 1],
    ]);
  });

  it("can be held to outlets and days of publication", async () => {
    const titles = async (filter: Parameters<ReturnType<typeof graph>["reader"]["listNodeDocuments"]>[2]) => {
      const { documents, total } = await graph().reader.listNodeDocuments("state:ARL", FIRST, filter);
      expect(total).to.equal(documents.length);
      return documents.map(({ title }) => title);
    };
    expect(await titles({ outlets: ["notes", "courier.example"] })).to.deep.equal([
      "Borvia accuses Arland",
      "A convoy",
    ]);
    expect(await titles({ from: "2024-03-02" })).to.deep.equal(["Vega meets the Pact"]);
    expect(await titles({ to: "2024-03-01" })).to.deep.equal(["Borvia accuses Arland"]);
  });

  it("of nothing are none", async () => {
    expect(await graph().reader.listNodeDocuments("state:NOWHERE", FIRST)).to.deep.equal({ documents: [], total: 0 });
  });
});

describeEngines("the sentences of an affiliation", (graph) => {
  beforeEach(() => graph().writer.putDocuments([...ALL, secretary, surname]));

  it("say the office, with both ends marked", async () => {
    const found = await graph().reader.findAffiliations("person:ivan-orlov|REPRESENTS|state:BOR", FIRST);
    expect(found?.relation).to.include({ type: "REPRESENTS", office: "Foreign Minister", documents: 1 });
    expect([found?.total, found?.mentions.length]).to.deep.equal([1, 1]);
    const [mention] = found?.mentions ?? [];
    expect(mention?.office).to.equal("Foreign Minister");
    expect(mention?.document.title).to.equal("Borvia accuses Arland");
    expect(
      mention?.marks.map(({ entityId, start, end }) => [entityId, mention.sentence.text.slice(start, end)]),
    ).to.deep.equal([
      ["person:ivan-orlov", "Ivan Orlov"],
      ["state:BOR", "Borvia"],
    ]);
  });

  it("are found by an id that has become part of another entity", async () => {
    const found = await graph().reader.findAffiliations("person:blinken|REPRESENTS|state:USA", FIRST);
    expect(found?.relation.source).to.equal("person:antony-blinken");
    expect(found?.mentions.map(({ office }) => office)).to.deep.equal(["Secretary of State"]);
  });

  it("are of affiliations only", async () => {
    expect(await graph().reader.findAffiliations(OPPOSITION, FIRST)).to.equal(undefined);
    expect(await graph().reader.findAffiliations("person:ivan-orlov|REPRESENTS|state:ARL", FIRST)).to.equal(undefined);
  });
});

describeEngines("the facets of a relation", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("count its events by type, claim status and outlet", async () => {
    expect(await graph().reader.countFacets(OPPOSITION)).to.deep.equal({
      ploverTypes: [
        { name: "ACCUSE", events: 1 },
        { name: "REJECT", events: 1 },
      ],
      claimStatuses: [{ name: "asserted", events: 2 }],
      outlets: [
        { name: "courier.example", events: 1 },
        { name: "tribune.example", events: 1 },
      ],
    });
  });

  it("count what does not count towards the relation too, and keep to the filter otherwise", async () => {
    const { claimStatuses, ploverTypes } = await graph().reader.countFacets(SUPPORT, { claimStatuses: ["asserted"] });
    expect(claimStatuses).to.deep.equal([
      { name: "asserted", events: 1 },
      { name: "demanded", events: 1 },
    ]);
    expect(ploverTypes.map(({ name }) => name)).to.deep.equal(["AGREE", "YIELD"]);
    const { outlets } = await graph().reader.countFacets(OPPOSITION, { from: "2024-03-02" });
    expect(outlets).to.deep.equal([{ name: "tribune.example", events: 1 }]);
  });

  it("of nothing are none", async () => {
    expect(await graph().reader.countFacets("state:ARL|OPPOSES|state:NOWHERE")).to.deep.equal({
      ploverTypes: [],
      claimStatuses: [],
      outlets: [],
    });
  });
});

describeEngines("histories", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("spread the events of relations over the same days", async () => {
    expect(await graph().reader.listHistories([SUPPORT, OPPOSITION])).to.deep.equal({
      unit: "day",
      starts: ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04", "2024-03-05"],
      histories: [
        { relation: SUPPORT, events: [0, 0, 0, 0, 0], unplaced: 1 },
        { relation: OPPOSITION, events: [1, 0, 0, 0, 1], unplaced: 0 },
      ],
    });
  });

  it("hold only what counts", async () => {
    const { starts, histories } = await graph().reader.listHistories([SUPPORT, OPPOSITION], {
      claimStatuses: ["asserted", "demanded"],
      outlets: ["tribune.example"],
    });
    expect(starts).to.deep.equal(["2024-03-05"]);
    expect(histories.map(({ events }) => events)).to.deep.equal([[1], [1]]);
  });

  it("of no relations are empty", async () => {
    expect((await graph().reader.listHistories([])).histories).to.deep.equal([]);
  });
});

describeEngines("the turns of a stance", (graph) => {
  beforeEach(() => graph().writer.putDocuments([...ALL, rupture]));

  it("have the sentences before and after, whichever sign they are asked by", async () => {
    for (const type of ["OPPOSES", "SUPPORTS"]) {
      const found = await graph().reader.findTurns(`state:ARL|${type}|state:BOR`);
      expect(found?.total).to.equal(1);
      const [turn] = found?.turns ?? [];
      expect(turn?.to).to.equal(-1);
      expect([turn?.before.sentence.text, turn?.before.date]).to.deep.equal([
        "Arland sent a convoy to Gorna, and Borvia thanked Arland.",
        "2024-02-10",
      ]);
      expect([turn?.after.sentence.text, turn?.after.date]).to.deep.equal(["Arland condemned Borvia.", "2024-04-01"]);
      expect(turn?.after.marks.map(({ entityId }) => entityId)).to.deep.equal(["state:ARL", "state:BOR"]);
      expect(found?.dates).to.deep.equal([
        { date: "2024-02-10", for: 1, against: 0 },
        { date: "2024-04-01", for: 0, against: 1 },
      ]);
      expect(found?.unplaced).to.equal(1);
    }
  });

  it("are of what counts", async () => {
    const found = await graph().reader.findTurns("state:ARL|OPPOSES|state:BOR", { to: "2024-03-31" });
    expect([found?.total, found?.dates.length]).to.deep.equal([0, 1]);
  });

  it("are of a stance on a position too, and of nothing else", async () => {
    const found = await graph().reader.findTurns(`person:elena-vega|REJECTS|${MEMBERSHIP}`);
    expect(found?.dates).to.deep.equal([{ date: "2024-03-05", for: 1, against: 0 }]);
    expect(await graph().reader.findTurns("person:elena-vega|ENGAGES|alliance:northern-pact")).to.equal(undefined);
  });
});
