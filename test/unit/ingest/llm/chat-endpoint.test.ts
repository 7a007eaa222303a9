import { createServer } from "node:http";
import { expect } from "chai";
import { StandoffError } from "../../../../cypher/errors.ts";
import { ChatEndpoint } from "../../../../ingest/llm/chat-endpoint.ts";
import type { LlmSettings } from "../../../../ingest/llm/llm-settings.ts";
import { firstMessages } from "../../../../ingest/llm/prompt.ts";
import { KEY, reply, says, startStub, type Reply, type Stub } from "./stub-server.ts";

const MESSAGES = firstMessages('{"sentences": []}');
const GOOD = says("{}");

describe("an endpoint", () => {
  let stub: Stub | undefined;
  let waits: number[] = [];
  afterEach(() => stub?.stop());

  /** An endpoint whose server gives the replies one after the other, the last one for ever. */
  async function endpointOf(replies: readonly Reply[], settings: Partial<LlmSettings> = {}, signal?: AbortSignal) {
    stub = await startStub((_, number) => replies[number - 1] ?? replies.at(-1)!, settings);
    waits = [];
    return new ChatEndpoint(stub.settings, {
      signal,
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    });
  }

  async function failureOf(endpoint: ChatEndpoint): Promise<StandoffError> {
    const error = await endpoint.ask(MESSAGES).catch((caught: unknown) => caught);
    if (error instanceof StandoffError) return error;
    throw new Error(`No failure of Standoff's: ${String(error)}`);
  }

  it("asks for the schema, without chance, with the key as bearer, and counts tokens", async () => {
    const endpoint = await endpointOf([says("words")]);
    expect(await endpoint.ask(MESSAGES)).to.deep.equal({ kind: "text", text: "words" });
    const [request] = stub!.requests;
    expect(request?.url).to.equal("/v1/chat/completions");
    expect(request?.headers.authorization).to.equal(`Bearer ${KEY}`);
    expect(request).to.deep.include({ model: "stub-1", temperature: 0, messages: MESSAGES });
    expect(request?.response_format?.type).to.equal("json_schema");
    expect(endpoint.usage).to.deep.equal({ requests: 1, retries: 0, promptTokens: 1_000, completionTokens: 100 });
  });

  it("asks for plainer JSON where the server answers 400, and remembers that", async () => {
    const refused = reply(400, { error: { message: "response_format is not supported" } });
    const endpoint = await endpointOf([refused, refused, GOOD]);
    await endpoint.ask(MESSAGES);
    await endpoint.ask(MESSAGES);
    expect(stub!.requests.map((request) => request.response_format?.type)).to.deep.equal([
      "json_schema",
      "json_object",
      undefined,
      undefined,
    ]);
    expect(waits).to.deep.equal([]);
    expect(endpoint.usage).to.include({ requests: 4, retries: 2 });
  });

  it("leaves the temperature out where the model takes none", async () => {
    const refused = reply(400, { error: { message: "Unsupported value: 'temperature'", param: "temperature" } });
    const endpoint = await endpointOf([refused, GOOD]);
    await endpoint.ask(MESSAGES);
    expect(stub!.requests.map((each) => [each.temperature, each.response_format?.type])).to.deep.equal([
      [0, "json_schema"],
      [undefined, "json_schema"],
    ]);
  });

  it("takes a 400 for one document's own once the shape is proven", async () => {
    const endpoint = await endpointOf([GOOD, reply(400, { error: { code: "context_length_exceeded" } })]);
    await endpoint.ask(MESSAGES);
    const { code, message } = await failureOf(endpoint);
    expect(code).to.equal("unreadable-input");
    expect(message).to.match(/^127\.0\.0\.1:\d+ answers 400 \(context_length_exceeded\)$/u);
    expect(stub!.requests).to.have.length(2);
  });

  const passing: readonly (readonly [what: string, bad: Reply])[] = [
    ["429", reply(429, {})],
    ["500", reply(500, {})],
    ["503", reply(503, "busy")],
    [
      "a body that breaks off",
      (response) => response.writeHead(200, { "content-length": "500" }).write('{"choices": [') && response.destroy(),
    ],
    ["a connection that breaks off", (response) => response.destroy()],
    ["half of a completion", (response) => response.writeHead(200).end('{"choices": [{"mess')],
    ["an error with status 200", reply(200, { error: { message: "upstream" } })],
    ["no choices", reply(200, { choices: [] })],
  ];
  for (const [what, bad] of passing) {
    it(`tries again after ${what}, waiting longer each time`, async () => {
      const endpoint = await endpointOf([bad, bad, GOOD]);
      expect(await endpoint.ask(MESSAGES)).to.deep.equal({ kind: "text", text: "{}" });
      expect(endpoint.usage).to.include({ requests: 3, retries: 2 });
      expect(waits).to.have.length(2);
      expect(waits[0]).to.be.within(500, 1_000);
      expect(waits[1]).to.be.within(1_000, 2_000);
    });
  }

  it("tries again after a time-out", async () => {
    const endpoint = await endpointOf([() => undefined, GOOD], { timeoutMs: 100 });
    expect(await endpoint.ask(MESSAGES)).to.deep.equal({ kind: "text", text: "{}" });
    expect(endpoint.usage).to.include({ requests: 2, retries: 1 });
  });

  it("waits as long as Retry-After asks", async () => {
    const endpoint = await endpointOf([reply(429, {}, { "retry-after": "90" }), GOOD]);
    await endpoint.ask(MESSAGES);
    expect(waits).to.have.length(1);
    expect(waits[0]).to.be.within(89_000, 90_000);
  });

  it("gives a document up when Retry-After asks for more than five minutes", async () => {
    const { code, message } = await failureOf(await endpointOf([reply(429, {}, { "retry-after": "3600" })]));
    expect(code).to.equal("unreadable-input");
    expect(message).to.match(/answers 429 and asks to wait 60 minutes$/u);
    expect(stub!.requests).to.have.length(1);
  });

  it("gives a document up after five requests, and asks for the next one", async () => {
    const endpoint = await endpointOf([...Array.from({ length: 5 }, () => reply(500, {})), GOOD]);
    const { code, message } = await failureOf(endpoint);
    expect(code).to.equal("unreadable-input");
    expect(message).to.match(/answers 500, 5 times$/u);
    expect(stub!.requests).to.have.length(5);
    expect(await endpoint.ask(MESSAGES)).to.deep.equal({ kind: "text", text: "{}" });
  });

  const ending: readonly (readonly [what: string, bad: Reply, message: RegExp])[] = [
    [
      "a refused key",
      reply(401, { error: { code: "invalid_api_key", message: `no such key ${KEY}` } }),
      /401 \(invalid_api_key\): check STANDOFF_LLM_KEY/u,
    ],
    [
      "a model that is not there",
      reply(404, { error: { code: "model_not_found" } }),
      /404 \(model_not_found\): check STANDOFF_LLM_URL, and that it has the model stub-1/u,
    ],
    ["no credit", reply(402, {}), /402: there is no credit left/u],
    [
      "a quota that is used up",
      reply(429, { error: { code: "insufficient_quota" } }),
      /429 \(insufficient_quota\): there is no credit left/u,
    ],
    [
      "a redirection",
      reply(307, {}, { location: "http://127.0.0.1:1/elsewhere" }),
      /307, a redirection: set STANDOFF_LLM_URL/u,
    ],
  ];
  for (const [what, bad, message] of ending) {
    it(`sends nothing more after ${what}, and shows neither key nor path`, async () => {
      const endpoint = await endpointOf([bad, GOOD]);
      const first = await failureOf(endpoint);
      expect(first.code).to.equal("extractor-unavailable");
      expect(first.message)
        .to.match(/^127\.0\.0\.1:\d+ answers /u)
        .and.to.match(message);
      expect(await failureOf(endpoint)).to.equal(first);
      expect(stub!.requests).to.have.length(1);
      expect(JSON.stringify([first.message, first.details, String(first.cause)]))
        .to.not.contain(KEY)
        .and.not.contain("/v1");
    });
  }

  it("ends the run when nothing answers at the address", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    const address = gone.address();
    gone.close();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const endpoint = await endpointOf([GOOD], { endpoint: new URL(`http://127.0.0.1:${String(port)}/v1`) });
    const { code, message } = await failureOf(endpoint);
    expect(code).to.equal("extractor-unavailable");
    expect(message).to.equal(`127.0.0.1:${String(port)} cannot be reached: check STANDOFF_LLM_URL and the network.`);
  });

  it("does not repeat what the server says of the key", async () => {
    const { message } = await failureOf(await endpointOf([reply(403, { error: { code: KEY, type: `bad ${KEY}` } })]));
    expect(message).to.match(/^127\.0\.0\.1:\d+ answers 403$/u);
  });

  it("stops reading an answer without end", async () => {
    let written = 0;
    const endless: Reply = (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(100_000))) written += 100_000;
      };
      response.writeHead(200).on("drain", more);
      more();
    };
    const { message } = await failureOf(await endpointOf([endless]));
    expect(message).to.match(/answers with more than 2 MB$/u);
    expect(stub!.requests).to.have.length(1);
    expect(written).to.be.below(50_000_000);
  });

  it("tells a refusal and an answer that was cut off from words", async () => {
    const endpoint = await endpointOf([
      says(null, { refusal: "I cannot." }),
      says("", { finish: "content_filter" }),
      says("{", { finish: "length" }),
    ]);
    const kinds = [];
    for (let time = 0; time < 3; time += 1) kinds.push((await endpoint.ask(MESSAGES)).kind);
    expect(kinds).to.deep.equal(["declined", "declined", "cut-off"]);
  });

  it("has as many requests under way as allowed and no more", async () => {
    let arrived: (() => void)[] = [];
    stub = await startStub(
      () =>
        new Promise((resolve) => {
          arrived.push(() => {
            resolve(GOOD);
          });
          // Answered three at a time: fewer would wait here for ever.
          if (arrived.length === 3) for (const go of arrived.splice(0)) go();
        }),
      { concurrency: 3 },
    );
    const endpoint = new ChatEndpoint(stub.settings);
    await Promise.all(Array.from({ length: 9 }, () => endpoint.ask(MESSAGES)));
    expect([stub.requests.length, stub.peak()]).to.deep.equal([9, 3]);
    arrived = [];
  });

  it("finishes what is under way when it is stopped, and sends nothing more", async () => {
    const stop = new AbortController();
    stub = await startStub(() => {
      stop.abort();
      return GOOD;
    });
    const endpoint = new ChatEndpoint(stub.settings, { signal: stop.signal });
    const outcomes = await Promise.allSettled([endpoint.ask(MESSAGES), endpoint.ask(MESSAGES)]);
    expect(outcomes.map(({ status }) => status)).to.deep.equal(["fulfilled", "rejected"]);
    expect(outcomes[1]).to.have.property("reason", stop.signal.reason);
    expect(stub.requests).to.have.length(1);
  });

  it("ends a wait at once when it is stopped", async () => {
    const stop = new AbortController();
    stub = await startStub(() => {
      setImmediate(() => {
        stop.abort();
      });
      return reply(429, {}, { "retry-after": "200" });
    });
    const endpoint = new ChatEndpoint(stub.settings, { signal: stop.signal });
    const error = await endpoint.ask(MESSAGES).catch((caught: unknown) => caught);
    expect(error).to.equal(stop.signal.reason);
    expect(stub.requests).to.have.length(1);
  });
});
