/** The documents in which a node occurs. */
import type { NodeDocumentList, NodeView } from "../../../server/api-contract.ts";
import { listNodeDocuments } from "../../api/profile-api.ts";
import { element } from "../../dom/element.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { pagedList } from "./paged-list.ts";

const PAGE = 10;

type Found = NodeDocumentList["documents"][number];

function documentItem({ id, title, source, publishedAt, mentions, sentence }: Found, noun: string): HTMLElement {
  const href = `/documents/${encodeURIComponent(id)}#s${String(sentence)}`;
  const facts = [source, publishedAt ?? "no date", count(mentions, noun)].filter((fact) => fact !== "");
  return element(
    "li",
    {},
    element("a", { href }, title === "" ? "Untitled document" : title),
    element("span", { class: "relation-summary" }, facts.join(" · ")),
  );
}

export function documentSection(node: NodeView, stage: Stage): HTMLElement {
  const noun = node.kind === "Position" ? "event" : "mention";
  const number = element("span", { class: "legend-count" });
  const list = pagedList({
    class: "relation-list",
    noun: ["document", "documents"],
    empty: "No document from these outlets and days has it.",
    load: async (offset) => {
      const { documents, total } = await listNodeDocuments(node.id, { limit: PAGE, offset }, stage.view.filter);
      return { items: documents, total };
    },
    item: (found) => documentItem(found, noun),
    onPage: (_, __, total) => {
      number.textContent = total.toLocaleString("en");
    },
  });
  return element("section", {}, element("h3", {}, "Documents, newest first", number), list);
}
