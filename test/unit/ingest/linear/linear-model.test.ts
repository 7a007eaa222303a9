import { expect } from "chai";
import { keyOf, mix } from "../../../../ingest/linear/feature-key.ts";
import { predict, type Features } from "../../../../ingest/linear/linear-model.ts";
import { LinearScorer } from "../../../../ingest/linear/linear-scorer.ts";
import { encodeModel, ModelReader } from "../../../../ingest/linear/model-file.ts";
import { fit, type Example } from "../../../../training/fit.ts";

const features = (...names: string[]): Features => {
  const keys = Int32Array.from(names, keyOf);
  return { keys: { keys, count: keys.length }, dense: Float32Array.from([names.length / 10, 0]) };
};

const example = (label: string, group: number, ...names: string[]): Example => {
  const { keys, dense } = features(...names);
  return { keys: keys.keys, dense, label, weight: 1, group };
};

/** "condemn" is against, "praise" for; each in two groups, so that both count. */
const examples = [1, 2, 3, 4].flatMap((group) => [
  example("against", group, "condemn", "minister"),
  example("for", group, "praise", "minister"),
]);
const options = { epochs: 40, rate: 0.1, l2: 1e-4, shared: true };
const model = fit(examples, ["for", "against"], 2, options);

describe("a key", () => {
  it("is the same for the same text, and another for another", () => {
    expect(keyOf("condemn")).to.equal(keyOf("condemn"));
    expect(new Set(["a", "b", "ab", "ba", ""].map(keyOf)).size).to.equal(5);
  });

  it("depends on the order in which values are mixed in", () => {
    expect(mix(mix(1, 2), 3)).to.not.equal(mix(mix(1, 3), 2));
  });
});

describe("a linear model", () => {
  it("learns which feature speaks for which label", () => {
    const [forIt = 0, against = 0] = predict(model, features("condemn"));
    expect(against).to.be.above(0.9);
    expect(forIt + against).to.be.closeTo(1, 1e-9);
    expect(predict(model, features("praise"))[0]).to.be.above(0.9);
  });

  it("leaves open what it was not trained on", () => {
    expect(predict(model, features("unheard-of"))[0]).to.be.within(0.3, 0.7);
  });

  it("does not know a feature that only one group has", () => {
    const lone = fit([...examples, example("for", 9, "hapax")], ["for", "against"], 2, options);
    expect(lone.named.rowOf(keyOf("hapax"))).to.equal(-1);
    expect(lone.named.rowOf(keyOf("praise"))).to.be.at.least(0);
  });

  it("is the same after it was written and read", () => {
    const reader = new ModelReader(encodeModel(model));
    const read = reader.model();
    expect(read.labels).to.deep.equal(["for", "against"]);
    for (const name of ["condemn", "praise", "minister"]) {
      expect(predict(read, features(name))[0]).to.be.closeTo(predict(model, features(name))[0] ?? 0, 2e-3);
    }
  });

  it("has the same bytes each time it is trained", () => {
    const again = fit(examples, ["for", "against"], 2, options);
    expect(encodeModel(again).equals(encodeModel(model))).to.equal(true);
  });
});

describe("a scorer", () => {
  it("adds up the weights of the features that are there", () => {
    const scorer = new LinearScorer(
      ["a", "b"],
      Int32Array.from([7, 7 + 16, -5]),
      Int16Array.from([1, 2, 10, 20, 100, 200]),
    );
    const scores = new Float64Array(2);
    scorer.score({ keys: Int32Array.from([7, -5, 99, 23]), count: 4 }, scores);
    expect([...scores]).to.deep.equal([111, 222]);
    scorer.score({ keys: Int32Array.from([7, -5]), count: 1 }, scores);
    expect([...scores]).to.deep.equal([1, 2]);
  });
});
