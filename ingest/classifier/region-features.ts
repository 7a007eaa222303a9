/**
 * Features of a pair by the order of words: words and word pairs by the region they stand in (before, between and behind the
 * actors, within them), and the verb groups near the two.
 */
import type { Token } from "../text/token.ts";
import type { AnalysedSentence, TokenSpan } from "./analysed-sentence.ts";
import type { Block, PairFeatures } from "./pair-features.ts";

/** Words behind the later actor, and before the earlier one, that are looked at. */
const REACH = 12;
/** Words before the earlier actor that are features of their own. */
const NEAR = 6;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([";", "after", "while", "as", "but", "when", "although", "because"]);
const CONTENT: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ", "ADV"]);
const MODIFIERS: ReadonlySet<string> = new Set(
  "will would could may might must should shall can to not n't never no be have do".split(" "),
);

interface Region extends TokenSpan {
  /** Whether word pairs count too. */
  readonly pairs: boolean;
}

function addRegion(features: PairFeatures, words: AnalysedSentence["words"], template: string, region: Region): void {
  let previous: string | undefined;
  for (let at = region.from; at < region.to; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    features.add(template, word);
    if (region.pairs && previous !== undefined) features.add(template, previous, word);
    previous = word;
  }
}

function addVectors(features: PairFeatures, block: Block, tokens: readonly Token[], { from, to }: TokenSpan): void {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token !== undefined && CONTENT.has(token.pos)) features.addVector(block, token.lower);
  }
  features.normalise(block);
}

/** End of the clause that a stretch behind an actor belongs to. */
function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (CLAUSE_ENDS.has(tokens[at]?.lower ?? "")) return at;
  return to;
}

const within = (at: number, { from, to }: TokenSpan): boolean => at >= from && at < to;

/** The first verb after the source, else the last before it: the one that most likely is the source's. */
function verbOf(tokens: readonly Token[], source: TokenSpan, target: TokenSpan): Token | undefined {
  const isVerb = ({ pos, index }: Token): boolean => pos === "VERB" && !within(index, target) && !within(index, source);
  for (let at = source.to; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && isVerb(token)) return token;
  }
  for (let at = source.from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token !== undefined && isVerb(token)) return token;
  }
  return undefined;
}

function addVerb(
  features: PairFeatures,
  { tokens, words }: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
): void {
  const verb = verbOf(tokens, source, target);
  if (verb === undefined) return;
  const mood = tokens
    .slice(Math.max(source.to, verb.index - 5), verb.index)
    .filter(({ lemma, lower }) => MODIFIERS.has(lower) || MODIFIERS.has(lemma))
    .map(({ lower }) => lower)
    .join("_");
  features.add("verb", verb.lemma);
  features.add("mood", mood);
  if (verb.index + 1 < tokens.length) features.add("verb", verb.lemma, words[verb.index + 1] ?? "-");
  const next = tokens.find(({ pos, index }) => pos === "VERB" && index > verb.index);
  if (next !== undefined) features.add("verbs", verb.lemma, next.lemma);
  const object = tokens.slice(verb.index + 1, verb.index + 7).find(({ pos }) => pos === "NOUN");
  features.addVector("verb", verb.lower);
  features.normalise("verb");
  if (object === undefined) return;
  features.add("object", verb.lemma, object.lemma);
  features.addVector("object", object.lower);
  features.normalise("object");
}

/** The last verb before the target, with the noun and the preposition between the two. */
function addNearest(
  features: PairFeatures,
  { tokens, words }: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
): void {
  const from = source.from < target.from ? source.to : 0;
  let nearest: Token | undefined;
  for (let at = target.from - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token?.pos === "VERB" && !within(at, source)) {
      nearest = token;
      break;
    }
  }
  if (nearest === undefined) return;
  const preposition = target.from > 0 ? (words[target.from - 1] ?? "-") : undefined;
  features.add("near", nearest.lemma);
  if (preposition === undefined) return;
  features.add("near", nearest.lemma, preposition);
  const head = tokens.slice(nearest.index + 1, target.from).findLast(({ pos }) => pos === "NOUN");
  if (head === undefined) return;
  features.add("near", nearest.lemma, head.lemma, "noun");
  features.add("owned", head.lemma, preposition);
}

export function addRegionFeatures(
  features: PairFeatures,
  sentence: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
): void {
  const { tokens, words } = sentence;
  const forward = source.from < target.from;
  const [first, second] = forward ? [source, target] : [target, source];
  const order = forward ? "ST" : "TS";
  const between = { from: first.to, to: Math.max(first.to, second.from) };
  const after = { from: second.to, to: clauseEnd(tokens, second.to, Math.min(tokens.length, second.to + REACH)) };
  const before = { from: Math.max(0, first.from - REACH), to: first.from };
  features.add("order", order);
  addRegion(features, words, `${order}-between`, { ...between, pairs: true });
  addRegion(features, words, "between", { ...between, pairs: false });
  addRegion(features, words, `${order}-after`, { ...after, pairs: true });
  addRegion(features, words, `${order}-before`, {
    from: Math.max(before.from, before.to - NEAR),
    to: before.to,
    pairs: true,
  });
  addRegion(features, words, "target", { ...target, pairs: false });
  addRegion(features, words, "source", { ...source, pairs: false });
  features.add("distance", String(Math.min(6, Math.floor((between.to - between.from) / 3))));
  addVerb(features, sentence, source, target);
  addNearest(features, sentence, source, target);
  addVectors(features, "between", tokens, between);
  addVectors(features, "target", tokens, target);
  addVectors(features, "after", tokens, after);
  addVectors(features, "before", tokens, before);
}
