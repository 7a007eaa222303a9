/**
 * Actors that a sentence only describes: "the prime minister", "the Kentucky Republican", "Maduro's government", "his party",
 * "the junta". They are resolved where the paragraph, or the state that the document is about, leaves one to be meant.
 */
import { findRepresented } from "../reference/office-holders.ts";
import type { Token } from "../text/token.ts";
import { antecedentAt, type Earlier, type Gender, type Spoken } from "./antecedent.ts";
import { findKnownEntity } from "./gazetteer.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { isCapitalised } from "./name-run.ts";
import { isGroup } from "./nominals.ts";
import { isOfficeHead, isOfficeWord } from "./office.ts";

/** Someone who holds an office, in small letters: "prime minister". */
export interface Holder {
  readonly person: EntityReference;
  readonly office: string;
  readonly side: string | undefined;
}

/** Offices that one person of a text can be meant by. */
const TITLES: ReadonlySet<string> = new Set(
  "president minister premier chancellor secretary secretary-general senator governor mayor king queen emir sultan general ambassador commissioner spokesman spokeswoman taoiseach".split(
    " ",
  ),
);
const NATIONAL_TITLES: ReadonlySet<string> = new Set([
  "president",
  "minister",
  "premier",
  "chancellor",
  "king",
  "queen",
]);

const normal = (office: string): string =>
  office
    .toLowerCase()
    .replace("defense", "defence")
    .replace(/\bpremier$/u, "prime minister");

/** Everybody whom the document gives an office, by person and office once. */
export function holdersNamed(mentions: readonly (readonly Mention[])[], date: string | null): Holder[] {
  const holders = new Map<string, Holder>();
  for (const { entity, office, affiliationId } of mentions.flat()) {
    if (entity.kind !== "Person" || office === undefined) continue;
    const side = affiliationId ?? findRepresented(entity.name, office, date);
    holders.set(`${entity.id} ${office}`, { person: entity, office: normal(office), side });
  }
  return [...holders.values()];
}

/** "the president" is no vice president, "the minister" no prime minister, and nobody who was one. */
function holds(office: string, words: string): boolean {
  if (office === words) return true;
  if (!office.endsWith(` ${words}`)) return false;
  const before = office.slice(0, -words.length - 1);
  return !/(?:former|ex|then|late|ousted|deposed|vice|deputy|assistant|prime|shadow|elect)$/u.test(before);
}

export interface Scene extends Earlier {
  readonly home: string | undefined;
  readonly genders: Map<string, Gender>;
}

/** The states that a paragraph names up to a position. */
function statesUpTo(own: readonly Mention[], at: number, { paragraph }: Scene): Set<string> {
  return new Set(
    [...paragraph, ...own.filter(({ to }) => to <= at)].flatMap(({ entity }) =>
      entity.kind === "State" ? [entity.id] : [],
    ),
  );
}

const onlyState = (states: ReadonlySet<string>): string | undefined => (states.size === 1 ? [...states][0] : undefined);

/** The document's state, unless the paragraph speaks of others. */
function homeAt(own: readonly Mention[], at: number, scene: Scene): string | undefined {
  const states = statesUpTo(own, at, scene);
  return scene.home !== undefined && [...states].every((state) => state === scene.home) ? scene.home : undefined;
}

function holderMeant(
  words: string,
  own: readonly Mention[],
  at: number,
  scene: Scene,
  holders: readonly Holder[],
): EntityReference | undefined {
  const current = holders.filter(({ office }) => holds(office, words));
  const named = new Set([...scene.paragraph, ...own.filter(({ to }) => to <= at)].map(({ entity }) => entity.id));
  const one = (of: readonly Holder[]): Holder | undefined =>
    new Set(of.map(({ person }) => person.id)).size === 1 ? of[0] : undefined;
  const near = current.filter(({ person }) => named.has(person.id));
  if (near.length > 0) return one(near)?.person;
  const only = one(current);
  const home = homeAt(own, at, scene);
  const isNational = NATIONAL_TITLES.has(words.split(" ").at(-1) ?? "") && words !== "minister";
  return only !== undefined && isNational && home !== undefined && (only.side ?? home) === home
    ? only.person
    : undefined;
}

/** "the prime minister", "the foreign minister": the only one whom the text can mean. */
export function findHolders(
  tokens: readonly Token[],
  own: readonly Mention[],
  scene: Scene,
  holders: readonly Holder[],
): Mention[] {
  if (holders.length === 0) return [];
  const found: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== "the") continue;
    let head = at + 1;
    while (isOfficeWord(tokens[head]) && !isOfficeHead(tokens[head]) && !isCapitalised(tokens[head])) head += 1;
    const noun = tokens[head];
    if (noun === undefined || !TITLES.has(noun.text) || noun.pos === "VERB") continue;
    const next: Token | undefined = tokens[head + 1];
    // "the president of …", "the minister, Ana Rojas, …", "the minister-designate"
    if (/^(?:of|for|to|who|whose|-|in)$/u.test(next?.lower ?? "") || isName(next)) continue;
    if (next?.text === "," && isName(tokens[head + 2])) continue;
    if (isOfficeWord(next) && next?.pos === "NOUN") continue;
    if (own.some(({ from, to, officeSpan }) => covers({ from, to }, head) || covers(officeSpan, head))) continue;
    const words = normal(
      tokens
        .slice(at + 1, head + 1)
        .map(({ lower }) => lower)
        .join(" "),
    );
    const person = holderMeant(words, own, at, scene, holders);
    if (person === undefined) continue;
    found.push({
      entity: person,
      how: "nominal",
      role: next?.pos === "NOUN" ? "modifier" : "actor",
      from: at + 1,
      to: head + 1,
      reason: `the only ${words} it can refer to`,
    });
  }
  return found;
}

const isName = (token: Token | undefined): boolean => isCapitalised(token);

const covers = (span: { readonly from: number; readonly to: number } | undefined, at: number): boolean =>
  span !== undefined && span.from <= at && at < span.to;

const LEGISLATOR =
  /(?:^|\s)(?:sen\.|rep\.|senator|representative|(?:majority|minority) (?:leader|whip)|speaker|lawmaker|gov\.|governor|republican|democrat)(?:\s|$)/u;

/** "the New York Democrat said": the only American politician of the sentence before, by party and region. */
export function findMembers(
  tokens: readonly Token[],
  own: readonly Mention[],
  { previous }: Scene,
  holders: readonly Holder[],
): Mention[] {
  const politicians = new Set(holders.flatMap(({ person, office }) => (LEGISLATOR.test(office) ? [person.id] : [])));
  if (previous === undefined || politicians.size === 0) return [];
  const people = previous.mentions.filter(({ entity }) => politicians.has(entity.id));
  const [person] = people;
  if (person === undefined || people.some(({ entity }) => entity.id !== person.entity.id)) return [];
  return own.flatMap((party): Mention[] => {
    if (!/^(?:Republican|Democrat)$/u.test(tokens[party.from]?.text ?? "")) return [];
    const region = own.find(({ to, entity }) => to === party.from && entity.kind === "Place");
    if (region === undefined || tokens[region.from - 1]?.lower !== "the") return [];
    if (own.some(({ entity, to }) => entity.id === person.entity.id && to <= party.from)) return [];
    return [
      {
        entity: person.entity,
        how: "nominal",
        role: "actor",
        from: party.from,
        to: party.to,
        ...(party.entity.kind === "Organization" ? { affiliationId: party.entity.id } : {}),
        reason: "the only person it can refer to",
      },
    ];
  });
}

const GOVERNMENTS: ReadonlySet<string> = new Set(["government", "administration", "regime", "junta"]);

const isPossessive = (token: Token | undefined): boolean => ["'s", "’s", "'", "’"].includes(token?.text ?? "");

/** Whose a noun is: the person before a possessive or behind "his", "her". */
function ownerOf(tokens: readonly Token[], own: readonly Mention[], at: number, scene: Scene): Mention | undefined {
  let from = at;
  while (at - from < 2 && tokens[from - 1]?.pos === "ADJ" && !isCapitalised(tokens[from - 1])) from -= 1;
  const word = tokens[from - 1];
  if (isPossessive(word)) return own.find(({ to, entity }) => to === from - 1 && entity.kind === "Person");
  return word?.lower === "his" || word?.lower === "her"
    ? antecedentAt(tokens, own, from - 1, scene, scene.genders)
    : undefined;
}

/** "the junta", where nothing says whose. */
function isPlain(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at - 1]?.lower === "the" && !/^(?:of|in|-|that|which)$/u.test(next?.lower ?? "") && next?.pos !== "NOUN"
  );
}

/**
 * Adds the governments and parties that a sentence names by a person of theirs, and the state of "the junta".
 * @param sides whom each person of the document represents
 */
export function withGovernments(
  { tokens, mentions }: Spoken,
  scene: Scene,
  sides: ReadonlyMap<string, string>,
  bodies: readonly EntityReference[],
): Mention[] {
  const owners = new Set<Mention>();
  const found: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    const isParty = token.text === "party";
    if (!isParty && !GOVERNMENTS.has(token.text)) continue;
    if (token.pos !== "NOUN" || mentions.some((mention) => covers(mention, at) || covers(mention.officeSpan, at)))
      continue;
    const owner = ownerOf(tokens, mentions, at, scene);
    const side = owner === undefined ? undefined : sides.get(owner.entity.id);
    const isOwned = side?.startsWith("state:") === true;
    const id = isParty
      ? side
      : owner === undefined
        ? token.text === "junta" && isPlain(tokens, at)
          ? (onlyState(statesUpTo(mentions, at, scene)) ?? homeAt(mentions, at, scene))
          : undefined
        : isOwned
          ? side
          : undefined;
    const entity = id === undefined ? undefined : (findKnownEntity(id) ?? bodies.find((body) => body.id === id));
    if (entity === undefined || (isParty ? !isGroup(entity) : entity.kind !== "State")) continue;
    if (owner !== undefined && owner.to < at && isPossessive(tokens[owner.to])) owners.add(owner);
    const next = tokens[at + 1];
    found.push({
      entity,
      how: "nominal",
      role: next?.pos === "NOUN" ? "modifier" : "actor",
      from: at,
      to: at + 1,
      reason: owner === undefined ? "the state that the text speaks of" : `side of ${owner.entity.name}`,
    });
  }
  if (found.length === 0) return [...mentions];
  return [
    ...mentions.map((mention) => (owners.has(mention) ? { ...mention, role: "modifier" as const } : mention)),
    ...found,
  ].sort((a, b) => a.from - b.from);
}
