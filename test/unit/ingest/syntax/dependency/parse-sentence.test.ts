import { expect } from "chai";
import { tokensOf } from "../../../../../ingest/classifier/marked-sentence.ts";
import { parseSentence } from "../../../../../ingest/syntax/dependency/parse-sentence.ts";

/** Each arc as "Norway <nsubj condemned", the root as "condemned <root". */
function arcsOf(text: string): string[] {
  const tokens = tokensOf(text);
  const { heads, relations } = parseSentence(tokens);
  return tokens.map(({ text: word }, at) => {
    const head = heads[at] ?? -1;
    return `${word} <${relations[at] ?? ""}${head === -1 ? "" : ` ${tokens[head]?.text ?? ""}`}`;
  });
}

const matches: readonly (readonly [sentence: string, ...arcs: string[]])[] = [
  ["Norway condemned Iran.", "condemned <root", "Norway <nsubj condemned", "Iran <obj condemned"],
  ["Iran was condemned by Norway.", "Iran <nsubj:pass condemned", "by <case Norway"],
  ["The minister praised the plan of Peru.", "minister <nsubj praised", "plan <obj praised", "Peru <nmod plan"],
  ["The union and the party rejected the offer.", "party <conj union", "union <nsubj rejected"],
  ["Moscow's demands angered Kyiv.", "Moscow <nmod:poss demands", "Kyiv <obj angered"],
  ["Egypt refused to support Sudan.", "support <xcomp refused", "Sudan <obj support"],
];

describe("the dependencies of a sentence", () => {
  for (const [sentence, ...arcs] of matches) {
    it(`are those of "${sentence}"`, () => expect(arcsOf(sentence)).to.include.members(arcs));
  }

  it("make a tree: one root, and every word leads to it", () => {
    const texts = [
      "While flatly refusing to consider any changes, the minister, who had met the envoy on Monday, said talks could go on.",
      "Talks, talks, talks!",
      "12 % (2 of 3) — and so on; “why” not?",
      "Norway",
      "a b c d e f g h i j k l m n o p",
    ];
    for (const text of texts) {
      const { heads } = parseSentence(tokensOf(text));
      expect([...heads].filter((head) => head === -1)).to.have.length(1);
      for (const start of heads.keys()) {
        let [at, steps] = [start, 0];
        while (heads[at] !== -1 && steps <= heads.length) [at, steps] = [heads[at] ?? -1, steps + 1];
        expect(steps).to.be.at.most(heads.length);
      }
    }
  });

  it("are none for no words", () => {
    expect([...parseSentence([]).heads]).to.deep.equal([]);
  });

  it("have the tags that the words have in their sentence", () => {
    const tokens = tokensOf("Norway attacks Iran after two attacks.");
    const { tags } = parseSentence(tokens);
    expect(tokens.map(({ text }, at) => `${text} ${tags[at] ?? ""}`)).to.include.members([
      "Norway PROPN",
      "attacks VERB",
      "two NUM",
      "attacks NOUN",
    ]);
  });
});
