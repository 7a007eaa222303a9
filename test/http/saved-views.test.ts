import { expect } from "chai";
import { describeEngines } from "../contract/engines.ts";
import { serveApp, type ServedApp } from "./served-app.ts";

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const JSON_TYPE = "application/json";
const STATE = { version: 1, ids: ["state:ARL"], positions: [[1, 2]] };

describeEngines("saved views over HTTP", (graph) => {
  let app: ServedApp;
  beforeEach(async () => {
    app = await serveApp(graph().reader, graph().writer);
  });
  afterEach(() => app.close());

  async function send(method: string, path: string, body?: unknown, headers: object = {}): Promise<Answer> {
    const response = await fetch(`${app.url}/api/saved-views${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": JSON_TYPE }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  const save = async (name: string): Promise<string> =>
    (await send("POST", "", { name, state: STATE })).body.id as string;
  const names = async (): Promise<unknown[]> =>
    ((await send("GET", "")).body.views as { name: string }[]).map(({ name }) => name);

  it("are kept with the whole state under a name without needless blanks", async () => {
    const { status, body } = await send("POST", "", { name: "  The   pact\n", state: STATE });
    expect(status).to.equal(201);
    expect(body).to.deep.include({ name: "The pact", state: STATE });
    expect(body.createdAt).to.equal(body.changedAt);
    expect(await send("GET", `/${String(body.id)}`)).to.deep.equal({ status: 200, body });
  });

  it("are renamed, replaced, deleted and put back as they were", async () => {
    const id = await save("Pact");
    expect((await send("PATCH", `/${id}`, { name: "Borders" })).body).to.deep.include({
      name: "Borders",
      state: STATE,
    });
    const { body } = await send("PATCH", `/${id}`, { state: { ids: [] } });
    expect(body).to.deep.include({ name: "Borders", state: { ids: [] } });
    expect(await send("DELETE", `/${id}`)).to.deep.equal({ status: 200, body });
    expect((await send("GET", `/${id}`)).status).to.equal(404);
    const { name, state, createdAt } = body;
    const back = await send("POST", "", { id, name, state, createdAt });
    expect(back.body).to.deep.include({ id, name, state, createdAt });
  });

  it("have one name each", async () => {
    const id = await save("Pact");
    const { status, body } = await send("POST", "", { name: "pact", state: STATE });
    expect([status, body.error]).to.deep.equal([
      409,
      {
        code: "conflict",
        message: 'There is a saved view called "Pact": replace it, or choose another name.',
        details: { id, name: "Pact" },
      },
    ]);
  });

  it("cannot be changed by a page of another site", async () => {
    const id = await save("Pact");
    const foreign = [
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://evil.example" },
      { origin: `${app.url}.evil.example` },
      { origin: "http://127.0.0.1:1" },
      { origin: "null" },
    ];
    for (const headers of foreign) {
      for (const [method, path, body] of [
        ["POST", "", { name: "Planted", state: STATE }],
        ["PATCH", `/${id}`, { name: "Planted" }],
        ["DELETE", `/${id}`, undefined],
      ] as const) {
        const answer = await send(method, path, body, headers);
        expect(answer.status, `${method} ${JSON.stringify(headers)}`).to.equal(403);
        expect((answer.body.error as { code: string }).code).to.equal("forbidden-origin");
      }
    }
    expect(await names()).to.deep.equal(["Pact"]);
  });

  it("can be changed by Standoff's own pages, and by programs that are no browser", async () => {
    expect((await send("POST", "", { name: "A", state: STATE }, { "sec-fetch-site": "same-origin" })).status).to.equal(
      201,
    );
    expect((await send("POST", "", { name: "B", state: STATE }, { origin: app.url })).status).to.equal(201);
    expect((await send("POST", "", { name: "C", state: STATE })).status).to.equal(201);
  });

  it("take JSON alone: what a form of another site can send is refused", async () => {
    const body = JSON.stringify({ name: "Planted", state: STATE });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const answer = await send("POST", "", body, { "content-type": type });
      expect([answer.status, (answer.body.error as { code: string }).code], type).to.deep.equal([
        415,
        "invalid-parameter",
      ]);
    }
    expect(await names()).to.deep.equal([]);
  });

  it("are refused when they are too large, with what to do", async () => {
    const large = await send("POST", "", { name: "A", state: { ids: [], note: "x".repeat(300_000) } });
    expect([large.status, (large.body.error as { message: string }).message]).to.deep.equal([
      400,
      "state is wrong: is too large: put fewer nodes on the canvas.",
    ]);
    expect((await send("POST", "", { name: "A", state: { note: "x".repeat(1_200_000) } })).status).to.equal(413);
  });
});
