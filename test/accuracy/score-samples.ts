/** Scores the sample articles against their annotations in `gold/`. */
import { readdirSync, readFileSync } from "node:fs";
import { extractDocument } from "../../ingest/pipeline.ts";
import { readText } from "../../ingest/read/read-text.ts";
import { goldSchema, scoreArticle, type ArticleScore } from "./article-score.ts";

const GOLD = new URL("gold/", import.meta.url);
const SAMPLES = new URL("../../samples/", import.meta.url);

/** The scores of every annotated sample, by the article's name. */
export function scoreSamples(): Map<string, ArticleScore> {
  const files = readdirSync(GOLD).filter((file) => file.endsWith(".json"));
  return new Map(
    files.sort().map((file) => {
      const name = file.replace(/\.json$/u, "");
      const gold = goldSchema.parse(JSON.parse(readFileSync(new URL(file, GOLD), "utf8")));
      const text = readFileSync(new URL(`${name}.txt`, SAMPLES), "utf8");
      return [name, scoreArticle(extractDocument(readText(text, `${name}.txt`), new Date(0).toISOString()), gold)];
    }),
  );
}
