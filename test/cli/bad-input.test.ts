import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { neo4jFor } from "../requirements.ts";
import { expectRefusal, GOOD, makeWorkplace, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 90_000;
const LINE_BYTES = 50_000_000;

describe("bad input", function () {
  this.timeout(TIMEOUT_MS);
  let place: Workplace;
  beforeEach(() => {
    place = makeWorkplace();
  });
  afterEach(() => {
    place.remove();
  });

  const refused: readonly { what: string; name: string; content: () => string | Uint8Array; message: RegExp }[] = [
    { what: "an empty file", name: "empty.txt", content: () => "", message: /empty\.txt.*(?:empty|no text)/u },
    {
      what: "a file of blanks",
      name: "blank.txt",
      content: () => " \n\t\n",
      message: /blank\.txt.*(?:empty|no text)/u,
    },
    {
      what: "a binary file",
      name: "picture.txt",
      content: () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 256),
      message: /picture\.txt.*(?:binary|not text|UTF-8)/u,
    },
    {
      what: "invalid UTF-8",
      name: "latin.txt",
      content: () => Uint8Array.from([...Buffer.from("Die T"), 0xfc, ...Buffer.from("rkei lehnt ab.")]),
      message: /latin\.txt.*UTF-8/u,
    },
    {
      what: "a line of 50 MB",
      name: "line.txt",
      content: () => "Poland condemned Hungary and ".repeat(LINE_BYTES / 29),
      message: /line\.txt.*(?:large|long|MB)/u,
    },
  ];
  for (const { what, name, content, message } of refused) {
    it(`${what} is refused with a sentence, and the graph is as it was`, async () => {
      const path = place.write(name, content());
      const [ingest, extract] = await Promise.all([place.run(["ingest", path]), place.run(["extract", path])]);
      expectRefusal(ingest, message);
      expectRefusal(extract, message);
      expect((await place.run(["doctor"])).stdout).to.match(/documents +0,/u);
    });
  }

  it("a path that is not there, and a directory without readable files, are named", async () => {
    expectRefusal(await place.run(["ingest", join(place.folder, "nowhere")]), /nowhere/u);
    const folder = join(place.folder, "pictures");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.png"), "x");
    expectRefusal(await place.run(["ingest", folder]), /pictures.*\.txt/u);
  });

  it("one broken document among good ones is reported and skipped", async () => {
    const folder = join(place.folder, "articles");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.txt"), GOOD);
    writeFileSync(join(folder, "b.txt"), "");
    writeFileSync(join(folder, "c.txt"), GOOD.replaceAll("Poland", "Sweden"));
    const { code, stdout, stderr } = await place.run(["ingest", folder]);
    expect(code).to.equal(3);
    expect(stdout).to.contain("Read 2 documents: 2 new, 0 replaced, 0 unchanged, 1 skipped.");
    expect(stderr).to.match(/^skipped: [^\n]*b\.txt is empty[^\n]*\n$/u);
    const extracted = await place.run(["extract", folder, "--json"]);
    expect([extracted.code, extracted.stdout.trimEnd().split("\n").length]).to.deep.equal([3, 2]);
    expect(extracted.stderr).to.equal(stderr);
  });

  it("several documents that are all broken are each named", async () => {
    const paths = [place.write("a.txt", ""), place.write("b.txt", " ")];
    for (const command of [
      ["ingest", ...paths],
      ["extract", place.folder],
    ]) {
      const { code, stdout, stderr } = await place.run(command);
      expect([code, stdout]).to.deep.equal([1, ""]);
      expect(stderr)
        .to.match(/^standoff: None of the 2 files could be read/mu)
        .and.to.contain("a.txt is empty")
        .and.to.contain("b.txt is empty");
    }
  });

  it("a device that never ends, and links that lead to each other, are named", async function () {
    if (process.platform === "win32") this.skip();
    expectRefusal(await place.run(["extract", "/dev/zero"]), /\/dev\/zero.*(?:more than the 16 MB|binary)/u);
    const [one, two] = [join(place.folder, "one.txt"), join(place.folder, "two.txt")];
    symlinkSync(one, two);
    symlinkSync(two, one);
    expectRefusal(await place.run(["extract", one]), /one\.txt cannot be read/u);
  });

  it("settings that make no sense are named, and no password is shown", async () => {
    const settings: readonly [Record<string, string>, RegExp][] = [
      [{ STANDOFF_PORT: "high" }, /STANDOFF_PORT must be a port, 0 to 65535/u],
      [{ STANDOFF_PORT: "65536" }, /STANDOFF_PORT must be a port, 0 to 65535/u],
      [{ NEO4J_URI: "http://localhost" }, /NEO4J_URI must begin with neo4j:\/\/ or bolt:\/\//u],
      [{ NEO4J_URI: "bolt://127.0.0.1:1" }, /NEO4J_PASSWORD is not: set it/u],
      [{ NEO4J_URI: "bolt://neo4j:secret-word@localhost" }, /NEO4J_URI must not hold a user or password/u],
    ];
    const outcomes = await Promise.all(settings.map(([environment]) => place.run(["serve"], environment)));
    for (const [at, [, message]] of settings.entries()) {
      const outcome = outcomes[at];
      if (outcome === undefined) throw new Error("A run has no outcome.");
      expectRefusal(outcome, message);
      expect(outcome.stderr).to.not.contain("secret-word");
    }
  });

  it("a Neo4j that does not answer is named with its address", async () => {
    const environment = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret-word" };
    const outcome = await place.run(["ingest", place.write("good.txt", GOOD)], environment);
    expectRefusal(outcome, /127\.0\.0\.1:1/u);
    expect(outcome.stderr).to.not.contain("secret-word");
    const doctor = await place.run(["doctor"], environment);
    expect([doctor.code, doctor.stderr]).to.deep.equal([1, ""]);
    expect(doctor.stdout).to.match(/^problem .*127\.0\.0\.1:1/mu);
  });

  it("a wrong password of Neo4j is told from a server that is not there", async function () {
    const { uri, user } = await neo4jFor(this);
    this.timeout(TIMEOUT_MS);
    const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: "wrong-secret-word" };
    const outcome = await place.run(["ingest", place.write("good.txt", GOOD)], environment);
    expectRefusal(outcome, /NEO4J_USER|NEO4J_PASSWORD|password/u);
    expect(outcome.stderr).to.not.contain("wrong-secret-word");
  });

  it("a Neo4j that does not answer cannot be reset, nor anything else in its place", async () => {
    await place.run(["ingest", place.write("good.txt", GOOD)]);
    const environment = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret-word" };
    expectRefusal(await place.run(["reset", "--yes"], environment), /127\.0\.0\.1:1/u);
    expect((await place.run(["doctor"])).stdout).to.match(/documents +1,/u);
  });

  it("a data directory that is a file is named", async () => {
    const outcome = await place.run(["ingest", place.write("good.txt", GOOD)], {
      STANDOFF_DATA: place.write("data.txt", "x"),
    });
    expectRefusal(outcome, /data\.txt.*is a file/u);
  });

  it("a data directory that may not be written is named", async () => {
    // The superuser may write into any folder but those of the kernel.
    const superuser = process.getuid?.() === 0;
    const parent = superuser ? "/sys" : join(place.folder, "closed");
    if (!superuser) mkdirSync(parent, { mode: 0o555 });
    const outcome = await place.run(["ingest", place.write("good.txt", GOOD)], {
      STANDOFF_DATA: join(parent, "standoff"),
    });
    expectRefusal(outcome, /cannot be written/u);
  });
});
