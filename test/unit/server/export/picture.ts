/** A small picture whose texts are what formats stumble over. */
import type { NodeView, RelationEvidence, RelationView } from "../../../../cypher/model/views.ts";
import type { Picture, ReadEvidence } from "../../../../server/export/picture.ts";

export const HOSTILE = `=cmd|' /C calc'!A0 "quoted", <b>&amp;\r\nnext \u0001 \uD800`;

function node(id: string, kind: NodeView["kind"], name: string): NodeView {
  return { id, kind, name, aliases: [], mentionCount: 1, weight: 1, firstSeen: "2024-01-01", lastSeen: null };
}

export const opposition: RelationView = {
  id: "state:BOR|OPPOSES|person:x",
  source: "state:BOR",
  target: "person:x",
  type: "OPPOSES",
  events: 2,
  documents: 2,
  outlets: 1,
  polarity: -0.5,
  confidence: 0.9,
  firstDate: "2024-03-01",
  lastDate: "2024-03-05",
  ploverTypes: ["ACCUSE", "REJECT"],
  office: null,
  reference: null,
};

export const picture: Picture = {
  nodes: [
    { ...node("state:BOR", "State", "Borvia"), aliases: ["Republic of Borvia", "BOR"] },
    node("person:x", "Person", HOSTILE),
  ],
  relations: [opposition],
  places: new Map([["state:BOR", { x: 10, y: -20.5 }]]),
  filter: { minDocuments: 2 },
  at: "2024-06-01T10:00:00.000Z",
};

function event(id: string, change: Partial<RelationEvidence["document"]>): RelationEvidence {
  return {
    relation: opposition.id,
    id,
    sourceId: "state:BOR",
    targetId: "person:x",
    ploverType: "ACCUSE",
    cameoCode: "042",
    quadClass: 3,
    polarity: -0.5,
    claimStatus: "asserted",
    confidence: 0.9,
    date: null,
    rule: "verb",
    sentence: { id: "sha256:aa#1", index: 1, text: `He said "no", twice.` },
    document: {
      id: "sha256:aaaaaaaaaaaaaaaaaaaa",
      title: "Borvia & the 100% {plan}",
      source: "Courier",
      url: "https://courier.example/a_{b}?c=1",
      publishedAt: "2024-03-01",
      ...change,
    },
  };
}

/** Two events of one document and one of another, in two portions. */
export const evidence: ReadEvidence = async function* () {
  yield await Promise.resolve([event("event:1", {}), event("event:2", {})]);
  yield [
    event("event:3", {
      id: "sha256:bb",
      title: "@home",
      source: "Agency",
      url: "javascript:alert(1)",
      publishedAt: null,
    }),
  ];
};

export async function text(pieces: Iterable<string> | AsyncIterable<string>): Promise<string> {
  let whole = "";
  for await (const piece of pieces) whole += piece;
  return whole;
}
