import { readFileSync } from "node:fs";
import { expect } from "chai";
import { PLOVER_TYPES } from "../../cypher/model/plover.ts";
import { generateCorpus } from "../../training/generate-corpus.ts";
import { formsOf } from "../../training/inflect.ts";
import { heldOutAccuracy, trainRelations } from "../../training/relation-training.ts";

const TIMEOUT_MS = 300_000;
/** A little below what `npm run train` prints. */
const HELD_OUT_FLOOR = 0.74;

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

describe("training", function () {
  this.timeout(TIMEOUT_MS);

  it("gives the weights in the repository, byte for byte", () => {
    const committed = readFileSync(new URL("../../ingest/classifier/relation-model.bin", import.meta.url));
    expect(trainRelations().bytes.equals(committed)).to.equal(true);
  });

  it("reads phrases that it was not trained on", () => {
    expect(heldOutAccuracy().type).to.be.above(HELD_OUT_FLOOR);
  });
});
