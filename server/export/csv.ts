/** Tables as comma-separated values (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. */
import type { NodeView, RelationEvidence, RelationView } from "../../cypher/model/views.ts";
import { NODE_ATTRIBUTES, RELATION_ATTRIBUTES } from "./attributes.ts";
import { namesOf, type Picture, type ReadEvidence } from "./picture.ts";

type Cell = string | number | null;

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A spreadsheet takes a text that begins so for a formula, which could call out when the file is opened
 * (https://owasp.org/www-community/attacks/CSV_Injection): a quote mark keeps it a text.
 */
const FORMULA = /^[=+\-@\t\r]/u;

export function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The nodes, with their places on the canvas. */
export function* nodesCsv({ nodes, places }: Picture): Generator<string> {
  yield BYTE_ORDER_MARK + line(["id", "name", ...NODE_ATTRIBUTES.map(({ name }) => name), "x", "y"]);
  for (const node of nodes) {
    const place = places.get(node.id);
    const values = NODE_ATTRIBUTES.map(({ valueOf }) => valueOf(node satisfies NodeView));
    yield line([node.id, node.name, ...values, place?.x ?? null, place?.y ?? null]);
  }
}

/** The relations, with the names of their ends. */
export function* relationsCsv(picture: Picture): Generator<string> {
  const names = namesOf(picture);
  const attributes = RELATION_ATTRIBUTES.map(({ name }) => name);
  yield BYTE_ORDER_MARK + line(["id", "source", "sourceName", "target", "targetName", ...attributes]);
  for (const relation of picture.relations) {
    const { id, source, target } = relation;
    const values = RELATION_ATTRIBUTES.map(({ valueOf }) => valueOf(relation satisfies RelationView));
    yield line([id, source, names.get(source) ?? null, target, names.get(target) ?? null, ...values]);
  }
}

const EVIDENCE_COLUMNS = [
  "relation",
  "event",
  "source",
  "sourceName",
  "target",
  "targetName",
  "ploverType",
  "cameoCode",
  "quadClass",
  "polarity",
  "claimStatus",
  "confidence",
  "date",
  "sentence",
  "sentenceId",
  "document",
  "title",
  "outlet",
  "url",
  "publishedAt",
  "rule",
] as const;

function evidenceCells(event: RelationEvidence, names: ReadonlyMap<string, string>): Record<string, Cell> {
  const { sentence, document } = event;
  return {
    relation: event.relation,
    event: event.id,
    source: event.sourceId,
    sourceName: names.get(event.sourceId) ?? null,
    target: event.targetId,
    targetName: names.get(event.targetId) ?? null,
    ploverType: event.ploverType,
    cameoCode: event.cameoCode,
    quadClass: event.quadClass,
    polarity: event.polarity,
    claimStatus: event.claimStatus,
    confidence: event.confidence,
    date: event.date,
    sentence: sentence.text,
    sentenceId: sentence.id,
    document: document.id,
    title: document.title,
    outlet: document.source,
    url: document.url,
    publishedAt: document.publishedAt,
    rule: event.rule,
  };
}

/** The events behind the relations, each with its sentence and document. */
export async function* evidenceCsv(picture: Picture, evidence: ReadEvidence): AsyncGenerator<string> {
  const names = namesOf(picture);
  yield BYTE_ORDER_MARK + line(EVIDENCE_COLUMNS);
  for await (const events of evidence()) {
    yield events
      .map((event) => evidenceCells(event, names))
      .map((cells) => line(EVIDENCE_COLUMNS.map((column) => cells[column] ?? null)))
      .join("");
  }
}
