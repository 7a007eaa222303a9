import { expect } from "chai";
import { loadLanguage } from "../../cypher/guard/language.ts";
import type { Subgraph } from "../../cypher/model/views.ts";
import { createReader } from "../../cypher/reader.ts";
import { cypherScript } from "../../server/export/cypher-script.ts";
import { openAll } from "./engines.ts";
import { toDocumentGraph } from "./fixtures/document-graph.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";

/** Every way in which a text might end a literal early, or become another. */
const HOSTILE = "O'Brien \\' \\u0027 \\\\u0027 '}) DETACH DELETE n //\n`x` \"q\" $p \u2028 /* 雨 🌧 \\";

const hostile = toDocumentGraph({
  title: "Hostile",
  source: "notes",
  url: "",
  publishedAt: "2024-04-01",
  names: { "person:hostile": HOSTILE, "state:ARL": "Arland" },
  sentences: [
    {
      text: `${HOSTILE} accused Arland.`,
      mentions: [
        [HOSTILE, "person:hostile"],
        ["Arland", "state:ARL"],
      ],
      events: [{ source: "person:hostile", target: "state:ARL", type: "ACCUSE", polarity: -1, confidence: 1 }],
    },
  ],
});

const IDS = [
  "state:ARL",
  "state:BOR",
  "alliance:northern-pact",
  "person:elena-vega",
  "person:ivan-orlov",
  "person:hostile",
  "position:arland-joining-the-northern-pact",
];

const EMPTY: Subgraph = { nodes: [], relations: [], totalNodes: 0, totalRelations: 0 };

describe("a picture exported as a Cypher script", () => {
  it("creates the same nodes and relations on every engine, once, whatever their text holds", async function () {
    this.timeout(120_000);
    const { graphs, run, close } = await openAll(this);
    try {
      const pictures: Subgraph[] = [];
      for (const { reader, writer } of graphs) {
        await writer.putDocuments([accusation, summit, aid, hostile]);
        await writer.putMemberships([
          {
            memberId: "state:ARL",
            memberName: "Arland",
            allianceId: "alliance:northern-pact",
            allianceName: "Northern Pact",
            source: "Table of members, 2024",
          },
        ]);
        pictures.push(await reader.subgraph(IDS));
        await writer.reset();
      }
      const [picture = EMPTY] = pictures;
      const script = [...cypherScript({ ...picture, places: new Map(), filter: {}, at: "2024-06-01T10:00:00.000Z" })];
      const statements = loadLanguage()
        .parseStatementsStrs(script.join(""))
        .filter((text) => text.trim() !== "");
      const created = await run(async (engine) => {
        const found: Subgraph[] = [];
        for (const time of ["first", "second"]) {
          for (const [at, text] of statements.entries()) {
            await engine.write((transaction) => transaction.run({ name: `${time} ${String(at)}`, text }));
          }
          found.push(await createReader(engine).subgraph(IDS));
        }
        return found;
      });

      expect(picture.nodes.map(({ name }) => name)).to.include(HOSTILE);
      expect(picture.nodes).to.have.length(IDS.length);
      expect(new Set(picture.relations.map(({ type }) => type)).size).to.equal(8);
      for (const subgraph of [...pictures, ...created.flat()]) expect(subgraph).to.deep.equal(picture);
    } finally {
      await close();
    }
  });
});
