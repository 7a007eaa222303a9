/** A pane that a button opens beside it, over everything else: closed by Escape, by the button and by a click elsewhere. */
import { element } from "./element.ts";

/** Pixels between the button and its pane, and between the pane and the window's edge. */
const GAP = 6;

export class Popover {
  readonly button: HTMLButtonElement;
  readonly pane: HTMLElement;

  /** @param onOpen fills the pane anew */
  constructor(label: string, title: string, paneClass: string, onOpen: () => void) {
    this.pane = element("div", { popover: "auto", class: `popover ${paneClass}`, role: "dialog", "aria-label": title });
    this.button = element(
      "button",
      { type: "button", class: "button", title, "aria-haspopup": "dialog", "aria-expanded": "false" },
      label,
    );
    this.button.popoverTargetElement = this.pane;
    this.button.popoverTargetAction = "toggle";
    this.pane.addEventListener("toggle", (event) => {
      const isOpen = event.newState === "open";
      this.button.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) return;
      onOpen();
      this.place();
    });
    // The page's own keys are not for what is typed and closed here.
    this.pane.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") this.close();
    });
  }

  close(): void {
    this.pane.hidePopover();
    this.button.focus();
  }

  /** Puts the pane where there is room: above the button or below it, within the window. */
  place(): void {
    const { style } = this.pane;
    const at = this.button.getBoundingClientRect();
    const { width } = this.pane.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
    const above = at.top > innerHeight - at.bottom;
    style.left = `${String(left)}px`;
    style.top = above ? "auto" : `${String(at.bottom + GAP)}px`;
    style.bottom = above ? `${String(innerHeight - at.top + GAP)}px` : "auto";
    style.maxHeight = `${String((above ? at.top : innerHeight - at.bottom) - 2 * GAP)}px`;
  }
}
