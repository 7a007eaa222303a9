import { expect } from "chai";
import { readMarked } from "../../../../ingest/classifier/marked-sentence.ts";
import { classifyStance, STANCES, weighStances } from "../../../../ingest/stance/classify-stance.ts";

/** The stance between the two words in brackets. */
function stanceOf(marked: string): string {
  const words = [...marked.matchAll(/\[([^\]]+)\]/gu)].map(([, word = ""], at) => {
    const start = marked.indexOf(`[${word}]`) - 2 * at;
    return { start, end: start + word.length };
  });
  const { sentence, spans, actsBetween } = readMarked(marked.replaceAll(/[[\]]/gu, ""), words);
  const [first = { from: 0, to: 1 }, second = { from: 0, to: 1 }] = spans;
  const stances = weighStances(classifyStance(sentence, first, second, actsBetween(0, 1)));
  return [...STANCES].sort((a, b) => stances[b] - stances[a])[0] ?? "";
}

const matches: readonly (readonly [stance: string, marked: string])[] = [
  ["onto-", "[Senator Ortega] accused [Governor Hale] of lying about the budget."],
  ["onto+", "[The mayor] praised [the firefighters] for their courage."],
  ["back-", "[The senator] was accused by [the governor] of lying about the budget."],
  ["neutral", "[Anna Berg] was born in [Oslo] in 1970."],
  ["neutral", "[The Herald] reported on Monday that [the bank] will close two branches."],
];

describe("the stance between two entities", () => {
  for (const [stance, marked] of matches) {
    it(`is ${stance}: ${marked}`, () => expect(stanceOf(marked)).to.equal(stance));
  }

  it("has probabilities that add up to one, weighed or not", () => {
    const { sentence, spans } = readMarked("Peru thanked Chile.", [
      { start: 0, end: 4 },
      { start: 13, end: 18 },
    ]);
    const stances = classifyStance(sentence, spans[0] ?? { from: 0, to: 1 }, spans[1] ?? { from: 2, to: 3 }, []);
    const sum = (of: typeof stances): number => STANCES.reduce((total, stance) => total + of[stance], 0);
    expect(sum(stances)).to.be.closeTo(1, 1e-9);
    expect(sum(weighStances(stances))).to.be.closeTo(1, 1e-9);
  });
});
