/** Tabs: arrow keys walk, and what a tab shows is made when it is opened. */
import { button, element, type Child } from "../../dom/element.ts";

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly show: () => readonly Child[];
}

/**
 * @param name what the tabs are about, for screen readers; unique in the panel
 * @param open key of the tab to open first
 */
export function tabs(name: string, all: readonly Tab[], open: string, onOpen: (key: string) => void): HTMLElement {
  const idOf = (part: string): string => `${name}-${part}`.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
  const panel = element("div", { role: "tabpanel", id: idOf("panel"), class: "tab-panel" });
  const buttons = all.map((tab, at) => {
    const made = button(
      element("span", {}, tab.label, element("span", { class: "legend-count" }, tab.count.toLocaleString("en"))),
      () => {
        select(at, true);
      },
      { class: "tab", role: "tab", id: idOf(tab.key), "aria-controls": panel.id, "data-key": `tab ${idOf(tab.key)}` },
    );
    made.addEventListener("keydown", (event) => {
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      select((next + all.length) % all.length, true);
      buttons[(next + all.length) % all.length]?.focus();
    });
    return made;
  });

  function select(at: number, chosen: boolean): void {
    const tab = all[at];
    if (tab === undefined) return;
    for (const [index, each] of buttons.entries()) {
      each.setAttribute("aria-selected", String(index === at));
      each.tabIndex = index === at ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", idOf(tab.key));
    panel.replaceChildren(...tab.show());
    if (chosen) onOpen(tab.key);
  }

  select(
    Math.max(
      0,
      all.findIndex(({ key }) => key === open),
    ),
    false,
  );
  return element(
    "div",
    {},
    element("div", { role: "tablist", class: "tab-list", "aria-label": name }, ...buttons),
    panel,
  );
}
