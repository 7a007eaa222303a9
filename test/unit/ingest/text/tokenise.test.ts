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

  const invisible: readonly (readonly [reason: string, text: string, ...words: string[]])[] = [
    ["soft hyphens", "The govern\u00ADment left.", "The", "government", "left", "."],
    ["blanks without width", "\u200BNor\u200Bway\u200B left.", "Norway", "left", "."],
    ["marks of direction", "\u202BNorway\u202C \u2067left\u2069.", "Norway", "left", "."],
    ["a byte order mark", "\uFEFFNorway left.", "Norway", "left", "."],
  ];
  for (const [reason, text, ...words] of invisible) {
    it(`lead past ${reason}, which are no part of a word`, () => {
      const tokens = tokenised(text).flatMap((sentence) => sentence.tokens);
      expect(tokens.map((token) => token.text)).to.deep.equal(words);
      for (const { start, end, text: word } of tokens) {
        expect(text.slice(start, end).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")).to.equal(word);
        expect([text[start], text[end - 1]]).to.deep.equal([word[0], word.at(-1)]);
      }
    });
  }

  it("leave out no word", () => {
    const text = "“Norway’s choice” – made by Zoë Núñez – was  final.";
    const letters = (value: string): string => value.replace(/\s/gu, "");
    expect(letters(surfacesOf(text).join(""))).to.equal(letters(text));
  });
});

describe("a table", () => {
  const rows: readonly (readonly [reason: string, text: string, ...cells: string[]])[] = [
    ["with tabs", "Espen Holm\tNorway\tMinister", "Espen Holm", "Norway", "Minister"],
    ["with columns of blanks", "Espen Holm   Norway", "Espen Holm", "Norway"],
    ["with empty cells", "\tEspen Holm\t\tNorway\t", "Espen Holm", "Norway"],
    ["with the same cell twice", "Norway\tNorway", "Norway", "Norway"],
  ];
  for (const [reason, text, ...cells] of rows) {
    it(`${reason} is read cell by cell, a row a paragraph`, () => {
      const sentences = tokenised(text);
      expect(sentences.map((sentence) => sentence.text)).to.deep.equal(cells);
      expect(sentences.map(({ start, end }) => text.slice(start, end))).to.deep.equal(cells);
      expect(new Set(sentences.map(({ paragraph }) => paragraph))).to.deep.equal(new Set([0]));
    });
  }

  it("is none where prose is indented or justified", () => {
    expect(sentencesOf("\tNorway left.  Chile stayed.")).to.deep.equal(["Norway left.", "Chile stayed."]);
    const justified = "Norway and Chile said on the first day of   the meeting in Lima that they would leave.";
    expect(sentencesOf(justified)).to.deep.equal([justified]);
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
