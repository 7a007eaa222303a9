/** A quote as one cites it. */
import type { EvidenceView } from "../../../server/api-contract.ts";

type Quoted = Pick<EvidenceView, "sentence" | "document">;

/** “Russia accused NATO of lying.” — Reuters, “Talks fail”, 2022-01-26. https://… */
export function citationOf({ sentence, document }: Quoted): string {
  const { source, title, publishedAt, url } = document;
  const facts = [
    ...(source === "" ? [] : [source]),
    ...(title === "" ? [] : [`“${title}”`]),
    publishedAt ?? "no date",
  ].join(", ");
  return `“${sentence.text.trim()}” — ${facts}.${url === "" ? "" : ` ${url}`}`;
}
