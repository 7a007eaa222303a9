/** Puts filters into force: previews what they take away, asks the server what they leave, and makes a step of it. */
import type { EvidenceFilter } from "../../../server/api-contract.ts";
import { getOverview, getSubgraph } from "../../api/graph-api.ts";
import { RequestError } from "../../api/request-json.ts";
import { STANCES } from "../canvas-style.ts";
import { visibleElements, type GraphView } from "../graph-view.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { sameFilter, stepLabel } from "./active-filters.ts";
import { isFiltering } from "./is-filtering.ts";
import { losses } from "./preview.ts";

export class Filtering {
  readonly #stage: Stage;
  readonly #listeners: (() => void)[] = [];
  #asked: EvidenceFilter | undefined;
  #request = new AbortController();

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.onView(() => {
      this.#request.abort();
      this.#asked = undefined;
      stage.canvas.conceal(new Set());
      this.#tell();
    });
  }

  /** What is in force, or has been asked for and waits for the server. */
  get filter(): EvidenceFilter {
    return this.#asked ?? this.#stage.view.filter;
  }

  /** True while the server is asked. */
  get waiting(): boolean {
    return this.#asked !== undefined;
  }

  /** Calls back when another filter is asked for or comes into force, and when one could not be had. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Takes from sight what a filter would take away, as far as the relations on the canvas tell. */
  preview(filter: EvidenceFilter): void {
    this.#stage.canvas.conceal(losses(this.#stage.view, filter));
  }

  /** Asks for the relations under a filter, and shows them as one step of the history. The last filter asked for wins. */
  async apply(filter: EvidenceFilter): Promise<void> {
    this.#request.abort();
    const { view } = this.#stage;
    if (sameFilter(filter, view.filter)) this.#settle();
    else await this.#ask(view, filter, stepLabel(view.filter, filter));
  }

  /** Takes every filter away, those of the legend too, as one step. */
  async reset(): Promise<void> {
    this.#request.abort();
    const { nodes, relations, filter, pinned, totals } = this.#stage.view;
    const kept = { nodes, relations, filter, pinned, ...(totals !== undefined && { totals }) };
    const shown = { ...kept, hiddenKinds: new Set<never>(), hiddenTypes: new Set<never>() };
    if (isFiltering(filter)) await this.#ask(shown, {}, "Reset filters");
    else await this.#stage.change("Reset filters", shown);
  }

  async #ask(before: GraphView, filter: EvidenceFilter, label: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.#asked = filter;
    this.#tell();
    try {
      const view = await underFilter(before, filter, request.signal);
      if (request.signal.aborted) return;
      await this.#stage.change(label, view);
      const { nodes, relations } = visibleElements(view);
      this.#stage.announce(
        `${label}. ${count(relations.length, "relation")} among ${count(nodes.length, "node")} shown.`,
      );
    } catch (error) {
      if (request.signal.aborted) return;
      this.#settle();
      if (!(error instanceof RequestError)) throw error;
      this.#stage.announce(`The filter is not in force: ${error.message}`, true);
    }
  }

  /** Forgets what was previewed or asked for. */
  #settle(): void {
    this.#asked = undefined;
    this.#stage.canvas.conceal(new Set());
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * The same nodes with the relations that a filter leaves between them.
 * @throws RequestError when the server refuses or is not there
 */
export async function underFilter(view: GraphView, filter: EvidenceFilter, signal: AbortSignal): Promise<GraphView> {
  const [{ relations }, whole] = await Promise.all([
    getSubgraph([...view.nodes.keys()], filter, signal),
    getOverview(1, filter),
  ]);
  return {
    ...view,
    filter,
    relations: new Map(
      relations
        .filter(({ source, target }) => view.nodes.has(source) && view.nodes.has(target))
        // Who is a member of what no event says: a filter does not bring in what was not there.
        .filter(({ id, type }) => STANCES[type] !== "structure" || view.relations.has(id))
        .map((relation) => [relation.id, relation]),
    ),
    totals: { nodes: whole.totalNodes, relations: whole.totalRelations },
  };
}
