/** The documents that what is on the canvas rests on, ready to be cited. */
import type { EvidenceView } from "../../cypher/model/views.ts";
import type { Picture, ReadEvidence } from "./picture.ts";

type CitedDocument = EvidenceView["document"];

export interface Source extends CitedDocument {
  /** How many events on the canvas are read from it. */
  readonly statements: number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each document once: by outlet, then date, then title. */
export async function listSources(evidence: ReadEvidence): Promise<Source[]> {
  const found = new Map<string, Source>();
  for await (const events of evidence()) {
    for (const { document } of events) {
      const before = found.get(document.id);
      found.set(document.id, { ...document, statements: (before?.statements ?? 0) + 1 });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      compare(a.source, b.source) ||
      compare(a.publishedAt ?? "", b.publishedAt ?? "") ||
      compare(a.title, b.title) ||
      compare(a.id, b.id),
  );
}

/** Documents say what they like of their address; only one of the web is one that can be followed. */
const isWebAddress = (url: string): boolean => /^https?:\/\//iu.test(url);

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

function textLine({ title, source, publishedAt, url, statements }: Source): string {
  return [
    source === "" ? undefined : `${oneLine(source)}.`,
    title === "" ? "Untitled document." : `“${oneLine(title)}.”`,
    publishedAt === null ? "No date." : `${publishedAt}.`,
    isWebAddress(url) ? url : undefined,
    `(${count(statements, "statement")})`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

const count = (number: number, one: string): string => `${String(number)} ${one}${number === 1 ? "" : "s"}`;

/** A list to be read: outlet, title, date, address and how many statements are from it. */
export async function* sourcesText(picture: Picture, evidence: ReadEvidence): AsyncGenerator<string> {
  const sources = await listSources(evidence);
  const { nodes, relations } = picture;
  yield `Sources of a picture of ${count(nodes.length, "node")} and ${count(relations.length, "relation")}: ${count(sources.length, "document")}\n`;
  yield `Exported from Standoff on ${picture.at.slice(0, 10)}\n\n`;
  for (const source of sources) yield `${textLine(source)}\n`;
}

function dateParts(day: string | null): number[] | undefined {
  const parts = (day ?? "").split("-").map(Number);
  return parts.some((part) => Number.isNaN(part) || part === 0) ? undefined : parts;
}

/** CSL-JSON (https://docs.citationstyles.org), which Zotero and pandoc read. */
export async function* sourcesCsl({ at }: Picture, evidence: ReadEvidence): AsyncGenerator<string> {
  const accessed = dateParts(at.slice(0, 10));
  const items = (await listSources(evidence)).map(({ id, title, source, publishedAt, url, statements }) => {
    const issued = dateParts(publishedAt);
    return {
      id,
      type: isWebAddress(url) ? "webpage" : "document",
      title,
      ...(source !== "" && { "container-title": source }),
      ...(issued !== undefined && { issued: { "date-parts": [issued] } }),
      ...(isWebAddress(url) && { URL: url, accessed: { "date-parts": [accessed] } }),
      note: `cited for ${count(statements, "statement")}`,
    };
  });
  yield `${JSON.stringify(items, null, 2)}\n`;
}

const BIBTEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function bibtex(text: string): string {
  return oneLine(text).replace(/[\\{}$&%#_~^]/gu, (character) => BIBTEX[character] ?? character);
}

/** An address is printed as it is; only what would unbalance the entry is encoded. */
const bibtexUrl = (url: string): string => url.replace(/[{}\\\s]/gu, encodeURIComponent);

/** BibTeX; keys are the first digits of the documents' ids. */
export async function* sourcesBibtex({ at }: Picture, evidence: ReadEvidence): AsyncGenerator<string> {
  for (const { id, title, source, publishedAt, url } of await listSources(evidence)) {
    const [year, month, day] = (publishedAt ?? "").split("-");
    const fields = [
      `title = {{${bibtex(title)}}}`,
      source === "" ? undefined : `howpublished = {${bibtex(source)}}`,
      year === undefined || year === "" ? undefined : `year = {${year}}`,
      month === undefined ? undefined : `month = {${String(Number(month))}}`,
      day === undefined ? undefined : `day = {${String(Number(day))}}`,
      isWebAddress(url) ? `url = {${bibtexUrl(url)}}` : undefined,
      isWebAddress(url) ? `urldate = {${at.slice(0, 10)}}` : undefined,
    ].filter((field) => field !== undefined);
    yield `@misc{standoff-${id.replace(/^sha256:/u, "").slice(0, 12)},\n  ${fields.join(",\n  ")}\n}\n\n`;
  }
}
