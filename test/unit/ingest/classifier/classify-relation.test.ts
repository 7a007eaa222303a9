import { expect } from "chai";
import { PLOVER, type PloverType } from "../../../../cypher/model/plover.ts";
import { classifyRelation, readRelation } from "../../../../ingest/classifier/classify-relation.ts";
import { pairFeatures } from "../../../../ingest/classifier/features.ts";
import { tokenSpan, tokensOf } from "../../../../ingest/classifier/marked-sentence.ts";

/** `[source]` and `<target>` mark the two. */
function read(marked: string): ReturnType<typeof classifyRelation> {
  const text = marked.replaceAll(/[[\]<>]/gu, "");
  const place = (open: string, close: string): { start: number; end: number } => {
    const words = marked.slice(marked.indexOf(open) + 1, marked.indexOf(close));
    const before = marked.slice(0, marked.indexOf(open)).replaceAll(/[[\]<>]/gu, "");
    return { start: before.length, end: before.length + words.length };
  };
  const tokens = tokensOf(text);
  return classifyRelation(tokens, tokenSpan(tokens, place("[", "]")), tokenSpan(tokens, place("<", ">")));
}

const best = (marked: string): string =>
  [...read(marked)].reduce<[string, number]>((top, each) => (each[1] > top[1] ? each : top), ["", 0])[0];

const matches: readonly (readonly [PloverType, string])[] = [
  ["ACCUSE", "[Peru] condemned <Chile> for the arrests."],
  ["ACCUSE", "<Chile> was accused by [Peru] of spying."],
  ["REJECT", "[The Senate] turned down <the governor's offer>."],
  ["REJECT", "[Kenya] refused to negotiate with <the rebels>."],
  ["THREATEN", "[Ankara] warned <Athens> of retaliation."],
  ["PROTEST", "[Thousands of nurses] marched against <the health ministry>."],
  ["COERCE", "[Police] arrested <two journalists> on Monday."],
  ["ASSAULT", "[Militants] bombed <a market in Mosul>."],
  ["MOBILIZE", "[Serbia] massed troops along the border with <Kosovo>."],
  ["SANCTION", "[Canada] recalled its ambassador from <Riyadh>."],
  ["AID", "[Japan] sent food and medicine to <Nepal>."],
  ["YIELD", "[The junta] released <the opposition leader> from prison."],
  ["CONSULT", "[President Ramos] met <the Danish prime minister> in Oslo."],
  ["SUPPORT", "[Ghana] congratulated <Liberia> on the vote."],
  ["AGREE", "[Turkey] will send doctors to <Somalia>."],
  ["REQUEST", "[The union] urged <the company> to raise wages."],
  ["COOPERATE", "[India] held joint naval exercises with <Japan>."],
];

const withoutRelation = [
  "[Peru] praised Ghana, and Norway attacked <Chile>.",
  "[Norway] exports more fish than <Chile>.",
  "[Anna Kowalska] was born in <Warsaw>.",
];

const knownGaps: readonly (readonly [PloverType, string])[] = [
  // Two deeds in one predicate: the nearer verb wins.
  ["SUPPORT", "[Ghana] attacked Peru's critics and so helped <Chile>'s cause."],
];

describe("the relation classifier", () => {
  for (const [type, marked] of matches) {
    it(`reads ${type}: ${marked}`, () => {
      expect(best(marked)).to.equal(type);
    });
  }
  for (const marked of withoutRelation) {
    it(`sees no relation: ${marked}`, () => {
      expect(readRelation(read(marked))).to.equal(undefined);
    });
  }
  for (const [type, marked] of knownGaps) {
    it(`does not yet read ${type}: ${marked}`, () => {
      expect(best(marked)).to.not.equal(type);
    });
  }

  it("gives probabilities that add up to one", () => {
    const sum = [...read("[Peru] condemned <Chile>.").values()].reduce((total, each) => total + each, 0);
    expect(sum).to.be.closeTo(1, 1e-9);
  });

  it("reads the same whoever the two are", () => {
    const signs = ["[Russia] condemned <Ukraine>.", "[Ukraine] condemned <Russia>.", "[NATO] condemned <Fiji>."].map(
      (marked) => readRelation(read(marked)),
    );
    expect(signs.map((each) => each?.type)).to.deep.equal(["ACCUSE", "ACCUSE", "ACCUSE"]);
    const probabilities = signs.map((each) => each?.probability ?? 0);
    expect(Math.max(...probabilities) - Math.min(...probabilities)).to.be.below(0.05);
  });

  it("has no names and no numbers among its features", () => {
    const tokens = tokensOf("On Tuesday 12 Peru condemned Chile over 300 fines.");
    const { names } = pairFeatures(tokens, { from: 3, to: 4 }, { from: 5, to: 6 });
    expect(names.filter((name) => /peru|chile|tuesday|12|300/iu.test(name))).to.deep.equal([]);
  });

  it("abstains where friendly and hostile readings are close", () => {
    expect(
      readRelation(
        new Map([
          ["ACCUSE", 0.5],
          ["SUPPORT", 0.45],
          ["NONE", 0.05],
        ]),
      ),
    ).to.equal(undefined);
    expect(
      readRelation(
        new Map([
          ["ACCUSE", 0.5],
          ["THREATEN", 0.45],
          ["NONE", 0.05],
        ]),
      ),
    ).to.deep.equal({
      type: "ACCUSE",
      probability: 0.95,
    });
    expect(PLOVER.ACCUSE.sign).to.equal(PLOVER.THREATEN.sign);
  });
});
