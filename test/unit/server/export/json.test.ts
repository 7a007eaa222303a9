import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "chai";
import { graphJson } from "../../../../server/export/json.ts";
import { evidence, opposition, picture, text } from "./picture.ts";

describe("a picture as JSON", () => {
  it("has everything, as its schema describes it", async () => {
    const json = JSON.parse(await text(graphJson(picture, evidence))) as Record<string, unknown[]>;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync("docs/export.schema.json", "utf8")) as object,
    );
    expect(validate(json), JSON.stringify(validate.errors)).to.equal(true);
    expect(json.relations).to.deep.equal([opposition]);
    expect(json.evidence).to.have.length(3);
    expect(json.nodes?.[0]).to.deep.include({ id: "state:BOR", place: { x: 10, y: -20.5 } });
    expect(json.nodes?.[1]).to.deep.include({ id: "person:x", place: null });
  });

  it("is valid when there is nothing", async () => {
    const empty = { ...picture, nodes: [], relations: [] };
    const json: unknown = JSON.parse(
      await text(
        graphJson(empty, async function* () {
          yield await Promise.resolve([]);
        }),
      ),
    );
    expect(json).to.deep.include({ nodes: [], relations: [], evidence: [] });
  });
});
