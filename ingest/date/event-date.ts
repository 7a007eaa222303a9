/**
 * When an event was: by the date in its own clause, else by the one that the sentence gives for all its clauses, else by the
 * document. The order of evidence of TimeML's event–time links (Pustejovsky et al. 2003), without its relations.
 */
import { NOUN_FRAMES } from "../event/event-lexicon.ts";
import type { TokenisedSentence } from "../text/token.ts";
import { Clauses, type Clause } from "./clauses.ts";
import { findDates, isDay, type DateExpression } from "./find-dates.ts";

/** What sets an event apart in time from the one before it. */
const REMOVED: ReadonlySet<string> = new Set(["after", "before", "since", "until"]);

function hangsOn(clause: Clause | undefined, other: Clause | undefined): boolean {
  for (let above = clause?.parent; above !== undefined; above = above.parent) if (above === other) return true;
  return false;
}

export class EventDates {
  readonly #sentence: TokenisedSentence;
  readonly #published: string | null;
  readonly #clauses: Clauses;
  readonly #dates: readonly DateExpression[];

  /** @param published ISO date of the document, or null */
  constructor(sentence: TokenisedSentence, published: string | null) {
    this.#sentence = sentence;
    this.#published = published;
    this.#clauses = new Clauses(sentence.tokens);
    this.#dates = findDates(sentence.tokens, published, (at) => this.#clauses.isFuture(at));
  }

  /**
   * @param trigger token position of the word that names the event
   * @returns an ISO date of a day, a month or a year; null when neither the sentence nor the document has one
   */
  of(trigger: number): string | null {
    return (this.#ownDate(trigger) ?? this.#sharedDate(trigger))?.date ?? this.#published;
  }

  /** The nearest date of the event's own clause; of two equally near ones that behind it. */
  #ownDate(trigger: number): DateExpression | undefined {
    const clause = this.#clauses.of(trigger);
    const own = this.#dates
      .filter((date) => this.#clauses.of(date.from) === clause && this.#canDate(date, trigger))
      .map((date) => ({ date, distance: date.from > trigger ? date.from - trigger - 0.5 : trigger - date.to + 1 }));
    return own.sort((a, b) => a.distance - b.distance)[0]?.date;
  }

  #canDate(date: DateExpression, trigger: number): boolean {
    const { noun, from, to } = date;
    if (noun !== undefined) return trigger >= noun.from && trigger < noun.to;
    if (this.#isFuture(date)) return this.#clauses.isFuture(trigger);
    const { tokens } = this.#sentence;
    // "joined on Thursday, two years after the invasion": the day is not that of the invasion.
    const between = from > trigger ? tokens.slice(trigger + 1, from) : tokens.slice(to, trigger);
    if (from < trigger && between.some(({ lower }) => REMOVED.has(lower))) return false;
    // "condemned the invasion of Ukraine in 2014" dates the invasion, "condemned the invasion on Wednesday" the condemnation.
    return isDay(date.date) || from < trigger || !between.some(({ lemma }) => NOUN_FRAMES.has(lemma));
  }

  #isFuture({ date }: DateExpression): boolean {
    return this.#published !== null && date > this.#published;
  }

  /**
   * The one date that a sentence gives outside the event's clause: of a clause above it, or a day of another main clause. What
   * hangs below ("condemned Chad, which had attacked in 2014") says nothing about it.
   */
  #sharedDate(trigger: number): DateExpression | undefined {
    const clause = this.#clauses.of(trigger);
    const shared = this.#dates.filter((date) => {
      const own = this.#clauses.of(date.from);
      if (date.noun !== undefined || this.#isFuture(date) || own === clause) return false;
      return hangsOn(clause, own) || (own?.parent === undefined && isDay(date.date));
    });
    return shared.length === 1 ? shared[0] : undefined;
  }
}
