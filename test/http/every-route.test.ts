import { readFileSync } from "node:fs";
import { expect } from "chai";
import { StandoffError } from "../../cypher/errors.ts";
import { accusation, aid, summit } from "../contract/fixtures/documents.ts";
import { describeEngines } from "../contract/engines.ts";
import { API_ROUTES, PAGE_ROUTES, type RouteCase } from "./routes.ts";
import { failingReader, failingWriter, serveApp, type ServedApp } from "./served-app.ts";

const HTML = { accept: "text/html" };
/** Pages that read nothing are there when the store is not. */
const WITHOUT_STORE = new Set(["/", "/cypher"]);

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function request(
  url: string,
  { method, body }: RouteCase | { method: string; body?: unknown },
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    text: await response.text(),
  };
}

function expectError({ status, type, text }: Answer, expected: number, code: string): void {
  expect([status, type], text).to.deep.equal([expected, "application/json; charset=utf-8"]);
  const { error } = JSON.parse(text) as { error: { code: string; message: string; details: object } };
  expect(Object.keys(error).sort()).to.deep.equal(["code", "details", "message"]);
  expect(error.code).to.equal(code);
  expect(error.message).to.match(/^\w.+[.?]$/u);
  expect(error.details).to.be.an("object");
}

function expectErrorPage({ status, type, text }: Answer, expected: number): void {
  expect([status, type], text).to.deep.equal([expected, "text/html; charset=utf-8"]);
  expect(text).to.contain('role="alert"').and.to.contain("<nav");
  expect(text).to.not.match(/\.(?:ts|js):\d+|node_modules/u);
}

describeEngines("every route", (graph) => {
  let app: ServedApp;
  beforeEach(async () => {
    await graph().writer.putDocuments([accusation, summit, aid]);
    app = await serveApp(graph().reader, graph().writer);
  });
  afterEach(() => app.close());

  it("answers what it is for", async () => {
    for (const route of [...API_ROUTES, ...PAGE_ROUTES]) {
      const { status, text } = await request(`${app.url}${route.ok}`, route);
      expect(status, `${route.method} ${route.ok}: ${text}`).to.equal(route.status ?? 200);
    }
    expect(app.logged).to.deep.equal([]);
  });

  it("of the API refuses bad parameters in the one shape of errors", async () => {
    for (const route of API_ROUTES) {
      for (const bad of route.bad) {
        const answer =
          typeof bad === "string"
            ? await request(`${app.url}${bad}`, route)
            : await request(`${app.url}${route.ok}`, { method: route.method, body: bad.body });
        expectError(answer, 400, "invalid-parameter");
      }
    }
  });

  it("of the API says that something is not there", async () => {
    for (const route of API_ROUTES) {
      if (route.missing !== undefined) {
        expectError(await request(`${app.url}${route.missing}`, route), 404, "not-found");
      }
    }
  });

  it("with a page shows one for bad parameters and for what is not there", async () => {
    for (const route of PAGE_ROUTES) {
      for (const bad of route.bad) {
        if (typeof bad === "string") expectErrorPage(await request(`${app.url}${bad}`, route, HTML), 400);
      }
      if (route.missing !== undefined) {
        expectErrorPage(await request(`${app.url}${route.missing}`, route, HTML), 404);
      }
    }
  });

  it("that does not exist is 404, as JSON under /api and as a page elsewhere", async () => {
    expectError(await request(`${app.url}/api/nothing`, { method: "GET" }, HTML), 404, "not-found");
    expectError(
      await request(`${app.url}/nothing`, { method: "GET" }, { accept: "application/json" }),
      404,
      "not-found",
    );
    expectErrorPage(await request(`${app.url}/nothing`, { method: "GET" }, HTML), 404);
    expectErrorPage(await request(`${app.url}/assets/../create-app.ts`, { method: "GET" }, HTML), 404);
    expectErrorPage(await request(`${app.url}/assets/%2e%2e/create-app.ts`, { method: "GET" }, HTML), 404);
  });

  it("leads only to what is there: every link and asset of every page answers", async () => {
    const seen = new Set<string>();
    for (const route of PAGE_ROUTES) {
      const { text } = await request(`${app.url}${route.ok}`, route);
      for (const [, path = ""] of text.matchAll(/(?:href|src)="(\/[^"]*)"/gu)) seen.add(path.replaceAll("&amp;", "&"));
    }
    expect(seen.size).to.be.above(10);
    for (const path of seen) {
      const { status } = await request(`${app.url}${path}`, { method: "GET" });
      expect(status, path).to.equal(200);
    }
  });
});

describe("a failing store", () => {
  let app: ServedApp;
  afterEach(() => app.close());

  it("is 503 in the one shape of errors, and a page for browsers", async () => {
    const error = new StandoffError("store-unavailable", "Neo4j cannot be reached: start it.");
    app = await serveApp(failingReader(error), failingWriter(error));
    for (const route of API_ROUTES) {
      const answer = await request(`${app.url}${route.ok}`, route);
      if (route.route === "/healthz") {
        expect(answer.status).to.equal(503);
        expect(JSON.parse(answer.text)).to.deep.equal({
          status: "unavailable",
          engine: "Neo4j cannot be reached: start it.",
        });
      } else expectError(answer, 503, "store-unavailable");
    }
    for (const route of PAGE_ROUTES) {
      const answer = await request(`${app.url}${route.ok}`, route, HTML);
      if (WITHOUT_STORE.has(route.route)) expect(answer.status).to.equal(200);
      else expectErrorPage(answer, 503);
    }
    expect(app.logged).to.deep.equal([]);
  });

  it("with an unforeseen error is 500 with an id alone, and the log has the error under that id", async () => {
    const secret = new Error("password hunter2 at bolt://db:7687");
    app = await serveApp(failingReader(secret));
    const answer = await request(`${app.url}/api/counts`, { method: "GET" });
    expectError(answer, 500, "internal");
    expect(answer.text).to.not.contain("hunter2");
    const { error } = JSON.parse(answer.text) as { error: { details: { id: string } } };
    expect(app.logged).to.deep.equal([{ id: error.details.id, error: secret }]);
    const page = await request(`${app.url}/about`, { method: "GET" }, HTML);
    expectErrorPage(page, 500);
    expect(page.text).to.not.contain("hunter2");
    expect(page.text).to.contain(app.logged[1]?.id);
  });
});

describe("docs/api.md", () => {
  it("has every route", () => {
    const text = readFileSync("docs/api.md", "utf8");
    const missing = [...API_ROUTES, ...PAGE_ROUTES]
      .map(({ method, route }) => `\`${method} ${route}\``)
      .filter((route) => !text.includes(route));
    expect(missing).to.deep.equal([]);
  });
});
