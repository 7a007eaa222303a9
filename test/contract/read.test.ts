import { expect } from "chai";
import type { RelationView } from "../../cypher/model/views.ts";
import { describeEngines } from "./engines.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";

const ALL = [accusation, summit, aid];
const MEMBERSHIP = "position:arland-joining-the-northern-pact";
const FIRST = { limit: 100, offset: 0 };

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}

describeEngines("the overview", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("ranks actors by the documents under their stances and shows the stances among them", async () => {
    const { nodes, relations, totalNodes, totalRelations } = await graph().reader.overview(2);
    expect(nodes.map(({ id, weight }) => [id, weight])).to.deep.equal([
      ["state:ARL", 5],
      ["state:BOR", 4],
    ]);
    expect(ids(relations)).to.deep.equal([
      "state:BOR|OPPOSES|state:ARL",
      "state:ARL|SUPPORTS|state:BOR",
      "state:BOR|SUPPORTS|state:ARL",
    ]);
    expect([totalNodes, totalRelations]).to.deep.equal([5, 5]);
  });

  it("is empty for an empty graph", async () => {
    await graph().writer.reset();
    expect(await graph().reader.overview(10)).to.deep.equal({
      nodes: [],
      relations: [],
      totalNodes: 0,
      totalRelations: 0,
    });
  });
});

describeEngines("a subgraph", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("has the nodes that were asked for and are there, in that order, and every relation among them", async () => {
    const { nodes, relations } = await graph().reader.subgraph(["state:BOR", "state:nowhere", MEMBERSHIP, "state:ARL"]);
    expect(ids(nodes)).to.deep.equal(["state:BOR", MEMBERSHIP, "state:ARL"]);
    expect(ids(relations).sort()).to.deep.equal([
      "position:arland-joining-the-northern-pact|CONCERNS|state:ARL",
      "state:ARL|SUPPORTS|state:BOR",
      "state:BOR|OPPOSES|state:ARL",
      "state:BOR|SUPPORTS|state:ARL",
    ]);
  });

  it("is empty when nothing was asked for", async () => {
    expect(await graph().reader.subgraph([])).to.deep.equal({
      nodes: [],
      relations: [],
      totalNodes: 0,
      totalRelations: 0,
    });
  });
});

describeEngines("derived properties", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("sum up the events of a dyad, without what is denied or demanded", async () => {
    const { relations } = await graph().reader.listRelations("state:BOR", {
      types: ["OPPOSES"],
      direction: "out",
      ...FIRST,
    });
    expect(relations).to.deep.equal([
      {
        id: "state:BOR|OPPOSES|state:ARL",
        source: "state:BOR",
        target: "state:ARL",
        type: "OPPOSES",
        events: 2,
        documents: 2,
        outlets: 2,
        polarity: (0.9 * -0.6 + 0.7 * -0.8) / 1.6,
        confidence: 1 - (1 - 0.9) * (1 - 0.7),
        firstDate: "2024-03-01",
        lastDate: "2024-03-05",
        ploverTypes: ["ACCUSE", "REJECT"],
        office: null,
        reference: null,
      } satisfies RelationView,
    ]);
    const { relations: ofMinistry } = await graph().reader.listRelations(
      "organization:borvian-foreign-ministry",
      FIRST,
    );
    expect(ids(ofMinistry)).to.deep.equal(["organization:borvian-foreign-ministry|PART_OF|state:BOR"]);
  });

  it("name an entity as most documents do and keep its other names", async () => {
    expect(await graph().reader.findNode("state:BOR")).to.deep.equal({
      id: "state:BOR",
      kind: "State",
      name: "Borvia",
      aliases: ["Republic of Borvia"],
      mentionCount: 4,
      weight: 4,
      firstSeen: "2024-03-01",
      lastSeen: "2024-03-05",
    });
  });

  it("say whom a person represents, and as what", async () => {
    const { relations } = await graph().reader.listRelations("person:elena-vega", { types: ["REPRESENTS"], ...FIRST });
    expect(relations).to.have.length(1);
    expect(relations[0]).to.include({ target: "state:ARL", office: "President", documents: 1, polarity: null });
  });

  it("give a position as a node", async () => {
    expect(await graph().reader.findNode(MEMBERSHIP)).to.deep.equal({
      id: MEMBERSHIP,
      kind: "Position",
      name: "Arland joining the Northern Pact",
      aliases: [],
      mentionCount: 2,
      weight: 2,
      firstSeen: "2024-03-01",
      lastSeen: "2024-03-05",
    });
  });

  it("find nothing under an id that is not there", async () => {
    expect(await graph().reader.findNode("state:NOWHERE")).to.be.undefined;
  });
});

describeEngines("neighbours", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("come a page at a time, best supported first, with every relation among them", async () => {
    const first = await graph().reader.listNeighbours("state:ARL", { limit: 2, offset: 0 });
    expect(ids(first.nodes)).to.deep.equal(["state:ARL", "state:BOR", MEMBERSHIP]);
    expect(ids(first.relations)).to.deep.equal([
      "state:BOR|OPPOSES|state:ARL",
      `${MEMBERSHIP}|CONCERNS|state:ARL`,
      "state:ARL|SUPPORTS|state:BOR",
      "state:BOR|SUPPORTS|state:ARL",
    ]);
    expect([first.totalNodes, first.totalRelations]).to.deep.equal([5, 6]);
    const second = await graph().reader.listNeighbours("state:ARL", { limit: 2, offset: 2 });
    expect(ids(second.nodes)).to.deep.equal(["state:ARL", "alliance:northern-pact", "person:elena-vega"]);
  });

  it("can be asked for by type and direction", async () => {
    const only = async (direction: "in" | "out", id: string) =>
      ids((await graph().reader.listNeighbours(id, { types: ["SUPPORTS"], direction, ...FIRST })).nodes).slice(1);
    expect(await only("in", "state:ARL")).to.deep.equal(["alliance:northern-pact", "state:BOR"]);
    expect(await only("out", "state:ARL")).to.deep.equal(["state:BOR"]);
    expect(await only("out", MEMBERSHIP)).to.deep.equal([]);
  });

  it("of a position are its supporters, its opponents and whom it concerns", async () => {
    const { nodes } = await graph().reader.listNeighbours(MEMBERSHIP, FIRST);
    expect(ids(nodes)).to.have.members([
      MEMBERSHIP,
      "person:elena-vega",
      "person:ivan-orlov",
      "state:ARL",
      "alliance:northern-pact",
    ]);
  });

  it("are counted by type, direction and kind", async () => {
    expect(await graph().reader.countNeighbours(MEMBERSHIP)).to.deep.equal([
      { type: "ENDORSES", direction: "in", kind: "Person", neighbours: 1 },
      { type: "REJECTS", direction: "in", kind: "Person", neighbours: 1 },
      { type: "CONCERNS", direction: "out", kind: "State", neighbours: 1 },
      { type: "CONCERNS", direction: "out", kind: "Alliance", neighbours: 1 },
    ]);
  });

  it("of nothing are nothing", async () => {
    expect(await graph().reader.listNeighbours("state:NOWHERE", FIRST)).to.deep.equal({
      nodes: [],
      relations: [],
      totalNodes: 0,
      totalRelations: 0,
    });
    expect(await graph().reader.countNeighbours("state:NOWHERE")).to.deep.equal([]);
    expect(await graph().reader.listRelations("state:NOWHERE", FIRST)).to.deep.equal({
      relations: [],
      nodes: [],
      total: 0,
    });
  });

  it("and relations page through the same total", async () => {
    const all = await graph().reader.listRelations("state:ARL", FIRST);
    expect(all.total).to.equal(all.relations.length);
    const paged = [];
    for (let offset = 0; offset < all.total; offset += 2) {
      paged.push(...(await graph().reader.listRelations("state:ARL", { limit: 2, offset })).relations);
    }
    expect(paged).to.deep.equal(all.relations);
    expect(ids(all.nodes)).to.include.members(all.relations.flatMap(({ source, target }) => [source, target]));
  });
});

describeEngines("search", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  const cases: readonly (readonly [words: string, found: readonly string[]])[] = [
    ["Arland", ["state:ARL"]],
    ["arl", ["state:ARL"]],
    ["recep gul", ["person:recep-guel"]],
    ["GÜL", ["person:recep-guel"]],
    ["veg", ["person:elena-vega"]],
    ["republic bor", ["state:BOR"]],
    ["borvia", ["state:BOR", "organization:borvian-foreign-ministry"]],
    ["bor", ["state:BOR", "organization:borvian-foreign-ministry"]],
    ["orthern", []],
    ["bor republic", []],
    ["  ", []],
    ['"arland" OR *:*', []],
    ["arland AND NOT (", []],
  ];
  for (const [words, found] of cases) {
    it(`finds ${found.length === 0 ? "nothing" : found.join(", ")} for "${words}"`, async () => {
      expect(ids(await graph().reader.searchEntities(words, 10))).to.deep.equal(found);
    });
  }

  it("keeps to the limit", async () => {
    expect(await graph().reader.searchEntities("bor", 1)).to.have.length(1);
  });
});

describeEngines("evidence", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("quotes the sentence with both actors marked, the most certain first", async () => {
    const page = await graph().reader.findEvidence("state:BOR|OPPOSES|state:ARL", { limit: 1, offset: 0 });
    expect(page?.total).to.equal(2);
    const [best] = page?.evidence ?? [];
    expect(best?.sentence.text).to.equal("Borvia accused Arland of moving troops to the border.");
    expect(best?.marks.map(({ start, end }) => best.sentence.text.slice(start, end))).to.deep.equal([
      "Borvia",
      "Arland",
    ]);
    expect(best?.document).to.deep.equal({
      id: accusation.document.id,
      title: "Borvia accuses Arland",
      source: "courier.example",
      url: "https://courier.example/accusation",
      publishedAt: "2024-03-01",
    });
  });

  it("marks offsets from the start of a later sentence", async () => {
    const page = await graph().reader.findEvidence("state:BOR|OPPOSES|state:ARL", { limit: 1, offset: 1 });
    const [second] = page?.evidence ?? [];
    expect(second?.marks.map(({ start, end }) => second.sentence.text.slice(start, end))).to.deep.equal([
      "Republic of Borvia",
      "Arlanders",
    ]);
  });

  it("of a stance on a position marks the actor", async () => {
    const page = await graph().reader.findEvidence(`person:elena-vega|ENDORSES|${MEMBERSHIP}`, FIRST);
    expect(page?.evidence.map(({ marks }) => marks.map(({ entityId }) => entityId))).to.deep.equal([
      ["person:elena-vega"],
    ]);
  });

  it("of a relation without events is empty, and of none is undefined", async () => {
    const page = await graph().reader.findEvidence(`${MEMBERSHIP}|CONCERNS|state:ARL`, FIRST);
    expect(page?.relation.documents).to.equal(2);
    expect([page?.evidence, page?.total]).to.deep.equal([[], 0]);
    expect(await graph().reader.findEvidence("state:ARL|OPPOSES|state:BOR", FIRST)).to.be.undefined;
    expect(await graph().reader.findEvidence("nonsense", FIRST)).to.be.undefined;
  });
});

describeEngines("documents", (graph) => {
  beforeEach(() => graph().writer.putDocuments(ALL));

  it("are listed latest first, those without a date last", async () => {
    const { documents, total } = await graph().reader.listDocuments({ limit: 10, offset: 0 });
    expect(documents.map(({ title }) => title)).to.deep.equal([
      "Vega meets the Pact",
      "Borvia accuses Arland",
      "A convoy",
    ]);
    expect(documents.map(({ sentences, events }) => [sentences, events])).to.deep.equal([
      [3, 5],
      [3, 3],
      [2, 2],
    ]);
    expect(total).to.equal(3);
    expect((await graph().reader.listDocuments({ limit: 1, offset: 2 })).documents[0]?.publishedAt).to.be.null;
  });

  it("open with text, sentences, mentions and events in order", async () => {
    const found = await graph().reader.findDocument(summit.document.id);
    expect(found?.text).to.equal(summit.document.text);
    expect(found?.sentenceList.map(({ start, end }) => found.text.slice(start, end))).to.deep.equal(
      summit.sentences.map(({ text }) => text),
    );
    expect(found?.mentions.map(({ start, end }) => found.text.slice(start, end))).to.deep.equal(
      summit.mentions.map(({ surface }) => surface),
    );
    expect(found?.eventList.map(({ id }) => id)).to.have.members(summit.events.map(({ id }) => id));
    expect(found?.eventList.map(({ sentenceIndex }) => sentenceIndex)).to.deep.equal([0, 1, 1, 2, 2]);
  });

  it("that are not there are undefined", async () => {
    expect(await graph().reader.findDocument("sha256:none")).to.be.undefined;
    expect(await graph().reader.findDocumentSummary("sha256:none")).to.be.undefined;
  });

  it("are summed up by their extractor and what it found", async () => {
    const { document, mentions, events } = summit;
    expect(await graph().reader.findDocumentSummary(document.id)).to.deep.equal({
      extractorVersion: document.extractorVersion,
      mentions: mentions.length,
      events: events.length,
    });
  });

  it("that name nobody are summed up as empty", async () => {
    const empty = { ...summit, entities: [], mentions: [], events: [], positions: [] };
    await graph().writer.reset();
    await graph().writer.putDocuments([empty]);
    expect(await graph().reader.findDocumentSummary(summit.document.id)).to.deep.include({ mentions: 0, events: 0 });
  });
});
