/** Mentions of names that the gazetteer knows, with the role that their neighbourhood gives them. */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import bodies from "../lexicon/bodies.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import { matchGazetteer, type GazetteerMatch, type NameMeaning } from "./gazetteer.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { isCapitalised, isNotAName, isPlaceHead, textOf } from "./name-run.ts";
import { isOfficeHead, isOfficeWord } from "./office.ts";
import { isOrganizationHead } from "./organization-head.ts";

const GOVERNMENT: ReadonlySet<string> = new Set(nouns.government);
const GOVERNMENT_MODIFIERS: ReadonlySet<string> = new Set(nouns.governmentModifiers);

/** State names that are first or family names as well. */
const ALSO_PERSONAL: ReadonlySet<string> = new Set(["Jordan", "Chad", "Georgia", "Israel", "Paris", "Austin"]);

/** Prepositions after which a capital is a place: "talks in Paris", "flew to Kyiv". */
const LOCATIVE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "to",
  "near",
  "around",
  "outside",
  "into",
  "toward",
  "towards",
  "via",
  "through",
  "across",
  "over",
]);

/** Prepositions after which a building is a place: "talks at the White House". */
const SITE: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "inside", "around"]);

/** "Paris Agreement", "Geneva Conventions", "Washington Post": the place only names a treaty, an event or a paper. */
export const NAMED_THINGS: ReadonlySet<string> = new Set([
  "Agreement",
  "Accord",
  "Accords",
  "Treaty",
  "Convention",
  "Conventions",
  "Protocol",
  "Declaration",
  "Memorandum",
  "Pact",
  "Post",
  "Times",
  "Journal",
  "Tribune",
  "Herald",
  "Summit",
  "Conference",
  "Process",
  "Format",
  "University",
  "Airport",
]);

/** Capitals that stand for a body rather than for their state, where the sentence makes them act. */
const BODY_METONYMS: ReadonlyMap<string, EntityReference> = new Map(
  bodies.alliances.flatMap((body): [string, EntityReference][] =>
    ("metonyms" in body ? body.metonyms : []).map((city) => [city, { id: body.id, kind: "Alliance", name: body.name }]),
  ),
);

/**
 * Position after the government noun that a demonym or state name qualifies: "Russian [senior military officials]", "Ukraine's
 * [government]"; undefined where none follows.
 */
export function governmentNounAfter(tokens: readonly Token[], at: number): number | undefined {
  let position = at;
  if (["'s", "’s", "'", "’"].includes(tokens[position]?.text ?? "")) position += 1;
  for (let step = 0; step < 4; step += 1) {
    const token = tokens[position];
    if (token === undefined) return undefined;
    const next = tokens[position + 1];
    // The last noun is the head: "Russian government plan" is a plan.
    if (
      GOVERNMENT.has(token.lower) &&
      !(next !== undefined && (next.pos === "NOUN" || next.pos === "PROPN") && !isCapitalised(next))
    )
      return position + 1;
    if (
      !GOVERNMENT_MODIFIERS.has(token.lower) &&
      !GOVERNMENT.has(token.lower) &&
      token.pos !== "ADJ" &&
      token.text !== "-"
    )
      return undefined;
    position += 1;
  }
  return undefined;
}

const followsHyphen = (tokens: readonly Token[], to: number): boolean =>
  tokens[to]?.text === "-" && tokens[to].start === tokens[to - 1]?.end && tokens[to + 1]?.pos !== "PROPN";

/** A noun right after a name makes it a modifier: "NATO allies", "U.S. proposals". */
function qualifiesNoun(tokens: readonly Token[], to: number): boolean {
  let at = to;
  while (tokens[at]?.pos === "ADJ") at += 1;
  const token = tokens[at];
  return token?.pos === "NOUN" && token.lower !== "wednesday";
}

/** Names of known bodies that others bear too, with a word before them. */
const GENERIC_NAMES: ReadonlySet<string> = new Set([
  "Security Council",
  "General Assembly",
  "Human Rights Council",
  "National Liberation Army",
  "State Department",
  "Central Command",
]);

/** A town or region that no state owns as its capital: its name may be a family's ("Espen Bergen"). */
function isTown({ entity, sense }: GazetteerMatch["entry"]): boolean {
  return entity.kind === "Place" && sense === "name";
}

/** A person, a paper or a treaty that only begins with a place's name. */
function isPartOfAnotherName(tokens: readonly Token[], { entry, from, to }: GazetteerMatch): boolean {
  const next = tokens[to];
  const surface = tokens[from]?.text ?? "";
  if (next !== undefined && NAMED_THINGS.has(next.text)) return true;
  if (/^America(?:ns?)?$/u.test(surface) && /^(?:North|South|Latin|Central)$/u.test(tokens[from - 1]?.text ?? ""))
    return true;
  // "Gulf of Finland"
  if (tokens[from - 1]?.lower === "of" && isCapitalised(tokens[from - 2]) && isPlaceHead(tokens[from - 2]?.text ?? ""))
    return true;
  // "Democratic Alliance of Hungarians", but not "Labour Party of Norway": the longer name is another body's.
  if (
    entry.entity.kind === "Organization" &&
    isOrganizationHead(tokens[to - 1]?.text ?? "") &&
    next?.lower === "of" &&
    isCapitalised(tokens[to + 1]) &&
    (tokens[to + 1]?.text ?? "").endsWith("s")
  )
    return true;
  const before = tokens[from - 1];
  // "Supreme National Security Council", "Norland Workers' Party": more than the body that is known by its last words.
  const generic = GENERIC_NAMES.has(textOf(tokens, { from, to }));
  const continuesName =
    isCapitalised(before) && from > 1 && (generic || !isOfficeWord(before)) && !isNotAName(before.text);
  if (
    continuesName &&
    (generic || entry.entity.kind === "Organization") &&
    matchGazetteer(tokens.slice(from - 1, from)).length === 0
  )
    return true;
  // "Defense Minister Wellington Koo"
  if (
    to - from === 1 &&
    entry.place !== undefined &&
    isOfficeHead(before) &&
    isCapitalised(before) &&
    isCapitalised(next) &&
    next.pos === "PROPN" &&
    !isOfficeWord(next)
  )
    return true;
  if (to - from > 1 || !(ALSO_PERSONAL.has(surface) || isTown(entry))) return false;
  return (
    (isCapitalised(next) && next.pos === "PROPN" && !isNotAName(next.text)) ||
    (isCapitalised(before) && before.pos === "PROPN" && from > 1 && !isNotAName(before.text))
  );
}

function mentionOf(tokens: readonly Token[], match: GazetteerMatch): Mention {
  const { entry, from, to } = match;
  const before = tokens[from - 1]?.lower ?? "";
  const possessive = ["'s", "’s", "'", "’"].includes(tokens[to]?.text ?? "");
  const hasGovernment = governmentNounAfter(tokens, to) !== undefined;
  const modifies = followsHyphen(tokens, to) || (!possessive && !hasGovernment && qualifiesNoun(tokens, to));
  const span = { from, to };
  switch (entry.sense) {
    case "demonym": {
      const plural = (tokens[to - 1]?.text ?? "").endsWith("s") && tokens[to - 1]?.pos !== "ADJ";
      if (hasGovernment)
        return {
          entity: entry.entity,
          how: "demonym",
          role: "actor",
          ...span,
          reason: "demonym before a government noun",
        };
      return {
        entity: entry.entity,
        how: "demonym",
        role: plural && before === "the" ? "actor" : "modifier",
        ...span,
        reason: "demonym",
      };
    }
    case "capital": {
      const body = BODY_METONYMS.get(tokens[from]?.text ?? "");
      const isPlace =
        LOCATIVE.has(before) ||
        isDestination(tokens, from) ||
        (before === "from" && !possessive) ||
        entry.place === undefined ||
        modifies ||
        inPlaceList(tokens, span);
      if (isPlace)
        return {
          entity: entry.place ?? entry.entity,
          how: "name",
          role: "place",
          ...span,
          reason: "capital as a place",
        };
      return {
        entity: body ?? entry.entity,
        how: "metonym",
        role: "actor",
        ...span,
        reason: "capital for the government that sits there",
      };
    }
    case "metonym": {
      const preposition = before === "the" ? (tokens[from - 2]?.lower ?? "") : before;
      if (entry.place !== undefined && SITE.has(preposition) && !possessive)
        return { entity: entry.place, how: "name", role: "place", ...span, reason: "seat of government as a place" };
      return {
        entity: entry.entity,
        how: "metonym",
        role: modifies ? "modifier" : "actor",
        ...span,
        reason: "seat of government",
      };
    }
    case "name":
    case "alias": {
      const role = entry.entity.kind === "Place" ? "place" : modifies ? "modifier" : "actor";
      return {
        entity: entry.entity,
        how: entry.sense,
        role,
        ...span,
        ...(entry.partOf === undefined ? {} : { affiliationId: entry.partOf }),
        reason: "known name",
      };
    }
  }
}

const GOING: ReadonlySet<string> = new Set([
  "visit",
  "leave",
  "reach",
  "enter",
  "tour",
  "depart",
  "bomb",
  "shell",
  "flee",
]);

/** "visited Addis Ababa", "left Cairo for Doha" */
function isDestination(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.pos === "VERB" && GOING.has(before.lemma)) return true;
  return (
    before?.lower === "for" &&
    tokens
      .slice(Math.max(0, from - 6), from - 1)
      .some(({ pos, lemma }) => pos === "VERB" && (lemma === "leave" || lemma === "depart"))
  );
}

/** "Kyiv, Ukraine" is an address, not a government. */
function inPlaceList(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  if (tokens[to]?.text !== ",") return false;
  const next = matchGazetteer(tokens.slice(to + 1, to + 4))[0];
  return next?.from === 0 && next.entry.sense !== "demonym" && LOCATIVE.has(tokens[from - 1]?.lower ?? "");
}

/** A state that the paragraph names says more than any number of mentions elsewhere. */
const NEAR = 1_000;

/** A known name that several bodies share, until the document says which is meant. */
export interface OpenMention extends Mention {
  readonly senses?: readonly NameMeaning[];
}

/** "New York [Democrat]" */
function endsKnownName(tokens: readonly Token[], at: number): boolean {
  const start = Math.max(0, at - 3);
  return matchGazetteer(tokens.slice(start, at)).some(({ to }) => start + to === at);
}

/** "Social Democrats", "Liberal Democrats": other parties than the Democrats. */
const PARTY_KINDS: ReadonlySet<string> = new Set(["Social", "Liberal", "Christian", "National", "Free"]);

/**
 * "Labour", "Congress", "House": a word of the language as well, so that its neighbours must leave no other reading.
 * "Democratic Republic", "National Congress" and "Labour laws" are no parties or chambers.
 */
function standsForBody(tokens: readonly Token[], { from, to }: GazetteerMatch): boolean {
  if (to - from > 1) return true;
  const token = tokens[from];
  const before = tokens[from - 1];
  const next = tokens[to];
  const office = isOfficeWord(next);
  // "Labour Minister", "Treasury Secretary": what the office is about. "Labour MP" and "House Speaker" belong to a body.
  if (office && (next?.lower === "minister" || next?.lower === "secretary" || next?.lower === "ministry")) return false;
  // "Ohio Republican Espen Holm": a member by the region that he is from.
  const isMember = /^(?:Republican|Democrat)$/u.test(token?.text ?? "") && isCapitalised(next) && next.pos === "PROPN";
  if (
    isMember &&
    matchGazetteer(tokens.slice(Math.max(0, from - 3), from)).some(({ entry }) => entry.entity.kind === "Place")
  )
    return true;
  if (isCapitalised(next) && !office) return false;
  const opens = tokens.slice(0, from).every(({ pos }) => pos === "PUNCT");
  if (
    !opens &&
    isCapitalised(before) &&
    (!isOfficeWord(before) || PARTY_KINDS.has(before.text)) &&
    !endsKnownName(tokens, from)
  )
    return false;
  switch (token?.text) {
    case "House":
      return (office && isCapitalised(next)) || (before?.lower === "the" && next?.pos !== "NOUN");
    case "Lords":
    case "Commons":
    case "Treasury":
    case "Fed":
      return before?.lower === "the";
    case "Democrat":
    case "Republican":
      // "a Republican,", "a Virginia Democrat"
      return (
        office ||
        next?.pos === "NOUN" ||
        next?.pos === "PUNCT" ||
        next === undefined ||
        next.pos === "VERB" ||
        /^(?:from|of|on|in|who)$/u.test(next.lower)
      );
    case "Democratic":
    case "Conservative":
    case "Tory":
      return (
        office || (!opens && next?.pos === "NOUN") || (!opens && isOfficeHead(next)) || (opens && next?.pos === "NOUN")
      );
    case undefined:
      return false;
    default:
      return !(opens && next?.pos === "NOUN" && !isOfficeHead(next));
  }
}

/** Names that are everyday words where everything is in capitals: "THE MINISTER WHO LEFT TOLD US NOTHING". */
const ORDINARY_IN_CAPITALS: ReadonlySet<string> = new Set(["US", "WHO"]);

/** In a text in capitals such a word is a name only where it opens the sentence or a part of it, or stands behind "THE". */
function isOrdinaryWord(tokens: readonly Token[], { from, to }: GazetteerMatch): boolean {
  if (to - from > 1 || !ORDINARY_IN_CAPITALS.has(tokens[from]?.text ?? "")) return false;
  if (tokens.some(({ text }) => /\p{Ll}{2}/u.test(text))) return false;
  const before = tokens[from - 1];
  return before !== undefined && before.pos !== "PUNCT" && before.lower !== "the";
}

/**
 * Mentions of known names in one sentence, left to right.
 * @param masked positions of datelines and credits, where nothing is named
 */
export function findKnownNames(tokens: readonly Token[], masked: ReadonlySet<number> = new Set()): OpenMention[] {
  return matchGazetteer(tokens)
    .filter(({ from }) => !masked.has(from))
    .filter((match) => !isPartOfAnotherName(tokens, match) && !isOrdinaryWord(tokens, match))
    .filter(
      (match) =>
        match.entry.senses === undefined || match.entry.entity.kind !== "Organization" || standsForBody(tokens, match),
    )
    .map((match) => {
      const { senses } = match.entry;
      return senses === undefined ? mentionOf(tokens, match) : { ...mentionOf(tokens, match), senses };
    });
}

/**
 * Decides what a shared name means: the body of the state that owns it in the text, else of a state that the paragraph names,
 * else of that which the document names most often.
 * @param counts how often the document names each entity
 * @param near states that the paragraph names before, the owner last
 * @returns undefined where the document names none of them
 */
export function resolveSharedName(
  { senses, ...mention }: OpenMention,
  counts: ReadonlyMap<string, number>,
  near: readonly string[],
): Mention | undefined {
  if (senses === undefined) return mention;
  const weight = ({ clues }: NameMeaning): number =>
    Math.max(0, ...clues.map((id) => near.lastIndexOf(id) + 1)) * NEAR +
    clues.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  const ranked = [...senses].sort((a, b) => weight(b) - weight(a));
  const best = ranked.find((sense) => weight(sense) > 0) ?? ranked.find(({ isDefault }) => isDefault === true);
  if (best === undefined) return undefined;
  return {
    ...mention,
    entity: best.entity,
    role: best.entity.kind === "Place" ? "place" : mention.role,
    ...(best.partOf === undefined ? {} : { affiliationId: best.partOf }),
    reason: `shared name, meant as in the news of ${best.clues[0] ?? best.entity.id}`,
  };
}
