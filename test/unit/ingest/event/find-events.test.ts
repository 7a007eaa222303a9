import { expect } from "chai";
import { PLOVER } from "../../../../cypher/model/plover.ts";
import { graphOf } from "../reading.ts";
import { CONSTRUCTIONS } from "./constructions.ts";

const short = (id: string): string => id.replace(/^[a-z]+:/u, "");

/** Who stands for or against whom in a text, as the table of constructions writes it. */
function stancesOf(text: string): string[] {
  return graphOf(text)
    .events.filter(({ targetId, ploverType }) => !targetId.startsWith("position:") && PLOVER[ploverType].sign !== 0)
    .map(({ sourceId, targetId, ploverType, claimStatus }) =>
      [
        short(sourceId),
        PLOVER[ploverType].sign < 0 ? "against" : "for",
        short(targetId),
        ...(claimStatus === "asserted" ? [] : [claimStatus]),
      ].join(" "),
    );
}

const asserted = (text: string): string[] => stancesOf(text).filter((stance) => stance.split(" ").length === 3);

describe("an event", () => {
  for (const [construction, { matches, mustNotMatch, knownGaps }] of Object.entries(CONSTRUCTIONS)) {
    describe(`by ${construction}`, () => {
      for (const [sentence, ...stances] of matches) {
        it(`is read from "${sentence}"`, () => expect(stancesOf(sentence)).to.include.members(stances));
      }
      for (const sentence of mustNotMatch) {
        it(`is not read from "${sentence}"`, () => expect(asserted(sentence)).to.deep.equal([]));
      }
      for (const [reason, sentence, ...stances] of knownGaps) {
        it(`is at present misread in "${sentence}": ${reason}`, () =>
          expect(stancesOf(sentence)).to.have.members(stances));
      }
    });
  }

  it("has the quad class of its type and a polarity of the type's sign", () => {
    const texts = Object.values(CONSTRUCTIONS).flatMap(({ matches }) => matches.map(([text]) => text));
    for (const { ploverType, quadClass, polarity } of texts.flatMap((text) => graphOf(text).events)) {
      expect(quadClass).to.equal(PLOVER[ploverType].quadClass);
      if (PLOVER[ploverType].sign !== 0) expect(Math.sign(polarity)).to.equal(PLOVER[ploverType].sign);
    }
  });

  it("is between different actors, who do not speak for each other", () => {
    expect(stancesOf("Chadian Foreign Minister Omar Saleh defended Chad.")).to.deep.equal([]);
  });

  it("has a probability for its confidence", () => {
    const events = graphOf("Norway condemned Iran. Peru praised Chile. Egypt met Sudan.").events;
    expect(events).to.have.length.above(2);
    for (const { confidence } of events) expect(confidence).to.be.within(0, 1);
  });
});
