/** One event with its sentence, the actors marked in it. */
import type { EvidenceView } from "../../../server/api-contract.ts";
import { element, type Child } from "../../dom/element.ts";

const CLAIMS: Readonly<Record<EvidenceView["claimStatus"], string>> = {
  asserted: "asserted",
  denied: "denied",
  hypothetical: "hypothetical",
  demanded: "demanded",
  reported: "reported of another",
};

function markedSentence({ sentence, marks, sourceId, targetId }: EvidenceView): Child[] {
  const parts: Child[] = [];
  let position = 0;
  for (const { entityId, start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < position || (entityId !== sourceId && entityId !== targetId)) continue;
    parts.push(sentence.text.slice(position, start));
    const role = entityId === sourceId ? "mark-source" : "mark-target";
    parts.push(element("mark", { class: role }, sentence.text.slice(start, end)));
    position = end;
  }
  parts.push(sentence.text.slice(position));
  return parts;
}

export function quoteItem(evidence: EvidenceView): HTMLElement {
  const { document, sentence, ploverType, cameoCode, claimStatus, confidence, date } = evidence;
  const href = `/documents/${encodeURIComponent(document.id)}#s${String(sentence.index)}`;
  return element(
    "li",
    { class: "evidence" },
    element("blockquote", { class: "quote" }, ...markedSentence(evidence)),
    element(
      "p",
      { class: "evidence-facts" },
      element("span", { class: "chip", title: `CAMEO code ${cameoCode}` }, ploverType),
      element(
        "span",
        { class: claimStatus === "asserted" ? "chip chip-quiet" : "chip chip-warn" },
        CLAIMS[claimStatus],
      ),
      element("span", { title: "Confidence of the reading" }, `${String(Math.round(confidence * 100))} %`),
      ...(date === null ? [] : [element("time", { datetime: date }, date)]),
    ),
    element(
      "p",
      { class: "evidence-source" },
      element("a", { href }, document.title),
      ...(document.source === "" ? [] : [` · ${document.source}`]),
    ),
  );
}
