/**
 * Features of a pair by roles: of the predicates that stand over the target, which have the source as their agent, which have
 * somebody else, and what the target is to them. Subjects are shared along coordination and control ("X rejected the plan and
 * urged Y to …"), objects of control verbs are the agents of what they are urged to do, passives turn the roles round, and
 * what belongs to an actor stands for it ("Y's claim").
 */
import type { AnalysedSentence, TokenSpan } from "./analysed-sentence.ts";
import type { PairFeatures } from "./pair-features.ts";

/** Predicates looked at above the target, nearest first. */
const MAX_LEVELS = 4;
const MAX_CLIMB = 16;
const LISTED: ReadonlySet<string> = new Set(["conj", "appos", "compound", "flat"]);
const CLAUSES: ReadonlySet<string> = new Set("xcomp advcl ccomp acl parataxis conj".split(" "));
/** Verbs whose object, not subject, is to do what their infinitive says. */
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  "urge ask call tell order press force warn allow permit want require invite encourage persuade help accuse blame criticize criticise condemn suspect stop prevent ban bar block pressure push expect advise lead cause".split(
    " ",
  ),
);

/** Who the agents of a predicate are: tokens that head noun phrases. */
type Agents = readonly number[];

const isPredicate = (tag: string): boolean => tag === "VERB" || tag === "ADJ" || tag === "AUX";

class Roles {
  readonly #sentence: AnalysedSentence;

  constructor(sentence: AnalysedSentence) {
    this.#sentence = sentence;
  }

  #child(at: number, relations: readonly string[]): number | undefined {
    return this.#sentence.children[at]?.find((child) => relations.includes(this.#sentence.relation(child)));
  }

  /** A phrase and what is coordinated or in apposition with it. */
  #withListed(at: number): number[] {
    const inside = this.#sentence.children[at] ?? [];
    return [at, ...inside.filter((child) => LISTED.has(this.#sentence.relation(child)))];
  }

  passive(at: number): boolean {
    return (
      this.#child(at, ["aux:pass", "nsubj:pass"]) !== undefined ||
      (this.#sentence.relation(at) === "acl" && /(?:ed|en|wn|ught|ne)$/u.test(this.#sentence.tokens[at]?.lower ?? ""))
    );
  }

  /** The agents of a verb, its own or shared ones; empty where the sentence names none. */
  agents(at: number, depth = 0): Agents {
    if (depth > 5) return [];
    if (this.passive(at)) {
      const by = this.#sentence.children[at]?.find(
        (child) =>
          this.#sentence.relation(child) === "obl:agent" ||
          (this.#sentence.relation(child) === "obl" && this.#sentence.caseOf(child) === "by"),
      );
      return by === undefined ? [] : this.#withListed(by);
    }
    const own = this.#child(at, ["nsubj"]);
    if (own !== undefined) {
      const word = this.#sentence.tokens[own]?.lower ?? "";
      // "the party, which rejected …": whom the clause is about.
      const antecedent = this.#sentence.dependencies.heads[at] ?? -1;
      if ((word === "which" || word === "who" || word === "that") && antecedent !== -1)
        return this.#withListed(antecedent);
      return this.#withListed(own);
    }
    const relation = this.#sentence.relation(at);
    const above = this.#sentence.dependencies.heads[at] ?? -1;
    if (above === -1 || !CLAUSES.has(relation)) return [];
    if (relation === "xcomp" || relation === "advcl" || relation === "ccomp") {
      const lemma = this.#sentence.tokens[above]?.lemma ?? "";
      const object = OBJECT_CONTROL.has(lemma) ? this.#child(above, ["obj", "iobj", "obl"]) : undefined;
      if (object !== undefined) return this.#withListed(object);
    }
    return this.agents(above, depth + 1);
  }

  /** Whose deed a noun names: its owner, or who stands after "by". */
  owners(at: number): Agents {
    return (this.#sentence.children[at] ?? []).flatMap((child) => {
      const relation = this.#sentence.relation(child);
      const own = relation === "nmod:poss" || (relation === "nmod" && this.#sentence.caseOf(child) === "by");
      const adjective =
        (relation === "amod" || relation === "compound") && this.#sentence.tokens[child]?.pos === "PROPN";
      return own || adjective ? this.#withListed(child) : [];
    });
  }
}

const inside = (agents: Agents, { from, to }: TokenSpan): boolean => agents.some((at) => at >= from && at < to);

export function addFrameFeatures(
  features: PairFeatures,
  sentence: AnalysedSentence,
  source: TokenSpan,
  target: TokenSpan,
): void {
  const roles = new Roles(sentence);
  const { heads, tags } = sentence.dependencies;
  let at = sentence.headOf(target);
  let chain = "";
  let level = 0;
  let found = false;
  for (let climb = 0; climb < MAX_CLIMB && level < MAX_LEVELS; climb += 1) {
    const relation = sentence.relation(at);
    const above = heads[at] ?? -1;
    if (above === -1) break;
    const preposition = relation === "obl" || relation === "nmod" ? sentence.caseOf(at) : "";
    if (!LISTED.has(relation)) chain = `${chain}<${relation}${preposition === "" ? "" : `(${preposition})`}`;
    at = above;
    const lemma = sentence.lemma(at);
    const verbal = isPredicate(tags[at] ?? "");
    if (at >= target.from && at < target.to) continue;
    const agents = verbal ? roles.agents(at) : roles.owners(at);
    const role = inside(agents, source)
      ? "source"
      : inside(agents, target)
        ? "target"
        : agents.length > 0
          ? "another"
          : "nobody";
    const voice = verbal ? (roles.passive(at) ? "passive" : "active") : "noun";
    const mood = verbal ? sentence.moodOf(at) : "";
    if (!verbal && role === "nobody") {
      features.add("frame-via", lemma, chain);
      continue;
    }
    level += 1;
    const depth = String(level);
    features.add("frame", role, depth, voice);
    features.add("frame", role, `${voice}:${lemma}`);
    features.add("frame-chain", role, `${voice}:${lemma}`, chain);
    features.add("frame-chain", role, voice, chain);
    features.add("frame-mood", role, lemma, mood);
    if (role === "source" && !found) {
      found = true;
      features.add("deed", lemma, depth);
      features.add("deed-mood", lemma, mood);
      for (const child of sentence.children[at] ?? []) {
        const argument = sentence.relation(child);
        if (
          argument === "obj" ||
          argument === "xcomp" ||
          argument === "ccomp" ||
          argument === "compound:prt" ||
          argument === "obl"
        )
          features.add("deed-argument", lemma, argument, sentence.lemma(child));
      }
    }
  }
  features.add("frame-source", found ? "agent" : "no-agent");
}
