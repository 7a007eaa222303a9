import { expect } from "chai";
import { describeEngines } from "../contract/engines.ts";
import { accusation, aid, summit } from "../contract/fixtures/documents.ts";
import { serveApp, type ServedApp } from "./served-app.ts";

const DYAD = "state:BOR|OPPOSES|state:ARL";

describeEngines("the JSON API", (graph) => {
  let app: ServedApp;
  beforeEach(async () => {
    await graph().writer.putDocuments([accusation, summit, aid]);
    app = await serveApp(graph().reader);
  });
  afterEach(() => app.close());

  async function get(path: string): Promise<Record<string, unknown>> {
    return (await (await fetch(`${app.url}${path}`)).json()) as Record<string, unknown>;
  }

  async function query(body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${app.url}/api/query`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  it("says what the reader says", async () => {
    const reader = graph().reader;
    expect(await get("/api/counts")).to.deep.equal(await reader.counts());
    expect(await get("/api/overview?limit=2")).to.deep.equal(await reader.overview(2));
    expect(await get("/api/nodes/state%3AARL")).to.deep.equal(await reader.findNode("state:ARL"));
    expect(await get("/api/search?q=arl&limit=3")).to.deep.equal({ hits: await reader.searchEntities("arl", 3) });
    expect(await get(`/api/evidence?relation=${encodeURIComponent(DYAD)}&limit=1`)).to.deep.equal(
      await reader.findEvidence(DYAD, { limit: 1, offset: 0 }),
    );
    expect(await get("/api/nodes/state%3AARL/relations?types=OPPOSES&direction=in")).to.deep.equal(
      await reader.listRelations("state:ARL", { types: ["OPPOSES"], direction: "in", limit: 20, offset: 0 }),
    );
    expect(await get(`/api/documents/${encodeURIComponent(aid.document.id)}`)).to.deep.equal(
      await reader.findDocument(aid.document.id),
    );
  });

  it("is healthy and names the engine's version", async () => {
    expect(await get("/healthz")).to.deep.equal({ status: "ok", engine: (await graph().reader.status()).version });
  });

  it("runs a statement with parameters", async () => {
    const { status, body } = await query({
      query: "MATCH (n:State {id: $id}) RETURN n.name AS name",
      parameters: { id: "state:ARL" },
    });
    expect(status).to.equal(200);
    expect([body.columns, body.rows, body.truncated]).to.deep.equal([["name"], [{ name: "Arland" }], false]);
  });

  it("marks an answer that was cut at 1,000 rows", async () => {
    const { body } = await query({ query: "UNWIND range(1, 5000) AS number RETURN number AS number" });
    expect([(body.rows as unknown[]).length, body.truncated]).to.deep.equal([1000, true]);
  });

  it("refuses statements that do more than read, and says which part", async () => {
    for (const text of [
      "CREATE (n:Entity {id: 'x'}) RETURN n",
      "MATCH (n) DETACH DELETE n",
      "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
      "CALL dbms.components()",
      "RETURN 1 AS a; RETURN 2 AS b",
      "this is no Cypher",
    ]) {
      const { status, body } = await query({ query: text });
      expect(status, text).to.equal(422);
      expect((body.error as { code: string }).code).to.equal("query-refused");
    }
    expect(await graph().reader.counts()).to.deep.include({ documents: 3 });
  });

  it("refuses a body that is no JSON, or too large", async () => {
    const send = (body: string): Promise<Response> =>
      fetch(`${app.url}/api/query`, { method: "POST", headers: { "content-type": "application/json" }, body });
    const broken = await send('{"query": ');
    expect([broken.status, ((await broken.json()) as { error: { code: string } }).error.code]).to.deep.equal([
      400,
      "invalid-parameter",
    ]);
    const large = await send(JSON.stringify({ query: "x".repeat(70_000) }));
    expect([large.status, ((await large.json()) as { error: { code: string } }).error.code]).to.deep.equal([
      413,
      "too-large",
    ]);
  });

  it("answers a question with lines that have their evidence", async () => {
    const answer = (await get("/api/ask?q=Who+opposes+Arland%3F")) as {
      understood: boolean;
      lines: { relation: { source: string }; evidence: { sentence: { text: string } } }[];
    };
    expect(answer.understood).to.equal(true);
    expect(answer.lines.map(({ relation }) => relation.source)).to.deep.equal(["state:BOR"]);
    expect(answer.lines[0]?.evidence.sentence.text).to.equal("Borvia accused Arland of moving troops to the border.");
  });
});
