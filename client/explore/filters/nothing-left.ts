/** In place of a canvas that the filters emptied: which of them did it, and the way back. */
import type { EvidenceFilter, RelationView } from "../../../server/api-contract.ts";
import { getOverview, getSubgraph } from "../../api/graph-api.ts";
import { RequestError } from "../../api/request-json.ts";
import { button, element } from "../../dom/element.ts";
import { STANCES } from "../canvas-style.ts";
import { visibleElements, withElements, type GraphView } from "../graph-view.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { activeFilters, hiddenByLegend, withoutPart, type ActiveFilter } from "./active-filters.ts";
import { isFiltering } from "./is-filtering.ts";
import type { Filtering } from "./filtering.ts";

/** Nodes of a picture of the strongest. */
const STRONGEST = 60;

/** A filter without which there would be something. */
interface Culprit extends ActiveFilter {
  readonly relations: number;
}

/** The filters each of which alone took the last stances among these nodes. */
async function culpritsOf(ids: readonly string[], filter: EvidenceFilter, signal: AbortSignal): Promise<Culprit[]> {
  const tried = await Promise.all(
    activeFilters(filter).map(async (active) => {
      const { relations } = await getSubgraph(ids, withoutPart(filter, active.part), signal);
      return { ...active, relations: relations.filter(isStance).length };
    }),
  );
  return tried.filter(({ relations }) => relations > 0).sort((a, b) => b.relations - a.relations);
}

export class NothingLeft {
  readonly #stage: Stage;
  readonly #filtering: Filtering;
  readonly #box = element("div", { class: "nothing-left", role: "status", hidden: true });
  #request = new AbortController();

  /** @param area the canvas's area */
  constructor(area: HTMLElement, stage: Stage, filtering: Filtering) {
    this.#stage = stage;
    this.#filtering = filtering;
    area.append(this.#box);
    stage.onView((view) => void this.#show(view));
  }

  async #show(view: GraphView): Promise<void> {
    this.#request.abort();
    const { nodes, relations } = visibleElements(view);
    const filtering = isFiltering(view.filter);
    const emptied = nodes.length === 0 || (filtering && !relations.some(isStance));
    this.#box.hidden = view.nodes.size === 0 || !emptied;
    this.#box.classList.toggle("nothing-left-beside", nodes.length > 0);
    if (this.#box.hidden) return;
    if (!filtering || [...view.relations.values()].some(isStance)) {
      this.#explain("What is on the canvas is hidden", hiddenText(view), []);
      return;
    }
    const heading = "No stance on the canvas passes the filters";
    this.#explain(heading, "Looking which filter it is …", []);
    const request = new AbortController();
    this.#request = request;
    try {
      const culprits = await culpritsOf([...view.nodes.keys()], view.filter, request.signal);
      if (!request.signal.aborted) this.#explain(heading, accusation(culprits), this.#waysBack(view, culprits));
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof RequestError)) throw error;
      this.#explain(heading, error.message, []);
    }
  }

  #waysBack({ filter, totals }: GraphView, culprits: readonly Culprit[]): HTMLElement[] {
    const remove = culprits.map(({ part, text }) =>
      button(`Remove “${text}”`, () => void this.#filtering.apply(withoutPart(filter, part))),
    );
    if (totals === undefined || totals.relations === 0) return remove;
    return [...remove, button("Show who passes", () => void this.#showStrongest())];
  }

  /** The strongest of the whole graph under the filter, in place of what is on the canvas. */
  async #showStrongest(): Promise<void> {
    const { view } = this.#stage;
    try {
      const { nodes, relations } = await getOverview(STRONGEST, view.filter);
      const emptied = { ...view, nodes: new Map(), relations: new Map() };
      await this.#stage.change("Show who passes the filters", withElements(emptied, { nodes, relations }));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#stage.announce(error.message, true);
    }
  }

  #explain(heading: string, text: string, actions: readonly HTMLElement[]): void {
    const reset = button("Reset all filters", () => void this.#filtering.reset());
    this.#box.replaceChildren(
      element("h2", {}, heading),
      element("p", {}, text),
      element("div", { class: "actions" }, ...actions, reset),
    );
  }
}

/** What filters bound: who belongs to whom stands whatever evidence is demanded. */
const isStance = ({ type }: RelationView): boolean => STANCES[type] !== "structure";

function accusation(culprits: readonly Culprit[]): string {
  if (culprits.length === 0) return "No single filter did it: together they leave no relation among these nodes.";
  return culprits.map(({ text, relations }) => `Without “${text}”: ${count(relations, "relation")}.`).join(" ");
}

function hiddenText(view: GraphView): string {
  const hidden = hiddenByLegend(view).map(({ text }) => text);
  return hidden.length > 0 ? `The legend shows it ${hidden.join(", ")}.` : "Undo shows it again.";
}
