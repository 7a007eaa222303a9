import { request } from "node:http";
import { expect } from "chai";
import { describeEngines } from "../contract/engines.ts";
import { toDocumentGraph } from "../contract/fixtures/document-graph.ts";
import { serveApp, type ServedApp } from "./served-app.ts";

const SCRIPT = `<script>alert("x")</script>`;
const HOSTILE = `Borvia ${SCRIPT} <%= process.env %> ' " &amp; <img src=x onerror=alert(1)>`;

/** A document whose every text would be markup if anything took it for that. */
const hostile = toDocumentGraph({
  title: HOSTILE,
  source: SCRIPT,
  url: `javascript:alert("${SCRIPT}")`,
  publishedAt: "2024-04-01",
  names: { "state:BOR": SCRIPT, "state:ARL": "Arland" },
  sentences: [
    {
      text: `${HOSTILE} accused Arland of ${SCRIPT}.`,
      mentions: [
        [SCRIPT, "state:BOR"],
        ["Arland", "state:ARL"],
      ],
      events: [{ source: "state:BOR", target: "state:ARL", type: "ACCUSE" }],
    },
  ],
});

const PAGES = [
  "/documents",
  `/documents/${encodeURIComponent(hostile.document.id)}`,
  "/ask?q=Who+opposes+Arland%3F",
  `/ask?q=${encodeURIComponent(`Who opposes ${SCRIPT}?`)}`,
  `/ask?q=${encodeURIComponent(HOSTILE)}`,
  `/${encodeURIComponent(SCRIPT)}`,
];

describeEngines("text from documents and requests", (graph) => {
  let app: ServedApp;
  beforeEach(async () => {
    await graph().writer.putDocuments([hostile]);
    app = await serveApp(graph().reader);
  });
  afterEach(() => app.close());

  it("is shown as text on every page, never as markup", async () => {
    for (const path of PAGES) {
      const html = await (await fetch(`${app.url}${path}`, { headers: { accept: "text/html" } })).text();
      expect(html, path).to.not.contain("<script>alert");
      expect(html, path).to.not.contain("<img");
      expect(html, path).to.match(/&lt;script&gt;|%3Cscript%3E/u);
    }
  });

  it("is never the target of a link unless it is an address of the web", async () => {
    const html = await (await fetch(`${app.url}${PAGES[1] ?? ""}`)).text();
    expect(html).to.not.match(/href="\s*javascript/iu);
  });
});

describeEngines("every answer", (graph) => {
  let app: ServedApp;
  beforeEach(async () => {
    app = await serveApp(graph().reader);
  });
  afterEach(() => app.close());

  it("forbids scripts and styles that are not the server's own files", async () => {
    for (const path of ["/", "/cypher", "/api/counts", "/nothing", "/assets/explore.js"]) {
      const policy = (await fetch(`${app.url}${path}`)).headers.get("content-security-policy") ?? "";
      expect(policy, path).to.contain("script-src 'self';").and.to.contain("style-src 'self';");
      expect(policy, path).to.not.contain("unsafe");
      expect(policy, path).to.contain("default-src 'self'").and.to.contain("frame-ancestors 'none'");
    }
  });

  it("keeps its type, says nothing of what serves it, and gives no referrer away", async () => {
    const { headers } = await fetch(`${app.url}/`);
    expect(headers.get("x-content-type-options")).to.equal("nosniff");
    expect(headers.get("x-powered-by")).to.equal(null);
    expect(headers.get("referrer-policy")).to.equal("no-referrer");
  });

  it("is refused under another host's name while the server is on loopback", async () => {
    const { port } = new URL(app.url);
    const statusFor = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ host: "127.0.0.1", port, path: "/api/counts", headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on("error", reject)
          .end();
      });
    expect(await statusFor(`127.0.0.1:${port}`)).to.equal(200);
    expect(await statusFor(`localhost:${port}`)).to.equal(200);
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1.evil.example"]) {
      expect(await statusFor(host), host).to.equal(403);
    }
  });
});
