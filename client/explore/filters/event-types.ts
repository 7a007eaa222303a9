/** PLOVER types to choose from, grouped by what they say of the two; none ticked lets all through. */
import type { EvidenceFilter, PloverType } from "../../../server/api-contract.ts";
import { element } from "../../dom/element.ts";
import { deedOf } from "../relation-text.ts";
import { checkBox } from "./check-list.ts";
import { EVENT_GROUPS } from "./choices.ts";

type Group = (typeof EVENT_GROUPS)[number];

export class EventTypes {
  readonly root = element("div", { class: "filter-choices" });
  readonly #onChange: (types: readonly PloverType[]) => void;
  #chosen = new Set<PloverType>();

  constructor(onChange: (types: readonly PloverType[]) => void) {
    this.#onChange = onChange;
    this.root.append(...EVENT_GROUPS.map((group) => this.#group(group)));
  }

  /** Shows what a filter asks for. */
  show({ ploverTypes = [] }: EvidenceFilter): void {
    this.#chosen = new Set(ploverTypes);
    for (const input of this.root.querySelectorAll<HTMLInputElement>("input")) {
      const group = EVENT_GROUPS.find(({ side }) => input.value === side);
      const types = group?.types ?? [input.value as PloverType];
      const ticked = types.filter((type) => this.#chosen.has(type)).length;
      input.checked = ticked === types.length;
      input.indeterminate = ticked > 0 && ticked < types.length;
    }
  }

  #group({ side, name, types }: Group): HTMLElement {
    const all = checkBox({ value: side, name, side }, (_value, ticked) => {
      this.#choose(types, ticked);
    });
    all.classList.add("check-all");
    const boxes = types.map((type) =>
      checkBox({ value: type, name: deedOf(type), title: type }, (_value, ticked) => {
        this.#choose([type], ticked);
      }),
    );
    return element(
      "fieldset",
      { class: "check-group" },
      element("legend", { class: "visually-hidden" }, name),
      all,
      ...boxes,
    );
  }

  #choose(types: readonly PloverType[], ticked: boolean): void {
    const chosen = new Set(this.#chosen);
    for (const type of types) {
      if (ticked) chosen.add(type);
      else chosen.delete(type);
    }
    const ordered = EVENT_GROUPS.flatMap((group) => group.types.filter((type) => chosen.has(type)));
    this.#onChange(ordered);
  }
}
