import { expect } from "chai";
import type { StandoffError } from "../../cypher/errors.ts";
import { MAX_SAVED_VIEWS, type SavedView } from "../../cypher/model/saved-view.ts";
import { describeEngines } from "./engines.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";

const FIRST = "2024-06-01T10:00:00.000Z";
const LATER = "2024-06-02T10:00:00.000Z";

function view(name: string, change: Partial<SavedView> = {}): SavedView {
  return { id: `view:${name}`, name, createdAt: FIRST, changedAt: FIRST, state: '{"ids":["state:ARL"]}', ...change };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as StandoffError).code;
  }
  return "nothing was thrown";
}

describeEngines("saved views", (graph) => {
  it("are kept as they are, whatever their text holds, and listed by name without their states", async () => {
    const state = JSON.stringify({ ids: ["position:a'b\"c\\d`e\n{}$x", "person:gül"] });
    await graph().writer.saveView(view("Pact", { state }));
    await graph().writer.saveView(view("Borders"));
    expect(await graph().reader.findSavedView("view:Pact")).to.deep.equal(view("Pact", { state }));
    expect(await graph().reader.listSavedViews()).to.deep.equal(
      ["Borders", "Pact"].map((name) => ({ id: `view:${name}`, name, createdAt: FIRST, changedAt: FIRST })),
    );
  });

  it("may be as large as 5,000 nodes with their places", async () => {
    const state = JSON.stringify({
      ids: Array.from({ length: 5_000 }, (_, at) => `organization:number-${String(at)}`),
    });
    await graph().writer.saveView(view("Large", { state }));
    expect((await graph().reader.findSavedView("view:Large"))?.state).to.equal(state);
  });

  it("have names of their own, whatever the case", async () => {
    await graph().writer.saveView(view("Pact"));
    expect(await codeOf(graph().writer.saveView(view("PACT")))).to.equal("conflict");
    await graph().writer.saveView(view("Borders"));
    expect(await codeOf(graph().writer.changeView("view:Borders", { name: "pact", at: LATER }))).to.equal("conflict");
    await graph().writer.changeView("view:Pact", { name: "PACT", at: LATER });
    expect((await graph().reader.listSavedViews()).map(({ name }) => name)).to.deep.equal(["Borders", "PACT"]);
  });

  it("are renamed and replaced, and keep when they were made", async () => {
    await graph().writer.saveView(view("Pact"));
    const renamed = await graph().writer.changeView("view:Pact", { name: "The pact", at: LATER });
    expect(renamed).to.deep.equal(view("The pact", { id: "view:Pact", changedAt: LATER }));
    const replaced = await graph().writer.changeView("view:Pact", { state: "{}", at: LATER });
    expect(replaced).to.deep.equal({ ...renamed, state: "{}" });
    expect(await graph().reader.findSavedView("view:Pact")).to.deep.equal(replaced);
    expect(await codeOf(graph().writer.changeView("view:none", { name: "None", at: LATER }))).to.equal("not-found");
  });

  it("are given back when they are deleted, so that they can be kept again as they were", async () => {
    await graph().writer.saveView(view("Pact"));
    const deleted = await graph().writer.deleteView("view:Pact");
    expect(deleted).to.deep.equal(view("Pact"));
    expect(await graph().reader.listSavedViews()).to.deep.equal([]);
    expect(await graph().writer.deleteView("view:Pact")).to.equal(undefined);
    await graph().writer.saveView(deleted ?? view("nothing was deleted"));
    expect(await graph().reader.findSavedView("view:Pact")).to.deep.equal(view("Pact"));
  });

  it("are never overwritten by another of the same id", async () => {
    await graph().writer.saveView(view("Pact"));
    expect(await codeOf(graph().writer.saveView(view("Other", { id: "view:Pact" })))).to.equal("conflict");
  });

  it("outlive documents that come, change and go, and count as nothing in the graph", async () => {
    await graph().writer.putDocuments([accusation, summit, aid]);
    const before = await graph().reader.counts();
    await graph().writer.saveView(view("Pact"));
    expect(await graph().reader.counts()).to.deep.equal(before);
    for (const { document } of [accusation, summit, aid]) await graph().writer.deleteDocument(document.id);
    expect(await graph().reader.findSavedView("view:Pact")).to.deep.equal(view("Pact"));
  });

  it("are refused when there are as many as can be listed", async () => {
    for (let number = 0; number < MAX_SAVED_VIEWS; number += 1) {
      await graph().writer.saveView(view(String(number)));
    }
    expect(await codeOf(graph().writer.saveView(view("One more")))).to.equal("conflict");
    await graph().writer.deleteView("view:0");
    await graph().writer.saveView(view("One more"));
    expect(await graph().reader.listSavedViews()).to.have.length(MAX_SAVED_VIEWS);
  });

  it("go with a reset", async () => {
    await graph().writer.saveView(view("Pact"));
    await graph().writer.reset();
    expect(await graph().reader.listSavedViews()).to.deep.equal([]);
  });
});
