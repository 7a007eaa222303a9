import { expect } from "chai";
import { chooseEntityId, clusterIdentities } from "../../../../cypher/judgement/cluster.ts";
import { judgementId, localIdOf } from "../../../../cypher/judgement/identity-id.ts";
import type { IdentityRecord, Judgement, JudgementDecision } from "../../../../cypher/model/judgement.ts";

function person(id: string, name: string): IdentityRecord {
  const code = id.split("@")[1];
  const state = code === undefined ? null : `state:${code}`;
  return { id: `person:${id}`, localId: localIdOf(`person:${id}`), state, name, aliases: [], offices: [], since: "" };
}

function judgement(a: string, b: string, decision: JudgementDecision, score: number | null = null): Judgement {
  const [left = "", right = ""] = [`person:${a}`, `person:${b}`].sort();
  const human = score === null;
  return {
    id: judgementId(left, right, human),
    left,
    right,
    decision,
    human,
    by: human ? "Ada" : "machine",
    score,
    reason: "",
    at: "2024-06-01T10:00:00.000Z",
    act: null,
  };
}

const ANN = person("ann-lee@USA", "Ann Lee");
const LEE = person("lee", "Lee");
const BOB = person("bob-lee@USA", "Bob Lee");

function clusters(identities: readonly IdentityRecord[], judgements: readonly Judgement[]): string[] {
  const found = clusterIdentities(identities, judgements);
  const reversed = clusterIdentities([...identities].reverse(), [...judgements].reverse());
  const write = (each: IdentityRecord[][]): string[] =>
    each
      .map((cluster) =>
        cluster
          .map(({ id }) => id.slice("person:".length))
          .sort()
          .join(" "),
      )
      .sort();
  expect(write(reversed)).to.deep.equal(write(found));
  return write(found);
}

describe("clusters of identities", () => {
  it("are those that merges join, candidates joining nobody", () => {
    expect(
      clusters(
        [ANN, LEE, BOB],
        [judgement("ann-lee@USA", "lee", "merge", 0.95), judgement("bob-lee@USA", "lee", "candidate", 0.8)],
      ),
    ).to.deep.equal(["ann-lee@USA lee", "bob-lee@USA"]);
  });

  it("never hold two full names by way of a third, the more certain merge standing", () => {
    expect(
      clusters(
        [ANN, LEE, BOB],
        [judgement("ann-lee@USA", "lee", "merge", 0.95), judgement("bob-lee@USA", "lee", "merge", 0.97)],
      ),
    ).to.deep.equal(["ann-lee@USA", "bob-lee@USA lee"]);
  });

  it("follow people before the machine", () => {
    const machine = judgement("bob-lee@USA", "lee", "merge", 0.99);
    expect(clusters([ANN, LEE, BOB], [machine, judgement("ann-lee@USA", "lee", "merge")])).to.deep.equal([
      "ann-lee@USA lee",
      "bob-lee@USA",
    ]);
    expect(clusters([LEE, BOB], [machine, judgement("bob-lee@USA", "lee", "separate")])).to.deep.equal([
      "bob-lee@USA",
      "lee",
    ]);
  });

  it("hold what people merge whatever their names and states", () => {
    const other = person("maria-gomez@PER", "Maria Gomez");
    expect(clusters([ANN, other], [judgement("ann-lee@USA", "maria-gomez@PER", "merge")])).to.deep.equal([
      "ann-lee@USA maria-gomez@PER",
    ]);
  });

  it("do not hold what a person keeps apart by way of a third", () => {
    expect(
      clusters(
        [ANN, LEE, BOB],
        [
          judgement("ann-lee@USA", "lee", "merge"),
          judgement("bob-lee@USA", "lee", "merge"),
          judgement("ann-lee@USA", "bob-lee@USA", "separate"),
        ],
      ),
    ).to.deep.equal(["ann-lee@USA lee", "bob-lee@USA"]);
  });
});

describe("the id of an entity", () => {
  it("is the one that documents use where nobody else has it", () => {
    expect(chooseEntityId([LEE, ANN], () => true)).to.equal("person:ann-lee");
  });

  it("has the state where another has it too", () => {
    expect(chooseEntityId([person("ann-lee", "Ann Lee"), ANN], () => false)).to.equal("person:ann-lee@USA");
    expect(chooseEntityId([person("ann-lee", "Ann Lee")], () => false)).to.equal("person:ann-lee");
  });

  it("is of a full name before initials, and of initials before a surname", () => {
    const initials = person("a-lee", "A. Lee");
    expect(chooseEntityId([LEE, initials], () => true)).to.equal("person:a-lee");
    expect(chooseEntityId([initials, ANN], () => true)).to.equal("person:ann-lee");
  });
});
