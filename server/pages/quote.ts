/** An evidence sentence cut at its two actors, so that a template can mark them. */
import type { EvidenceView } from "../../cypher/model/views.ts";

export interface QuotePart {
  readonly text: string;
  readonly role: "source" | "target" | "text";
}

export function quote({ sentence, marks, sourceId, targetId }: EvidenceView): QuotePart[] {
  const parts: QuotePart[] = [];
  let position = 0;
  for (const { entityId, start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < position || (entityId !== sourceId && entityId !== targetId)) continue;
    if (start > position) parts.push({ text: sentence.text.slice(position, start), role: "text" });
    parts.push({ text: sentence.text.slice(start, end), role: entityId === sourceId ? "source" : "target" });
    position = end;
  }
  if (position < sentence.text.length) parts.push({ text: sentence.text.slice(position), role: "text" });
  return parts;
}
