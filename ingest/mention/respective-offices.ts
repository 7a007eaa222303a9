/**
 * Offices of several people at once, each with its own owner: "the foreign ministers of Norway and Chile, Espen Holm and Ana
 * Rojas,", "Espen Holm and Ana Rojas, the envoys of Chile and Norway,". Read only where there are as many owners as names.
 */
import type { Token } from "../text/token.ts";
import type { Mention } from "./mention.ts";
import type { TokenSpan } from "./name-run.ts";
import { isOfficeHead, isOfficeWord, officeTitle, type Office } from "./office.ts";

const isPlural = (token: Token | undefined): token is Token =>
  token?.lower.endsWith("s") === true &&
  (isOfficeHead({ ...token, lower: token.lower.slice(0, -1) }) || isOfficeHead(token));

/** Spans from a position on that only commas and "and" part. */
function listFrom<S extends TokenSpan>(tokens: readonly Token[], spans: readonly S[], from: number): S[] {
  const list: S[] = [];
  let at = from;
  for (;;) {
    const item = spans.find((span) => span.from === at);
    if (item === undefined) return list;
    list.push(item);
    at = item.to;
    if (tokens[at]?.text === ",") at += 1;
    if (tokens[at]?.lower === "and") at += 1;
    if (at === item.to) return list;
  }
}

/** Where a list begins that ends at a position. */
function listBefore<S extends TokenSpan>(tokens: readonly Token[], spans: readonly S[], to: number): S[] {
  const list: S[] = [];
  let at = to;
  for (;;) {
    const item = spans.find((span) => span.to === at);
    if (item === undefined) return list;
    list.unshift(item);
    at = item.from;
    if (tokens[at - 1]?.lower === "and") at -= 1;
    if (tokens[at - 1]?.text === ",") at -= 1;
    if (at === item.from) return list;
  }
}

/**
 * The offices of a sentence that are held respectively.
 * @param names spans of people's names
 * @returns offices by the token at which their holder's name begins
 */
export function findRespectiveOffices(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  names: readonly TokenSpan[],
): Map<number, Office> {
  const found = new Map<number, Office>();
  if (names.length < 2) return found;
  const actors = mentions.filter(({ entity }) => entity.kind !== "Person" && entity.kind !== "Place");
  for (const [head, token] of tokens.entries()) {
    if (!isPlural(token)) continue;
    let from = head;
    while (isOfficeWord(tokens[from - 1])) from -= 1;
    const behind =
      tokens[head + 1]?.lower === "of" || tokens[head + 1]?.lower === "from" ? listFrom(tokens, actors, head + 2) : [];
    const owners = behind.length > 1 ? behind : listBefore(tokens, actors, from);
    if (owners.length < 2) continue;
    const end = behind.length > 1 ? (behind.at(-1)?.to ?? head) : head + 1;
    const start = behind.length > 1 ? from : (owners[0]?.from ?? from);
    const article = tokens[start - 1]?.lower === "the" ? start - 1 : start;
    const after = listFrom(tokens, names, tokens[end]?.text === "," ? end + 1 : end);
    const before = tokens[article - 1]?.text === "," ? listBefore(tokens, names, article - 1) : [];
    const holders = [after, before].find(({ length }) => length === owners.length);
    for (const [index, holder] of (holders ?? []).entries()) {
      const owner = owners[index];
      if (owner !== undefined)
        found.set(holder.from, {
          title: officeTitle(tokens, { from, to: head + 1 }).replace(/s$/u, ""),
          affiliationId: owner.entity.id,
          span: { from: start, to: end },
        });
    }
  }
  return found;
}
