/**
 * A trained model as a file: the length of a JSON header, the header, then the weights as 16-bit integers of a fixed scale,
 * little-endian: named features, dense features, bias.
 */
import type { LinearModel } from "./linear-model.ts";

/** Weights keep three decimals and reach ±32. */
const SCALE = 1_000;

interface Header {
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly dense: number;
}

const pack = (weight: number): number => Math.max(-32_767, Math.min(32_767, Math.round(weight * SCALE)));

/** The file's bytes: the same for the same model on every machine. */
export function encodeModel({ labels, rows, sparse, dense, bias }: LinearModel): Buffer {
  const names = [...rows].sort((a, b) => a[1] - b[1]).map(([name]) => name);
  const header = Buffer.from(JSON.stringify({ labels, names, dense: dense.length / labels.length } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const weights = Buffer.alloc((sparse.length + dense.length + bias.length) * 2);
  let at = 0;
  for (const part of [sparse, dense, bias]) for (const weight of part) at = weights.writeInt16LE(pack(weight), at);
  return Buffer.concat([length, header, weights]);
}

export function decodeModel(bytes: Buffer): LinearModel {
  const length = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString("utf8", 4, 4 + length)) as Header;
  let at = 4 + length;
  const take = (count: number): Float32Array => {
    const weights = new Float32Array(count);
    for (let index = 0; index < count; index += 1, at += 2) weights[index] = bytes.readInt16LE(at) / SCALE;
    return weights;
  };
  const width = header.labels.length;
  return {
    labels: header.labels,
    rows: new Map(header.names.map((name, row) => [name, row])),
    sparse: take(header.names.length * width),
    dense: take(header.dense * width),
    bias: take(width),
  };
}
