/** Lines of our own corpora, in which braces mark who a sentence is about: `{1|Kyiv} says {2|Moscow} …`. */
import { readdirSync, readFileSync } from "node:fs";
import type { CharacterSpan } from "../ingest/classifier/marked-sentence.ts";

/** All lines of a folder's `.tsv` files, file by file in the order of their names. */
export function readLines(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), "utf8")
        .split("\n")
        .filter((line) => line !== ""),
    );
}

/**
 * Takes the braces out of a sentence.
 * @param pattern global; its first group is the mark, its second the words
 */
export function parseMarked(
  marked: string,
  pattern: RegExp,
): { text: string; spans: { readonly mark: string; readonly span: CharacterSpan }[] } {
  const spans: { readonly mark: string; readonly span: CharacterSpan }[] = [];
  let text = "";
  let position = 0;
  for (const match of marked.matchAll(pattern)) {
    const [whole, mark = "", words = ""] = match;
    text += marked.slice(position, match.index);
    position = match.index + whole.length;
    spans.push({ mark, span: { start: text.length, end: text.length + words.length } });
    text += words;
  }
  return { text: text + marked.slice(position), spans };
}
