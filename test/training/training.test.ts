import { readFileSync } from "node:fs";
import { expect } from "chai";
import { PLOVER_TYPES } from "../../cypher/model/plover.ts";
import { generateCorpus } from "../../training/generate-corpus.ts";
import { formsOf } from "../../training/inflect.ts";
import { parseMultiActor, readMultiActorSentences } from "../../training/multi-actor.ts";
import { dataDigest, trainRelations } from "../../training/relation-training.ts";

const TIMEOUT_MS = 300_000;
/** One of so many phrases and sentences: all of them take minutes, see `npm run train -- check`. */
const SHARE = 100;

describe("the training corpus", () => {
  const rows = generateCorpus({ rowsAPhrase: 2, fillingsASentence: 1 });

  it("marks a source and a target in every sentence, apart from each other", () => {
    const wrong = rows.filter(
      ({ text, source, target }) =>
        text.slice(source.start, source.end).trim() === "" ||
        text.slice(target.start, target.end).trim() === "" ||
        (source.start < target.end && target.start < source.end),
    );
    expect(wrong).to.deep.equal([]);
  });

  it("leaves no slot unfilled", () => {
    expect(rows.filter(({ text }) => /[{}|\t]/u.test(text))).to.deep.equal([]);
  });

  it("has every type, and pairs without a relation", () => {
    expect(new Set(rows.map(({ label }) => label))).to.deep.equal(new Set([...PLOVER_TYPES, "NONE"]));
  });

  it("is the same each time", () => {
    expect(generateCorpus({ rowsAPhrase: 2, fillingsASentence: 1 })).to.deep.equal(rows);
  });
});

describe("a verb of the corpus", () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ["accuse", "accuses", "accused", "accused", "accusing"],
    ["deny", "denies", "denied", "denied", "denying"],
    ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"],
    ["ban", "bans", "banned", "banned", "banning"],
    ["be", "is", "was", "been", "being"],
    ["attack", "attacks", "attacked", "attacked", "attacking"],
    ["cut", "cuts", "cut", "cut", "cutting"],
    ["lie", "lies", "lay", "lain", "lying"],
  ];
  for (const [verb, present, past, participle, gerund] of cases) {
    it(`${verb} is inflected`, () => {
      expect(formsOf(verb)).to.deep.equal({ present, past, participle, gerund });
    });
  }
});

describe("a sentence with all its actors marked", () => {
  it("gives the text, the places of every mention and the relations", () => {
    const parsed = parseMultiActor(
      "{1|Kyiv} says {2|Moscow} arms {3|rebels}; {1|Ukraine} wept.\t1>2 ACCUSE asserted; 2>3 AID reported",
    );
    expect(parsed.text).to.equal("Kyiv says Moscow arms rebels; Ukraine wept.");
    expect(parsed.actors.map((spans) => spans.map(({ start, end }) => parsed.text.slice(start, end)))).to.deep.equal([
      ["Kyiv", "Ukraine"],
      ["Moscow"],
      ["rebels"],
    ]);
    expect(parsed.relations).to.deep.equal([
      { source: 0, target: 1, type: "ACCUSE", claimStatus: "asserted" },
      { source: 1, target: 2, type: "AID", claimStatus: "reported" },
    ]);
  });

  it("has no relations where there is a dash", () => {
    expect(parseMultiActor("{1|Peru} and {2|Chile}.\t-").relations).to.deep.equal([]);
  });

  for (const relations of [
    "1>3 ACCUSE asserted",
    "1>2 BLAME asserted",
    "1>2 ACCUSE maybe",
    "1>1 ACCUSE asserted",
    "",
  ]) {
    it(`is refused with "${relations}"`, () => {
      expect(() => parseMultiActor(`{1|Peru} and {2|Chile}.\t${relations}`)).to.throw(/no relation/u);
    });
  }

  it("is well-formed throughout the repository", () => {
    const sentences = readMultiActorSentences();
    expect(sentences.length).to.be.above(6_000);
    expect(sentences.filter(({ actors }) => actors.length < 2)).to.deep.equal([]);
  });
});

describe("training", function () {
  this.timeout(TIMEOUT_MS);

  it("gives the same weights each time", () => {
    const [once, again] = [trainRelations(SHARE), trainRelations(SHARE)];
    expect(once.pairs).to.be.above(500);
    expect(once.bytes.equals(again.bytes)).to.equal(true);
  });

  it("was last done on the data in the repository", () => {
    const model = readFileSync(new URL("../../ingest/classifier/relation-model.bin", import.meta.url));
    expect(model.subarray(-32).toString("hex")).to.equal(dataDigest().toString("hex"));
  });
});
