import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { StandoffError } from "../../../../cypher/errors.ts";
import type { DocumentGraph } from "../../../../cypher/model/document-graph.ts";
import { checkDocument } from "../../../../cypher/write/check-document.ts";
import { LlmExtractor, type LlmOptions } from "../../../../ingest/llm/llm-extractor.ts";
import type { LlmSettings } from "../../../../ingest/llm/llm-settings.ts";
import { rawDocumentId } from "../../../../ingest/read/raw-document.ts";
import { readText } from "../../../../ingest/read/read-text.ts";
import { answers, KEY, named, reply, says, startStub, type Reply, type Stub, type StubRequest } from "./stub-server.ts";

const NOW = "2024-03-06T00:00:00.000Z";
const article = (body: string) => readText(`A quarrel\n20240305\nExample Wire\n\n${body}`, "articles/one.txt");
const ARTICLE = article("Norway condemned Iran. Chile praised Peru.");

/** What a good model answers to any window of sentences "A condemned B.". */
function condemnations({ sentences }: StubRequest): Reply {
  const found = sentences.flatMap((text, sentence) => {
    const [, source, target] = /^(\w+) condemned (\w+)\.$/u.exec(text) ?? [];
    return source === undefined || target === undefined ? [] : [{ text, sentence, source, target }];
  });
  return answers({
    entities: found.flatMap(({ sentence, source, target }) => [
      named(source, "State", [sentence]),
      named(target, "State", [sentence]),
    ]),
    events: found.map(({ text, sentence, source, target }) => ({
      sentence,
      quote: text,
      source,
      target,
      type: "ACCUSE",
      claim: "asserted",
      confidence: 0.8,
    })),
  });
}

const accusations = ({ events }: DocumentGraph): string[] =>
  events.map(({ sourceId, targetId, sentenceIndex }) => `${sentenceIndex} ${sourceId} ${targetId}`);

describe("an extractor that asks a model", () => {
  let stub: Stub;
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "standoff-llm-"))));
  afterEach(async () => {
    await stub.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function extractor(settings: Partial<LlmSettings> = {}, options: Partial<LlmOptions> = {}): LlmExtractor {
    return new LlmExtractor(
      { ...stub.settings, ...settings },
      { cacheDirectory: folder, wait: () => Promise.resolve(), ...options },
    );
  }

  const failureOf = async (work: Promise<unknown>): Promise<StandoffError> => {
    const error = await work.then(
      () => undefined,
      (caught: unknown) => caught,
    );
    if (error instanceof StandoffError) return error;
    throw new Error(`No failure of Standoff's: ${String(error)}`);
  };

  /** Files below the folder with what is in them. */
  const kept = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it("gives a graph with its own version, and says what it took", async () => {
    stub = await startStub(condemnations);
    const asking = extractor({ prices: { prompt: 2, completion: 10 } });
    const graph = await asking.extract(ARTICLE, NOW);
    checkDocument(graph);
    expect(graph.document).to.deep.include({
      extractorVersion: "llm-0.1.0:stub-1",
      ingestedAt: NOW,
      title: "A quarrel",
    });
    expect(accusations(graph)).to.deep.equal(["1 state:NOR state:IRN"]);
    expect(stub.requests.map(({ sentences }) => sentences)).to.deep.equal([
      ["A quarrel", "Norway condemned Iran.", "Chile praised Peru."],
    ]);
    expect(asking.report()).to.deep.equal({
      host: stub.settings.endpoint.host,
      model: "stub-1",
      requests: 1,
      retries: 0,
      cached: 0,
      promptTokens: 1_000,
      completionTokens: 100,
      dropped: { quotes: 0, entities: 0, events: 0, positions: 0 },
      cost: 0.003,
    });
    expect(extractor().report().cost).to.be.undefined;
  });

  it("asks nothing of an empty document", async () => {
    stub = await startStub(condemnations);
    expect((await extractor().extract(readText("", "empty.txt"), NOW)).sentences).to.deep.equal([]);
    expect(stub.requests).to.deep.equal([]);
  });

  it("reads a long document in windows of whole sentences, and numbers them through", async () => {
    stub = await startStub(condemnations, { concurrency: 4 });
    const filler = "The ministers of the two countries will not be drawn on it before the summer. ".repeat(90);
    const graph = await extractor().extract(article(`Norway condemned Iran. ${filler} Chile condemned Peru.`), NOW);
    expect(stub.requests).to.have.length(2);
    expect(stub.requests.flatMap(({ sentences }) => sentences).sort()).to.deep.equal(
      graph.sentences.map(({ text }) => text).sort(),
    );
    expect(accusations(graph)).to.deep.equal(["1 state:NOR state:IRN", "92 state:CHL state:PER"]);
  });

  it("does not pay twice: a second run takes the answers from disk", async () => {
    stub = await startStub(condemnations);
    const first = await extractor().extract(ARTICLE, NOW);
    const again = extractor();
    expect(await again.extract(ARTICLE, NOW)).to.deep.equal(first);
    expect(stub.requests).to.have.length(1);
    expect(again.report()).to.deep.include({ requests: 0, cached: 1, promptTokens: 0 });
    await extractor({ model: "stub-2" }).extract(ARTICLE, NOW);
    expect(stub.requests).to.have.length(2);
  });

  it("asks once for the same text that is under way twice", async () => {
    stub = await startStub(condemnations, { concurrency: 2 });
    const asking = extractor();
    await Promise.all([asking.extract(ARTICLE, NOW), asking.extract({ ...ARTICLE, url: "two.txt" }, NOW)]);
    expect(stub.requests).to.have.length(1);
  });

  it("goes on where a run was interrupted: windows that were answered are not asked for again", async () => {
    const stop = new AbortController();
    stub = await startStub((request, number) => {
      if (number === 2) stop.abort();
      return condemnations(request);
    });
    const days = Array.from(
      { length: 200 },
      (_, day) =>
        `Norway condemned Iran. That was day ${String(day)} of the quarrel over the tanker that was seized in the strait.`,
    );
    const long = article(days.join("\n"));
    const error = await extractor({}, { signal: stop.signal })
      .extract(long, NOW)
      .catch((caught: unknown) => caught);
    expect(error).to.equal(stop.signal.reason);
    expect([stub.requests.length, kept().length]).to.deep.equal([2, 2]);
    const graph = await extractor().extract(long, NOW);
    expect(graph.events).to.have.length(200);
    expect(stub.requests.length).to.be.above(2);
    const sent = stub.requests.map(({ sentences }) => sentences.join("\n"));
    expect(new Set(sent).size).to.equal(sent.length);
  });

  it("keeps answers whole and without the key, and asks again for one that is damaged", async () => {
    stub = await startStub(condemnations);
    await extractor().extract(ARTICLE, NOW);
    const [path = "", ...more] = kept();
    expect(more).to.deep.equal([]);
    expect(path).to.match(/[\\/][0-9a-f]{2}[\\/][0-9a-f]{64}\.json$/u);
    expect(readFileSync(path, "utf8")).to.contain("Norway condemned Iran.").and.not.contain(KEY);
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 20));
    expect(accusations(await extractor().extract(ARTICLE, NOW))).to.deep.equal(["1 state:NOR state:IRN"]);
    expect(stub.requests).to.have.length(2);
  });

  it("asks nothing when answers could not be kept", async () => {
    stub = await startStub(condemnations);
    const file = join(folder, "file");
    writeFileSync(file, "");
    const { code, message } = await failureOf(extractor({}, { cacheDirectory: file }).extract(ARTICLE, NOW));
    expect(code).to.equal("extractor-unavailable");
    expect(message).to.match(/cannot be written.*STANDOFF_DATA/u);
    expect(stub.requests).to.deep.equal([]);
  });

  const mended: readonly (readonly [what: string, bad: Reply, problem: RegExp])[] = [
    ["no JSON", says("Norway does not like Iran."), /not one whole JSON object/u],
    ["half an object", says('{"entities": ['), /not one whole JSON object/u],
    ["a wrong field", says('{"entities": [], "events": [], "positions": 3}'), /positions/u],
  ];
  for (const [what, bad, problem] of mended) {
    it(`asks once more with what was wrong: ${what}`, async () => {
      stub = await startStub((request, number) => (number === 1 ? bad : condemnations(request)));
      const asking = extractor();
      expect(accusations(await asking.extract(ARTICLE, NOW))).to.deep.equal(["1 state:NOR state:IRN"]);
      expect(stub.requests.map(({ messages }) => messages.map(({ role }) => role))).to.deep.equal([
        ["system", "user"],
        ["system", "user", "assistant", "user"],
      ]);
      expect(stub.requests[1]?.messages[3]?.content).to.match(problem);
      expect(asking.report()).to.include({ requests: 2, retries: 1, promptTokens: 2_000 });
    });
  }

  const skipped: readonly (readonly [what: string, bad: Reply, requests: number, message: RegExp])[] = [
    [
      "nothing but talk",
      says("I'm sorry, I can't help with that."),
      2,
      /twice gave an answer that is not the JSON asked for/u,
    ],
    ["a refusal", says(null, { refusal: "I can't." }), 1, /declines to read it/u],
    ["a filter", says("", { finish: "content_filter" }), 1, /declines to read it/u],
    ["an answer without end", reply(200, "x".repeat(3_000_000)), 1, /more than 2 MB/u],
    ["errors", reply(500, {}), 5, /answers 500, 5 times/u],
    [
      "an answer that lists without end",
      answers({ entities: Array.from({ length: 600 }, () => named("Iran", "State", [1])) }),
      2,
      /twice gave/u,
    ],
  ];
  for (const [what, bad, requests, message] of skipped) {
    it(`gives up a document, names it, and keeps nothing of it: ${what}`, async () => {
      stub = await startStub(() => bad);
      const failure = await failureOf(extractor().extract(ARTICLE, NOW));
      expect(failure.code).to.equal("unreadable-input");
      expect(failure.message)
        .to.match(/^articles\/one\.txt was not read: .*127\.0\.0\.1:\d+ .*\.$/u)
        .and.to.match(message);
      expect([stub.requests.length, kept()]).to.deep.equal([requests, []]);
    });
  }

  it("halves a window whose answer is too long for the model", async () => {
    const cut = says('{"entities": [', { finish: "length" });
    stub = await startStub((request) => (request.sentences.length > 2 ? cut : condemnations(request)));
    const graph = await extractor().extract(article("Norway condemned Iran. It rained. Chile condemned Peru."), NOW);
    expect(stub.requests.map(({ sentences }) => sentences.length)).to.deep.equal([4, 2, 2]);
    expect(accusations(graph)).to.deep.equal(["1 state:NOR state:IRN", "3 state:CHL state:PER"]);
  });

  it("gives up a sentence whose answer is too long", async () => {
    stub = await startStub(() => says("{", { finish: "length" }));
    const { message } = await failureOf(extractor().extract(ARTICLE, NOW));
    expect(message).to.match(/cuts its answer to a single sentence off/u);
  });

  it("counts what it dropped over all documents", async () => {
    stub = await startStub(({ sentences }) =>
      answers({
        entities: [named("Iran", "State", [0]), named("Atlantis", "State", [0])],
        events: sentences.map((_, sentence) => ({
          sentence,
          quote: "never said here",
          source: "Iran",
          target: "Norway",
          type: "ACCUSE",
          claim: "asserted",
          confidence: 1,
        })),
      }),
    );
    const asking = extractor();
    for (const body of ["Iran left.", "Iran came."]) await asking.extract(article(body), NOW);
    expect(asking.report().dropped).to.deep.equal({ quotes: 4, entities: 4, events: 0, positions: 0 });
  });

  it("finds read what the graph has from this version and model, and nothing else", async () => {
    stub = await startStub(condemnations);
    const summary = { extractorVersion: "llm-0.1.0:stub-1", mentions: 4, events: 2 };
    const known = (extractorVersion: string) =>
      extractor(
        {},
        {
          findDocumentSummary: (id) =>
            Promise.resolve(id === rawDocumentId(ARTICLE) ? { ...summary, extractorVersion } : undefined),
        },
      ).findRead(ARTICLE);
    expect(await known(summary.extractorVersion)).to.deep.equal(summary);
    expect(await known("llm-0.1.0:stub-2")).to.be.undefined;
    expect(await known("0.2.0")).to.be.undefined;
    expect(await extractor().findRead(ARTICLE)).to.be.undefined;
  });
});
