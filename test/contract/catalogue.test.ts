import { readdirSync } from "node:fs";
import { expect } from "chai";
import { getStatement } from "../../cypher/catalogue.ts";
import type { Row } from "../../cypher/engine.ts";
import { RELATION_TYPES } from "../../cypher/model/views.ts";
import { openAll } from "./engines.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";
import { ambassador, anybody, minister, secretary, surname } from "./fixtures/people.ts";

const MEMBERSHIP = "position:arland-joining-the-northern-pact";
const FILTER = { types: [...RELATION_TYPES], direction: "both" };
const VIEW = {
  id: "view:one",
  name: "The pact",
  createdAt: "2024-06-01T10:00:00.000Z",
  changedAt: "2024-06-01T10:00:00.000Z",
  state: '{"ids":["state:ARL"]}',
};
const PAGE = { offset: 0, limit: 5 };
const IDS = ["state:ARL", "state:BOR", "alliance:northern-pact", "person:elena-vega", MEMBERSHIP];

/** Parameters with which each read statement of the catalogue has something to answer. */
const CASES: Readonly<Record<string, readonly Row[]>> = {
  "count-documents": [{}],
  "count-neighbours": [
    { id: "state:ARL", ...FILTER },
    { id: MEMBERSHIP, types: ["ENDORSES"], direction: "in" },
  ],
  "count-neighbours-by-type": [{ id: "state:ARL" }, { id: MEMBERSHIP }],
  "count-nodes": [{}],
  "count-relations": [{}],
  "count-strongest-entities": [{}],
  "find-document-summary": [{ id: summit.document.id }, { id: accusation.document.id }],
  "find-document": [{ id: summit.document.id }, { id: aid.document.id }],
  "find-entities-by-name": [{ words: "recep gul" }],
  "find-model-version": [{}],
  "find-nodes": [{ ids: IDS }],
  "find-relation": [
    { source: "state:BOR", target: "state:ARL", id: "state:BOR|OPPOSES|state:ARL" },
    { source: "person:elena-vega", target: MEMBERSHIP, id: `person:elena-vega|ENDORSES|${MEMBERSHIP}` },
    { source: MEMBERSHIP, target: "state:ARL", id: `${MEMBERSHIP}|CONCERNS|state:ARL` },
  ],
  "find-renamed": [{ ids: ["person:blinken", "person:antony-blinken@USA", "person:antony-blinken"] }],
  "find-saved-view": [{ id: VIEW.id }],
  "list-document-events": [{ id: summit.document.id }],
  "list-document-mentions": [{ id: summit.document.id }],
  "list-document-sentences": [{ id: summit.document.id }],
  "list-documents": [PAGE, { offset: 1, limit: 1 }],
  "list-duplicates": [{ limit: 1 }, { limit: 10 }],
  "list-evidence": [{ relation: "state:BOR|OPPOSES|state:ARL", ...PAGE }],
  "list-judgements": [{ limit: 10 }],
  "list-marks": [{ sentences: [`${summit.document.id}#1`], entities: ["state:ARL", "alliance:northern-pact"] }],
  "list-merged-identities": [{ ids: ["person:antony-blinken", "person:john-sullivan@USA"] }],
  "list-merged-judgements": [{ id: "person:antony-blinken" }],
  "list-neighbours": [
    { id: "state:ARL", ...FILTER, ...PAGE },
    { id: "state:ARL", types: ["SUPPORTS"], direction: "out", ...PAGE },
    { id: MEMBERSHIP, ...FILTER, ...PAGE },
  ],
  "list-relation-evidence": [{ relations: ["state:BOR|OPPOSES|state:ARL", "state:ARL|SUPPORTS|state:BOR"] }],
  "list-relations": [
    { id: "state:ARL", ...FILTER, ...PAGE },
    { id: MEMBERSHIP, ...FILTER, direction: "out", ...PAGE },
  ],
  "list-relations-among": [{ ids: IDS }],
  "list-saved-views": [{}],
  "list-stances-among": [{ ids: IDS }],
  "list-strongest-entities": [{ limit: 3 }],
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
      for (const other of others) expect(other).to.deep.equal(first);
    } finally {
      await close();
    }
  });
});
