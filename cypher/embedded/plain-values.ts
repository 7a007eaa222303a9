/** The engine's values as plain ones: numbers, ISO strings, `GraphNode` and `GraphRelationship`. */
import type { PlainValue } from "../engine.ts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toPlainRecord(entries: Iterable<[string, unknown]>): Record<string, PlainValue> {
  const plain: Record<string, PlainValue> = {};
  for (const [key, value] of entries) plain[key] = toPlain(value);
  return plain;
}

function withoutMarks(record: Record<string, unknown>): Record<string, PlainValue> {
  return toPlainRecord(Object.entries(record).filter(([key]) => !key.startsWith("_")));
}

/** An integer beyond 2^53 becomes a string of digits: better a text than a wrong number. */
export function toPlain(value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`;
  if (!isRecord(value)) return null;
  if (typeof value._id === "number" && Array.isArray(value._labels)) {
    return { $node: String(value._id), labels: value._labels.map(String), properties: withoutMarks(value) };
  }
  if (typeof value._id === "number" && typeof value._type === "string") {
    return {
      $relationship: String(value._id),
      type: value._type,
      start: String(value._source),
      end: String(value._target),
      properties: withoutMarks(value),
    };
  }
  if (Array.isArray(value.nodes) && Array.isArray(value.edges) && Object.keys(value).length === 2) {
    return { $path: { nodes: value.nodes.map(toPlain), relationships: value.edges.map(toPlain) } };
  }
  return toPlainRecord(Object.entries(value));
}
