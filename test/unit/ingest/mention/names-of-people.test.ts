import { expect } from "chai";
import { extractDocument } from "../../../../ingest/pipeline.ts";
import { readText } from "../../../../ingest/read/read-text.ts";

/** The people of a text of 2025 and what it calls them. */
function people(sentence: string): string[] {
  const text = `Report\n20250301\ncourier.example\n\n${sentence}`;
  const { entities, mentions } = extractDocument(readText(text, "report.txt"), "2025-03-01T00:00:00.000Z");
  return entities
    .filter(({ kind }) => kind === "Person")
    .map(
      ({ id }) =>
        `${id} ${mentions
          .filter(({ entityId }) => entityId === id)
          .map(({ surface }) => surface)
          .join("|")}`,
    );
}

describe("the name of a person", () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      "President Recep Tayyip Erdoğan praised Qatar. Erdoğan left.",
      "person:recep-tayyip-erdogan Recep Tayyip Erdoğan|Erdoğan",
    ],
    ["The Polish president, Lech Wałęsa, condemned Russia.", "person:lech-walesa Lech Wałęsa"],
    ["House Speaker Nora Falk condemned China.", "person:nora-falk Nora Falk"],
    ["Vice President JD Vance criticised Germany.", "person:j-d-vance JD Vance"],
    ["Finance Minister Şenay Yıldız criticised Greece.", "person:senay-yildiz Şenay Yıldız"],
  ];
  for (const [sentence, expected] of cases) {
    it(`is read whole: ${sentence}`, () => {
      expect(people(sentence)).to.deep.equal([expected]);
    });
  }
});
