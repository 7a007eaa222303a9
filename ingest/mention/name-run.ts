/** Runs of capitalised words that no lexicon knows: the raw material of people's and organisations' names. */
import nouns from "../lexicon/nouns.json" with { type: "json" };
import type { Token } from "../text/token.ts";
import { isOrganizationHead } from "./organization-head.ts";

const NOT_NAMES: ReadonlySet<string> = new Set(nouns.notNames);
const PLACE_HEADS: ReadonlySet<string> = new Set(nouns.placeHeads);
const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "van",
  "von",
  "der",
  "den",
  "de",
  "da",
  "dos",
  "di",
  "la",
  "le",
  "ben",
  "abu",
  "ter",
  "e",
  "ul",
]);

const COLLECTIVE: ReadonlySet<string> = new Set(["People", "Women", "Men", "Children"]);

export interface TokenSpan {
  /** Token positions in the sentence, end exclusive. */
  readonly from: number;
  readonly to: number;
}

export function isCapitalised(token: Token | undefined): token is Token {
  return token !== undefined && /^\p{Lu}[\p{L}\p{M}'’.]*$/u.test(token.text);
}

/** "von der Leyen", "Abdel-Fattah", "Workers' Party": what may stand inside a name. */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || before === undefined || after === undefined) return false;
  const hyphen = token.text === "-" && token.start === before.end && after.start === token.end;
  // "People's Bank", "People's Liberation Front"
  const ofPeople = /^['’]s$/u.test(token.text) && COLLECTIVE.has(before.text) && isCapitalised(after);
  const possessive = /^['’]$/u.test(token.text) && token.start === before.end && before.text.endsWith("s");
  return (
    hyphen ||
    ofPeople ||
    PARTICLES.has(token.text) ||
    (possessive && (isOrganizationHead(after.text) || after.text === "Conference"))
  );
}

/** Words that a hyphen joins to a name without belonging to it: "Paris-led". */
const COMPOUNDS: ReadonlySet<string> = new Set([
  "led",
  "run",
  "era",
  "like",
  "style",
  "born",
  "held",
  "made",
  "wide",
  "type",
]);

/** "Kim Min-jun": the second syllable of a given name, in small letters behind a family name and a hyphen. */
function endsGivenName(tokens: readonly Token[], from: number, at: number): boolean {
  const hyphen = tokens[at - 1];
  const token = tokens[at];
  return (
    hyphen?.text === "-" &&
    at - from >= 3 &&
    token?.start === hyphen.end &&
    /^\p{Ll}{1,5}$/u.test(token.text) &&
    !COMPOUNDS.has(token.text)
  );
}

/**
 * Capitalised runs outside `taken` positions. At the start of a sentence every word is capitalised, so a run begins there
 * only with a proper noun.
 */
export function findNameRuns(tokens: readonly Token[], taken: ReadonlySet<number>): TokenSpan[] {
  const runs: TokenSpan[] = [];
  const opens = (at: number): boolean => {
    const token = tokens[at];
    if (taken.has(at) || !isCapitalised(token)) return false;
    if (token.pos === "PROPN" || (at > 0 && (token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "VERB")))
      return true;
    // "Than Swe": a capital within a sentence before another makes any word a name.
    return (
      (at > 0 &&
        token.text.length > 1 &&
        tokens[at - 1]?.pos !== "PUNCT" &&
        !taken.has(at + 1) &&
        tokens[at + 1]?.pos === "PROPN") ||
      (at > 0 &&
        tokens[at - 1]?.text === "," &&
        token.text.length > 2 &&
        token.pos !== "DET" &&
        token.pos !== "PRON" &&
        !taken.has(at + 1) &&
        tokens[at + 1]?.pos === "PROPN" &&
        isCapitalised(tokens[at + 1]))
    );
  };
  for (let at = 0; at < tokens.length; at += 1) {
    if (!opens(at)) continue;
    let to = at + 1;
    for (;;) {
      if (!taken.has(to) && isCapitalised(tokens[to])) to += 1;
      else if (!taken.has(to) && joins(tokens, to)) to += 1;
      else if (!taken.has(to) && endsGivenName(tokens, at, to)) to += 1;
      else break;
    }
    // A particle that nothing capitalised follows belongs to the sentence.
    while (to > at + 1 && !isCapitalised(tokens[to - 1]) && !endsGivenName(tokens, at, to - 1)) to -= 1;
    let from = at;
    // A family name may begin with its particles: "von der Leyen said".
    while (
      from > 0 &&
      PARTICLES.has(tokens[from - 1]?.text ?? "") &&
      !["la", "le", "de", "da"].includes(tokens[from - 1]?.text ?? "")
    )
      from -= 1;
    // "al-Fashaga", "el-Sisi"
    if (
      from === at &&
      from > 1 &&
      tokens[from - 1]?.text === "-" &&
      tokens[from - 1]?.end === tokens[from]?.start &&
      PARTICLES.has(tokens[from - 2]?.text ?? "") &&
      tokens[from - 2]?.end === tokens[from - 1]?.start
    )
      from -= 2;
    runs.push({ from, to });
    at = to - 1;
  }
  return runs;
}

/** True for words that are capitalised without naming an actor: days, months, treaties, agencies, compass points. */
export function isNotAName(word: string): boolean {
  return NOT_NAMES.has(word) || PLACE_HEADS.has(word);
}

export function isPlaceHead(word: string): boolean {
  return PLACE_HEADS.has(word);
}

export function textOf(tokens: readonly Token[], { from, to }: TokenSpan): string {
  let text = "";
  let end = -1;
  for (const token of tokens.slice(from, to)) {
    text += (end === -1 || token.start === end ? "" : " ") + token.text;
    end = token.end;
  }
  return text;
}
