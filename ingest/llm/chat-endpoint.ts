/**
 * An OpenAI-compatible chat completions endpoint: one question, one answer, with retries, a bound on what is under way, and a
 * count of what it took. No error holds the key, a path, or words of the server: only its host, a status and a short code.
 */
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { StandoffError } from "../../cypher/errors.ts";
import { Limiter } from "./limiter.ts";
import type { LlmSettings } from "./llm-settings.ts";
import type { ChatMessage } from "./prompt.ts";
import { readBody } from "./read-body.ts";
import { FIRST_SHAPE, plainerShape, shapeFields, type RequestShape } from "./request-shape.ts";
import { backoffMs, retryAfterMs } from "./retry-delay.ts";

/** Requests for one question that fail in ways that pass; with the waits between them, about 15 seconds. */
const MAX_ATTEMPTS = 5;

/** A server that asks for more patience than this is not waited for. */
const MAX_RETRY_AFTER_MS = 300_000;

/** Far more than a window's answer has: 6,000 characters of text give some ten thousand of JSON. */
const MAX_ANSWER_BYTES = 2_000_000;

/** The answer of a model: its words, or why there are none. */
export type ChatAnswer =
  | { readonly kind: "text"; readonly text: string }
  /** The model came to its longest answer before the end. */
  | { readonly kind: "cut-off" }
  | { readonly kind: "declined" };

export interface ChatUsage {
  requests: number;
  /** Requests that repeat an earlier one, whatever was wrong with that. */
  retries: number;
  promptTokens: number;
  completionTokens: number;
}

export interface ChatOptions {
  /** Nothing new is sent once it aborts; what is under way is finished, for it has to be paid. */
  readonly signal?: AbortSignal | undefined;
  /** Waits, and ends early when the signal aborts; for tests. */
  readonly wait?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
}

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

const failure = z.object({ error: z.object({ code: z.unknown(), type: z.unknown() }).partial() });

/** What became of one request. */
type Outcome =
  | { readonly kind: "answer"; readonly answer: ChatAnswer }
  | { readonly kind: "again"; readonly reason: string; readonly afterMs: number | undefined; readonly reached: boolean }
  | { readonly kind: "refused"; readonly reason: string; readonly complaint: string; readonly shape: RequestShape }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "unusable"; readonly reason: string };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Statuses after which the same request may succeed. */
const passes = (status: number): boolean => status === 408 || status === 429 || status >= 500;

export class ChatEndpoint {
  readonly usage: ChatUsage = { requests: 0, retries: 0, promptTokens: 0, completionTokens: 0 };
  readonly #settings: LlmSettings;
  readonly #signal: AbortSignal | undefined;
  readonly #wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly #limiter: Limiter;
  #shape = FIRST_SHAPE;
  /** Whether a request of the present shape was answered: then a 400 is about the request, not about its shape. */
  #proven = false;
  /** Whether the server ever answered at all. */
  #reached = false;
  /** When requests may be sent again, in milliseconds since the epoch. */
  #resumeAt = 0;
  #unusable: StandoffError | undefined;

  constructor(settings: LlmSettings, { signal, wait }: ChatOptions = {}) {
    this.#settings = settings;
    this.#signal = signal;
    this.#wait = wait ?? ((ms, abort) => delay(ms, undefined, { signal: abort }));
    this.#limiter = new Limiter(settings.concurrency);
  }

  /** Host and port: all of the address that messages may show. */
  get host(): string {
    return this.#settings.endpoint.host;
  }

  /**
   * @param repeats whether the question was put before and answered badly
   * @throws StandoffError `unreadable-input` when this question gets no answer, `extractor-unavailable` when none would;
   * what the signal aborted with, once it did
   */
  ask(messages: readonly ChatMessage[], repeats = false): Promise<ChatAnswer> {
    return this.#limiter.run(async () => {
      let attempt = 1;
      for (let sent = 0; ; sent += 1) {
        await this.#untilAllowed();
        if (repeats || sent > 0) this.usage.retries += 1;
        const outcome = await this.#send(messages);
        switch (outcome.kind) {
          case "answer":
            return outcome.answer;
          case "refused": {
            // Another request may have found the plainer shape meanwhile.
            if (outcome.shape !== this.#shape) break;
            const next = this.#proven ? undefined : plainerShape(this.#shape, outcome.complaint);
            if (next === undefined) throw this.#skip(outcome.reason);
            this.#shape = next;
            break;
          }
          case "again": {
            const { reason, afterMs, reached } = outcome;
            if (afterMs !== undefined && afterMs > MAX_RETRY_AFTER_MS)
              throw this.#skip(`${reason} and asks to wait ${Math.ceil(afterMs / 60_000)} minutes`);
            if (attempt === MAX_ATTEMPTS) {
              // A server that was never there will not be there for the next document either.
              if (!reached && !this.#reached) throw this.#giveUp(`${reason}: check STANDOFF_LLM_URL and the network`);
              throw this.#skip(`${reason}, ${MAX_ATTEMPTS} times`);
            }
            const backoff = backoffMs(attempt, Math.random());
            attempt += 1;
            // One request that is told to wait speaks for all: none is sent before.
            if (afterMs !== undefined && afterMs > backoff)
              this.#resumeAt = Math.max(this.#resumeAt, Date.now() + afterMs);
            else await this.#pause(backoff);
            break;
          }
          case "failed":
            throw this.#skip(outcome.reason);
          case "unusable":
            throw this.#giveUp(outcome.reason);
        }
      }
    });
  }

  async #pause(ms: number): Promise<void> {
    try {
      await this.#wait(ms, this.#signal);
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw error;
    }
  }

  async #untilAllowed(): Promise<void> {
    const left = this.#resumeAt - Date.now();
    if (left > 0) await this.#pause(left);
    this.#signal?.throwIfAborted();
    if (this.#unusable !== undefined) throw this.#unusable;
  }

  /** The document cannot be read; others may. */
  #skip(reason: string): StandoffError {
    return new StandoffError("unreadable-input", `${this.host} ${reason}`, { details: { host: this.host } });
  }

  /** No document can be read: nothing more is sent. */
  #giveUp(reason: string): StandoffError {
    this.#unusable ??= new StandoffError("extractor-unavailable", `${this.host} ${reason}.`, {
      details: { host: this.host },
    });
    return this.#unusable;
  }

  async #send(messages: readonly ChatMessage[]): Promise<Outcome> {
    const { endpoint, key, model, timeoutMs } = this.#settings;
    const shape = this.#shape;
    this.usage.requests += 1;
    let answered = false;
    try {
      const response = await fetch(endpoint, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json",
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ model, messages, stream: false, ...shapeFields(shape) }),
        // The text of a document goes where the user said and nowhere else.
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      answered = true;
      this.#reached = true;
      const body = await readBody(response, MAX_ANSWER_BYTES);
      if (body === undefined) return { kind: "failed", reason: "answers with more than 2 MB" };
      return response.ok ? this.#read(body, shape) : this.#refusal(response, body, shape);
    } catch (error) {
      const timedOut = error instanceof Error && error.name === "TimeoutError";
      const reason = timedOut
        ? `gives no answer within ${timeoutMs / 1_000} s (STANDOFF_LLM_TIMEOUT)`
        : answered
          ? "breaks off in the middle of an answer"
          : "cannot be reached";
      // A slow answer is no wrong address.
      return { kind: "again", reason, afterMs: undefined, reached: answered || timedOut };
    }
  }

  /** A body with status 200. */
  #read(body: string, shape: RequestShape): Outcome {
    const parsed = completion.safeParse(parseJson(body));
    // Gateways pass on the errors of the servers behind them so, too.
    if (!parsed.success)
      return { kind: "again", reason: "answers with no chat completion", afterMs: undefined, reached: true };
    const { choices, usage } = parsed.data;
    if (shape === this.#shape) this.#proven = true;
    this.usage.promptTokens += usage?.prompt_tokens ?? 0;
    this.usage.completionTokens += usage?.completion_tokens ?? 0;
    const [choice] = choices;
    const text = choice?.message.content ?? "";
    if (choice?.finish_reason === "length") return { kind: "answer", answer: { kind: "cut-off" } };
    const declined = (choice?.message.refusal ?? "") !== "" || choice?.finish_reason === "content_filter";
    return { kind: "answer", answer: declined ? { kind: "declined" } : { kind: "text", text } };
  }

  /** A body with any other status. */
  #refusal({ status, headers }: Response, body: string, shape: RequestShape): Outcome {
    const code = this.#codeOf(body);
    const reason = `answers ${status}${code === undefined ? "" : ` (${code})`}`;
    const { model } = this.#settings;
    // A quota that is used up comes as 429, too, and does not pass.
    if (status === 402 || code === "insufficient_quota")
      return { kind: "unusable", reason: `${reason}: there is no credit left` };
    if (status === 401) return { kind: "unusable", reason: `${reason}: check STANDOFF_LLM_KEY` };
    if (status === 404)
      return { kind: "unusable", reason: `${reason}: check STANDOFF_LLM_URL, and that it has the model ${model}` };
    if (status >= 300 && status < 400)
      return { kind: "unusable", reason: `${reason}, a redirection: set STANDOFF_LLM_URL to where it leads` };
    if (passes(status))
      return { kind: "again", reason, afterMs: retryAfterMs(headers.get("retry-after"), Date.now()), reached: true };
    if (status === 400 || status === 422) return { kind: "refused", reason, complaint: body, shape };
    return { kind: "failed", reason };
  }

  /** The server's own code for an error. Its message is not shown: some repeat the key in it. */
  #codeOf(body: string): string | undefined {
    const parsed = failure.safeParse(parseJson(body));
    if (!parsed.success) return undefined;
    const { code, type } = parsed.data.error;
    return [code, type].find(
      (value): value is string =>
        typeof value === "string" && /^[a-z][a-z_]{2,39}$/u.test(value) && value !== this.#settings.key,
    );
  }
}
