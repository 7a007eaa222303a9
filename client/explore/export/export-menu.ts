/** The pane that takes what is on the canvas elsewhere: pictures are made here, files by the server. */
import type { GraphCounts } from "../../../server/api-contract.ts";
import { getJson, postForFile, RequestError } from "../../api/request-json.ts";
import { download } from "../../dom/download.ts";
import { button, element } from "../../dom/element.ts";
import { Popover } from "../../dom/popover.ts";
import { TYPES } from "../canvas-style.ts";
import { visibleElements } from "../graph-view.ts";
import type { Stage } from "../stage.ts";
import { pageTheme, paletteOf, type Theme } from "./palette.ts";
import { pictureOf } from "./picture-of.ts";
import { pngOf } from "./png.ts";

interface Choice {
  readonly label: string;
  /** What it is good for. */
  readonly hint: string;
  readonly format: string;
}

const GRAPH: readonly Choice[] = [
  { label: "GraphML", hint: "Gephi, yEd, Cytoscape", format: "graphml" },
  { label: "GEXF", hint: "Gephi", format: "gexf" },
  { label: "JSON", hint: "With the evidence", format: "json" },
  { label: "Cypher", hint: "Statements for Neo4j", format: "cypher" },
];
const TABLES: readonly Choice[] = [
  { label: "Nodes", hint: "CSV, a line a node", format: "csv-nodes" },
  { label: "Relations", hint: "CSV, a line a relation", format: "csv-relations" },
  { label: "Evidence", hint: "CSV, a line an event with its sentence", format: "csv-evidence" },
];
const SOURCES: readonly Choice[] = [
  { label: "List", hint: "Text to read or paste", format: "sources-text" },
  { label: "BibTeX", hint: "For LaTeX", format: "sources-bibtex" },
  { label: "CSL-JSON", hint: "For Zotero and pandoc", format: "sources-csl" },
];

export class ExportMenu {
  readonly #stage: Stage;
  readonly #popover: Popover;
  readonly #status = element("p", { class: "popover-note", role: "status" });
  #theme: Theme | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#popover = new Popover("Export", "Export what is on the canvas", "export-pane", () => {
      this.#fill();
    });
  }

  get elements(): readonly HTMLElement[] {
    return [this.#popover.button, this.#popover.pane];
  }

  #fill(): void {
    const { nodes, relations } = visibleElements(this.#stage.view);
    this.#say(
      nodes.length === 0
        ? "There is nothing on the canvas to export."
        : `${nodes.length.toLocaleString("en")} nodes and ${relations.length.toLocaleString("en")} relations, as filtered.`,
    );
    this.#popover.pane.replaceChildren(
      element("h2", {}, "Export"),
      this.#status,
      element("h3", {}, "Picture"),
      this.#themes(),
      this.#group([
        this.#action("PNG", "Twice as fine as the screen", (name) => this.#savePng(name)),
        this.#action("SVG", "Scales, with real text", (name) => this.#saveSvg(name)),
      ]),
      element("h3", {}, "Graph"),
      this.#group(GRAPH.map((choice) => this.#file(choice))),
      element("h3", {}, "Tables"),
      this.#group(TABLES.map((choice) => this.#file(choice))),
      element("h3", {}, "Sources to cite"),
      this.#group(SOURCES.map((choice) => this.#file(choice))),
    );
  }

  #group(actions: readonly HTMLElement[]): HTMLElement {
    return element("ul", { class: "export-list" }, ...actions.map((action) => element("li", {}, action)));
  }

  #themes(): HTMLElement {
    const chosen = this.#theme ?? pageTheme();
    const radio = (theme: Theme, label: string): HTMLElement => {
      const input = element("input", { type: "radio", name: "picture-theme", value: theme, checked: theme === chosen });
      input.addEventListener("change", () => {
        this.#theme = theme;
      });
      return element("label", { class: "choice" }, input, label);
    };
    return element(
      "fieldset",
      { class: "choices" },
      element("legend", { class: "visually-hidden" }, "Colours of the picture"),
      radio("light", "Light"),
      radio("dark", "Dark"),
    );
  }

  #file({ label, hint, format }: Choice): HTMLElement {
    return this.#action(label, hint, () => this.#saveFile(format));
  }

  /** A button that makes a file and says so, or what went wrong. */
  #action(label: string, hint: string, make: (name: string) => Promise<string>): HTMLElement {
    const content = element("span", {}, element("strong", {}, label), element("span", { class: "muted" }, hint));
    const made = button(content, () => void run(), { class: "button export-action" });
    const run = async (): Promise<void> => {
      made.disabled = true;
      this.#say(`Making ${label} …`);
      try {
        const name = await make(`standoff-${new Date().toISOString().slice(0, 10)}`);
        this.#say(`Saved ${name}.`);
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        this.#say(error.message, true);
      } finally {
        made.disabled = false;
        made.focus();
      }
    };
    return made;
  }

  #say(message: string, isError = false): void {
    this.#status.textContent = message;
    this.#status.classList.toggle("popover-error", isError);
  }

  async #picture(): Promise<ReturnType<typeof pictureOf>> {
    const counts = await getJson<GraphCounts>("/api/counts");
    const { view, canvas } = this.#stage;
    const today = new Date().toISOString().slice(0, 10);
    return pictureOf(view, canvas.drawn, counts, paletteOf(this.#theme ?? pageTheme()), today);
  }

  async #savePng(name: string): Promise<string> {
    const picture = await this.#picture();
    try {
      download(`${name}.png`, await pngOf(picture));
    } catch {
      throw new RequestError("too-large", "The browser could not draw so large a picture: take the SVG.");
    }
    return `${name}.png`;
  }

  async #saveSvg(name: string): Promise<string> {
    const { svg } = await this.#picture();
    download(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
    return `${name}.svg`;
  }

  async #saveFile(format: string): Promise<string> {
    const { view, canvas } = this.#stage;
    const { nodes, relations } = visibleElements(view);
    const shownTypes = new Set(relations.map(({ type }) => type));
    const places = Object.fromEntries(
      nodes.flatMap(({ id }) => {
        const at = canvas.positions.get(id);
        return at === undefined ? [] : [[id, [Math.round(at.x), Math.round(at.y)]]];
      }),
    );
    const ids = nodes.map(({ id }) => id);
    const body = {
      format,
      ids,
      places,
      filter: view.filter,
      hiddenTypes: TYPES.filter((type) => !shownTypes.has(type)),
    };
    const { name, content } = await postForFile("/api/export", body);
    download(name, content);
    return name;
  }
}
