/** A document's text cut at its sentences and mentions, so that a template can mark them without touching HTML. */
import type { DocumentDetail } from "../../cypher/model/views.ts";

export interface TextPart {
  readonly text: string;
  /** The entity that the part mentions. */
  readonly entity?: { readonly id: string; readonly name: string; readonly kind: string; readonly how: string };
}

export interface MarkedSentence {
  readonly index: number;
  readonly parts: readonly TextPart[];
  readonly events: DocumentDetail["eventList"];
  /** True where the original text has a line break before the sentence. */
  readonly opensParagraph: boolean;
}

export function markedSentences(document: DocumentDetail): MarkedSentence[] {
  const { text, sentenceList, mentions, eventList } = document;
  let previousEnd = 0;
  return sentenceList.map(({ index, start, end }) => {
    const parts: TextPart[] = [];
    let position = start;
    const inside = mentions
      .filter((mention) => mention.start >= start && mention.end <= end)
      .sort((a, b) => a.start - b.start);
    for (const mention of inside) {
      if (mention.start < position) continue;
      if (mention.start > position) parts.push({ text: text.slice(position, mention.start) });
      const { entityId: id, name, kind, how } = mention;
      parts.push({ text: text.slice(mention.start, mention.end), entity: { id, name, kind, how } });
      position = mention.end;
    }
    if (position < end) parts.push({ text: text.slice(position, end) });
    const opensParagraph = text.slice(previousEnd, start).includes("\n");
    previousEnd = end;
    return { index, parts, events: eventList.filter((event) => event.sentenceIndex === index), opensParagraph };
  });
}
