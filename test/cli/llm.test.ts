import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "chai";
import {
  answers,
  KEY,
  named,
  reply,
  says,
  startStub,
  type Reply,
  type Stub,
  type StubRequest,
} from "../unit/ingest/llm/stub-server.ts";
import { COMMAND, expectRefusal, makeWorkplace, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 90_000;

const article = (source: string, target: string): string =>
  `${source} and ${target}\n20240301\nstub.example\n\n${source} bailed ${target} out on Monday.\n`;

/** A model that reads "A bailed B out …", which it takes for aid, and declines to read about Chad. */
function read({ sentences }: StubRequest): Reply {
  const sentence = sentences.findIndex((text) => text.includes(" bailed "));
  const text = sentences[sentence] ?? "";
  const [, source = "", target = ""] = /^(\w+) bailed (\w+) out/u.exec(text) ?? [];
  if (source === "Chad") return says("I would rather not.");
  return answers({
    entities: [named(source, "State", [0, sentence]), named(target, "State", [0, sentence])],
    events: [
      { sentence, quote: text, source, target, type: "AID", claim: "asserted", confidence: 0.8 },
      { sentence, quote: "words of its own", source, target, type: "AGREE", claim: "asserted", confidence: 1 },
    ],
  });
}

describe("a language model as extractor", function () {
  this.timeout(TIMEOUT_MS);
  let place: Workplace;
  let stub: Stub;
  let settings: Record<string, string>;
  beforeEach(() => (place = makeWorkplace()));
  afterEach(async () => {
    await stub.stop();
    place.remove();
  });

  async function serve(behave: Parameters<typeof startStub>[0]): Promise<void> {
    stub = await startStub(behave);
    settings = { STANDOFF_LLM_URL: stub.base, STANDOFF_LLM_MODEL: "stub-1", STANDOFF_LLM_KEY: KEY };
  }

  function folderOf(pairs: readonly (readonly [string, string])[]): string {
    const folder = join(place.folder, "articles");
    mkdirSync(folder);
    for (const [at, [source, target]] of pairs.entries())
      writeFileSync(join(folder, `${String(at)}.txt`), article(source, target));
    return folder;
  }

  const filesOf = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));

  it("is off unless an address and a model are set: it says what to set, and nothing is sent", async () => {
    await serve(read);
    const path = place.write("article.txt", article("Norway", "Iceland"));
    const { STANDOFF_LLM_URL = "", STANDOFF_LLM_MODEL = "" } = settings;
    const partly: Record<string, string>[] = [{}, { STANDOFF_LLM_URL }, { STANDOFF_LLM_MODEL }];
    const runs = partly.flatMap((environment) =>
      ["ingest", "extract"].map((command) => place.run([command, path, "--extractor", "llm"], environment)),
    );
    for (const outcome of await Promise.all(runs))
      expectRefusal(outcome, /set STANDOFF_LLM_URL and STANDOFF_LLM_MODEL, and STANDOFF_LLM_KEY/u);
    expect([stub.requests, existsSync(place.data)]).to.deep.equal([[], false]);
  });

  it("is asked nothing unless it is wanted, wherever its settings are", async () => {
    await serve(read);
    const path = place.write("article.txt", article("Norway", "Iceland"));
    for (const command of [["ingest", path], ["extract", path], ["extract", path, "--extractor", "rules"], ["doctor"]])
      expect((await place.run(command, settings)).code).to.equal(0);
    expect(stub.requests).to.deep.equal([]);
  });

  it("reads into the graph, skips what it declines, reports what it took, and does not pay twice", async () => {
    await serve(read);
    const folder = folderOf([
      ["Norway", "Iceland"],
      ["Chad", "Peru"],
      ["Japan", "Nepal"],
    ]);
    const priced = { ...settings, STANDOFF_LLM_PROMPT_PRICE: "0.5", STANDOFF_LLM_COMPLETION_PRICE: "2" };
    const first = await place.run(["ingest", folder, "--extractor", "llm"], priced);
    expect([first.code, first.stdout]).to.deep.equal([
      3,
      "Read 2 documents: 2 new, 0 replaced, 0 unchanged, 1 skipped.\nThey hold 8 mentions and 2 events.\n",
    ]);
    expect(first.stderr.split("\n")).to.deep.equal([
      `skipped: ${join(folder, "1.txt")} was not read: the model at ${stub.settings.endpoint.host} twice gave an answer that is not the JSON asked for.`,
      `stub-1 at ${stub.settings.endpoint.host}: 4 requests, 1 retry, 0 answers kept from before, 4,000 prompt and 400 completion tokens, cost 0.0028.`,
      "Dropped: 2 quotations not in the sentence.",
      "",
    ]);
    const events = await place.run([
      "query",
      "MATCH (a:Entity)<-[:SOURCE]-(e:Event)-[:TARGET]->(b:Entity) RETURN a.id AS a, e.ploverType AS type, e.rule AS rule, b.id AS b ORDER BY a",
      "--json",
    ]);
    expect(events.stdout).to.equal(
      '{"a":"state:JPN","type":"AID","rule":"llm","b":"state:NPL"}\n{"a":"state:NOR","type":"AID","rule":"llm","b":"state:ISL"}\n',
    );

    const again = await place.run(["ingest", folder, "--extractor", "llm"], settings);
    expect([again.code, again.stdout]).to.deep.equal([
      3,
      "Read 2 documents: 0 new, 0 replaced, 2 unchanged, 1 skipped.\nThey hold 8 mentions and 2 events.\n",
    ]);
    expect(again.stderr).to.contain(": 2 requests, 1 retry, 0 answers kept from before,");
    expect(stub.requests.slice(4).map(({ sentences }) => sentences[0])).to.deep.equal([
      "Chad and Peru",
      "Chad and Peru",
    ]);

    // The rules replace what the model read; the model again replaces that, from the answers that are kept.
    expect((await place.run(["ingest", folder])).stdout).to.contain("1 new, 2 replaced, 0 unchanged");
    const back = await place.run(["ingest", join(folder, "0.txt"), "--extractor", "llm"], settings);
    expect(back.stdout).to.contain("0 new, 1 replaced");
    expect(back.stderr).to.contain(": 0 requests, 0 retries, 1 answer kept from before, 0 prompt");
    expect(stub.requests).to.have.length(6);

    for (const text of [first.stdout, first.stderr, again.stderr, ...filesOf(place.data)])
      expect(text).to.not.contain(KEY);
  });

  it("prints what it found as extract does, without a graph", async () => {
    await serve(read);
    const path = place.write("article.txt", article("Norway", "Iceland"));
    const json = await place.run(["extract", path, "--json", "--extractor", "llm"], settings);
    expect(json.code, json.stderr).to.equal(0);
    const extraction = JSON.parse(json.stdout) as {
      document: { extractorVersion: string };
      events: { source: string; ploverType: string; target: string }[];
    };
    const schema = JSON.parse(readFileSync("docs/extraction.schema.json", "utf8")) as object;
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(validate(extraction), JSON.stringify(validate.errors)).to.equal(true);
    expect(extraction.document.extractorVersion).to.equal("llm-0.1.0:stub-1");
    expect(extraction.events.map(({ source, ploverType, target }) => [source, ploverType, target])).to.deep.equal([
      ["state:NOR", "AID", "state:ISL"],
    ]);
    const text = await place.run(["extract", path, "--extractor", "llm"], settings);
    expect(text.stdout).to.contain("Norway AID Iceland · asserted · 0.80 · llm");
    expect(stub.requests).to.have.length(1);
    expectRefusal(
      await place.run(["extract", path, "--explain", "--extractor", "llm"], settings),
      /'--extractor <name>' cannot be used with option '--explain'/u,
      2,
    );
  });

  it("that refuses the key ends the command with its host, not with the key", async () => {
    await serve(() => reply(401, { error: { code: "invalid_api_key", message: `Incorrect API key: ${KEY}` } }));
    const folder = folderOf([
      ["Norway", "Iceland"],
      ["Japan", "Nepal"],
    ]);
    const { code, stdout, stderr } = await place.run(["ingest", folder, "--extractor", "llm"], {
      ...settings,
      STANDOFF_LLM_CONCURRENCY: "1",
    });
    expect([code, stdout, stub.requests.length]).to.deep.equal([1, "", 1]);
    const { host } = stub.settings.endpoint;
    expect(stderr.split("\n")).to.deep.equal([
      `stub-1 at ${host}: 1 request, 0 retries, 0 answers kept from before, 0 prompt and 0 completion tokens.`,
      `standoff: ${host} answers 401 (invalid_api_key): check STANDOFF_LLM_KEY.`,
      "",
    ]);
  });

  it("is not asked for more once the command is interrupted, and what was answered is kept", async () => {
    const states = ["Norway", "Japan", "Chile", "Peru", "Kenya", "Ghana", "Nepal", "India"];
    const running: { reading?: ChildProcess } = {};
    await serve(async (request, number) => {
      if (number === 3) {
        const heard = once(running.reading!.stderr!, "data");
        running.reading!.kill("SIGINT");
        await heard;
      }
      return read(request);
    });
    const folder = folderOf(states.map((state) => [state, "Iceland"]));
    const command = ["ingest", folder, "--extractor", "llm"];
    settings.STANDOFF_LLM_CONCURRENCY = "1";
    const reading = spawn(process.execPath, [...COMMAND, ...command], {
      env: { ...place.environment, ...settings, NODE_NO_WARNINGS: "1" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    running.reading = reading;
    expect(await once(reading, "exit")).to.deep.equal([3, null]);
    expect(stub.requests).to.have.length(3);
    const { code, stdout } = await place.run(command, settings);
    expect([code, stdout.split("\n")[0]]).to.deep.equal([
      0,
      "Read 8 documents: 5 new, 0 replaced, 3 unchanged, 0 skipped.",
    ]);
    expect(stub.requests.map(({ sentences }) => sentences[0])).to.have.members(
      states.map((state) => `${state} and Iceland`),
    );
  });

  it("has settings that are checked before anything is sent, and shows no secret of theirs", async () => {
    await serve(read);
    const path = place.write("article.txt", article("Norway", "Iceland"));
    const wrong: readonly [Record<string, string>, RegExp][] = [
      [{ STANDOFF_LLM_URL: "api.example.com" }, /STANDOFF_LLM_URL must be an address that begins with https/u],
      [{ STANDOFF_LLM_URL: "ftp://api.example.com" }, /STANDOFF_LLM_URL must be an address/u],
      [{ STANDOFF_LLM_URL: "https://me:secret-word@api.example.com" }, /STANDOFF_LLM_URL must not hold a user/u],
      [{ STANDOFF_LLM_KEY: "secret-word with blanks" }, /STANDOFF_LLM_KEY must be one word/u],
      [{ STANDOFF_LLM_CONCURRENCY: "0" }, /STANDOFF_LLM_CONCURRENCY must be a whole number, 1 to 32/u],
      [{ STANDOFF_LLM_TIMEOUT: "1000" }, /STANDOFF_LLM_TIMEOUT must be a whole number, 1 to 300/u],
      [{ STANDOFF_LLM_PROMPT_PRICE: "-1" }, /STANDOFF_LLM_PROMPT_PRICE must be the price of a million tokens/u],
      [{ STANDOFF_LLM_COMPLETION_PRICE: "1,5" }, /STANDOFF_LLM_COMPLETION_PRICE must be the price/u],
    ];
    const outcomes = await Promise.all(
      wrong.map(([environment]) => place.run(["extract", path, "--extractor", "llm"], { ...settings, ...environment })),
    );
    for (const [at, [, message]] of wrong.entries()) {
      expectRefusal(outcomes[at]!, message);
      expect(outcomes[at]!.stderr).to.not.contain("secret-word");
    }
    expect(stub.requests).to.deep.equal([]);
  });
});
