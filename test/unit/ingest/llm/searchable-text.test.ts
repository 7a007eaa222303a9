import { expect } from "chai";
import { findWords, holdsQuote, searchable } from "../../../../ingest/llm/searchable-text.ts";

const SENTENCE = "“Ukraine’s  bid,” said Zoe\u0308 Holm,\nwas Ukraine's own; Ukrainians knew.";

const surfaces = (text: string, words: string): string[] =>
  findWords(searchable(text), words).map(({ start, end }) => text.slice(start, end));

describe("finding words in a sentence", () => {
  const matches: readonly (readonly [reason: string, words: string, found: readonly string[]])[] = [
    ["every place", "Ukraine", ["Ukraine", "Ukraine"]],
    ["curly and straight apostrophes", "Ukraine's", ["Ukraine’s", "Ukraine's"]],
    ["double blanks", "Ukraine's bid", ["Ukraine’s  bid"]],
    ["line breaks", "Holm, was", ["Holm,\nwas"]],
    ["composed accents in the words", "Zo\u00EB Holm", ["Zoe\u0308 Holm"]],
    ["quotation marks", '"Ukraine', ["“Ukraine"]],
    ["blanks around the words", " own; ", ["own;"]],
  ];
  for (const [reason, words, found] of matches) {
    it(`takes ${reason}`, () => expect(surfaces(SENTENCE, words)).to.deep.equal(found));
  }

  const mustNotMatch: readonly (readonly [reason: string, words: string])[] = [
    ["a part of a word", "Ukrain"],
    ["the end of a word", "krainians"],
    ["another case", "ukraine"],
    ["other words", "Ukraine the bid"],
    ["marks alone", ",”"],
    ["nothing", ""],
  ];
  for (const [reason, words] of mustNotMatch) {
    it(`does not take ${reason}`, () => expect(surfaces(SENTENCE, words)).to.deep.equal([]));
  }
});

describe("a quotation", () => {
  it("is two words or more of the sentence", () => {
    const text = searchable(SENTENCE);
    expect(holdsQuote(text, "was Ukraine's own")).to.be.true;
    expect(holdsQuote(text, "Ukraine")).to.be.false;
    expect(holdsQuote(text, "was Ukraine’s … knew")).to.be.false;
  });
});
