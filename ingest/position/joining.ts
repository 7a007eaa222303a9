/** "Sweden's membership of NATO", "Ukraine joining": every wording of it meets in X joining Y. */
import type { ClauseReading } from "../event/clause-reading.ts";
import type { Mention } from "../mention/mention.ts";
import { ENDING_VERBS, PREVENTING_VERBS } from "./position-lexicon.ts";
import type { Proposition } from "./proposition-words.ts";

const ALLIANCES = "Alliance";
export const MEMBERSHIP: ReadonlySet<string> = new Set([
  "membership",
  "accession",
  "entry",
  "admission",
  "bid",
  "application",
  "joining",
  "invitation",
]);

/** The alliance that "joining" leaves out: the only one the sentence speaks of. */
function impliedAlliance(reading: ClauseReading): Mention | undefined {
  const alliances = new Map(
    reading.mentions.filter(({ entity }) => entity.kind === ALLIANCES).map((mention) => [mention.entity.id, mention]),
  );
  return alliances.size === 1 ? [...alliances.values()][0] : undefined;
}

/** "Sweden's membership of NATO", "Ukraine joining", "NATO will never admit Ukraine": all of them X joining Y. */
export function findJoining(reading: ClauseReading, from: number, to: number): Proposition | undefined {
  const inside = reading.mentions.filter((mention) => mention.from >= from && mention.to <= to);
  const at = reading.tokens.findIndex(
    (token, index) =>
      index >= from &&
      index < to &&
      (token.lemma === "join" || token.lemma === "admit" || (MEMBERSHIP.has(token.lemma) && token.pos === "NOUN")),
  );
  if (at === -1 || reading.tokens[at + 1]?.lower === "talks") return undefined;
  const states = [
    ...new Map(
      inside.filter(({ entity }) => entity.kind === "State").map((mention) => [mention.entity.id, mention]),
    ).values(),
  ];
  // "the admission of migrants from Italy" leaves no alliance out.
  const isPlain = /^(?:join|joining|membership|accession)$/u.test(reading.lemma(at));
  const body =
    inside.find(({ entity }) => entity.kind === ALLIANCES) ?? (isPlain ? impliedAlliance(reading) : undefined);
  if (states.length === 0 || body === undefined) return undefined;
  const words = reading.tokens.slice(from, to);
  const turns = words.filter(
    ({ lemma, lower }, index) =>
      PREVENTING_VERBS.has(lemma) ||
      ENDING_VERBS.has(lemma) ||
      lower === "never" ||
      lower === "not" ||
      (lower === "no" && words[index + 1]?.lower === "longer"),
  ).length;
  const names = states.map(({ entity }) => entity.name);
  const members = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}` : names.join("");
  const text = `${members} joining ${body.entity.name}`;
  return {
    text,
    key: text,
    concerns: [...states.map(({ entity }) => entity.id), body.entity.id],
    reversed: turns % 2 === 1,
    from,
    to,
    head: reading.tokens[at],
  };
}
