/** A line beside the pointer. */
import { element } from "../dom/element.ts";

const OFFSET = 14;

export class Tooltip {
  readonly #box = element("div", { class: "tooltip", "aria-hidden": "true", hidden: true });
  readonly #container: HTMLElement;

  constructor(container: HTMLElement) {
    this.#container = container;
    container.parentElement?.append(this.#box);
  }

  /** @param at relative to the container */
  show(text: string, at: { readonly x: number; readonly y: number }): void {
    this.#box.textContent = text;
    this.#box.hidden = false;
    const room = this.#container.clientWidth - this.#box.offsetWidth - OFFSET;
    this.#box.style.left = `${String(Math.max(0, Math.min(at.x + OFFSET, room)))}px`;
    this.#box.style.top = `${String(at.y + OFFSET)}px`;
  }

  hide(): void {
    this.#box.hidden = true;
  }
}
