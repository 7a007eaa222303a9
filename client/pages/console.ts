/** The Cypher page: runs a statement and shows its rows. */
import type { QueryAnswer } from "../../server/api-contract.ts";
import { postJson, RequestError } from "../api/request-json.ts";
import { element, getById } from "../dom/element.ts";

type Cell = QueryAnswer["rows"][number][string];

function cellText(value: Cell | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function resultTable({ columns, rows }: QueryAnswer): HTMLElement {
  const numeric = new Set(columns.filter((column) => rows.every((row) => typeof row[column] === "number")));
  const attributes = (column: string): Record<string, string> => (numeric.has(column) ? { class: "number" } : {});
  return element(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": "Rows" },
    element(
      "table",
      { class: "grid" },
      element(
        "thead",
        {},
        element("tr", {}, ...columns.map((column) => element("th", { scope: "col", ...attributes(column) }, column))),
      ),
      element(
        "tbody",
        {},
        ...rows.map((row) =>
          element("tr", {}, ...columns.map((column) => element("td", attributes(column), cellText(row[column])))),
        ),
      ),
    ),
  );
}

function parsedParameters(text: string): unknown {
  try {
    return text.trim() === "" ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw new RequestError("invalid-parameter", 'The parameters are no JSON object. Example: {"name": "Russia"}');
  }
}

/** Starts the console where the page has one. */
export function startConsole(): void {
  if (document.getElementById("console") === null) return;
  const form = getById("console") as HTMLFormElement;
  const query = getById("console-query") as HTMLTextAreaElement;
  const parameters = getById("console-parameters") as HTMLTextAreaElement;
  const run = getById("console-run") as HTMLButtonElement;
  const state = getById("console-state");
  const result = getById("console-result");

  async function execute(): Promise<void> {
    run.disabled = true;
    state.textContent = "Running …";
    try {
      const body = { query: query.value, parameters: parsedParameters(parameters.value) };
      const answer = await postJson<QueryAnswer>("/api/query", body);
      const number = `${answer.rows.length.toLocaleString("en")} ${answer.rows.length === 1 ? "row" : "rows"}`;
      const cut = answer.truncated ? ", truncated: there are more" : "";
      state.textContent = `${number}${cut}, ${answer.elapsedMs.toFixed(0)} ms`;
      result.replaceChildren(
        answer.rows.length === 0 ? element("p", { class: "notice" }, "No rows.") : resultTable(answer),
      );
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      state.textContent = "";
      result.replaceChildren(element("p", { class: "error-box", role: "alert" }, error.message));
    } finally {
      run.disabled = false;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void execute();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!run.disabled) void execute();
    }
  });
  for (const example of document.querySelectorAll<HTMLElement>("[data-example]")) {
    example.addEventListener("click", () => {
      query.value = example.dataset.query ?? "";
      parameters.value = example.dataset.parameters ?? "{}";
      if (!run.disabled) void execute();
    });
  }
}
