/** A part of the panel that loads by itself: a skeleton where it takes long, a retry where it fails. */
import { RequestError } from "../../api/request-json.ts";
import { button, element, type Child } from "../../dom/element.ts";

/** Nothing is shown for loads that are quicker. */
export const SKELETON_AFTER_MS = 300;

export function skeletonOf(): HTMLElement {
  return element(
    "div",
    { class: "skeleton", "aria-label": "Loading", role: "status" },
    ...["60%", "90%", "75%", "85%"].map((width) => {
      const bar = element("span", { class: "skeleton-bar" });
      bar.style.width = width;
      return bar;
    }),
  );
}

/** An error with what to do, and a button that tries again. */
export function failureOf(error: RequestError, retry: () => void): HTMLElement {
  return element(
    "div",
    { class: "error-box", role: "alert" },
    element("p", {}, error.message),
    button("Try again", retry),
  );
}

/** An element that is filled with what `load` gives. */
export function pending(load: () => Promise<readonly Child[]>): HTMLElement {
  const container = element("div", { "aria-busy": "true" });

  async function fill(): Promise<void> {
    container.setAttribute("aria-busy", "true");
    const skeleton = setTimeout(() => {
      container.replaceChildren(skeletonOf());
    }, SKELETON_AFTER_MS);
    try {
      container.replaceChildren(...(await load()));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      container.replaceChildren(failureOf(error, () => void fill()));
    } finally {
      clearTimeout(skeleton);
      container.setAttribute("aria-busy", "false");
    }
  }

  void fill();
  return container;
}
