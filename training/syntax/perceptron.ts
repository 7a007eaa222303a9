/** An averaged perceptron over hashed features (Collins 2002; Freund and Schapire 1999). */
import type { FeatureKeys } from "../../ingest/linear/feature-key.ts";
import { LinearScorer } from "../../ingest/linear/linear-scorer.ts";

export class Perceptron {
  readonly classes: readonly string[];
  readonly #width: number;
  readonly #rows = new Map<number, number>();
  #weights = new Float32Array(1 << 16);
  #totals = new Float64Array(1 << 16);
  #stamps = new Int32Array(1 << 16);
  #updates: Uint16Array = new Uint16Array(1 << 12);
  #now = 0;

  constructor(classes: readonly string[]) {
    this.classes = classes;
    this.#width = classes.length;
  }

  score({ keys, count }: FeatureKeys, scores: Float64Array): void {
    scores.fill(0);
    for (let at = 0; at < count; at += 1) {
      const row = this.#rows.get(keys[at] ?? 0);
      if (row === undefined) continue;
      const from = row * this.#width;
      for (let column = 0; column < this.#width; column += 1) {
        scores[column] = (scores[column] ?? 0) + (this.#weights[from + column] ?? 0);
      }
    }
  }

  /** One step of time; `update` counts from the last one. */
  tick(): void {
    this.#now += 1;
  }

  #grow(size: number): void {
    if (size > this.#weights.length) {
      const length = Math.max(size, this.#weights.length * 2);
      const weights = new Float32Array(length);
      weights.set(this.#weights);
      this.#weights = weights;
      const totals = new Float64Array(length);
      totals.set(this.#totals);
      this.#totals = totals;
      const stamps = new Int32Array(length);
      stamps.set(this.#stamps);
      this.#stamps = stamps;
    }
    const rows = Math.ceil(size / this.#width);
    if (rows > this.#updates.length) {
      const updates = new Uint16Array(Math.max(rows, this.#updates.length * 2));
      updates.set(this.#updates);
      this.#updates = updates;
    }
  }

  /** Moves the features' weights from the class that was chosen to the one that is right. */
  update({ keys, count }: FeatureKeys, right: number, chosen: number): void {
    for (let at = 0; at < count; at += 1) {
      const key = keys[at] ?? 0;
      let row = this.#rows.get(key);
      if (row === undefined) {
        row = this.#rows.size;
        this.#rows.set(key, row);
        this.#grow((row + 1) * this.#width);
      }
      this.#updates[row] = Math.min(65_535, (this.#updates[row] ?? 0) + 1);
      this.#add(row * this.#width + right, 1);
      this.#add(row * this.#width + chosen, -1);
    }
  }

  #add(place: number, value: number): void {
    const weight = this.#weights[place] ?? 0;
    this.#totals[place] = (this.#totals[place] ?? 0) + (this.#now - (this.#stamps[place] ?? 0)) * weight;
    this.#stamps[place] = this.#now;
    this.#weights[place] = weight + value;
  }

  /**
   * The averaged model; features that were seldom of use are left out.
   * @param minUpdates how often a feature must have been updated
   */
  scorer(minUpdates: number, scale: number): LinearScorer {
    const kept = [...this.#rows]
      .filter(([, row]) => (this.#updates[row] ?? 0) >= minUpdates)
      .sort((a, b) => a[0] - b[0]);
    const keys = Int32Array.from(kept, ([key]) => key);
    const weights = new Int16Array(kept.length * this.#width);
    for (const [at, [, row]] of kept.entries()) {
      for (let column = 0; column < this.#width; column += 1) {
        const place = row * this.#width + column;
        const total =
          (this.#totals[place] ?? 0) + (this.#now - (this.#stamps[place] ?? 0)) * (this.#weights[place] ?? 0);
        const mean = (total / Math.max(1, this.#now)) * scale;
        weights[at * this.#width + column] = Math.max(-32_767, Math.min(32_767, Math.round(mean)));
      }
    }
    return new LinearScorer(this.classes, keys, weights);
  }
}
