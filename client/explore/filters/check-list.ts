/** A group of things to tick, with a box for all of them where there are several. */
import { element } from "../../dom/element.ts";

export interface CheckItem {
  readonly value: string;
  readonly name: string;
  /** Beside the name: how many there are. */
  readonly note?: string;
  readonly title?: string;
  /** Side whose colour marks the item. */
  readonly side?: string;
}

/** One thing to tick. */
export function checkBox(item: CheckItem, onChange: (value: string, ticked: boolean) => void): HTMLLabelElement {
  const { value, name, note, title, side } = item;
  const input = element("input", { type: "checkbox", value });
  input.addEventListener("change", () => {
    onChange(value, input.checked);
  });
  return element(
    "label",
    { class: "check", ...(title !== undefined && { title }) },
    input,
    ...(side === undefined ? [] : [element("span", { class: "check-side", "data-side": side, "aria-hidden": "true" })]),
    element("span", { class: "check-name" }, name),
    ...(note === undefined ? [] : [element("span", { class: "legend-count" }, note)]),
  );
}

/** Ticks the boxes in `container` of these values, and no others. */
export function tick(container: HTMLElement, values: readonly string[]): void {
  for (const input of container.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    input.checked = values.includes(input.value);
  }
}
