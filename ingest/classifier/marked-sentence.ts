/** A text in which actors are marked by character spans, read as the pipeline reads a sentence. */
import { ClauseReading } from "../event/clause-reading.ts";
import type { EventDraft } from "../event/event-draft.ts";
import { findActs } from "../event/find-acts.ts";
import { findMentions } from "../mention/find-mentions.ts";
import type { Mention } from "../mention/mention.ts";
import type { Token, TokenisedSentence } from "../text/token.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Act } from "./act-features.ts";
import { AnalysedSentence, type TokenSpan } from "./analysed-sentence.ts";

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

const overlap = (a: TokenSpan, b: TokenSpan): boolean => a.from < b.to && b.from < a.to;

/** The marked words as an actor, with the title or the name around them that was found there. */
function markedMention(id: string, span: TokenSpan, others: readonly TokenSpan[], found: readonly Mention[]): Mention {
  const around = found.find((mention) => overlap(mention, span) && !others.some((other) => overlap(mention, other)));
  return {
    entity: { id, kind: "Organization", name: id },
    how: "name",
    role: "actor",
    from: Math.min(span.from, around?.from ?? span.from),
    to: Math.max(span.to, around?.to ?? span.to),
    reason: "marked",
  };
}

export interface MarkedSentence {
  readonly sentence: AnalysedSentence;
  /** Tokens of each marked span, in the order given. */
  readonly spans: readonly TokenSpan[];
  /** What the event rules find the actor at `source` to do to the one at `target`, and the reverse. */
  readonly actsBetween: (source: number, target: number) => Act[];
}

/**
 * @param text read as one sentence
 * @param marked one span an actor, none overlapping another
 */
export function readMarked(text: string, marked: readonly CharacterSpan[]): MarkedSentence {
  const tokens = tokensOf(text);
  const spans = marked.map((span) => tokenSpan(tokens, span));
  const whole: TokenisedSentence = { index: 0, start: 0, end: text.length, text, tokens, paragraph: 1 };
  const found = findMentions([whole], null)[0] ?? [];
  const idOf = (place: number): string => `organization:marked-${String(place)}`;
  const mentions = spans.map((span, place) =>
    markedMention(
      idOf(place),
      span,
      spans.filter((other) => other !== span),
      found,
    ),
  );
  const others = found.filter((mention) => !mentions.some((actor) => overlap(actor, mention)));
  const reading = new ClauseReading(
    whole,
    [...others, ...mentions].sort((a, b) => a.from - b.from),
    new Map(),
  );
  const acts: readonly EventDraft[] = findActs(reading);
  return {
    sentence: new AnalysedSentence(tokens),
    spans,
    actsBetween: (source, target) => actsBetween(acts, idOf(source), idOf(target)),
  };
}

/** The acts of two entities on each other, as features have them. */
export function actsBetween(acts: readonly EventDraft[], source: string, target: string): Act[] {
  return acts.flatMap((act): Act[] => {
    const { type, claimStatus, rule } = act;
    if (act.source.entity.id === source && act.target.entity.id === target)
      return [{ by: "source", type, claimStatus, rule }];
    return act.source.entity.id === target && act.target.entity.id === source
      ? [{ by: "target", type, claimStatus, rule }]
      : [];
  });
}
