/** A chat completions server on loopback that answers as a test says, well or badly, and notes what it was asked. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { LlmAnswer, LlmEntity } from "../../../../ingest/llm/answer-schema.ts";
import type { LlmSettings } from "../../../../ingest/llm/llm-settings.ts";

const request = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
  temperature: z.number().optional(),
});

export interface StubRequest extends z.infer<typeof request> {
  readonly headers: IncomingHttpHeaders;
  readonly url: string;
  /** The sentences that were sent. */
  readonly sentences: readonly string[];
}

/** Writes an answer, or does worse. */
export type Reply = (response: ServerResponse) => void;

export interface Stub {
  readonly settings: LlmSettings;
  /** "http://127.0.0.1:…/v1" */
  readonly base: string;
  readonly requests: readonly StubRequest[];
  /** Most requests that were under way at a time. */
  peak(): number;
  stop(): Promise<void>;
}

export const KEY = "sk-secret-word";

/** A status with a JSON body. */
export const reply =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };

/** A completion with the given words. */
export const says = (content: string | null, more: { finish?: string; refusal?: string } = {}): Reply =>
  reply(200, {
    choices: [
      {
        message: { role: "assistant", content, ...(more.refusal === undefined ? {} : { refusal: more.refusal }) },
        finish_reason: more.finish ?? "stop",
      },
    ],
    usage: { prompt_tokens: 1_000, completion_tokens: 100 },
  });

export const answers = (answer: Partial<LlmAnswer>): Reply =>
  says(JSON.stringify({ entities: [], events: [], positions: [], ...answer }));

/** An entity that one wording names. */
export const named = (
  name: string,
  kind: LlmEntity["kind"],
  sentences: number[],
  more: Partial<LlmEntity> = {},
): LlmEntity => ({
  name,
  kind,
  surfaces: [{ surface: name, how: "name", sentences }],
  office: null,
  represents: null,
  ...more,
});

const sent = z.object({ sentences: z.array(z.object({ sentence: z.number(), text: z.string() })) });

/** @param behave is asked for each request, numbered from 1 */
export async function startStub(
  behave: (request: StubRequest, number: number) => Reply | Promise<Reply>,
  settings: Partial<LlmSettings> = {},
): Promise<Stub> {
  const requests: StubRequest[] = [];
  let [underWay, peak] = [0, 0];
  const server = createServer((incoming, response) => {
    underWay += 1;
    peak = Math.max(peak, underWay);
    response.once("close", () => (underWay -= 1));
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => {
      const body = request.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      const { sentences } = sent.parse(JSON.parse(body.messages[1]?.content ?? ""));
      const { headers, url = "" } = incoming;
      const asked = { ...body, headers, url, sentences: sentences.map(({ text }) => text) };
      const number = requests.push(asked);
      void Promise.resolve(behave(asked, number)).then((write) => {
        write(response);
      });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
  return {
    base,
    settings: {
      endpoint: new URL(`${base}/chat/completions`),
      model: "stub-1",
      key: KEY,
      concurrency: 1,
      timeoutMs: 5_000,
      ...settings,
    },
    requests,
    peak: () => peak,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
