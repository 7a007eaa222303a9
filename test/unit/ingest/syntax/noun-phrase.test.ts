import { expect } from "chai";
import { coordinatedRight, coordinationStart } from "../../../../ingest/syntax/coordination.ts";
import { standsForItsComplement } from "../../../../ingest/syntax/noun-phrase.ts";
import { readingOf } from "../reading.ts";

describe("a noun phrase", () => {
  /** "words → actor; owners", with the preposition before it. */
  function phrasesOf(text: string): string[] {
    const { phrases, tokens } = readingOf(text);
    return phrases.map(({ from, to, preposition, actor, owners }) => {
      const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
      const who = actor === undefined ? "" : ` → ${actor.entity.id}`;
      const whose = owners.length === 0 ? "" : ` of ${owners.map(({ entity }) => entity.id).join(", ")}`;
      return `${preposition === undefined ? "" : `${preposition} `}[${words}]${who}${whose}`;
    });
  }

  const matches: readonly (readonly [text: string, ...phrases: string[]])[] = [
    ["Norway left.", "[Norway] → state:NOR"],
    ["The Norwegian government left.", "[The Norwegian government] → state:NOR"],
    ["Norway's government left.", "[Norway's government] → state:NOR"],
    ["Norway's demands failed.", "[Norway's demands] of state:NOR"],
    ["Norwegian salmon arrived.", "[Norwegian salmon] of state:NOR"],
    ["The EU court ruled.", "[The EU court] of alliance:eu"],
    ["Secretary of State Mary Reed left.", "[Secretary of State Mary Reed] → person:mary-reed"],
    ["She gave Norway the weapons.", "[She]", "[Norway] → state:NOR", "[the weapons]"],
    ["They met Norway Wednesday.", "[They]", "[Norway] → state:NOR"],
    ["They fined Norway two million euros.", "[They]", "[Norway] → state:NOR", "[two million euros]"],
    ["In 2023 Norway left.", "in [2023]", "[Norway] → state:NOR"],
    ["No U.S. or NATO concessions came.", "[No U.S. or NATO concessions] of state:USA, alliance:nato"],
    ["The combined forces of Norway left.", "[The combined forces]", "of [Norway] → state:NOR"],
  ];
  for (const [text, ...phrases] of matches) {
    it(text, () => expect(phrasesOf(text)).to.deep.equal(phrases));
  }

  it("stands for its complement where its head is an office or a government", () => {
    const stands = (text: string): boolean => {
      const { tokens, phrases } = readingOf(text);
      return standsForItsComplement(tokens, phrases[0]!);
    };
    expect(stands("Envoys from Norway left.")).to.be.true;
    expect(stands("The president of Norway left.")).to.be.true;
    expect(stands("Letters from Norway came.")).to.be.false;
    expect(stands("Norway left.")).to.be.false;
  });
});

describe("coordinated phrases", () => {
  const matches: readonly (readonly [text: string, ...group: string[]])[] = [
    ["Norway, Finland and Denmark left.", "state:NOR", "state:FIN", "state:DNK"],
    ["Norway or Finland left.", "state:NOR", "state:FIN"],
    ["Norway as well as Finland left.", "state:NOR", "state:FIN"],
    ["Norway, along with Finland, left.", "state:NOR", "state:FIN"],
    ["Espen Holm and Ana Rojas left.", "person:espen-holm", "person:ana-rojas"],
  ];
  for (const [text, ...group] of matches) {
    it(`go together in "${text}"`, () => {
      const { tokens, phrases } = readingOf(text);
      const found = coordinatedRight(tokens, phrases, 0);
      expect(found.map(({ actor }) => actor?.entity.id)).to.deep.equal(group);
      expect(coordinationStart(tokens, phrases, found.length - 1)).to.equal(0);
    });
  }

  const mustNotMatch: readonly (readonly [reason: string, text: string])[] = [
    ["a comma alone closes no list", "Norway, Finland left."],
    ["a verb stands between", "Norway left and Finland stayed."],
    ["a person does not go on a list of states", "Norway, Espen Holm and Ana Rojas left."],
  ];
  for (const [reason, text] of mustNotMatch) {
    it(`end where ${reason}: "${text}"`, () => {
      const { tokens, phrases } = readingOf(text);
      expect(coordinatedRight(tokens, phrases, 0)).to.deep.equal([phrases[0]]);
      expect(coordinationStart(tokens, phrases, 1)).to.equal(1);
    });
  }

  it("are none where there is no phrase", () => {
    expect(coordinatedRight([], [], 0)).to.deep.equal([]);
  });
});
