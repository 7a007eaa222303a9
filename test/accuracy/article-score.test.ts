import { expect } from "chai";
import { graphOf } from "../unit/ingest/reading.ts";
import { calibrationError, goldSchema, poolScores, scoreArticle, type Gold } from "./article-score.ts";

const state = (name: string): Gold["entities"][number] => ({ name, type: "State", aliases: [] });
const goldWith = (parts: Partial<Gold>): Gold => ({
  ...{ entities: [], offices: [], dyads: [], mustNotOppose: [], positions: [] },
  ...parts,
});

describe("the score of an article", () => {
  const graph = graphOf("Norway condemned Iran. Norway praised Chile.");
  const entities = ["Norway", "Iran", "Chile"].map(state);

  it("counts each source, sign and target once", () => {
    const { dyads } = scoreArticle(
      graph,
      goldWith({
        entities,
        dyads: [
          { source: "Norway", target: "Iran", sign: "opposes", quote: "" },
          { source: "Norway", target: "Iran", sign: "opposes", quote: "" },
          { source: "Iran", target: "Chile", sign: "supports", quote: "" },
        ],
      }),
    );
    expect(dyads).to.deep.include({
      correct: ["Norway opposes Iran"],
      wrong: ["Norway supports Chile"],
      missed: ["Iran supports Chile"],
      precision: 0.5,
      recall: 0.5,
    });
  });

  it("tells a wrong sign from a missed pair", () => {
    const { signs } = scoreArticle(
      graph,
      goldWith({
        entities,
        dyads: [
          { source: "Norway", target: "Iran", sign: "supports", quote: "" },
          { source: "Norway", target: "Chile", sign: "supports", quote: "" },
          { source: "Iran", target: "Chile", sign: "supports", quote: "" },
        ],
      }),
    );
    expect(signs).to.deep.equal({ agreeing: 1, shared: 2 });
  });

  it("reports a forbidden pair in either order", () => {
    const { forbidden } = scoreArticle(graph, goldWith({ entities, mustNotOppose: [["Iran", "Norway"]] }));
    expect(forbidden).to.deep.equal(["Norway opposes Iran"]);
  });

  it("finds the annotator's name for an entity by an alias", () => {
    const { entities: scored } = scoreArticle(
      graphOf("Espen Holm spoke."),
      goldWith({ entities: [{ name: "E. Holm", type: "Person", aliases: ["Espen Holm"] }] }),
    );
    expect(scored).to.deep.include({ correct: ["Person E. Holm"], wrong: [], missed: [] });
  });

  it("is pooled over articles item by item", () => {
    const one = scoreArticle(graph, goldWith({ entities }));
    const two = scoreArticle(graph, goldWith({ entities: [state("Peru")] }));
    expect(poolScores([one, two]).entities).to.deep.include({ precision: 0.5, recall: 0.75 });
    expect(poolScores([]).entities).to.deep.include({ precision: 1, recall: 1 });
  });

  it("says how far confidence is from the share of right dyads", () => {
    const certain = (confidence: number, right: boolean) => ({ confidence, right });
    expect(calibrationError([])).to.equal(0);
    expect(calibrationError([certain(1, true), certain(0, false)])).to.equal(0);
    expect(calibrationError([certain(1, false)])).to.equal(1);
    // 0.75 of two in one bin, one of them right: 1.5 expected, 1 right, over 2 dyads.
    expect(calibrationError([certain(0.75, true), certain(0.75, false)])).to.be.closeTo(0.25, 1e-9);
  });

  it("takes two wordings of a proposition for one where half of the words are shared", () => {
    const positioned = graphOf("Norway rejected the ban on arms exports.");
    const found = scoreArticle(
      positioned,
      goldWith({ entities, positions: [{ actor: "Norway", stance: "against", proposition: "a ban on arms exports" }] }),
    );
    expect(found.positions).to.deep.include({ precision: 1, recall: 1 });
    const other = scoreArticle(
      positioned,
      goldWith({ entities, positions: [{ actor: "Norway", stance: "for", proposition: "a ban on arms exports" }] }),
    );
    expect(other.positions).to.deep.include({ correct: [], recall: 0 });
  });

  it("refuses an annotation of another shape", () => {
    expect(goldSchema.safeParse(goldWith({})).success).to.be.true;
    expect(goldSchema.safeParse({ entities: [] }).success).to.be.false;
  });
});
