import { expect } from "chai";
import type { EntityHit } from "../../../../cypher/model/views.ts";
import { rankEntities } from "../../../../cypher/read/rank-entities.ts";

function hit(id: string, name: string, aliases: readonly string[] = [], mentionCount = 1): EntityHit {
  return { id, kind: "State", name, aliases, mentionCount };
}

describe("the rank of search hits", () => {
  it("is exact name, start of the name, exact alias, start of an alias, then a word anywhere", () => {
    const hits = [
      hit("word", "New Niger River", [], 9),
      hit("alias-start", "C", ["Niger Republic"], 9),
      hit("alias", "B", ["Niger"], 9),
      hit("name-start", "Nigeria", [], 9),
      hit("name", "Niger"),
    ];
    expect(rankEntities(hits, "niger", 10).map(({ id }) => id)).to.deep.equal([
      "name",
      "name-start",
      "alias",
      "alias-start",
      "word",
    ]);
  });

  it("among equals is by mentions, then by id", () => {
    const hits = [hit("b", "Niger"), hit("a", "Niger"), hit("c", "Niger", [], 5)];
    expect(rankEntities(hits, "niger", 10).map(({ id }) => id)).to.deep.equal(["c", "a", "b"]);
  });

  it("lists an entity once and keeps to the limit", () => {
    const hits = [hit("a", "Niger"), hit("a", "Niger"), hit("b", "Niger")];
    expect(rankEntities(hits, "niger", 10)).to.have.length(2);
    expect(rankEntities(hits, "niger", 1)).to.have.length(1);
  });
});
