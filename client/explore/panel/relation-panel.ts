/** A relation's panel: each event with its sentence, page by page. */
import type { NodeView } from "../../../server/api-contract.ts";
import { findEvidence } from "../../api/graph-api.ts";
import { RequestError } from "../../api/request-json.ts";
import { button, element, type Child } from "../../dom/element.ts";
import { count, summaryOf, verbOf } from "../relation-text.ts";
import { quoteItem } from "./quote.ts";

const PAGE = 20;

export interface RelationPanelEvents {
  readonly onNode: (id: string) => void;
  readonly nameOf: (id: string) => NodeView | undefined;
}

export async function relationPanel(id: string, { onNode, nameOf }: RelationPanelEvents): Promise<readonly Child[]> {
  const { relation, evidence, total } = await findEvidence(id, { limit: PAGE, offset: 0 });
  const end = (node: string): Child =>
    button(
      nameOf(node)?.name ?? node,
      () => {
        onNode(node);
      },
      { class: "link-button" },
    );
  const list = element("ol", { class: "evidence-list" }, ...evidence.map(quoteItem));
  const more = button("Show more", () => void showMore(), { hidden: evidence.length >= total });

  async function showMore(): Promise<void> {
    more.disabled = true;
    try {
      const page = await findEvidence(id, { limit: PAGE, offset: list.childElementCount });
      list.append(...page.evidence.map(quoteItem));
      more.hidden = list.childElementCount >= page.total;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      more.textContent = `${error.message} Try again`;
    } finally {
      more.disabled = false;
    }
  }

  return [
    element("h2", {}, end(relation.source), ` ${verbOf(relation.type)} `, end(relation.target)),
    element("p", { class: "muted" }, summaryOf(relation)),
    ...(total > 0
      ? [element("h3", {}, count(total, "sentence that says so", "sentences that say so")), list, more]
      : [element("p", { class: "muted" }, explanationOf(relation.reference))]),
  ];
}

function explanationOf(reference: string | null): string {
  return reference === null
    ? "Read from the way the documents name the two, not from an event."
    : "A reference fact, not counted as evidence from text.";
}
