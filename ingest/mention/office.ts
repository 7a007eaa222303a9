/** Offices: "Russian Foreign Minister" before a name, ", Russia's foreign minister," beside it, and whom the holder represents. */
import offices from "../lexicon/offices.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import { ORGANIZATION_TYPES } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";
import { isCapitalised, isNotAName, textOf, type TokenSpan } from "./name-run.ts";

const HEADS: ReadonlySet<string> = new Set(offices.heads);
const MODIFIERS: ReadonlySet<string> = new Set(offices.modifiers);
const COURTESY: ReadonlySet<string> = new Set(offices.courtesy);
const COMPLEMENTS: ReadonlySet<string> = new Set(offices.complements);
const UNOFFICIAL: ReadonlySet<string> = new Set(offices.unofficial);
const UNOFFICIAL_HEADS: ReadonlySet<string> = new Set(offices.unofficialHeads);
const NATIONAL: readonly string[] = offices.national;
const KIN: ReadonlySet<string> = new Set(offices.kin);
const ALONE: ReadonlyMap<string, string> = new Map(Object.entries(offices.alone));

/** An apposition longer than this is a clause. */
const MAX_APPOSITION_TOKENS = 16;

/** "who heads UNRWA": the office that a verb says. */
const OFFICE_VERBS: ReadonlyMap<string, string> = new Map([
  ["heads", "Head"],
  ["headed", "Former Head"],
  ["leads", "Leader"],
  ["chairs", "Chair"],
  ["runs", "Head"],
  ["directs", "Director"],
  ["commands", "Commander"],
  ["represents", "Representative"],
]);

/** "who has led Norway since 2014" */
const LED_SINCE: ReadonlyMap<string, string> = new Map([
  ["headed", "Head"],
  ["led", "Leader"],
  ["chaired", "Chair"],
  ["run", "Head"],
  ["directed", "Director"],
  ["commanded", "Commander"],
  ["represented", "Representative"],
]);

/** "who was appointed foreign minister", "who serves as envoy" */
const APPOINTED: ReadonlySet<string> = new Set(
  "appointed elected named chosen nominated re-elected reappointed sworn".split(" "),
);

/**
 * Whose office it is, where a pronoun or a noun says so: "his spokesman", "whose president", "the party's leader", "the
 * government's Brexit minister".
 */
export interface Possessor {
  /** Small letters: "his", "its", "whose", "party"; "person" for a name, "member" for a party. */
  readonly word: string;
  /** Token position of the word. */
  readonly at: number;
}

export interface Office {
  /** As displayed: "Foreign Minister". */
  readonly title: string;
  readonly affiliationId?: string;
  /** Whose it is, where that has to be found elsewhere. */
  readonly possessor?: Possessor;
  /** The words that say so, affiliation included. */
  readonly span: TokenSpan;
}

export function isOfficeHead(token: Token | undefined): boolean {
  return token !== undefined && HEADS.has(token.lower);
}

export function isOfficeWord(token: Token | undefined): boolean {
  return token !== undefined && (HEADS.has(token.lower) || MODIFIERS.has(token.lower) || COURTESY.has(token.lower));
}

/** An office that a state has one of: where nothing says whose it is, the text speaks of its own country. */
export function isNationalOffice(title: string): boolean {
  const words = title.toLowerCase().replace(RANK, "");
  return !unofficial(words) && NATIONAL.some((office) => words === office || words.endsWith(` ${office}`));
}

/** "Junta leader Col. Mamady Doumbouya": a rank stands behind the office. */
const RANK = /(?<=\S)(?: (?:brig\.|maj\.|lt\.|gen\.|col\.|colonel|capt\.|adm\.|admiral))+$/u;

/** Offices that lead no state: "the French far-right leader", "an Iranian lawmaker", "a Russian analyst". */
function unofficial(title: string): boolean {
  const words = title.toLowerCase().split(/[ -]/u);
  if (title.toLowerCase().endsWith("cabinet member")) return false;
  return words.some((word) => UNOFFICIAL.has(word)) || UNOFFICIAL_HEADS.has(words.at(-1) ?? "");
}

const canRepresent = (mention: Mention | undefined): mention is Mention =>
  mention !== undefined && mention.entity.kind !== "Person" && mention.entity.kind !== "Place";

/** "Foreign Minister" for "foreign minister"; acronyms and names keep their capitals. */
function titleCase(words: string): string {
  const small = new Set(["of", "for", "to", "the", "and", "on"]);
  return words.replace(/[\p{L}\p{M}'’.]+/gu, (word) =>
    small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** "former Norwegian President": what is over stands before whose it was. */
function titled(tokens: readonly Token[], owner: Mention | undefined, words: string): string {
  const word = tokens[(owner?.from ?? 0) - 1]?.lower ?? "";
  const before = word === "the" || word === "-" ? (tokens[(owner?.from ?? 0) - 2]?.lower ?? "") : word;
  return titleCase(["former", "ex", "then", "late"].includes(before) ? `${before} ${words}` : words);
}

/** The words of an office as they are displayed. */
export function officeTitle(tokens: readonly Token[], span: TokenSpan): string {
  return titleCase(textOf(tokens, span));
}

/** The mention that covers a token position. */
function covering(mentions: readonly Mention[], at: number): Mention | undefined {
  return mentions.find(({ from, to }) => from <= at && at < to);
}

function withAffiliation(
  title: string,
  affiliation: Mention | undefined,
  span: TokenSpan,
  possessor: Possessor | undefined,
): Office {
  const own = possessor === undefined || affiliation !== undefined ? {} : { possessor };
  // "the French far-right leader" leads no state: only a body of their own can be represented by such offices.
  if (unofficial(title) && (affiliation === undefined || affiliation.entity.kind === "State"))
    return { title, span, ...own };
  // "Florida governor": a region has offices and is represented by nobody.
  const isOfCity = affiliation?.entity.kind === "State" && CITY_OFFICE.test(title);
  if (affiliation !== undefined && (affiliation.entity.kind === "Place" || isOfCity))
    return { title, span, possessor: { word: "region", at: affiliation.from } };
  const affiliationId = canRepresent(affiliation)
    ? affiliation.entity.id
    : possessor === undefined
      ? ALONE.get(title.toLowerCase())
      : undefined;
  return { title, span, ...own, ...(affiliationId === undefined ? {} : { affiliationId }) };
}

/** "Moscow Mayor": offices of a city or a region, though its name may stand for the state. */
const CITY_OFFICE = /(?:^|\s)(?:mayor|gov\.|(?<!bank )governor)$/iu;

const isPossessive = (token: Token | undefined): boolean => ["'s", "’s", "'", "’"].includes(token?.text ?? "");

const joinsWords = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && /^[-–]$/u.test(token.text) && token.start === tokens[at - 1]?.end;
};

/** Where the words of an office begin that end before `at`: "[far-right national security minister]", "[then-President]". */
function officeStart(tokens: readonly Token[], mentions: readonly Mention[], at: number, floor: number): number {
  let from = at;
  while (from > floor && covering(mentions, from - 1) === undefined) {
    // "under President Trump" is no under secretary.
    const under = tokens[from - 1]?.lower === "under" && tokens[from]?.lower === "secretary";
    // "army [chief of staff] Gen. Holm"
    const ofStaff =
      tokens[from - 1]?.lower === "of" && tokens[from]?.lower === "staff" && tokens[from - 2]?.lower === "chief";
    if (ofStaff) from -= 2;
    else if (isOfficeWord(tokens[from - 1]) || under) from -= 1;
    else if (joinsWords(tokens, from - 1) && from - 2 >= floor && !isCapitalised(tokens[from - 2])) from -= 2;
    else if (joinsWords(tokens, from - 1) && isOfficeWord(tokens[from - 2])) from -= 2;
    else break;
  }
  return from;
}

/** "[Indian] National Missions Minister": capitals between whose an office is and the office belong to the office. */
function throughCapitals(tokens: readonly Token[], mentions: readonly Mention[], from: number): number {
  let at = from;
  while (at > 0 && from - at < 4 && covering(mentions, at - 1) === undefined) {
    const token = tokens[at - 1];
    const links = token?.text === "and" || isPossessive(token);
    if (!links && !isCapitalised(token)) return from;
    at -= 1;
    if (isPossessive(token)) break;
  }
  const owner = covering(mentions, at - 1);
  return owner?.to === at && owner.entity.kind === "State" && at < from
    ? isPossessive(tokens[at])
      ? at + 1
      : at
    : from;
}

/** An adjective may stand between whose an office is and the office: "Israel's outspoken finance minister". */
function skipAdjectives(tokens: readonly Token[], from: number): number {
  let at = from;
  while (from - at < 2 && tokens[at - 1]?.pos === "ADJ" && !isCapitalised(tokens[at - 1])) at -= 1;
  return at;
}

/** "his", "whose", "the party's", "Yoon's" right before the words of an office. */
function possessorBefore(tokens: readonly Token[], from: number): Possessor | undefined {
  const at = skipAdjectives(tokens, from);
  const word = tokens[at - 1];
  if (word === undefined) return undefined;
  if (["his", "her", "its", "their", "whose"].includes(word.lower)) return { word: word.lower, at: at - 1 };
  const noun = tokens[at - 2];
  if (
    isPossessive(word) &&
    noun?.pos === "NOUN" &&
    tokens.slice(Math.max(0, at - 5), at - 2).some(({ lower }) => lower === "the")
  )
    return { word: noun.lower, at: at - 2 };
  // "the ministry spokesman"
  if (word.pos === "NOUN" && /^\p{Ll}/u.test(word.text) && noun?.lower === "the")
    return { word: word.lower, at: at - 1 };
  // "Ministry spokesman Espen Holm" at the start of a sentence
  if (noun === undefined && /^(?:Ministry|Group|Company|Agency|Commission|Court|Council|Alliance)$/u.test(word.text))
    return { word: word.lower, at: at - 1 };
  return isPossessive(word) && isCapitalised(noun) ? { word: "person", at: at - 2 } : undefined;
}

/**
 * The office that stands before a name: "[Russian] [Foreign Minister] Sergey Lavrov", "[U.S.] [Ambassador to Russia] John
 * Sullivan", "[Secretary of State] Antony Blinken".
 * @param at token position where the name begins
 */
export function findOfficeBefore(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
): Office | undefined {
  // "the envoy for the Great Lakes": no name has an article.
  if (tokens[at - 1]?.lower === "the") return undefined;
  let from = at;
  let complement: Mention | undefined;
  const ending = covering(mentions, at - 1);
  const preposition =
    ending === undefined ? -1 : tokens[ending.from - 1]?.lower === "the" ? ending.from - 2 : ending.from - 1;
  if (
    ending !== undefined &&
    ["to", "of", "for"].includes(tokens[preposition]?.lower ?? "") &&
    isOfficeHead(tokens[preposition - 1])
  ) {
    from = preposition;
    if (isOwner(tokens, preposition, ending)) complement = ending;
  } else if (COMPLEMENTS.has(tokens[at - 1]?.lower ?? "")) {
    let word = at - 1;
    while (COMPLEMENTS.has(tokens[word]?.lower ?? "")) word -= 1;
    if (["of", "for"].includes(tokens[word]?.lower ?? "") && isOfficeHead(tokens[word - 1])) from = word;
  }
  from = officeStart(tokens, mentions, from, 0);
  from = throughCapitals(tokens, mentions, from);
  const span = { from, to: at };
  const words = tokens.slice(from, at);
  if (!words.some((token) => HEADS.has(token.lower))) return undefined;
  const owner = skipAdjectives(tokens, from);
  const before = covering(mentions, isPossessive(tokens[owner - 1]) ? owner - 2 : owner - 1);
  const title = titled(tokens, before, textOf(tokens, titleWords(tokens, from, at)));
  const affiliation = complement ?? senderOf(tokens, mentions, before, words.findLast(isOfficeHead));
  return withAffiliation(
    title,
    affiliation,
    { ...span, from: before === undefined ? from : before.from },
    possessorBefore(tokens, from) ?? regionBefore(tokens, mentions, owner),
  );
}

/** "Catalan president": a capital that no lexicon knows says that the office is not the state's. */
function regionBefore(tokens: readonly Token[], mentions: readonly Mention[], from: number): Possessor | undefined {
  const token = tokens[from - 1];
  if (token?.text === "European") return undefined;
  const isRegion =
    isCapitalised(token) &&
    !isNotAName(token.text) &&
    (token.pos === "PROPN" || token.pos === "ADJ") &&
    covering(mentions, from - 1) === undefined;
  return isRegion && token.text.length > 1 ? { word: "region", at: from - 1 } : undefined;
}

/** Courtesy titles ("Mr.", "leader Sir") are no part of an office. */
function titleWords(tokens: readonly Token[], from: number, to: number): TokenSpan {
  let first = from;
  let last = to;
  while (first < last - 1 && COURTESY.has(tokens[first]?.lower ?? "")) first += 1;
  while (last > first + 1 && COURTESY.has(tokens[last - 1]?.lower ?? "")) last -= 1;
  return { from: first, to: last };
}

/** "President Rouhani's chief of staff", "the secretary-general's envoy": the office that is meant is behind the possessive. */
function afterOwner(tokens: readonly Token[], { from, to }: TokenSpan): number {
  const owner = tokens.findLastIndex(
    (token, at) =>
      at > from &&
      at < to &&
      isPossessive(token) &&
      tokens.slice(at + 1, to).some((word, step) => isOfficeHead(word) && tokens[at + 2 + step]?.pos !== "NOUN"),
  );
  return owner === -1 ? from : owner + 1;
}

/** Reads an office phrase inside `span`: "Russia's foreign minister", "the head of NATO", "president of Ukraine". */
function readOfficePhrase(tokens: readonly Token[], mentions: readonly Mention[], span: TokenSpan): Office | undefined {
  let head = -1;
  // "the former Nigerian president who is the AU's envoy": the second office is his present one.
  const relative = tokens.findIndex(
    ({ lower }, at) => at > span.from && at < span.to && lower === "who" && tokens[at + 1]?.lower === "is",
  );
  const now = relative === -1 ? undefined : readOfficePhrase(tokens, mentions, { from: relative + 2, to: span.to });
  if (now?.affiliationId !== undefined) return now;
  for (let at = afterOwner(tokens, span); at < span.to; at += 1) {
    const token = tokens[at];
    // "the managing director": a verb form may belong to the office.
    if (token === undefined || (token.pos === "VERB" && !isOfficeWord(token)) || token.lower === "who") break;
    if (token.lower === "whose" && at > span.from) break;
    if (covering(mentions, at) !== undefined) continue;
    // "the sister of the North Korean leader" holds no office.
    if (KIN.has(token.lower)) return undefined;
    if (isOfficeHead(token)) {
      head = at;
      // "president of …": the first head rules; "deputy prime minister": the last of adjacent ones does.
      if (!isOfficeWord(tokens[at + 1]) && !joinsWords(tokens, at + 1)) break;
    }
  }
  if (head === -1) return undefined;
  const from = officeStart(tokens, mentions, head, span.from);
  const inside = mentions.filter((mention) => mention.from >= span.from && mention.to <= span.to);
  const before = senderOf(
    tokens,
    inside,
    inside.findLast((mention) => mention.to <= from),
    tokens[head],
  );
  const next = tokens[head + 1]?.lower ?? "";
  const after = ["of", "for", "to", "at", "with", "in", "from"].includes(next)
    ? complementOf(tokens, inside, head)
    : undefined;
  const own = after !== undefined && isOwner(tokens, head + 1, after) ? after : undefined;
  const title = titled(tokens, before, textOf(tokens, { from, to: endOfTitle(tokens, mentions, head) }));
  if (before?.entity.kind === "State" && tokens.slice(before.to, head).some(({ lower }) => UNOFFICIAL.has(lower)))
    return own !== undefined && canRepresent(own) ? withAffiliation(title, own, span, undefined) : { title, span };
  // "the Russian director of Amnesty International", "an Israeli analyst at the Sejong Institute": the body is what he speaks for.
  const specific =
    own?.entity.kind === "Organization" && before?.entity.kind !== "Organization" ? own : (before ?? own);
  const office = withAffiliation(title, specific, span, possessorBefore(tokens, from) ?? possessorAfter(tokens, head));
  if (office.affiliationId !== undefined) return office;
  // "the speaker of the parliament and head of Ennahda": the second office may say more.
  const and = tokens.findIndex(({ lower }, at) => at > head && at < span.to && lower === "and");
  const second = and === -1 ? undefined : readOfficePhrase(tokens, mentions, { from: and + 1, to: span.to });
  return second?.affiliationId === undefined ? office : second;
}

/** "secretary [of state]", "chancellor [of the exchequer]": what belongs to the office itself. */
function endOfTitle(tokens: readonly Token[], mentions: readonly Mention[], head: number): number {
  if (tokens[head + 1]?.lower !== "of") return head + 1;
  const at = tokens[head + 2]?.lower === "the" ? head + 3 : head + 2;
  const word = tokens[at]?.lower ?? "";
  // "head of the Joint List", "chair of the parliament's committee": a name, or somebody's.
  const ends =
    !isPossessive(tokens[at + 1]) &&
    !COMPLEMENTS.has(tokens[at + 1]?.lower ?? "") &&
    !isCapitalised(tokens[at + 1]) &&
    covering(mentions, at) === undefined;
  return word !== "the" && COMPLEMENTS.has(word) && ends ? at + 1 : head + 1;
}

/** "a spokesman for the junta", "an adviser to Zelenskyy", "the head of its delegation" */
function possessorAfter(tokens: readonly Token[], head: number): Possessor | undefined {
  const link = tokens[head + 1]?.lower ?? "";
  const isAssistant = link === "to" && ASSISTANTS.has(tokens[head]?.lower ?? "");
  if (link !== "of" && link !== "for" && !isAssistant) return undefined;
  const word = tokens[head + 2];
  if (word !== undefined && ["his", "her", "its"].includes(word.lower)) return { word: word.lower, at: head + 2 };
  if (isCapitalised(word) && word.pos === "PROPN") return { word: "person", at: head + 2 };
  if (word?.lower !== "the") return undefined;
  let at = head + 3;
  while (tokens[at]?.pos === "ADJ" && !isCapitalised(tokens[at])) at += 1;
  const noun = tokens[at];
  return noun?.pos === "NOUN" ? { word: noun.lower, at } : undefined;
}

/** Whether what follows an office and its preposition is whose it is: not so in "ambassador to Chile", "envoy for Syria". */
function isOwner(tokens: readonly Token[], preposition: number, body: Mention): boolean {
  switch (tokens[preposition]?.lower ?? "") {
    case "to":
      return ASSISTANTS.has(tokens[preposition - 1]?.lower ?? "");
    case "in":
    case "from":
      return body.entity.kind === "Organization";
    case "for":
      return body.entity.kind === "Organization" || (tokens[preposition - 1]?.lower ?? "").startsWith("spokes");
    default:
      return true;
  }
}

/** "an aide to the Azerbaijani president" stands for Azerbaijan, an ambassador to Azerbaijan does not. */
const ASSISTANTS: ReadonlySet<string> = new Set(["aide", "adviser", "advisor"]);

const SENT: ReadonlySet<string> = new Set(["ambassador", "envoy", "representative"]);

/** "Russia's U.N. ambassador", "the Chinese EU envoy": who is sent represents the sender, not where he is sent. */
function senderOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  body: Mention | undefined,
  head: Token | undefined,
): Mention | undefined {
  if (body === undefined || body.entity.kind === "State" || !SENT.has(head?.lower ?? "")) return body;
  const end = isPossessive(tokens[body.from - 1]) ? body.from - 1 : body.from;
  return mentions.find(({ to, entity }) => to === end && entity.kind === "State") ?? body;
}

/** "the head of [Russia's Wagner] group", "a spokeswoman for [China's Taiwan Affairs Office]": the last owner is meant. */
function complementOf(tokens: readonly Token[], inside: readonly Mention[], head: number): Mention | undefined {
  let meant = inside.find((mention) => mention.from > head && mention.from - head <= 6);
  for (;;) {
    const owner: Mention | undefined = meant;
    const next =
      owner === undefined || !isPossessive(tokens[owner.to])
        ? undefined
        : inside.find(({ from, entity }) => from > owner.to && from - owner.to <= 2 && entity.kind !== "Person");
    if (next === undefined) return meant;
    meant = next;
  }
}

const ENDS_APPOSITION = /^[,.;:()—–]$/u;

/** "who heads UNRWA", "who has led the ruling Free Party", "who speaks for the ministry", "who chairs the bloc" */
function readOfficeClause(tokens: readonly Token[], mentions: readonly Mention[], at: number): Office | undefined {
  if (tokens[at]?.lower !== "who") return undefined;
  const has = /^(?:has|had)$/u.test(tokens[at + 1]?.lower ?? "") ? 1 : 0;
  const verb = tokens[at + 1 + has];
  const speaks = verb?.lower === "speaks" && tokens[at + 2]?.lower === "for";
  const table = tokens[at + 1]?.lower === "has" ? LED_SINCE : OFFICE_VERBS;
  const title = speaks ? "Spokesperson" : table.get(verb?.lower ?? "");
  if (title === undefined) return undefined;
  let from = at + 2 + has + (speaks ? 1 : 0);
  if (tokens[from]?.pos === "DET") from += 1;
  // "the opposition Free Party", "the regional bloc"
  const adjective = /^(?:ADJ|NOUN)$/u.test(tokens[from]?.pos ?? "") && !isCapitalised(tokens[from]) ? from + 1 : from;
  const body = mentions.find((mention) => mention.from === from || mention.from === adjective);
  if (canRepresent(body)) return { title, affiliationId: body.entity.id, span: { from: at, to: body.to } };
  const noun = tokens[from]?.pos === "NOUN" ? from : adjective;
  return tokens[from - 1]?.lower === "the" && tokens[noun]?.pos === "NOUN"
    ? { title, possessor: { word: tokens[noun].lower, at: noun }, span: { from: at, to: noun + 1 } }
    : undefined;
}

/** "Espen Holm leads the Free Fishers Party.": but "leads Norway in the polls" is a race. */
function readLeading(tokens: readonly Token[], mentions: readonly Mention[], { to }: TokenSpan): Office | undefined {
  const verb = tokens[to]?.lower ?? "";
  if (verb !== "leads" && verb !== "heads" && verb !== "chairs") return undefined;
  const from = tokens[to + 1]?.lower === "the" ? to + 2 : to + 1;
  const body = mentions.find((mention) => mention.from === from);
  const isBody = body?.entity.kind === "Organization" || body?.entity.kind === "Alliance";
  return isBody && tokens[body.to]?.text !== "in"
    ? { title: OFFICE_VERBS.get(verb) ?? "", affiliationId: body.entity.id, span: { from: to, to: body.to } }
    : undefined;
}

/** "D-Conn.", "R-Texas" after the name of an American politician. */
function readPartyLabel(tokens: readonly Token[], at: number): Office | undefined {
  const label = /^([RD])(?:\.|-\p{Lu}.*)?$/u.exec(tokens[at]?.text ?? "");
  const goesOn = /^[-–,.]$/u.test(tokens[at + 1]?.text ?? "") && tokens[at - 1]?.text === "(";
  if (label === null || (!/^[-–]$/u.test(tokens[at + 1]?.text ?? "") && !goesOn && !tokens[at]?.text.includes("-")))
    return undefined;
  const party = label[1] === "R" ? "republican-party" : "democratic-party";
  return {
    title: label[1] === "R" ? "Republican" : "Democrat",
    affiliationId: `organization:${party}`,
    span: { from: at, to: at + 3 },
  };
}

/**
 * The office in apposition to a name: "Sergey Lavrov, Russia's foreign minister," or "The Ukrainian representative, Andriy
 * Yermak,".
 */
export function findOfficeBeside(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  name: TokenSpan,
): Office | undefined {
  return officeAfter(tokens, mentions, name) ?? officeInFront(tokens, mentions, name);
}

function officeAfter(tokens: readonly Token[], mentions: readonly Mention[], name: TokenSpan): Office | undefined {
  const opening = tokens[name.to]?.text ?? "";
  const isPredicate = /^(?:is|was|became|remains)$/u.test(opening);
  const leads = readLeading(tokens, mentions, name);
  if (leads !== undefined) return leads;
  if (!/^[,(—–]$/u.test(opening) && !isPredicate) return undefined;
  let start = name.to + 1;
  // ", 56, the foreign minister"
  if (tokens[start]?.pos === "NUM" && tokens[start + 1]?.text === ",") start += 2;
  const clause = readOfficeClause(tokens, mentions, start) ?? readPartyLabel(tokens, start);
  if (clause !== undefined) return clause;
  if (opening !== "," && !isPredicate && opening !== "—" && opening !== "–" && opening !== "(") return undefined;
  const relative =
    tokens[start]?.lower === "who" && /^(?:is|was|became|remains|serves|served)$/u.test(tokens[start + 1]?.lower ?? "");
  const copula = tokens[start + 1]?.lower;
  if (relative) start += 2;
  const appointed = APPOINTED.has(tokens[start]?.lower ?? "");
  if (relative && appointed) start += tokens[start + 1]?.lower === "in" ? 2 : 1;
  if (relative && tokens[start]?.lower === "as") start += 1;
  // "who is due in Washington for a meeting with Pentagon chief Lloyd Austin"
  if (
    (relative || isPredicate) &&
    tokens[start]?.pos === "ADJ" &&
    covering(mentions, start) === undefined &&
    !isOfficeWord(tokens[start])
  )
    return undefined;
  let to = start;
  while (to < tokens.length && to - start <= MAX_APPOSITION_TOKENS && !ENDS_APPOSITION.test(tokens[to]?.text ?? ""))
    to += 1;
  // A phrase that begins with another name is the next item of a list.
  if (!opensApposition(tokens, mentions, start)) return undefined;
  const closed = ENDS_APPOSITION.test(tokens[to]?.text ?? ".");
  const found =
    readOfficePhrase(tokens, mentions, { from: start, to }) ?? readPartyMember(tokens, mentions, { from: start, to });
  // "Orban, who was prime minister at the time"
  const past = relative && !appointed && (copula === "was" || copula === "served") && found !== undefined;
  const office = past && !found.title.startsWith("Former") ? { ...found, title: `Former ${found.title}` } : found;
  const who = tokens.findIndex(({ lower }, at) => at > start && at < to && lower === "who");
  // "a former finance minister who leads Afek Tounes"
  const led = who === -1 || office?.affiliationId !== undefined ? undefined : readOfficeClause(tokens, mentions, who);
  if (led !== undefined) return led;
  if (office === undefined || !closed) return undefined;
  return isPredicate && office.affiliationId === undefined ? undefined : office;
}

function officeInFront(tokens: readonly Token[], mentions: readonly Mention[], name: TokenSpan): Office | undefined {
  // "Qatar's prime minister, Sheikh Mohammed", "the army chief, General Romeo Brawner": a rank belongs to the name.
  let begin = name.from;
  while (isOfficeWord(tokens[begin - 1]) && isCapitalised(tokens[begin - 1])) begin -= 1;
  const predicate = /^(?:is|was)$/u.test(tokens[begin - 1]?.lower ?? "");
  const closed = /^(?:[,.;:()—–]|and|of)$/u.test(tokens[name.to]?.lower ?? ".");
  if (!(tokens[begin - 1]?.text === "," && closed) && !predicate) return undefined;
  let from = begin - 2;
  while (
    from > 0 &&
    begin - from <= MAX_APPOSITION_TOKENS &&
    !ENDS_APPOSITION.test(tokens[from - 1]?.text ?? "") &&
    (tokens[from - 1]?.pos !== "VERB" || isOfficeWord(tokens[from - 1]) || covering(mentions, from - 1) !== undefined)
  )
    from -= 1;
  // "… and the Swedish prime minister of the day, Magdalena Andersson,": the phrase begins at its own article.
  const article = tokens.findLastIndex(
    ({ lower, pos }, at) =>
      at >= from &&
      at < begin - 1 &&
      (((lower === "the" || lower === "and") && tokens[at - 1]?.pos !== "ADP") ||
        (pos === "ADP" &&
          ["by", "with", "from", "on", "against", "told", "to"].includes(lower) &&
          !isOfficeHead(tokens[at - 1])) ||
        lower === "whose" ||
        lower === "what"),
  );
  from = Math.max(from, article);
  const phrase = { from, to: begin - 1 };
  const office = readOfficePhrase(tokens, mentions, phrase);
  if (office === undefined) return undefined;
  const ends =
    isOfficeHead(tokens[begin - 2]) ||
    office.affiliationId !== undefined ||
    office.possessor !== undefined ||
    covering(mentions, begin - 2) !== undefined;
  const definite = tokens
    .slice(from, begin - 1)
    .some(
      (token) =>
        token.pos === "DET" || isPossessive(token) || ["whose", "his", "her", "its", "their"].includes(token.lower),
    );
  if (!ends || !(definite || office.possessor !== undefined)) return undefined;
  return predicate && office.possessor === undefined && office.affiliationId === undefined ? undefined : office;
}

/** "Tim Kaine, a Virginia Democrat", "a Social Democrat", "one of three Republicans who …": the party by its members. */
function readPartyMember(tokens: readonly Token[], mentions: readonly Mention[], span: TokenSpan): Office | undefined {
  if (tokens[span.from]?.lower === "one" && tokens[span.from + 1]?.lower === "of") {
    const members = mentions.find(({ from }) => from >= span.from + 2 && from <= span.from + 5);
    if (members === undefined || ORGANIZATION_TYPES.get(members.entity.id) !== "party") return undefined;
    return { title: "Member", possessor: { word: "member", at: members.from }, span };
  }
  const member = (mention: Mention | undefined): boolean =>
    mention !== undefined && ORGANIZATION_TYPES.get(mention.entity.id) === "party";
  // "the top Republican on the committee", "a Republican from Texas", "Republican of Texas"
  const within = mentions.find(
    (mention) =>
      mention.from >= span.from &&
      mention.from <= span.from + 3 &&
      /^(?:Republican|Democrat)$/u.test(tokens[mention.from]?.text ?? "") &&
      /^(?:from|of|on|in|who)$/u.test(tokens[mention.to]?.lower ?? ""),
  );
  const opens = /^an?$/u.test(tokens[span.from]?.lower ?? "") || covering(mentions, span.from)?.entity.kind === "Place";
  const party = member(within) ? within : opens ? covering(mentions, span.to - 1) : undefined;
  if (party === undefined || !member(party)) return undefined;
  return { title: textOf(tokens, party), possessor: { word: "member", at: party.from }, span };
}

/** "Dmitri Peskov, Vladimir Putin's spokesman": whose office it is opens the apposition. */
function opensWithOwner(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (end - at < 4 && isCapitalised(tokens[end])) end += 1;
  return end > at && isPossessive(tokens[end]) && (isOfficeWord(tokens[end + 1]) || tokens[end + 1]?.pos === "ADJ");
}

function opensApposition(tokens: readonly Token[], mentions: readonly Mention[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    (token.pos === "DET" ||
      token.pos === "PRON" ||
      (token.lower === "one" && tokens[at + 1]?.lower === "of") ||
      isOfficeWord(token) ||
      opensWithOwner(tokens, at) ||
      (token.pos === "ADJ" && !isCapitalised(token)) ||
      (covering(mentions, at) !== undefined && covering(mentions, at)?.entity.kind !== "Person"))
  );
}
