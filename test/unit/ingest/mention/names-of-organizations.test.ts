import { expect } from "chai";
import { extractDocument } from "../../../../ingest/pipeline.ts";
import { readText } from "../../../../ingest/read/read-text.ts";

/** The organisations of a text and what it calls them. */
function organizations(sentence: string): string[] {
  const text = `Report\n20250301\ncourier.example\n\n${sentence}`;
  const { entities, mentions } = extractDocument(readText(text, "report.txt"), "2025-03-01T00:00:00.000Z");
  return entities
    .filter(({ kind }) => kind === "Organization")
    .map(
      ({ id }) =>
        `${id} ${mentions
          .filter(({ entityId }) => entityId === id)
          .map(({ surface }) => surface)
          .join("|")}`,
    );
}

describe("the name of an organisation", () => {
  const matches: readonly (readonly [string, string])[] = [
    [
      "Turkey banned the Norland Workers' Party, or NWP. The NWP attacked Turkey.",
      "organization:norland-workers-party Norland Workers' Party|NWP|NWP",
    ],
    ["The Farmers’ Union sued Poland.", "organization:farmers-union Farmers’ Union"],
    [
      "The Chilean Teachers' Association backed Peru.",
      "organization:chilean-teachers-association Chilean Teachers' Association",
    ],
  ];
  for (const [sentence, expected] of matches) {
    it(`is read whole with its apostrophe: ${sentence}`, () => {
      expect(organizations(sentence)).to.deep.equal([expected]);
    });
  }

  const mustNotMatch = ["Hungary rejected the workers' demands.", "Poland praised the players' coach."];
  for (const sentence of mustNotMatch) {
    it(`is not in a mere possessive: ${sentence}`, () => {
      expect(organizations(sentence)).to.deep.equal([]);
    });
  }
});
