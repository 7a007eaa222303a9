import { expect } from "chai";
import type { GraphReader } from "../../cypher/ports.ts";
import { describeEngines } from "../contract/engines.ts";
import { accusation, aid, summit } from "../contract/fixtures/documents.ts";
import { EXPORT_FORMATS } from "../../server/export/formats.ts";
import { serveApp, type ServedApp } from "./served-app.ts";

const IDS = ["state:ARL", "state:BOR", "alliance:northern-pact"];

describeEngines("exports over HTTP", (graph) => {
  let app: ServedApp;
  beforeEach(async () => {
    await graph().writer.putDocuments([accusation, summit, aid]);
    app = await serveApp(graph().reader);
  });
  afterEach(() => app.close());

  const post = (body: object): Promise<Response> =>
    fetch(`${app.url}/api/export`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  it("are attachments with a plain name, in each format", async () => {
    for (const format of EXPORT_FORMATS) {
      const response = await post({ format, ids: IDS });
      expect(response.status, format).to.equal(200);
      expect(response.headers.get("content-disposition"), format).to.match(
        /^attachment; filename="standoff-\d{4}-\d\d-\d\d[a-z.-]+"$/u,
      );
      expect((await response.text()).length, format).to.be.above(100);
    }
  });

  it("hold what the reader says, with every event behind it", async () => {
    const { nodes, relations } = await graph().reader.subgraph(IDS);
    const body = (await (await post({ format: "json", ids: IDS, places: { "state:ARL": [3, 4] } })).json()) as {
      nodes: { id: string; place: unknown }[];
      relations: unknown;
      evidence: { relation: string; sentence: { text: string } }[];
    };
    expect(body.nodes).to.deep.equal(
      nodes.map((node) => ({ ...node, place: node.id === "state:ARL" ? { x: 3, y: 4 } : null })),
    );
    expect(body.relations).to.deep.equal(relations);
    expect(body.evidence).to.have.length(relations.reduce((sum, { events }) => sum + events, 0));
    expect(body.evidence.map(({ sentence }) => sentence.text)).to.include(
      "Borvia accused Arland of moving troops to the border.",
    );
  });

  it("leave out the relations that are hidden, with their evidence", async () => {
    const body = { ids: IDS, hiddenTypes: ["OPPOSES", "MEMBER_OF"] };
    const relations = await (await post({ format: "csv-relations", ...body })).text();
    expect(relations).to.contain("|SUPPORTS|").and.to.not.contain("|OPPOSES|");
    expect(await (await post({ format: "csv-evidence", ...body })).text()).to.not.contain("accused Arland");
  });

  it("are of an empty canvas too", async () => {
    for (const format of EXPORT_FORMATS) expect((await post({ format, ids: [] })).status, format).to.equal(200);
  });

  it("leave out what is not there", async () => {
    const text = await (await post({ format: "csv-nodes", ids: ["state:ARL", "state:nowhere"] })).text();
    expect(text.trimEnd().split("\r\n")).to.have.length(2);
  });

  it("are refused when the evidence is too much for one file, with what to do", async () => {
    const reader: GraphReader = {
      ...graph().reader,
      subgraph: async (ids) => {
        const found = await graph().reader.subgraph(ids);
        return { ...found, relations: found.relations.map((relation) => ({ ...relation, events: 40_000 })) };
      },
    };
    await app.close();
    app = await serveApp(reader);
    const response = await post({ format: "csv-evidence", ids: IDS });
    expect(response.status).to.equal(413);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.code).to.equal("too-large");
    expect(error.message).to.contain("50,000 can be exported at once: filter them");
    expect((await post({ format: "graphml", ids: IDS })).status).to.equal(200);
  });

  it("fail as any other answer where the store fails before the first line", async () => {
    const reader: GraphReader = { ...graph().reader, subgraph: () => Promise.reject(new Error("secret")) };
    await app.close();
    app = await serveApp(reader);
    const response = await post({ format: "json", ids: IDS });
    expect([response.status, response.headers.get("content-disposition")]).to.deep.equal([500, null]);
    expect(await response.text()).to.not.contain("secret");
  });
});
