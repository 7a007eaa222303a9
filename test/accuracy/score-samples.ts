/** Scores the annotated articles: the samples against `gold/`, and the two halves of `articles/`. */
import { readdirSync, readFileSync } from "node:fs";
import { extractDocument } from "../../ingest/pipeline.ts";
import { readText } from "../../ingest/read/read-text.ts";
import { goldSchema, scoreArticle, type ArticleScore } from "./article-score.ts";

export const HALVES = ["development", "held-out"] as const;
export type Half = (typeof HALVES)[number];

function scoreFolder(texts: URL, annotations: URL): Map<string, ArticleScore> {
  const files = readdirSync(annotations).filter((file) => file.endsWith(".json"));
  return new Map(
    files.sort().map((file) => {
      const name = file.replace(/\.json$/u, "");
      const gold = goldSchema.parse(JSON.parse(readFileSync(new URL(file, annotations), "utf8")));
      const text = readFileSync(new URL(`${name}.txt`, texts), "utf8");
      return [name, scoreArticle(extractDocument(readText(text, `${name}.txt`), new Date(0).toISOString()), gold)];
    }),
  );
}

/** The scores of every annotated sample, by the article's name. */
export function scoreSamples(): Map<string, ArticleScore> {
  return scoreFolder(new URL("../../samples/", import.meta.url), new URL("gold/", import.meta.url));
}

/** Likewise of one half of the articles. */
export function scoreHalf(half: Half): Map<string, ArticleScore> {
  const folder = new URL(`articles/${half}/`, import.meta.url);
  return scoreFolder(folder, folder);
}
