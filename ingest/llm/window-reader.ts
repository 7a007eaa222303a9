/** Reads windows: from the cache where it can, else by asking. */
import { StandoffError } from "../../cypher/errors.ts";
import type { TokenisedSentence } from "../text/token.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { LlmAnswer } from "./answer-schema.ts";
import type { ChatEndpoint } from "./chat-endpoint.ts";
import { parseAnswer } from "./parse-answer.ts";
import { firstMessages, repeatedMessages, windowText } from "./prompt.ts";

/** An answer with the sentences that its numbers mean. */
export interface ReadWindow {
  readonly sentences: readonly TokenisedSentence[];
  readonly answer: LlmAnswer;
}

export class WindowReader {
  /** Answers that were taken from the cache. */
  cached = 0;
  readonly #endpoint: ChatEndpoint;
  readonly #cache: AnswerCache;
  /** The same text twice at a time is asked for once. */
  readonly #underWay = new Map<string, Promise<LlmAnswer | undefined>>();

  constructor(endpoint: ChatEndpoint, cache: AnswerCache) {
    this.#endpoint = endpoint;
    this.#cache = cache;
  }

  /**
   * @returns the window, or its halves where the answer to the whole was too long for the model
   * @throws StandoffError see `ChatEndpoint.ask`; `unreadable-input` when the model declines or twice answers with anything else
   */
  async read(sentences: readonly TokenisedSentence[]): Promise<ReadWindow[]> {
    const text = windowText(sentences);
    const key = this.#cache.keyOf(text);
    const asking = this.#underWay.get(key) ?? this.#answer(text, key);
    this.#underWay.set(key, asking);
    try {
      const answer = await asking;
      if (answer !== undefined) return [{ sentences, answer }];
    } finally {
      this.#underWay.delete(key);
    }
    if (sentences.length < 2) throw this.#unreadable("cuts its answer to a single sentence off");
    const middle = Math.ceil(sentences.length / 2);
    return [...(await this.read(sentences.slice(0, middle))), ...(await this.read(sentences.slice(middle)))];
  }

  /** Undefined when the model cannot say it all at once. */
  async #answer(text: string, key: string): Promise<LlmAnswer | undefined> {
    const known = await this.#cache.find(key);
    if (known !== undefined) {
      this.cached += 1;
      return known;
    }
    const answer = await this.#ask(text);
    if (answer !== undefined) await this.#cache.put(key, answer);
    return answer;
  }

  async #ask(text: string): Promise<LlmAnswer | undefined> {
    let messages = firstMessages(text);
    for (const repeats of [false, true]) {
      const reply = await this.#endpoint.ask(messages, repeats);
      if (reply.kind === "cut-off") return undefined;
      if (reply.kind === "declined") throw this.#unreadable("declines to read it");
      const parsed = parseAnswer(reply.text);
      if ("answer" in parsed) return parsed.answer;
      messages = repeatedMessages(text, reply.text, parsed.problem);
    }
    throw this.#unreadable("twice gave an answer that is not the JSON asked for");
  }

  #unreadable(what: string): StandoffError {
    const { host } = this.#endpoint;
    return new StandoffError("unreadable-input", `the model at ${host} ${what}`, { details: { host } });
  }
}
