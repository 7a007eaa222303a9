/** Mentions of names that the gazetteer knows, with the role that their neighbourhood gives them. */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import bodies from "../lexicon/bodies.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import { findKnownEntity, matchGazetteer, type GazetteerMatch } from "./gazetteer.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { isCapitalised, isNotAName, isPlaceHead } from "./name-run.ts";

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

/** A person, a paper or a treaty that only begins with a place's name. */
function isPartOfAnotherName(tokens: readonly Token[], { from, to }: GazetteerMatch): boolean {
  const next = tokens[to];
  const surface = tokens[from]?.text ?? "";
  if (next !== undefined && NAMED_THINGS.has(next.text)) return true;
  if (/^America(?:ns?)?$/u.test(surface) && /^(?:North|South|Latin|Central)$/u.test(tokens[from - 1]?.text ?? ""))
    return true;
  // "Gulf of Finland"
  if (tokens[from - 1]?.lower === "of" && isCapitalised(tokens[from - 2]) && isPlaceHead(tokens[from - 2]?.text ?? ""))
    return true;
  if (to - from > 1 || !ALSO_PERSONAL.has(surface)) return false;
  const before = tokens[from - 1];
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
        (before === "from" && !possessive) ||
        entry.place === undefined ||
        modifies ||
        inDateline(tokens, to) ||
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
    case "metonym":
      return {
        entity: entry.entity,
        how: "metonym",
        role: modifies ? "modifier" : "actor",
        ...span,
        reason: "seat of government",
      };
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

/** "Kyiv, Ukraine" is an address, not a government. */
function inPlaceList(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  if (tokens[to]?.text !== ",") return false;
  const next = matchGazetteer(tokens.slice(to + 1, to + 4))[0];
  return next?.from === 0 && next.entry.sense !== "demonym" && LOCATIVE.has(tokens[from - 1]?.lower ?? "");
}

/** "WASHINGTON (AP) -", "MOSCOW, Jan. 26 (Reuters) -" */
function inDateline(tokens: readonly Token[], to: number): boolean {
  if (to > 4) return false;
  return tokens
    .slice(to, to + 8)
    .some((token, offset) => /^(?:[-–—]|--)$/u.test(token.text) && token.start > (tokens[to + offset - 1]?.end ?? 0));
}

/** Mentions of known names in one sentence, left to right. */
export function findKnownNames(tokens: readonly Token[]): Mention[] {
  return matchGazetteer(tokens)
    .filter((match) => !isPartOfAnotherName(tokens, match))
    .map((match) => mentionOf(tokens, match));
}

/** "the Biden administration": in English only the government of the United States is called by its president's name so. */
export function administrationOf(): EntityReference | undefined {
  return findKnownEntity("state:USA");
}
