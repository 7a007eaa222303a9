/**
 * Which words of a sentence belong to one clause, as far as dates are concerned: the day of "said on Wednesday that Kyiv had
 * attacked in 2014" is the day of the saying. A shallow split at conjunctions, relative pronouns and reporting verbs.
 */
import { PLANS, REPORTING_VERBS } from "../event/event-lexicon.ts";
import type { Token } from "../text/token.ts";

export interface Clause {
  /** The clause that it hangs on; undefined for a main clause. */
  readonly parent: Clause | undefined;
  /** True for the content of what somebody says, which only ends with the sentence. */
  readonly isContent: boolean;
}

const SUBORDINATORS: ReadonlySet<string> = new Set([
  ..."after before while when whenever because although though whereas since until if unless once as where who which whose".split(
    " ",
  ),
]);

/** "will meet", "'ll meet", "won't meet"; "would" is the future of what was said. */
const FUTURE: ReadonlySet<string> = new Set(["will", "'ll", "’ll", "shall", "wo", "would"]);
/** What is still to come behind them: "is scheduled for Friday", "agreed to meet on Friday". */
const AHEAD: ReadonlySet<string> = new Set([...PLANS, ..."schedule due expect slate agree prepare invite".split(" ")]);

/** A verb that closes the sentence with its speaker stands within so many words of the comma: ", the Russian foreign minister said". */
const MAX_SPEAKER_TOKENS = 8;

const isVerb = (token: Token): boolean => token.pos === "VERB" || token.pos === "AUX";
const isStop = ({ text }: Token): boolean => /^[,;:()–—]$/u.test(text);

export class Clauses {
  readonly #tokens: readonly Token[];
  readonly #clauses: readonly Clause[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#clauses = this.#split();
  }

  /** @returns the same object for two positions of one clause */
  of(at: number): Clause | undefined {
    return this.#clauses[at];
  }

  /** True where the words before a position, in its clause, speak of what is to come. */
  isFuture(at: number): boolean {
    const own = this.of(at);
    let isAhead = false;
    for (const [index, token] of this.#tokens.slice(0, at).entries()) {
      if (this.of(index) !== own) continue;
      if (FUTURE.has(token.lower) && token.pos !== "NOUN") return true;
      if (AHEAD.has(token.lemma)) isAhead = true;
      // "is to meet", "agreed on Monday to meet": what stands before "to" is still of its own time.
      if (token.lower !== "to" && token.lower !== "for") continue;
      if (isAhead || this.#tokens[index - 1]?.lemma === "be") return true;
    }
    return false;
  }

  #split(): Clause[] {
    const clauses: Clause[] = [];
    let current: Clause = { parent: undefined, isContent: false };
    let hasVerb = false;
    let border = -1;
    const open = (parent: Clause | undefined, isContent: boolean): void => {
      current = { parent, isContent };
      hasVerb = false;
    };
    for (const [at, token] of this.#tokens.entries()) {
      if (token.text === ";" || (token.text === "," && this.#closesWithSpeaker(at))) open(undefined, false);
      else if (token.text === "," && hasVerb && current.parent !== undefined && !current.isContent) {
        // "After it left, Chad …", ", which left, …": the comma leads back.
        current = current.parent;
        hasVerb = true;
      } else if (at === border || this.#opensContent(at)) open(current, true);
      else if (this.#subordinates(at)) open(current, false);
      else if (hasVerb && this.#coordinates(at)) open(current.parent, current.isContent);
      if (isVerb(token)) {
        hasVerb = true;
        if (token.pos === "VERB" && REPORTING_VERBS.has(token.lemma)) border = this.#contentAfter(at) ?? border;
      }
      clauses.push(current);
    }
    return clauses;
  }

  /** True when a verb follows before the next stop: what "after talks" does not have. */
  #hasVerbAfter(at: number): boolean {
    for (const token of this.#tokens.slice(at + 1)) {
      if (isStop(token)) return false;
      if (isVerb(token)) return true;
    }
    return false;
  }

  #subordinates(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    // "Chad, that attacked", "the state that attacked"
    const isRelative = token.lower === "that" && token.pos !== "DET";
    return (isRelative || SUBORDINATORS.has(token.lower)) && this.#hasVerbAfter(at);
  }

  #opensContent(at: number): boolean {
    const token = this.#tokens[at];
    if (token?.lower !== "that") return false;
    // "said on Wednesday that": the verb need not be right before.
    return (
      token.pos === "SCONJ" ||
      this.#tokens.slice(Math.max(0, at - 4), at).some(({ lemma, pos }) => pos === "VERB" && REPORTING_VERBS.has(lemma))
    );
  }

  /** "and left", "and later left", ", and Chad left" */
  #coordinates(at: number): boolean {
    if (this.#tokens[at]?.pos !== "CCONJ") return false;
    let next = at + 1;
    while (this.#tokens[next]?.pos === "ADV") next += 1;
    const token = this.#tokens[next];
    if (token !== undefined && isVerb(token)) return true;
    return this.#tokens[at - 1]?.text === "," && this.#hasVerbAfter(at);
  }

  /** "Kyiv said on Wednesday Moscow had attacked": where the content of a verb without "that" begins. */
  #contentAfter(verb: number): number | undefined {
    let at = verb + 1;
    if (this.#tokens[at]?.lower === "on") at += 1;
    if (this.#tokens[at]?.lower.endsWith("day") === true) at += 1;
    const first = this.#tokens[at];
    if (first === undefined || !/^(?:PROPN|DET|PRON|NOUN|ADJ)$/u.test(first.pos) || first.lower === "that") return;
    for (let next = at + 1; next < this.#tokens.length; next += 1) {
      const token = this.#tokens[next];
      if (token === undefined || isStop(token) || token.pos === "CCONJ" || token.lower === "to") return;
      if (token.lower === "that" || SUBORDINATORS.has(token.lower)) return;
      if (isVerb(token)) return token.lower.endsWith("ing") ? undefined : at;
    }
    return;
  }

  /** ", Lavrov said on Wednesday." */
  #closesWithSpeaker(comma: number): boolean {
    let reports = false;
    for (const [offset, token] of this.#tokens.slice(comma + 1).entries()) {
      if (isStop(token) || token.pos === "CCONJ" || token.pos === "SCONJ") return false;
      if (token.pos !== "VERB") continue;
      if (reports || offset > MAX_SPEAKER_TOKENS || !REPORTING_VERBS.has(token.lemma)) return false;
      // "Chad left, saying it …" goes on speaking of Chad.
      if (token.lower.endsWith("ing")) return false;
      reports = true;
    }
    return reports;
  }
}
