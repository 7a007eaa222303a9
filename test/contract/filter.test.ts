import { expect } from "chai";
import type { EvidenceFilter } from "../../cypher/model/evidence-filter.ts";
import type { RelationView } from "../../cypher/model/views.ts";
import { describeEngines } from "./engines.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";

const ALL = [accusation, summit, aid];
const OPPOSITION = "state:BOR|OPPOSES|state:ARL";
const MEMBERSHIP = "position:arland-joining-the-northern-pact";
const IDS = ["state:ARL", "state:BOR", "alliance:northern-pact", "person:elena-vega", "person:ivan-orlov", MEMBERSHIP];

describeEngines("a filter", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  const stances = async (filter: EvidenceFilter): Promise<string[]> => {
    const { relations } = await graph().reader.subgraph(IDS, filter);
    return relations
      .filter(({ events }) => events > 0)
      .map(({ id, events, documents }) => `${id} ${String(events)} ${String(documents)}`)
      .sort();
  };
  const only = async (filter: EvidenceFilter, id: string): Promise<RelationView | undefined> =>
    (await graph().reader.subgraph(IDS, filter)).relations.find((relation) => relation.id === id);

  it("that demands nothing leaves the stored relations", async () => {
    expect((await graph().reader.subgraph(IDS, {})).relations).to.deep.equal(
      (await graph().reader.subgraph(IDS)).relations,
    );
  });

  it("by PLOVER type counts the events of these types alone", async () => {
    expect(await stances({ ploverTypes: ["ACCUSE"] })).to.deep.equal([`${OPPOSITION} 1 1`]);
    const relation = await only({ ploverTypes: ["ACCUSE"] }, OPPOSITION);
    expect([relation?.polarity, relation?.confidence, relation?.ploverTypes]).to.deep.equal([-0.6, 0.9, ["ACCUSE"]]);
  });

  it("by claim status counts what is demanded or denied where that is asked for", async () => {
    expect(await stances({ claimStatuses: ["demanded"] })).to.deep.equal(["state:BOR|SUPPORTS|state:ARL 1 1"]);
  });

  it("by outlet counts what its documents say", async () => {
    expect(await stances({ outlets: ["courier.example"] })).to.deep.equal([
      `person:ivan-orlov|REJECTS|${MEMBERSHIP} 1 1`,
      `${OPPOSITION} 1 1`,
    ]);
  });

  it("by dates counts the days within, both ends included, and nothing without a date", async () => {
    expect(await stances({ from: "2024-02-10", to: "2024-02-10" })).to.deep.equal(["state:ARL|SUPPORTS|state:BOR 1 1"]);
    expect(await stances({ to: "2024-02-09" })).to.deep.equal([]);
  });

  it("by documents and confidence leaves out the relations that rest on less", async () => {
    expect(await stances({ minDocuments: 2 })).to.deep.equal([`${OPPOSITION} 2 2`]);
    expect(await stances({ types: ["OPPOSES"], minConfidence: 0.98 })).to.deep.equal([]);
    expect(await stances({ types: ["OPPOSES"], minConfidence: 0.96 })).to.deep.equal([`${OPPOSITION} 2 2`]);
    expect(await stances({ ploverTypes: ["ACCUSE"], minDocuments: 2 })).to.deep.equal([]);
  });

  it("bounds the overview, with the totals of the whole graph under it", async () => {
    const { nodes, relations, totalNodes, totalRelations } = await graph().reader.overview(10, {
      ploverTypes: ["ACCUSE", "REJECT"],
      types: ["OPPOSES"],
    });
    expect(relations.map(({ id, events }) => [id, events])).to.deep.equal([[OPPOSITION, 2]]);
    expect(nodes.map(({ id }) => id)).to.deep.equal(["state:ARL", "state:BOR"]);
    expect([totalNodes, totalRelations]).to.deep.equal([2, 1]);
  });

  it("bounds neighbours, their counts and relations alike", async () => {
    const filter: EvidenceFilter = { outlets: ["courier.example"], types: ["OPPOSES"] };
    const { nodes, totalNodes } = await graph().reader.listNeighbours("state:ARL", { limit: 10, offset: 0 }, filter);
    expect([nodes.map(({ id }) => id), totalNodes]).to.deep.equal([["state:ARL", "state:BOR"], 2]);
    expect(await graph().reader.countNeighbours("state:ARL", filter)).to.deep.equal([
      { type: "OPPOSES", direction: "in", kind: "State", neighbours: 1 },
    ]);
    const { relations, total } = await graph().reader.listRelations("state:ARL", { limit: 10, offset: 0 }, filter);
    expect([relations.map(({ id, events }) => [id, events]), total]).to.deep.equal([[[OPPOSITION, 1]], 1]);
  });

  it("bounds evidence, which can be sorted", async () => {
    const page = { limit: 10, offset: 0 };
    const dates = async (filter: EvidenceFilter, order: "asc" | "desc"): Promise<(string | null)[]> =>
      (await graph().reader.findEvidence(OPPOSITION, { ...page, sort: "date", order }, filter))?.evidence.map(
        ({ date }) => date,
      ) ?? [];
    expect(await dates({}, "asc")).to.deep.equal(["2024-03-01", "2024-03-05"]);
    expect(await dates({}, "desc")).to.deep.equal(["2024-03-05", "2024-03-01"]);
    const bounded = await graph().reader.findEvidence(OPPOSITION, page, { outlets: ["tribune.example"] });
    expect([
      bounded?.total,
      bounded?.evidence.map(({ ploverType }) => ploverType),
      bounded?.relation.documents,
    ]).to.deep.equal([1, ["REJECT"], 1]);
  });

  it("bounds the evidence of an export", async () => {
    const events = await graph().reader.listRelationEvidence([OPPOSITION], { ploverTypes: ["REJECT"] });
    expect(events.map(({ relation, ploverType }) => [relation, ploverType])).to.deep.equal([[OPPOSITION, "REJECT"]]);
  });
});

describeEngines("the timeline", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("counts events by sign and period, and those without a date apart", async () => {
    const { unit, bins, first, last } = await graph().reader.timeline(undefined);
    expect([unit, first, last]).to.deep.equal(["day", "2024-02-10", "2024-03-05"]);
    const filled = bins.filter((bin) => bin.against + bin.for + bin.neutral > 0);
    expect(filled.map((bin) => [bin.start, bin.against, bin.for, bin.neutral])).to.deep.equal([
      ["2024-02-10", 0, 1, 0],
      ["2024-03-01", 2, 0, 0],
      ["2024-03-05", 1, 2, 1],
    ]);
  });

  it("of nodes counts the events among them", async () => {
    const { bins } = await graph().reader.timeline(["state:ARL", "state:BOR"], { types: ["OPPOSES"] });
    expect(bins.filter(({ against }) => against > 0).map(({ start, against }) => [start, against])).to.deep.equal([
      ["2024-03-01", 1],
      ["2024-03-05", 1],
    ]);
  });
});

describeEngines("the outlets", (graph) => {
  it("are listed by their documents", async () => {
    await graph().writer.putDocuments(ALL);
    const { outlets, total } = await graph().reader.listOutlets({ limit: 10, offset: 0 });
    expect([outlets.map(({ name, documents }) => `${name} ${String(documents)}`).sort(), total]).to.deep.equal([
      ["courier.example 1", "notes 1", "tribune.example 1"],
      3,
    ]);
  });
});
