import { expect } from "chai";
import type { NounPhrase } from "../../../../ingest/syntax/noun-phrase.ts";
import type { Predicate } from "../../../../ingest/syntax/predicate.ts";
import { readingOf } from "../reading.ts";

interface Expected {
  subject?: string[];
  object?: string[];
  complements?: string[];
  governor?: string;
  form?: Predicate["form"];
  modal?: string;
  passive?: boolean;
  negated?: boolean;
  conditional?: boolean;
}

/** What a verb of a sentence has, as words. */
function predicateOf(text: string, lemma: string): Required<Expected> {
  const reading = readingOf(text);
  const wordsOf = (phrases: readonly NounPhrase[]): string[] =>
    phrases.map(({ from, to }) => text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end));
  const found = reading.predicates.find((candidate) => candidate.lemma === lemma);
  expect(found, `${lemma} in "${text}"`).not.to.be.undefined;
  const { subject, object, complements, governor, form, modal, passive, negated, conditional } = found!;
  return {
    subject: wordsOf(subject),
    object: wordsOf(object),
    complements: complements.map(({ preposition, phrases }) => `${preposition} ${wordsOf(phrases).join(" + ")}`),
    governor: governor === undefined ? "" : reading.tokens[governor]!.text,
    modal: modal ?? "",
    ...{ form, passive, negated, conditional },
  };
}

describe("a predicate", () => {
  const matches: readonly (readonly [sentence: string, lemma: string, expected: Expected])[] = [
    ["Norway condemned Iran.", "condemn", { subject: ["Norway"], object: ["Iran"], form: "finite", passive: false }],
    ["Iran was attacked by Norway.", "attack", { subject: ["Iran"], complements: ["by Norway"], passive: true }],
    ["Iran was not attacked by Norway.", "attack", { negated: true, passive: true }],
    ["Norway never attacked Iran.", "attack", { negated: true, passive: false }],
    ["Norway would have attacked Iran.", "attack", { modal: "would", passive: false }],
    ["If Norway attacks Iran, Chile will react.", "attack", { conditional: true, subject: ["Norway"] }],
    ["If Norway attacks Iran, Chile will react.", "react", { conditional: false, subject: ["Chile"], modal: "will" }],
    ["Norway refused to support Iran.", "support", { subject: ["Norway"], form: "infinitive", governor: "refused" }],
    ["Chile urged Norway to attack Iran.", "attack", { subject: ["Norway"], object: ["Iran"], governor: "urged" }],
    ["Chile helped Norway fight Iran.", "fight", { subject: ["Norway"], form: "infinitive", governor: "helped" }],
    ["Norway, backed by Chile, condemned Iran.", "condemn", { subject: ["Norway"], object: ["Iran"] }],
    ["Neither Norway nor Chile condemned Iran.", "condemn", { negated: true, object: ["Iran"] }],
    ["Chile called on Norway to leave.", "leave", { subject: ["Norway"], governor: "called" }],
    ["Norway accused Iran of attacking Chile.", "attack", { subject: ["Iran"], form: "gerund", governor: "accused" }],
    ["Sanctions imposed by Norway hurt Iran.", "impose", { subject: ["Sanctions"], form: "participle", passive: true }],
    ["Sanctions imposed by Norway hurt Iran.", "hurt", { subject: ["Sanctions"], object: ["Iran"] }],
    ["Norway, which condemned Iran, praised Chile.", "condemn", { subject: ["Norway"], object: ["Iran"] }],
    ["Norway, which condemned Iran, praised Chile.", "praise", { subject: ["Norway"], object: ["Chile"] }],
    ["Norway condemned Iran and praised Chile.", "praise", { subject: ["Norway"], object: ["Chile"] }],
    ["Espen Holm, the Norwegian foreign minister, condemned Iran.", "condemn", { subject: ["Espen Holm"] }],
    [
      "Both newcomers, Norway and Chile, condemned Iran.",
      "condemn",
      { subject: ["Both newcomers", "Norway", "Chile"] },
    ],
    ["In a letter to Iran, Norway and Chile held firm.", "hold", { subject: ["Norway", "Chile"] }],
    ["Norway gave Iran the weapons.", "give", { subject: ["Norway"], object: ["Iran"] }],
    ["Norway sent troops to Chile on Monday.", "send", { object: ["troops"], complements: ["to Chile"] }],
    ["Chile said Norway would attack Iran.", "say", { subject: ["Chile"], object: [] }],
    ["Chile rejected a demand to expel Iran.", "expel", { subject: [], object: ["Iran"] }],
  ];
  for (const [sentence, lemma, expected] of matches) {
    it(`${lemma}: "${sentence}"`, () => expect(predicateOf(sentence, lemma)).to.deep.include(expected));
  }
});
