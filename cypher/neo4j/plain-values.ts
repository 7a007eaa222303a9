/** The driver's values as plain ones, and plain parameters as the driver's. */
import neo4j from "neo4j-driver";
import type { Date, DateTime, Duration, LocalDateTime, LocalTime, Node, Path, Relationship, Time } from "neo4j-driver";
import type { GraphNode, GraphPath, GraphRelationship, PlainValue, Row } from "../engine.ts";

function toPlainRecord(record: object): Record<string, PlainValue> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, toPlain(value)]));
}

function toPlainNode(node: Node) {
  const { elementId, labels, properties } = node;
  return { $node: elementId, labels, properties: toPlainRecord(properties) } satisfies GraphNode;
}

function toPlainRelationship(relationship: Relationship) {
  return {
    $relationship: relationship.elementId,
    type: relationship.type,
    start: relationship.startNodeElementId,
    end: relationship.endNodeElementId,
    properties: toPlainRecord(relationship.properties),
  } satisfies GraphRelationship;
}

function toPlainPath(path: Path) {
  return {
    $path: {
      nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(toPlainNode),
      relationships: path.segments.map((segment) => toPlainRelationship(segment.relationship)),
    },
  } satisfies GraphPath;
}

function isTemporal(value: object): value is Date | DateTime | Duration | LocalDateTime | LocalTime | Time {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

/** An integer beyond 2^53 becomes a string of digits: better a text than a wrong number. */
export function toPlain(value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object") return null;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (isTemporal(value)) return value.toString();
  if (neo4j.isNode(value)) return toPlainNode(value);
  if (neo4j.isRelationship(value)) return toPlainRelationship(value);
  if (neo4j.isPath(value)) return toPlainPath(value);
  if (ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`;
  return toPlainRecord(value);
}

/** Whole numbers become integers, as they are in the embedded engine: the driver would make them floats. */
function toParameter(value: PlainValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value === "object" && value !== null) return toParameters(value);
  return value;
}

export function toParameters(row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toParameter(value)]));
}
