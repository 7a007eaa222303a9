/** The entities of a model's answers, as far as the text bears them out: each has its words in a sentence. */
import type { EntityKind, MentionForm } from "../../cypher/model/entity.ts";
import { foldName } from "../../cypher/model/fold.ts";
import type { EntityReference } from "../mention/mention.ts";
import { PersonRegistry } from "../mention/person-registry.ts";
import { findCanonicalName } from "../reference/office-holders.ts";
import type { TokenisedSentence } from "../text/token.ts";
import type { LlmEntity } from "./answer-schema.ts";
import { entityNamed, findKnown, learnPerson, namesAnother } from "./resolve-name.ts";
import { findWords, searchable, type SearchableText, type Span } from "./searchable-text.ts";
import type { ReadWindow } from "./window-reader.ts";

/** Words of a sentence that are said to refer to an entity. Offsets point into the document. */
export interface Claim extends Span {
  readonly sentenceIndex: number;
  readonly surface: string;
  readonly how: MentionForm;
}

export interface ClaimedEntity {
  readonly reference: EntityReference;
  readonly claims: readonly Claim[];
  readonly office: string | null;
  /** Name of the entity that it acts for, as the answer has it. */
  readonly represents: string | null;
}

/** A window with its entities, each once. */
export interface ClaimedWindow extends ReadWindow {
  readonly entities: readonly ClaimedEntity[];
  /** By the name that the answer gives it, whatever its capitals and accents. */
  readonly find: (name: string) => ClaimedEntity | undefined;
}

/** Ways to refer that name. */
export const NAMING: ReadonlySet<MentionForm> = new Set(["name", "alias", "title"]);

/** A document's sentences for searching, each prepared once. */
export class SearchableSentences {
  readonly #texts = new Map<number, SearchableText>();

  of({ index, text }: TokenisedSentence): SearchableText {
    const known = this.#texts.get(index) ?? searchable(text);
    this.#texts.set(index, known);
    return known;
  }
}

function claimsOf(entity: LlmEntity, { sentences }: ReadWindow, texts: SearchableSentences): Claim[] {
  return entity.surfaces.flatMap(({ surface, how, sentences: numbers }) =>
    [...new Set(numbers)].flatMap((number) => {
      const sentence = sentences[number];
      if (sentence === undefined) return [];
      return findWords(texts.of(sentence), surface).map(({ start, end }) => ({
        sentenceIndex: sentence.index,
        start: sentence.start + start,
        end: sentence.start + end,
        surface: sentence.text.slice(start, end),
        how,
      }));
    }),
  );
}

const tidy = (name: string): string => name.replace(/\s+/gu, " ").trim();
const lastWord = (name: string): string => foldName(name).split(" ").at(-1) ?? "";

interface Named {
  readonly known?: EntityReference;
  /** A name that the text has, for what the gazetteer does not know. */
  readonly written: string;
}

/**
 * A name of the entity that is not the model's invention: one of the gazetteer's where the text has that or another of its
 * names, else words of the text. What only the model calls Russia is not Russia.
 */
function nameOf(
  { name, kind }: { name: string; kind: EntityKind },
  claims: readonly Claim[],
  isWritten: (words: string) => boolean,
): Named | undefined {
  const surfaces = claims.filter(({ how }) => NAMING.has(how)).map(({ surface }) => tidy(surface));
  const find = (words: string): EntityReference | undefined =>
    kind === "Person" ? undefined : findKnown(tidy(words), kind);
  const meant = find(name);
  const said = claims.map(({ surface }) => find(surface)).filter((known) => known !== undefined);
  const known = meant === undefined || isWritten(name) ? (meant ?? said[0]) : said.find(({ id }) => id === meant.id);
  if (known !== undefined) return { known, written: known.name };
  // Peru by the name of Iran is neither.
  if (said.length > 0) return undefined;
  const inTable =
    kind === "Person" &&
    findCanonicalName(name) !== undefined &&
    surfaces.some((surface) => lastWord(surface) === lastWord(name));
  if (inTable || isWritten(name)) return { written: tidy(name) };
  const [longest] = surfaces.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? undefined : { written: longest };
}

/**
 * Checks the entities of all windows of a document against its text and resolves their names, people by the fullest name
 * that any window has.
 * @param date ISO date of the document, or null
 * @returns the windows in order, and how many entities were dropped
 */
export function claimEntities(
  windows: readonly ReadWindow[],
  texts: SearchableSentences,
  date: string | null,
): { windows: ClaimedWindow[]; dropped: number } {
  let dropped = 0;
  const drafts = windows.map((window) => {
    const isWritten = (words: string): boolean =>
      window.sentences.some((sentence) => findWords(texts.of(sentence), words).length > 0);
    const entities = window.answer.entities.flatMap((entity) => {
      const claims = claimsOf(entity, window, texts);
      const named = claims.length === 0 ? undefined : nameOf(entity, claims, isWritten);
      if (named === undefined) dropped += 1;
      return named === undefined ? [] : [{ entity, claims, named }];
    });
    return { window, entities };
  });

  const people = new PersonRegistry();
  for (const { entities } of drafts)
    for (const { entity, named } of entities) if (entity.kind === "Person") learnPerson(people, named.written);

  const claimed = drafts.map(({ window, entities }): ClaimedWindow => {
    const byId = new Map<string, ClaimedEntity>();
    const idsByName = new Map<string, string>();
    for (const { entity, claims, named } of entities) {
      const { kind, office, represents } = entity;
      const reference = named.known ?? entityNamed(named.written, kind, people, { office, date });
      const own = reference === undefined ? [] : claims.filter(({ surface }) => !namesAnother(surface, reference));
      if (reference === undefined || own.length === 0) {
        dropped += 1;
        continue;
      }
      const { id } = reference;
      // Listed twice it is one: under two names, or once for each sentence.
      const known = byId.get(id);
      const side = known?.represents ?? represents;
      const all = [...(known?.claims ?? []), ...own];
      byId.set(id, { reference, claims: all, office: known?.office ?? office, represents: side });
      // "Moscow" in an event is who acts, not where.
      const key = foldName(entity.name);
      if (kind !== "Place" || !idsByName.has(key)) idsByName.set(key, id);
    }
    const find = (name: string): ClaimedEntity | undefined => byId.get(idsByName.get(foldName(name)) ?? "");
    return { ...window, entities: [...byId.values()], find };
  });
  return { windows: claimed, dropped };
}
