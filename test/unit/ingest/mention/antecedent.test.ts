import { expect } from "chai";
import { mentionsOf } from "../reading.ts";

/** "He = person:espen-holm" for every mention that does not name. */
function described(text: string): string[] {
  return mentionsOf(text)
    .filter(({ how }) => how === "pronoun" || how === "nominal")
    .map(({ surface, entity }) => `${surface} = ${entity.id}`);
}

type Row = readonly [text: string, ...described: string[]];

const matches: Readonly<Record<string, readonly Row[]>> = {
  "a pronoun for the person that the sentence before is about": [
    ["Espen Holm left. He sang.", "He = person:espen-holm"],
    ["Espen Holm met with Omar Hassan. But he left early.", "he = person:espen-holm"],
    ["Espen Holm left early, telling Omar Hassan and Ana Rojas to stay. He sang.", "He = person:espen-holm"],
    ['"Omar Hassan has lost," said Espen Holm. He sang.', "He = person:espen-holm"],
    ["Espen Holm left. It rained. He sang.", "He = person:espen-holm"],
    ["Chile expelled Espen Holm. Norway welcomed him.", "him = person:espen-holm"],
    ["Mr Espen Holm met Ms Ana Rojas. She left.", "She = person:ana-rojas"],
  ],
  "a pronoun for a speaker, whoever is spoken of": [
    ["Espen Holm left. Omar Hassan has lost, he said.", "he = person:espen-holm"],
    ["Espen Holm left. “Omar Hassan has lost,” he told reporters.", "he = person:espen-holm"],
  ],
  "a pronoun for the other one of a comparison": [
    ["Shortly after Espen Holm spoke, Omar Hassan refused it. But, like Holm, he left.", "he = person:omar-hassan"],
  ],
  "the holder of an office": [
    [
      "Norwegian Prime Minister Espen Holm left. Chile thanked the prime minister.",
      "prime minister = person:espen-holm",
    ],
    [
      "Norwegian Foreign Minister Espen Holm met Prime Minister Ana Rojas. Chile thanked the foreign minister.",
      "foreign minister = person:espen-holm",
    ],
    [
      "OSLO, Norway (AP) — Norway waits. Norway votes.\nNorwegian President Ana Rojas left.\nThe president was late.",
      "president = person:ana-rojas",
    ],
  ],
  "an American politician by party and state": [
    [
      "Washington waited. Sen. Espen Holm accused Omar Hassan. The Texas Republican left.",
      "Republican = person:espen-holm",
    ],
  ],
  "a government or party by a person of it": [
    ["Norwegian President Espen Holm left. Holm’s government fell.", "government = state:NOR"],
    ["Norwegian President Espen Holm left. Chile condemned his new government.", "government = state:NOR"],
    [
      "Espen Holm, the leader of the Free Fishers Party, left. Norway thanked his party.",
      "party = organization:free-fishers-party",
    ],
  ],
  "a body by what it is": [
    ["Mali left. The junta waited.", "junta = state:MLI"],
    ["Hamas waited. The militant group left.", "group = organization:hamas"],
    ["ECOWAS waited. The regional bloc left.", "bloc = alliance:ecowas"],
  ],
};

const mustNotMatch: readonly (readonly [reason: string, text: string])[] = [
  ["two people act", "Espen Holm met Omar Hassan. He left."],
  ["two people speak", "“No,” said Espen Holm, and “yes,” said Omar Hassan. He left."],
  ["a pronoun is not of another paragraph", "Espen Holm left.\nHe sang."],
  ["the title says that she is meant, and nobody is", "Mr Espen Holm left. She sang."],
  ["the speaker names himself in no quotation", "Espen Holm left. Espen Holm has lost, he said."],
  ["the one who tells is not the one who is told", "Omar Hassan left. Espen Holm told him."],
  [
    "two hold the office",
    "Norwegian President Espen Holm met Chilean President Ana Rojas. Mali thanked the president.",
  ],
  ["who held it once holds it no more", "Former Norwegian President Espen Holm left. Mali thanked the president."],
  ["a vice president is no president", "Norwegian Vice President Espen Holm left. Mali thanked the president."],
  [
    "the paragraph is about another state",
    "OSLO, Norway (AP) — Norway waits. Norway votes.\nNorwegian President Ana Rojas left.\nIn Chile the president was late.",
  ],
  ["whose president is said", "Norwegian President Espen Holm left. The president of an institute sang."],
  [
    "two politicians could be meant",
    "Washington waited. Sen. Espen Holm met Sen. Omar Hassan. The Texas Republican left.",
  ],
  ["two states could have the junta", "Mali and Chile left. The junta waited."],
  ["two groups could be meant", "Hamas and Hezbollah waited. The group left."],
  ["a ministry is no group", "The Norwegian Trade Ministry waited. The group left."],
];

describe("mentions that do not name", () => {
  for (const [what, rows] of Object.entries(matches)) {
    describe(`resolve ${what}:`, () => {
      for (const [text, ...expected] of rows) it(text, () => expect(described(text)).to.deep.equal(expected));
    });
  }

  describe("stay unresolved where", () => {
    for (const [reason, text] of mustNotMatch)
      it(`${reason}: ${text}`, () => expect(described(text)).to.deep.equal([]));
  });
});
