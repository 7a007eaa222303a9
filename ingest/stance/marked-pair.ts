/** A text in which two actors are marked by character spans, read as the pipeline reads a document. */
import type { CharacterSpan } from "../classifier/marked-sentence.ts";
import type { TokenSpan } from "../classifier/features.ts";
import { ClauseReading } from "../event/clause-reading.ts";
import { findEvents } from "../event/find-events.ts";
import { findMentions } from "../mention/find-mentions.ts";
import type { Mention } from "../mention/mention.ts";
import type { TokenisedSentence } from "../text/token.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Act } from "./stance-features.ts";

const FIRST = "organization:first";
const SECOND = "organization:second";

const overlap = (a: TokenSpan, b: TokenSpan): boolean => a.from < b.to && b.from < a.to;

function spanIn({ tokens }: TokenisedSentence, { start, end }: CharacterSpan): TokenSpan | undefined {
  const from = tokens.findIndex((token) => token.end > start && token.start < end);
  const to = tokens.findLastIndex((token) => token.end > start && token.start < end) + 1;
  return from === -1 ? undefined : { from, to };
}

/** The marked words as an actor, with the title or the name around them that was found there. */
function markedActor(id: string, span: TokenSpan, other: TokenSpan, found: readonly Mention[]): Mention {
  const around = found.find((mention) => overlap(mention, span) && !overlap(mention, other));
  return {
    entity: { id, kind: "Organization", name: id },
    how: "name",
    role: "actor",
    from: Math.min(span.from, around?.from ?? span.from),
    to: Math.max(span.to, around?.to ?? span.to),
    reason: "marked",
  };
}

/** What the event rules find the two marked actors to do to each other. */
export function actsBetween(text: string, first: CharacterSpan, second: CharacterSpan): Act[] {
  const sentences = tokenise(text, [{ start: 0, end: text.length }]);
  const mentions = findMentions(sentences, null);
  return sentences.flatMap((sentence, index) => {
    const one = spanIn(sentence, first);
    const two = spanIn(sentence, second);
    if (one === undefined || two === undefined) return [];
    const found = mentions[index] ?? [];
    const marked = [markedActor(FIRST, one, two, found), markedActor(SECOND, two, one, found)];
    const others = found.filter((mention) => !marked.some((actor) => overlap(actor, mention)));
    const reading = new ClauseReading(
      sentence,
      [...others, ...marked].sort((a, b) => a.from - b.from),
      new Map(),
    );
    return findEvents(reading).flatMap(({ source, target, type, claimStatus, rule }): Act[] => {
      const pair = `${source.entity.id} ${target.entity.id}`;
      // The classifier is a feature of its own.
      if (rule === "classifier") return [];
      if (pair === `${FIRST} ${SECOND}`) return [{ by: "first", type, claimStatus, rule }];
      return pair === `${SECOND} ${FIRST}` ? [{ by: "second", type, claimStatus, rule }] : [];
    });
  });
}
