/**
 * Names that are known before a text is read: states with their demonyms, capitals and governments, alliances and
 * intergovernmental bodies. State names and codes come from i18n-iso-countries (ISO 3166-1), demonyms from i18n-nationality,
 * capitals from countries-list; the lexicons add what political English says beside them.
 */
import { createRequire } from "node:module";
import { countries, type TCountryCode } from "countries-list";
import bodies from "../lexicon/bodies.json" with { type: "json" };
import places from "../lexicon/places.json" with { type: "json" };
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
  /** Where several bodies share the name: each with the state in whose news it is meant. */
  readonly senses?: readonly NameMeaning[];
  readonly tokens: readonly string[];
}

export interface NameMeaning {
  readonly entity: EntityReference;
  /** Ids of what a text names that means it so: for a body its state. */
  readonly clues: readonly string[];
  /** Meant where the text gives no clue. */
  readonly isDefault?: boolean;
  readonly partOf?: string;
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

export function placeNamed(name: string): EntityReference {
  return { id: `place:${slug(name)}`, kind: "Place", name };
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
    const alsoPlaces = byCode(lexicon.alsoPlaces, code);
    for (const alias of alsoPlaces) yield { entity, sense: "capital", place: placeNamed(alias), name: alias };
    for (const alias of aliases) {
      // "Congo" alone is two states; a name with a comma is a catalogue's, not a text's.
      if (alias !== name && alias !== "Congo" && !alias.includes(",") && !alsoPlaces.includes(alias))
        yield { entity, sense: "alias", name: alias };
    }
    if (entity.kind !== "State") continue;
    const capitals = lexicon.capitals as Readonly<Record<string, readonly string[]>>;
    const cities = capitals[code] ?? [capital];
    const place = placeNamed(cities[0] ?? "");
    for (const city of cities) {
      if (city !== "" && city !== name) yield { entity, sense: "capital", place, name: city };
    }
    for (const metonym of byCode(lexicon.metonyms, code))
      yield { entity, sense: "metonym", place: placeNamed(metonym), name: metonym };
  }
  for (const [demonym, code] of demonyms) {
    const alpha3 = isoCountries.alpha2ToAlpha3(code);
    const name = canonicalName(code as TCountryCode);
    if (alpha3 !== undefined && demonym !== name) {
      yield { entity: { id: `state:${alpha3}`, kind: "State", name }, sense: "demonym", name: demonym };
    }
  }
}

/** "Chinese" for the state of China: how its ministries and courts are named. */
export function findAdjective(stateId: string): string | undefined {
  return adjectives.get(stateId);
}

const adjectives: ReadonlyMap<string, string> = new Map(
  (Object.keys(countries) as TCountryCode[]).flatMap((code) => {
    const alpha3 = isoCountries.alpha2ToAlpha3(code);
    const given = nationalities.getName(code, "en");
    const own: Readonly<Record<string, string>> = lexicon.adjectives;
    const adjective =
      own[code] ?? byCode(lexicon.demonyms, code)[0] ?? (given === undefined ? undefined : plainDemonym(given));
    return alpha3 === undefined || adjective === undefined ? [] : [[`state:${alpha3}`, adjective] as const];
  }),
);

interface Body {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type?: string;
  /** The state in whose news alone the name is meant. */
  readonly home?: string;
  readonly partOf?: string;
}

const organizations: readonly Body[] = bodies.organizations;

/** Chambers of other states that are called the same: "Congress" is Peru's in the news of Peru. */
function chambersNamed(name: string): NameMeaning[] {
  const chambers: Readonly<Record<string, readonly string[]>> = bodies.chambers;
  return byCode(chambers, name).flatMap((code) => {
    const state = `state:${code}`;
    const adjective = findAdjective(state);
    if (adjective === undefined) return [];
    const full = `${adjective} ${name}`;
    return [
      {
        entity: { id: `organization:${slug(full)}`, kind: "Organization" as const, name: full },
        clues: [state],
        partOf: state,
      },
    ];
  });
}

function* bodyEntries(): Generator<Omit<GazetteerEntry, "tokens"> & { name: string }> {
  for (const { id, name, aliases } of bodies.alliances) {
    const entity: EntityReference = { id, kind: "Alliance", name };
    yield { entity, sense: "name", name };
    for (const alias of aliases) yield { entity, sense: "alias", name: alias };
  }
  const meanings = new Map<string, NameMeaning>();
  for (const body of organizations) {
    const entity: EntityReference = { id: body.id, kind: "Organization", name: body.name };
    const partOf = body.partOf === undefined ? {} : { partOf: body.partOf };
    const senses =
      body.home === undefined
        ? {}
        : { senses: [{ entity, clues: [body.home], ...partOf }, ...chambersNamed(body.name)] };
    meanings.set(body.id, { entity, clues: [], ...partOf });
    yield { entity, sense: "name", name: body.name, ...partOf, ...senses };
    for (const alias of body.aliases) yield { entity, sense: "alias", name: alias, ...partOf };
  }
  for (const { name, senses } of bodies.ambiguous) {
    const known = [
      ...senses.flatMap(({ id, state }) => {
        const meaning = meanings.get(id);
        return meaning === undefined ? [] : [{ ...meaning, clues: [state] }];
      }),
      ...chambersNamed(name),
    ];
    const [first] = known;
    if (first !== undefined) yield { entity: first.entity, sense: "alias", name, senses: known };
  }
}

/** "Congo", "Georgia": names of two states, or of a state and a region, told apart by what else the text names. */
function* sharedEntries(
  states: ReadonlyMap<string, EntityReference>,
): Generator<Omit<GazetteerEntry, "tokens"> & { name: string }> {
  for (const { name, senses, ...shared } of lexicon.shared) {
    const known = senses.map(({ id, clues }) => ({
      entity: states.get(id) ?? placeNamed(name),
      clues,
      isDefault: "default" in shared && shared.default === id,
    }));
    const [first] = known;
    if (first === undefined) continue;
    yield { entity: first.entity, sense: name.endsWith("ese") ? "demonym" : "name", name, senses: known };
  }
}

function* placeEntries(): Generator<Omit<GazetteerEntry, "tokens"> & { name: string }> {
  for (const name of [...places.usStates, ...places.regions, ...places.cities])
    yield { entity: placeNamed(name), sense: "name", name };
}

/** Entries by their first token, longest first: a longer name wins over its parts. */
function buildIndex(): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const index = new Map<string, GazetteerEntry[]>();
  const add = (entry: GazetteerEntry): void => {
    const [first] = entry.tokens;
    if (first === undefined) return;
    index.set(first, [...(index.get(first) ?? []), entry]);
  };
  const states = [...stateEntries()];
  const byId = new Map(states.map(({ entity }) => [entity.id, entity] as const));
  const shared = [...sharedEntries(byId)];
  const sharedNames = new Set(shared.map(({ name }) => name));
  const plainStates = states.filter(({ name }) => !sharedNames.has(name));
  for (const { name, ...entry } of [...bodyEntries(), ...shared, ...plainStates, ...placeEntries()]) {
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

/** What a known organisation is: "party", "armed group", "court". */
export const ORGANIZATION_TYPES: ReadonlyMap<string, string> = new Map(
  organizations.flatMap(({ id, type }) => (type === undefined ? [] : [[id, type] as const])),
);

/** The parliament that a state is known to have, where it has one chamber or one that matters: undefined for several. */
export function findParliament(stateId: string): EntityReference | "several" | undefined {
  const chambers = organizations.filter(
    ({ type, partOf, home }) => type === "parliament" && (partOf ?? home) === stateId,
  );
  const [only, ...others] = chambers;
  if (only === undefined) return undefined;
  return others.length > 0 ? "several" : { id: only.id, kind: "Organization", name: only.name };
}

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
