/**
 * Features of a pair by the dependencies of its sentence: the predicate that each actor depends on and how, the word that joins
 * the two, the path between them, and what governs the words that join them (who says it, under which condition).
 */
import type { AnalysedSentence, TokenSpan } from "./analysed-sentence.ts";
import type { PairFeatures } from "./pair-features.ts";

/** Longest climb towards the root. */
const MAX_CLIMB = 24;
/** Longest path spelled out. */
const MAX_PATH = 7;
/** Relations within a noun phrase or a list: what governs the phrase governs its parts. */
const WITHIN_PHRASE: ReadonlySet<string> = new Set("conj appos compound flat nmod:poss amod nmod fixed dep".split(" "));
/** Of these, the ones that make the actor an owner or a part of what the upper word names. */
const OWNING: ReadonlySet<string> = new Set(["appos", "nmod:poss", "amod", "nmod", "dep"]);
const ARGUMENTS: ReadonlySet<string> = new Set("obj xcomp ccomp advcl obl compound:prt nsubj:pass".split(" "));
const CLAUSAL: ReadonlySet<string> = new Set("ccomp xcomp advcl acl acl:relcl parataxis conj csubj".split(" "));
const SUBJECTS: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass"]);

interface Governor {
  readonly at: number;
  /** How the actor's phrase depends on it. */
  readonly relation: string;
  /** What the actor owns there: "policy" for "the policy of Berlin". */
  readonly via: string;
}

function ancestors({ dependencies: { heads } }: AnalysedSentence, at: number): number[] {
  const chain = [at];
  let current = heads[at] ?? -1;
  while (current !== -1 && chain.length < MAX_CLIMB) {
    chain.push(current);
    current = heads[current] ?? -1;
  }
  return chain;
}

function governorOf(sentence: AnalysedSentence, chain: readonly number[]): Governor | undefined {
  let via = "";
  for (const [step, at] of chain.entries()) {
    const above = chain[step + 1];
    if (above === undefined) return undefined;
    const relation = sentence.relation(at);
    if (!WITHIN_PHRASE.has(relation)) return { at: above, relation, via };
    if (OWNING.has(relation)) via = sentence.lemma(above);
  }
  return undefined;
}

function addSource(features: PairFeatures, sentence: AnalysedSentence, { at, relation, via }: Governor): void {
  const lemma = sentence.lemma(at);
  const mood = sentence.moodOf(at);
  features.add("sgov", relation);
  features.add("sgov", relation, lemma);
  features.add("sgov-mood", lemma, mood);
  features.add("smood", relation, mood);
  if (via !== "") features.add("svia", via, relation);
  for (const child of sentence.children[at] ?? []) {
    const role = sentence.relation(child);
    if (!ARGUMENTS.has(role)) continue;
    features.add("sarg", lemma, role, sentence.lemma(child));
    if (role === "obj" || role === "xcomp" || role === "ccomp") features.add("sarg", role, sentence.lemma(child));
  }
}

function addTarget(
  features: PairFeatures,
  sentence: AnalysedSentence,
  { at, relation, via }: Governor,
  head: number,
): void {
  const lemma = sentence.lemma(at);
  const preposition = sentence.caseOf(head);
  features.add("tgov-case", relation, preposition);
  features.add("tgov", relation, lemma);
  features.add("tgov-case", preposition, lemma);
  features.add("tmood", lemma, sentence.moodOf(at));
  if (via === "") return;
  features.add("tvia", via);
  features.add("tvia", via, lemma);
  features.add("tvia-case", via, preposition);
}

function addPath(
  features: PairFeatures,
  sentence: AnalysedSentence,
  common: number,
  upward: readonly number[],
  downward: readonly number[],
): void {
  const lemma = sentence.lemma(common);
  features.add("pathlength", String(Math.min(8, upward.length + downward.length)));
  features.add("lca", lemma);
  features.add("lca-mood", lemma, sentence.moodOf(common));
  if (upward.length + downward.length <= MAX_PATH) {
    const shape = [
      ...upward.map((at) => `^${sentence.relation(at)}`),
      ...downward.map((at) => `.${sentence.relation(at)}`),
    ].join("");
    features.add("path", shape);
    features.add("path", lemma, shape);
  }
  for (const at of upward.slice(1)) features.add("up", sentence.lemma(at));
  for (const at of downward.slice(0, -1)) features.add("down", sentence.lemma(at));
  let previous: string | undefined;
  for (const at of [...upward.slice(1), common, ...downward.slice(0, -1)]) {
    const word = sentence.lemma(at);
    if (previous !== undefined) features.add("pathpair", previous, word);
    previous = word;
  }
}

/** What governs the predicate: "said", with the source as its subject or somebody else; "if", "denied". */
function addAbove(features: PairFeatures, sentence: AnalysedSentence, from: number, source: TokenSpan): void {
  for (const at of ancestors(sentence, from).slice(0, 4)) {
    const above = sentence.dependencies.heads[at] ?? -1;
    const relation = sentence.relation(at);
    if (above === -1 || !CLAUSAL.has(relation)) continue;
    const lemma = sentence.lemma(above);
    const subject = sentence.children[above]?.find((child) => SUBJECTS.has(sentence.relation(child)));
    const who = subject === undefined ? "nobody" : subject >= source.from && subject < source.to ? "source" : "another";
    features.add("above", relation, lemma);
    features.add("above", relation, who);
    features.add("above-who", lemma, who);
    features.add("above-mood", lemma, sentence.moodOf(above));
  }
}

export function addSyntaxFeatures(
  features: PairFeatures,
  sentence: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
): void {
  const targetHead = sentence.headOf(target);
  const up = ancestors(sentence, sentence.headOf(source));
  const down = ancestors(sentence, targetHead);
  const common = up.find((at) => down.includes(at));
  const s = governorOf(sentence, up);
  const t = governorOf(sentence, down);
  const word = (at: number): string => sentence.tokens[at]?.lower ?? "";
  if (s !== undefined) {
    addSource(features, sentence, s);
    addAbove(features, sentence, s.at, source);
    features.addVector("source-predicate", word(s.at));
    features.normalise("source-predicate");
  }
  if (t !== undefined) {
    addTarget(features, sentence, t, targetHead);
    features.addVector("target-predicate", word(t.at));
    features.normalise("target-predicate");
  }
  if (s !== undefined && t !== undefined) {
    const [one, other] = [sentence.lemma(s.at), sentence.lemma(t.at)];
    features.add("governors", s.at === t.at ? "same" : "other", s.relation, t.relation);
    features.add("governors", one, other, `${s.relation}>${t.relation}`);
    if (s.at !== t.at) features.add("governors", one, other);
  }
  if (common === undefined) {
    features.add("path", "none");
    return;
  }
  addPath(features, sentence, common, up.slice(0, up.indexOf(common)), down.slice(0, down.indexOf(common)).reverse());
  features.addVector("joint", word(common));
  features.normalise("joint");
}
