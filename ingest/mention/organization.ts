/** Organisations by their head: "Russian Foreign Ministry", "Ministry of Defence", "Free Democratic Party (FDP)". */
import { slug } from "../../cypher/model/ids.ts";
import type { Token } from "../text/token.ts";
import { findAdjective } from "./gazetteer.ts";
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

/** Bodies that a state has one of, so that "China's Foreign Ministry" is the Chinese Foreign Ministry. */
const STATE_BODY =
  /(?:^|\s)(?:Ministry|Parliament|(?:Supreme|Constitutional|High|Federal|Criminal) (?:Court|Tribunal)|(?:Security|Electoral|State|Transitional|Privy) (?:Council|Commission|Board)|Senate|Navy|Army|Air Force|Armed Forces|Coast Guard|Central Bank|Central Election Commission|Congress|National Assembly|Federal Assembly|Treasury|Defense Forces|Defence Forces|Department|National Guard)$|^(?:Ministry|Department) (?:of|for) /u;

/** The same bodies in small letters: "the Chinese coast guard", "Hungary's constitutional court". */
const SMALL_BODIES: readonly (readonly string[])[] = [
  ...["foreign", "defence", "defense", "interior", "finance", "justice", "health", "economy", "trade", "commerce"].map(
    (subject) => [subject, "ministry"],
  ),
  ["energy", "ministry"],
  ["education", "ministry"],
  ["agriculture", "ministry"],
  ["national", "security", "council"],
  ["electoral", "commission"],
  ["election", "commission"],
  ["coast", "guard"],
  ["coastguard"],
  ["central", "bank"],
  ["supreme", "court"],
  ["constitutional", "court"],
  ["parliament"],
];

/** Heads whose name may go on with "for" or "on": "Commission for Human Rights", "Committee on Foreign Affairs". */
const OPEN_HEADS: ReadonlySet<string> = new Set([
  ..."Party Front Movement Ministry Commission Committee Council Institute Center Centre Agency Union".split(" "),
  ..."Office Alliance Association Foundation Organization Organisation Department Court Coalition Fund Tribunal League Society Network Campaign Federation Confederation Observatory".split(
    " ",
  ),
]);

const ACRONYM = /^[A-Z][A-Z&]{1,6}$/u;

export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}

export function organization(name: string): EntityReference {
  return { id: `organization:${slug(name)}`, kind: "Organization", name };
}

const isPossessive = (token: Token | undefined): boolean => ["'s", "’s", "'", "’"].includes(token?.text ?? "");

/** A state, demonym or body right before a run belongs to the organisation's name and says whose it is. */
function ownerBefore(mentions: readonly Mention[], at: number): Mention | undefined {
  return mentions.find(({ to, how, entity }) => to === at && entity.kind !== "Person" && how !== "nominal");
}

/** "the Peace and Security Council", "the Justice and Development Party": the name may begin before an "and". */
function startOfName(tokens: readonly Token[], from: number, taken: ReadonlySet<number>): number {
  const first = tokens[from - 2];
  const introduces = tokens[from - 3];
  return tokens[from - 1]?.lower === "and" &&
    isCapitalised(first) &&
    !taken.has(from - 2) &&
    !isOrganizationHead(first.text) &&
    (introduces?.lower === "the" || isPossessive(introduces))
    ? from - 2
    : from;
}

/** "Royal Canadian Mounted Police": a word before the demonym may begin the name. */
function royalStart(tokens: readonly Token[], owner: Mention, taken: ReadonlySet<number>): number {
  const before = tokens[owner.from - 1];
  const begins =
    owner.from > 1 &&
    isCapitalised(before) &&
    !taken.has(owner.from - 1) &&
    /^(?:Royal|All|United|Free|New|National|Great|Greater|Confederation)$/u.test(before.text);
  return begins ? owner.from - 1 : owner.from;
}

/** "Bishops' Conference" is a body, "Peace Conference" is none. */
const isHeadAt = (tokens: readonly Token[], at: number): boolean =>
  isOrganizationHead(tokens[at]?.text ?? "") ||
  (tokens[at]?.text === "Conference" && /^['’]$/u.test(tokens[at - 1]?.text ?? ""));

/** "the Greens", "the opposition Greens" */
function followsArticle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.lower === "the") return true;
  const qualifies = (before?.pos === "ADJ" || before?.pos === "NOUN") && !isCapitalised(before);
  return qualifies && tokens[at - 2]?.lower === "the";
}

/** "Ministry of Foreign Affairs", "Court of Justice", "Ministry of Defence of Ukraine", "Front for Democracy and Justice" */
function endOfName(tokens: readonly Token[], head: number): number {
  const opens = OPEN_HEADS.has(tokens[head]?.text ?? "");
  let to = head + 1;
  for (;;) {
    const link = tokens[to]?.lower ?? "";
    if (link !== "of" && !(opens && (link === "for" || link === "on"))) break;
    let end = tokens[to + 1]?.lower === "the" ? to + 2 : to + 1;
    if (!isCapitalised(tokens[end])) break;
    while (isCapitalised(tokens[end])) end += 1;
    if (
      tokens[end]?.lower === "and" &&
      isCapitalised(tokens[end + 1]) &&
      /^\p{P}|^(?!\p{Lu})/u.test(tokens[end + 2]?.text ?? ".")
    )
      end += 2;
    // "Democratic Alliance of Hungarians in Romania (UDMR)": the acronym behind it says that the name goes on.
    if (tokens[end]?.lower === "in" && isCapitalised(tokens[end + 1]) && introducesAcronym(tokens, end + 2)) end += 2;
    to = end;
  }
  return to;
}

/** Names of which a sentence gives only the head: "the Commission", "Commission spokesman". */
export interface ShortName extends TokenSpan {
  readonly head: string;
}

/** Heads that stand alone in capitals: candidates for the only body of the document that has them. */
export function findShortNames(tokens: readonly Token[], runs: readonly TokenSpan[]): ShortName[] {
  return runs.flatMap(({ from, to }) => {
    const head = tokens[from]?.text ?? "";
    return to - from === 1 && isOrganizationHead(head) ? [{ from, to, head }] : [];
  });
}

/** How a body of a state is called by its adjective: the "Chinese Foreign Ministry". */
export function stateBody(stateId: string, name: string): EntityReference | undefined {
  const adjective = findAdjective(stateId);
  return adjective === undefined ? undefined : organization(`${adjective} ${name}`);
}

export function isStateBody(name: string): boolean {
  return STATE_BODY.test(name);
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
  const taken = new Set(known.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  for (const run of runs) {
    // "Federation of German Industries" is read already.
    if (run.from < (found.at(-1)?.to ?? 0)) continue;
    let head = run.to - 1;
    while (head >= run.from && !isHeadAt(tokens, head)) head -= 1;
    if (head < run.from) continue;
    // "Trump Administration", "Lee Administration": a government by the name of who leads it.
    if (tokens[head]?.text === "Administration" && head - run.from < 2) continue;
    // "Kosovo Government" is a state; the "National Unity Government" is a body of its own.
    if (tokens[head]?.text === "Government" && head - run.from < 2) continue;
    const to = endOfName(tokens, head);
    const start = startOfName(tokens, run.from, taken);
    const owner = start === run.from ? ownerBefore(known, start) : undefined;
    const possessor = isPossessive(tokens[start - 1]) ? ownerBefore(known, start - 1) : undefined;
    const inner = known.find((mention) => mention.from > head && mention.to <= to);
    const own = textOf(tokens, { from: start, to });
    const ofState =
      possessor?.entity.kind === "State" && isStateBody(own) ? stateBody(possessor.entity.id, own) : undefined;
    const from =
      owner === undefined
        ? ofState === undefined
          ? start
          : (possessor?.from ?? start)
        : royalStart(tokens, owner, taken);
    if (to - from < 2) {
      const isParty = PARTY_HEADS.has(tokens[head]?.text ?? "") && followsArticle(tokens, head);
      if (!isParty) continue;
    }
    const affiliation = possessor ?? owner ?? inner;
    found.push({
      entity: ofState ?? organization(textOf(tokens, { from, to })),
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

/** Bodies of a state in small letters: "the Chinese foreign ministry", "Poland's constitutional court". */
export function findSmallBodies(tokens: readonly Token[], known: readonly Mention[]): Mention[] {
  return known.flatMap((owner) => {
    if (owner.entity.kind !== "State") return [];
    let at = owner.to;
    if (isPossessive(tokens[at])) at += 1;
    else if (owner.how !== "demonym") return [];
    const body = SMALL_BODIES.find((words) =>
      words.every(
        (word, step) =>
          tokens[at + step]?.text.toLowerCase() === word && /^\p{Ll}/u.test(tokens[at + step]?.text ?? ""),
      ),
    );
    if (body === undefined) return [];
    const to = at + body.length;
    const next = tokens[to];
    // "Chinese coast guard ship", "Turkish parliament vote": still the body, as a modifier.
    const modifies = next?.pos === "NOUN" && !isPossessive(next);
    const name = body.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
    const entity = stateBody(owner.entity.id, name === "Coastguard" ? "Coast Guard" : name);
    if (entity === undefined) return [];
    return [
      {
        entity,
        how: "name" as const,
        role: modifies ? ("modifier" as const) : ("actor" as const),
        from: owner.from,
        to,
        affiliationId: owner.entity.id,
        reason: `body of a state by "${body.join(" ")}"`,
      },
    ];
  });
}

/** Why a body in small letters is one of whichever state the text speaks of. */
export const BARE_BODY = "body of a state that is not named";

/**
 * Bodies in small letters of which nothing says whose they are: "the federal parliament", "Foreign ministry spokesman …". They
 * count only where the document says whose.
 */
export function findBareBodies(tokens: readonly Token[], taken: ReadonlySet<number>): Mention[] {
  return tokens.flatMap((token, at): Mention[] => {
    const body = BARE_BODIES.get(token.lower)?.find((words) =>
      words.every((word, step) => {
        const each = tokens[at + step];
        return each?.lower === word && !taken.has(at + step) && (!isCapitalised(each) || (at === 0 && step === 0));
      }),
    );
    if (body === undefined) return [];
    const to = at + body.length;
    const next = tokens[to];
    const isOffice = /^(?:spokesm[ae]n|spokeswom[ae]n|spokesperson|speaker|official|chief)$/u.test(next?.lower ?? "");
    const before = tokens[at - 1]?.lower === "federal" ? tokens[at - 2] : tokens[at - 1];
    const isDefinite = before?.lower === "the" && next?.lower !== "of" && next?.lower !== "in";
    const isBare = body[0] === "parliament" && before?.pos !== "ADJ" && before?.pos !== "DET" && next?.pos !== "NOUN";
    // "a vote in parliament" is held by parties: only what a body does, says or has done to it by name is its own.
    const acts = /^(?:VERB|AUX|ADV)$/u.test(next?.pos ?? "") || isPossessive(next) || before?.lower === "by";
    const isOf = tokens[at - 1]?.lower === "of" || (tokens[at - 2]?.lower === "of" && before?.lower === "the");
    if (!acts && !isOffice && !isOf) return [];
    if (!isDefinite && !isOffice && !(isBare && !isPossessive(before))) return [];
    if (!isDefinite && (isPossessive(before) || before?.pos === "PROPN" || isCapitalised(before))) return [];
    const name = body.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
    return [
      {
        entity: organization(name === "Coastguard" ? "Coast Guard" : name),
        how: "name",
        role: next?.pos === "NOUN" && !isPossessive(next) ? "modifier" : "actor",
        from: at,
        to,
        reason: BARE_BODY,
      },
    ];
  });
}

const BARE_BODIES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  SMALL_BODIES.map(([first = ""]) => [first, SMALL_BODIES.filter((body) => body[0] === first)] as const),
);

/** "Free Fishers Party (FFP)", but not "Svenja Schulze (SPD)": an acronym of these words. */
export function abbreviates(acronym: string, name: string): boolean {
  const initials = name.split(/[\s-]+/u).map((word) => word.charAt(0).toUpperCase());
  return Array.from(acronym).filter((letter) => initials.includes(letter)).length >= acronym.length * ABBREVIATED;
}

/** Share of an acronym's letters that must be initials: "Sudanese Armed Forces" has all of SAF. */
const ABBREVIATED = 0.7;

const introducesAcronym = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "(" && ACRONYM.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.text === ")";

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
