/**
 * Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer and the arcs made so far. The root is a
 * word behind the last one.
 */

export const SHIFT = 0;
/** The top of the stack becomes a dependent of the front of the buffer. */
export const LEFT = 1;
/** The top of the stack becomes a dependent of the word below it. */
export const RIGHT = 2;
export const ACTIONS = ["shift", "left", "right"] as const;

export class Configuration {
  /** Number of words; also the position of the root. */
  readonly length: number;
  readonly stack: number[] = [];
  /** Position of the front of the buffer. */
  front = 0;
  readonly heads: Int32Array;
  /** A label's number a word, -1 before it has one. */
  readonly labels: Int32Array;
  /** Leftmost and rightmost dependents so far, and the ones next to them; -1 for none. */
  readonly leftmost: Int32Array;
  readonly leftmost2: Int32Array;
  readonly rightmost: Int32Array;
  readonly rightmost2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;

  constructor(length: number) {
    this.length = length;
    const blank = (): Int32Array => new Int32Array(length + 1).fill(-1);
    this.heads = blank();
    this.labels = blank();
    this.leftmost = blank();
    this.leftmost2 = blank();
    this.rightmost = blank();
    this.rightmost2 = blank();
    this.leftCount = new Int32Array(length + 1);
    this.rightCount = new Int32Array(length + 1);
  }

  get done(): boolean {
    return this.front === this.length && this.stack.length === 0;
  }

  /** Position of the stack's word, 0 the top; -1 where there is none. */
  stackAt(depth: number): number {
    return this.stack[this.stack.length - 1 - depth] ?? -1;
  }

  /** Position of a word of the buffer, 0 the front; the root is its last, -1 beyond. */
  bufferAt(offset: number): number {
    const at = this.front + offset;
    return at <= this.length ? at : -1;
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.front < this.length;
    if (action === LEFT) return this.stack.length > 0 && (this.front < this.length || this.stack.length === 1);
    return this.stack.length > 1;
  }

  apply(action: number, label: number): void {
    if (action === SHIFT) {
      this.stack.push(this.front);
      this.front += 1;
      return;
    }
    const dependent = this.stack.pop() ?? 0;
    const head = action === LEFT ? this.front : this.stackAt(0);
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    if (dependent < head) {
      this.leftmost2[head] = this.leftmost[head] ?? -1;
      this.leftmost[head] = dependent;
      this.leftCount[head] = (this.leftCount[head] ?? 0) + 1;
    } else {
      this.rightmost2[head] = this.rightmost[head] ?? -1;
      this.rightmost[head] = dependent;
      this.rightCount[head] = (this.rightCount[head] ?? 0) + 1;
    }
  }
}
