/** Relations of a node, the best supported first, each with its events over time. */
import type { NodeView, RelationView } from "../../../server/api-contract.ts";
import { getHistories, listRelationsOf, type RelationChoice } from "../../api/profile-api.ts";
import { RequestError } from "../../api/request-json.ts";
import { button, element } from "../../dom/element.ts";
import { STANCES } from "../canvas-style.ts";
import { summaryOf } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { pagedList } from "./paged-list.ts";
import { sparkline } from "./sparkline.ts";

const PAGE = 10;
/** As many as the server gives histories of at once. */
const MAX_HISTORIES = 200;

interface Ranked {
  readonly relation: RelationView;
  readonly other: NodeView | undefined;
}

function rankedItem({ relation, other }: Ranked, stage: Stage): HTMLElement {
  return element(
    "li",
    { class: "ranked" },
    element(
      "span",
      { class: "ranked-name" },
      element("span", { class: "legend-shape", "data-kind": other?.kind ?? "Place", "aria-hidden": "true" }),
      button(
        other?.name ?? relation.id,
        () => {
          stage.select({ relation: relation.id });
        },
        { class: "link-button", "data-key": `relation ${relation.id}` },
      ),
    ),
    element("span", { class: "ranked-history", "data-relation": relation.id }),
    element("span", { class: "relation-summary" }, summaryOf(relation)),
  );
}

/** Draws all histories over the same time, so that rows can be compared. */
async function drawHistories(items: readonly Ranked[], list: HTMLElement, stage: Stage): Promise<void> {
  const relations = items.slice(0, MAX_HISTORIES).map(({ relation }) => relation);
  try {
    const { starts, histories } = await getHistories(
      relations.map(({ id }) => id),
      stage.view.filter,
    );
    const places = new Map(
      [...list.querySelectorAll<HTMLElement>("[data-relation]")].map((place) => [place.dataset.relation, place]),
    );
    for (const [at, history] of histories.entries()) {
      const type = relations[at]?.type ?? "ENGAGES";
      places.get(history.relation)?.replaceChildren(sparkline(history, starts, STANCES[type]));
    }
  } catch (error) {
    // The list is whole without the pictures.
    if (!(error instanceof RequestError)) throw error;
    stage.announce(`The events over time could not be read: ${error.message}`);
  }
}

export function rankedList(
  id: string,
  choice: RelationChoice,
  stage: Stage,
  { history, empty }: { readonly history: boolean; readonly empty: string },
): HTMLElement {
  return pagedList<Ranked>({
    class: "relation-list",
    noun: ["relation", "relations"],
    empty,
    load: async (offset) => {
      const { relations, nodes, total } = await listRelationsOf(id, choice, { limit: PAGE, offset }, stage.view.filter);
      const byId = new Map(nodes.map((node) => [node.id, node]));
      const items = relations.map((relation) => ({
        relation,
        other: byId.get(relation.source === id ? relation.target : relation.source),
      }));
      return { items, total };
    },
    item: (ranked) => rankedItem(ranked, stage),
    ...(history && {
      onPage: (items: readonly Ranked[], list: HTMLElement) => void drawHistories(items, list, stage),
    }),
  });
}
