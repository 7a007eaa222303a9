/** The filters that are in force, in words: for chips, the badge and the steps of the history. */
import type { EvidenceFilter, PloverType, RelationType } from "../../../server/api-contract.ts";
import { KINDS, TYPES } from "../canvas-style.ts";
import type { GraphView, NodeKind } from "../graph-view.ts";
import { pluralOf } from "../kind-text.ts";
import { count, deedOf, verbOf } from "../relation-text.ts";
import { CLAIMS, EVENT_GROUPS, STANDARD_CLAIMS } from "./choices.ts";

/** Parts of an `EvidenceFilter` that are set and taken away together. */
export type FilterPart =
  "kinds" | "types" | "dates" | "ploverTypes" | "claimStatuses" | "outlets" | "minConfidence" | "minDocuments";

export interface ActiveFilter {
  readonly part: FilterPart;
  /** "since 2022-01-24" */
  readonly text: string;
  /** All of what `text` only counts. */
  readonly detail: string;
}

/** A kind or a relation type that the legend hides. */
export type LegendFilter = { readonly text: string } & ({ readonly kind: NodeKind } | { readonly type: RelationType });

/** So many are named; more are counted. */
const MAX_NAMED = 3;

function named(names: readonly string[], counted: string, detail: (all: string) => string = (all) => all) {
  const all = detail(names.join(", "));
  return { text: names.length <= MAX_NAMED ? all : counted, detail: all };
}

function datesText({ from, to }: EvidenceFilter): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `until ${to}`;
  if (to === undefined) return `since ${from}`;
  return from === to ? `on ${from}` : `${from} to ${to}`;
}

function eventsText(types: readonly PloverType[]): Omit<ActiveFilter, "part"> {
  const chosen = new Set(types);
  const deeds = EVENT_GROUPS.flatMap((group) => group.types.filter((type) => chosen.has(type))).map(deedOf);
  const groups = EVENT_GROUPS.filter((group) => group.types.every((type) => chosen.has(type)));
  const inGroups = groups.reduce((sum, group) => sum + group.types.length, 0);
  if (groups.length > 0 && inGroups === chosen.size) {
    return { text: `events: ${groups.map(({ name }) => name.toLowerCase()).join(", ")}`, detail: deeds.join(", ") };
  }
  return named(deeds, count(chosen.size, "event type"));
}

const samePlaces = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

/** The claims that count under a filter. */
export const claimsOf = ({ claimStatuses }: EvidenceFilter): readonly (typeof STANDARD_CLAIMS)[number][] =>
  claimStatuses === undefined || claimStatuses.length === 0 ? STANDARD_CLAIMS : claimStatuses;

/** What a filter bounds, a part each. */
export function activeFilters(filter: EvidenceFilter): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  const add = (part: FilterPart, said: Omit<ActiveFilter, "part"> | undefined): void => {
    if (said !== undefined) active.push({ part, ...said });
  };
  const plain = (text: string | undefined) => (text === undefined ? undefined : { text, detail: text });
  const { kinds = [], types = [], ploverTypes = [], outlets = [], minConfidence = 0, minDocuments = 0 } = filter;
  if (kinds.length > 0) {
    const names = KINDS.filter((kind) => kinds.includes(kind)).map((kind) => pluralOf(kind).toLowerCase());
    add(
      "kinds",
      named(names, count(kinds.length, "kind"), (all) => `only ${all}`),
    );
  }
  if (types.length > 0) {
    const names = TYPES.filter((type) => types.includes(type)).map(verbOf);
    add(
      "types",
      named(names, count(types.length, "relation type"), (all) => `only “${all}”`),
    );
  }
  add("dates", plain(datesText(filter)));
  if (ploverTypes.length > 0) add("ploverTypes", eventsText(ploverTypes));
  if (!samePlaces(claimsOf(filter), STANDARD_CLAIMS)) {
    const names = CLAIMS.filter(({ status }) => claimsOf(filter).includes(status)).map(({ name }) => name);
    add(
      "claimStatuses",
      named(names, count(names.length, "claim status", "claim statuses"), (all) => `claims: ${all}`),
    );
  }
  if (outlets.length > 0)
    add(
      "outlets",
      named([...outlets].sort(), count(outlets.length, "outlet"), (all) => `from ${all}`),
    );
  if (minConfidence > 0) add("minConfidence", plain(`confidence from ${minConfidence.toFixed(2)}`));
  if (minDocuments > 1) add("minDocuments", plain(`at least ${count(minDocuments, "document")}`));
  return active;
}

/** What the legend hides, in words. */
export function hiddenByLegend({ hiddenKinds, hiddenTypes }: GraphView): LegendFilter[] {
  return [
    ...KINDS.filter((kind) => hiddenKinds.has(kind)).map((kind) => ({
      kind,
      text: `without ${pluralOf(kind).toLowerCase()}`,
    })),
    ...TYPES.filter((type) => hiddenTypes.has(type)).map((type) => ({ type, text: `without “${verbOf(type)}”` })),
  ];
}

/** The filter without one of its parts. */
export function withoutPart(filter: EvidenceFilter, part: FilterPart): EvidenceFilter {
  const gone: readonly string[] = part === "dates" ? ["from", "to"] : [part];
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !gone.includes(name)));
}

/** True when two filters let the same through. */
export function sameFilter(a: EvidenceFilter, b: EvidenceFilter): boolean {
  const said = (filter: EvidenceFilter): string =>
    activeFilters(filter)
      .map(({ part, detail }) => `${part} ${detail}`)
      .join("\n");
  return said(a) === said(b);
}

/** The step of the history from one filter to another: "Filter: since 2022-01-24". */
export function stepLabel(before: EvidenceFilter, after: EvidenceFilter): string {
  const [was, is] = [activeFilters(before), activeFilters(after)];
  const told = (list: readonly ActiveFilter[], { part, detail }: ActiveFilter): boolean =>
    list.some((other) => other.part === part && other.detail === detail);
  const fresh = is.filter((filter) => !told(was, filter));
  if (fresh.length > 0) return `Filter: ${fresh.map(({ text }) => text).join(", ")}`;
  if (is.length === 0 && was.length > 1) return "Reset filters";
  const gone = was.filter((filter) => !told(is, filter));
  return `Filter off: ${gone.map(({ text }) => text).join(", ")}`;
}

/** What to ask the server for so that it brings nothing that the legend would hide. */
export function askedFilter({ filter, hiddenKinds, hiddenTypes }: GraphView): EvidenceFilter {
  const kinds = (filter.kinds ?? KINDS).filter((kind) => !hiddenKinds.has(kind));
  const types = (filter.types ?? TYPES).filter((type) => !hiddenTypes.has(type));
  return {
    ...filter,
    ...(hiddenKinds.size > 0 && { kinds }),
    ...(hiddenTypes.size > 0 && { types }),
  };
}
