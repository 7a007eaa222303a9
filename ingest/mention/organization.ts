/** Organisations by their head: "Russian Foreign Ministry", "Ministry of Defence", "Free Democratic Party (FDP)". */
import { slug } from "../../cypher/model/ids.ts";
import type { Token } from "../text/token.ts";
import type { EntityReference, Mention } from "./mention.ts";
import { isOrganizationHead } from "./organization-head.ts";
import { isCapitalised, textOf, type TokenSpan } from "./name-run.ts";

/** Heads that are parties even when they stand alone after "the": "the Greens". */
const PARTY_HEADS: ReadonlySet<string> = new Set([
  "Greens",
  "Liberals",
  "Conservatives",
  "Socialists",
  "Republicans",
  "Democrats",
]);

const ACRONYM = /^[A-Z][A-Z&]{1,6}$/u;

export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

export function organization(name: string): EntityReference {
  return { id: `organization:${slug(name)}`, kind: "Organization", name };
}

/** A state, demonym or body right before a run belongs to the organisation's name and says whose it is. */
function ownerBefore(mentions: readonly Mention[], at: number): Mention | undefined {
  return mentions.find(({ to, how, entity }) => to === at && entity.kind !== "Person" && how !== "nominal");
}

/**
 * Organisations among capitalised runs.
 * @param runs capitalised runs that no lexicon knows
 * @param known mentions from the gazetteer, which may be swallowed: "Russian" in "Russian Foreign Ministry"
 */
export function findOrganizations(
  tokens: readonly Token[],
  runs: readonly TokenSpan[],
  known: readonly Mention[],
): Mention[] {
  const found: Mention[] = [];
  for (const run of runs) {
    let head = run.to - 1;
    while (head >= run.from && !isOrganizationHead(tokens[head]?.text ?? "")) head -= 1;
    if (head < run.from) continue;
    let to = head + 1;
    // "Ministry of Foreign Affairs", "Court of Justice", "Ministry of Defence of Ukraine"
    while (tokens[to]?.lower === "of" && (isCapitalised(tokens[to + 1]) || tokens[to + 1]?.lower === "the")) {
      let end = tokens[to + 1]?.lower === "the" ? to + 2 : to + 1;
      if (!isCapitalised(tokens[end])) break;
      while (isCapitalised(tokens[end])) end += 1;
      to = end;
    }
    const owner = ownerBefore(known, run.from);
    const inner = known.find((mention) => mention.from > head && mention.to <= to);
    const from = owner === undefined ? run.from : owner.from;
    if (to - from < 2) {
      const isParty = PARTY_HEADS.has(tokens[head]?.text ?? "") && tokens[head - 1]?.lower === "the";
      if (!isParty) continue;
    }
    const affiliation = owner ?? inner;
    found.push({
      entity: organization(textOf(tokens, { from, to })),
      how: "name",
      role: "actor",
      from,
      to,
      ...(affiliation === undefined || affiliation.entity.kind === "Place"
        ? {}
        : { affiliationId: affiliation.entity.id }),
      reason: `organisation by its head "${tokens[head]?.text ?? ""}"`,
    });
  }
  return found;
}

/** The acronym that a name introduces: "Free Democratic Party (FDP)", "Sudanese Armed Forces, or SAF,". */
export function findIntroducedAcronym(
  tokens: readonly Token[],
  { to }: TokenSpan,
): { acronym: string; at: number } | undefined {
  const acronym = tokens[to + 1]?.text ?? "";
  if (tokens[to]?.text === "(" && tokens[to + 2]?.text === ")" && ACRONYM.test(acronym)) return { acronym, at: to + 1 };
  const alternative = tokens[to + 2]?.text ?? "";
  if (tokens[to]?.text === "," && tokens[to + 1]?.lower === "or" && ACRONYM.test(alternative))
    return { acronym: alternative, at: to + 2 };
  return undefined;
}
