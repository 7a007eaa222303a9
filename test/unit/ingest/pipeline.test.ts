import { expect } from "chai";
import { EXTRACTOR_VERSION } from "../../../ingest/extractor-version.ts";
import { extractDocument } from "../../../ingest/pipeline.ts";
import { readText } from "../../../ingest/read/read-text.ts";
import { checkDocument } from "../../../cypher/write/check-document.ts";
import { graphOf } from "./reading.ts";

const NOW = "2024-03-06T00:00:00.000Z";
const TITLE = "Norway and Iran at odds";
const BODY =
  "Norwegian Foreign Minister Espen Holm condemned Iran. He left early.\nOslo opposes Iran joining the G20. Iran denied that it owes Norway money.";
const article = `${TITLE}\n20240305\nExample Wire\n\n${BODY}`;
const extract = (text: string) => extractDocument(readText(text, "articles/one.txt"), NOW);

describe("a document's graph", () => {
  it("is the same for the same input", () => {
    expect(extract(article)).to.deep.equal(extract(article));
  });

  it("does not depend on what was read before", () => {
    const before = extract(article);
    extract("Another article\n20240306\nExample Wire\n\nEspen Berg praised Chile. Berg left.");
    expect(extract(article)).to.deep.equal(before);
  });

  it("passes the check of the graph's writer", () => {
    expect(() => {
      checkDocument(extract(article));
    }).not.to.throw();
  });

  it("carries title, source, date and version", () => {
    expect(extract(article).document).to.deep.include({
      title: TITLE,
      source: "Example Wire",
      url: "articles/one.txt",
      publishedAt: "2024-03-05",
      ingestedAt: NOW,
      extractorVersion: EXTRACTOR_VERSION,
      language: "en",
    });
  });

  it("dates events and positions by their sentences", () => {
    const text = `${TITLE}\n20240305\nWire\n\nNorway condemned Iran on Monday. In May 2022, Oslo opposed Iran joining the G20.`;
    const { events } = extract(text);
    const dates = events.map(({ targetId, date }) => `${targetId} ${date ?? ""}`);
    expect(dates).to.include("state:IRN 2024-03-04");
    expect(dates).to.include("position:iran-joining-g20 2022-05");
  });

  it("dates events by the document where their sentences have no date", () => {
    const { events } = extract(article);
    expect(events).not.to.be.empty;
    for (const { date } of events) expect(date).to.equal("2024-03-05");
    for (const { date } of extract(`${TITLE}\n\n${BODY}`).events) expect(date).to.be.null;
  });

  it("holds whom an office implies, without a mention", () => {
    const { entities, mentions } = graphOf("Secretary of State Mary Reed left.");
    expect(entities.map(({ id }) => id)).to.deep.equal(["person:mary-reed", "state:USA"]);
    expect(mentions.map(({ entityId }) => entityId)).to.deep.equal(["person:mary-reed"]);
  });

  it("is empty but for its sentences where nobody is named", () => {
    const { sentences, entities, mentions, events, positions } = graphOf("It rained. Nobody came.");
    expect(sentences).to.have.length(2);
    expect([entities, mentions, events, positions]).to.deep.equal([[], [], [], []]);
  });

  it("reads an empty text", () => {
    expect(graphOf("").sentences).to.deep.equal([]);
  });
});

describe("a document's id", () => {
  const { id } = extract(article).document;

  const same: readonly (readonly [reason: string, text: string])[] = [
    ["line ends of Windows", article.replaceAll("\n", "\r\n")],
    ["more blank lines", article.replaceAll("\n", "\n\n")],
    ["double blanks", article.replaceAll(". ", ".  ")],
    ["blanks at the end", `${article}  \n\n`],
    ["another date and source", article.replace("20240305", "20240306").replace("Example Wire", "Example Post")],
  ];
  for (const [reason, text] of same) {
    it(`does not change with ${reason}`, () => expect(extract(text).document.id).to.equal(id));
  }

  it("does not change with composed or decomposed accents", () => {
    const accented = article.replace("Espen", "Zoë");
    expect(extract(accented.normalize("NFD")).document.id).to.equal(extract(accented.normalize("NFC")).document.id);
  });

  it("changes with a word", () => {
    expect(extract(article.replace("early", "late")).document.id).not.to.equal(id);
  });
});

describe("ids of events", () => {
  const idsOf = (text: string): string[] => extract(text).events.map(({ id }) => id);

  it("stay with white space", () => {
    expect(idsOf(article.replaceAll("\n", "\r\n"))).to.deep.equal(idsOf(article));
  });

  it("differ between documents that share a sentence", () => {
    expect(idsOf(article)).not.to.include.members(idsOf(`${article} It rained.`));
  });
});
