import { readFileSync } from "node:fs";
import { expect } from "chai";
import { CLAIM_STATUSES } from "../../../cypher/model/document-graph.ts";
import { ENTITY_KINDS, MENTION_FORMS } from "../../../cypher/model/entity.ts";
import { PLOVER, PLOVER_TYPES } from "../../../cypher/model/plover.ts";
import { graphOf, mentionsOf } from "./reading.ts";

const page = readFileSync(new URL("../../../docs/glossary.md", import.meta.url), "utf8");

/** The cells of the table row that begins with a term in code type. */
function rowOf(term: string): string[] {
  const line = page.split("\n").find((candidate) => candidate.startsWith(`| \`${term}\` |`));
  expect(line, `${term} in docs/glossary.md`).not.to.be.undefined;
  return line!
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe("docs/glossary.md", () => {
  for (const type of PLOVER_TYPES) {
    it(`explains ${type} as the model defines it, with a sentence that is read so`, () => {
      const [, root, meaning, quadClass, stance, example] = rowOf(type);
      const definition = PLOVER[type];
      expect([root, quadClass, stance?.toUpperCase()]).to.deep.equal([
        definition.cameoRoot,
        String(definition.quadClass),
        definition.relation,
      ]);
      expect(meaning).not.to.be.empty;
      const types = graphOf(example!).events.map(({ ploverType }) => ploverType);
      expect(types).to.include(type);
    });
  }

  for (const status of CLAIM_STATUSES) {
    it(`explains the claim status "${status}" with a sentence that has it`, () => {
      const [, meaning, example] = rowOf(status);
      expect(meaning).not.to.be.empty;
      const attack = graphOf(example!).events.find(({ ploverType }) => ploverType === "ASSAULT");
      expect(attack?.claimStatus).to.equal(status);
    });
  }

  for (const form of MENTION_FORMS) {
    it(`explains the mention form "${form}" with a sentence that has it`, () => {
      const [, meaning, example] = rowOf(form);
      expect(meaning).not.to.be.empty;
      const surface = /\*\*(?<surface>[^*]+)\*\*/u.exec(example!)?.groups?.surface;
      const mention = mentionsOf(example!.replaceAll("*", "")).find((candidate) => candidate.surface === surface);
      expect(mention?.how).to.equal(form);
    });
  }

  it("has a row for nothing that the model does not know", () => {
    const rows = [...page.matchAll(/^\| `(?<term>[^`]+)` \|/gmu)].map(({ groups }) => groups?.term);
    expect(rows).to.have.members([...PLOVER_TYPES, ...CLAIM_STATUSES, ...MENTION_FORMS]);
  });

  it("names every kind of entity", () => {
    for (const kind of ENTITY_KINDS) expect(page.toLowerCase()).to.include(kind.toLowerCase());
  });
});
