/** The filters in the left rail, under the legend: what evidence must be for a relation to count. */
import type { EvidenceFilter } from "../../../server/api-contract.ts";
import { button, element, type Child } from "../../dom/element.ts";
import { leavesOutUnconnected } from "../graph-view.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { activeFilters, claimsOf, hiddenByLegend, withoutPart, type FilterPart } from "./active-filters.ts";
import { checkBox, tick } from "./check-list.ts";
import { CLAIMS, STANDARD_CLAIMS, type ClaimStatus } from "./choices.ts";
import { EventTypes } from "./event-types.ts";
import type { Filtering } from "./filtering.ts";
import { OutletList } from "./outlet-list.ts";
import { SliderField } from "./slider-field.ts";

/** Sliders for documents reach at least so far, and at most: beyond, steps would be too small to hit. */
const LEAST_DOCUMENTS = 5;
const MOST_DOCUMENTS = 50;

export class FilterPanel {
  readonly #stage: Stage;
  readonly #filtering: Filtering;
  readonly #badge = element("span", { class: "filter-badge", hidden: true });
  readonly #reset: HTMLButtonElement;
  readonly #types: EventTypes;
  readonly #claims = element("div", {
    class: "filter-choices check-group",
    role: "group",
    "aria-label": "Claim status",
  });
  readonly #outlets: OutletList;
  readonly #confidence: SliderField;
  readonly #documents: SliderField;
  readonly #unconnected: HTMLLabelElement;
  readonly #notes = new Map<FilterPart, HTMLElement>();
  #mostDocuments = LEAST_DOCUMENTS;

  constructor(container: HTMLElement, stage: Stage, filtering: Filtering) {
    this.#stage = stage;
    this.#filtering = filtering;
    this.#reset = button("Reset all", () => void filtering.reset(), { class: "link-button" });
    this.#types = new EventTypes((ploverTypes) => {
      this.#set("ploverTypes", ploverTypes.length === 0 ? {} : { ploverTypes });
    });
    this.#outlets = new OutletList((outlets) => {
      this.#set("outlets", outlets.length === 0 ? {} : { outlets });
    });
    this.#claims.append(
      ...CLAIMS.map(({ status, name, meaning }) =>
        checkBox({ value: status, name, title: meaning }, (_value, ticked) => {
          this.#chooseClaim(status, ticked);
        }),
      ),
    );
    const confidence = (minConfidence: number): EvidenceFilter =>
      this.#with("minConfidence", minConfidence > 0 ? { minConfidence } : {});
    const documents = (minDocuments: number): EvidenceFilter =>
      this.#with("minDocuments", minDocuments > 1 ? { minDocuments } : {});
    this.#confidence = new SliderField({
      id: "min-confidence",
      label: "Confidence, at least",
      min: 0,
      max: 0.99,
      step: 0.01,
      say: (value) => (value === 0 ? "any" : value.toFixed(2)),
      onDrag: (value) => {
        filtering.preview(confidence(value));
      },
      onRest: (value) => void filtering.apply(confidence(value)),
    });
    this.#documents = new SliderField({
      id: "min-documents",
      label: "Documents, at least",
      min: 1,
      max: LEAST_DOCUMENTS,
      step: 1,
      say: String,
      onDrag: (value) => {
        filtering.preview(documents(value));
      },
      onRest: (value) => void filtering.apply(documents(value)),
    });
    this.#unconnected = checkBox({ value: "unconnected", name: "Hide unconnected" }, (_value, ticked) => {
      const label = ticked ? "Hide unconnected" : "Show unconnected";
      void stage.change(label, { ...stage.view, leavesOutUnconnected: ticked });
    });
    container.replaceChildren(
      element("h2", { class: "filter-title" }, element("span", {}, "Evidence ", this.#badge), this.#reset),
      this.#confidence.root,
      this.#documents.root,
      this.#section("ploverTypes", "Event types", this.#types.root),
      this.#section("claimStatuses", "Claim status", this.#claims),
      this.#section("outlets", "Outlets", this.#outlets.root, () => void this.#outlets.load()),
      this.#unconnected,
    );
    filtering.onChange(() => {
      this.#show();
    });
    this.#show();
  }

  #show(): void {
    const { filter } = this.#filtering;
    const { view } = this.#stage;
    const active = activeFilters(filter);
    const number = active.length + hiddenByLegend(view).length;
    this.#badge.textContent = String(number);
    this.#badge.title = count(number, "active filter");
    this.#badge.hidden = number === 0;
    this.#reset.hidden = number === 0;
    this.#types.show(filter);
    tick(this.#claims, claimsOf(filter));
    this.#outlets.show(filter);
    for (const [part, note] of this.#notes) note.textContent = active.some((one) => one.part === part) ? "on" : "";
    const documents = [...view.relations.values()].map((relation) => relation.documents);
    this.#mostDocuments = Math.min(MOST_DOCUMENTS, Math.max(this.#mostDocuments, ...documents));
    this.#confidence.show(filter.minConfidence ?? 0);
    this.#documents.show(filter.minDocuments ?? 1, this.#mostDocuments);
    tick(this.#unconnected, leavesOutUnconnected(view) ? ["unconnected"] : []);
  }

  #section(part: FilterPart, name: string, content: Child, onOpen?: () => void): HTMLElement {
    const note = element("span", { class: "filter-on" });
    this.#notes.set(part, note);
    const section = element("details", { class: "filter-section" }, element("summary", {}, name, note), content);
    if (onOpen !== undefined) {
      section.addEventListener("toggle", () => {
        if (section.open) onOpen();
      });
    }
    return section;
  }

  #with(part: FilterPart, change: EvidenceFilter): EvidenceFilter {
    return { ...withoutPart(this.#filtering.filter, part), ...change };
  }

  #set(part: FilterPart, change: EvidenceFilter): void {
    void this.#filtering.apply(this.#with(part, change));
  }

  #chooseClaim(status: ClaimStatus, ticked: boolean): void {
    const others = claimsOf(this.#filtering.filter).filter((other) => other !== status);
    const chosen = ticked ? [...others, status] : others;
    const claimStatuses = chosen.length === 0 ? STANDARD_CLAIMS : chosen;
    this.#set("claimStatuses", { claimStatuses });
    // With nothing ticked the standard counts, and its box shows it.
    tick(this.#claims, claimStatuses);
  }
}
