/** The Explore page: the view and its history, and what each gesture does to them. */
import type { GraphCounts, NodeView, Subgraph } from "../../server/api-contract.ts";
import { findEvidence, getOverview, getSubgraph, listNeighbours, type NeighbourChoice } from "../api/graph-api.ts";
import { getJson, RequestError } from "../api/request-json.ts";
import { element, getById } from "../dom/element.ts";
import { Layout } from "../layout/layout.ts";
import { GraphCanvas } from "./canvas.ts";
import {
  EMPTY_VIEW,
  toggleKind,
  toggleType,
  visibleElements,
  withElements,
  withoutNode,
  type Elements,
  type GraphView,
} from "./graph-view.ts";
import { isFiltering } from "./filters/is-filtering.ts";
import { History } from "./history.ts";
import { showLegend } from "./legend.ts";
import { nodePanel } from "./panel/node-panel.ts";
import { relationPanel } from "./panel/relation-panel.ts";
import { newPanelChoices } from "./panel/panel-choices.ts";
import { failureOf } from "./panel/pending.ts";
import { onFilterChange } from "./panel/refresh.ts";
import { SidePanel } from "./panel/side-panel.ts";
import { showRelationTable } from "./relation-table.ts";
import { count, summaryOf, verbOf } from "./relation-text.ts";
import { SearchBox } from "./search-box.ts";
import { isSame, type Selection } from "./selection.ts";
import type { Stage } from "./stage.ts";
import { Toolbar } from "./toolbar.ts";
import { Tooltip } from "./tooltip.ts";
import { AddressBar } from "./views/address-bar.ts";
import { readAddress } from "./views/address.ts";
import { openAddress, type OpenedView } from "./views/open-view.ts";
import { ViewBar } from "./views/view-bar.ts";

/** Nodes of the first picture. */
const OVERVIEW = 60;
const EXPAND = 20;

export class Explorer implements Stage {
  readonly #listeners: ((view: GraphView) => void)[] = [];
  readonly #canvas: GraphCanvas;
  readonly #panel = new SidePanel(() => {
    this.select(undefined);
  });
  readonly #choices = newPanelChoices();
  readonly #toolbar: Toolbar;
  readonly #search: SearchBox;
  readonly #tooltip = new Tooltip(getById("canvas"));
  readonly #address: AddressBar;
  #history = new History<GraphView>({ label: "Start", value: EMPTY_VIEW });
  #counts: GraphCounts | undefined;
  #selection: Selection;
  /** Neighbours already asked for, by node and choice, so that the next page follows. */
  readonly #expanded = new Map<string, number>();

  constructor() {
    this.#canvas = new GraphCanvas(getById("canvas"), new Layout(), {
      onNode: (node) => {
        this.select({ node });
      },
      onRelation: (relation) => {
        this.select({ relation });
      },
      onNothing: () => {
        this.select(undefined);
      },
      onExpand: (id) => {
        const node = this.view.nodes.get(id);
        if (node !== undefined) void this.#expand(node, {});
      },
      onHover: (hover) => {
        if (hover === undefined) this.#tooltip.hide();
        else this.#tooltip.show(this.#describe(hover.id), hover.at);
      },
    });
    this.#toolbar = new Toolbar(getById("toolbar"), {
      onZoom: (factor) => {
        this.#canvas.zoomBy(factor);
      },
      onFit: () => {
        this.#canvas.fit();
      },
      onRelayout: () => void this.#canvas.relayout(visibleElements(this.view)),
      onUndo: () => {
        this.#undo();
      },
      onRedo: () => {
        this.#redo();
      },
      onRestart: () => void this.start(),
    });
    this.#search = new SearchBox({
      onPick: ({ id, name }) => void this.#add(id, name),
      isShown: (id) => this.view.nodes.has(id),
    });
    onFilterChange(this, () => void this.#follow(this.#selection));
    document.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    document.addEventListener("themechange", () => {
      this.#canvas.restyle();
    });
    this.#address = new AddressBar(this, {
      onSelection: (selection) => void this.#follow(selection),
      onForeign: () => void this.#openAddress(),
    });
    new ViewBar(getById("view-bar"), this, this.#address, (label, opened) => this.#open(label, opened));
    new ResizeObserver(() => {
      this.#canvas.resize();
    }).observe(getById("canvas"));
    getById("relation-table")
      .closest("details")
      ?.addEventListener("toggle", () => {
        this.#showTable();
      });
  }

  get view(): GraphView {
    return this.#history.current;
  }

  get selection(): Selection {
    return this.#selection;
  }

  get canvas(): GraphCanvas {
    return this.#canvas;
  }

  onView(listener: (view: GraphView) => void): void {
    this.#listeners.push(listener);
  }

  /** Draws the strongest actors, then what the address selects. */
  async start(): Promise<void> {
    const loading = setTimeout(() => {
      this.#say(element("p", { role: "status" }, "Reading the graph …"));
    }, 300);
    try {
      const isFirst = this.view.nodes.size === 0;
      const { filter } = this.view;
      const [overview, counts, opened] = await Promise.all([
        getOverview(OVERVIEW, filter),
        getJson<GraphCounts>("/api/counts"),
        isFirst ? readAddress(location.hash).then(openAddress) : undefined,
      ]);
      this.#counts = counts;
      this.#expanded.clear();
      if (sumOf(counts.entities) === 0) {
        this.#say(
          element("h2", {}, "The graph is empty"),
          element(
            "p",
            {},
            "Read some articles into it: ",
            element("code", {}, "npm run standoff -- ingest path/to/articles"),
          ),
        );
        return;
      }
      const first = {
        ...EMPTY_VIEW,
        filter,
        totals: { nodes: overview.totalNodes, relations: overview.totalRelations },
      };
      const view = opened?.view ?? withElements(first, connected(overview));
      if (opened !== undefined) this.#canvas.place(opened.positions);
      if (isFirst) this.#history = new History({ label: "Start", value: view });
      else this.#history.push({ label: "Start over", value: view });
      await this.#draw();
      clearTimeout(loading);
      this.#say();
      if (opened?.view === undefined) this.#address.begin();
      else if (opened.camera === undefined) this.#canvas.fit();
      else this.#canvas.lookAt(opened.camera);
      await this.#follow(opened === undefined ? this.#selection : opened.selection);
      if (opened?.note !== undefined) this.announce(opened.note, true);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#say(failureOf(error, () => void this.start()));
    } finally {
      clearTimeout(loading);
    }
  }

  /** Shows what a link or a saved view leads to, as a step of the history. */
  async #open(label: string, { view, positions, camera, selection, note }: OpenedView): Promise<void> {
    if (view !== undefined) {
      this.#canvas.place(positions);
      await this.change(label, view);
      if (camera === undefined) this.#canvas.fit();
      else this.#canvas.lookAt(camera);
    }
    await this.#follow(selection);
    if (note !== undefined) this.announce(note, true);
  }

  /** Opens an address that somebody put in place of the page's own. */
  async #openAddress(): Promise<void> {
    try {
      await this.#open("Open a link", await openAddress(await readAddress(location.hash)));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.announce(error.message, true);
    }
  }

  async change(label: string, view: GraphView, anchor?: string): Promise<void> {
    this.#history.push({ label, value: view });
    await this.#draw(anchor);
  }

  async #draw(anchor?: string): Promise<void> {
    const view = this.view;
    showLegend(getById("legend"), view, {
      onKind: (kind) => void this.change(`Filter ${kind}`, toggleKind(this.view, kind)),
      onType: (type) => void this.change(`Filter ${verbOf(type)}`, toggleType(this.view, type)),
    });
    this.#toolbar.update(this.#history);
    this.#showCounts();
    this.#showTable();
    for (const listener of this.#listeners) listener(view);
    await this.#canvas.show(visibleElements(view), anchor);
    this.#markSelection();
  }

  #undo(): void {
    this.announce(this.#history.undoable === undefined ? "Nothing to undo." : `Undone: ${this.#history.undoable}.`);
    this.#history.undo();
    void this.#draw();
  }

  #redo(): void {
    this.announce(this.#history.redoable === undefined ? "Nothing to redo." : `Done again: ${this.#history.redoable}.`);
    this.#history.redo();
    void this.#draw();
  }

  #showCounts(): void {
    const { nodes, relations } = visibleElements(this.view);
    const counts = this.#counts;
    if (counts === undefined) return;
    const { totals, filter } = this.view;
    const hidden = this.view.nodes.size - nodes.length;
    const number = (value: number): string => value.toLocaleString("en");
    const [allNodes, allRelations] = [sumOf(counts.entities) + counts.positions, sumOf(counts.relations)];
    getById("shown").textContent = [
      `${number(nodes.length)} of ${number(allNodes)} nodes and ${number(relations.length)} of ${number(allRelations)} relations shown.`,
      isFiltering(filter) && totals !== undefined
        ? `Under the filters the graph has ${count(totals.nodes, "actor")} with ${count(totals.relations, "relation")} among them.`
        : "",
      hidden > 0
        ? `${isFiltering(filter) ? "Legend and filters hide" : "The legend hides"} ${number(hidden)} nodes.`
        : "",
      "The strongest come first: search or expand to see others.",
    ].join(" ");
  }

  #showTable(): void {
    const container = getById("relation-table");
    if (container.closest("details")?.open !== true) return;
    showRelationTable(container, this.view, {
      onNode: (node) => {
        this.select({ node });
      },
      onRelation: (relation) => {
        this.select({ relation });
      },
    });
  }

  /** Selects by the address, so that every selection can be linked to and the browser's Back works. */
  select(selection: Selection): void {
    if (isSame(selection, this.#selection)) return;
    this.#address.push(selection);
    void this.#follow(selection);
  }

  async #follow(selection: Selection): Promise<void> {
    this.#selection = selection;
    if (selection === undefined) {
      this.#panel.close();
      this.#markSelection();
      return;
    }
    try {
      if ("node" in selection) await this.#openNode(selection.node);
      else await this.#openRelation(selection.relation);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      await this.#panel.show("error", () => Promise.reject(error));
    }
  }

  async #openNode(id: string): Promise<void> {
    if (!this.view.nodes.has(id)) await this.bringIn([id]);
    this.#markSelection();
    await this.#panel.show(`node ${id}`, () =>
      nodePanel(id, this, this.#choices, {
        onExpand: (node, choice) => void this.#expand(node, choice),
        onHide: (node) => void this.#hide(node),
      }),
    );
  }

  async #openRelation(id: string): Promise<void> {
    if (!this.view.relations.has(id)) {
      const { relation } = await findEvidence(id, { limit: 1, offset: 0 });
      await this.bringIn([relation.source, relation.target]);
    }
    this.#markSelection();
    await this.#panel.show(`relation ${id}`, () => relationPanel(id, this, this.#choices));
  }

  #markSelection(): void {
    const selection = this.#selection;
    this.#canvas.select(
      selection === undefined ? undefined : "node" in selection ? selection.node : selection.relation,
    );
  }

  /** Adds nodes with all their relations to what is on the canvas. */
  async bringIn(ids: readonly string[], anchor?: string): Promise<void> {
    const before = this.view.nodes;
    const subgraph = await getSubgraph([...before.keys(), ...ids], this.view.filter);
    const added = subgraph.nodes.filter(({ id }) => !before.has(id));
    if (added.length === 0 && ids.some((id) => !before.has(id))) {
      throw new RequestError("not-found", "That is not in the graph. It may be gone since the link was made.");
    }
    const label = added.length === 1 ? (added[0]?.name ?? "") : `${String(added.length)} nodes`;
    await this.change(`Add ${label}`, withElements(this.view, subgraph), anchor);
    this.announce(`Added ${label}.`);
  }

  async #add(id: string, name: string): Promise<void> {
    if (this.view.nodes.has(id)) this.announce(`${name} is on the canvas.`);
    this.select({ node: id });
    await this.#follow({ node: id });
    this.#canvas.centre(id);
  }

  async #expand(node: NodeView, choice: NeighbourChoice): Promise<void> {
    const { filter } = this.view;
    const key = [node.id, choice.type, choice.direction, JSON.stringify(filter)].join(" ");
    const offset = this.#expanded.get(key) ?? 0;
    try {
      const page = await listNeighbours(node.id, choice, { limit: EXPAND, offset }, filter);
      const neighbours = page.nodes.filter(({ id }) => id !== node.id);
      this.#expanded.set(key, offset + neighbours.length);
      const fresh = neighbours.filter(({ id }) => !this.view.nodes.has(id)).map(({ id }) => id);
      if (fresh.length > 0) await this.bringIn(fresh, node.id);
      const left = page.totalNodes - 1 - offset - neighbours.length;
      this.announce(
        fresh.length === 0
          ? `All these neighbours of ${node.name} are on the canvas.`
          : `Added ${count(fresh.length, "neighbour")} of ${node.name}; ${left > 0 ? `${String(left)} more to come.` : "all are there now."}`,
        true,
      );
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.announce(error.message, true);
    }
  }

  async #hide(node: NodeView): Promise<void> {
    this.select(undefined);
    await this.change(`Hide ${node.name}`, withoutNode(this.view, node.id));
    this.announce(`Hidden: ${node.name}. Undo brings it back.`, true);
  }

  #describe(id: string): string {
    const node = this.view.nodes.get(id);
    if (node !== undefined) return `${node.name} · ${node.kind} · ${String(node.mentionCount)} mentions`;
    const relation = this.view.relations.get(id);
    if (relation === undefined) return "";
    const name = (end: string): string => this.view.nodes.get(end)?.name ?? end;
    return `${name(relation.source)} ${verbOf(relation.type)} ${name(relation.target)}: ${summaryOf(relation)}`;
  }

  #onKey(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (typing) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) this.#redo();
      else this.#undo();
    } else if (command && event.key.toLowerCase() === "y") {
      event.preventDefault();
      this.#redo();
    } else if (event.key === "/" && !command) {
      event.preventDefault();
      this.#search.focus();
    } else if (event.key === "Escape") {
      this.select(undefined);
    } else if (event.key === "Delete" && this.#selection !== undefined && "node" in this.#selection) {
      const node = this.view.nodes.get(this.#selection.node);
      if (node !== undefined) void this.#hide(node);
    }
  }

  /** Says what happened to screen readers, and to everyone when it shows nowhere else. */
  announce(message: string, visible = false): void {
    const status = getById("status");
    status.textContent = message;
    status.className = visible ? "toast" : "visually-hidden";
    if (visible) {
      setTimeout(() => {
        if (status.textContent === message) status.className = "visually-hidden";
      }, 6_000);
    }
  }

  /** A message in place of the canvas; none shows the canvas. */
  #say(...content: readonly HTMLElement[]): void {
    const state = getById("canvas-state");
    state.replaceChildren(...content);
    state.hidden = content.length === 0;
  }
}

function sumOf(numbers: Readonly<Record<string, number>>): number {
  return Object.values(numbers).reduce((a, b) => a + b, 0);
}

/** An actor whose counterparts are all left out says nothing in a picture of the strongest. */
function connected({ nodes, relations }: Subgraph): Elements {
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
  return { nodes: nodes.filter(({ id }) => ends.has(id)), relations };
}
