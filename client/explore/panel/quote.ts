/** A sentence with the actors marked in it, where it is from, and its citation to copy. */
import type { AffiliationView, EvidenceView } from "../../../server/api-contract.ts";
import { copyText } from "../../dom/copy-text.ts";
import { button, element, type Child } from "../../dom/element.ts";
import type { Stage } from "../stage.ts";
import { citationOf } from "./citation.ts";

export const CLAIMS: Readonly<Record<EvidenceView["claimStatus"], string>> = {
  asserted: "asserted",
  denied: "denied",
  hypothetical: "hypothetical",
  demanded: "demanded",
  reported: "reported of another",
};

type Quoted = Pick<EvidenceView, "sentence" | "marks" | "document">;
type Announce = Pick<Stage, "announce">;

interface Ends {
  readonly source: string;
  readonly target: string;
}

function markedSentence({ sentence, marks }: Quoted, { source, target }: Ends): Child[] {
  const parts: Child[] = [];
  let position = 0;
  for (const { entityId, start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < position || (entityId !== source && entityId !== target)) continue;
    parts.push(sentence.text.slice(position, start));
    const role = entityId === source ? "mark-source" : "mark-target";
    parts.push(element("mark", { class: role }, sentence.text.slice(start, end)));
    position = end;
  }
  parts.push(sentence.text.slice(position));
  return parts;
}

/** Where the browser gives no clipboard, the citation to copy by hand. */
function citationField(citation: string): HTMLElement {
  const field = element("textarea", { class: "field", readonly: true, rows: 4, "aria-label": "Citation to copy" });
  field.value = citation;
  field.addEventListener("focus", () => {
    field.select();
  });
  return field;
}

function copyButton(quoted: Quoted, { announce }: Announce): HTMLElement {
  const citation = citationOf(quoted);
  const place = element("span", { class: "copy" });
  const copy = button(
    "Copy",
    () => {
      void copyText(citation).then((copied) => {
        if (copied) {
          announce("Copied the quote with its source.", true);
          return;
        }
        const field = citationField(citation);
        place.closest(".evidence")?.append(field);
        copy.remove();
        field.focus();
        announce("The browser gives no clipboard here: copy the selected text.", true);
      });
    },
    {
      class: "button button-small",
      title: "Copy the quote with its source",
      "aria-label": "Copy the quote with its source",
    },
  );
  place.append(copy);
  return place;
}

function sourceLine(quoted: Quoted, announce: Announce): HTMLElement {
  const { document, sentence } = quoted;
  const { source, title, publishedAt } = document;
  const href = `/documents/${encodeURIComponent(document.id)}#s${String(sentence.index)}`;
  const line = element(
    "p",
    {},
    ...(source === "" ? [] : [element("span", { class: "outlet" }, source), " · "]),
    element("a", { href }, title === "" ? "Untitled document" : title),
    ...(publishedAt === null ? [] : [" · ", element("time", { datetime: publishedAt }, publishedAt)]),
  );
  return element("div", { class: "evidence-source" }, line, copyButton(quoted, announce));
}

/** One event with its sentence. */
export function quoteItem(evidence: EvidenceView, announce: Announce): HTMLElement {
  const { ploverType, cameoCode, claimStatus, confidence, date, sourceId, targetId } = evidence;
  return element(
    "li",
    { class: "evidence" },
    element("blockquote", { class: "quote" }, ...markedSentence(evidence, { source: sourceId, target: targetId })),
    element(
      "p",
      { class: "evidence-facts" },
      element("span", { class: "chip", title: `CAMEO code ${cameoCode}` }, ploverType),
      element(
        "span",
        { class: claimStatus === "asserted" ? "chip chip-quiet" : "chip chip-warn" },
        CLAIMS[claimStatus],
      ),
      element(
        "span",
        { title: "Confidence of the reading" },
        `${String(Math.round(confidence * 100))} %`,
        element("span", { class: "visually-hidden" }, " confidence"),
      ),
      ...(date === null
        ? [element("span", {}, "no date")]
        : [element("time", { datetime: date, title: "When it happened, by the text" }, date)]),
    ),
    sourceLine(evidence, announce),
  );
}

/** One sentence that says whom somebody represents or is part of. */
export function affiliationItem(mention: AffiliationView, ends: Ends, announce: Announce): HTMLElement {
  return element(
    "li",
    { class: "evidence" },
    element("blockquote", { class: "quote" }, ...markedSentence(mention, ends)),
    ...(mention.office === null
      ? []
      : [element("p", { class: "evidence-facts" }, element("span", { class: "chip chip-quiet" }, mention.office))]),
    sourceLine(mention, announce),
  );
}
