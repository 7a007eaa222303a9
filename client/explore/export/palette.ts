/** The design's colours under a theme, whichever the page has: pictures may be light while the page is dark. */
import type { NodeKind } from "../graph-view.ts";

export type Theme = "light" | "dark";

export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly onPosition: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly stances: Readonly<Record<"against" | "for" | "neutral" | "structure", string>>;
  readonly fontFamily: string;
}

export function pageTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function paletteOf(theme: Theme): Palette {
  const probe = document.createElement("span");
  probe.style.colorScheme = theme;
  document.body.append(probe);
  const token = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    background: token("--canvas"),
    text: token("--text"),
    muted: token("--muted"),
    line: token("--line"),
    onPosition: token("--on-position"),
    kinds: {
      State: token("--kind-state"),
      Alliance: token("--kind-alliance"),
      Organization: token("--kind-organization"),
      Person: token("--kind-person"),
      Place: token("--kind-place"),
      Position: token("--kind-position"),
    },
    stances: {
      against: token("--against"),
      for: token("--for"),
      neutral: token("--neutral"),
      structure: token("--structure"),
    },
    fontFamily: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return palette;
}
