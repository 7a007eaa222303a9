/** A relation's panel: what the two have to do with one another, and the sentences that say so. */
import type { EvidenceFilter, NodeView, RelationView } from "../../../server/api-contract.ts";
import { getSubgraph } from "../../api/graph-api.ts";
import { listEvidence } from "../../api/profile-api.ts";
import { button, element, type Child } from "../../dom/element.ts";
import { summaryOf, verbOf } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { affiliationQuotes } from "./affiliation-section.ts";
import { documentSection } from "./document-section.ts";
import { evidenceSection } from "./evidence-section.ts";
import { filterNote } from "./filter-note.ts";
import { pairLinks } from "./pair-links.ts";
import type { PanelChoices } from "./panel-choices.ts";
import { hasBothSigns, turnSection } from "./turn-section.ts";

/** What the two colours in the sentences are. */
function actorKey(
  { source, target, type, reference }: RelationView,
  names: ReadonlyMap<string, NodeView>,
): HTMLElement[] {
  if (reference !== null || type === "CONCERNS") return [];
  const [from, to] = [names.get(source), names.get(target)];
  return [
    element(
      "p",
      { class: "actor-key" },
      "In the sentences: ",
      element("mark", { class: "mark-source" }, from?.name ?? source),
      ...(to === undefined || to.kind === "Position"
        ? [" takes the stance."]
        : [" → ", element("mark", { class: "mark-target" }, to.name)]),
    ),
  ];
}

function evidenceOf(
  relation: RelationView,
  names: ReadonlyMap<string, NodeView>,
  stage: Stage,
  chosen: PanelChoices,
): HTMLElement[] {
  const { type, reference } = relation;
  if (reference !== null) {
    return [element("p", { class: "muted" }, "A reference fact, not counted as evidence from text.")];
  }
  if (type === "REPRESENTS" || type === "PART_OF") {
    return [element("section", {}, element("h3", {}, "Sentences that say so"), affiliationQuotes(relation, stage))];
  }
  if (type === "CONCERNS") {
    const position = names.get(relation.source);
    return [
      element("p", { class: "muted" }, "Read from how the documents word the position, not from an event."),
      ...(position === undefined ? [] : [documentSection(position, stage)]),
    ];
  }
  return [evidenceSection(relation.id, stage.view.filter, stage, chosen)];
}

/** Both ends and every relation between them, whatever kinds and types the page leaves out. */
function pairFilter(filter: EvidenceFilter): EvidenceFilter {
  const left = new Set(["kinds", "types"]);
  return Object.fromEntries(Object.entries(filter).filter(([criterion]) => !left.has(criterion)));
}

export async function relationPanel(id: string, stage: Stage, chosen: PanelChoices): Promise<readonly Child[]> {
  const { filter } = stage.view;
  const { relation } = await listEvidence(id, chosen.evidenceOrder, { limit: 1, offset: 0 }, filter);
  const pair = await getSubgraph([relation.source, relation.target], pairFilter(filter));
  const names = new Map(pair.nodes.map((node) => [node.id, node]));
  const end = (node: string): Child =>
    button(
      names.get(node)?.name ?? node,
      () => {
        stage.select({ node });
      },
      { class: "link-button" },
    );
  return [
    element("h2", {}, end(relation.source), ` ${verbOf(relation.type)} `, end(relation.target)),
    element("p", { class: "muted" }, summaryOf(relation)),
    ...filterNote(filter, "The numbers are those under the filter."),
    pairLinks(pair.relations, relation, names, stage),
    ...actorKey(relation, names),
    ...(hasBothSigns(relation, pair.relations) ? [turnSection(relation, stage)] : []),
    ...evidenceOf(relation, names, stage, chosen),
  ];
}
