/** One sentence, analysed: what the event rules look at. */
import type { Mention } from "../mention/mention.ts";
import { coordinatedRight } from "../syntax/coordination.ts";
import { findNounPhrases, standsForItsComplement, type NounPhrase } from "../syntax/noun-phrase.ts";
import { findPredicates, type Predicate } from "../syntax/predicate.ts";
import type { Token, TokenisedSentence } from "../text/token.ts";
import { NOUN_FRAMES, REPORTING_VERBS, type EventFrame } from "./event-lexicon.ts";

/** How many phrases behind a noun its complements are looked for: "the threat of an attack by Russia on Ukraine". */
const MAX_COMPLEMENTS = 4;

const TURNS: ReadonlySet<string> = new Set(["but", "while", "whereas", "although", "though", "yet"]);

export class ClauseReading {
  readonly sentence: TokenisedSentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly phrases: readonly NounPhrase[];
  readonly predicates: readonly Predicate[];
  /** Whom each person represents, as far as the document says. */
  readonly #sides: ReadonlyMap<string, string>;

  constructor(sentence: TokenisedSentence, mentions: readonly Mention[], sides: ReadonlyMap<string, string>) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.mentions = mentions;
    this.phrases = findNounPhrases(sentence.tokens, mentions);
    this.predicates = findPredicates(sentence.tokens, this.phrases);
    this.#sides = sides;
  }

  lemma(at: number): string {
    return this.tokens[at]?.lemma ?? "";
  }

  /** The actors that phrases refer to: themselves, or whoever "envoys from …" stands for. */
  actors(phrases: readonly NounPhrase[]): Mention[] {
    return phrases.flatMap((phrase) => {
      if (phrase.actor !== undefined) return [phrase.actor];
      if (!standsForItsComplement(this.tokens, phrase)) return [];
      return this.complementsOf(phrase)
        .filter(({ preposition }) => preposition === "from" || preposition === "of")
        .slice(0, 1)
        .flatMap(({ phrases: inner }) =>
          inner.flatMap(({ actor }) => (actor === undefined || actor.entity.kind === "Person" ? [] : [actor])),
        );
    });
  }

  /** What prepositions attach to a noun phrase, up to the next verb or comma. */
  complementsOf(phrase: NounPhrase): { preposition: string; phrases: NounPhrase[] }[] {
    const found: { preposition: string; phrases: NounPhrase[] }[] = [];
    let end = phrase.to;
    for (
      let index = this.phrases.indexOf(phrase) + 1;
      index < this.phrases.length && found.length < MAX_COMPLEMENTS;
      index += 1
    ) {
      const next = this.phrases[index];
      if (next?.preposition === undefined || next.from !== end + 1) break;
      const phrases = coordinatedRight(this.tokens, this.phrases, index);
      found.push({ preposition: next.preposition, phrases });
      index += phrases.length - 1;
      end = phrases.at(-1)?.to ?? next.to;
    }
    return found;
  }

  /** The event that a phrase's head names, if any: "retaliatory measures", "invasion". */
  frameOf(phrase: NounPhrase): EventFrame | undefined {
    const head = this.tokens[phrase.head];
    if (head === undefined || (head.pos !== "NOUN" && head.pos !== "PROPN")) return undefined;
    const qualified = `${this.lemma(phrase.head - 1)} ${head.lemma}`;
    return (NOUN_FRAMES.get(qualified) ?? NOUN_FRAMES.get(head.lemma))?.[0];
  }

  /** Who does what an event noun says: its owners, or the by-phrase. */
  agentsOf(phrase: NounPhrase): Mention[] {
    const by = this.complementsOf(phrase).find(({ preposition }) => preposition === "by");
    const agents = by === undefined ? [] : this.actors(by.phrases);
    return agents.length > 0 ? agents : [...phrase.owners];
  }

  /**
   * Whom an act upon phrases concerns: the actors themselves; else the owner of what they name ("condemned Russia's invasion");
   * else whose it is by "of" or "by" ("rejected the plans of Ankara"). The victim of a named act is nobody's target: who
   * condemns an attack on a town does not oppose the town.
   */
  concerned(phrases: readonly NounPhrase[]): { mention: Mention; direct: boolean }[] {
    return phrases.flatMap((phrase): { mention: Mention; direct: boolean }[] => {
      const actors = this.actors([phrase]);
      if (actors.length > 0) return actors.map((mention) => ({ mention, direct: true }));
      const agents = this.agentsOf(phrase);
      const named = this.frameOf(phrase) !== undefined;
      const of = named ? undefined : this.complementsOf(phrase).find(({ preposition }) => preposition === "of");
      const owners = agents.length > 0 ? agents : of === undefined ? [] : this.actors(of.phrases);
      return owners.map((mention) => ({ mention, direct: false }));
    });
  }

  /** True when two entities speak for the same side: themselves, or a person and whom he represents. */
  sameSide(a: string, b: string): boolean {
    return (
      a === b ||
      this.#sides.get(a) === b ||
      this.#sides.get(b) === a ||
      (this.#sides.has(a) && this.#sides.get(a) === this.#sides.get(b))
    );
  }

  /** ", but", ", while": the text speaks again, what was reported before ends. */
  #turnsBetween(from: number, to: number): boolean {
    return this.tokens
      .slice(from, to)
      .some(
        ({ text, lower }, offset) => text === ";" || (TURNS.has(lower) && this.tokens[from + offset - 1]?.text === ","),
      );
  }

  /**
   * Who says it: the subject of the reporting verb that a predicate depends on ("Kyiv says Moscow plans …"), or of the one that
   * closes the sentence (", Lavrov said."). An empty list is an unnamed speaker; undefined is the text itself.
   * @param at the verb, or the noun, whose speaker is asked for
   * @param subjectFrom where the clause's own subject begins; what shares its subject with the reporting verb is not reported
   */
  speakersOf(at: number, subjectFrom: number | undefined): Mention[] | undefined {
    const reports = this.predicates.filter(({ verb, lemma }) => verb !== at && REPORTING_VERBS.has(lemma));
    const trailing = reports.findLast(({ verb, subject }) => {
      const first = subject[0];
      return (
        verb > at &&
        first !== undefined &&
        first.from > at &&
        this.tokens[first.from - 1]?.text === "," &&
        this.tokens.length - verb <= 4
      );
    });
    const leading = reports.findLast(
      ({ verb }) => verb < at && (subjectFrom === undefined || subjectFrom > verb) && !this.#turnsBetween(verb, at),
    );
    const report = leading ?? trailing;
    return report === undefined ? undefined : this.actors(report.subject);
  }
}
