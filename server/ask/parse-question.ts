/** Parses a question with the forms of the grammar. */
import { QUESTION_FORMS, type PatternItem, type QuestionForm } from "./question-forms.ts";

export interface ParsedQuestion {
  readonly form: QuestionForm;
  /** Names as the question wrote them. */
  readonly x: string;
  readonly y?: string;
}

/** A form has at most this many tokens of name in a slot. */
const MAX_NAME_TOKENS = 12;

/** Words without the punctuation around them; "Russia's" keeps its name only. */
export function questionTokens(question: string): string[] {
  return question
    .split(/\s+/u)
    .map((word) => word.replace(/^[¿"'“‘(]+/u, "").replace(/[?!.,;:"'”’)]+$/u, ""))
    .filter((word) => word !== "");
}

type Slots = Partial<Record<"x" | "y", string>>;

function match(pattern: readonly PatternItem[], tokens: readonly string[]): Slots | undefined {
  const [item, ...rest] = pattern;
  if (item === undefined) return tokens.length === 0 ? {} : undefined;
  if ("slot" in item) {
    // The shortest name that lets the rest match: "oppose" after a name ends it.
    for (let length = 1; length <= Math.min(tokens.length, MAX_NAME_TOKENS); length += 1) {
      const others = match(rest, tokens.slice(length));
      if (others !== undefined) return { ...others, [item.slot]: tokens.slice(0, length).join(" ") };
    }
    return undefined;
  }
  const [token] = tokens;
  if (token !== undefined && item.words.includes(token.toLowerCase())) {
    const taken = match(rest, tokens.slice(1));
    if (taken !== undefined) return taken;
  }
  return item.optional === true ? match(rest, tokens) : undefined;
}

/** "Ukraine's allies" asks of Ukraine. */
const nameOf = (words: string): string => words.replace(/['’]s?$/u, "");

/** The first form that the whole question fits, or undefined: what is not understood is not guessed. */
export function parseQuestion(question: string): ParsedQuestion | undefined {
  const tokens = questionTokens(question);
  for (const form of QUESTION_FORMS) {
    for (const pattern of form.patterns) {
      const slots = match(pattern, tokens);
      if (slots?.x === undefined) continue;
      if (form.kind === "relation-between" && slots.y === undefined) continue;
      return { form, x: nameOf(slots.x), ...(slots.y === undefined ? {} : { y: nameOf(slots.y) }) };
    }
  }
  return undefined;
}
