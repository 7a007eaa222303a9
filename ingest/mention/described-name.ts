/**
 * Names that the words around them tell to be an organisation's or a place's: "the daily Kayhan", "Foro Penal, a rights
 * group", "a militia known as Fano"; "the city of Rafah", "the Amhara region", "at Karaj".
 */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import { placeNamed } from "./gazetteer.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { isCapitalised, isNotAName, textOf, type TokenSpan } from "./name-run.ts";
import { isOfficeWord } from "./office.ts";
import { isAcronym, organization } from "./organization.ts";
import { isOrganizationHead } from "./organization-head.ts";

const ORGANIZATIONS: ReadonlySet<string> = new Set(nouns.organizationDescriptors);
const PLACES: ReadonlySet<string> = new Set(nouns.placeDescriptors);
const PEOPLE_AT: ReadonlySet<string> = new Set(nouns.peopleAt);
const CALENDAR: ReadonlySet<string> = new Set(nouns.calendar);
const TRAPS: ReadonlySet<string> = new Set(nouns.locativeTraps);
const LOCATIVE: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "around", "into", "toward", "towards"]);

const OFFICES_OF_BODIES: ReadonlySet<string> = new Set([
  ..."leader head chairman chairwoman chair director founder co-founder spokesman spokeswoman spokesperson".split(" "),
  ..."member president chief commander secretary secretary-general deputy".split(" "),
]);

/** A description longer than this is a clause. */
const MAX_DESCRIPTION_TOKENS = 9;
/** Names of places have few words. */
const MAX_PLACE_TOKENS = 4;

/** How sure the words are: a description says what a name is, a preposition only suggests it. */
export interface DescribedName {
  readonly name: string;
  readonly entity: EntityReference;
  readonly certain: boolean;
  readonly reason: string;
}

const isPossessive = (token: Token | undefined): boolean => ["'s", "’s", "'", "’"].includes(token?.text ?? "");

type Kind = "Organization" | "Place";

const descriptorKind = (token: Token | undefined): Kind | undefined =>
  token === undefined || /^\p{Lu}/u.test(token.text)
    ? undefined
    : ORGANIZATIONS.has(token.lower)
      ? "Organization"
      : PLACES.has(token.lower)
        ? "Place"
        : undefined;

/** "the conservative daily [Kayhan]", "the port of [Hodeidah]", "a militia known as [Fano]" */
function describedBefore(tokens: readonly Token[], { from }: TokenSpan): Kind | undefined {
  const before = tokens[from - 1];
  if (before?.lower === "of") {
    const place = tokens[from - 2];
    return descriptorKind(place) === "Place" ? "Place" : undefined;
  }
  if (
    (before?.lower === "as" && /^(?:known|described)$/u.test(tokens[from - 2]?.lower ?? "")) ||
    before?.lower === "called"
  ) {
    const noun = tokens.slice(Math.max(0, from - 6), from - 1).findLast((token) => descriptorKind(token) !== undefined);
    return descriptorKind(noun);
  }
  // "the party leader", "a group of" are no descriptions of what follows.
  return before?.pos === "NOUN" || before?.pos === "ADJ" ? descriptorKind(before) : undefined;
}

/** "[Foro Penal], a rights group", "[UNRWA], the U.N. agency for …" */
function describedAfter(tokens: readonly Token[], { to }: TokenSpan): Kind | undefined {
  if (tokens[to]?.text !== "," || !/^(?:a|an|the|one|another)$/u.test(tokens[to + 1]?.lower ?? "")) return undefined;
  let head: Token | undefined;
  for (let at = to + 2; at < Math.min(tokens.length, to + 2 + MAX_DESCRIPTION_TOKENS); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.pos === "VERB" || token.pos === "ADP" || token.pos === "PRON") break;
    if (/^[,.;:()—–]$/u.test(token.text) || token.lower === "that" || token.lower === "which") break;
    if (token.pos === "NOUN") head = token;
  }
  return head !== undefined && isOfficeWord(head) && !ORGANIZATIONS.has(head.lower) ? undefined : descriptorKind(head);
}

/** "the [Amhara] and [Afar] regions", "[Evin] prison" */
function namesPlace(tokens: readonly Token[], { to }: TokenSpan): boolean {
  const next = tokens[to];
  if (next !== undefined && PLACES.has(next.text) && next.pos !== "VERB") return !isPossessive(tokens[to - 1]);
  return (
    (next?.lower === "and" || next?.text === ",") &&
    isCapitalised(tokens[to + 1]) &&
    PLACES.has(tokens[to + 2]?.text ?? "") &&
    (tokens[to + 2]?.lower ?? "").endsWith("s")
  );
}

/** "the [Serb List] party", "the liberal [Momentum] party": an article, the name and what it is. */
function namesBody(tokens: readonly Token[], { from, to }: TokenSpan): boolean {
  if (!ORGANIZATIONS.has(tokens[to]?.text ?? "") || tokens[to]?.pos !== "NOUN") return false;
  let at = from - 1;
  while (tokens[at]?.pos === "ADJ" && !isCapitalised(tokens[at])) at -= 1;
  return tokens[at]?.pos === "DET" || isPossessive(tokens[at]);
}

/** "Sajith Premadasa of the [Samagi Jana Balawegaya]": people are of bodies. */
function followsPerson(tokens: readonly Token[], { from, to }: TokenSpan): boolean {
  return (
    to - from > 1 &&
    tokens[from - 1]?.lower === "the" &&
    tokens[from - 2]?.lower === "of" &&
    [from - 3, from - 4].every((at) => {
      const token = tokens[at];
      return (
        isCapitalised(token) && token.pos === "PROPN" && !isNotAName(token.text) && !isOrganizationHead(token.text)
      );
    })
  );
}

/** "who leads [Afek Tounes]", "who chairs the [Joint List]" */
function isLed(tokens: readonly Token[], { from }: TokenSpan): boolean {
  const verb = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return /^(?:heads|leads|chairs)$/u.test(tokens[verb]?.lower ?? "") && tokens[verb - 1]?.lower === "who";
}

/** "[Bloc Québécois] chief Yves-François Blanchet": what a person leads or speaks for is a body. */
function leadsIntoOffice(tokens: readonly Token[], { from, to }: TokenSpan): boolean {
  const office = tokens[to]?.text ?? "";
  const isOffice = OFFICES_OF_BODIES.has(office) || /^(?:economist|analyst|researcher|co-leader)$/u.test(office);
  if (!isOffice || office === "president" || office === "commander") return false;
  // "Chechen leader", "Catalan chief": an adjective of a people.
  if (to - from === 1 && /(?:an|ese|ish|en|ic|i)$/u.test(tokens[from]?.text ?? "")) return false;
  const at = tokens[to + 1]?.text === "executive" ? to + 2 : to + 1;
  return isCapitalised(tokens[at]) && tokens[at].pos === "PROPN" && /^[\p{Lu}-]/u.test(tokens[at + 1]?.text ?? "");
}

/** Offices that nobody holds of a place or a person. */
const OF_BODIES_ONLY: ReadonlySet<string> = new Set(
  "executive chairman chairwoman chair ceo founder co-founder director economist".split(" "),
);

/** "head of the [Joint List]", "a spokesman for the [Guild]", "chairman of [Norsk Tora]": people hold offices of bodies. */
function followsOffice(tokens: readonly Token[], { from }: TokenSpan): boolean {
  if (tokens[from - 1]?.lower === "of" && OF_BODIES_ONLY.has(tokens[from - 2]?.text ?? "")) return true;
  if (tokens[from - 1]?.lower !== "the" || !/^(?:of|for)$/u.test(tokens[from - 2]?.lower ?? "")) return false;
  return OFFICES_OF_BODIES.has(tokens[from - 3]?.text ?? "");
}

/** "fighting in [Bakhmut]", but not "a stake in [Gazprom]" nor "in [Putin]'s view". */
function standsInPlace(tokens: readonly Token[], { from, to }: TokenSpan): Kind | undefined {
  const preposition = tokens[from - 1]?.lower ?? "";
  const article = preposition === "the" ? tokens[from - 2]?.lower : undefined;
  if (preposition === "at" || article === "at") {
    if (PEOPLE_AT.has(tokens[from - (article === undefined ? 2 : 3)]?.lower ?? "")) return "Organization";
  }
  if (article !== undefined || !LOCATIVE.has(preposition)) return undefined;
  if (isPossessive(tokens[to]) || TRAPS.has(tokens[from - 2]?.lower ?? "")) return undefined;
  const next = tokens[to];
  // "in Brexit talks": what qualifies a noun need not be a place.
  if (next?.pos === "NOUN" && !isCapitalised(next)) return undefined;
  return "Place";
}

/** What the words around a run say that it names. */
function describe(tokens: readonly Token[], run: TokenSpan): Omit<DescribedName, "name"> | undefined {
  const name = textOf(tokens, run);
  const entityOf = (kind: Kind): EntityReference => (kind === "Place" ? placeNamed(name) : organization(name));
  const described = describedBefore(tokens, run) ?? describedAfter(tokens, run);
  if (described !== undefined)
    return { entity: entityOf(described), certain: true, reason: "described by the words beside it" };
  if (namesPlace(tokens, run))
    return { entity: entityOf("Place"), certain: true, reason: "place by the noun behind it" };
  if (
    namesBody(tokens, run) ||
    followsPerson(tokens, run) ||
    followsOffice(tokens, run) ||
    leadsIntoOffice(tokens, run) ||
    isLed(tokens, run)
  )
    return { entity: entityOf("Organization"), certain: true, reason: "body by the words around it" };
  const standing = standsInPlace(tokens, run);
  return standing === undefined
    ? undefined
    : { entity: entityOf(standing), certain: false, reason: `${standing.toLowerCase()} by its preposition` };
}

/** Every description that a sentence gives of unknown names. */
export function findDescribedNames(tokens: readonly Token[], runs: readonly TokenSpan[]): DescribedName[] {
  return runs.flatMap((run) => {
    const words = tokens.slice(run.from, run.to);
    const name = textOf(tokens, run);
    const isAName =
      words.length <= MAX_PLACE_TOKENS + 1 &&
      !words.some(({ text }) => isNotAName(text) || CALENDAR.has(text) || /['’]s$/u.test(text)) &&
      !words.some((word) => isOfficeWord(word)) &&
      !(words.length === 1 && isOrganizationHead(name));
    if (!isAName) return [];
    const description = describe(tokens, run);
    if (description === undefined) return [];
    if (description.entity.kind === "Place" && (isAcronym(name) || words.length > MAX_PLACE_TOKENS)) return [];
    return [{ name, ...description }];
  });
}

/** Mentions of names that the document describes somewhere. */
export function findDescribedMentions(
  tokens: readonly Token[],
  runs: readonly TokenSpan[],
  described: ReadonlyMap<string, DescribedName>,
): Mention[] {
  return runs.flatMap(({ from, to }) => {
    const name = described.get(textOf(tokens, { from, to }));
    if (name === undefined) return [];
    const next = tokens[to];
    const modifies = next?.pos === "NOUN" && !isCapitalised(next);
    return [
      {
        entity: name.entity,
        how: "name" as const,
        role: name.entity.kind === "Place" ? ("place" as const) : modifies ? ("modifier" as const) : ("actor" as const),
        from,
        to,
        reason: name.reason,
      },
    ];
  });
}
