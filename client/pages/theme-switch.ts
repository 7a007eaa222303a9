/** The header's button that goes through the themes. */
import { getById } from "../dom/element.ts";
import { applyTheme, storedTheme, storeTheme, THEMES, type Theme } from "./theme-choice.ts";

const LABELS: Readonly<Record<Theme, string>> = { system: "Theme: system", light: "Theme: light", dark: "Theme: dark" };

export function startThemeSwitch(): void {
  const control = getById("theme-switch");
  let theme = storedTheme();
  control.textContent = LABELS[theme];
  const changed = (): void => {
    document.dispatchEvent(new Event("themechange"));
  };
  control.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
    storeTheme(theme);
    applyTheme(theme);
    control.textContent = LABELS[theme];
    changed();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
}
