import { readdirSync } from "node:fs";
import { expect } from "chai";
import { getStatement } from "../../cypher/catalogue.ts";
import type { Row } from "../../cypher/engine.ts";
import { CLAIM_STATUSES } from "../../cypher/model/document-graph.ts";
import { PLOVER_TYPES } from "../../cypher/model/plover.ts";
import { RELATION_TYPES } from "../../cypher/model/views.ts";
import { openAll } from "./engines.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";
import { ambassador, anybody, minister, secretary, surname } from "./fixtures/people.ts";

const MEMBERSHIP = "position:arland-joining-the-northern-pact";
const VIEW = {
  id: "view:one",
  name: "The pact",
  createdAt: "2024-06-01T10:00:00.000Z",
  changedAt: "2024-06-01T10:00:00.000Z",
  state: '{"ids":["state:ARL"]}',
};
const RELATIONS = { types: [...RELATION_TYPES], kinds: [], minDocuments: 0, minConfidence: 0 };
const FEW_RELATIONS = {
  types: ["OPPOSES", "REJECTS"],
  kinds: ["state", "position", "person"],
  minDocuments: 1,
  minConfidence: 0.5,
};
const FILTER = { ...RELATIONS, direction: "both" };
const EVENTS = {
  ploverTypes: [...PLOVER_TYPES],
  claimStatuses: [...CLAIM_STATUSES],
  dated: false,
  from: "",
  coarse: [],
  to: "9999-12-31",
  outlets: [],
};
const FEW_EVENTS = {
  ploverTypes: ["ACCUSE", "REJECT", "SUPPORT"],
  claimStatuses: ["asserted"],
  dated: true,
  from: "2024-03-01",
  coarse: ["2024", "2024-03"],
  to: "2024-03-04",
  outlets: ["courier.example", "tribune.example"],
};
const PAGE = { offset: 0, limit: 5 };
const IDS = ["state:ARL", "state:BOR", "alliance:northern-pact", "person:elena-vega", MEMBERSHIP];
const AMONG = Object.fromEntries(IDS.map((id) => [id, true]));
const DYADS = ["state:BOR|OPPOSES|state:ARL", `person:elena-vega|ENDORSES|${MEMBERSHIP}`];

/** Parameters with which each read statement of the catalogue has something to answer. */
const CASES: Readonly<Record<string, readonly Row[]>> = {
  "count-affiliation-sentences": [{ source: "person:ivan-orlov", target: "state:BOR" }],
  "count-documents": [{}],
  "count-entities-by-events": [
    { ...RELATIONS, ...EVENTS },
    { ...FEW_RELATIONS, ...FEW_EVENTS },
  ],
  "count-entities-by-relations": [RELATIONS, FEW_RELATIONS],
  "count-event-dates": [
    { ...RELATIONS, ...EVENTS },
    { ...FEW_RELATIONS, ...FEW_EVENTS },
  ],
  "count-neighbours": [
    { id: "state:ARL", ...FILTER },
    { id: MEMBERSHIP, ...RELATIONS, types: ["ENDORSES"], direction: "in" },
    { id: "state:ARL", ...FEW_RELATIONS, direction: "in" },
  ],
  "count-neighbours-by-type": [
    { id: "state:ARL", ...RELATIONS },
    { id: MEMBERSHIP, ...RELATIONS },
    { id: MEMBERSHIP, ...FEW_RELATIONS },
  ],
  "count-node-event-dates": [
    { id: "state:ARL", ...RELATIONS, ...EVENTS },
    { id: MEMBERSHIP, ...FEW_RELATIONS, ...FEW_EVENTS },
  ],
  "count-nodes": [{}],
  "count-outlets": [{}],
  "count-node-documents": [
    { id: "state:ARL", dated: false, from: "", to: "", outlets: [] },
    { id: MEMBERSHIP, dated: true, from: "2024-03-02", to: "2024-03-31", outlets: ["tribune.example"] },
  ],
  "count-relation-dates": [
    { relations: DYADS, ...EVENTS },
    { relations: DYADS, ...FEW_EVENTS },
  ],
  "count-relation-facets": [
    { relation: "state:BOR|OPPOSES|state:ARL", ...EVENTS },
    { relation: "state:BOR|OPPOSES|state:ARL", ...FEW_EVENTS },
  ],
  "count-relations": [{}],
  "count-strongest-entities": [{}],
  "find-document-summary": [{ id: summit.document.id }, { id: accusation.document.id }],
  "find-document": [{ id: summit.document.id }, { id: aid.document.id }],
  "find-entities-by-name": [{ words: "recep gul" }],
  "find-first-sentences": [
    { id: "state:ARL", documents: [summit.document.id, aid.document.id] },
    { id: MEMBERSHIP, documents: [summit.document.id] },
  ],
  "find-model-version": [{}],
  "find-nodes": [{ ids: IDS }],
  "find-relation": [
    { source: "state:BOR", target: "state:ARL", id: "state:BOR|OPPOSES|state:ARL" },
    { source: "person:elena-vega", target: MEMBERSHIP, id: `person:elena-vega|ENDORSES|${MEMBERSHIP}` },
    { source: MEMBERSHIP, target: "state:ARL", id: `${MEMBERSHIP}|CONCERNS|state:ARL` },
  ],
  "find-renamed": [{ ids: ["person:blinken", "person:antony-blinken@USA", "person:antony-blinken"] }],
  "find-saved-view": [{ id: VIEW.id }],
  "list-affiliation-sentences": [{ source: "person:ivan-orlov", target: "state:BOR", ...PAGE }],
  "list-document-events": [{ id: summit.document.id }],
  "list-document-mentions": [{ id: summit.document.id }],
  "list-document-sentences": [{ id: summit.document.id }],
  "list-documents": [PAGE, { offset: 1, limit: 1 }],
  "list-duplicates": [{ limit: 1 }, { limit: 10 }],
  "list-events-among": [
    { ids: IDS, among: AMONG, ...EVENTS },
    { ids: IDS, among: AMONG, ...FEW_EVENTS },
  ],
  "list-evidence": [{ relation: "state:BOR|OPPOSES|state:ARL", ...PAGE }],
  "list-evidence-of-events": [{ ids: summit.events.map(({ id }) => id) }],
  "list-judgements": [{ limit: 10 }],
  "list-marks": [{ sentences: [`${summit.document.id}#1`], entities: ["state:ARL", "alliance:northern-pact"] }],
  "list-merged-identities": [{ ids: ["person:antony-blinken", "person:john-sullivan@USA"] }],
  "list-merged-judgements": [{ id: "person:antony-blinken" }],
  "list-neighbours": [
    { id: "state:ARL", ...FILTER, ...PAGE },
    { id: "state:ARL", ...RELATIONS, types: ["SUPPORTS"], direction: "out", ...PAGE },
    { id: MEMBERSHIP, ...FILTER, ...PAGE },
    { id: "state:ARL", ...FEW_RELATIONS, direction: "in", ...PAGE },
  ],
  "list-outlets": [PAGE, { offset: 1, limit: 1 }],
  "list-relation-events": [
    { relations: DYADS, ...EVENTS },
    { relations: DYADS, ...FEW_EVENTS },
  ],
  "list-node-documents": [
    { id: "state:ARL", dated: false, from: "", to: "", outlets: [], ...PAGE },
    { id: MEMBERSHIP, dated: true, from: "2024-03-02", to: "2024-03-31", outlets: ["tribune.example"], ...PAGE },
  ],
  "list-relations": [
    { id: "state:ARL", ...FILTER, ...PAGE },
    { id: MEMBERSHIP, ...FILTER, direction: "out", ...PAGE },
  ],
  "list-relations-among": [{ ids: IDS }],
  "list-saved-views": [{}],
  "list-stances-among": [{ ids: IDS }],
  "list-strongest-entities": [{ limit: 3 }],
  "rank-entities-by-events": [
    { limit: 5, ...RELATIONS, ...EVENTS },
    { limit: 5, ...FEW_RELATIONS, ...FEW_EVENTS },
  ],
  "rank-entities-by-relations": [
    { limit: 5, ...RELATIONS },
    { limit: 5, ...FEW_RELATIONS },
  ],
  "weigh-node-relations": [
    { id: "state:ARL", ...EVENTS },
    { id: MEMBERSHIP, ...FEW_EVENTS },
  ],
};

const FOLDER = new URL("../../cypher/queries/read/", import.meta.url);
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.cypher$/, ""));

/** Rows in their order where the statement has one, else sorted. */
function comparable(name: string, rows: readonly Row[]): string[] {
  const lines = rows.map((row) => JSON.stringify(row, (_, value: unknown) => sorted(value)));
  return /\bORDER BY\b/.test(getStatement(`queries/read/${name}`).text) ? lines : lines.sort();
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("the catalogue's read statements", () => {
  it("each have a case here", () => {
    expect(Object.keys(CASES)).to.have.members(NAMES);
  });

  it("give the same rows on every engine", async function () {
    this.timeout(120_000);
    const { graphs, run, close } = await openAll(this);
    try {
      for (const { writer } of graphs) {
        await writer.putDocuments([accusation, summit, aid, secretary, surname, ambassador, minister, anybody]);
        await writer.forbidMerge("person:elena-vega", "person:ivan-orlov", {
          by: "Ada",
          note: "",
          at: "2024-06-01T10:00:00.000Z",
        });
        await writer.saveView(VIEW);
        await writer.putMemberships([
          {
            memberId: "state:ARL",
            memberName: "Arland",
            allianceId: "alliance:northern-pact",
            allianceName: "Northern Pact",
            source: "Table of members, 2024",
          },
        ]);
      }
      const answers = await run(async (engine) => {
        const answer: Record<string, string[]> = {};
        for (const [name, cases] of Object.entries(CASES)) {
          for (const [index, parameters] of cases.entries()) {
            const rows = await engine.read(getStatement(`queries/read/${name}`), parameters);
            answer[`${name} ${index}`] = comparable(name, rows);
          }
        }
        return answer;
      });
      const [first, ...others] = answers;
      for (const [name, rows] of Object.entries(first!)) expect([name, rows.length > 0]).to.deep.equal([name, true]);
      for (const other of others) {
        for (const [name, rows] of Object.entries(first!))
          expect([name, ...(other[name] ?? [])]).to.deep.equal([name, ...rows]);
      }
    } finally {
      await close();
    }
  });
});
