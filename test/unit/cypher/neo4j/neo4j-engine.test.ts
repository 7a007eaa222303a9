import { createServer } from "node:net";
import { once } from "node:events";
import { expect } from "chai";
import { StandoffError } from "../../../../cypher/errors.ts";
import { openGraph } from "../../../../cypher/open-graph.ts";
import type { GraphLocation } from "../../../../cypher/ports.ts";
import { neo4jFor, type Neo4jConnection } from "../../../requirements.ts";

const PASSWORD = "a-secret-that-no-message-may-hold";

async function failure(location: GraphLocation): Promise<StandoffError> {
  const error: unknown = await openGraph(location).then(
    (graph) => graph.close(),
    (caught: unknown) => caught,
  );
  expect(error).to.be.instanceOf(StandoffError);
  const found = error as StandoffError;
  expect(JSON.stringify([found.message, found.details])).to.not.include(PASSWORD);
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("opening Neo4j", function () {
  this.timeout(60_000);

  it("says that nothing answers at the address", async () => {
    const uri = `bolt://${PASSWORD}@127.0.0.1:${await freePort()}`;
    const error = await failure({ engine: "neo4j", uri, user: "neo4j", password: PASSWORD });
    expect(error.code).to.equal("store-unavailable");
    expect(error.message).to.match(/^No Neo4j answers at bolt:\/\/127\.0\.0\.1:\d+: start it or correct NEO4J_URI\.$/);
  });

  for (const uri of ["not an address", "http://127.0.0.1:7474", "ftp://x"]) {
    it(`says that "${uri}" is no address of a Neo4j`, async () => {
      const error = await failure({ engine: "neo4j", uri, user: "neo4j", password: PASSWORD });
      expect(error.code).to.equal("invalid-parameter");
      expect(error.message).to.include("NEO4J_URI");
    });
  }

  describe("that runs", () => {
    let connection: Neo4jConnection;
    before(async function () {
      connection = await neo4jFor(this);
    });

    it("says that the password is wrong", async () => {
      const error = await failure({ engine: "neo4j", ...connection, password: PASSWORD });
      expect(error.code).to.equal("store-unavailable");
      expect(error.message).to.include("correct NEO4J_USER and NEO4J_PASSWORD");
    });

    it("says that there is no such database", async () => {
      const error = await failure({ engine: "neo4j", ...connection, database: "nowhere" });
      expect(error.code).to.equal("store-unavailable");
      expect(error.message).to.include("has no database nowhere");
    });

    it("tells product, version and address", async () => {
      const graph = await openGraph({ engine: "neo4j", ...connection });
      try {
        const status = await graph.reader.status();
        expect(status.version).to.match(/^Neo4j \d+\.\d+\.\d+ community$/);
        expect(status.location).to.match(/^(?:bolt|neo4j):\/\/127\.0\.0\.1:\d+$/);
      } finally {
        await graph.close();
      }
    });
  });
});
