/**
 * Nouns that stand for a body named elsewhere: "the alliance", "the party", "the agency". They are resolved only where one body
 * can be meant: of the whole document, else of the same paragraph before.
 */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import { ALLIANCE_TYPES, findKnownEntity, ORGANIZATION_TYPES } from "./gazetteer.ts";
import type { EntityReference, Mention } from "./mention.ts";

const MONARCHIES: ReadonlySet<string> = new Set(
  "SAU BHR JOR MAR OMN QAT KWT THA BTN KHM SWZ LSO TON GBR ESP NLD BEL DNK SWE NOR"
    .split(" ")
    .map((code) => `state:${code}`),
);
const ARMED: ReadonlySet<string> = new Set(["Front", "Army", "Brigades", "Brigade", "Forces", "Militia", "Movement"]);

const lastWord = (name: string): string => name.split(" ").at(-1) ?? "";
const hasWord = (name: string, ...words: readonly string[]): boolean =>
  name
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => words.includes(word));

type Test = (entity: EntityReference) => boolean;

const ofAlliance =
  (...types: readonly string[]): Test =>
  ({ id }) =>
    types.includes(ALLIANCE_TYPES.get(id) ?? "");
const ofOrganization =
  (type: string, ...words: readonly string[]): Test =>
  ({ id, kind, name }) =>
    kind === "Organization" && (ORGANIZATION_TYPES.get(id) === type || hasWord(name, ...words));

/** Parties, armed groups and associations, but no ministry, court or company. */
export const isGroup: Test = ({ id, kind, name }) =>
  kind === "Organization" &&
  !STATE_ORGAN.test(name) &&
  !["court", "company", "agency", "chamber"].includes(ORGANIZATION_TYPES.get(id) ?? "");
const STATE_ORGAN =
  /(?:Ministry|Court|Tribunal|Parliament|Department|Senate|Congress|Assembly|Bank|Commission|Council|Army|Navy|Guard|Forces|Police|Committee)\b/u;

/** What each noun can stand for. */
const MEANINGS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["alliance", ofAlliance("military alliance")],
  ["bloc", ofAlliance("bloc", "union")],
  ["party", ofOrganization("party", "party")],
  ["ministry", ofOrganization("none", "ministry")],
  ["commission", ofOrganization("none", "commission")],
  ["council", ofOrganization("none", "council")],
  ["tribunal", ofOrganization("none", "tribunal")],
  ["court", ofOrganization("court", "court", "tribunal")],
  ["committee", ofOrganization("none", "committee")],
  ["agency", (entity) => ofOrganization("agency", "agency")(entity) || hasWord(entity.name, "agency")],
  ["watchdog", ({ id }) => id === "alliance:iaea"],
  ["consortium", ofOrganization("none", "consortium")],
  [
    "militia",
    ({ id, kind, name }) =>
      kind === "Organization" && (ORGANIZATION_TYPES.get(id) === "armed group" || ARMED.has(lastWord(name))),
  ],
  ["group", isGroup],
  ["movement", isGroup],
  ["organization", isGroup],
  ["organisation", isGroup],
  ["kingdom", ({ id }) => MONARCHIES.has(id)],
  ["company", ofOrganization("company", "company", "corporation", "inc", "ltd", "group")],
]);

/** Nouns that one body of the whole document can be meant by; the others only by a body of the same paragraph. */
const DOCUMENT_WIDE: ReadonlySet<string> = new Set(["alliance", "bloc", "party", "commission", "tribunal", "watchdog"]);
const GOVERNMENT: ReadonlySet<string> = new Set(nouns.government);

/** The bodies of mentions, each once. */
export function bodiesOf(mentions: readonly Mention[]): EntityReference[] {
  return [
    ...new Map(
      mentions
        .filter(({ entity, role }) => entity.kind !== "Person" && entity.kind !== "Place" && role !== "place")
        .map(({ entity }) => [entity.id, entity] as const),
    ).values(),
  ];
}

/**
 * The one body that a noun can stand for.
 * @param document all bodies of the document
 * @param paragraph the mentions of the same paragraph before the noun
 */
export function resolveNominal(
  noun: string,
  document: readonly EntityReference[],
  paragraph: readonly Mention[],
): { entity: EntityReference; reason: string } | undefined {
  const test = MEANINGS.get(noun);
  if (test === undefined) return undefined;
  const all = document.filter(test);
  const [only] = all;
  if (all.length === 1 && only !== undefined && DOCUMENT_WIDE.has(noun))
    return { entity: only, reason: `the only ${noun} of the document` };
  const near = bodiesOf(paragraph).filter(test);
  const [nearest] = near;
  return near.length === 1 && nearest !== undefined
    ? { entity: nearest, reason: `the only ${noun} of the paragraph so far` }
    : undefined;
}

const KIND: ReadonlySet<string> = new Set("militant armed regional rebel paramilitary military".split(" "));

/** "the alliance", "the party's": nouns that resolve, as mentions. */
export function findNominals(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  document: readonly EntityReference[],
  before: (at: number) => readonly Mention[],
): Mention[] {
  return tokens.flatMap((token, at): Mention[] => {
    if (token.pos !== "NOUN" || taken.has(at) || !MEANINGS.has(token.text)) return [];
    // "the militant group", "the regional bloc"
    const article = KIND.has(tokens[at - 1]?.text ?? "") ? tokens[at - 2] : tokens[at - 1];
    if (article?.lower !== "the") return [];
    const next = tokens[at + 1];
    // "the party of power", "the agency that …" is said what it is.
    if (next?.lower === "of" || next?.lower === "that" || (next?.pos === "ADJ" && GOVERNMENT.has(next.lower)))
      return [];
    const meant = resolveNominal(token.lower, document, before(at));
    if (meant === undefined) return [];
    return [
      {
        entity: meant.entity,
        how: "nominal",
        role: next?.pos === "NOUN" ? "modifier" : "actor",
        from: at,
        to: at + 1,
        reason: meant.reason,
      },
    ];
  });
}

/** "the North", "the South" where the document speaks of both Koreas. */
export function findKoreas(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  states: ReadonlyMap<string, number>,
): Mention[] {
  if (!states.has("state:PRK") || !states.has("state:KOR")) return [];
  return tokens.flatMap((token, at): Mention[] => {
    const id = token.text === "North" ? "state:PRK" : token.text === "South" ? "state:KOR" : undefined;
    if (id === undefined || taken.has(at) || tokens[at - 1]?.lower !== "the") return [];
    const next = tokens[at + 1];
    const entity = findKnownEntity(id);
    if (entity === undefined || /^(?:\p{Lu}|of$)/u.test(next?.text ?? "")) return [];
    return [
      {
        entity,
        how: "alias",
        role: next?.pos === "NOUN" ? "modifier" : "actor",
        from: at,
        to: at + 1,
        reason: "one of the two Koreas that the document names",
      },
    ];
  });
}
