/** Features as 32-bit keys: what stands for "verb:accuse" in a model, so that none is spelled out while documents are read. */

/** Mixes a value into a key (after Murmur3's finaliser). */
export function mix(key: number, value: number): number {
  let mixed = Math.imul(key ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13);
}

/** Words whose keys are remembered; past that they are forgotten, so that memory stays flat however long the stream. */
const MAX_REMEMBERED = 100_000;
const remembered = new Map<string, number>();

/** A number for a text: equal texts have equal numbers. */
export function keyOf(text: string): number {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  let key = 17;
  for (let at = 0; at < text.length; at += 1) key = (Math.imul(key, 31) + text.charCodeAt(at)) | 0;
  key = mix(key, text.length);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(text, key);
  return key;
}

/** Keys of the features that are present; reused from one decision to the next. */
export class FeatureKeys {
  readonly keys: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.keys = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  add(key: number): void {
    this.keys[this.count] = key;
    this.count += 1;
  }
}
