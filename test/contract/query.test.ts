import { expect } from "chai";
import { StandoffError } from "../../cypher/errors.ts";
import { describeEngines } from "./engines.ts";
import { accusation, aid, summit } from "./fixtures/documents.ts";

const LIMITS = { timeoutMs: 10_000, maxRows: 100 };

async function refusal(query: Promise<unknown>): Promise<StandoffError> {
  const error: unknown = await query.catch((caught: unknown) => caught);
  expect(error).to.be.instanceOf(StandoffError);
  return error as StandoffError;
}

describeEngines("users' queries", (graph) => {
  before(function () {
    this.timeout(60_000);
  });
  beforeEach(() => graph().writer.putDocuments([accusation, summit, aid]));

  it("see what was just written", async () => {
    const count = () => graph().reader.query("MATCH (d:Document) RETURN count(d) AS documents", {}, LIMITS);
    expect((await count()).rows).to.deep.equal([{ documents: 3 }]);
    await graph().writer.deleteDocument(aid.document.id);
    expect((await count()).rows).to.deep.equal([{ documents: 2 }]);
  });

  it("get nodes, relationships and paths as plain values", async () => {
    const { columns, rows, truncated } = await graph().reader.query(
      "MATCH p = (a:State)-[r:OPPOSES]->(b:State) RETURN a AS actor, r AS relation, b AS target, p AS path",
      {},
      LIMITS,
    );
    expect([columns, truncated, rows.length]).to.deep.equal([["actor", "relation", "target", "path"], false, 1]);
    const { actor, relation, target, path } = rows[0] as Record<string, Record<string, unknown>>;
    expect(actor!.labels).to.have.members(["Entity", "State"]);
    expect(actor!.properties).to.include({ id: "state:BOR", mentionCount: 4 });
    expect(relation!.type).to.equal("OPPOSES");
    expect([relation!.start, relation!.end]).to.deep.equal([actor!.$node, target!.$node]);
    expect(path!.$path).to.deep.equal({ nodes: [actor, target], relationships: [relation] });
  });

  it("may name the relationship IN as it is or in backticks, and its operator stays one", async () => {
    for (const name of ["IN", "`IN`", "IN|MENTIONS"]) {
      const { rows } = await graph().reader.query(
        `MATCH (s:Sentence)-[:${name}]->(d:Document) WHERE d.title IN ['Borvia accuses Arland'] RETURN count(s) AS sentences`,
        {},
        LIMITS,
      );
      expect(rows, name).to.deep.equal([{ sentences: 3 }]);
    }
  });

  it("take parameters", async () => {
    const { rows } = await graph().reader.query(
      "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.name AS name ORDER BY name LIMIT $limit",
      { ids: ["state:ARL", "state:BOR", "place:gorna"], limit: 2 },
      LIMITS,
    );
    expect(rows).to.deep.equal([{ name: "Arland" }, { name: "Borvia" }]);
  });

  it("give temporal values as ISO strings and numbers as numbers", async () => {
    const { rows } = await graph().reader.query(
      "RETURN date('2024-03-01') AS day, 7 AS whole, 0.5 AS half, [1, null, 'x'] AS list, {a: true} AS map",
      {},
      LIMITS,
    );
    expect(rows).to.deep.equal([{ day: "2024-03-01", whole: 7, half: 0.5, list: [1, null, "x"], map: { a: true } }]);
  });

  it("stop at the row limit and say so", async () => {
    const { rows, truncated } = await graph().reader.query(
      "UNWIND range(1, 1000) AS n RETURN n AS n",
      {},
      { ...LIMITS, maxRows: 10 },
    );
    expect([rows.length, truncated]).to.deep.equal([10, true]);
    const exact = await graph().reader.query("UNWIND range(1, 10) AS n RETURN n AS n", {}, { ...LIMITS, maxRows: 10 });
    expect([exact.rows.length, exact.truncated]).to.deep.equal([10, false]);
  });

  it("end at their deadline, and the graph answers on", async () => {
    // Each row takes long and leaves nothing behind: what gathers rows may run out of memory first.
    const endless =
      "UNWIND range(1, 10000) AS a WITH a WHERE size([x IN range(1, 1000000) WHERE x % 7 = 8]) > a RETURN count(a) AS n";
    const error = await refusal(graph().reader.query(endless, {}, { timeoutMs: 1_000, maxRows: 10 }));
    expect(error.code).to.equal("query-timeout");
    expect((await graph().reader.query("RETURN 1 AS one", {}, LIMITS)).rows).to.deep.equal([{ one: 1 }]);
  });

  const refused: readonly string[] = [
    "CREATE (n:Entity {id: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Entity {id: 'x'}) RETURN n",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN n",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
    "MATCH (n) CALL (n) { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x",
    "CREATE INDEX x FOR (n:Entity) ON (n.x)",
    "DROP INDEX entity_search_name",
    "CREATE CONSTRAINT x FOR (n:Entity) REQUIRE n.x IS UNIQUE",
    "SHOW DATABASES",
    "SHOW USERS",
    "USE system RETURN 1 AS one",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL db.createLabel('X')",
    "CALL apoc.load.json('http://127.0.0.1:1/') YIELD value RETURN value",
    "RETURN apoc.text.join(['a'], ',') AS x",
    "RETURN 1 AS a; MATCH (n) DETACH DELETE n",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) DETACH DELETE n",
    "CYPHER runtime=slotted RETURN 1 AS one",
    "MATCH (n) RETURN m",
    "MATCH (n) RETURN $missing AS x",
    "RETRN 1",
    ":clear",
    "",
  ];
  it("that do anything but read are refused, each with the reason", async () => {
    const before = await graph().reader.counts();
    for (const text of refused) {
      const error = await refusal(graph().reader.query(text, {}, LIMITS));
      expect([text, error.code]).to.deep.equal([text, "query-refused"]);
      expect(error.message).to.not.equal("");
    }
    expect(await graph().reader.counts()).to.deep.equal(before);
  });

  const allowed: readonly string[] = [
    "MATCH (a:Entity)-[r:OPPOSES|SUPPORTS]->(b:Entity) RETURN a.name AS a, count(r) AS n ORDER BY n DESC, a SKIP 1 LIMIT 2",
    "MATCH (a:Entity) WHERE EXISTS { (a)-[:OPPOSES]->() } RETURN a.id AS id",
    "MATCH (a:Entity) RETURN a.id AS id, COUNT { (a)--() } AS degree ORDER BY degree DESC LIMIT 3",
    "MATCH (a:Entity) OPTIONAL MATCH (a)-[r:ENGAGES]->(b) RETURN a.id AS id, collect(b.id) AS others",
    "MATCH (a:Entity) CALL (a) { MATCH (a)-[r]->(b) RETURN count(b) AS c } RETURN a.id AS id, c AS c",
    "MATCH (a:Person), (b:Place) OPTIONAL MATCH p = shortestPath((a)-[*..6]-(b)) RETURN a.id AS a, length(p) AS hops",
    "MATCH (a:State) RETURN [x IN a.aliases WHERE x STARTS WITH 'A' | toUpper(x)] AS names, a {.id, .name} AS actor",
    "MATCH (a:State) RETURN a.id AS id UNION MATCH (a:Alliance) RETURN a.id AS id",
    "MATCH (a:State) WITH a ORDER BY a.id LIMIT 1 MATCH (a)-[r:SUPPORTS*1..2]-(b) RETURN DISTINCT b.id AS id",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.labels()",
    "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS type",
    "MATCH (s:Sentence)-[:`IN`]->(d:Document) RETURN d.title AS title, count(s) AS sentences; // done",
    "MATCH (n) WHERE n.name = 'DELETE everything; DROP' RETURN n AS n",
  ];
  it("that only read are run", async () => {
    for (const text of allowed) {
      const error: unknown = await graph()
        .reader.query(text, {}, LIMITS)
        .then(() => undefined)
        .catch((caught: unknown) => [text, String(caught)]);
      expect(error).to.be.undefined;
    }
  });
});
