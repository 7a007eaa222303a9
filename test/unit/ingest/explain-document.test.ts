import { expect } from "chai";
import { explainDocument } from "../../../ingest/explain-document.ts";
import { readText } from "../../../ingest/read/read-text.ts";

const TEXT = `Neighbours quarrel
20240301
courier.example

Poland condemned Hungary on Monday. The harvest was good.
Foreign Minister Anna Kowalska of Poland rejected Ukraine joining NATO.
`;

describe("the explanation of a document", () => {
  const lines = explainDocument(readText(TEXT, "article.txt")).split("\n");

  it("begins with the title and leaves out sentences that name nobody", () => {
    expect(lines[0]).to.equal("# Neighbours quarrel");
    expect(lines.filter((line) => line.includes("harvest"))).to.deep.equal([]);
  });

  it("marks each mention and says for whom it was taken and why", () => {
    expect(lines).to.include("1. [Poland] condemned [Hungary] on Monday.");
    expect(lines).to.include("  [Poland] is Poland (state:POL), by name, as actor: known name");
    expect(lines.find((line) => line.startsWith("  [Anna Kowalska]"))).to.match(
      /person:anna-kowalska.*Foreign Minister, for state:POL/u,
    );
  });

  it("gives each event its rule, the word that names it and the features that speak for it", () => {
    const at = lines.findIndex((line) => line.startsWith("  Poland ACCUSE Hungary"));
    expect(lines[at]).to.equal('  Poland ACCUSE Hungary: asserted, confidence 1.00, rule active-verb at "condemned"');
    expect(lines[at + 1]).to.match(/the classifier gives ACCUSE 0\.\d\d, for .*condemn \+\d/u);
  });

  it("gives each position", () => {
    expect(lines.filter((line) => line.startsWith('  Anna Kowalska is against "Ukraine joining NATO"'))).to.have.length(
      1,
    );
  });
});
