/** A short text read as a document, for tests of single stages. */
import type { DocumentGraph } from "../../../cypher/model/document-graph.ts";
import { sidesOfPeople } from "../../../ingest/entity/document-entities.ts";
import { ClauseReading } from "../../../ingest/event/clause-reading.ts";
import { findActs } from "../../../ingest/event/find-acts.ts";
import { findMentions } from "../../../ingest/mention/find-mentions.ts";
import type { Mention } from "../../../ingest/mention/mention.ts";
import { extractDocument } from "../../../ingest/pipeline.ts";
import { tokenise } from "../../../ingest/text/tokenise.ts";
import type { TokenisedSentence } from "../../../ingest/text/token.ts";

/** Day of every test document: offices are resolved by it. */
export const DAY = "2024-03-05";

export function tokenised(text: string): TokenisedSentence[] {
  return tokenise(text, [{ start: 0, end: text.length }]);
}

/** The words of a mention as the text has them. */
export function surfaceOf(text: string, sentence: TokenisedSentence, { from, to }: Mention): string {
  return text.slice(sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end);
}

/** Every mention of a text with its words, in order. */
export function mentionsOf(text: string): (Mention & { readonly surface: string })[] {
  const sentences = tokenised(text);
  return findMentions(sentences, DAY).flatMap((mentions, index) =>
    mentions.map((mention) => ({ ...mention, surface: surfaceOf(text, sentences[index]!, mention) })),
  );
}

/** The last sentence of a text, analysed; those before it only introduce names. */
export function readingOf(text: string): ClauseReading {
  const sentences = tokenised(text);
  const mentions = findMentions(sentences, DAY);
  return new ClauseReading(sentences.at(-1)!, mentions.at(-1)!, sidesOfPeople(mentions));
}

/** The graph of a text without title, date line or source. */
export function graphOf(text: string): DocumentGraph {
  return extractDocument(
    { text, title: "", publishedAt: DAY, source: "test", url: "", spans: [{ start: 0, end: text.length }] },
    "2024-03-06T00:00:00.000Z",
  );
}

const short = (id: string): string => id.replace(/^[a-z]+:/u, "");

/**
 * What the rules find in every sentence of a text, as "NOR ACCUSE IRN", with the claim status where it is not asserted; states by
 * their code.
 */
export function actsOf(text: string): string[] {
  const sentences = tokenised(text);
  const mentions = findMentions(sentences, DAY);
  const sides = sidesOfPeople(mentions);
  return sentences.flatMap((sentence, index) =>
    findActs(new ClauseReading(sentence, mentions[index] ?? [], sides)).map(({ source, type, target, claimStatus }) =>
      [
        short(source.entity.id),
        type,
        short(target.entity.id),
        ...(claimStatus === "asserted" ? [] : [claimStatus]),
      ].join(" "),
    ),
  );
}
