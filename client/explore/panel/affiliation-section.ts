/** Offices and sides: whom one represents, what one is part or a member of, each with its sentences or its reference. */
import type { NeighbourCounts, NodeView, RelationType, RelationView } from "../../../server/api-contract.ts";
import { getAffiliations, listRelationsOf } from "../../api/profile-api.ts";
import { button, element, type Child } from "../../dom/element.ts";
import { count, datesOf, verbOf } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { pagedList } from "./paged-list.ts";
import { affiliationItem } from "./quote.ts";

const PAGE = 10;
const TYPES: readonly RelationType[] = ["REPRESENTS", "PART_OF", "MEMBER_OF"];

/** The sentences behind an affiliation, read when they are asked for. */
export function affiliationQuotes(relation: RelationView, stage: Stage): HTMLElement {
  return pagedList({
    class: "evidence-list",
    noun: ["sentence", "sentences"],
    empty: "No sentence says so any more.",
    load: async (offset) => {
      const { mentions, total } = await getAffiliations(relation.id, { limit: PAGE, offset });
      return { items: mentions, total };
    },
    item: (mention) => affiliationItem(mention, relation, stage),
  });
}

function evidenceOf(relation: RelationView, stage: Stage): HTMLElement {
  if (relation.reference !== null) {
    return element("p", { class: "relation-summary" }, `By a reference table: ${relation.reference}`);
  }
  const summary = [count(relation.documents, "document"), datesOf(relation)].filter((part) => part !== undefined);
  const quotes = element("details", { class: "sources" }, element("summary", {}, summary.join(" · ")));
  quotes.addEventListener(
    "toggle",
    () => {
      quotes.append(affiliationQuotes(relation, stage));
    },
    { once: true },
  );
  return quotes;
}

function words({ type, office }: RelationView, direction: "out" | "in", name: Child): Child[] {
  if (direction === "out") return [office === null ? `${verbOf(type)} ` : `${office}, `, name];
  return [name, office === null ? ` ${verbOf(type)} it` : `, ${office}`];
}

function affiliationList(node: NodeView, direction: "out" | "in", stage: Stage): HTMLElement {
  return pagedList<{ relation: RelationView; name: string; other: string }>({
    class: "relation-list",
    noun: ["entry", "entries"],
    empty: "None.",
    load: async (offset) => {
      const { relations, nodes, total } = await listRelationsOf(
        node.id,
        { types: TYPES, direction },
        { limit: PAGE, offset },
        stage.view.filter,
      );
      const names = new Map(nodes.map(({ id, name }) => [id, name]));
      const items = relations.map((relation) => {
        const other = direction === "out" ? relation.target : relation.source;
        return { relation, other, name: names.get(other) ?? other };
      });
      return { items, total };
    },
    item: ({ relation, name, other }) => {
      const link = button(
        name,
        () => {
          stage.select({ node: other });
        },
        { class: "link-button" },
      );
      return element("li", {}, ...words(relation, direction, link), evidenceOf(relation, stage));
    },
  });
}

const numberOf = ({ counts }: NeighbourCounts, direction: "out" | "in"): number =>
  counts
    .filter((count) => TYPES.includes(count.type) && count.direction === direction)
    .reduce((sum, { neighbours }) => sum + neighbours, 0);

/** Whom one represents, what one is part or a member of. */
export function sideSection(node: NodeView, counts: NeighbourCounts, stage: Stage): HTMLElement[] {
  if (numberOf(counts, "out") === 0) return [];
  const title = node.kind === "State" ? "Memberships" : "Office and side";
  return [element("section", {}, element("h3", {}, title), affiliationList(node, "out", stage))];
}

/** Who represents it, is part or a member of it: read when it is opened. */
export function bodySection(node: NodeView, counts: NeighbourCounts, stage: Stage): HTMLElement[] {
  const number = numberOf(counts, "in");
  if (number === 0) return [];
  const title = node.kind === "Alliance" ? "Members and people" : "Its people and bodies";
  const details = element(
    "details",
    { class: "sources" },
    element("summary", {}, title, element("span", { class: "legend-count" }, number.toLocaleString("en"))),
  );
  details.addEventListener(
    "toggle",
    () => {
      details.append(affiliationList(node, "in", stage));
    },
    { once: true },
  );
  return [element("section", {}, details)];
}
