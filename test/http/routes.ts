/** Every route of the app: what it takes, and a request that each kind of failure comes from. */
import { accusation } from "../contract/fixtures/documents.ts";

export interface RouteCase {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As Express and docs/api.md write it. */
  readonly route: string;
  /** A path that is answered with `status` over the fixtures, after the cases before it. */
  readonly ok: string;
  /** 200 when absent. */
  readonly status?: number;
  readonly body?: unknown;
  /** Paths, or bodies, that are answered with 400. */
  readonly bad: readonly (string | { readonly body: unknown })[];
  /** A path, or body, that names what is not there. */
  readonly missing?: string;
}

const DOCUMENT = encodeURIComponent(accusation.document.id);
const ARLAND = "state%3AARL";
const DYAD = encodeURIComponent("state:BOR|OPPOSES|state:ARL");
const VIEW = "view:0b2a4a8e-6d0c-4b7e-9d0e-8a3f5c1d2e4f";
const NO_VIEW = "view:00000000-0000-4000-8000-000000000000";
const LONG = "x".repeat(600);

export const API_ROUTES: readonly RouteCase[] = [
  { method: "GET", route: "/healthz", ok: "/healthz", bad: [] },
  {
    method: "GET",
    route: "/api/overview",
    ok: "/api/overview?limit=10",
    bad: [
      "/api/overview?limit=0",
      "/api/overview?limit=many",
      "/api/overview?limit=201",
      "/api/overview?limit=1&limit=2",
    ],
  },
  {
    method: "POST",
    route: "/api/subgraph",
    ok: "/api/subgraph",
    body: { ids: ["state:ARL"] },
    bad: [{ body: {} }, { body: { ids: [1] } }, { body: { ids: [""] } }],
  },
  {
    method: "POST",
    route: "/api/timeline",
    ok: "/api/timeline",
    body: { ids: ["state:ARL", "state:BOR"], filter: { types: ["OPPOSES"] } },
    bad: [
      { body: { ids: [1] } },
      { body: { filter: { from: "March" } } },
      { body: { filter: { ploverTypes: ["HATE"] } } },
    ],
  },
  {
    method: "GET",
    route: "/api/outlets",
    ok: "/api/outlets?limit=2",
    bad: ["/api/outlets?limit=0", "/api/outlets?offset=-1"],
  },
  {
    method: "GET",
    route: "/api/search",
    ok: "/api/search?q=arl",
    bad: ["/api/search", "/api/search?q=", "/api/search?q=%20", `/api/search?q=${LONG}`, "/api/search?q=a&q=b"],
  },
  { method: "GET", route: "/api/counts", ok: "/api/counts", bad: [] },
  {
    method: "GET",
    route: "/api/nodes/:id",
    ok: `/api/nodes/${ARLAND}`,
    bad: [`/api/nodes/${LONG}`, "/api/nodes/%E0%A4%A"],
    missing: "/api/nodes/state%3Anowhere",
  },
  {
    method: "GET",
    route: "/api/nodes/:id/neighbours",
    ok: `/api/nodes/${ARLAND}/neighbours?types=OPPOSES,SUPPORTS&direction=in&limit=5&offset=0`,
    bad: [
      `/api/nodes/${ARLAND}/neighbours?types=HATES`,
      `/api/nodes/${ARLAND}/neighbours?direction=up`,
      `/api/nodes/${ARLAND}/neighbours?offset=-1`,
    ],
    missing: "/api/nodes/state%3Anowhere/neighbours",
  },
  {
    method: "GET",
    route: "/api/nodes/:id/neighbour-counts",
    ok: `/api/nodes/${ARLAND}/neighbour-counts`,
    bad: [`/api/nodes/${LONG}/neighbour-counts`],
    missing: "/api/nodes/state%3Anowhere/neighbour-counts",
  },
  {
    method: "GET",
    route: "/api/nodes/:id/relations",
    ok: `/api/nodes/${ARLAND}/relations`,
    bad: [`/api/nodes/${ARLAND}/relations?limit=1.5`],
    missing: "/api/nodes/state%3Anowhere/relations",
  },
  {
    method: "GET",
    route: "/api/evidence",
    ok: `/api/evidence?relation=${DYAD}&sort=date&order=asc&outlets=courier.example`,
    bad: [
      "/api/evidence",
      `/api/evidence?relation=${DYAD}&limit=101`,
      `/api/evidence?relation=${DYAD}&sort=mood`,
      `/api/evidence?relation=${DYAD}&minConfidence=2`,
    ],
    missing: "/api/evidence?relation=state%3AARL%7COPPOSES%7Cstate%3Anowhere",
  },
  {
    method: "GET",
    route: "/api/evidence/facets",
    ok: `/api/evidence/facets?relation=${DYAD}&outlets=courier.example`,
    bad: ["/api/evidence/facets", `/api/evidence/facets?relation=${DYAD}&ploverTypes=HATE`],
  },
  {
    method: "GET",
    route: "/api/nodes/:id/documents",
    ok: `/api/nodes/${ARLAND}/documents?from=2024-03-01&limit=5`,
    bad: [`/api/nodes/${ARLAND}/documents?limit=101`, `/api/nodes/${ARLAND}/documents?from=March`],
    missing: "/api/nodes/state%3Anowhere/documents",
  },
  {
    method: "GET",
    route: "/api/nodes/:id/parts",
    ok: `/api/nodes/${ARLAND}/parts`,
    bad: [`/api/nodes/${LONG}/parts`],
    missing: "/api/nodes/state%3Anowhere/parts",
  },
  {
    method: "GET",
    route: "/api/affiliations",
    ok: `/api/affiliations?relation=${encodeURIComponent("person:ivan-orlov|REPRESENTS|state:BOR")}`,
    bad: ["/api/affiliations", `/api/affiliations?relation=${DYAD}&limit=0`],
    missing: `/api/affiliations?relation=${DYAD}`,
  },
  {
    method: "POST",
    route: "/api/histories",
    ok: "/api/histories",
    body: { relations: ["state:BOR|OPPOSES|state:ARL"], filter: { claimStatuses: ["asserted"] } },
    bad: [
      { body: {} },
      { body: { relations: [""] } },
      { body: { relations: Array.from({ length: 201 }, () => "a|OPPOSES|b") } },
      { body: { relations: [], filter: { minConfidence: 2 } } },
    ],
  },
  {
    method: "GET",
    route: "/api/turns",
    ok: `/api/turns?relation=${DYAD}`,
    bad: ["/api/turns", `/api/turns?relation=${DYAD}&to=soon`],
    missing: `/api/turns?relation=${encodeURIComponent("person:ivan-orlov|REPRESENTS|state:BOR")}`,
  },
  { method: "GET", route: "/api/documents", ok: "/api/documents", bad: ["/api/documents?limit=-1"] },
  {
    method: "GET",
    route: "/api/documents/:id",
    ok: `/api/documents/${DOCUMENT}`,
    bad: [`/api/documents/${LONG}`],
    missing: "/api/documents/sha256%3A00",
  },
  { method: "GET", route: "/api/ask", ok: "/api/ask?q=Who+opposes+Arland%3F", bad: ["/api/ask", `/api/ask?q=${LONG}`] },
  {
    method: "POST",
    route: "/api/saved-views",
    ok: "/api/saved-views",
    status: 201,
    body: { name: "The pact", state: { ids: ["state:ARL"] }, id: VIEW },
    bad: [
      { body: {} },
      { body: { name: "  ", state: { ids: [] } } },
      { body: { name: LONG, state: { ids: [] } } },
      { body: { name: "A", state: {} } },
      { body: { name: "A", state: "ids" } },
      { body: { name: "A", state: { ids: [1] } } },
      { body: { name: "A", state: { ids: [], note: "x".repeat(300_000) } } },
      { body: { name: "A", state: { ids: [] }, id: "view:mine" } },
      { body: { name: "A", state: { ids: [] }, createdAt: "yesterday" } },
    ],
  },
  { method: "GET", route: "/api/saved-views", ok: "/api/saved-views", bad: [] },
  {
    method: "GET",
    route: "/api/saved-views/:id",
    ok: `/api/saved-views/${VIEW}`,
    bad: ["/api/saved-views/mine"],
    missing: `/api/saved-views/${NO_VIEW}`,
  },
  {
    method: "PATCH",
    route: "/api/saved-views/:id",
    ok: `/api/saved-views/${VIEW}`,
    body: { name: "Pact" },
    bad: ["/api/saved-views/mine", { body: {} }, { body: { name: "" } }, { body: { state: [] } }],
    missing: `/api/saved-views/${NO_VIEW}`,
  },
  {
    method: "DELETE",
    route: "/api/saved-views/:id",
    ok: `/api/saved-views/${VIEW}`,
    bad: ["/api/saved-views/mine"],
    missing: `/api/saved-views/${NO_VIEW}`,
  },
  {
    method: "POST",
    route: "/api/export",
    ok: "/api/export",
    body: { format: "csv-evidence", ids: ["state:ARL", "state:BOR"], places: { "state:ARL": [10, -20.5] } },
    bad: [
      { body: {} },
      { body: { format: "xlsx", ids: [] } },
      { body: { format: "json" } },
      { body: { format: "json", ids: [], hiddenTypes: ["HATES"] } },
      { body: { format: "json", ids: [], places: { a: [1] } } },
      { body: { format: "json", ids: [], places: { a: [1, 1e12] } } },
    ],
  },
  {
    method: "POST",
    route: "/api/query",
    ok: "/api/query",
    body: { query: "MATCH (n:State) RETURN count(n) AS states" },
    bad: [
      { body: {} },
      { body: { query: "" } },
      { body: { query: 1 } },
      { body: { query: "RETURN 1 AS one", parameters: [] } },
    ],
  },
];

export const PAGE_ROUTES: readonly RouteCase[] = [
  { method: "GET", route: "/", ok: "/", bad: [] },
  { method: "GET", route: "/ask", ok: "/ask?q=Who+opposes+Arland%3F", bad: [`/ask?q=${LONG}`] },
  { method: "GET", route: "/cypher", ok: "/cypher", bad: [] },
  { method: "GET", route: "/documents", ok: "/documents", bad: ["/documents?offset=x"] },
  {
    method: "GET",
    route: "/documents/:id",
    ok: `/documents/${DOCUMENT}`,
    bad: [`/documents/${LONG}`],
    missing: "/documents/sha256%3A00",
  },
  { method: "GET", route: "/about", ok: "/about", bad: [] },
];
