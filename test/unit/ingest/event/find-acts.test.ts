import { expect } from "chai";
import { PLOVER, PLOVER_TYPES } from "../../../../cypher/model/plover.ts";
import lexicon from "../../../../ingest/lexicon/events.json" with { type: "json" };
import { VERB_FRAMES } from "../../../../ingest/event/event-lexicon.ts";
import { actsOf } from "../reading.ts";
import { KNOWN_GAPS, MATCHES, MUST_NOT_MATCH } from "./plover-tables.ts";

describe("an act that the rules find", () => {
  for (const type of PLOVER_TYPES) {
    describe(`of type ${type}`, () => {
      for (const [sentence, ...events] of MATCHES[type]) {
        it(`is read from "${sentence}"`, () => expect(actsOf(sentence)).to.have.members(events));
      }
    });
  }

  describe("is not read where actors meet, are hosted or are merely named:", () => {
    for (const sentence of MUST_NOT_MATCH) it(sentence, () => expect(actsOf(sentence)).to.deep.equal([]));

    const hosts = [
      "Norway hosted talks between Chad and Sudan.",
      "Norway received Iran.",
      "Norway hosted Iran.",
      "Chad met Sudan in Oslo.",
    ];
    for (const sentence of hosts) {
      it(`${sentence} (nobody opposes or supports anybody)`, () =>
        expect(actsOf(sentence).filter((event) => !event.includes(" CONSULT "))).to.deep.equal([]));
    }
  });

  describe("is at present missed or misread, for", () => {
    for (const [reason, sentence, ...events] of KNOWN_GAPS) {
      it(`"${sentence}": ${reason}`, () => expect(actsOf(sentence)).to.have.members(events));
    }
  });

  it("is left to the speaker's side when a minister speaks of his own state", () => {
    expect(
      actsOf("Chadian Foreign Minister Omar Saleh arrived. Chad rejected Sudan's offer, Omar Saleh said."),
    ).to.deep.equal(["TCD REJECT SDN"]);
  });
});

describe("every verb of the lexicon makes an act", () => {
  const irregular: Readonly<Record<string, string>> = {
    ...{
      shoot: "shot",
      fight: "fought",
      strike: "struck",
      meet: "met",
      speak: "spoke",
      break: "broke",
      stand: "stood",
    },
    ...{
      kidnap: "kidnapped",
      ban: "banned",
      expel: "expelled",
      compel: "compelled",
      confer: "conferred",
      ram: "rammed",
    },
    ...{ snub: "snubbed", shun: "shunned", slam: "slammed" },
  };
  const y = (verb: string): boolean => /[^aeiou]y$/u.test(verb);
  const past = (verb: string): string =>
    irregular[verb] ?? (y(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith("e") ? `${verb}d` : `${verb}ed`);
  const present = (verb: string): string =>
    y(verb) ? `${verb.slice(0, -1)}ies` : /(?:[sxo]|sh|ch)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const verbs = lexicon.verbs.flatMap(({ verbs: lemmas, target }) =>
    lemmas.map((verb) => ({ verb, to: target[0] === "object" ? "" : `${target[0] ?? ""} ` })),
  );
  const forms: Readonly<Record<string, (verb: string, to: string) => string>> = {
    "in the past": (verb, to) => `Canada ${past(verb)} ${to}Belarus.`,
    "in the present": (verb, to) => `Canada ${present(verb)} ${to}Belarus.`,
    "when negated": (verb, to) => `Canada did not ${verb} ${to}Belarus.`,
    "in the future": (verb, to) => `Canada will ${verb} ${to}the government of Belarus.`,
    "as an infinitive": (verb, to) => `Canada vowed to ${verb} ${to}Belarus.`,
  };
  for (const [form, sentence] of Object.entries(forms)) {
    it(form, () => {
      const silent = verbs
        .map(({ verb, to }) => sentence(verb, to))
        .filter((text) => !actsOf(text).some((event) => /^CAN [A-Z]+ BLR/u.test(event)));
      expect(silent).to.deep.equal([]);
    });
  }

  it('in the passive, with who does it behind "by"', () => {
    const silent = verbs
      .filter(({ to }) => to === "")
      .map(({ verb }) => `Belarus was ${past(verb)} by Canada.`)
      .filter((text) => !actsOf(text).some((event) => /^CAN [A-Z]+ BLR/u.test(event)));
    expect(silent).to.deep.equal([]);
  });

  it("with a polarity of its type's sign", () => {
    for (const [verb, frames] of VERB_FRAMES) {
      for (const { type, polarity } of frames) {
        if (PLOVER[type].sign !== 0) expect(Math.sign(polarity), verb).to.equal(PLOVER[type].sign);
      }
    }
  });
});
