/**
 * Writes sentences with a marked source and target from the phrases in `phrases/`, one a line: in active and passive voice,
 * as nouns, as plans, refusals and demands, in headlines and reports, with other actors' deeds around them.
 */
import { readdirSync, readFileSync } from "node:fs";
import lexicon from "../ingest/lexicon/events.json" with { type: "json" };
import { PLOVER_TYPES, type PloverType } from "../cypher/model/plover.ts";
import { CLAIM_STATUSES, type ClaimStatus } from "../cypher/model/document-graph.ts";
import type { RelationLabel } from "../ingest/classifier/classify-relation.ts";
import { actor, actorOfKind, pick, seededRandom } from "./actors.ts";
import { formsOf } from "./inflect.ts";

export interface TrainingRow {
  readonly text: string;
  readonly source: { readonly start: number; readonly end: number };
  readonly target: { readonly start: number; readonly end: number };
  readonly label: RelationLabel;
  /** How the text presents the act; null where there is none. */
  readonly claimStatus: ClaimStatus | null;
  /** How much it counts. */
  readonly weight: number;
  /** Which phrase it was written from: rows of one phrase are never in both training and validation. */
  readonly phrase: string;
}

interface Phrase {
  readonly type: RelationLabel;
  readonly text: string;
}

interface WholeSentence extends Phrase {
  readonly claimStatus: ClaimStatus | null;
}

/** Sentences written whole count more than those that phrases are put into. */
const PHRASE_WEIGHT = 0.5;

const FRIENDLY: ReadonlySet<RelationLabel> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"]);
const HOSTILE: ReadonlySet<RelationLabel> = new Set(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "REJECT"]);

/** Pairs of actors in the deeds of others, for each pair with a deed of its own. */
const UNRELATED_SHARE = 0.12;

/** Types that two actors may have with each other. */
const MUTUAL: ReadonlySet<RelationLabel> = new Set([
  "AGREE",
  "CONSULT",
  "COOPERATE",
  "SUPPORT",
  "ASSAULT",
  "REJECT",
  "YIELD",
]);

/** Phrases that begin with one of these are in their tense already. */
const FIXED: ReadonlySet<string> = new Set(["will", "could", "may", "not"]);

const PLANS = [
  "will {V}",
  "has agreed to {V}",
  "agreed to {V}",
  "plans to {V}",
  "is ready to {V}",
  "promised to {V}",
  "is willing to {V}",
  "is set to {V}",
  "intends to {V}",
  "said it would {V}",
  "is preparing to {V}",
  "decided to {V}",
  "has offered to {V}",
  "hopes to {V}",
  "pledged to {V}",
  "is expected to {V}",
  "wants to {V}",
];
const REFUSALS = [
  "refused to {V}",
  "declined to {V}",
  "will not {V}",
  "has ruled out plans to {V}",
  "failed to {V}",
  "rejected calls to {V}",
  "said it would not {V}",
  "has no intention to {V}",
  "vetoed a plan to {V}",
];
const MENACES = [
  "threatened to {V}",
  "will {V}",
  "plans to {V}",
  "vowed to {V}",
  "warned that it would {V}",
  "said it would {V}",
  "is ready to {V}",
  "is considering whether to {V}",
  "is preparing to {V}",
  "could {V}",
  "has threatened to {V}",
];
const ENDINGS = ["stopped {G}", "agreed to stop {G}", "has ceased {G}", "will no longer {V}", "gave up {G}"];
const DEMANDS = [
  "urged {T} to {V}",
  "called on {T} to {V}",
  "asked {T} to {V}",
  "demanded that {T} {V}",
  "pressed {T} to {V}",
  "appealed to {T} to {V}",
  "told {T} to {V}",
  "said {T} must {V}",
  "wants {T} to {V}",
  "ordered {T} to {V}",
];
const CHARGES = [
  "accused {T} of {G}",
  "blamed {T} for {G}",
  "criticised {T} for {G}",
  "condemned {T} for {G}",
  "denounced {T} for {G}",
];

const OPENINGS = [
  "",
  "",
  "",
  "",
  "",
  "",
  "",
  "On Tuesday, ",
  "Last month ",
  "In March 2014, ",
  "On 12 May, ",
  "In a statement late on Sunday, ",
  "According to state media, ",
  "Officials said on Monday that ",
  "After weeks of tension, ",
  "Earlier this year, ",
  "Meanwhile, ",
  "In a surprise move, ",
  "For the first time in a decade, ",
  "Despite the objections of {A}, ",
  "A day after {A} {past} {B}, ",
  "As {A} {past} {B}, ",
  "While {A} {past} {B}, ",
];
const CLOSINGS = [
  "",
  "",
  "",
  "",
  "",
  "",
  "",
  " on Tuesday",
  " last week",
  " on Thursday in {P}",
  ", state television reported",
  ", a spokesman said",
  ", according to officials",
  " amid growing tension",
  " in the northern province",
  " over the disputed islands",
  " since January",
  ", local media said on Friday",
  ", a day after {A} {past} {B}",
  ", while {A} {past} {B}",
  ", saying that talks with {A} had gone nowhere",
  " despite appeals from {A}",
  " in a move that surprised {A}",
  ", days before an election",
  " for the second time this year",
  ", the ministry said in a statement",
  " after a request from {A}",
  ", which {A} had asked for",
  " as part of a wider reform",
];
const NOUN_FRAMES = [
  "{S}'s {N} came a week after the vote",
  "The {N} by {S} was reported on Monday",
  "{S} announced its {N} on Friday",
  "{S}'s {N} surprised observers in {P}",
  "Diplomats described {S}'s {N} as a turning point",
  "{A} commented on the {N} by {S}",
  "Newspapers wrote of {S}'s {N} for days",
  "The latest {N} by {S} followed a long silence",
];
const ADVERBS = [
  "",
  "",
  "",
  "",
  "",
  "again",
  "repeatedly",
  "formally",
  "publicly",
  "also",
  "later",
  "reportedly",
  "recently",
  "quickly",
];

function readPhrases(): Phrase[] {
  return [...PLOVER_TYPES, "NONE" as const].flatMap((type) =>
    readFileSync(new URL(`./phrases/${type.toLowerCase()}.txt`, import.meta.url), "utf8")
      .trimEnd()
      .split("\n")
      .map((text) => ({ type, text })),
  );
}

/** Phrases of the verbs and nouns that the rules know. */
function lexiconPhrases(): Phrase[] {
  const place = (where: string): string => (where === "object" ? "{T}" : `${where} {T}`);
  const type = (name: string): PloverType => PLOVER_TYPES.find((known) => known === name) ?? "CONSULT";
  return [
    ...lexicon.verbs.flatMap((row) =>
      row.verbs.flatMap((verb) =>
        row.target.map((where) => ({ type: type(row.type), text: `${verb} ${place(where)}` })),
      ),
    ),
    ...lexicon.nouns.flatMap((row) =>
      row.nouns.flatMap((noun) =>
        row.target.map((where) => ({ type: type(row.type), text: `N ${noun} ${place(where)}` })),
      ),
    ),
  ];
}

const isNoun = ({ text }: Phrase): boolean => text.startsWith("N ");
const isPlural = (name: string): boolean =>
  /(?:s|police|troops|forces|people|nurses)$/u.test(name) && !/(?:Nations|States|Cross)$/u.test(name);

/** `{T}` as the object, or as an owner: "the fishermen of {T}". */
function split(text: string): { verb: string; rest: string } {
  const space = text.indexOf(" ");
  return { verb: text.slice(0, space), rest: text.slice(space + 1) };
}

class Writer {
  readonly #random: () => number;
  readonly #phrases: readonly Phrase[];
  readonly #verbs: readonly Phrase[];

  constructor(random: () => number, phrases: readonly Phrase[]) {
    this.#random = random;
    this.#phrases = phrases;
    this.#verbs = phrases.filter((phrase) => !isNoun(phrase) && !FIXED.has(split(phrase.text).verb));
  }

  /** One sentence from a phrase; now and then another type comes of it. */
  write(phrase: Phrase): TrainingRow {
    const source = actor(this.#random);
    if (isNoun(phrase)) {
      const text = pick(NOUN_FRAMES, this.#random).replace("{N}", phrase.text.slice(2));
      return this.#finish(text, source, phrase.type, phrase.text);
    }
    const chance = this.#random();
    const { verb, rest } = split(phrase.text);
    if (FIXED.has(verb)) return this.#finish(`{S} ${phrase.text}`, source, phrase.type, phrase.text);
    if (FRIENDLY.has(phrase.type)) {
      if (chance < 0.12) return this.#modal(PLANS, phrase, source, "AGREE");
      if (chance < 0.18) return this.#modal(REFUSALS, phrase, source, "REJECT");
    } else if (HOSTILE.has(phrase.type)) {
      if (chance < 0.12) return this.#modal(MENACES, phrase, source, "THREATEN");
      if (chance < 0.16 && phrase.type !== "REJECT" && verb !== "be")
        return this.#modal(ENDINGS, phrase, source, "YIELD");
    }
    if (chance > 0.975 && phrase.type !== "NONE") return this.#order(DEMANDS, phrase, source, "REQUEST");
    if (chance > 0.95 && HOSTILE.has(phrase.type)) return this.#order(CHARGES, phrase, source, "ACCUSE");
    const forms = formsOf(verb);
    const plural = isPlural(source);
    const adverb = pick(ADVERBS, this.#random);
    const at = adverb === "" ? "" : `${adverb} `;
    const passive = rest.startsWith("{T}") && verb !== "be" && this.#random() < 0.22;
    if (passive) {
      const auxiliary = pick(["was", "was", "has been", "is being", "had been", "were"], this.#random);
      return this.#finish(
        `{T} ${auxiliary} ${at}${forms.participle}${rest.slice(3)} by {S}`,
        source,
        phrase.type,
        phrase.text,
      );
    }
    const mutual = rest.includes(" with {T}") && MUTUAL.has(phrase.type) && this.#random() < 0.3;
    if (mutual) return this.#together(phrase, forms.past, verb, rest.replace(" with {T}", ""));
    const tense = this.#random();
    const group =
      tense < 0.5
        ? `${at}${forms.past}`
        : tense < 0.72
          ? `${plural ? "have" : "has"} ${at}${forms.participle}`
          : tense < 0.82
            ? `${at}${plural ? verb : forms.present}`
            : tense < 0.89 && verb !== "be"
              ? `${plural ? "are" : "is"} ${forms.gerund}`
              : tense < 0.93
                ? `${pick(["continued to", "moved to", "began to", "had to", "managed to"], this.#random)} ${verb}`
                : `had ${at}${forms.participle}`;
    const relative = this.#random();
    const subject =
      relative < 0.06
        ? `{S}, which ${this.#deed()} {A},`
        : relative < 0.1
          ? "A spokesman for {S} said that it"
          : relative < 0.13
            ? "{S} and {A}"
            : "{S}";
    return this.#finish(`${subject} ${group} ${rest}`, source, phrase.type, phrase.text);
  }

  /** What two do with each other: "{S} and {T} held talks". */
  #together(phrase: Phrase, past: string, verb: string, rest: string): TrainingRow {
    const group = pick([past, `have ${formsOf(verb).participle}`, verb, `are ${formsOf(verb).gerund}`], this.#random);
    return this.#finish(`{S} and {T} ${group} ${rest}`, actor(this.#random), phrase.type, phrase.text);
  }

  /** Source and target stand in the deeds of others: "{S} praised A, while B attacked {T}". */
  writeUnrelated(first: Phrase, second: Phrase): TrainingRow {
    const a = split(first.text);
    const b = split(second.text);
    const joint = pick([" while ", ", and ", "; ", " after ", ", as ", " before ", ", whereas "], this.#random);
    const order = this.#random();
    const one = `${formsOf(a.verb).past} ${a.rest}`;
    const two = `${formsOf(b.verb).past} ${b.rest}`;
    const text =
      order < 0.4
        ? `{S} ${one.replaceAll("{T}", "{A}")}${joint}{B} ${two}`
        : order < 0.7
          ? `{A} ${one}${joint}{S} ${two.replaceAll("{T}", "{B}")}`
          : order < 0.85
            ? `{A} ${one.replaceAll("{T}", "{S}")}${joint}{B} ${two}`
            : `{A} ${one.replaceAll("{T}", "{S} and {T}")}`;
    return this.#finish(text, actor(this.#random), "NONE", first.text);
  }

  #modal(frames: readonly string[], phrase: Phrase, source: string, label: RelationLabel): TrainingRow {
    const { verb, rest } = split(phrase.text);
    const group = pick(frames, this.#random).replace("{V}", verb).replace("{G}", formsOf(verb).gerund);
    return this.#finish(`{S} ${group} ${rest}`, source, label, phrase.text);
  }

  #order(frames: readonly string[], phrase: Phrase, source: string, label: RelationLabel): TrainingRow {
    const { verb, rest } = split(phrase.text);
    const group = pick(frames, this.#random).replace("{V}", verb).replace("{G}", formsOf(verb).gerund);
    return this.#finish(`{S} ${group} ${rest.replaceAll("{T}", "{A}")}`, source, label, phrase.text);
  }

  /** Another's deed: "condemned". */
  #deed(): string {
    const candidates = this.#verbs.filter(({ text }) => /^\w+ \{T\}$/u.test(text));
    return formsOf(split(pick(candidates, this.#random).text).verb).past;
  }

  #finish(core: string, source: string, label: RelationLabel, phrase: string): TrainingRow {
    const opening = pick(OPENINGS, this.#random);
    const closing = pick(CLOSINGS, this.#random);
    const random = this.#random;
    let template = `${opening}${core}${closing}.`.replaceAll("{past}", () => this.#deed()).replaceAll("{X}", "{A}");
    template = template.replaceAll("{P}", () => actor(random)).replaceAll(/\{[AB]\}/gu, () => actor(random));
    let target = actor(random);
    while (target === source) target = actor(random);
    let text = "";
    const spans = { S: { start: 0, end: 0 }, T: { start: 0, end: 0 } };
    for (const part of template.split(/(\{[ST]\})/u)) {
      const slot = part === "{S}" ? "S" : part === "{T}" ? "T" : undefined;
      if (slot === undefined) {
        text += part;
        continue;
      }
      const name = slot === "S" ? source : target;
      spans[slot] = { start: text.length, end: text.length + name.length };
      text += text === "" ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    }
    return {
      text: text.charAt(0).toUpperCase() + text.slice(1),
      source: spans.S,
      target: spans.T,
      label,
      claimStatus: label === "NONE" ? null : "asserted",
      weight: PHRASE_WEIGHT,
      phrase,
    };
  }

  unrelatedPair(): TrainingRow {
    return this.writeUnrelated(pick(this.#verbs, this.#random), pick(this.#verbs, this.#random));
  }

  all(rowsAPhrase: number): TrainingRow[] {
    return this.#phrases.flatMap((phrase) => Array.from({ length: rowsAPhrase }, () => this.write(phrase)));
  }
}

const SLOT = /\{([STAB])(?::([a-z]+)|\|((?:[^{}]|\{[^{}]*\})*))\}/gu;
/** A slot for whoever is of a kind. */
const NAMED_ACTORS = /\{[STAB]:/u;
const OTHER = /\{[AB]:([a-z]+)\}/gu;

/** Sentences written whole, of which a filling names the actors: type, claim status or `-`, sentence, with tabs between. */
function readSentences(): WholeSentence[] {
  const folder = new URL("./corpus/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
  return files.sort().flatMap((name) =>
    readFileSync(new URL(name, folder), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const [label, status, text = ""] = line.split("\t");
        const type = [...PLOVER_TYPES, "NONE" as const].find((known) => known === label);
        const claimStatus = CLAIM_STATUSES.find((known) => known === status) ?? null;
        if (type === undefined || (claimStatus === null) !== (type === "NONE"))
          throw new Error(`${name} has a line with an unknown type or claim status: ${line}`);
        return { type, text, claimStatus };
      }),
  );
}

/** Names the actors of a sentence. */
function fill({ type, text: template, claimStatus }: WholeSentence, random: () => number): TrainingRow {
  const spans = { S: { start: 0, end: 0 }, T: { start: 0, end: 0 } };
  let text = "";
  let position = 0;
  for (const match of template.matchAll(SLOT)) {
    const [whole, slot, kind, words] = match;
    text += template.slice(position, match.index);
    position = match.index + whole.length;
    const name =
      words === undefined
        ? actorOfKind(kind ?? "", random)
        : words.replaceAll(OTHER, (_, inner: string) => actorOfKind(inner, random));
    if (slot === "S" || slot === "T") spans[slot] = { start: text.length, end: text.length + name.length };
    text += text === "" ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  }
  text += template.slice(position);
  return { text, source: spans.S, target: spans.T, label: type, claimStatus, weight: 1, phrase: template };
}

export interface CorpusSize {
  readonly rowsAPhrase: number;
  readonly fillingsASentence: number;
}

/** Writes the corpus: the same one at each call. */
export function generateCorpus({ rowsAPhrase, fillingsASentence }: CorpusSize): TrainingRow[] {
  const random = seededRandom(7);
  const phrases = [...readPhrases(), ...lexiconPhrases()];
  const writer = new Writer(random, phrases);
  const rows = writer.all(rowsAPhrase);
  const unrelated = Array.from({ length: Math.floor(rows.length * UNRELATED_SHARE) }, () => writer.unrelatedPair());
  // A sentence that names its own actors is the same at each filling.
  const sentences = readSentences().flatMap((sentence) =>
    Array.from({ length: NAMED_ACTORS.test(sentence.text) ? fillingsASentence : 1 }, () => fill(sentence, random)),
  );
  return [...rows, ...unrelated, ...sentences];
}
