/**
 * Whom a person represents where the words beside the name leave it open. Tried in this order, and nothing else is guessed:
 * whose office it is by a pronoun or a noun ("his spokesman", "the commission's head"), the reference table of office
 * holders, and for an office that each state has one of, the state that the paragraph or the whole document is about.
 */
import type { Token, TokenisedSentence } from "../text/token.ts";
import { findHeldAt, findRepresented } from "../reference/office-holders.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { PARAGRAPH_REACH } from "./mention.ts";
import { resolveNominal } from "./nominals.ts";
import { isNationalOffice, type Possessor } from "./office.ts";

/** The document's state must be named this many times as often as the next, or be the dateline's. */
const CLEAR_LEAD = 2;

/** Bodies that texts name for what is part of them. */
const UMBRELLAS: ReadonlySet<string> = new Set(["alliance:un"]);

/** A person's mention before its side is settled. */
export interface PersonMention extends Mention {
  readonly possessor?: Possessor;
}

export interface DocumentSides {
  /** What every person is said to represent anywhere in the document. */
  readonly ofPeople: ReadonlyMap<string, string>;
  readonly bodies: readonly EntityReference[];
  /** By office and state. */
  readonly holders: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The state the document is about, where that is clear. */
  readonly home: string | undefined;
  /** Whether all other sides are found: "a Social Democrat" is less than an office. */
  readonly isSecond?: boolean;
  readonly date: string | null;
}

type Side = Pick<Mention, "affiliationId" | "affiliationBasis" | "reason">;

const isActor = ({ entity }: Mention): boolean => entity.kind !== "Person" && entity.kind !== "Place";

/** How often each entity is named, or owns what is named. */
export function countEntities(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entity, affiliationId } of mentions)
    for (const id of [entity.id, affiliationId]) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** How often each state is named, by name, demonym, seat of government or one of its bodies. */
export function countStates(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entity, affiliationId } of mentions) {
    const id = entity.kind === "State" ? entity.id : entity.kind === "Organization" ? affiliationId : undefined;
    if (id?.startsWith("state:") === true) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The state that a document is about: by its dateline, else by a clear lead in mentions. */
export function homeOf(mentions: readonly Mention[], dateline: string | undefined): string | undefined {
  const ranked = [...countStates(mentions)].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first !== undefined && first[1] >= CLEAR_LEAD * (second?.[1] ?? 0) && first[1] > 2) return first[0];
  return dateline !== undefined && (first === undefined || ranked.slice(0, 3).some(([id]) => id === dateline))
    ? dateline
    : undefined;
}

/** "his", "her": the one person named before in the sentence, else the person whom the sentence before is about. */
function personBefore(at: number, own: readonly Mention[], previous: readonly Mention[]): Mention | undefined {
  const people = own.filter(({ entity, to }) => entity.kind === "Person" && to <= at);
  const ids = new Set(people.map(({ entity }) => entity.id));
  if (ids.size === 1) return people[0];
  if (ids.size > 1) return undefined;
  const earlier = previous.filter(({ entity }) => entity.kind === "Person");
  const subject = earlier[0];
  if (subject === undefined) return undefined;
  const count = new Set(earlier.map(({ entity }) => entity.id)).size;
  return count === 1 || subject.from <= 8 ? subject : undefined;
}

/** The first body that a sentence says something of: "In Lebanon, Hezbollah …" is about Hezbollah. */
function subjectOf({ mentions, tokens }: Spoken): Mention | undefined {
  return mentions.find(
    (mention) =>
      isActor(mention) &&
      mention.role === "actor" &&
      tokens[mention.from - 1]?.pos !== "ADP" &&
      // "Norway's ruling party won": it is the party that won.
      !["'s", "’s", "'", "’"].includes(tokens[mention.to]?.text ?? ""),
  );
}

/** The one body that a sentence names. */
function onlyBody(mentions: readonly Mention[]): Mention | undefined {
  const bodies = mentions.filter(isActor);
  return new Set(bodies.map(({ entity }) => entity.id)).size === 1 ? bodies[0] : undefined;
}

/** "its", "whose": the body named last before the word, else the body that the sentence before is about. */
function bodyBefore(
  { at, word }: Possessor,
  office: string,
  own: readonly Mention[],
  previous: Spoken,
): Mention | undefined {
  // An army chief or a foreign minister is a state's: "sanctions on its ruling party and its army chief".
  const suits = (mention: Mention): boolean =>
    isActor(mention) && (!isNationalOffice(office) || mention.entity.kind === "State");
  const near = own.findLast(
    (mention) => mention.to <= at && (suits(mention) || (word === "whose" && mention.entity.kind === "Person")),
  );
  return near !== undefined || word === "whose" ? near : subjectOf(previous);
}

function sideOfPossessor(
  possessor: Possessor,
  office: string,
  { own, previous, paragraph }: Place,
  { ofPeople, bodies, home, isSecond }: DocumentSides,
): Side | undefined {
  const because = (id: string | undefined, reason: string): Side | undefined =>
    id === undefined ? undefined : { affiliationId: id, affiliationBasis: "document", reason };
  const sideOf = (mention: Mention | undefined): string | undefined =>
    mention === undefined
      ? undefined
      : mention.entity.kind === "Person"
        ? ofPeople.get(mention.entity.id)
        : mention.entity.id;
  switch (possessor.word) {
    case "his":
    case "her": {
      const person = personBefore(possessor.at, own, previous.mentions);
      return because(sideOf(person), `side of ${person?.entity.name ?? ""}, whose office it is`);
    }
    case "person": {
      const person = own.find(
        ({ entity, from, to }) => entity.kind === "Person" && from <= possessor.at && possessor.at < to,
      );
      return because(sideOf(person), `side of ${person?.entity.name ?? ""}, whose office it is`);
    }
    case "member": {
      if (isSecond !== true) return undefined;
      const party = own.find(({ from, to }) => from <= possessor.at && possessor.at < to);
      return because(party?.entity.id, "party that the text gives");
    }
    case "its":
    case "whose": {
      const body = bodyBefore(possessor, office, own, previous);
      return because(sideOf(body), `"${possessor.word}" for ${body?.entity.name ?? ""}`);
    }
    case "their": {
      // "The Social Democrats want elections. Their leader, …"
      const body = onlyBody(previous.mentions);
      return body !== undefined && /(?:s|Party|Movement|Front)$/u.test(body.entity.name)
        ? because(body.entity.id, `"their" for ${body.entity.name}`)
        : undefined;
    }
    case "government":
    case "junta":
    case "regime":
    case "army":
    case "military":
    case "country":
    case "state":
    case "president":
    case "premier":
    case "chancellor":
    case "minister":
      return because(onlyState(paragraph) ?? home, "the state that the text speaks of");
    default: {
      const meant = resolveNominal(possessor.word, bodies, [
        ...paragraph,
        ...own.filter(({ to }) => to <= possessor.at),
      ]);
      return because(meant?.entity.id, meant?.reason ?? "");
    }
  }
}

/** The state that mentions speak of, where it is one. */
function onlyState(mentions: readonly Mention[]): string | undefined {
  const states = mentions.filter(({ entity }) => entity.kind === "State");
  const ids = new Set(states.map(({ entity }) => entity.id));
  return ids.size === 1 ? states[0]?.entity.id : undefined;
}

interface Spoken {
  readonly mentions: readonly Mention[];
  readonly tokens: readonly Token[];
}

interface Place {
  readonly own: readonly Mention[];
  readonly tokens: readonly Token[];
  /** The sentence before, in the same paragraph. */
  readonly previous: Spoken;
  /** Mentions of the paragraph before this sentence. */
  readonly paragraph: readonly Mention[];
}

/** One wording for an office, so that two of its holders are seen to be of two states. */
const officeKey = (office: string): string =>
  office.toLowerCase().replace("defense", "defence").split(" ").slice(-2).join(" ");

/**
 * States that a person with an office cannot be of: those that his own sentence sets beside him ("The minister accused
 * China"), and those of which the document names another holder of the same office.
 */
function othersStates(
  { entity, office = "", to }: PersonMention,
  { own, tokens }: Place,
  { holders, date }: DocumentSides,
): Set<string> {
  const object = own.find((other) => other.entity.kind === "State" && other.from >= to && other.role === "actor");
  // "As early as 1991, Chancellor Helmut Kohl": others have had his office since.
  const year = date?.slice(0, 4) ?? "";
  const isPast = tokens.some(({ text }) => /^(?:19|20)\d\d$/u.test(text) && text < year);
  const held = isPast ? [] : [...(holders.get(officeKey(office)) ?? [])].filter(([, holder]) => holder !== entity.id);
  return new Set([...(object === undefined ? [] : [object.entity.id]), ...held.map(([state]) => state)]);
}

const PAST = /^(?:Former|Ex|Ousted|Late|Then)\b/u;

/** Which person holds which office of which state, as the words of the document or the reference table say. */
export function holdersOf(
  mentions: readonly (readonly Mention[])[],
  date: string | null,
): Map<string, Map<string, string>> {
  const holders = new Map<string, Map<string, string>>();
  for (const { entity, office, affiliationId } of mentions.flat()) {
    // Who held it once leaves room for who holds it now.
    if (entity.kind !== "Person" || office === undefined || PAST.test(office)) continue;
    const state = affiliationId ?? findRepresented(entity.name, office, date);
    if (state === undefined) continue;
    const key = officeKey(office);
    holders.set(key, (holders.get(key) ?? new Map<string, string>()).set(state, entity.id));
  }
  return holders;
}

function sideOf(mention: PersonMention, place: Place, document: DocumentSides): Side | undefined {
  const { entity, office, possessor } = mention;
  const represented = office === undefined ? undefined : findRepresented(entity.name, office, document.date);
  if (mention.affiliationId !== undefined) {
    // "the U.N. watchdog's director general": of the agency, where the table knows it.
    return represented !== undefined && UMBRELLAS.has(mention.affiliationId) && represented !== mention.affiliationId
      ? { affiliationId: represented, affiliationBasis: "reference", reason: "body by the table of office holders" }
      : undefined;
  }
  const stated = document.ofPeople.get(entity.id);
  if (possessor !== undefined && stated === undefined) {
    const side = sideOfPossessor(possessor, office ?? "", place, document);
    if (side !== undefined) return side;
  }
  if (represented !== undefined)
    return { affiliationId: represented, affiliationBasis: "reference", reason: "side by the table of office holders" };
  if (stated !== undefined || possessor?.word === "region") return undefined;
  // "Party leader Lars Klingbeil": of the party that the paragraph speaks of.
  const body = office?.toLowerCase().split(" ")[0] ?? "";
  const meant =
    office?.includes(" ") === true
      ? resolveNominal(body, document.bodies, [...place.paragraph, ...place.own])
      : undefined;
  if (meant !== undefined)
    return { affiliationId: meant.entity.id, affiliationBasis: "document", reason: meant.reason };
  if (office !== undefined && isNationalOffice(office)) {
    const { mentions } = place.previous;
    // "Eritrea dismissed the American sanctions" is about Eritrea; "Chinese ships sailed to Taiwan" about two.
    const acting = mentions.filter(({ role }) => role === "actor");
    const near = [onlyState(mentions), onlyState(acting), onlyState(place.paragraph)];
    const taken = othersStates(mention, place, document);
    // A paragraph of other states is not about the document's.
    const states = place.paragraph.filter((other) => other.entity.kind === "State").map((other) => other.entity.id);
    const home =
      document.home === undefined || states.length === 0 || states.includes(document.home) ? document.home : undefined;
    const state = [...near, home].find((each) => each !== undefined && !taken.has(each));
    if (state !== undefined)
      return {
        affiliationId: state,
        affiliationBasis: "document",
        reason: near.includes(state)
          ? "the state that the paragraph speaks of"
          : "the state that the document is about",
      };
  }
  const held = office === undefined ? findHeldAt(entity.name, document.date) : undefined;
  return held === undefined
    ? undefined
    : { affiliationId: held, affiliationBasis: "reference", reason: "office by the table of office holders" };
}

/** Fills in the sides that the document as a whole gives. */
export function settleSides(
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly PersonMention[])[],
  document: Omit<DocumentSides, "ofPeople">,
): Mention[][] {
  const first = settleOnce(sentences, mentions, { ...document, ofPeople: sidesOfPeople(mentions) });
  // "Federica Mogherini's spokeswoman": her own side may have had to be found first.
  return settleOnce(sentences, first, { ...document, ofPeople: sidesOfPeople(first), isSecond: true });
}

function settleOnce(
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly PersonMention[])[],
  document: DocumentSides,
): PersonMention[][] {
  return mentions.map((own, index) =>
    own.map((mention) => {
      if (mention.entity.kind !== "Person") return mention;
      const plain: PersonMention = { ...mention };
      const paragraph = sentences[index]?.paragraph;
      const before: (readonly Mention[])[] = [];
      const first = Math.max(0, index - PARAGRAPH_REACH);
      for (let at = index - 1; at >= first && sentences[at]?.paragraph === paragraph; at -= 1)
        before.unshift(mentions[at] ?? []);
      const side = sideOf(
        mention,
        {
          own,
          tokens: sentences[index]?.tokens ?? [],
          previous: {
            mentions: before.at(-1) ?? [],
            tokens: before.length === 0 ? [] : (sentences[index - 1]?.tokens ?? []),
          },
          paragraph: before.flat(),
        },
        document,
      );
      const settled = side === undefined ? plain : { ...plain, ...side, reason: `${plain.reason}; ${side.reason}` };
      return settled;
    }),
  );
}

/**
 * Whom each person of a document represents: the side that most of his mentions name, the first named on a tie.
 * @returns person id → entity id
 */
export function sidesOfPeople(mentions: readonly (readonly Mention[])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { entity, affiliationId } of mentions.flat()) {
    if (affiliationId === undefined || entity.kind !== "Person") continue;
    const sides = counts.get(entity.id) ?? new Map<string, number>();
    counts.set(entity.id, sides.set(affiliationId, (sides.get(affiliationId) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([person, sides]) => {
      const [best] = [...sides].sort((a, b) => b[1] - a[1]);
      return best === undefined ? [] : [[person, best[0]] as const];
    }),
  );
}
