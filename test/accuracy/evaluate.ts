/** `npm run eval -- TASK …`: measures the extraction; each task says its data in its own module. */
import { evaluateArticle, evaluateArticles, evaluateSamples } from "./evaluate-articles.ts";
import { evaluatePlover } from "./evaluate-plover.ts";
import { evaluateStances } from "./evaluate-stances.ts";
import { HALVES } from "./score-samples.ts";

const USAGE = `usage: npm run eval -- samples
       npm run eval -- articles development|held-out
       npm run eval -- article TEXT GOLD
       npm run eval -- plover FILE
       npm run eval -- dse FILE
`;

async function evaluate([task = "", first, second, ...rest]: readonly string[]): Promise<string | undefined> {
  if (rest.length > 0) return undefined;
  switch (task) {
    case "samples":
      return first === undefined ? evaluateSamples() : undefined;
    case "articles": {
      const half = HALVES.find((name) => name === first);
      return half === undefined || second !== undefined ? undefined : evaluateArticles(half);
    }
    case "article":
      return first === undefined || second === undefined ? undefined : evaluateArticle(first, second);
    case "plover":
      return first === undefined || second !== undefined ? undefined : evaluatePlover(first);
    case "dse":
      return first === undefined || second !== undefined ? undefined : evaluateStances(first);
    default:
      return undefined;
  }
}

const report = await evaluate(process.argv.slice(2));
if (report === undefined) {
  process.stderr.write(USAGE);
  process.exit(2);
}
process.stdout.write(report);
