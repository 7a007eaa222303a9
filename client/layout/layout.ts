/** Asks the worker for a layout. */
import type { LayoutResult, LayoutTask, Point } from "./layout-task.ts";

const WORKER_URL = "/assets/layout.js";

export type Positions = Readonly<Record<string, Point>>;

interface Waiting {
  readonly resolve: (positions: Positions) => void;
  readonly reject: (error: Error) => void;
}

export class Layout {
  readonly #worker = new Worker(WORKER_URL, { type: "module" });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener("message", ({ data }: MessageEvent<LayoutResult>) => {
      this.#waiting.get(data.id)?.resolve(data.positions);
      this.#waiting.delete(data.id);
    });
    this.#worker.addEventListener("error", (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The layout failed: ${event.message}`));
      this.#waiting.clear();
    });
  }

  /** @returns a position for each node; fixed nodes have theirs */
  run(task: Omit<LayoutTask, "id">): Promise<Positions> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...task, id } satisfies LayoutTask);
    });
  }
}
