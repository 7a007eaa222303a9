/** The search box: a combobox (WAI-ARIA Authoring Practices) that suggests entities by name and alias. */
import type { SearchResult } from "../../server/api-contract.ts";
import { searchEntities } from "../api/graph-api.ts";
import { RequestError } from "../api/request-json.ts";
import { element, getById } from "../dom/element.ts";

type Hit = SearchResult["hits"][number];

/** Between the last key and the request. */
const DELAY_MS = 120;

export interface SearchEvents {
  readonly onPick: (hit: Hit) => void;
  readonly isShown: (id: string) => boolean;
}

export class SearchBox {
  readonly #input = getById("search-input") as HTMLInputElement;
  readonly #list = getById("search-list");
  readonly #events: SearchEvents;
  #hits: readonly Hit[] = [];
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(events: SearchEvents) {
    this.#events = events;
    this.#input.addEventListener("input", () => {
      this.#ask();
    });
    this.#input.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.#input.addEventListener("blur", () => {
      this.#close();
    });
    this.#input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#pick(this.#hits[Math.max(0, this.#active)]);
    });
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    const words = this.#input.value.trim();
    if (words === "") {
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => void this.#load(words), DELAY_MS);
  }

  async #load(words: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    try {
      const { hits } = await searchEntities(words, request.signal);
      if (!request.signal.aborted) this.#show(hits, words);
    } catch (error) {
      if (error instanceof RequestError) this.#say(error.message);
      else if (!request.signal.aborted) throw error;
    }
  }

  #show(hits: readonly Hit[], words: string): void {
    this.#hits = hits;
    this.#active = -1;
    if (hits.length === 0) {
      this.#say(`Nothing in the graph is called “${words}”.`);
      return;
    }
    this.#list.replaceChildren(...hits.map((hit, at) => this.#option(hit, at)));
    this.#open();
  }

  #option(hit: Hit, at: number): HTMLElement {
    const aliases = hit.aliases.filter((alias) => alias !== hit.name).slice(0, 3);
    const option = element(
      "li",
      { id: `search-option-${String(at)}`, role: "option", "aria-selected": "false", class: "search-option" },
      element("span", { class: "legend-shape", "data-kind": hit.kind, "aria-hidden": "true" }),
      element("span", { class: "search-name" }, hit.name),
      element("span", { class: "muted" }, aliases.length > 0 ? `also ${aliases.join(", ")}` : hit.kind),
      element("span", { class: "search-note" }, this.#events.isShown(hit.id) ? "on the canvas" : "add"),
    );
    // Before the input loses focus and the list closes.
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.#pick(hit);
    });
    return option;
  }

  #say(message: string): void {
    this.#hits = [];
    this.#active = -1;
    this.#list.replaceChildren(
      element("li", { class: "search-empty", role: "option", "aria-disabled": "true" }, message),
    );
    this.#open();
  }

  #open(): void {
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#input.removeAttribute("aria-activedescendant");
  }

  #close(): void {
    this.#list.hidden = true;
    this.#hits = [];
    this.#active = -1;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.#input.value = "";
      this.#close();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || this.#hits.length === 0) return;
    event.preventDefault();
    this.#active =
      (this.#active + step + this.#hits.length + (this.#active < 0 && step < 0 ? 1 : 0)) % this.#hits.length;
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(at === this.#active));
      if (at === this.#active) option.scrollIntoView({ block: "nearest" });
    }
    this.#input.setAttribute("aria-activedescendant", `search-option-${String(this.#active)}`);
  }

  #pick(hit: Hit | undefined): void {
    if (hit === undefined) return;
    this.#input.value = "";
    this.#close();
    this.#events.onPick(hit);
  }
}
