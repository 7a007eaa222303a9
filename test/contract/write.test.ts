import { expect } from "chai";
import { StandoffError } from "../../cypher/errors.ts";
import type { DocumentGraph } from "../../cypher/model/document-graph.ts";
import type { Graph } from "../../cypher/ports.ts";
import { dump } from "./dump.ts";
import { describeEngines } from "./engines.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";

const ALL = [accusation, summit, aid];

function withDocument(graph: DocumentGraph, changes: Partial<DocumentGraph["document"]>): DocumentGraph {
  return { ...graph, document: { ...graph.document, ...changes } };
}

async function dumpAfter(graph: Graph, steps: readonly (readonly DocumentGraph[])[]): Promise<string[]> {
  await graph.writer.reset();
  for (const step of steps) await graph.writer.putDocuments(step);
  return dump(graph);
}

describeEngines("putting documents", (graph) => {
  it("adds each document once and counts what it holds", async () => {
    expect(await graph().writer.putDocuments(ALL)).to.deep.equal(["added", "added", "added"]);
    expect(await graph().reader.counts()).to.deep.equal({
      documents: 3,
      sentences: 8,
      mentions: 23,
      events: 10,
      entities: { Person: 3, State: 2, Alliance: 1, Organization: 1, Place: 1 },
      positions: 1,
      relations: {
        OPPOSES: 1,
        SUPPORTS: 3,
        ENGAGES: 1,
        ENDORSES: 1,
        REJECTS: 1,
        CONCERNS: 2,
        REPRESENTS: 2,
        MEMBER_OF: 0,
        PART_OF: 1,
      },
    });
  });

  it("keeps a position that concerns no entity, and who takes a stance on it", async () => {
    const unconcerned = { ...accusation, positions: accusation.positions.map((each) => ({ ...each, concerns: [] })) };
    await graph().writer.reset();
    await graph().writer.putDocuments([unconcerned]);
    const { positions, relations } = await graph().reader.counts();
    expect({ positions, rejects: relations.REJECTS, concerns: relations.CONCERNS }).to.deep.equal({
      positions: 1,
      rejects: 1,
      concerns: 0,
    });
  });

  it("changes nothing when the same documents come again", async () => {
    const first = await dumpAfter(graph(), [ALL]);
    const again = ALL.map((each) => withDocument(each, { ingestedAt: "2030-01-01T00:00:00.000Z" }));
    expect(await graph().writer.putDocuments(again)).to.deep.equal(["unchanged", "unchanged", "unchanged"]);
    expect(await dump(graph())).to.deep.equal(first);
  });

  it("does not depend on the order or the batches of reading", async () => {
    const together = await dumpAfter(graph(), [ALL]);
    expect(await dumpAfter(graph(), [[aid], [summit], [accusation]])).to.deep.equal(together);
    expect(await dumpAfter(graph(), [[summit, aid], [accusation]])).to.deep.equal(together);
  });

  it("takes a document twice in one batch as once", async () => {
    expect(await graph().writer.putDocuments([aid, aid])).to.deep.equal(["added", "unchanged"]);
    expect((await graph().reader.counts()).documents).to.equal(1);
  });

  it("replaces what another extractor version found in the same document", async () => {
    await graph().writer.putDocuments([accusation, summit]);
    const changed = withDocument({ ...accusation, events: [], positions: [] }, { extractorVersion: "2" });
    expect(await graph().writer.putDocuments([changed])).to.deep.equal(["replaced"]);
    const replaced = await dump(graph());
    expect(replaced).to.deep.equal(await dumpAfter(graph(), [[summit], [changed]]));
  });

  it("replaces the earlier text of the same address, and only of a real address", async () => {
    const moved = withDocument(summit, { url: accusation.document.url });
    await graph().writer.putDocuments([accusation, aid]);
    expect(await graph().writer.putDocuments([moved])).to.deep.equal(["replaced"]);
    expect(await dump(graph())).to.deep.equal(await dumpAfter(graph(), [[aid, moved]]));

    const another = withDocument(accusation, { url: "" });
    expect(await graph().writer.putDocuments([another])).to.deep.equal(["added"]);
    expect((await graph().reader.counts()).documents).to.equal(3);
  });

  it("lets the later of two texts of one address in a batch win", async () => {
    const moved = withDocument(summit, { url: accusation.document.url });
    expect(await graph().writer.putDocuments([accusation, moved])).to.deep.equal(["added", "replaced"]);
    expect(await dump(graph())).to.deep.equal(await dumpAfter(graph(), [[moved]]));
  });

  it("writes nothing of a batch with a document that points outside itself", async () => {
    const broken = { ...aid, mentions: [{ ...aid.mentions[0]!, entityId: "state:NOWHERE" }] };
    const error: unknown = await graph()
      .writer.putDocuments([accusation, broken])
      .catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(StandoffError).with.property("code", "invalid-parameter");
    expect((await graph().reader.counts()).documents).to.equal(0);
  });

  it("puts more rows than one statement takes", async () => {
    const sentence = "Arland thanked Borvia.";
    const sentences = Array.from({ length: 6000 }, (_, index) => ({
      index,
      start: index * 23,
      end: index * 23 + sentence.length,
      text: sentence,
    }));
    const long: DocumentGraph = { ...aid, sentences, mentions: [], events: [] };
    await graph().writer.putDocuments([long]);
    expect((await graph().reader.counts()).sentences).to.equal(6000);
    expect(await graph().writer.deleteDocument(long.document.id)).to.be.true;
    expect((await graph().reader.counts()).sentences).to.equal(0);
  });

  it("keeps concurrent batches apart", async () => {
    await Promise.all(ALL.map((each) => graph().writer.putDocuments([each])));
    const concurrent = await dump(graph());
    expect(concurrent).to.deep.equal(await dumpAfter(graph(), [ALL]));
  });
});

describeEngines("deleting documents", (graph) => {
  for (const [name, kept] of [
    ["the accusation", [summit, aid]],
    ["the summit", [accusation, aid]],
    ["the convoy", [accusation, summit]],
  ] as const) {
    it(`leaves the graph as if ${name} had never been read`, async () => {
      const removed = ALL.find((each) => !kept.includes(each))!;
      const without = await dumpAfter(graph(), [kept]);
      await dumpAfter(graph(), [ALL]);
      expect(await graph().writer.deleteDocument(removed.document.id)).to.be.true;
      expect(await dump(graph())).to.deep.equal(without);
    });
  }

  it("leaves nothing after the last document", async () => {
    await graph().writer.putDocuments(ALL);
    for (const each of ALL) await graph().writer.deleteDocument(each.document.id);
    // What is left marks the store and the version of its model.
    expect(await dump(graph())).to.have.length(1);
  });

  it("says that a document was not there", async () => {
    expect(await graph().writer.deleteDocument("sha256:none")).to.be.false;
  });
});

describeEngines("memberships", (graph) => {
  const membership = {
    memberId: "state:ARL",
    memberName: "Arland",
    allianceId: "alliance:northern-pact",
    allianceName: "Northern Pact",
    source: "Table of members, 2024",
  };

  it("link entities that are there, once, and are marked as reference facts", async () => {
    await graph().writer.putDocuments([accusation]);
    await graph().writer.putMemberships([membership]);
    await graph().writer.putMemberships([membership]);
    const { relations } = await graph().reader.listRelations("state:ARL", {
      types: ["MEMBER_OF"],
      limit: 10,
      offset: 0,
    });
    expect(relations).to.have.length(1);
    expect(relations[0]).to.include({
      target: "alliance:northern-pact",
      reference: "Table of members, 2024",
      events: 0,
    });
  });

  it("do not bring entities that no text mentions", async () => {
    await graph().writer.putDocuments([aid]);
    await graph().writer.putMemberships([membership]);
    expect(await graph().reader.findNode("alliance:northern-pact")).to.be.undefined;
    expect((await graph().reader.counts()).relations.MEMBER_OF).to.equal(0);
  });
});

describeEngines("resetting", (graph) => {
  it("leaves nothing at all", async () => {
    await graph().writer.putDocuments(ALL);
    await graph().writer.reset();
    expect(await dump(graph())).to.deep.equal([]);
  });
});
