/**
 * How fast text is read: a stream of generated articles through the whole pipeline, one at a time, and through the tagger alone
 * in the same run. The ratio of the two is what compares across machines.
 */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { extractDocument } from "../../ingest/pipeline.ts";
import { readText } from "../../ingest/read/read-text.ts";
import { generateCorpus } from "../../training/generate-corpus.ts";

const ARTICLES = 10_000;
const SENTENCES_AN_ARTICLE = 20;
const PROGRESS_EVERY = 1_000;

const sentences = generateCorpus({ rowsAPhrase: 2, fillingsASentence: 1 }).map(({ text }) => text);

/** The n-th article of the stream: another mix of sentences each time. */
function article(number: number): string {
  const body = Array.from(
    { length: SENTENCES_AN_ARTICLE },
    (_, at) => sentences[(number * 7919 + at * 104_729) % sentences.length] ?? "",
  );
  return `Report ${String(number)}\n20240101\ncourier.example\n\n${body.join(" ")}`;
}

interface Run {
  readonly words: number;
  readonly events: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

function measure(name: string, read: (text: string) => number): Run {
  let [words, events, peak] = [0, 0, 0];
  const started = performance.now();
  for (let number = 0; number < ARTICLES; number += 1) {
    const text = article(number);
    words += text.split(/\s+/u).length;
    events += read(text);
    if (number % PROGRESS_EVERY === 0) {
      peak = Math.max(peak, process.memoryUsage().rss);
      process.stderr.write(`\r${name}: ${String(number)} of ${String(ARTICLES)} articles `);
    }
  }
  process.stderr.write("\r\u001B[K");
  return { words, events, seconds: (performance.now() - started) / 1_000, peakMegabytes: Math.round(peak / 1e6) };
}

/** @returns the report, whose last line is a JSON object */
export function benchExtract(): string {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const extraction = measure("extraction", (text) => {
    const graph = extractDocument(readText(text, "stream.txt"), "2024-01-01T00:00:00.000Z");
    return graph.events.length;
  });
  const tagging = measure("tagging alone", (text) => (nlp.readDoc(text).tokens().length() > 0 ? 0 : 1));
  const wordsPerSecond = Math.round(extraction.words / extraction.seconds);
  const figures = {
    task: "extract",
    articles: ARTICLES,
    words: extraction.words,
    wordsPerSecond,
    sentencesPerSecond: Math.round((ARTICLES * SENTENCES_AN_ARTICLE) / extraction.seconds),
    events: extraction.events,
    peakMegabytes: extraction.peakMegabytes,
    shareOfTagging: Number((tagging.seconds / extraction.seconds).toFixed(2)),
  };
  return (
    `${String(figures.words)} words in ${extraction.seconds.toFixed(1)} s: ${String(wordsPerSecond)} words and ` +
    `${String(figures.sentencesPerSecond)} sentences a second, ${String(figures.peakMegabytes)} MB resident at most.\n` +
    `Tagging alone takes ${String(Math.round(figures.shareOfTagging * 100))} % of that time.\n${JSON.stringify(figures)}\n`
  );
}
