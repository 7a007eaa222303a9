import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { EmbeddedEngine } from "../../../../cypher/embedded/embedded-engine.ts";
import type { GraphEngine, Row } from "../../../../cypher/engine.ts";
import { createWriter } from "../../../../cypher/writer.ts";
import {
  acronym,
  ambassador,
  forces,
  minister,
  secretary,
  surname,
  zelensky,
  zelenskyy,
} from "../../../contract/fixtures/people.ts";

/** Writes through `engine` and notes the parameters of each statement of a name. */
function listening(engine: GraphEngine, name: string, heard: Row[]): GraphEngine {
  return Object.assign(Object.create(engine) as GraphEngine, {
    write: (work: Parameters<GraphEngine["write"]>[0]) =>
      engine.write((transaction) =>
        work({
          run: (statement, parameters = {}) => {
            if (statement.name === name) heard.push(parameters);
            return transaction.run(statement, parameters);
          },
        }),
      ),
  });
}

describe("resolving identities", function () {
  this.timeout(30_000);
  let folder: string;
  let engine: GraphEngine;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "standoff-resolve-"));
    engine = await EmbeddedEngine.open(folder);
    await engine.ensureSchema();
  });
  after(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function readWhile(work: (writer: ReturnType<typeof createWriter>) => Promise<unknown>): Promise<string[]> {
    const heard: Row[] = [];
    await work(createWriter(listening(engine, "list-identities", heard)));
    const people = heard.flatMap(({ ids }) => (Array.isArray(ids) ? ids.map(String) : []));
    return [...new Set(people)].filter((id) => !id.startsWith("state:")).sort();
  }

  it("looks at those of whom something changed and those they share a block with, and at nobody else", async () => {
    await createWriter(engine).putDocuments([secretary, ambassador, minister, zelensky, forces, acronym]);
    expect(await readWhile((writer) => writer.putDocuments([zelenskyy]))).to.deep.equal([
      "person:volodymyr-zelensky@UKR",
      "person:volodymyr-zelenskyy@UKR",
    ]);
    expect(await readWhile((writer) => writer.putDocuments([surname]))).to.deep.equal([
      "person:antony-blinken@USA",
      "person:blinken",
    ]);
    expect(await readWhile((writer) => writer.deleteDocument(minister.document.id))).to.deep.equal([
      "person:john-sullivan@IRL",
      "person:john-sullivan@USA",
    ]);
  });
});
