import { expect } from "chai";
import { boilerplateOf, datelineEnd, isDisplayLine } from "../../../../ingest/mention/boilerplate.ts";
import { tokenised } from "../reading.ts";

const tokensOf = (text: string) => tokenised(text)[0]!.tokens;
/** What is left of a sentence. */
const rest = (text: string): string => {
  const tokens = tokensOf(text);
  const masked = boilerplateOf(tokens);
  return tokens
    .filter((_, at) => !masked.has(at))
    .map((token) => token.text)
    .join(" ");
};

describe("what is no text of an article", () => {
  const rows: readonly (readonly [text: string, rest: string])[] = [
    ["WASHINGTON (AP) — Chile agreed", "Chile agreed"],
    ["LONDON, Jan 26 (Reuters) - Chile agreed", "Chile agreed"],
    ["SEOUL, South Korea NPA - Chile agreed", "Chile agreed"],
    ["Brussels – Chile agreed", "Chile agreed"],
    ["Yamada reported from Tokyo", ""],
    ["NPA writer Hana Worku in Nairobi, Kenya, contributed", ""],
    ["Reporting by Ana Ruiz", ""],
    ["By Claire Hartmann and Tom Reyes", ""],
    ["A crowd greets Holm (NPA Photo/Ana Ruiz)", "A crowd greets Holm"],
    ["Picture: Harriet Cole/NPA Media", ""],
  ];
  for (const [text, expected] of rows) it(`is left out of "${text}"`, () => expect(rest(text)).to.equal(expected));

  const kept = [
    "Iran - which denies it - agreed",
    "Chile contributed troops to the force in Mali in 2013",
    "The photo shows Holm",
  ];
  for (const text of kept)
    it(`is not in "${text}"`, () =>
      expect(rest(text)).to.equal(
        tokensOf(text)
          .map((token) => token.text)
          .join(" "),
      ));

  it("ends a dateline at its dash", () => {
    expect(datelineEnd(tokensOf("OSLO (ABC) - Talks failed"))).to.equal(5);
    expect(datelineEnd(tokensOf("Talks failed - again"))).to.equal(0);
  });

  it("is told in headlines, tables and capitals by their letters", () => {
    expect(isDisplayLine(tokensOf("Holm Renews Threat Over Bridge Plan"))).to.be.true;
    expect(isDisplayLine(tokensOf("HOLM RENEWS THREAT OVER BRIDGE"))).to.be.true;
    expect(isDisplayLine(tokensOf("Holm renewed his threat over the bridge."))).to.be.false;
  });
});
