/** Outlets to choose from, with how many documents are from each, and a search when there are many. */
import type { EvidenceFilter, OutletList as Outlets } from "../../../server/api-contract.ts";
import { listOutlets } from "../../api/graph-api.ts";
import { RequestError } from "../../api/request-json.ts";
import { button, element } from "../../dom/element.ts";
import { count } from "../relation-text.ts";
import { checkBox, tick } from "./check-list.ts";

/** The API's most; the largest come first. */
const MOST = 1_000;
/** A list that can be taken in without a search. */
const FEW = 8;
const MAX_LISTED = 50;
/** The API's most for one filter. */
const MAX_CHOSEN = 200;

type Outlet = Outlets["outlets"][number];

/** Outlets whose name holds the words, those that are chosen first. */
export function matchingOutlets(
  outlets: readonly Outlet[],
  words: string,
  chosen: readonly string[],
): readonly Outlet[] {
  const wanted = words.trim().toLowerCase();
  const matching = outlets.filter(({ name }) => name.toLowerCase().includes(wanted));
  const [first, others] = [true, false].map((is) => matching.filter(({ name }) => chosen.includes(name) === is));
  return [...(first ?? []), ...(others ?? [])];
}

export class OutletList {
  readonly root = element("div", { class: "filter-choices" });
  readonly #search = element("input", {
    type: "search",
    class: "field outlet-search",
    placeholder: "Find an outlet",
    "aria-label": "Find an outlet",
  });
  readonly #list = element("div", { class: "check-group outlet-list", role: "group", "aria-label": "Outlets" });
  readonly #note = element("p", { class: "filter-note", role: "status" });
  readonly #onChange: (outlets: readonly string[]) => void;
  #outlets: readonly Outlet[] | undefined;
  #chosen: readonly string[] = [];

  constructor(onChange: (outlets: readonly string[]) => void) {
    this.#onChange = onChange;
    this.#search.addEventListener("input", () => {
      this.#draw();
    });
  }

  /** Asks for the outlets, once; for when the list is first opened. */
  async load(): Promise<void> {
    if (this.#outlets !== undefined) return;
    const waiting = setTimeout(() => {
      this.root.replaceChildren(...[1, 2, 3].map(() => element("span", { class: "skeleton-bar" })));
    }, 300);
    try {
      const { outlets } = await listOutlets(MOST);
      this.#outlets = outlets;
      this.#search.hidden = outlets.length <= FEW;
      this.root.replaceChildren(this.#search, this.#list, this.#note);
      this.#draw();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const again = button("Try again", () => void this.load());
      this.root.replaceChildren(element("p", { class: "filter-note", role: "alert" }, error.message), again);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Shows what a filter asks for. */
  show({ outlets = [] }: EvidenceFilter): void {
    this.#chosen = outlets;
    tick(this.#list, outlets);
  }

  #draw(): void {
    const all = this.#outlets ?? [];
    const matching = matchingOutlets(all, this.#search.value, this.#chosen);
    const listed = matching.slice(0, Math.max(MAX_LISTED, this.#chosen.length));
    this.#list.replaceChildren(
      ...listed.map(({ name, documents }) =>
        checkBox(
          {
            value: name,
            name,
            note: documents.toLocaleString("en"),
            title: `${name}: ${count(documents, "document")}`,
          },
          (value, ticked) => {
            this.#choose(value, ticked);
          },
        ),
      ),
    );
    tick(this.#list, this.#chosen);
    this.#note.textContent =
      all.length === 0
        ? "No document has been read."
        : matching.length === 0
          ? `No outlet is called “${this.#search.value.trim()}”.`
          : listed.length < matching.length
            ? `${String(listed.length)} of ${count(matching.length, "outlet")}: type to find others.`
            : "";
  }

  #choose(name: string, ticked: boolean): void {
    const others = this.#chosen.filter((other) => other !== name);
    if (ticked && others.length >= MAX_CHOSEN) {
      this.#note.textContent = `At most ${String(MAX_CHOSEN)} outlets can be chosen.`;
      tick(this.#list, this.#chosen);
      return;
    }
    this.#onChange(ticked ? [...others, name] : others);
  }
}
