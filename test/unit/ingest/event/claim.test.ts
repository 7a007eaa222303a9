import { expect } from "chai";
import type { ClaimStatus } from "../../../../cypher/model/document-graph.ts";
import { claimOfNoun, claimOfPredicate, isNegated } from "../../../../ingest/event/claim.ts";
import { readingOf } from "../reading.ts";

describe("the claim status of what a verb says", () => {
  const statuses: Readonly<Record<Exclude<ClaimStatus, "reported">, readonly string[]>> = {
    asserted: [
      "Sudan attacked Chad.",
      "Sudan will attack Chad.",
      "Sudan managed to attack Chad.",
      "Sudan did not deny that it attacked Chad.",
      "Sudan denied a debt; it attacked Chad.",
    ],
    denied: ["Sudan denied that it attacked Chad.", "Sudan disavowed that troops attacked Chad."],
    hypothetical: [
      "Sudan may attack Chad.",
      "Sudan could attack Chad.",
      "Sudan would attack Chad.",
      "Sudan plans to attack Chad.",
      "Sudan wants to attack Chad.",
      "Sudan has plans to attack Chad.",
      "If Sudan attacks Chad, Egypt will leave.",
      "Unless Sudan attacks Chad, Egypt will stay.",
    ],
    demanded: [
      "Sudan should attack Chad.",
      "Sudan must attack Chad.",
      "Egypt urged Sudan to attack Chad.",
      "Egypt called on Sudan to attack Chad.",
    ],
  };
  for (const [status, sentences] of Object.entries(statuses)) {
    for (const sentence of sentences) {
      it(`is ${status} in "${sentence}"`, () => {
        const reading = readingOf(sentence);
        const predicate = reading.predicates.find(({ lemma }) => lemma === "attack");
        expect(claimOfPredicate(reading, predicate!)).to.equal(status);
      });
    }
  }

  it("is reported where somebody is accused of it", () => {
    const reading = readingOf("Egypt accused Sudan of attacking Chad.");
    expect(claimOfPredicate(reading, reading.predicates.at(-1)!)).to.equal("reported");
  });
});

describe("the claim status of what a noun names", () => {
  const rows: readonly (readonly [sentence: string, status: ClaimStatus])[] = [
    ["Sudan launched an attack on Chad.", "asserted"],
    ["Sudan condemned the attack on Chad.", "asserted"],
    ["Egypt would condemn any attack on Chad.", "hypothetical"],
    ["Fears of an attack on Chad grew.", "hypothetical"],
    ["Sudan denied an attack on Chad.", "denied"],
    ["Sudan did not launch an attack on Chad.", "denied"],
    ["Sudan may launch an attack on Chad.", "hypothetical"],
    ["Egypt urged Sudan to launch an attack on Chad.", "demanded"],
  ];
  for (const [sentence, status] of rows) {
    it(`is ${status} in "${sentence}"`, () => {
      const reading = readingOf(sentence);
      const phrase = reading.phrases.find(({ head }) => reading.lemma(head) === "attack");
      expect(claimOfNoun(reading, phrase!)).to.equal(status);
    });
  }
});

describe("a verb is negated", () => {
  const rows: readonly (readonly [sentence: string, negated: boolean])[] = [
    ["Sudan did not support Chad.", true],
    ["Sudan never supported Chad.", true],
    ["Sudan refused to support Chad.", true],
    ["Sudan failed to support Chad.", true],
    ["Sudan did not refuse to support Chad.", false],
    ["Sudan supported Chad.", false],
  ];
  for (const [sentence, negated] of rows) {
    it(`${negated ? "" : "not "}in "${sentence}"`, () => {
      const reading = readingOf(sentence);
      const predicate = reading.predicates.find(({ lemma }) => lemma === "support");
      expect(isNegated(reading, predicate!)).to.equal(negated);
    });
  }
});

describe("who says it", () => {
  const rows: readonly (readonly [sentence: string, speakers: string[] | undefined])[] = [
    ["Sudan attacked Chad.", undefined],
    ["Egypt said Sudan attacked Chad.", ["state:EGY"]],
    ["Sudan attacked Chad, Egypt said.", ["state:EGY"]],
    ["Witnesses said Sudan attacked Chad.", []],
    ["Egypt said nothing, but Sudan attacked Chad.", undefined],
  ];
  for (const [sentence, speakers] of rows) {
    it(`is ${speakers === undefined ? "the text itself" : (speakers[0] ?? "somebody unnamed")} in "${sentence}"`, () => {
      const reading = readingOf(sentence);
      const attack = reading.predicates.find(({ lemma }) => lemma === "attack")!;
      const found = reading.speakersOf(attack.verb, attack.subject[0]?.from);
      expect(found?.map(({ entity }) => entity.id)).to.deep.equal(speakers);
    });
  }
});
