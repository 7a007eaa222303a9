import { expect } from "chai";
import { ALLIANCE_TYPES, findKnownEntity, matchGazetteer } from "../../../../ingest/mention/gazetteer.ts";
import { tokenised } from "../reading.ts";

describe("the gazetteer", () => {
  const found = (text: string): string[] =>
    matchGazetteer(tokenised(text)[0]!.tokens).map(({ entry }) => `${entry.entity.id} ${entry.sense}`);

  const matches: readonly (readonly [text: string, ...found: string[]])[] = [
    ["Turkey and Türkiye", "state:TUR name", "state:TUR alias"],
    ["DR Congo", "state:COD alias"],
    ["South Korea and South Sudan", "state:KOR name", "state:SSD name"],
    ["the Emirati envoy", "state:ARE demonym"],
    ["Kiev or Kyiv", "state:UKR capital", "state:UKR capital"],
    ["the UN Security Council", "organization:un-security-council name"],
    ["RUSSIA", "state:RUS name"],
    ["The West", "alliance:the-west name"],
    ["Greenland", "place:greenland name"],
  ];
  for (const [text, ...entries] of matches) {
    it(`reads "${text}"`, () => expect(found(text)).to.deep.equal(entries));
  }

  const mustNotMatch: readonly (readonly [reason: string, text: string])[] = [
    ["a name is not written small", "turkey with rice"],
    ["a demonym of two states decides nothing", "the Dominican team"],
    ["one word of a longer name is no name", "South of Africa"],
  ];
  for (const [reason, text] of mustNotMatch) {
    it(`does not read "${text}": ${reason}`, () => expect(found(text)).to.deep.equal([]));
  }

  it("takes the longest name", () => {
    expect(found("the European Union and the European Court of Justice")).to.deep.equal([
      "alliance:eu name",
      "organization:european-court-of-justice alias",
    ]);
  });

  it("knows its entities by their ids", () => {
    expect(findKnownEntity("state:NOR")).to.deep.equal({ id: "state:NOR", kind: "State", name: "Norway" });
    expect(findKnownEntity("place:oslo")).to.include({ kind: "Place", name: "Oslo" });
    expect(findKnownEntity("state:XYZ")).to.be.undefined;
  });

  it("says of what type each alliance is", () => {
    expect(ALLIANCE_TYPES.get("alliance:nato")).to.equal("military alliance");
    expect(ALLIANCE_TYPES.get("alliance:eu")).to.equal("union");
  });
});
