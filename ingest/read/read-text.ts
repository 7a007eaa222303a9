/**
 * Plain-text articles. The first lines may carry the metadata: title, then a date (YYYYMMDD or YYYY-MM-DD), then a source line
 * or address; the rest is the body, a paragraph a line. Without a date in line two, the first line is the title when it looks
 * like one and everything after it is the body.
 */
import { basename, dirname, extname } from "node:path";
import type { RawDocument } from "./raw-document.ts";

/** A first line longer than this is a paragraph, not a headline. */
const MAX_TITLE_LENGTH = 200;

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The first `count` lines of a text that are not blank. */
function firstLines(text: string, count: number): Line[] {
  const lines: Line[] = [];
  let position = 0;
  while (lines.length < count && position < text.length) {
    const newline = text.indexOf("\n", position);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(position, Math.min(end, position + 2_000));
    if (raw.trim() !== "") {
      const start = position + raw.length - raw.trimStart().length;
      lines.push({ text: raw.trim(), start, end });
    }
    position = end + 1;
  }
  return lines;
}

/** Reads 20220126 or 2022-01-26 as an ISO date; undefined for anything that is not a day of the calendar. */
export function parseDate(line: string): string | undefined {
  const match = /^(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})$/u.exec(line);
  if (match?.groups === undefined) return undefined;
  const iso = `${match.groups.year ?? ""}-${match.groups.month ?? ""}-${match.groups.day ?? ""}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(iso) ? undefined : iso;
}

/** The outlet of an address: its host without "www."; undefined for what is not an http(s) address. */
function outletOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? hostname.replace(/^www\./u, "") : undefined;
}

/**
 * Reads the content of a text file.
 * @param text its decoded content
 * @param path where it was found; names the document when its lines do not
 */
export function readText(text: string, path: string): RawDocument {
  const [title, second, third] = firstLines(text, 3);
  const folder = basename(dirname(path));
  const fallback = { source: folder === "" || folder === "." ? "files" : folder, url: path };
  const publishedAt = second === undefined ? undefined : parseDate(second.text);
  if (title !== undefined && publishedAt !== undefined) {
    const outlet = third === undefined ? undefined : outletOf(third.text);
    // A third line that is neither an address nor short is the first paragraph already.
    const sourceLine = third !== undefined && (outlet !== undefined || third.text.length <= 80) ? third : undefined;
    return {
      text,
      title: title.text,
      publishedAt,
      source: outlet ?? sourceLine?.text ?? fallback.source,
      url: outlet === undefined || sourceLine === undefined ? fallback.url : sourceLine.text,
      spans: [
        { start: title.start, end: title.end },
        { start: Math.min((sourceLine ?? second)?.end ?? title.end, text.length), end: text.length },
      ],
    };
  }
  const hasTitle = title !== undefined && second !== undefined && title.text.length <= MAX_TITLE_LENGTH;
  return {
    text,
    title: hasTitle ? title.text : basename(path, extname(path)),
    publishedAt: null,
    ...fallback,
    spans: [{ start: 0, end: text.length }],
  };
}
