/**
 * Mentions of a whole document, in two passes: the first learns who and what the document names (people by title, apposition,
 * full name or speech; organisations by head and acronym), the second finds every use of those names. Nothing is guessed
 * across paragraphs: scraped text shuffles them and loses its quotation marks.
 */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import speech from "../lexicon/speech.json" with { type: "json" };
import { findCanonicalName, findHolderBySurname, findRepresented } from "../reference/office-holders.ts";
import type { Token, TokenisedSentence } from "../text/token.ts";
import { ALLIANCE_TYPES } from "./gazetteer.ts";
import { administrationOf, findKnownNames, NAMED_THINGS } from "./known-names.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { findNameRuns, isCapitalised, isNotAName, isPlaceHead, textOf, type TokenSpan } from "./name-run.ts";
import { findOfficeBefore, findOfficeBeside, isOfficeHead, isOfficeWord, type Office } from "./office.ts";
import { findIntroducedAcronym, findOrganizations, isAcronym, organization } from "./organization.ts";
import { isOrganizationHead } from "./organization-head.ts";
import { PersonRegistry } from "./person-registry.ts";

const GOVERNMENT: ReadonlySet<string> = new Set(nouns.government);
const SPEECH_VERBS: ReadonlySet<string> = new Set(speech.verbs);

/** A name of more words than this is a list or a headline. */
const MAX_NAME_TOKENS = 6;

interface Draft {
  readonly sentence: TokenisedSentence;
  readonly known: readonly Mention[];
  readonly organizations: readonly Mention[];
  readonly runs: readonly TokenSpan[];
}

function positions(mentions: readonly TokenSpan[]): Set<number> {
  const taken = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at += 1) taken.add(at);
  return taken;
}

/** "Lori Hinnant in Paris contributed.", "Isachenkov reported from Moscow.": the byline names nobody the article is about. */
function isCreditLine({ tokens }: TokenisedSentence): boolean {
  return tokens.some(
    ({ lower }, at) =>
      (lower === "contributed" && tokens.length - at <= 5) ||
      (lower === "reported" && tokens[at + 1]?.lower === "from" && at <= 4),
  );
}

/** Words of a run without the office words that open it: "Foreign Minister Sergey Lavrov" → Sergey Lavrov. */
function nameWithin(tokens: readonly Token[], run: TokenSpan): TokenSpan | undefined {
  let { from } = run;
  let { to } = run;
  while (from < to && (isOfficeWord(tokens[from]) || (tokens[from]?.text === "-" && isOfficeWord(tokens[from - 1]))))
    from += 1;
  // "House Speaker Nancy Pelosi": the name is what stands behind the last office.
  const head = tokens.slice(from, to - 1).findLastIndex(isOfficeHead);
  if (head !== -1 && isCapitalised(tokens[from + head + 1])) from += head + 1;
  while (to > from && (isNotAName(tokens[to - 1]?.text ?? "") || tokens[to - 1]?.text === "-")) to -= 1;
  while (from < to && isNotAName(tokens[from]?.text ?? "")) from += 1;
  return from < to && to - from <= MAX_NAME_TOKENS ? { from, to } : undefined;
}

function speaks(tokens: readonly Token[], name: TokenSpan): boolean {
  let at = name.to;
  while (tokens[at]?.pos === "ADV" || tokens[at]?.pos === "AUX") at += 1;
  if (tokens[at]?.pos === "VERB" && SPEECH_VERBS.has(tokens[at]?.lemma ?? "")) return true;
  const before = tokens[name.from - 1];
  return before?.pos === "VERB" && SPEECH_VERBS.has(before.lemma) && /^[.,;]$/u.test(tokens[name.to]?.text ?? ".");
}

const wordsOf = (tokens: readonly Token[], { from, to }: TokenSpan): string[] =>
  tokens.slice(from, to).map((token) => token.text);

function couldBeFullName(tokens: readonly Token[], span: TokenSpan): boolean {
  const words = tokens.slice(span.from, span.to);
  return (
    words.filter(isCapitalised).length >= 2 &&
    words.every((token) => token.pos === "PROPN" || !isCapitalised(token)) &&
    // "Washington Post"
    !NAMED_THINGS.has(words.at(-1)?.text ?? "") &&
    !words.some((token) => isNotAName(token.text) || isOrganizationHead(token.text) || isAcronym(token.text))
  );
}

/** Every word that opens a sentence is capitalised: "Witnesses said", "Police said" speak of no Mr. Witnesses or Police. */
function couldBeCommon(tokens: readonly Token[], { from, to }: TokenSpan): boolean {
  const word = tokens[from]?.lower ?? "";
  const opens = to - from === 1 && tokens.slice(0, from).every(({ pos }) => pos === "PUNCT");
  return opens && (word.endsWith("s") || GOVERNMENT.has(word));
}

/** "Mohamed Hamdan Dagalo, the RSF leader known as Hemedti" */
function aliasAfter(tokens: readonly Token[], name: TokenSpan): string | undefined {
  for (let at = name.to; at < Math.min(tokens.length - 2, name.to + 10); at += 1) {
    if (tokens[at]?.pos === "VERB" && tokens[at]?.lower !== "known") return undefined;
    if (tokens[at]?.lower === "known" && tokens[at + 1]?.lower === "as" && isCapitalised(tokens[at + 2]))
      return tokens[at + 2]?.text;
  }
  return undefined;
}

/** What the words around a name say of its bearer. */
function officeAt(tokens: readonly Token[], mentions: readonly Mention[], name: TokenSpan): Office | undefined {
  return findOfficeBefore(tokens, mentions, name.from) ?? findOfficeBeside(tokens, mentions, name);
}

/** "Ukraine's Zelenskyy": a possessive right before a person says whose he is. */
function possessorBefore(mentions: readonly Mention[], tokens: readonly Token[], name: TokenSpan): Mention | undefined {
  if (!["'s", "’s"].includes(tokens[name.from - 1]?.text ?? "")) return undefined;
  return mentions.find((mention) => mention.to === name.from - 1 && mention.entity.kind !== "Person");
}

/** "President Ana Rojas of Chile": the state or body behind the name of an office holder. */
function homeAfter(mentions: readonly Mention[], tokens: readonly Token[], name: TokenSpan): Mention | undefined {
  if (tokens[name.to]?.lower !== "of") return undefined;
  const from = tokens[name.to + 1]?.lower === "the" ? name.to + 2 : name.to + 1;
  return mentions.find((mention) => mention.from === from && mention.role !== "place");
}

function draft(sentence: TokenisedSentence): Draft {
  const { tokens } = sentence;
  const known = findKnownNames(tokens);
  const runs = findNameRuns(tokens, positions(known));
  const organizations = findOrganizations(tokens, runs, known);
  const taken = positions(organizations);
  return {
    sentence,
    organizations,
    known: known.filter(({ from }) => !taken.has(from)),
    runs: runs.filter(({ from }) => !taken.has(from)),
  };
}

/** First pass: the people and the acronyms that the document introduces anywhere. */
function learnNames(
  drafts: readonly Draft[],
  date: string | null,
): { people: PersonRegistry; acronyms: Map<string, EntityReference> } {
  const people = new PersonRegistry();
  const acronyms = new Map<string, EntityReference>();
  const uses = new Map<string, number>();
  for (const { sentence, known: places, organizations, runs } of drafts) {
    const { tokens } = sentence;
    const mentions = [...places, ...organizations];
    for (const mention of mentions) {
      const introduced = findIntroducedAcronym(tokens, mention);
      // A state or place before brackets is a dateline: "WASHINGTON (AP)".
      const names = mention.entity.kind !== "State" && mention.entity.kind !== "Place";
      if (introduced !== undefined && names) acronyms.set(introduced.acronym, mention.entity);
    }
    for (const run of runs) {
      const isOneCapital = run.to - run.from === 1 && isAcronym(tokens[run.from]?.text ?? "");
      const introduced = isOneCapital ? undefined : findIntroducedAcronym(tokens, run);
      if (introduced !== undefined) acronyms.set(introduced.acronym, organization(textOf(tokens, run)));
      if (isOneCapital) {
        const acronym = tokens[run.from]?.text ?? "";
        uses.set(acronym, (uses.get(acronym) ?? 0) + 1);
        continue;
      }
      const name = nameWithin(tokens, run);
      if (name === undefined) continue;
      // "JD Vance" begins like an organisation.
      const known = findCanonicalName(wordsOf(tokens, name).join(" ")) !== undefined;
      if (!known && isAcronym(tokens[name.from]?.text ?? "")) continue;
      const office = officeAt(tokens, mentions, name);
      const certain = office !== undefined || (name.from > run.from && isOfficeHead(tokens[name.from - 1]));
      const named = known || couldBeFullName(tokens, name);
      const properNouns = tokens
        .slice(name.from, name.to)
        .every((token) => token.pos === "PROPN" || !isCapitalised(token));
      if (named || (properNouns && (certain || (!couldBeCommon(tokens, name) && speaks(tokens, name))))) {
        people.add(wordsOf(tokens, name));
        // "President Putin", and nowhere a first name: the table knows which one held that office then.
        const surname = name.to - name.from === 1 ? tokens[name.from]?.text : undefined;
        const holder =
          surname === undefined || office === undefined ? undefined : findHolderBySurname(surname, office.title, date);
        if (surname !== undefined && holder !== undefined) people.addAlias(surname, holder.split(" "));
        const alias = aliasAfter(tokens, name);
        if (alias !== undefined) people.addAlias(alias, wordsOf(tokens, name));
      }
    }
  }
  // An acronym that is used again and never introduced is an organisation by that name: "CDU", "SPD".
  for (const [acronym, count] of uses) {
    if (count > 1 && !acronyms.has(acronym) && !isNotAName(acronym)) acronyms.set(acronym, organization(acronym));
  }
  return { people, acronyms };
}

/** Every person in a sentence, with office and side where the sentence gives them. */
function findPeople(
  { sentence, known, organizations, runs }: Draft,
  people: PersonRegistry,
  date: string | null,
): Mention[] {
  const { tokens } = sentence;
  const mentions = [...known, ...organizations];
  const found: Mention[] = [];
  for (const run of runs) {
    const name = nameWithin(tokens, run);
    if (name === undefined) continue;
    const after = tokens[name.to];
    // "the Biden administration": the government, by the name of who leads it.
    const government = after?.lower === "administration" ? administrationOf() : undefined;
    if (government !== undefined) {
      found.push({
        entity: government,
        how: "metonym",
        role: "actor",
        from: name.from,
        to: name.to + 1,
        reason: "administration by its president's name",
      });
      continue;
    }
    const match = people.find(wordsOf(tokens, name));
    if (match === undefined) continue;
    const office = officeAt(tokens, mentions, name);
    const affiliationId =
      office?.affiliationId ??
      possessorBefore(mentions, tokens, name)?.entity.id ??
      (office === undefined ? undefined : homeAfter(mentions, tokens, name)?.entity.id) ??
      (office === undefined ? undefined : findRepresented(match.person.name, office.title, date));
    const qualifies = after?.pos === "NOUN" && !isCapitalised(after);
    found.push({
      entity: match.person,
      how: office === undefined ? (match.isSurname ? "alias" : "name") : "title",
      role: qualifies ? "modifier" : "actor",
      ...name,
      ...(office === undefined ? {} : { office: office.title }),
      ...(affiliationId === undefined ? {} : { affiliationId }),
      ...(office === undefined ? {} : { officeSpan: office.span }),
      reason:
        office === undefined
          ? match.isSurname
            ? "surname of the only person so named"
            : "full name"
          : `office "${office.title}"`,
    });
  }
  return found;
}

function findAcronyms({ sentence, runs, known }: Draft, acronyms: ReadonlyMap<string, EntityReference>): Mention[] {
  const { tokens } = sentence;
  const spans = [...runs, ...known.filter(({ entity }) => entity.kind !== "State")];
  return spans.flatMap(({ from, to }) => {
    const entity = to - from === 1 ? acronyms.get(tokens[from]?.text ?? "") : undefined;
    if (entity === undefined) return [];
    const next = tokens[to];
    const role = next?.pos === "NOUN" && !isCapitalised(next) ? ("modifier" as const) : ("actor" as const);
    return [{ entity, how: "alias" as const, role, from, to, reason: "acronym of a name in the document" }];
  });
}

/** Seas, regions, islands: places by their head, "Black Sea", "Crimean Peninsula". */
function findPlaces({ sentence, runs, known }: Draft): Mention[] {
  const { tokens } = sentence;
  return runs.flatMap((run) => {
    const last = tokens[run.to - 1]?.text ?? "";
    if (!isPlaceHead(last)) return [];
    const owner = known.find((mention) => mention.to === run.from && mention.how === "demonym");
    const from = owner?.from ?? run.from;
    if (run.to - from < 2) return [];
    const name = textOf(tokens, { from, to: run.to });
    return [
      {
        entity: {
          ...organization(name),
          id: organization(name).id.replace("organization:", "place:"),
          kind: "Place" as const,
        },
        how: "name" as const,
        role: "place" as const,
        from,
        to: run.to,
        reason: `place by its head "${last}"`,
      },
    ];
  });
}

/** "the alliance", where the document speaks of one military alliance only. */
function findNominals(sentence: TokenisedSentence, alliance: EntityReference | undefined): Mention[] {
  if (alliance === undefined) return [];
  return sentence.tokens.flatMap((token, at) => {
    if (token.lower !== "alliance" || token.pos !== "NOUN" || sentence.tokens[at - 1]?.lower !== "the") return [];
    const next = sentence.tokens[at + 1];
    return [
      {
        entity: alliance,
        how: "nominal" as const,
        role: next?.pos === "NOUN" ? ("modifier" as const) : ("actor" as const),
        from: at,
        to: at + 1,
        reason: "the only military alliance of the document",
      },
    ];
  });
}

/**
 * "he" and "she" where the antecedent is certain: the one person of the sentence before, in the same paragraph, or of the
 * words before it, and nobody else in between.
 */
function findPronouns(
  sentence: TokenisedSentence,
  own: readonly Mention[],
  before: readonly Mention[] | undefined,
): Mention[] {
  const found: Mention[] = [];
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.lower !== "he" && token.lower !== "she") continue;
    const earlier = new Map(
      own
        .filter((mention) => mention.entity.kind === "Person" && mention.to <= at)
        .map(({ entity }) => [entity.id, entity]),
    );
    const previous = new Map(
      (before ?? []).filter((mention) => mention.entity.kind === "Person").map(({ entity }) => [entity.id, entity]),
    );
    const candidates = earlier.size > 0 ? earlier : previous;
    const [entity] = candidates.values();
    // "But, like Blinken, he rejected …": the one who is named is the one who is not meant.
    const compared = sentence.tokens.slice(0, at).some(({ lower }) => lower === "like" || lower === "unlike");
    if (candidates.size !== 1 || entity === undefined || (earlier.size > 0 && compared)) continue;
    found.push({
      entity,
      how: "pronoun",
      role: "actor",
      from: at,
      to: at + 1,
      reason: "the only person it can refer to",
    });
  }
  return found;
}

/** A longer or earlier claim to a token wins: organisations over people over single known names. */
function withoutOverlaps(layers: readonly (readonly Mention[])[]): Mention[] {
  const taken = new Set<number>();
  const kept: Mention[] = [];
  for (const mention of layers.flat()) {
    const span = [...positions([mention])];
    if (span.some((at) => taken.has(at))) continue;
    for (const at of span) taken.add(at);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** "Russian" in "Russian Foreign Minister Sergey Lavrov" says whose minister he is: the state itself does nothing there. */
function withoutOffices(mentions: readonly Mention[]): Mention[] {
  const offices = mentions.flatMap(({ officeSpan }) => (officeSpan === undefined ? [] : [officeSpan]));
  return mentions.map((mention) =>
    mention.role === "actor" &&
    mention.entity.kind !== "Person" &&
    offices.some(({ from, to }) => from <= mention.from && mention.to <= to)
      ? { ...mention, role: "modifier" }
      : mention,
  );
}

function onlyMilitaryAlliance(drafts: readonly Draft[]): EntityReference | undefined {
  const alliances = new Map(
    drafts.flatMap(({ known }) =>
      known
        .filter(({ entity }) => ALLIANCE_TYPES.get(entity.id) === "military alliance")
        .map(({ entity }) => [entity.id, entity] as const),
    ),
  );
  return alliances.size === 1 ? [...alliances.values()][0] : undefined;
}

/**
 * Finds the mentions of a document.
 * @param date ISO date of the document, by which offices are resolved; null when unknown
 * @returns one list a sentence, in order; positions are tokens of that sentence
 */
export function findMentions(sentences: readonly TokenisedSentence[], date: string | null): Mention[][] {
  const drafts = sentences.map((sentence) =>
    isCreditLine(sentence) ? { sentence, known: [], organizations: [], runs: [] } : draft(sentence),
  );
  const { people, acronyms } = learnNames(drafts, date);
  const alliance = onlyMilitaryAlliance(drafts);
  const found: Mention[][] = [];
  for (const [index, current] of drafts.entries()) {
    const named = withoutOverlaps([
      current.organizations,
      findAcronyms(current, acronyms),
      findPeople(current, people, date),
      findPlaces(current),
      current.known,
      findNominals(current.sentence, alliance),
    ]);
    const previous =
      drafts[index - 1]?.sentence.paragraph === current.sentence.paragraph ? found[index - 1] : undefined;
    found.push(
      [...withoutOffices(named), ...findPronouns(current.sentence, named, previous)].sort((a, b) => a.from - b.from),
    );
  }
  return found;
}
