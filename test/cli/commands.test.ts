import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { makeWorkplace, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 60_000;
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
    const path = join(place.folder, "article.txt");
    writeFileSync(path, ARTICLE);
    await place.run(["ingest", path]);
    writeFileSync(path, ARTICLE.replace("Poland condemned Hungary", "Poland praised Hungary"));
    const { stdout } = await place.run(["ingest", path]);
    expect(stdout).to.contain("Read 1 documents: 0 new, 1 replaced");
    const relations = await place.run([
      "query",
      "MATCH (a:Entity {name: $name})-[r]->(b:Entity {name: 'Hungary'}) RETURN type(r) AS type",
      "--parameters",
      '{"name": "Poland"}',
      "--json",
    ]);
    expect(relations.stdout).to.equal('{"type":"SUPPORTS"}\n');
  });

  it("prints what a file holds without a graph: a JSON object a document", async () => {
    const path = join(place.folder, "article.txt");
    writeFileSync(path, ARTICLE);
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
    const doctor = await place.run(["doctor"]);
    expect(doctor.stdout).to.match(/documents +0/u);
  });

  it("says what is wrong, what it is for and what it takes with --help", async () => {
    const general = await place.run(["--help"]);
    expect(general.code).to.equal(0);
    for (const command of ["ingest", "extract", "serve", "query", "reset", "doctor"]) {
      expect(general.stdout).to.contain(command);
      const { code, stdout } = await place.run([command, "--help"]);
      expect([code, stdout.startsWith(`Usage: standoff ${command}`)]).to.deep.equal([0, true]);
    }
  });

  it("ends with 2 when the command line is not understood", async () => {
    for (const args of [
      ["sing"],
      ["ingest"],
      ["query"],
      ["serve", "--port", "high"],
      ["query", "RETURN 1", "--limit", "0"],
    ]) {
      const { code, stderr } = await place.run(args);
      expect(code, args.join(" ")).to.equal(2);
      expect(stderr).to.match(/^error: /u);
    }
  });

  it("refuses a statement that writes", async () => {
    const { code, stdout, stderr } = await place.run(["query", "CREATE (n:Entity {id: 'x'}) RETURN n"]);
    expect([code, stdout]).to.deep.equal([1, ""]);
    expect(stderr).to.match(/^standoff: .*CREATE.*\n$/u);
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
