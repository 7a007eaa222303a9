import { expect } from "chai";
import { findPositions } from "../../../../ingest/position/find-positions.ts";
import { graphOf, readingOf } from "../reading.ts";

/** "NOR for Ukraine joining NATO", with the claim status where it is not asserted. */
const positionsOf = (text: string): string[] =>
  findPositions(readingOf(text)).map(({ actor, stance, proposition, claimStatus }) =>
    [
      actor.entity.id.replace(/^[a-z]+:/u, ""),
      stance,
      proposition,
      ...(claimStatus === "asserted" ? [] : [`(${claimStatus})`]),
    ].join(" "),
  );

describe("an actor takes a position", () => {
  const matches: readonly (readonly [sentence: string, ...positions: string[]])[] = [
    ["Oslo supports Ukraine joining NATO.", "NOR for Ukraine joining NATO"],
    ["Oslo opposes Ukraine joining NATO.", "NOR against Ukraine joining NATO"],
    ["Oslo backs Ukraine's membership of NATO.", "NOR for Ukraine joining NATO"],
    ["Oslo objects to Ukraine's accession to NATO.", "NOR against Ukraine joining NATO"],
    ["Oslo opposes a ban on Ukraine joining NATO.", "NOR for Ukraine joining NATO"],
    ["Oslo rejected a demand to bar Ukraine from joining NATO.", "NOR for Ukraine joining NATO"],
    ["Oslo demanded guarantees that NATO will never admit Ukraine.", "NOR against Ukraine joining NATO"],
    ["Oslo called for sanctions on Iran.", "NOR for sanctions on Iran"],
    ["Oslo ruled out sanctions on Iran.", "NOR against sanctions on Iran"],
    ["Oslo voted against the embargo on Iran.", "NOR against embargo on Iran"],
    ["Oslo did not support the embargo on Iran.", "NOR against embargo on Iran"],
    ["Oslo does not oppose the embargo on Iran.", "NOR for embargo on Iran"],
    ["Norway refused to ratify the treaty with Iran.", "NOR against ratify the treaty with Iran"],
    ["Espen Holm opposes the gas pipeline to Germany.", "espen-holm against gas pipeline to Germany"],
    ["Oslo and Riga support the embargo on Iran.", "NOR for embargo on Iran", "LVA for embargo on Iran"],
    ["Oslo may support the embargo on Iran.", "NOR for embargo on Iran (hypothetical)"],
    ["Chile said Oslo supports the embargo on Iran.", "NOR for embargo on Iran (reported)"],
    ["Oslo supports the embargo on Iran, Chile said.", "NOR for embargo on Iran (reported)"],
    ["Riga denied that Oslo supports the embargo on Iran.", "NOR for embargo on Iran (denied)"],
  ];
  for (const [sentence, ...positions] of matches) {
    it(`in "${sentence}"`, () => expect(positionsOf(sentence)).to.deep.equal(positions));
  }
});

describe("an actor takes no position", () => {
  const mustNotMatch: readonly (readonly [reason: string, sentence: string])[] = [
    ["towards another actor", "Oslo supports Iran."],
    ["by what it refuses to do to another actor", "Oslo refused to support Iran."],
    ["by an act it plans", "Oslo wants to attack Iran."],
    ["on something that concerns no entity", "Oslo opposes reform."],
    ["when nobody is its subject", "The embargo on Iran was criticised."],
    ["in a city where something is opposed", "In Oslo the embargo on Iran was opposed."],
    [
      "when the words retell rather than name",
      "Oslo supports a plan of new and long and hard and slow and dear and big steps towards talks with Iran about oil and gas and coal and wind and rain.",
    ],
  ];
  for (const [reason, sentence] of mustNotMatch) {
    it(`${reason}: "${sentence}"`, () => expect(positionsOf(sentence)).to.deep.equal([]));
  }

  const knownGaps: readonly (readonly [reason: string, sentence: string])[] = [
    ["the passive is not read", "The embargo on Iran was backed by Oslo."],
    ["what an object is wanted to do is not read", "Oslo wants Iran to leave the treaty."],
  ];
  for (const [reason, sentence] of knownGaps) {
    it(`at present, for ${reason}: "${sentence}"`, () => expect(positionsOf(sentence)).to.deep.equal([]));
  }
});

describe("a position", () => {
  it("is one node, however actors word it", () => {
    const { positions, events } = graphOf(
      "Oslo supports Ukraine's membership of NATO. Riga opposes Ukraine joining NATO. Lima rejects a ban on Ukraine joining NATO.",
    );
    expect(positions).to.deep.equal([
      {
        id: "position:ukraine-joining-nato",
        proposition: "Ukraine joining NATO",
        issue: "alliance:nato state:UKR",
        concerns: ["alliance:nato", "state:UKR"],
      },
    ]);
    const stances = events.filter(({ targetId }) => targetId === positions[0]?.id);
    expect(stances.map(({ sourceId, polarity }) => [sourceId, Math.sign(polarity)])).to.deep.equal([
      ["state:NOR", 1],
      ["state:LVA", -1],
      ["state:PER", 1],
    ]);
  });

  it("names the alliance that its sentence leaves out of it", () => {
    expect(positionsOf("Before the NATO summit, Oslo opposed Ukraine joining.")).to.deep.equal([
      "NOR against Ukraine joining NATO",
    ]);
  });
});
