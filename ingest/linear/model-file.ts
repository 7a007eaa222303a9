/**
 * Trained models as files, little-endian. A scorer is its classes (JSON, with its length before it), the number of its
 * features, their keys and their weights; a linear model is a scorer, the length of its dense weights, these and its bias.
 */
import type { LinearModel } from "./linear-model.ts";
import { WEIGHT_SCALE } from "./linear-model.ts";
import { LinearScorer } from "./linear-scorer.ts";

const pack = (weight: number): number => Math.max(-32_767, Math.min(32_767, Math.round(weight * WEIGHT_SCALE)));

/** The bytes are the same for the same scorer on every machine. */
export function encodeScorer({ classes, keys, weights }: LinearScorer): Buffer {
  const names = Buffer.from(JSON.stringify(classes));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(names.length, 0);
  head.writeUInt32LE(keys.length, 4);
  const body = Buffer.alloc(keys.length * 4 + weights.length * 2);
  let at = 0;
  for (const key of keys) at = body.writeInt32LE(key, at);
  for (const weight of weights) at = body.writeInt16LE(weight, at);
  return Buffer.concat([head, names, body]);
}

/** Reads what the encoders wrote, in the same order. */
export class ModelReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  #length(): number {
    const length = this.#bytes.readUInt32LE(this.#at);
    this.#at += 4;
    return length;
  }

  #weights(count: number): Int16Array {
    const weights = new Int16Array(count);
    for (let place = 0; place < count; place += 1, this.#at += 2) weights[place] = this.#bytes.readInt16LE(this.#at);
    return weights;
  }

  scorer(): LinearScorer {
    const namesLength = this.#length();
    const count = this.#length();
    const classes = JSON.parse(this.#bytes.toString("utf8", this.#at, this.#at + namesLength)) as string[];
    this.#at += namesLength;
    const keys = new Int32Array(count);
    for (let row = 0; row < count; row += 1, this.#at += 4) keys[row] = this.#bytes.readInt32LE(this.#at);
    return new LinearScorer(classes, keys, this.#weights(count * classes.length));
  }

  model(): LinearModel {
    const named = this.scorer();
    const dense = Float32Array.from(this.#weights(this.#length()), (weight) => weight / WEIGHT_SCALE);
    const bias = Float32Array.from(this.#weights(named.classes.length), (weight) => weight / WEIGHT_SCALE);
    return { labels: named.classes, named, dense, bias };
  }
}

/** The bytes are the same for the same model on every machine. */
export function encodeModel({ named, dense, bias }: LinearModel): Buffer {
  const weights = Buffer.alloc(4 + (dense.length + bias.length) * 2);
  let at = weights.writeUInt32LE(dense.length, 0);
  for (const part of [dense, bias]) for (const weight of part) at = weights.writeInt16LE(pack(weight), at);
  return Buffer.concat([encodeScorer(named), weights]);
}
