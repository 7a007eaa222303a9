/**
 * Predicates: the verbs of a sentence with their voice, polarity and mood, and the noun phrases that are their subject and
 * objects. Shallow analysis over tags and noun phrases, by the word order of news English; where the order does not decide,
 * there is no subject rather than a guessed one.
 */
import type { Token } from "../text/token.ts";
import { coordinatedRight, coordinationStart } from "./coordination.ts";
import type { NounPhrase } from "./noun-phrase.ts";

export interface Predicate {
  /** Position of the verb, and of the first word of its group ("has repeatedly denied"). */
  readonly verb: number;
  readonly groupStart: number;
  readonly lemma: string;
  readonly negated: boolean;
  readonly passive: boolean;
  /** will, would, could, may, might, should, must …; undefined in the indicative. */
  readonly modal: string | undefined;
  /** Stands under if, unless, whether. */
  readonly conditional: boolean;
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  /** Coordinated noun phrases; empty when the sentence does not say. */
  readonly subject: readonly NounPhrase[];
  readonly object: readonly NounPhrase[];
  /** Phrases behind the verb that a preposition introduces. */
  readonly complements: readonly { readonly preposition: string; readonly phrases: readonly NounPhrase[] }[];
  /** The verb that this one depends on: "urged" for "urged Moscow to withdraw". */
  readonly governor: number | undefined;
}

const MODALS: ReadonlySet<string> = new Set([
  "will",
  "would",
  "could",
  "may",
  "might",
  "should",
  "must",
  "shall",
  "can",
  "'ll",
  "’ll",
  "'d",
]);
const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly"]);
const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "whether", "should", "provided"]);
const SUBORDINATORS: ReadonlySet<string> = new Set([
  "that",
  "if",
  "because",
  "while",
  "whereas",
  "although",
  "though",
  "since",
  "unless",
  "whether",
  "after",
  "before",
  "until",
  "as",
  "when",
  "where",
  "once",
  "provided",
  "so",
]);
const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that"]);
const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re"]);

/** Verbs that ask or let somebody do something: what follows "to" is what the object should do. */
const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  "urge",
  "ask",
  "call",
  "tell",
  "order",
  "press",
  "pressure",
  "push",
  "force",
  "warn",
  "allow",
  "permit",
  "want",
  "demand",
  "request",
  "invite",
  "encourage",
  "persuade",
  "help",
  "enable",
  "require",
  "expect",
  "direct",
  "command",
  "beg",
  "implore",
  "compel",
  "lobby",
  "advise",
  "instruct",
  "accuse",
  "blame",
  "criticize",
  "criticise",
  "condemn",
  "suspect",
  "stop",
  "prevent",
  "ban",
  "bar",
  "block",
  "deter",
  "dissuade",
  "exhort",
  "appeal",
  "fine",
  "punish",
  "penalize",
  "sanction",
  "thank",
  "praise",
  "denounce",
  "fault",
  "sue",
]);

/** Nouns that ask somebody else for what their infinitive says. */
const REQUESTS: ReadonlySet<string> = new Set([
  "demand",
  "request",
  "call",
  "proposal",
  "appeal",
  "order",
  "pressure",
  "invitation",
  "petition",
  "motion",
]);

const isVerb = (token: Token | undefined): boolean => token?.pos === "VERB";
const isPunctuation = (token: Token | undefined, marks: string): boolean =>
  token?.text.length === 1 && marks.includes(token.text);

class Clauses {
  readonly tokens: readonly Token[];
  readonly phrases: readonly NounPhrase[];
  /** Verbs that head a predicate, by position. */
  readonly #verbs: readonly number[];
  readonly #inPhrase: ReadonlySet<number>;

  constructor(tokens: readonly Token[], phrases: readonly NounPhrase[]) {
    this.tokens = tokens;
    this.phrases = phrases;
    const inPhrase = new Set<number>();
    for (const { from, to } of phrases) for (let at = from; at < to; at += 1) inPhrase.add(at);
    this.#inPhrase = inPhrase;
    this.#verbs = tokens.flatMap((token, at) => (isVerb(token) && !inPhrase.has(at) ? [at] : []));
  }

  get verbs(): readonly number[] {
    return this.#verbs;
  }

  /** First word of the group that ends with the verb: auxiliaries, adverbs, negation, "to". */
  groupStart(verb: number): number {
    let start = verb;
    for (;;) {
      const token = this.tokens[start - 1];
      if (token === undefined || this.#inPhrase.has(start - 1)) break;
      const belongs =
        token.pos === "AUX" ||
        token.pos === "ADV" ||
        token.lower === "to" ||
        NEGATIONS.has(token.lower) ||
        (token.pos === "PART" && !/^['’]s?$/u.test(token.text));
      if (!belongs || SUBORDINATORS.has(token.lower)) break;
      start -= 1;
    }
    // An adverb that opens the sentence is not part of the group when a comma or nothing precedes a subject after it.
    return start;
  }

  form(verb: number, start: number): Predicate["form"] {
    const group = this.tokens.slice(start, verb);
    if (group.some(({ lower, pos }) => lower === "to" && (pos === "PART" || pos === "ADP"))) return "infinitive";
    if (group.some(({ pos }) => pos === "AUX")) return "finite";
    if (this.#isBareInfinitive(verb, start)) return "infinitive";
    const token = this.tokens[verb];
    if (token === undefined) return "finite";
    if (token.lower.endsWith("ing") && token.lower !== token.lemma) return "gerund";
    return this.isReducedParticiple(verb, start) ? "participle" : "finite";
  }

  /** "helped Peru fight Bolivia": what follows the object of "help" is what that object does. */
  #isBareInfinitive(verb: number, start: number): boolean {
    const token = this.tokens[verb];
    const phrase = this.phrases.find(({ to }) => to === start);
    const helping = phrase === undefined ? undefined : this.tokens[phrase.from - 1];
    return token?.lower === token?.lemma && helping?.pos === "VERB" && helping.lemma === "help";
  }

  /** "sanctions imposed by the EU", "a demand backed by Paris": a participle after its noun, with its agent. */
  isReducedParticiple(verb: number, start: number): boolean {
    const token = this.tokens[verb];
    const before = this.tokens[start - 1];
    if (
      token === undefined ||
      before === undefined ||
      token.lower === token.lemma ||
      !/(?:ed|en|[aeo]ught|ung|own|ade|ent|elt|ept|ut|et)$/u.test(token.lower)
    )
      return false;
    const next = this.tokens[verb + 1];
    const afterComma = isPunctuation(before, ",") && next?.lower === "by";
    return afterComma || (this.phraseEndingAt(start) !== undefined && next?.lower === "by");
  }

  phraseEndingAt(position: number): number | undefined {
    const index = this.phrases.findLastIndex(({ to }) => to === position);
    return index === -1 ? undefined : index;
  }

  passive(verb: number, start: number): boolean {
    const token = this.tokens[verb];
    if (token === undefined || token.lower.endsWith("ing")) return false;
    if (this.isReducedParticiple(verb, start)) return true;
    return token.lower !== token.lemma && this.tokens.slice(start, verb).some(({ lower }) => BE.has(lower));
  }

  previousVerb(before: number): number | undefined {
    return this.#verbs.findLast((verb) => verb < before);
  }

  /** The nearest verb to the left that has a subject of its own: neither infinitive nor gerund. */
  #previousFinite(before: number): number | undefined {
    return this.#verbs.findLast((verb) => verb < before && this.form(verb, this.groupStart(verb)) === "finite");
  }

  /** The first verb with a subject of its own since the last semicolon. */
  #firstFinite(before: number): number | undefined {
    const from = this.tokens.findLastIndex((token, at) => at < before && isPunctuation(token, ";:"));
    return this.#verbs.find(
      (verb) => verb > from && verb < before && this.form(verb, this.groupStart(verb)) === "finite",
    );
  }

  /** Phrases that are the subject of the verb at `verb`. `depth` bounds the walk over governors. */
  subject(verb: number, depth = 0): readonly NounPhrase[] {
    if (depth > 6) return [];
    const start = this.groupStart(verb);
    const form = this.form(verb, start);
    const before = this.tokens[start - 1];
    if (form === "participle") {
      const phrase = this.phraseEndingAt(isPunctuation(before, ",") ? start - 1 : start);
      return phrase === undefined ? [] : this.#withCoordination(phrase);
    }
    if (form === "infinitive") return this.#controller(verb, start, depth);
    if (form === "gerund") {
      const phrase = this.phraseEndingAt(start);
      // "worried about Russia massing its troops": the phrase right before a gerund is its subject.
      const own = phrase === undefined ? undefined : this.phrases[phrase];
      if (phrase !== undefined && own?.preposition !== undefined && own.actor !== undefined)
        return this.#withCoordination(phrase);
      if (before?.pos === "ADP" || before?.pos === "SCONJ") return this.#controller(verb, start, depth);
      const main =
        this.previousVerb(start) === undefined
          ? this.#verbs.find((next) => next > verb && this.form(next, this.groupStart(next)) === "finite")
          : this.#previousFinite(start);
      return main === undefined ? [] : this.subject(main, depth + 1);
    }
    if (before !== undefined && RELATIVES.has(before.lower) && before.pos !== "SCONJ") {
      const end = isPunctuation(this.tokens[start - 2], ",") ? start - 2 : start - 1;
      const antecedent = this.phraseEndingAt(end);
      if (antecedent !== undefined) return this.#withCoordination(antecedent);
    }
    const aside = isPunctuation(before, ",") ? this.#beforeParticiple(start - 1) : undefined;
    if (aside !== undefined) return this.#withCoordination(aside);
    const isShared = before?.pos === "CCONJ" || isPunctuation(before, ",");
    const gap = before?.pos === "CCONJ" && isPunctuation(this.tokens[start - 2], ",") ? start - 2 : start - 1;
    const apposed = isPunctuation(before, ",") ? this.#beforeApposition(start - 1) : undefined;
    if (apposed !== undefined) {
      const antecedent = this.#withCoordination(apposed);
      const inner = this.phraseEndingAt(start - 1);
      if (inner === undefined) return antecedent;
      // "Both newcomers, Finland and Sweden, have …", "the ministers of both, Maas and Le Drian, called": the apposition names
      // who is meant.
      const named = this.#withCoordination(inner);
      const people = named.every(({ actor }) => actor?.entity.kind === "Person");
      return people || !antecedent.some(({ actor }) => actor !== undefined) ? named : antecedent;
    }
    if (isShared && gap >= 0) {
      // ", and warned Poland": after a comma the clause goes back to who spoke first; without one, to the verb before.
      const main = isPunctuation(this.tokens[gap], ",") ? this.#firstFinite(start) : this.#previousFinite(start);
      return main === undefined ? [] : this.subject(main, depth + 1);
    }
    return this.#subjectLeftOf(start);
  }

  /** "Stoltenberg, the NATO chief, said": index of the phrase before the enclosed apposition that ends at the comma. */
  #beforeApposition(comma: number): number | undefined {
    for (let open = comma - 1; open >= 0; open -= 1) {
      if (isVerb(this.tokens[open])) return undefined;
      if (isPunctuation(this.tokens[open], ",")) return this.phraseEndingAt(open);
    }
    return undefined;
  }

  /** "Chile, backed by Peru, condemned": index of the phrase before the enclosed participle that ends at the comma. */
  #beforeParticiple(comma: number): number | undefined {
    const open = this.tokens.findLastIndex((token, at) => at < comma && isPunctuation(token, ","));
    const inside = this.#verbs.filter((verb) => verb > open && verb < comma);
    const [first] = inside;
    if (open === -1 || first === undefined || inside.length > 1 || this.groupStart(first) !== open + 1)
      return undefined;
    return this.isReducedParticiple(first, open + 1) ? this.phraseEndingAt(open) : undefined;
  }

  #withCoordination(index: number): readonly NounPhrase[] {
    return this.phrases.slice(coordinationStart(this.tokens, this.phrases, index), index + 1);
  }

  /** The nearest phrase left of the group that is no prepositional object and no object of a verb form without subject. */
  #subjectLeftOf(start: number): readonly NounPhrase[] {
    let index = this.phrases.findLastIndex(({ to }) => to <= start);
    let afterIntroduction: readonly NounPhrase[] = [];
    while (index >= 0) {
      const first = coordinationStart(this.tokens, this.phrases, index);
      const phrase = this.phrases[first];
      const last = this.phrases[index];
      if (phrase === undefined || last === undefined) return [];
      // A subordinator, a colon or a finished clause between phrase and verb: the phrase belongs to another clause.
      const between = this.tokens.slice(last.to, start);
      if (between.some((token) => (token.pos === "SCONJ" && token.lower === "that") || isPunctuation(token, ";:")))
        return [];
      const verb = this.previousVerb(phrase.from);
      // "imposed tariffs on goods, and China retaliated": what follows "and" opens a clause of its own when what stands before
      // it belongs to another verb.
      const belongs = phrase.preposition !== undefined || verb === phrase.from - 1;
      const opener = this.tokens
        .slice(phrase.to, this.phrases[first + 1]?.from)
        .some(({ lower }) => lower === "and" || lower === "but");
      if (first < index && belongs && verb !== undefined && opener && last.to === start)
        return this.phrases.slice(first + 1, index + 1);
      const isObject =
        verb !== undefined && verb === phrase.from - 1 && this.form(verb, this.groupStart(verb)) !== "finite";
      if (phrase.preposition === undefined && !isObject) {
        return this.phrases.slice(first, index + 1);
      }
      // "In a reply to the Russians, the U.S. and NATO held firm": the comma closes the introduction, not a list.
      if (phrase.preposition !== undefined && first < index && isPunctuation(this.tokens[phrase.to], ",")) {
        afterIntroduction = this.phrases.slice(first + 1, index + 1);
      }
      index = first - 1;
    }
    return afterIntroduction;
  }

  /** Who does what an infinitive or gerund says: the object of "urge", the subject of "plan". */
  #controller(verb: number, start: number, depth: number): readonly NounPhrase[] {
    const governor = this.previousVerb(start);
    if (governor === undefined) return [];
    const lemma = this.tokens[governor]?.lemma ?? "";
    // "a demand to ban Ukraine": whoever is to do it is not the one who has the demand before him.
    if (this.phraseEndingAt(start) !== undefined && REQUESTS.has(this.tokens[start - 1]?.lemma ?? "")) return [];
    const object = this.object(governor, verb);
    if (object.length > 0 && OBJECT_CONTROL.has(lemma)) return object;
    if (lemma === "call" || lemma === "appeal") {
      const asked = this.complements(governor, verb).find(
        ({ preposition }) => preposition === "on" || preposition === "to" || preposition === "upon",
      );
      if (asked !== undefined) return asked.phrases;
    }
    return this.subject(governor, depth + 1);
  }

  governor(verb: number): number | undefined {
    const start = this.groupStart(verb);
    const form = this.form(verb, start);
    const before = this.tokens[start - 1];
    const main = this.previousVerb(start);
    if (form === "infinitive" || (form === "gerund" && before?.pos === "ADP")) return main;
    // "condemned Iran for arming Chad": the tagger takes "for" for a conjunction here.
    const isReason = form === "gerund" && before?.lower === "for" && main !== undefined;
    return isReason && OBJECT_CONTROL.has(this.tokens[main]?.lemma ?? "") ? main : undefined;
  }

  /** End of what belongs to a verb: the next verb group, a semicolon or a subordinate clause. */
  #reach(verb: number): number {
    for (let at = verb + 1; at < this.tokens.length; at += 1) {
      const token = this.tokens[at];
      if (isPunctuation(token, ";:")) return at;
      if (
        token?.pos === "SCONJ" &&
        ["that", "because", "if", "unless", "while", "although", "though", "whether"].includes(token.lower)
      )
        return at;
      if (isVerb(token) && !this.#inPhrase.has(at)) return at;
    }
    return this.tokens.length;
  }

  /** The direct object: the first phrase right behind the verb, with what is coordinated to it. */
  object(verb: number, limit = this.#reach(verb)): readonly NounPhrase[] {
    let at = verb + 1;
    while (this.tokens[at]?.pos === "ADV" || this.tokens[at]?.pos === "PART") at += 1;
    const index = this.phrases.findIndex(({ from }) => from === at);
    const phrase = this.phrases[index];
    if (phrase === undefined || phrase.to > limit || phrase.preposition !== undefined) return [];
    // A phrase that a verb follows is that verb's subject: "said Russia would …".
    const next = this.tokens[phrase.to];
    const group = coordinatedRight(this.tokens, this.phrases, index);
    const end = group.at(-1)?.to ?? phrase.to;
    const follower = this.tokens[end];
    if (
      follower !== undefined &&
      (follower.pos === "AUX" ||
        (follower.pos === "VERB" &&
          follower.lower !== follower.lemma &&
          !follower.lower.endsWith("ing") &&
          this.tokens[end + 1]?.lower !== "by"))
    )
      return [];
    if (next?.pos === "AUX") return [];
    return group;
  }

  complements(verb: number, limit = this.#reach(verb)): { preposition: string; phrases: NounPhrase[] }[] {
    const found: { preposition: string; phrases: NounPhrase[] }[] = [];
    for (let index = 0; index < this.phrases.length; index += 1) {
      const phrase = this.phrases[index];
      if (phrase === undefined || phrase.from <= verb) continue;
      if (phrase.to > limit) break;
      if (phrase.preposition === undefined) continue;
      const phrases = coordinatedRight(this.tokens, this.phrases, index);
      found.push({ preposition: phrase.preposition, phrases });
      index += phrases.length - 1;
    }
    return found;
  }

  conditional(verb: number): boolean {
    for (let at = this.groupStart(verb) - 1; at >= 0; at -= 1) {
      const token = this.tokens[at];
      if (token === undefined || isPunctuation(token, ";:,")) return false;
      if (
        CONDITIONS.has(token.lower) &&
        (token.pos === "SCONJ" || token.pos === "ADP" || at === 0 || isPunctuation(this.tokens[at - 1], ","))
      )
        return true;
    }
    return false;
  }
}

/** All predicates of a sentence, left to right. */
export function findPredicates(tokens: readonly Token[], phrases: readonly NounPhrase[]): Predicate[] {
  const clauses = new Clauses(tokens, phrases);
  return clauses.verbs.map((verb) => {
    const groupStart = clauses.groupStart(verb);
    const group = tokens.slice(groupStart, verb);
    const subject = clauses.subject(verb);
    // "Neither Chile nor Peru condemned"
    const [first] = subject;
    const denies = [first?.from, (first?.from ?? 0) - 1].some((at) => tokens[at ?? -1]?.lower === "neither");
    return {
      verb,
      groupStart,
      lemma: tokens[verb]?.lemma ?? "",
      negated: denies || group.some(({ lower }) => NEGATIONS.has(lower)),
      passive: clauses.passive(verb, groupStart),
      modal: group.find(({ lower, pos }) => pos === "AUX" && MODALS.has(lower))?.lower,
      conditional: clauses.conditional(verb),
      form: clauses.form(verb, groupStart),
      subject,
      object: clauses.object(verb),
      complements: clauses.complements(verb),
      governor: clauses.governor(verb),
    };
  });
}
