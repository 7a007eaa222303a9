/** Undo and redo over values: a list of steps and a place in it. */

export interface Step<T> {
  /** What was done: "Expand Russia". */
  readonly label: string;
  readonly value: T;
}

export class History<T> {
  readonly #steps: Step<T>[];
  #at = 0;

  constructor(first: Step<T>) {
    this.#steps = [first];
  }

  get current(): T {
    return this.#step(this.#at).value;
  }

  /** Label of the step that `undo` would take back. */
  get undoable(): string | undefined {
    return this.#at > 0 ? this.#step(this.#at).label : undefined;
  }

  get redoable(): string | undefined {
    return this.#steps[this.#at + 1]?.label;
  }

  /** Adds a step; what had been undone is gone. */
  push(step: Step<T>): void {
    this.#steps.splice(this.#at + 1, Infinity, step);
    this.#at += 1;
  }

  undo(): void {
    if (this.#at > 0) this.#at -= 1;
  }

  redo(): void {
    if (this.#at < this.#steps.length - 1) this.#at += 1;
  }

  #step(at: number): Step<T> {
    const step = this.#steps[at];
    if (step === undefined) throw new Error(`History has no step ${String(at)}.`);
    return step;
  }
}
