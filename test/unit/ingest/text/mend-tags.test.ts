import { expect } from "chai";
import { tokenised } from "../reading.ts";

const tagOf = (text: string, word: string): string | undefined => {
  const token = tokenised(text)
    .flatMap(({ tokens }) => tokens)
    .find(({ text: surface }) => surface === word);
  return token === undefined ? undefined : `${token.pos} ${token.lemma}`;
};

type Row = readonly [text: string, word: string, tag: string];

describe("a tag is mended", () => {
  const matches: readonly Row[] = [
    ["Sudan attacks Chad.", "attacks", "VERB attack"],
    ["The government blames Chad.", "blames", "VERB blame"],
    ["Oslo objects to the plan.", "objects", "VERB object"],
    ["Sudan plans to attack Chad.", "plans", "VERB plan"],
    ["Sudan demands that Chad leave.", "demands", "VERB demand"],
    ["Chile backs new sanctions.", "backs", "VERB back"],
    ["Denmark armed Ukraine.", "armed", "VERB arm"],
    ["Denmark has armed Ukraine.", "armed", "VERB arm"],
    ["Ukraine was armed by Denmark.", "armed", "VERB arm"],
    ["Chile refused to back Brazil.", "back", "VERB back"],
    ["Chile did not welcome Brazil.", "welcome", "VERB welcome"],
    ["Chile will fine the bank.", "fine", "VERB fine"],
    ["Chile fined Brazil.", "fined", "VERB fine"],
    ["Oslo and Riga support the plan.", "support", "VERB support"],
    ["Chile is said to have attacked Peru.", "have", "AUX have"],
    ["Talks between Chile and Peru failed.", "Talks", "NOUN talk"],
    ["Criticism of Chile grew.", "Criticism", "NOUN criticism"],
  ];
  for (const [text, word, tag] of matches) it(text, () => expect(tagOf(text, word)).to.equal(tag));
});

describe("a tag stays as it is", () => {
  const mustNotMatch: readonly Row[] = [
    ["Sudan's attacks on Chad continued.", "attacks", "NOUN attack"],
    ["U.S. demands of Chad continued.", "demands", "NOUN demand"],
    ["Sudan plans to attack were leaked.", "plans", "NOUN plan"],
    ["The EU sanctions package failed.", "sanctions", "NOUN sanction"],
    ["Russia attacks villages.", "attacks", "NOUN attack"],
    ["The Sudanese armed forces left.", "armed", "ADJ armed"],
    ["Chile was back in Lima.", "back", "ADV back"],
    ["The elections were not free.", "free", "ADJ free"],
    ["Military aid and Norway support grew.", "support", "NOUN support"],
    ["Talk to Chile.", "Talk", "PROPN talk"],
  ];
  for (const [text, word, tag] of mustNotMatch) it(text, () => expect(tagOf(text, word)).to.equal(tag));
});
