import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { tokensOf } from "../../ingest/classifier/marked-sentence.ts";
import { parseSentence } from "../../ingest/syntax/dependency/parse-sentence.ts";
import { encodeSyntaxModel } from "../../ingest/syntax/dependency/syntax-model.ts";
import { trainSyntax } from "../../training/syntax/train-syntax.ts";
import { readTreebank } from "../../training/syntax/treebank.ts";

const row = (...cells: (string | number)[]): string => {
  const [id, form, tag, head, relation] = cells;
  return [id, form, "_", tag, "_", "_", head, relation, "_", "_"].join("\t");
};

const contraction = [
  "# text = Norway doesn't trust Iran.",
  row(1, "Norway", "PROPN", 4, "nsubj"),
  row("2-3", "doesn't", "_", "_", "_"),
  row(2, "does", "AUX", 4, "aux"),
  row(3, "n't", "PART", 4, "advmod"),
  row(4, "trust", "VERB", 0, "root"),
  row(5, "Iran", "PROPN", 4, "obj"),
  row(6, ".", "PUNCT", 4, "punct"),
].join("\n");

/** "X verbed Y." in many words. */
const simple = (subject: string, verb: string, object: string): string =>
  [
    `# text = ${subject} ${verb} ${object} .`,
    row(1, subject, "PROPN", 2, "nsubj"),
    row(2, verb, "VERB", 0, "root"),
    row(3, object, "PROPN", 2, "obj:fine"),
    row(4, ".", "PUNCT", 2, "punct"),
  ].join("\n");

function treebank(...sentences: string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "standoff-treebank-")), "test.conllu");
  writeFileSync(path, `${sentences.join("\n\n")}\n\n`);
  return path;
}

describe("a treebank", () => {
  it("is read as the pipeline's tokens, with contractions and without fine relations", () => {
    const [first, second] = readTreebank(treebank(contraction, simple("Peru", "praised", "Chile")));
    expect(first?.tokens.map(({ text }) => text)).to.deep.equal(["Norway", "does", "n't", "trust", "Iran", "."]);
    expect(first?.heads).to.deep.equal([3, 3, 3, 6, 3, 3]);
    expect(first?.relations).to.deep.equal(["nsubj", "aux", "advmod", "root", "obj", "punct"]);
    expect(second?.relations[2]).to.equal("obj");
  });

  it("teaches a parser, the same each time", () => {
    const names = ["Peru", "Chile", "Norway", "Iran", "Egypt", "Chad", "Ghana", "Spain"];
    const sentences = names.flatMap((subject, at) =>
      ["praised", "condemned", "attacked"].map((verb) => simple(subject, verb, names[(at + 3) % names.length] ?? "")),
    );
    const gold = readTreebank(treebank(...sentences));
    const model = trainSyntax(gold);
    const { heads, relations } = parseSentence(tokensOf("Ghana praised Iran ."), model);
    expect([...heads]).to.deep.equal([1, -1, 1, 1]);
    expect(relations).to.deep.equal(["nsubj", "root", "obj", "punct"]);
    expect(encodeSyntaxModel(trainSyntax(gold)).equals(encodeSyntaxModel(model))).to.equal(true);
  });
});
