/** Shows the panel anew when other evidence counts. */
import type { Stage } from "../stage.ts";

/** A slider that is dragged changes the filter many times a second. */
const SETTLED_MS = 200;

/** Calls back once the view's filter has changed and stayed so for a moment. */
export function onFilterChange(stage: Pick<Stage, "onView" | "view">, show: () => void): void {
  let shown = JSON.stringify(stage.view.filter);
  let settling: ReturnType<typeof setTimeout> | undefined;
  stage.onView(({ filter }) => {
    clearTimeout(settling);
    const now = JSON.stringify(filter);
    if (now === shown) return;
    settling = setTimeout(() => {
      shown = now;
      show();
    }, SETTLED_MS);
  });
}
