/** A sentence with what the features of all its pairs share: words as features have them, and its dependencies. */
import { parseSentence, type Dependencies } from "../syntax/dependency/parse-sentence.ts";
import type { Token } from "../text/token.ts";

/** Token positions, end exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "no", "neither", "nor", "without"]);

/** A word as a feature: names and numbers are none, so that no actor carries a sign. */
function featureWord({ pos, lemma, lower, text }: Token): string | undefined {
  if (pos === "PUNCT" || pos === "SPACE" || pos === "SYM") return lower === ";" || lower === "," ? lower : undefined;
  if (pos === "PROPN" && /^\p{Lu}/u.test(text)) return "#name";
  if (pos === "NUM") return "#number";
  return pos === "VERB" || pos === "AUX" || pos === "NOUN" ? lemma : lower;
}

export class AnalysedSentence {
  readonly tokens: readonly Token[];
  readonly dependencies: Dependencies;
  readonly words: readonly (string | undefined)[];
  /** Positions of each token's dependents. */
  readonly children: readonly (readonly number[])[];
  readonly #moods: (string | undefined)[] = [];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.words = tokens.map(featureWord);
    this.dependencies = parseSentence(tokens);
    const children: number[][] = tokens.map(() => []);
    for (const [at, head] of this.dependencies.heads.entries()) if (head !== -1) children[head]?.push(at);
    this.children = children;
  }

  /** The lemma, or the kind of name or number. */
  lemma(at: number): string {
    const token = this.tokens[at];
    if (token === undefined) return "";
    if (token.pos === "PROPN") return "#name";
    return token.pos === "NUM" ? "#number" : token.lemma;
  }

  relation(at: number): string {
    return this.dependencies.relations[at] ?? "dep";
  }

  /** The token of a span that depends on one outside of it. */
  headOf({ from, to }: TokenSpan): number {
    for (let at = to - 1; at >= from; at -= 1) {
      const head = this.dependencies.heads[at] ?? -1;
      if (head < from || head >= to) return at;
    }
    return Math.max(from, to - 1);
  }

  /** The preposition of a noun phrase. */
  caseOf(at: number): string {
    const child = this.children[at]?.find((dependent) => this.relation(dependent) === "case");
    return child === undefined ? "" : (this.tokens[child]?.lower ?? "");
  }

  /** Auxiliaries, negation and subordinating word of a predicate: "have_not", "if_be". */
  moodOf(at: number): string {
    const known = this.#moods[at];
    if (known !== undefined) return known;
    const parts: string[] = [];
    for (const child of this.children[at] ?? []) {
      const relation = this.relation(child);
      const token = this.tokens[child];
      if (token === undefined) continue;
      if (NEGATIONS.has(token.lower)) parts.push("not");
      else if (relation === "aux" || relation === "aux:pass" || relation === "cop") parts.push(token.lemma);
      else if (relation === "mark" && token.lower !== "that") parts.push(token.lower);
    }
    const mood = parts.join("_");
    this.#moods[at] = mood;
    return mood;
  }
}
