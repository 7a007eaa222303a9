import { expect } from "chai";
import type { PloverType } from "../../../../cypher/model/plover.ts";
import {
  classifyRelation,
  fillRelationFeatures,
  sidesOf,
  type RelationReading,
} from "../../../../ingest/classifier/classify-relation.ts";
import { readMarked, type MarkedSentence } from "../../../../ingest/classifier/marked-sentence.ts";
import { PairFeatures } from "../../../../ingest/classifier/pair-features.ts";

/** `[source]` and `<target>` mark the two. */
function marked(text: string): MarkedSentence {
  const place = (open: string, close: string): { start: number; end: number } => {
    const words = text.slice(text.indexOf(open) + 1, text.indexOf(close));
    const before = text.slice(0, text.indexOf(open)).replaceAll(/[[\]<>]/gu, "");
    return { start: before.length, end: before.length + words.length };
  };
  return readMarked(text.replaceAll(/[[\]<>]/gu, ""), [place("[", "]"), place("<", ">")]);
}

function read(text: string): RelationReading {
  const { sentence, spans, actsBetween } = marked(text);
  const [source, target] = spans;
  if (source === undefined || target === undefined) throw new Error(`Nothing is marked in ${text}`);
  return classifyRelation(sentence, source, target, actsBetween(0, 1));
}

const best = (text: string): string =>
  [...read(text).types].reduce<[string, number]>((top, each) => (each[1] > top[1] ? each : top), ["", 0])[0];

const side = (text: string): number => {
  const sides = sidesOf(read(text).types);
  return Math.max(sides["-1"], sides["1"]);
};

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
  "[Norway] has more lakes than <Chile>.",
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
      expect(side(marked)).to.be.below(0.5);
    });
  }
  for (const [type, marked] of knownGaps) {
    it(`does not yet read ${type}: ${marked}`, () => {
      expect(best(marked)).to.not.equal(type);
    });
  }

  it("gives probabilities that add up to one", () => {
    const sum = [...read("[Peru] condemned <Chile>.").types.values()].reduce((total, each) => total + each, 0);
    expect(sum).to.be.closeTo(1, 1e-9);
  });

  it("reads the same whoever the two are", () => {
    const texts = ["[Russia] condemned <Ukraine>.", "[Ukraine] condemned <Russia>.", "[NATO] condemned <Fiji>."];
    expect(texts.map(best)).to.deep.equal(["ACCUSE", "ACCUSE", "ACCUSE"]);
    const probabilities = texts.map((text) => read(text).types.get("ACCUSE") ?? 0);
    expect(Math.max(...probabilities) - Math.min(...probabilities)).to.be.below(0.05);
  });

  it("has no names and no numbers among its features", () => {
    const { sentence, spans } = marked("On Tuesday 12 [Peru] condemned <Chile> over 300 fines.");
    const features = new PairFeatures({ named: true });
    fillRelationFeatures(features, sentence, spans[0] ?? { from: 0, to: 1 }, spans[1] ?? { from: 0, to: 1 }, []);
    const names = [...(features.names?.values() ?? [])];
    expect(names).to.include("verb:condemn");
    expect(names.filter((name) => /peru|chile|tuesday|\b12\b|300/iu.test(name))).to.deep.equal([]);
  });

  it("tells friendly from hostile from mere contact", () => {
    const { types } = read("[Ghana] congratulated <Liberia> on the vote.");
    const sides = sidesOf(types);
    expect(sides["1"]).to.be.above(0.8);
    expect(sides["-1"] + sides["0"] + sides["1"] + (types.get("NONE") ?? 0)).to.be.closeTo(1, 1e-9);
  });
});
