import { expect } from "chai";
import { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";
import type { DocumentGraph } from "../../cypher/model/document-graph.ts";
import type { Graph } from "../../cypher/ports.ts";
import { dump } from "./dump.ts";
import { describeEngines } from "./engines.ts";
import * as documents from "./fixtures/people.ts";

const { BLINKEN, SULLIVAN, ZELENSKY, RSF } = documents;
const { secretary, surname, elsewhere, namesake, ambassador, minister, anybody } = documents;
const { zelensky, zelenskyy, forces, acronym, reporters, dismissal, millers } = documents;

const ALL = [
  secretary,
  surname,
  elsewhere,
  ambassador,
  minister,
  anybody,
  zelensky,
  zelenskyy,
  forces,
  acronym,
  dismissal,
];
const DECISION = { by: "Ada", note: "I know them", at: "2024-06-01T10:00:00.000Z" };
const PAGE = { limit: 100, offset: 0 };

async function dumpAfter(graph: Graph, steps: readonly (readonly DocumentGraph[])[]): Promise<string[]> {
  await graph.writer.reset();
  for (const step of steps) await graph.writer.putDocuments(step);
  return dump(graph);
}

async function people(graph: Graph): Promise<string[]> {
  const { rows } = await graph.reader.query(
    "MATCH (e:Entity) WHERE e:Person OR e:Organization RETURN e.id AS id ORDER BY id",
    {},
    { timeoutMs: 10_000, maxRows: 100 },
  );
  return rows.map((row) => z.object({ id: z.string() }).parse(row).id);
}

async function errorOf(work: Promise<unknown>): Promise<StandoffError> {
  const error: unknown = await work.catch((caught: unknown) => caught);
  expect(error).to.be.instanceOf(StandoffError);
  return error as StandoffError;
}

describeEngines("entities across documents", (graph) => {
  const put = (...each: readonly DocumentGraph[]) => graph().writer.putDocuments(each);

  it("take a surname alone for the only one who bears it, in the same story", async () => {
    await put(secretary, surname);
    expect(await people(graph())).to.deep.equal([BLINKEN]);
    expect(await graph().reader.findNode(BLINKEN)).to.include({ name: "Antony Blinken", mentionCount: 2 });
    expect((await graph().reader.findNode(BLINKEN))?.aliases).to.deep.equal(["Blinken"]);
    const { parts, merges } = (await graph().reader.findParts(BLINKEN))!;
    expect(parts.map(({ id }) => id)).to.deep.equal(["person:antony-blinken@USA", "person:blinken"]);
    expect(merges.map(({ by, decision }) => [by, decision])).to.deep.equal([["machine", "merge"]]);
    expect(merges[0]?.reason).to.equal(
      '"Antony Blinken" and "Blinken" share a surname; documents of both name state:RUS',
    );
  });

  it("leave a surname to people when it is another story, or when two bear it", async () => {
    await put(secretary, elsewhere);
    expect(await people(graph())).to.deep.equal([BLINKEN, "person:blinken"]);
    await graph().writer.reset();
    await put(secretary, surname, namesake);
    expect(await people(graph())).to.deep.equal([BLINKEN, "person:blinken", "person:donald-blinken"]);
    const duplicates = await graph().reader.listDuplicates(10);
    expect(duplicates.map(({ left, right, decision, score }) => [left, right, decision, score])).to.deep.equal([
      ["person:antony-blinken@USA", "person:blinken", "candidate", 0.586],
      ["person:blinken", "person:donald-blinken@USA", "candidate", 0.586],
    ]);
    expect(duplicates[0]?.reason).to.contain("2 fit: person:antony-blinken@USA, person:donald-blinken@USA");
  });

  it("keep homonyms apart, whichever comes first, and whom nothing tells apart from either", async () => {
    const apart = [SULLIVAN, `${SULLIVAN}@IRL`, `${SULLIVAN}@USA`];
    for (const order of [
      [ambassador, minister, anybody],
      [anybody, minister, ambassador],
      [minister, anybody, ambassador],
    ]) {
      await graph().writer.reset();
      for (const each of order) await put(each);
      expect(await people(graph())).to.deep.equal(apart);
    }
    const [separation] = (await graph().reader.listJudgements(10)).filter(({ decision }) => decision === "separate");
    expect([separation?.left, separation?.right]).to.deep.equal([`${SULLIVAN}@IRL`, `${SULLIVAN}@USA`]);
    expect(separation?.reason).to.contain("one is of state:IRL, the other of state:USA");
  });

  it("give a person the id that documents use as long as there is no other of the name", async () => {
    await put(ambassador, anybody);
    expect(await people(graph())).to.deep.equal([SULLIVAN]);
    await put(minister);
    await graph().writer.deleteDocument(ambassador.document.id);
    await graph().writer.deleteDocument(anybody.document.id);
    expect(await people(graph())).to.deep.equal([SULLIVAN]);
  });

  it("see through spellings and acronyms", async () => {
    await put(zelensky, zelenskyy, forces, acronym);
    expect(await people(graph())).to.deep.equal([RSF, ZELENSKY]);
    await put(reporters);
    expect(await people(graph())).to.deep.equal([
      RSF,
      "organization:reporters-sans-frontieres",
      "organization:rsf",
      ZELENSKY,
    ]);
  });

  it("answer under every id and name with what they are", async () => {
    await put(secretary, surname, dismissal, forces);
    const { reader } = graph();
    expect((await reader.findNode("person:blinken"))?.id).to.equal(BLINKEN);
    expect((await reader.searchEntities("blinken", 5)).map(({ id }) => id)).to.deep.equal([BLINKEN]);
    const page = await reader.findEvidence("person:blinken|OPPOSES|state:RUS", PAGE);
    expect([page?.relation.id, page?.total]).to.deep.equal([`${BLINKEN}|OPPOSES|state:RUS`, 3]);
    expect(page?.evidence.map(({ sourceId, marks }) => [sourceId, marks.length > 1])).to.deep.equal([
      [BLINKEN, true],
      [BLINKEN, true],
      [BLINKEN, true],
    ]);
    const { nodes } = await reader.listNeighbours("person:blinken", PAGE);
    expect(nodes.map(({ id }) => id)).to.have.members([
      BLINKEN,
      "state:RUS",
      "state:USA",
      RSF,
      "position:blinken-leaving-office",
    ]);
  });

  it("keep the ids of events", async () => {
    await put(secretary, surname);
    const { eventList } = (await graph().reader.findDocument(surname.document.id))!;
    expect(eventList.map(({ id, sourceId }) => [id, sourceId])).to.deep.equal([[surname.events[0]!.id, BLINKEN]]);
  });

  it("do not depend on the order or the batches of reading", async () => {
    const together = await dumpAfter(graph(), [ALL]);
    expect(
      await dumpAfter(
        graph(),
        [...ALL].reverse().map((each) => [each]),
      ),
    ).to.deep.equal(together);
    expect(await dumpAfter(graph(), [ALL.slice(5), ALL.slice(0, 5)])).to.deep.equal(together);
  });

  it("do not depend on when a surname has become too common to compare", async () => {
    const few = millers.slice(0, 2);
    const alone = await dumpAfter(graph(), [few]);
    expect((await graph().reader.findNode("person:miller"))?.id).to.equal("person:ann-miller");
    const together = await dumpAfter(graph(), [millers]);
    expect((await graph().reader.findNode("person:miller"))?.id).to.equal("person:miller");
    expect(await dumpAfter(graph(), [few, millers.slice(2, 40), millers.slice(40)])).to.deep.equal(together);
    for (const each of millers.slice(2)) await graph().writer.deleteDocument(each.document.id);
    expect(await dump(graph())).to.deep.equal(alone);
  });

  for (const removed of [secretary, surname, ambassador, anybody, zelensky, forces, dismissal]) {
    it(`are as if "${removed.document.title}" had never been read once it is deleted`, async () => {
      const without = await dumpAfter(graph(), [ALL.filter((each) => each !== removed)]);
      await dumpAfter(graph(), [ALL]);
      await graph().writer.deleteDocument(removed.document.id);
      expect(await dump(graph())).to.deep.equal(without);
    });
  }

  it("leave nothing after the last document", async () => {
    await put(...ALL);
    for (const each of ALL) await graph().writer.deleteDocument(each.document.id);
    expect(await dump(graph())).to.have.length(1);
  });
});

describeEngines("judgements of people", (graph) => {
  const put = (...each: readonly DocumentGraph[]) => graph().writer.putDocuments(each);

  it("merge what the machine leaves open, and splitting it restores exactly what was there", async () => {
    await put(...ALL, namesake);
    const before = await dump(graph());
    expect(await graph().writer.mergeEntities("person:blinken", BLINKEN, DECISION)).to.deep.equal([BLINKEN]);
    expect(await graph().reader.findNode("person:blinken")).to.include({ id: BLINKEN });
    const [recorded] = await graph().reader.listJudgements(1);
    expect(recorded).to.include({ by: "Ada", human: true, decision: "merge", reason: "I know them", score: null });
    expect(await graph().writer.splitEntity("person:blinken", undefined, DECISION)).to.deep.equal([
      BLINKEN,
      "person:blinken",
    ]);
    expect(await dump(graph())).to.deep.equal(before);
  });

  it("are undone by their id", async () => {
    await put(...ALL);
    const before = await dump(graph());
    for (const decide of [
      () => graph().writer.forbidMerge("person:blinken", "person:antony-blinken@USA", DECISION),
      () => graph().writer.mergeEntities(`${SULLIVAN}@USA`, `${SULLIVAN}@IRL`, DECISION),
      () => graph().writer.splitEntity(ZELENSKY, "person:volodymyr-zelenskyy", DECISION),
    ]) {
      await decide();
      expect(await dump(graph())).to.not.deep.equal(before);
      const [recorded] = await graph().reader.listJudgements(1);
      await graph().writer.undoJudgement(recorded!.id);
      expect(await dump(graph())).to.deep.equal(before);
    }
  });

  it("split what the machine merged, for good", async () => {
    await put(zelensky, zelenskyy);
    const apart = await graph().writer.splitEntity(ZELENSKY, undefined, DECISION);
    expect(apart).to.deep.equal([ZELENSKY, "person:volodymyr-zelenskyy"]);
    const [recorded] = await graph().reader.listJudgements(1);
    expect(recorded).to.include({ decision: "separate", by: "Ada" });
    await graph().writer.deleteDocument(zelenskyy.document.id);
    await put(zelenskyy);
    expect(await people(graph())).to.deep.equal(apart);
  });

  it("forbid a merge before there is anything to merge, and outlive their documents", async () => {
    await put(secretary, elsewhere);
    await graph().writer.forbidMerge(BLINKEN, "person:blinken", DECISION);
    await put(surname);
    expect(await people(graph())).to.deep.equal([BLINKEN, "person:blinken"]);
    for (const each of [secretary, elsewhere, surname]) await graph().writer.deleteDocument(each.document.id);
    expect(await people(graph())).to.deep.equal([]);
    await put(secretary, surname);
    expect(await people(graph())).to.deep.equal([BLINKEN, "person:blinken"]);
  });

  it("give the same graph whether they come before or after documents", async () => {
    await put(...ALL);
    await graph().writer.mergeEntities(`${SULLIVAN}@USA`, `${SULLIVAN}@IRL`, DECISION);
    await graph().writer.forbidMerge(ZELENSKY, "person:volodymyr-zelenskyy", DECISION);
    const after = await dump(graph());
    for (const each of ALL) await graph().writer.deleteDocument(each.document.id);
    for (const each of [...ALL].reverse()) await put(each);
    expect(await dump(graph())).to.deep.equal(after);
  });

  it("follow a person whose documents are read anew and say more", async () => {
    const again = { ...surname, document: { ...surname.document, extractorVersion: "2" } };
    const sided = {
      ...again,
      entities: [...again.entities, { id: "state:USA", kind: "State" as const, name: "United States", aliases: [] }],
      mentions: again.mentions.map((each) =>
        each.entityId === "person:blinken" ? { ...each, affiliationId: "state:USA" } : each,
      ),
    };
    await put(secretary, surname);
    await graph().writer.splitEntity(BLINKEN, "person:blinken", DECISION);
    await put(sided);
    expect(await people(graph())).to.deep.equal([BLINKEN, "person:blinken"]);
  });

  it("confirm a merge of the machine's, which then needs no decision", async () => {
    await put(zelensky, zelenskyy);
    expect(await graph().reader.listDuplicates(10)).to.have.length(1);
    const [{ left, right } = { left: "", right: "" }] = await graph().reader.listDuplicates(10);
    await graph().writer.mergeEntities(left, right, DECISION);
    expect(await graph().reader.listDuplicates(10)).to.deep.equal([]);
    expect(await people(graph())).to.deep.equal([ZELENSKY]);
  });

  it("merge what was forbidden, the later decision standing", async () => {
    await put(...ALL);
    await graph().writer.forbidMerge(ZELENSKY, "person:volodymyr-zelenskyy", DECISION);
    await graph().writer.mergeEntities("person:volodymyr-zelenskyy", ZELENSKY, DECISION);
    expect((await graph().reader.findNode("person:volodymyr-zelenskyy"))?.id).to.equal(ZELENSKY);
    expect((await graph().reader.listJudgements(100)).filter(({ human }) => human)).to.have.length(1);
  });

  it("are refused, with the reason, when they make no sense", async () => {
    await put(ambassador, minister, zelensky, forces);
    const { writer } = graph();
    const code = async (work: Promise<unknown>): Promise<string> => (await errorOf(work)).code;
    expect(await code(writer.mergeEntities("person:nobody", ZELENSKY, DECISION))).to.equal("not-found");
    expect(await code(writer.mergeEntities(ZELENSKY, ZELENSKY, DECISION))).to.equal("conflict");
    expect(await code(writer.mergeEntities(ZELENSKY, RSF, DECISION))).to.equal("invalid-parameter");
    expect(await code(writer.mergeEntities("state:RUS", "state:USA", DECISION))).to.equal("invalid-parameter");
    expect(await code(writer.forbidMerge(SULLIVAN, ZELENSKY, DECISION))).to.equal("conflict");
    expect(await code(writer.splitEntity(ZELENSKY, undefined, DECISION))).to.equal("conflict");
    expect(await code(writer.undoJudgement("judgement:none"))).to.equal("not-found");
  });
});
