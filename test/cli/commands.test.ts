import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "chai";
import { COMMAND, makeWorkplace, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 60_000;
/** Enough that reading them takes seconds. */
const MANY = 400;
const ARTICLE = `Norland accuses Sudmark
20240301
https://courier.example/norland

Norland accused Sudmark of spying. Poland condemned Hungary on Monday. Germany will support Ukraine, officials said.
`;

describe("standoff on the command line", function () {
  this.timeout(TIMEOUT_MS);
  let place: Workplace;
  beforeEach(() => {
    place = makeWorkplace();
  });
  afterEach(() => {
    place.remove();
  });

  it("reads the samples, and a second time changes nothing", async () => {
    const first = await place.run(["ingest", "samples"]);
    expect([first.code, first.stderr]).to.deep.equal([0, ""]);
    expect(first.stdout).to.match(/^Read 8 documents: 8 new, 0 replaced, 0 unchanged, 0 skipped\.$/mu);
    const counts = (await place.run(["doctor"])).stdout;
    const second = await place.run(["ingest", "samples"]);
    expect(second.stdout).to.match(/^Read 8 documents: 0 new, 0 replaced, 8 unchanged, 0 skipped\.$/mu);
    expect((await place.run(["doctor"])).stdout).to.equal(counts);
  });

  it("replaces a document whose text changed, and answers queries from the new one", async () => {
    const path = place.write("article.txt", ARTICLE);
    await place.run(["ingest", path]);
    place.write("article.txt", ARTICLE.replace("Poland condemned Hungary", "Poland praised Hungary"));
    const { stdout } = await place.run(["ingest", path]);
    expect(stdout).to.contain("Read 1 document: 0 new, 1 replaced");
    const relations = await place.run([
      "query",
      "MATCH (a:Entity {name: $name})-[r]->(b:Entity {name: 'Hungary'}) RETURN type(r) AS type",
      "--parameters",
      '{"name": "Poland"}',
      "--json",
    ]);
    expect(relations.stdout).to.equal('{"type":"SUPPORTS"}\n');
  });

  it("ends with 3 when it is interrupted, keeps what it read, and goes on from there", async () => {
    const folder = join(place.folder, "articles");
    mkdirSync(folder);
    for (let number = 1; number <= MANY; number++) {
      const article = ARTICLE.replace("/norland", `/norland/${String(number)}`);
      writeFileSync(join(folder, `${String(number)}.txt`), `${article}That was on day ${String(number)}.\n`);
    }
    await place.run(["doctor"]);
    const store = join(place.data, "graph.grafeo");
    const empty = statSync(store).size;
    const reading = spawn(process.execPath, [...COMMAND, "ingest", folder], {
      env: place.environment,
      stdio: "ignore",
    });
    const ended = once(reading, "exit");
    while (statSync(store).size === empty && reading.exitCode === null) await delay(5);
    reading.kill("SIGINT");
    expect(await ended).to.deep.equal([3, null]);
    const { stdout } = await place.run(["ingest", folder]);
    const [, added, unchanged] = /: (\d+) new, 0 replaced, (\d+) unchanged, 0 skipped/u.exec(stdout) ?? [];
    expect(Number(added)).to.be.within(1, MANY - 1);
    expect(Number(unchanged)).to.equal(MANY - Number(added));
  });

  it("prints what a file holds without a graph: a JSON object a document", async () => {
    const path = place.write("article.txt", ARTICLE);
    const { code, stdout } = await place.run(["extract", path, "--json"]);
    expect(code).to.equal(0);
    const extraction = JSON.parse(stdout) as {
      document: { title: string };
      events: { source: string; target: string; ploverType: string }[];
    };
    expect(extraction.document.title).to.equal("Norland accuses Sudmark");
    expect(extraction.events.map(({ source, ploverType, target }) => [source, ploverType, target])).to.deep.include([
      "state:POL",
      "ACCUSE",
      "state:HUN",
    ]);
    expect(existsSync(place.data)).to.equal(false);
  });

  it("prints a JSON object a document and line for a directory, in the order of the files", async () => {
    const { code, stdout, stderr } = await place.run(["extract", "samples", "--json"]);
    expect([code, stderr]).to.deep.equal([0, ""]);
    const extractions = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { document: { url: string } });
    expect(extractions).to.have.length(8);
    const again = await place.run(["extract", "samples"]);
    expect(again.stdout.match(/^# /gmu)).to.have.length(8);
  });

  it("prints rows as a table, or as JSON, from the samples", async () => {
    await place.run(["ingest", "samples/05-german-coalition.txt"]);
    const statement = "MATCH (s:State) RETURN s.id AS id, s.mentionCount AS mentions ORDER BY id LIMIT 1";
    const table = await place.run(["query", statement]);
    expect(table.code).to.equal(0);
    expect(table.stdout).to.match(/^id +mentions\n-+ {2}-+\nstate:[A-Z]{3} +\d+\n$/u);
    expect(table.stderr).to.match(/^1 row in \d+ ms\n$/u);
    const json = await place.run(["query", statement, "--json"]);
    expect(JSON.parse(json.stdout)).to.have.keys("id", "mentions");
  });

  it("says what it is for and what it takes with --help", async () => {
    const general = await place.run(["--help"]);
    expect(general.code).to.equal(0);
    const commands = ["ingest", "extract", "serve", "query", "reset", "doctor"];
    const outcomes = await Promise.all(commands.map((command) => place.run([command, "--help"])));
    for (const [at, command] of commands.entries()) {
      expect(general.stdout).to.contain(`  ${command}`);
      expect(outcomes[at]).to.include({ code: 0, stderr: "" });
      expect(outcomes[at]?.stdout).to.match(new RegExp(`^Usage: standoff ${command} `, "u"));
    }
  });

  it("ends with 2 and a sentence when the command line is not understood", async () => {
    const outcomes = await Promise.all(
      [
        ["sing"],
        ["ingest"],
        ["ingest", "samples", "--format", "pdf"],
        ["query"],
        ["query", "RETURN 1", "--limit", "0"],
        ["serve", "--port", "high"],
        ["serve", "--port", "65536"],
        ["serve", "--host", ""],
        ["doctor", "--loudly"],
      ].map((args) => place.run(args)),
    );
    for (const outcome of outcomes) {
      expect(outcome, outcome.stderr).to.include({ code: 2, stdout: "" });
      expect(outcome.stderr).to.match(/^standoff: [^\n]+\. See standoff --help\.\n$/u);
    }
    expect(existsSync(place.data)).to.equal(false);
  });

  it("refuses a statement that writes, and the graph is as it was", async () => {
    await place.run(["ingest", "samples/05-german-coalition.txt"]);
    const before = (await place.run(["doctor"])).stdout;
    const { code, stdout, stderr } = await place.run(["query", "CREATE (n:Entity {id: 'x'}) RETURN n"]);
    expect([code, stdout]).to.deep.equal([1, ""]);
    expect(stderr).to.match(/^standoff: .*CREATE.*\n$/u);
    expect((await place.run(["doctor"])).stdout).to.equal(before);
  });

  it("says when there are more rows than it prints", async () => {
    const { stdout, stderr } = await place.run([
      "query",
      "UNWIND range(1, 20) AS number RETURN number AS number",
      "--limit",
      "5",
    ]);
    expect(`${stdout}${stderr}`).to.match(/more/u);
    expect(stdout).to.match(/^5$/mu).and.to.not.match(/^6$/mu);
  });

  it("deletes everything, but not without being told", async () => {
    await place.run(["ingest", "samples/05-german-coalition.txt"]);
    const unsure = await place.run(["reset"]);
    expect([unsure.code, unsure.stderr]).to.deep.equal([
      1,
      "standoff: reset deletes the whole graph: repeat it with --yes.\n",
    ]);
    expect((await place.run(["doctor"])).stdout).to.match(/documents +1,/u);
    expect((await place.run(["reset", "--yes"])).code).to.equal(0);
    expect((await place.run(["doctor"])).stdout)
      .to.match(/documents +0,/u)
      .and.to.contain("empty");
  });

  it("says which engine, versions and counts there are", async () => {
    await place.run(["ingest", "samples/05-german-coalition.txt"]);
    const { code, stdout } = await place.run(["doctor"]);
    expect(code).to.equal(0);
    for (const line of [
      /^Standoff +\d/mu,
      /^Node +v/mu,
      /^engine +embedded/mu,
      /^version +Grafeo/mu,
      /^health +good/mu,
    ]) {
      expect(stdout).to.match(line);
    }
  });
});
