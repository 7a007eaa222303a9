/**
 * Mentions of a whole document, in two passes: the first learns who and what the document names (people by title, apposition,
 * full name or speech; organisations by head and acronym), the second finds every use of those names. Nothing is guessed
 * across paragraphs: scraped text shuffles them and loses its quotation marks.
 */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import speech from "../lexicon/speech.json" with { type: "json" };
import {
  findCanonicalName,
  findHolderBySurname,
  findHolderNamed,
  findRepresented,
} from "../reference/office-holders.ts";
import type { Token, TokenisedSentence } from "../text/token.ts";
import { findPronouns, gendersOf, type Earlier } from "./antecedent.ts";
import { boilerplateOf, datelineEnd, isDisplayLine } from "./boilerplate.ts";
import { findHolders, findMembers, holdersNamed, withGovernments } from "./described-actor.ts";
import { findDescribedMentions, findDescribedNames, type DescribedName } from "./described-name.ts";
import { findKnownEntity, findParliament, matchGazetteer, ORGANIZATION_TYPES, placeNamed } from "./gazetteer.ts";
import { findKnownNames, NAMED_THINGS, resolveSharedName, type OpenMention } from "./known-names.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { PARAGRAPH_REACH } from "./mention.ts";
import { findNameRuns, isCapitalised, isNotAName, isPlaceHead, textOf, type TokenSpan } from "./name-run.ts";
import { bodiesOf, findKoreas, findNominals } from "./nominals.ts";
import {
  findOfficeBefore,
  findOfficeBeside,
  isNationalOffice,
  isOfficeHead,
  isOfficeWord,
  type Office,
  type Possessor,
} from "./office.ts";
import {
  abbreviates,
  BARE_BODY,
  findBareBodies,
  findIntroducedAcronym,
  findOrganizations,
  findShortNames,
  findSmallBodies,
  isAcronym,
  isStateBody,
  organization,
  stateBody,
} from "./organization.ts";
import { isOrganizationHead } from "./organization-head.ts";
import { findRespectiveOffices } from "./respective-offices.ts";
import { PersonRegistry } from "./person-registry.ts";
import {
  countEntities,
  countStates,
  holdersOf,
  homeOf,
  settleSides,
  sidesOfPeople,
  type PersonMention,
} from "./sides.ts";

const GOVERNMENT: ReadonlySet<string> = new Set(nouns.government);
const CALENDAR: ReadonlySet<string> = new Set(nouns.calendar);
const SPEECH_VERBS: ReadonlySet<string> = new Set(speech.verbs);

/** "King Charles III" */
const REGNAL = /^(?:II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI)$/u;
const LED: ReadonlySet<string> = new Set(["led", "headed", "chaired", "commanded"]);

/** A name of more words than this is a list or a headline. */
const MAX_NAME_TOKENS = 6;
/** "its delegation, [led] by": what is led stands this close before the verb. */
const MAX_LED_TOKENS = 4;

interface Draft<Known extends Mention = Mention> {
  readonly sentence: TokenisedSentence;
  readonly known: readonly Known[];
  readonly organizations: readonly Mention[];
  readonly runs: readonly TokenSpan[];
  /** Its capitals tell nothing: a headline, a table, a line in capitals. */
  readonly isDisplay: boolean;
}

/** What a document teaches about names, from whichever of its paragraphs. */
interface Learnt {
  readonly acronyms: ReadonlyMap<string, EntityReference>;
  readonly described: ReadonlyMap<string, DescribedName>;
  /** Those of which a description leaves no doubt. */
  readonly certain: ReadonlyMap<string, DescribedName>;
  /** Bodies by the one word that is left of their name: "the Commission". */
  readonly shortNames: ReadonlyMap<string, EntityReference>;
}

function positions(mentions: readonly TokenSpan[]): Set<number> {
  const taken = new Set<number>();
  for (const { from, to } of mentions) for (let at = from; at < to; at += 1) taken.add(at);
  return taken;
}

/** Words of a run without the office words that open it: "Foreign Minister Sergey Lavrov" → Sergey Lavrov. */
function nameWithin(tokens: readonly Token[], run: TokenSpan): TokenSpan | undefined {
  let { from } = run;
  let { to } = run;
  while (from < to && (isOfficeWord(tokens[from]) || (tokens[from]?.text === "-" && isOfficeWord(tokens[from - 1]))))
    from += 1;
  // "In May Burhan left": a month behind a preposition is a date.
  if (tokens[from - 1]?.pos === "ADP" && CALENDAR.has(tokens[from]?.text ?? "")) from += 1;
  // "House Speaker Nancy Pelosi": the name is what stands behind the last office.
  const head = tokens.slice(from, to - 1).findLastIndex(isOfficeHead);
  if (head !== -1 && isCapitalised(tokens[from + head + 1])) from += head + 1;
  while (
    to > from &&
    (isNotAName(tokens[to - 1]?.text ?? "") || tokens[to - 1]?.text === "-") &&
    !(to - from > 1 && REGNAL.test(tokens[to - 1]?.text ?? ""))
  )
    to -= 1;
  while (from < to && isNotAName(tokens[from]?.text ?? "")) from += 1;
  // "Sheikh Hasina": before a single name the title is part of it.
  if (to - from === 1 && from > run.from && tokens[from - 1]?.text === "Sheikh") from -= 1;
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
    // "D-N.Y." is a party and a state.
    words.some(({ text }) => text.length > 2) &&
    // Within a sentence a capital alone marks a name, whatever the tagger makes of its first word: "Moon Jae-in".
    words.every((token, at) => token.pos === "PROPN" || !isCapitalised(token) || (at === 0 && span.from > 0)) &&
    // "Washington Post"
    !NAMED_THINGS.has(words.at(-1)?.text ?? "") &&
    !words.some(({ text }) => !REGNAL.test(text) && (isNotAName(text) || isOrganizationHead(text) || isAcronym(text)))
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

/** "its delegation, led by Khalil al-Hayya", "the Fano militia, led by …" */
function leadAt(tokens: readonly Token[], mentions: readonly Mention[], name: TokenSpan): Office | undefined {
  let by = name.from - 1;
  while (isOfficeWord(tokens[by])) by -= 1;
  const verb = by - 1;
  if (tokens[by]?.lower !== "by" || !LED.has(tokens[verb]?.lower ?? "")) return undefined;
  const span = { from: verb, to: name.from };
  const title = tokens[verb]?.lower === "commanded" ? "Commander" : "Leader";
  const body = mentions.findLast(
    ({ to, entity }) =>
      to <= verb && verb - to <= MAX_LED_TOKENS && entity.kind !== "Person" && entity.kind !== "Place",
  );
  const pronoun = tokens.findLastIndex(({ lower }, at) => at < verb && verb - at <= MAX_LED_TOKENS && lower === "its");
  if (body !== undefined && body.from > pronoun) return { title, affiliationId: body.entity.id, span };
  return pronoun === -1 ? undefined : { title, possessor: { word: "its", at: pronoun }, span };
}

/** What the words around a name say of its bearer: what says whom he represents comes first. */
function officeAt(tokens: readonly Token[], mentions: readonly Mention[], name: TokenSpan): Office | undefined {
  const before = findOfficeBefore(tokens, mentions, name.from);
  if (before?.affiliationId !== undefined) return before;
  // "the council, which is chaired by Chancellor Angela Merkel": she is more than its chair.
  const leads = before === undefined || before.possessor !== undefined || !isNationalOffice(before.title);
  const beside = findOfficeBeside(tokens, mentions, name) ?? (leads ? leadAt(tokens, mentions, name) : undefined);
  if (beside?.affiliationId !== undefined) return beside;
  return before?.possessor === undefined && beside?.possessor !== undefined ? beside : (before ?? beside);
}

/** "Ukraine's Zelenskyy": a possessive right before a person says whose he is. */
function possessorBefore(mentions: readonly Mention[], tokens: readonly Token[], name: TokenSpan): Mention | undefined {
  if (!["'s", "’s"].includes(tokens[name.from - 1]?.text ?? "")) return undefined;
  return mentions.find((mention) => mention.to === name.from - 1 && mention.entity.kind !== "Person");
}

/** "President Ana Rojas of Chile", "Nora Falk of Amnesty International": the state or body behind a name. */
function homeAfter(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  name: TokenSpan,
  hasOffice: boolean,
): Mention | undefined {
  const comma = tokens[name.to]?.text === "," ? 1 : 0;
  const link = tokens[name.to + comma]?.lower;
  if (link !== "of" && !(link === "from" && comma === 0 && !hasOffice)) return undefined;
  let from = name.to + comma + 1;
  while (from - name.to < 4 && /^(?:DET|ADJ|NOUN)$/u.test(tokens[from]?.pos ?? "") && !isCapitalised(tokens[from]))
    from += 1;
  const home = mentions.find((mention) => mention.from === from && mention.role !== "place");
  return hasOffice || home?.entity.kind === "Organization" ? home : undefined;
}

/** "Foreign ministers Espen Holm of Norway and Ana Rojas of Chile": an office in the plural is of all its list. */
function sharesOffice(tokens: readonly Token[], before: PersonMention | undefined, name: TokenSpan): boolean {
  const link = tokens[name.from - 1]?.lower ?? "";
  return (
    before?.office !== undefined &&
    before.office.endsWith("s") &&
    (link === "and" || link === ",") &&
    name.from - before.to <= MAX_LED_TOKENS + 1
  );
}

/**
 * "Merkel's own party, the Christian Democratic Union,", "Ohio Republican Espen Holm": a party that is named beside its member.
 * It is his side where no office says more.
 */
function partyOfMember(mentions: readonly Mention[], tokens: readonly Token[], name: TokenSpan): Possessor | undefined {
  const before = mentions.find(
    ({ to, from }) => to === name.from && /^(?:Republican|Democrat)$/u.test(tokens[from]?.text ?? ""),
  );
  if (before !== undefined) return { word: "member", at: before.from };
  const whose = tokens[name.to]?.text === "," && tokens[name.to + 1]?.lower === "whose" ? 2 : 0;
  if (whose === 0 && !["'s", "’s", "'", "’"].includes(tokens[name.to]?.text ?? "")) return undefined;
  let from = name.to + Math.max(whose, 1);
  while (tokens[from]?.pos === "ADJ" && !isCapitalised(tokens[from])) from += 1;
  if (tokens[from]?.lower !== "party" || tokens[from + 1]?.text !== ",") return undefined;
  const at = tokens[from + 2]?.lower === "the" ? from + 3 : from + 2;
  const party = mentions.find((mention) => mention.from === at && mention.entity.kind === "Organization");
  return party === undefined ? undefined : { word: "member", at: party.from };
}

/** "Marine Le Pen's National Rally", "Geert Wilders, whose Party for Freedom …", "Lars Klingbeil (SPD)": whose party it is. */
function partyAfter(mentions: readonly Mention[], tokens: readonly Token[], name: TokenSpan): Mention | undefined {
  const after = tokens[name.to]?.text ?? "";
  const whose = after === "," && tokens[name.to + 1]?.lower === "whose";
  if (!["'s", "’s", "'", "’", "("].includes(after) && !whose) return undefined;
  let from = name.to + (whose ? 2 : 1);
  while (tokens[from]?.pos === "ADJ" && !isCapitalised(tokens[from])) from += 1;
  const body = mentions.find((mention) => mention.from === from && mention.entity.kind === "Organization");
  if (body === undefined || (after === "(" && tokens[body.to]?.text !== ")")) return undefined;
  const type = ORGANIZATION_TYPES.get(body.entity.id) ?? "";
  const isParty =
    type === "party" ||
    type === "armed group" ||
    /\b(?:Party|Movement|Front|Democrats|Union)\b/u.test(body.entity.name);
  return isParty || after === "(" ? body : undefined;
}

function draft(sentence: TokenisedSentence): Draft<OpenMention> {
  const { tokens } = sentence;
  const masked = boilerplateOf(tokens);
  const isDisplay = isDisplayLine(tokens);
  if (masked.size === tokens.length) return { sentence, known: [], organizations: [], runs: [], isDisplay };
  const known = findKnownNames(tokens, masked);
  const runs = findNameRuns(tokens, new Set([...positions(known), ...masked]));
  const named = isDisplay ? [] : [...findOrganizations(tokens, runs, known), ...findSmallBodies(tokens, known)];
  const organizations = isDisplay ? named : [...named, ...findBareBodies(tokens, positions([...named, ...known]))];
  const taken = positions(organizations);
  return {
    sentence,
    organizations,
    known: known.filter(({ from }) => !taken.has(from)),
    runs: runs.filter(({ from }) => !taken.has(from)),
    isDisplay,
  };
}

/** "SEOUL, South Korea —": the state that a report is sent from. */
function datelineState({ tokens }: TokenisedSentence): string | undefined {
  const opening = tokens.slice(0, datelineEnd(tokens));
  return matchGazetteer(opening).find(({ entry }) => entry.entity.kind === "State")?.entry.entity.id;
}

/** The states that a paragraph names before a position, in order. */
function statesBefore(drafts: readonly Draft[], index: number, at: number): string[] {
  const paragraph = drafts[index]?.sentence.paragraph;
  const states: string[] = [];
  const first = Math.max(0, index - PARAGRAPH_REACH);
  for (let step = index; step >= first && drafts[step]?.sentence.paragraph === paragraph; step -= 1) {
    const named = (drafts[step]?.known ?? []).filter(
      ({ entity, to }) => entity.kind === "State" && (step < index || to <= at),
    );
    states.unshift(...named.map(({ entity }) => entity.id));
  }
  return states;
}

/** "the Foreign Ministry": a body of some state. */
const isOwnerless = ({ affiliationId, entity }: Mention): boolean =>
  affiliationId === undefined && isStateBody(entity.name);

/** Settles what a name means that several bodies share, and whose "the Foreign Ministry" is. */
function resolveDrafts(drafts: readonly Draft<OpenMention>[]): {
  drafts: readonly Draft[];
  home: string | undefined;
  bodies: readonly EntityReference[];
} {
  const open = drafts.flatMap(({ known, organizations }) => [
    ...known.filter(({ senses }) => senses === undefined),
    ...organizations,
  ]);
  const counts = countEntities(open);
  const settled = drafts.map(({ known }, index) =>
    known.flatMap((mention) =>
      mention.senses === undefined
        ? mention
        : (resolveSharedName(mention, counts, statesBefore(drafts, index, mention.from)) ?? []),
    ),
  );
  const datelines = drafts.map(({ sentence }) => datelineState(sentence));
  const home = homeOf(
    [...settled.flat(), ...drafts.flatMap(({ organizations }) => organizations)],
    datelines.find((state) => state !== undefined),
  );
  const owned = new Map(
    drafts
      .flatMap(({ organizations }) => organizations)
      .filter(({ affiliationId }) => affiliationId !== undefined)
      .map(({ entity }) => [entity.id, entity] as const),
  );
  const ownerless = (mention: Mention, before: readonly string[]): Mention => {
    const [only, ...others] = [...owned.values()].filter(({ name }) => name.endsWith(` ${mention.entity.name}`));
    if (only !== undefined && others.length === 0)
      return { ...mention, entity: only, how: "alias", reason: "the only one of the document" };
    const near = new Set(before).size === 1 ? before[0] : undefined;
    // A paragraph of other states is not about the document's.
    const state = near ?? (home === undefined || (before.length > 0 && !before.includes(home)) ? undefined : home);
    const chamber = state !== undefined && mention.entity.name === "Parliament" ? findParliament(state) : undefined;
    const ofState =
      state === undefined || only !== undefined || chamber === "several"
        ? undefined
        : (chamber ?? stateBody(state, mention.entity.name));
    return state === undefined || ofState === undefined
      ? mention
      : {
          ...mention,
          entity: ofState,
          affiliationId: state,
          reason: `${mention.reason}, of the state that the ${near === undefined ? "document" : "paragraph"} is about`,
        };
  };
  const resolved = drafts.map((each, index) => ({
    ...each,
    known: settled[index] ?? [],
    organizations: each.organizations
      .map((mention) =>
        isOwnerless(mention) ? ownerless(mention, statesBefore(drafts, index, mention.from)) : mention,
      )
      .filter(({ reason }) => reason !== BARE_BODY),
  }));
  return {
    drafts: resolved,
    home,
    bodies: bodiesOf(resolved.flatMap(({ known, organizations }) => [...known, ...organizations])),
  };
}

/** "Commission spokesman": heads that need no article before an office. */
const SPEAKING_HEADS: ReadonlySet<string> = new Set(["Commission", "Congress", "Senate", "Alliance"]);

const introducesBody = (tokens: readonly Token[], { from, to }: TokenSpan): boolean => {
  const next = tokens[to];
  return (
    (tokens[from - 1]?.lower === "the" && !(next?.pos === "NOUN" && !isOfficeHead(next))) ||
    (isOfficeHead(next) && isCapitalised(tokens[to + 1])) ||
    (to - from > 1 && isOfficeWord(tokens[from + 1])) ||
    TELL.has(tokens[from - 1]?.lower ?? "") ||
    (next?.pos === "VERB" && SPEECH_VERBS.has(next.lemma))
  );
};
const TELL: ReadonlySet<string> = new Set(["told", "tells"]);

/** First pass over organisations and places: what the document introduces, describes or uses again. */
function learnNames(drafts: readonly Draft[], bodies: readonly EntityReference[]): Learnt {
  const acronyms = new Map<string, EntityReference>();
  const described = new Map<string, DescribedName>();
  const uses = new Map<string, number>();
  for (const { sentence, known, organizations, runs, isDisplay } of drafts) {
    if (isDisplay) continue;
    const { tokens } = sentence;
    for (const mention of [...known, ...organizations]) {
      const introduced = findIntroducedAcronym(tokens, mention);
      // A state or place before brackets is a dateline: "WASHINGTON (AP)".
      const names = mention.entity.kind !== "State" && mention.entity.kind !== "Place";
      if (introduced !== undefined && names) acronyms.set(introduced.acronym, mention.entity);
    }
    for (const run of runs) {
      const word = tokens[run.from]?.text ?? "";
      if (isAcronym(word) && (run.to - run.from === 1 || isOfficeWord(tokens[run.from + 1]))) {
        const weight = word.length > 2 && introducesBody(tokens, run) ? 2 : 1;
        uses.set(word, (uses.get(word) ?? 0) + weight);
        continue;
      }
      const introduced = findIntroducedAcronym(tokens, run);
      const name = textOf(tokens, run);
      if (introduced !== undefined && !acronyms.has(introduced.acronym) && abbreviates(introduced.acronym, name))
        acronyms.set(introduced.acronym, organization(name));
    }
    for (const name of findDescribedNames(tokens, runs))
      if (described.get(name.name)?.certain !== true) described.set(name.name, name);
  }
  // An acronym that is used again and never introduced is an organisation by that name: "CDU", "SPD".
  for (const [acronym, count] of uses) {
    if (count > 1 && !acronyms.has(acronym) && !isNotAName(acronym)) acronyms.set(acronym, organization(acronym));
  }
  for (const [acronym, entity] of acronyms) described.delete(entity.id === organization(acronym).id ? acronym : "");
  const certain = new Map([...described].filter(([, description]) => description.certain));
  return { acronyms, described, certain, shortNames: shortNamesOf(bodies) };
}

/** The words that name one body of the document only: its last, and for "Court of Justice" and "Alliance Party" its first. */
function shortNamesOf(bodies: readonly EntityReference[]): Map<string, EntityReference> {
  const byWord = new Map<string, EntityReference | undefined>();
  for (const body of bodies) {
    const words = body.name.split(" ");
    for (const word of new Set([words.at(-1) ?? "", words[0] ?? ""]))
      if (isOrganizationHead(word)) byWord.set(word, byWord.has(word) ? undefined : body);
  }
  return new Map([...byWord].flatMap(([word, body]) => (body === undefined ? [] : [[word, body] as const])));
}

/** First pass over people: everyone whom the document names in full, by office or as a speaker. */
function learnPeople(
  drafts: readonly Draft[],
  named: readonly (readonly Mention[])[],
  learnt: Learnt,
  date: string | null,
): PersonRegistry {
  const people = new PersonRegistry();
  for (const [index, current] of drafts.entries()) {
    if (current.isDisplay || current.runs.length === 0) continue;
    const { tokens } = current.sentence;
    const mentions = named[index] ?? [];
    const taken = positions(mentions);
    for (const run of current.runs) {
      const name = nameWithin(tokens, run);
      if (name === undefined || taken.has(name.from)) continue;
      // "JD Vance" begins like an organisation.
      const known = findCanonicalName(wordsOf(tokens, name).join(" ")) !== undefined;
      if (!known && isAcronym(tokens[name.from]?.text ?? "")) continue;
      const office = officeAt(tokens, mentions, name);
      const certain = office !== undefined || (name.from > run.from && isOfficeHead(tokens[name.from - 1]));
      const description = learnt.described.get(textOf(tokens, name));
      if (!known && (certain ? description?.certain === true : description !== undefined)) continue;
      // "the Palais Coburg": people's names have no article.
      const definite = tokens[name.from - 1]?.lower === "the" && name.from === run.from;
      const named = known || (!definite && couldBeFullName(tokens, name));
      const properNouns = tokens
        .slice(name.from, name.to)
        .every((token, at) => token.pos === "PROPN" || !isCapitalised(token) || (at === 0 && certain && name.from > 0));
      const common = couldBeCommon(tokens, name);
      if (named || (properNouns && (certain || (!definite && !common && speaks(tokens, name))))) {
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
  learnHolders(drafts, learnt, people, date);
  return people;
}

/** "Putin", and nowhere a first name or an office: the table knows who of that name held an office then. */
function learnHolders(drafts: readonly Draft[], learnt: Learnt, people: PersonRegistry, date: string | null): void {
  for (const { sentence, runs, isDisplay } of drafts) {
    if (isDisplay) continue;
    for (const { from, to } of runs) {
      const surname = sentence.tokens[from];
      if (to - from > 1 || surname?.pos !== "PROPN" || surname.text.length <= 3) continue;
      if (people.find([surname.text]) !== undefined || learnt.described.has(surname.text)) continue;
      const holder = findHolderNamed(surname.text, date);
      if (holder !== undefined) people.addAlias(surname.text, holder.split(" "));
    }
  }
}

/** Everything but people that a sentence names. */
function namedBodies(current: Draft, learnt: Learnt): Mention[] {
  const { sentence, known, organizations, runs } = current;
  const { tokens } = sentence;
  return withoutOverlaps([
    organizations,
    findAcronyms(current, learnt.acronyms),
    findDescribedMentions(tokens, runs, learnt.certain),
    shortMentions(current, learnt.shortNames),
    known,
  ]);
}

function shortMentions({ sentence, runs }: Draft, shortNames: ReadonlyMap<string, EntityReference>): Mention[] {
  const { tokens } = sentence;
  return findShortNames(tokens, runs).flatMap(({ from, to, head }) => {
    const entity = shortNames.get(head);
    const before = tokens[from - 1];
    const office = isOfficeHead(tokens[to]);
    // "Union boss", "Party leader": which one is not said.
    const clear = office && SPEAKING_HEADS.has(head);
    if (entity === undefined || (before?.lower !== "the" && !clear)) return [];
    return [
      {
        entity,
        how: "alias" as const,
        role: tokens[to]?.pos === "NOUN" ? ("modifier" as const) : ("actor" as const),
        from,
        to,
        reason: `the only ${head} of the document`,
      },
    ];
  });
}

/** "the Biden administration": the government, by the name of who leads it. */
function administrationOf(surname: string, date: string | null): EntityReference | undefined {
  const holder = findHolderBySurname(surname, "president", date);
  const side = holder === undefined ? undefined : findRepresented(holder, "president", date);
  return findKnownEntity(side ?? "state:USA");
}

/** Every person in a sentence, with office and side where the sentence gives them. */
function findPeople(
  { sentence, runs }: Draft,
  mentions: readonly Mention[],
  people: PersonRegistry,
  date: string | null,
): PersonMention[] {
  const { tokens } = sentence;
  const taken = positions(mentions);
  const found: PersonMention[] = [];
  const names = runs.flatMap((run) => nameWithin(tokens, run) ?? []).filter(({ from }) => !taken.has(from));
  const respective = findRespectiveOffices(tokens, mentions, names);
  for (const name of names) {
    const after = tokens[name.to];
    const government =
      after?.lower === "administration" ? administrationOf(tokens[name.to - 1]?.text ?? "", date) : undefined;
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
    const office = respective.get(name.from) ?? officeAt(tokens, mentions, name);
    const affiliationId =
      office?.affiliationId ??
      possessorBefore(mentions, tokens, name)?.entity.id ??
      homeAfter(mentions, tokens, name, office !== undefined || sharesOffice(tokens, found.at(-1), name))?.entity.id ??
      (office === undefined ? partyAfter(mentions, tokens, name)?.entity.id : undefined);
    const possessor = office?.possessor ?? (office === undefined ? partyOfMember(mentions, tokens, name) : undefined);
    const qualifies = after?.pos === "NOUN" && !isCapitalised(after);
    found.push({
      entity: match.person,
      how: office === undefined ? (match.isSurname ? "alias" : "name") : "title",
      role: qualifies ? "modifier" : "actor",
      ...name,
      ...(office === undefined ? {} : { office: office.title }),
      ...(affiliationId === undefined ? {} : { affiliationId }),
      ...(office === undefined ? {} : { officeSpan: office.span }),
      ...(possessor === undefined ? {} : { possessor }),
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
    // "RCMP Commissioner Mike Duheme": the office goes on in capitals.
    const alone = to - from === 1 || isOfficeWord(tokens[from + 1]);
    const entity = alone ? acronyms.get(tokens[from]?.text ?? "") : undefined;
    if (entity === undefined) return [];
    const next = tokens[from + 1];
    const qualifies = (next?.pos === "NOUN" && !isCapitalised(next)) || to - from > 1;
    return [
      {
        entity,
        how: "alias" as const,
        role: qualifies ? ("modifier" as const) : ("actor" as const),
        from,
        to: from + 1,
        reason: "acronym of a name in the document",
      },
    ];
  });
}

/** Seas, regions, islands: places by their head, "Black Sea", "Crimean Peninsula". */
function findPlaces({ sentence, runs, known }: Draft): Mention[] {
  const { tokens } = sentence;
  return runs.flatMap((run) => {
    const last = tokens[run.to - 1]?.text ?? "";
    if (!isPlaceHead(last)) return [];
    // "the French Europe minister": what an office is about is no place.
    if (isOfficeWord(tokens[run.to])) return [];
    const beside = known.find((mention) => mention.to === run.from);
    // "Seoul Railway Station" is a building of a place that is named already.
    if (beside !== undefined && beside.how !== "demonym") return [];
    const from = beside?.from ?? run.from;
    if (run.to - from < 2) return [];
    return [
      {
        entity: placeNamed(textOf(tokens, { from, to: run.to })),
        how: "name" as const,
        role: "place" as const,
        from,
        to: run.to,
        reason: `place by its head "${last}"`,
      },
    ];
  });
}

/** A longer or earlier claim to a token wins: organisations over people over single known names. */
function withoutOverlaps<M extends Mention>(layers: readonly (readonly M[])[]): M[] {
  const taken = new Set<number>();
  const kept: M[] = [];
  for (const mention of layers.flat()) {
    const span = [...positions([mention])];
    if (span.some((at) => taken.has(at))) continue;
    for (const at of span) taken.add(at);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** "Russian" in "Russian Foreign Minister Sergey Lavrov" says whose minister he is: the state itself does nothing there. */
function withoutOffices(mentions: readonly PersonMention[]): PersonMention[] {
  const offices = mentions.flatMap(({ officeSpan }) => (officeSpan === undefined ? [] : [officeSpan]));
  return mentions.map((mention) =>
    mention.role === "actor" &&
    mention.entity.kind !== "Person" &&
    offices.some(({ from, to }) => from <= mention.from && mention.to <= to)
      ? { ...mention, role: "modifier" }
      : mention,
  );
}

/**
 * Finds the mentions of a document.
 * @param date ISO date of the document, by which offices are resolved; null when unknown
 * @returns one list a sentence, in order; positions are tokens of that sentence
 */
export function findMentions(sentences: readonly TokenisedSentence[], date: string | null): Mention[][] {
  const { drafts, home, bodies: known } = resolveDrafts(sentences.map(draft));
  const learnt = learnNames(drafts, known);
  const bodiesNamed = drafts.map((current) => namedBodies(current, learnt));
  const people = learnPeople(drafts, bodiesNamed, learnt, date);
  const named = drafts.map((current, index) => {
    const bodies = bodiesNamed[index] ?? [];
    return withoutOverlaps<PersonMention>([
      bodies.filter((mention) => !current.known.includes(mention)),
      findPeople(current, bodies, people, date),
      findDescribedMentions(current.sentence.tokens, current.runs, learnt.described),
      findPlaces(current),
      bodies,
    ]);
  });
  const bodies = bodiesOf(named.flat());
  const states = countStates(named.flat());
  const holders = holdersNamed(named, date);
  const genders = gendersOf(named.map((mentions, index) => ({ mentions, tokens: sentences[index]?.tokens ?? [] })));
  const found: PersonMention[][] = [];
  for (const [index, own] of named.entries()) {
    const tokens = sentences[index]?.tokens ?? [];
    const scene = { ...earlierThan(sentences, found, index), home, genders };
    const nominals = [
      ...findNominals(tokens, positions(own), bodies, (at) => [
        ...scene.paragraph,
        ...own.filter(({ to }) => to <= at),
      ]),
      ...findKoreas(tokens, positions(own), states),
    ];
    const members = findMembers(tokens, own, scene, holders);
    const all = withoutOverlaps<PersonMention>([members, withoutOffices([...own, ...nominals])]);
    const described = [...all, ...findHolders(tokens, all, scene, holders)].sort((a, b) => a.from - b.from);
    found.push([...described, ...findPronouns(tokens, described, scene, genders)].sort((a, b) => a.from - b.from));
  }
  const settled = settleSides(sentences, found, {
    holders: holdersOf(found, date),
    bodies,
    home,
    date,
  });
  const sides = sidesOfPeople(settled);
  return settled.map((mentions, index) =>
    withGovernments(
      { mentions, tokens: sentences[index]?.tokens ?? [] },
      { ...earlierThan(sentences, settled, index), home, genders },
      sides,
      bodies,
    ),
  );
}

/** What the paragraph of a sentence says before it. */
function earlierThan(
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly Mention[])[],
  index: number,
): Earlier {
  const paragraph: Mention[] = [];
  let start = index;
  const first = Math.max(0, index - PARAGRAPH_REACH);
  while (start > first && sentences[start - 1]?.paragraph === sentences[index]?.paragraph) start -= 1;
  for (let at = start; at < index; at += 1) paragraph.push(...(mentions[at] ?? []));
  return {
    previous:
      start === index ? undefined : { mentions: mentions[index - 1] ?? [], tokens: sentences[index - 1]?.tokens ?? [] },
    paragraph,
  };
}
