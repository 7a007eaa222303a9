/** Coordinated phrases: "Germany, France and Italy". */
import type { Token } from "../text/token.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** True when only commas and conjunctions stand between two positions (at least one). */
function joined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from) return false;
  return tokens
    .slice(from, to)
    .every(({ text, lower }) => text === "," || lower === "and" || lower === "or" || lower === "nor" || lower === "&");
}

/** "as well as" and "along with" join like "and". */
function joinedByPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .filter((word) => word !== ",")
    .join(" ");
  return words === "as well as" || words === "along with" || words === "together with";
}

const isPerson = (phrase: NounPhrase): boolean => phrase.actor?.entity.kind === "Person";

function areJoined(tokens: readonly Token[], left: NounPhrase, right: NounPhrase): boolean {
  // "of France and Germany, Jean-Yves Le Drian and Heiko Maas": after a comma, people do not go on a list of states.
  const isApposition =
    tokens[left.to]?.text === "," && right.from === left.to + 1 && isPerson(left) !== isPerson(right);
  return !isApposition && (joined(tokens, left.to, right.from) || joinedByPhrase(tokens, left.to, right.from));
}

/** A comma alone joins only inside a list that "and" or "or" closes. */
function isClosedList(tokens: readonly Token[], phrases: readonly NounPhrase[]): boolean {
  return phrases
    .slice(1)
    .some((phrase, index) =>
      tokens
        .slice(phrases[index]?.to ?? 0, phrase.from)
        .some(({ lower }) => ["and", "or", "nor", "&", "as", "along", "together"].includes(lower)),
    );
}

/** The phrases coordinated with `phrases[at]`, itself included, that stand right of it. */
export function coordinatedRight(tokens: readonly Token[], phrases: readonly NounPhrase[], at: number): NounPhrase[] {
  const first = phrases[at];
  if (first === undefined) return [];
  const group = [first];
  for (let next = at + 1; next < phrases.length; next += 1) {
    const last = group.at(-1);
    const phrase = phrases[next];
    if (last === undefined || phrase === undefined || !areJoined(tokens, last, phrase)) break;
    group.push(phrase);
  }
  return isClosedList(tokens, group) ? group : [first];
}

/** Index of the first phrase of the coordination that ends with `phrases[at]`. */
export function coordinationStart(tokens: readonly Token[], phrases: readonly NounPhrase[], at: number): number {
  let start = at;
  for (;;) {
    const phrase = phrases[start];
    const before = phrases[start - 1];
    if (phrase === undefined || before === undefined || !areJoined(tokens, before, phrase)) break;
    start -= 1;
  }
  return isClosedList(tokens, phrases.slice(start, at + 1)) ? start : at;
}
