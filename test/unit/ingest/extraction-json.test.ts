import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "chai";
import { PLOVER } from "../../../cypher/model/plover.ts";
import { extractionJson } from "../../../ingest/extraction-json.ts";
import { extractDocument } from "../../../ingest/pipeline.ts";
import { readText } from "../../../ingest/read/read-text.ts";
import { graphOf } from "./reading.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

const schema = JSON.parse(read("docs/extraction.schema.json")) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Every object schema and property within a schema, with its path. */
function* partsOf(part: unknown, path = "schema"): Generator<{ path: string; part: Record<string, unknown> }> {
  if (typeof part !== "object" || part === null) return;
  const { properties = {}, $defs = {}, items } = part as Record<string, object | undefined>;
  yield { path, part: part as Record<string, unknown> };
  for (const [name, inner] of Object.entries({ ...properties, ...$defs })) yield* partsOf(inner, `${path}.${name}`);
  if (items !== undefined) yield* partsOf(items, `${path}[]`);
}

const extract = (text: string, path: string): ReturnType<typeof extractionJson> =>
  extractionJson(extractDocument(readText(text, path), "2024-03-06T00:00:00.000Z"));

describe("docs/extraction.schema.json", () => {
  it("allows no property that it does not name", () => {
    const open = [...partsOf(schema)].filter(
      ({ part }) => part.type === "object" && part.additionalProperties !== false,
    );
    expect(open.map(({ path }) => path)).to.deep.equal([]);
  });

  it("describes every field", () => {
    const silent = [...partsOf(schema)].filter(({ part }) => part.description === undefined && part.$ref === undefined);
    expect(silent.map(({ path }) => path)).to.deep.equal([]);
  });

  it("refuses an extraction with a field too many or too few", () => {
    const extraction = extractionJson(graphOf("Norway condemned Iran."));
    expect(validate(extraction)).to.be.true;
    expect(validate({ ...extraction, note: "" })).to.be.false;
    expect(validate({ ...extraction, events: [{}] })).to.be.false;
  });
});

describe("extract --json", () => {
  for (const name of readdirSync(new URL("samples/", root)).filter((file) => file.endsWith(".txt"))) {
    describe(`of samples/${name}`, () => {
      const text = read(`samples/${name}`);
      const extraction = extract(text, name);
      const { entities, events, relations, positions, sentences } = extraction;
      const ids = new Set(entities.map(({ id }) => id));

      it("follows the schema", () => {
        expect(validate(JSON.parse(JSON.stringify(extraction))), JSON.stringify(validate.errors)).to.be.true;
      });

      it("finds entities, events, relations and sentences", () => {
        for (const list of [entities, events, relations, sentences]) expect(list).not.to.be.empty;
      });

      it("points from mentions and sentences to their words in the text", () => {
        for (const { index, start, end, text: words } of sentences) {
          expect(text.slice(start, end)).to.equal(words);
          expect(sentences[index]?.start).to.equal(start);
        }
        for (const { surface, start, end, sentence } of entities.flatMap(({ mentions }) => mentions)) {
          expect(text.slice(start, end)).to.equal(surface);
          expect(start).to.be.at.least(sentences[sentence]!.start);
          expect(end).to.be.at.most(sentences[sentence]!.end);
        }
      });

      it("gives each entity, event and relation once", () => {
        const keys = [
          ...entities.map(({ id }) => id),
          ...events.map(({ id }) => id),
          ...relations.map(({ source, type, target }) => `${source} ${type} ${target}`),
        ];
        expect(new Set(keys).size).to.equal(keys.length);
      });

      it("names only entities and sentences that it holds", () => {
        for (const { source, target } of [...events, ...relations])
          expect([...ids]).to.include.members([source, target]);
        for (const { actor } of positions) expect(ids.has(actor), actor).to.be.true;
        for (const { sentence } of [...events, ...positions]) expect(sentences[sentence]).not.to.be.undefined;
      });

      it("never lets an entity act on itself", () => {
        expect(events.filter(({ source, target }) => source === target)).to.deep.equal([]);
      });

      it("counts in each relation the asserted events of its pair and type", () => {
        const stances = relations.filter(({ events: count }) => count > 0);
        const asserted = events.filter(({ claimStatus }) => claimStatus === "asserted");
        expect(stances.reduce((sum, { events: count }) => sum + count, 0)).to.equal(asserted.length);
        for (const { source, target, type, events: count, polarity } of stances) {
          const own = asserted.filter(
            (event) => event.source === source && event.target === target && PLOVER[event.ploverType].relation === type,
          );
          expect(own).to.have.length(count);
          const values = own.map((event) => event.polarity);
          expect(polarity).to.be.within(Math.min(...values) - 1e-4, Math.max(...values) + 1e-4);
        }
      });
    });
  }

  it("sums only what the text asserts, and lists the rest with its claim status", () => {
    const { events, relations } = extractionJson(graphOf("Norway condemned Iran. Iran has not attacked Norway."));
    expect(events.map(({ source, claimStatus }) => [source, claimStatus])).to.deep.equal([
      ["state:NOR", "asserted"],
      ["state:IRN", "denied"],
    ]);
    expect(relations).to.deep.equal([
      { source: "state:NOR", target: "state:IRN", type: "OPPOSES", polarity: -0.6, events: 1 },
    ]);
  });

  it("weighs polarity by confidence", () => {
    const { relations } = extractionJson(
      graphOf("Norway condemned Iran. Norway imposed sanctions on Iran. Norway praised Chile."),
    );
    expect(relations.map(({ events, polarity }) => [events, polarity])).to.deep.equal([
      [2, -0.6501],
      [1, 0.6],
    ]);
  });

  it("says whom people represent and what organisations are part of, without events", () => {
    const { relations } = extractionJson(
      graphOf("Chilean Foreign Minister Ana Rojas spoke at the Norwegian Trade Ministry."),
    );
    expect(relations).to.deep.include.members([
      {
        source: "person:ana-rojas",
        target: "state:CHL",
        type: "REPRESENTS",
        polarity: null,
        events: 0,
        office: "Foreign Minister",
      },
      {
        source: "organization:norwegian-trade-ministry",
        target: "state:NOR",
        type: "PART_OF",
        polarity: null,
        events: 0,
      },
    ]);
  });

  it("says on which side of a proposition an actor is", () => {
    const { positions } = extractionJson(graphOf("Oslo opposes a ban on Qatar joining the World Trade Organization."));
    expect(positions).to.deep.equal([
      { actor: "state:NOR", stance: "for", proposition: "Qatar joining World Trade Organization", sentence: 0 },
    ]);
  });
});

describe("docs/extraction.md", () => {
  it("shows what its example gives", () => {
    const page = read("docs/extraction.md");
    const text = /```text\n([\s\S]*?)```/u.exec(page)?.[1] ?? "";
    const shown = JSON.parse(/```json\n([\s\S]*?)```/u.exec(page)?.[1] ?? "") as Record<string, unknown[]>;
    const extraction: Record<string, unknown> = extract(text, "article.txt");
    for (const [field, items] of Object.entries(shown)) {
      expect(extraction[field], field).to.deep.include.members(items);
    }
    expect(extraction).to.include.keys(Object.keys(shown));
    expect(shown.events).to.have.length(2);
  });
});
