import { expect } from "chai";
import type { DocumentDetail, EvidenceView } from "../../../cypher/model/views.ts";
import { markedSentences } from "../../../server/pages/marked-sentences.ts";
import { quote } from "../../../server/pages/quote.ts";

const TEXT = "Borvia accused Arland; Arland denied it.";

const evidence: EvidenceView = {
  id: "event:1",
  sourceId: "state:BOR",
  targetId: "state:ARL",
  ploverType: "ACCUSE",
  cameoCode: "112",
  quadClass: 3,
  polarity: -0.6,
  claimStatus: "asserted",
  confidence: 0.9,
  date: null,
  rule: "active-verb",
  sentence: { id: "d#0", index: 0, text: TEXT },
  marks: [
    { entityId: "state:ARL", start: 23, end: 29 },
    { entityId: "state:BOR", start: 0, end: 6 },
    { entityId: "state:ARL", start: 15, end: 21 },
    { entityId: "person:other", start: 7, end: 14 },
  ],
  document: { id: "d", title: "", source: "", url: "", publishedAt: null },
};

describe("a quoted sentence", () => {
  it("is cut at its source and target, in the order of the text, and loses nothing", () => {
    const parts = quote(evidence);
    expect(parts).to.deep.equal([
      { text: "Borvia", role: "source" },
      { text: " accused ", role: "text" },
      { text: "Arland", role: "target" },
      { text: "; ", role: "text" },
      { text: "Arland", role: "target" },
      { text: " denied it.", role: "text" },
    ]);
    expect(parts.map(({ text }) => text).join("")).to.equal(TEXT);
  });

  it("leaves out marks that overlap", () => {
    const marks = [
      { entityId: "state:BOR", start: 0, end: 14 },
      { entityId: "state:ARL", start: 7, end: 21 },
    ];
    expect(quote({ ...evidence, marks }).map(({ role }) => role)).to.deep.equal(["source", "text"]);
  });
});

describe("a document's text", () => {
  const text = "First Borvia spoke.\n\nThen Arland answered.";
  const document: DocumentDetail = {
    id: "d",
    title: "",
    source: "",
    url: "",
    publishedAt: null,
    ingestedAt: "",
    sentences: 2,
    events: 1,
    text,
    extractorVersion: "",
    sentenceList: [
      { index: 0, start: 0, end: 19 },
      { index: 1, start: 21, end: 42 },
    ],
    mentions: [
      { entityId: "state:ARL", name: "Arland", kind: "State", start: 26, end: 32, how: "name" },
      { entityId: "state:BOR", name: "Borvia", kind: "State", start: 6, end: 12, how: "name" },
    ],
    eventList: [
      {
        id: "event:1",
        sourceId: "state:BOR",
        targetId: "state:ARL",
        ploverType: "CONSULT",
        claimStatus: "asserted",
        confidence: 0.5,
        sentenceIndex: 1,
      },
    ],
  };

  it("is cut at its sentences and mentions", () => {
    const [first, second] = markedSentences(document);
    expect(first?.parts.map((part) => [part.text, part.entity?.id])).to.deep.equal([
      ["First ", undefined],
      ["Borvia", "state:BOR"],
      [" spoke.", undefined],
    ]);
    expect([first?.events.length, second?.events.length]).to.deep.equal([0, 1]);
  });

  it("keeps its paragraphs", () => {
    expect(markedSentences(document).map(({ opensParagraph }) => opensParagraph)).to.deep.equal([false, true]);
  });
});
