import { expect } from "chai";
import { surfacesOf, tokenise } from "../../../../ingest/text/tokenise.ts";
import { tokenised } from "../reading.ts";

const sentencesOf = (text: string): string[] => tokenised(text).map((sentence) => sentence.text);

describe("a text is split into sentences", () => {
  const matches: readonly (readonly [reason: string, text: string, ...sentences: string[]])[] = [
    ["at full stops", "Norway left. Chile stayed.", "Norway left.", "Chile stayed."],
    ["at question and exclamation marks", "Who left? Nobody!", "Who left?", "Nobody!"],
    ["at line ends, without a full stop too", "A title\nNorway left.", "A title", "Norway left."],
    ["not at abbreviated titles", "Mr. Holm met Dr. Rojas.", "Mr. Holm met Dr. Rojas."],
    [
      "not at abbreviated states",
      "The U.S. Senate and the U.N. envoy agreed.",
      "The U.S. Senate and the U.N. envoy agreed.",
    ],
    ["not at abbreviated months", "It ended on Jan. 26 in Lima.", "It ended on Jan. 26 in Lima."],
    ["not at decimal points", "Exports rose by 3.5 percent.", "Exports rose by 3.5 percent."],
    ["not within quotation marks", "“We left,” Holm said.", "“We left,” Holm said."],
  ];
  for (const [reason, text, ...sentences] of matches) {
    it(reason, () => expect(sentencesOf(text)).to.deep.equal(sentences));
  }

  it("with a number for each paragraph, blank lines left out", () => {
    expect(
      tokenised("A title\n\nNorway left. Chile stayed.\nPeru came.").map(({ paragraph }) => paragraph),
    ).to.deep.equal([0, 1, 1, 2]);
  });

  it("of the spans alone that are asked for", () => {
    const text = "Title\n20240305\nSource\nNorway left.";
    const spans = [
      { start: 0, end: 5 },
      { start: text.indexOf("Norway"), end: text.length },
    ];
    expect(tokenise(text, spans).map((sentence) => sentence.text)).to.deep.equal(["Title", "Norway left."]);
  });

  it("into none when there is nothing but white space", () => {
    expect(tokenised(" \n\t\n")).to.deep.equal([]);
  });
});

describe("offsets", () => {
  const texts: readonly (readonly [reason: string, text: string])[] = [
    ["plain words", "Norway left Lima. Chile stayed."],
    ["curly quotation marks and dashes", "“Norway’s choice” – ‘not ours’ – was made… Chile’s too."],
    ["double blanks and tabs", "Norway  left\tLima.  Chile   stayed."],
    ["blanks that do not break", "Norway\u00a0left on 3\u202fMay."],
    ["accents, composed or not", "Zoë Núñez met Zoe\u0308 Nu\u0301n\u0303ez."],
    ["characters of two units", "Norway 🇳🇴 left. 🛰 Chile stayed."],
    ["line ends of Windows", "A title\r\nNorway left.\r\nChile stayed.\r\n"],
    ["soft hyphens", "The govern\u00adment left."],
  ];
  for (const [reason, text] of texts) {
    it(`point to each token and sentence of a text with ${reason}`, () => {
      const sentences = tokenised(text);
      expect(sentences).not.to.be.empty;
      let last = 0;
      for (const sentence of sentences) {
        expect(text.slice(sentence.start, sentence.end)).to.equal(sentence.text);
        for (const [index, token] of sentence.tokens.entries()) {
          expect(token.index).to.equal(index);
          expect(text.slice(token.start, token.end)).to.equal(token.text);
          expect(token.start).to.be.at.least(last);
          last = token.end;
        }
      }
    });
  }

  it("leave out no word", () => {
    const text = "“Norway’s choice” – made by Zoë Núñez – was  final.";
    const letters = (value: string): string => value.replace(/\s/gu, "");
    expect(letters(surfacesOf(text).join(""))).to.equal(letters(text));
  });
});

describe("a very long text", () => {
  it("without line ends is read in stretches, whose words stay in one paragraph", () => {
    const text = "Norway left Lima early. ".repeat(2_000).trim();
    const sentences = tokenised(text);
    expect(new Set(sentences.map(({ paragraph }) => paragraph))).to.deep.equal(new Set([0]));
    expect(sentences.length).to.be.within(2_000, 2_010);
    expect(sentences.at(-1)?.end).to.equal(text.length);
  });

  it("without a blank is cut all the same", () => {
    expect(tokenised("x".repeat(50_000)).length).to.be.at.least(1);
  });

  it("without full stops gives sentences of bounded length", () => {
    for (const { tokens } of tokenised("salt and pepper and ".repeat(500))) expect(tokens.length).to.be.at.most(250);
  });
});
