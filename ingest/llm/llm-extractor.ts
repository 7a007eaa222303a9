/** The extractor that asks a language model. What comes back is data: validated, and checked against the text word by word. */
import { StandoffError } from "../../cypher/errors.ts";
import type { DocumentGraph } from "../../cypher/model/document-graph.ts";
import type { DocumentSummary } from "../../cypher/model/views.ts";
import type { DocumentExtractor } from "../document-extractor.ts";
import { rawDocumentId, type RawDocument } from "../read/raw-document.ts";
import type { TokenisedSentence } from "../text/token.ts";
import { tokenise } from "../text/tokenise.ts";
import { AnswerCache } from "./answer-cache.ts";
import { assembleDocument } from "./assemble-document.ts";
import { ChatEndpoint, type ChatOptions, type ChatUsage } from "./chat-endpoint.ts";
import type { LlmSettings } from "./llm-settings.ts";
import type { Dropped } from "./quoted-events.ts";
import { WindowReader, type ReadWindow } from "./window-reader.ts";
import { windowsOf } from "./windows.ts";

/** Raised with every change of the prompt and of what is made of an answer: what an earlier version read is read again. */
export const LLM_EXTRACTOR_VERSION = "0.1.0";

/** What a run took and what it left out. */
export interface LlmReport extends Readonly<ChatUsage> {
  readonly host: string;
  readonly model: string;
  /** Answers that were on disk already. */
  readonly cached: number;
  readonly dropped: Readonly<Dropped>;
  /** In the currency of the prices; undefined without prices. */
  readonly cost: number | undefined;
}

export interface LlmOptions extends ChatOptions {
  /** Where answers are kept. */
  readonly cacheDirectory: string;
  /** What the graph holds of a document; without a graph every document is read. */
  readonly findDocumentSummary?: ((id: string) => Promise<DocumentSummary | undefined>) | undefined;
}

export class LlmExtractor implements DocumentExtractor {
  readonly concurrency: number;
  readonly #settings: LlmSettings;
  readonly #version: string;
  readonly #endpoint: ChatEndpoint;
  readonly #cache: AnswerCache;
  readonly #windows: WindowReader;
  readonly #dropped: Dropped = { quotes: 0, entities: 0, events: 0, positions: 0 };
  readonly #findDocumentSummary: (id: string) => Promise<DocumentSummary | undefined>;

  constructor(settings: LlmSettings, options: LlmOptions) {
    this.#settings = settings;
    this.concurrency = settings.concurrency;
    this.#version = `llm-${LLM_EXTRACTOR_VERSION}:${settings.model}`;
    this.#endpoint = new ChatEndpoint(settings, options);
    this.#cache = new AnswerCache(options.cacheDirectory, settings.model);
    this.#windows = new WindowReader(this.#endpoint, this.#cache);
    this.#findDocumentSummary = options.findDocumentSummary ?? (() => Promise.resolve(undefined));
  }

  /** A document that this version and model have read is not sent again, as the graph would call it unchanged. */
  async findRead(raw: RawDocument): Promise<DocumentSummary | undefined> {
    const summary = await this.#findDocumentSummary(rawDocumentId(raw));
    return summary?.extractorVersion === this.#version ? summary : undefined;
  }

  async extract(raw: RawDocument, ingestedAt: string): Promise<DocumentGraph> {
    await this.#cache.prepare();
    const sentences = tokenise(raw.text, raw.spans);
    const read = await this.#read(sentences, raw.url);
    const context = { ingestedAt, extractorVersion: this.#version };
    const { graph, dropped } = assembleDocument(raw, sentences, read, context);
    for (const what of Object.keys(dropped) as (keyof Dropped)[]) this.#dropped[what] += dropped[what];
    return graph;
  }

  /** All windows, in order. Answers that come after one failed are waited for: they are paid, and are on disk next time. */
  async #read(sentences: readonly TokenisedSentence[], url: string): Promise<ReadWindow[]> {
    const settled = await Promise.allSettled(windowsOf(sentences).map((window) => this.#windows.read(window)));
    return settled.flatMap((outcome) => {
      if (outcome.status === "fulfilled") return outcome.value;
      const { reason } = outcome as { reason: unknown };
      if (!(reason instanceof StandoffError) || reason.code !== "unreadable-input") throw reason;
      throw new StandoffError("unreadable-input", `${url} was not read: ${reason.message}.`, {
        details: { ...reason.details, url },
      });
    });
  }

  report(): LlmReport {
    const { model, prices } = this.#settings;
    const { usage, host } = this.#endpoint;
    const cost =
      prices === undefined
        ? undefined
        : (usage.promptTokens * prices.prompt + usage.completionTokens * prices.completion) / 1_000_000;
    return { ...usage, host, model, cached: this.#windows.cached, dropped: { ...this.#dropped }, cost };
  }
}
