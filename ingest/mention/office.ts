/** Offices: "Russian Foreign Minister" before a name, ", Russia's foreign minister," beside it, and whom the holder represents. */
import offices from "../lexicon/offices.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import type { Mention } from "./mention.ts";
import { textOf, type TokenSpan } from "./name-run.ts";

const HEADS: ReadonlySet<string> = new Set(offices.heads);
const MODIFIERS: ReadonlySet<string> = new Set(offices.modifiers);
const COURTESY: ReadonlySet<string> = new Set(offices.courtesy);
const COMPLEMENTS: ReadonlySet<string> = new Set(offices.complements);
const UNOFFICIAL: ReadonlySet<string> = new Set(offices.unofficial);
const ALONE: ReadonlyMap<string, string> = new Map(Object.entries(offices.alone));

/** An apposition longer than this is a clause. */
const MAX_APPOSITION_TOKENS = 14;

export interface Office {
  /** As displayed: "Foreign Minister". */
  readonly title: string;
  readonly affiliationId?: string;
  /** The words that say so, affiliation included. */
  readonly span: TokenSpan;
}

export function isOfficeHead(token: Token | undefined): boolean {
  return token !== undefined && HEADS.has(token.lower);
}

export function isOfficeWord(token: Token | undefined): boolean {
  return token !== undefined && (HEADS.has(token.lower) || MODIFIERS.has(token.lower) || COURTESY.has(token.lower));
}

const canRepresent = (mention: Mention | undefined): mention is Mention =>
  mention !== undefined &&
  mention.entity.kind !== "Person" &&
  (mention.entity.kind !== "Place" || mention.role !== "place");

/** "Foreign Minister" for "foreign minister"; acronyms and names keep their capitals. */
function titleCase(words: string): string {
  const small = new Set(["of", "for", "to", "the", "and", "on"]);
  return words.replace(/[\p{L}\p{M}'’.]+/gu, (word) =>
    small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** The mention that covers a token position. */
function covering(mentions: readonly Mention[], at: number): Mention | undefined {
  return mentions.find(({ from, to }) => from <= at && at < to);
}

function withAffiliation(title: string, affiliation: Mention | undefined, span: TokenSpan): Office {
  // "the French far-right leader" leads no state: only a body of their own can be represented by such offices.
  const unofficial = title
    .toLowerCase()
    .split(" ")
    .some((word) => UNOFFICIAL.has(word));
  if (unofficial && (affiliation === undefined || affiliation.entity.kind === "State")) return { title, span };
  const affiliationId = canRepresent(affiliation) ? affiliation.entity.id : ALONE.get(title.toLowerCase());
  return { title, span, ...(affiliationId === undefined ? {} : { affiliationId }) };
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
    if (tokens[preposition]?.lower === "of") complement = ending;
  } else if (COMPLEMENTS.has(tokens[at - 1]?.lower ?? "")) {
    let word = at - 1;
    while (COMPLEMENTS.has(tokens[word]?.lower ?? "")) word -= 1;
    if (tokens[word]?.lower === "of" && isOfficeHead(tokens[word - 1])) from = word;
  }
  while (isOfficeWord(tokens[from - 1]) || (tokens[from - 1]?.text === "-" && isOfficeWord(tokens[from - 2])))
    from -= 1;
  const span = { from, to: at };
  const words = tokens.slice(from, at);
  if (!words.some((token) => HEADS.has(token.lower))) return undefined;
  const title = titleCase(textOf(tokens, { from: firstTitleWord(tokens, from, at), to: at }));
  const possessive = ["'s", "’s", "'", "’"].includes(tokens[from - 1]?.text ?? "");
  const before = covering(mentions, possessive ? from - 2 : from - 1);
  const affiliation = complement ?? before;
  return withAffiliation(title, affiliation, { ...span, from: before === undefined ? from : before.from });
}

/** Courtesy titles ("Mr.") are no part of an office. */
function firstTitleWord(tokens: readonly Token[], from: number, to: number): number {
  let first = from;
  while (first < to - 1 && COURTESY.has(tokens[first]?.lower ?? "")) first += 1;
  return first;
}

/** Reads an office phrase inside `span`: "Russia's foreign minister", "the head of NATO", "president of Ukraine". */
function readOfficePhrase(tokens: readonly Token[], mentions: readonly Mention[], span: TokenSpan): Office | undefined {
  let head = -1;
  for (let at = span.from; at < span.to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === "VERB" || token.lower === "who") break;
    if (isOfficeHead(token)) {
      head = at;
      // "president of …": the first head rules; "deputy prime minister": the last of adjacent ones does.
      if (!isOfficeWord(tokens[at + 1])) break;
    }
  }
  if (head === -1) return undefined;
  let from = head;
  while (from > span.from && isOfficeWord(tokens[from - 1])) from -= 1;
  const inside = mentions.filter((mention) => mention.from >= span.from && mention.to <= span.to);
  const before = inside.findLast((mention) => mention.to <= from);
  const preposition = tokens[head + 1]?.lower ?? "";
  const after = ["of", "for", "to", "at"].includes(preposition)
    ? inside.find((mention) => mention.from > head && mention.from - head <= 6)
    : undefined;
  const title = titleCase(textOf(tokens, { from, to: head + 1 }));
  // "the French far-right leader" leads no state.
  if (before?.entity.kind === "State" && tokens.slice(before.to, head).some(({ lower }) => UNOFFICIAL.has(lower)))
    return { title, span };
  return withAffiliation(title, before ?? (preposition === "to" ? undefined : after), span);
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
  if (tokens[name.to]?.text === ",") {
    let to = name.to + 1;
    while (to < tokens.length && to - name.to <= MAX_APPOSITION_TOKENS && !/^[,.;:()]$/u.test(tokens[to]?.text ?? ""))
      to += 1;
    const office = readOfficePhrase(tokens, mentions, { from: name.to + 1, to });
    const closed = /^[,.;:)]$/u.test(tokens[to]?.text ?? ".");
    // A phrase that begins with another name is the next item of a list.
    if (office !== undefined && closed && opensApposition(tokens, mentions, name.to + 1)) return office;
  }
  if (tokens[name.from - 1]?.text === "," && tokens[name.to]?.text === ",") {
    let from = name.from - 2;
    while (
      from > 0 &&
      name.from - from <= MAX_APPOSITION_TOKENS &&
      !/^[,.;:()]$/u.test(tokens[from - 1]?.text ?? "") &&
      tokens[from - 1]?.pos !== "VERB"
    )
      from -= 1;
    // "… and the Swedish prime minister of the day, Magdalena Andersson,": the phrase begins at its own article.
    const article = tokens.findLastIndex(
      ({ lower }, at) =>
        at >= from && at < name.from - 1 && (lower === "the" || lower === "and") && tokens[at - 1]?.pos !== "ADP",
    );
    from = Math.max(from, article);
    const office = readOfficePhrase(tokens, mentions, { from, to: name.from - 1 });
    const ends = isOfficeHead(tokens[name.from - 2]) || office?.affiliationId !== undefined;
    if (
      office !== undefined &&
      ends &&
      tokens.slice(from, name.from - 1).some((token) => token.lower === "the" || token.lower === "'s")
    )
      return office;
  }
  return undefined;
}

function opensApposition(tokens: readonly Token[], mentions: readonly Mention[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.pos === "DET" || isOfficeWord(token) || covering(mentions, at) !== undefined);
}
