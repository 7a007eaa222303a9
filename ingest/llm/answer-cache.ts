/** Answers of a model on disk, so that an interrupted or repeated run does not pay for them twice. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StandoffError } from "../../cypher/errors.ts";
import { answerSchema, type LlmAnswer } from "./answer-schema.ts";
import { PROMPT_VERSION } from "./prompt.ts";

export class AnswerCache {
  readonly #directory: string;
  readonly #model: string;

  constructor(directory: string, model: string) {
    this.#directory = directory;
    this.#model = model;
  }

  /** Digest of the model, the prompt and the text of a window. */
  keyOf(text: string): string {
    return createHash("sha256")
      .update(JSON.stringify([this.#model, PROMPT_VERSION, text]))
      .digest("hex");
  }

  #path(key: string): string {
    return join(this.#directory, key.slice(0, 2), `${key}.json`);
  }

  /** @throws StandoffError `extractor-unavailable` when answers could not be kept: asked before anything is paid for */
  async prepare(): Promise<void> {
    await this.#orExplain(() => mkdir(this.#directory, { recursive: true }));
  }

  /** Undefined when there is none, or none that can be used. */
  async find(key: string): Promise<LlmAnswer | undefined> {
    try {
      return answerSchema.parse(JSON.parse(await readFile(this.#path(key), "utf8")));
    } catch {
      return undefined;
    }
  }

  /** Writes beside the place and moves it there: nobody sees half an answer. */
  async put(key: string, answer: LlmAnswer): Promise<void> {
    const path = this.#path(key);
    const beside = `${path}.${randomUUID()}.tmp`;
    await this.#orExplain(async () => {
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeFile(beside, JSON.stringify(answer));
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    });
  }

  async #orExplain(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      throw new StandoffError(
        "extractor-unavailable",
        `${this.#directory} cannot be written, where paid answers are kept: set STANDOFF_DATA to a directory you may write.`,
        { details: { directory: this.#directory }, cause },
      );
    }
  }
}
