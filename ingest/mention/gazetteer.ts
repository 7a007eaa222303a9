/**
 * Names that are known before a text is read: states with their demonyms, capitals and governments, alliances and
 * intergovernmental bodies. State names and codes come from i18n-iso-countries (ISO 3166-1), demonyms from i18n-nationality,
 * capitals from countries-list; the lexicons add what political English says beside them.
 */
import { createRequire } from "node:module";
import { countries, type TCountryCode } from "countries-list";
import bodies from "../lexicon/bodies.json" with { type: "json" };
import lexicon from "../lexicon/states.json" with { type: "json" };
import { slug } from "../../cypher/model/ids.ts";
import { surfacesOf } from "../text/tokenise.ts";
import type { Token } from "../text/token.ts";
import type { EntityReference } from "./mention.ts";

/** How a known name names: `capital` may be the place or, by metonymy, the government that sits there. */
export type NameSense = "name" | "alias" | "demonym" | "capital" | "metonym";

export interface GazetteerEntry {
  readonly entity: EntityReference;
  readonly sense: NameSense;
  /** The place itself, for a capital. */
  readonly place?: EntityReference;
  /** What an organisation is part of by its founding documents. */
  readonly partOf?: string;
  readonly tokens: readonly string[];
}

export interface GazetteerMatch {
  readonly entry: GazetteerEntry;
  readonly from: number;
  readonly to: number;
}

const require = createRequire(import.meta.url);

interface NameList {
  registerLocale(locale: object): void;
}
interface IsoCountries extends NameList {
  getName(code: string, language: string, options: { select: "all" }): string[] | undefined;
  alpha2ToAlpha3(code: string): string | undefined;
}
interface Nationalities extends NameList {
  getName(code: string, language: string): string | undefined;
}

const isoCountries = require("i18n-iso-countries") as IsoCountries;
isoCountries.registerLocale(require("i18n-iso-countries/langs/en.json") as object);
const nationalities = require("i18n-nationality") as Nationalities;
nationalities.registerLocale(require("i18n-nationality/langs/en.json") as object);

const byCode = (table: Readonly<Record<string, readonly string[]>>, code: string): readonly string[] =>
  table[code] ?? [];

/** "Congolese (Republic of the Congo)" and "British, UK" are lists and glosses, not words of a text. */
function plainDemonym(name: string): string {
  return name.replace(/\s*[(,].*$/u, "");
}

/** Demonyms shared by two states decide nothing: both are dropped. */
function uniqueDemonyms(codes: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string | null>();
  for (const code of codes) {
    const given = nationalities.getName(code, "en");
    const own = new Set(byCode(lexicon.demonyms, code));
    if (given !== undefined) {
      const demonym = plainDemonym(given);
      own.add(demonym);
      if (/(?:an|i)$/u.test(demonym)) own.add(`${demonym}s`);
    }
    for (const demonym of own) {
      const listed = byCode(lexicon.demonyms, code).includes(demonym);
      owners.set(demonym, owners.has(demonym) && !listed ? null : code);
    }
  }
  return new Map([...owners].filter((entry): entry is [string, string] => entry[1] !== null));
}

const canonicalNames: Readonly<Record<string, string>> = lexicon.names;

/** The name that newswire English uses, where the package's differs. */
function canonicalName(code: TCountryCode): string {
  return canonicalNames[code] ?? countries[code].name;
}

function* stateEntries(): Generator<Omit<GazetteerEntry, "tokens"> & { name: string }> {
  const dependencies = new Set(lexicon.dependencies);
  const codes = Object.keys(countries) as TCountryCode[];
  const demonyms = uniqueDemonyms(codes.filter((code) => !dependencies.has(code)));
  for (const code of codes) {
    const alpha3 = isoCountries.alpha2ToAlpha3(code);
    if (alpha3 === undefined) continue;
    const name = canonicalName(code);
    const { capital } = countries[code];
    const entity: EntityReference = dependencies.has(code)
      ? { id: `place:${slug(name)}`, kind: "Place", name }
      : { id: `state:${alpha3}`, kind: "State", name };
    yield { entity, sense: "name", name };
    const aliases = [...(isoCountries.getName(code, "en", { select: "all" }) ?? []), ...byCode(lexicon.aliases, code)];
    for (const alias of aliases) {
      // "Congo" alone is two states; a name with a comma is a catalogue's, not a text's.
      if (alias !== name && alias !== "Congo" && !alias.includes(",")) yield { entity, sense: "alias", name: alias };
    }
    if (entity.kind !== "State") continue;
    const capitals = lexicon.capitals as Readonly<Record<string, readonly string[]>>;
    const cities = capitals[code] ?? [capital];
    const place = { id: `place:${slug(cities[0] ?? "")}`, kind: "Place", name: cities[0] ?? "" } as const;
    for (const city of cities) {
      if (city !== "" && city !== name) yield { entity, sense: "capital", place, name: city };
    }
    for (const metonym of byCode(lexicon.metonyms, code)) yield { entity, sense: "metonym", name: metonym };
  }
  for (const [demonym, code] of demonyms) {
    const alpha3 = isoCountries.alpha2ToAlpha3(code);
    const name = canonicalName(code as TCountryCode);
    if (alpha3 !== undefined && demonym !== name) {
      yield { entity: { id: `state:${alpha3}`, kind: "State", name }, sense: "demonym", name: demonym };
    }
  }
}

function* bodyEntries(): Generator<Omit<GazetteerEntry, "tokens"> & { name: string }> {
  for (const { id, name, aliases } of bodies.alliances) {
    const entity: EntityReference = { id, kind: "Alliance", name };
    yield { entity, sense: "name", name };
    for (const alias of aliases) yield { entity, sense: "alias", name: alias };
  }
  for (const body of bodies.organizations) {
    const entity: EntityReference = { id: body.id, kind: "Organization", name: body.name };
    const partOf = "partOf" in body ? { partOf: body.partOf } : {};
    yield { entity, sense: "name", name: body.name, ...partOf };
    for (const alias of body.aliases) yield { entity, sense: "alias", name: alias, ...partOf };
  }
}

/** Entries by their first token, longest first: a longer name wins over its parts. */
function buildIndex(): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const index = new Map<string, GazetteerEntry[]>();
  const add = (entry: GazetteerEntry): void => {
    const [first] = entry.tokens;
    if (first === undefined) return;
    index.set(first, [...(index.get(first) ?? []), entry]);
  };
  for (const { name, ...entry } of [...bodyEntries(), ...stateEntries()]) {
    const tokens = surfacesOf(name);
    add({ ...entry, tokens });
    // Datelines and headlines: "WASHINGTON", "RUSSIA". Acronyms are upper case already.
    const upper = tokens.map((token) => token.toUpperCase());
    if (upper.join(" ") !== tokens.join(" ") && name.length > 4) add({ ...entry, tokens: upper });
  }
  for (const entries of index.values()) entries.sort((a, b) => b.tokens.length - a.tokens.length);
  return index;
}

const index = buildIndex();

/** What an alliance is, so that "the alliance" can be told from "the bloc". */
export const ALLIANCE_TYPES: ReadonlyMap<string, string> = new Map(bodies.alliances.map(({ id, type }) => [id, type]));

/** The known names in a sentence, left to right, longest match first, none overlapping. */
export function matchGazetteer(tokens: readonly Token[]): GazetteerMatch[] {
  const matches: GazetteerMatch[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    // "The West" at the start of a sentence is "the West".
    const candidates = [...(index.get(token.text) ?? []), ...(token.text === "The" ? (index.get("the") ?? []) : [])];
    const entry = candidates.find((candidate) =>
      candidate.tokens.every((text, offset) => offset === 0 || tokens[at + offset]?.text === text),
    );
    if (entry === undefined) continue;
    matches.push({ entry, from: at, to: at + entry.tokens.length });
    at += entry.tokens.length - 1;
  }
  return matches;
}

/** Entity of a known id, for offices that exist in one state only and for reference tables. */
export function findKnownEntity(id: string): EntityReference | undefined {
  return knownEntities.get(id);
}

const knownEntities: ReadonlyMap<string, EntityReference> = new Map(
  [...index.values()]
    .flat()
    .flatMap(({ entity, place }) =>
      [entity, ...(place === undefined ? [] : [place])].map((known) => [known.id, known] as const),
    ),
);
