/** A sentence with marked character spans, as tokens with marked token spans. */
import { tokenise } from "../text/tokenise.ts";
import type { Token } from "../text/token.ts";
import type { TokenSpan } from "./features.ts";

export interface CharacterSpan {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Tokens of the whole text, as if it were one sentence. */
export function tokensOf(text: string): Token[] {
  return tokenise(text, [{ start: 0, end: text.length }])
    .flatMap(({ tokens }) => tokens)
    .map((token, index) => ({ ...token, index }));
}

/** The tokens that a character span touches. */
export function tokenSpan(tokens: readonly Token[], { start, end }: CharacterSpan): TokenSpan {
  const from = tokens.findIndex((token) => token.end > start && token.start < end);
  if (from === -1) return { from: 0, to: Math.min(1, tokens.length) };
  const after = tokens.findIndex((token) => token.start >= end);
  return { from, to: after === -1 ? tokens.length : Math.max(after, from + 1) };
}
