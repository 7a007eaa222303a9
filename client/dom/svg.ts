/** Builds pictures of lines and bars, element by element. */
import type { Attributes } from "./element.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (SVGElement | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** A picture that screen readers read as `label`, and the pointer too. */
export function svgPicture(
  label: string,
  { width, height }: { readonly width: number; readonly height: number },
  attributes: Attributes,
  ...children: readonly SVGElement[]
): SVGSVGElement {
  return svgElement(
    "svg",
    {
      ...attributes,
      role: "img",
      "aria-label": label,
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
    },
    svgElement("title", {}, label),
    ...children,
  );
}
