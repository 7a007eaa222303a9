/** A slider with its value: what it drags through is told at once, where it rests a moment later. */
import { element } from "../../dom/element.ts";

/** A slider that was let go rests when it does not move for so long: keys let it go with each step. */
const REST_MS = 250;

export interface SliderOptions {
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** "at least 2 documents", for the output beside the slider and for screen readers. */
  readonly say: (value: number) => string;
  readonly onDrag: (value: number) => void;
  readonly onRest: (value: number) => void;
}

export class SliderField {
  readonly root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #output = element("output", { class: "slider-value" });
  readonly #say: SliderOptions["say"];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #moving = false;

  constructor({ id, label, min, max, step, say, onDrag, onRest }: SliderOptions) {
    this.#say = say;
    this.#input = element("input", { id, type: "range", class: "slider", min, max, step });
    this.#output.htmlFor.add(id);
    this.#input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#moving = true;
      this.#tell();
      onDrag(this.#input.valueAsNumber);
    });
    this.#input.addEventListener("change", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#moving = false;
        onRest(this.#input.valueAsNumber);
      }, REST_MS);
    });
    this.root = element(
      "div",
      { class: "slider-field" },
      element("label", { for: id }, label),
      this.#output,
      this.#input,
    );
  }

  /** Shows a value that came into force elsewhere, unless somebody moves the slider at this moment. */
  show(value: number, max = Number(this.#input.max)): void {
    if (this.#moving) return;
    this.#input.max = String(Math.max(max, value));
    this.#input.value = String(value);
    this.#tell();
  }

  #tell(): void {
    const text = this.#say(this.#input.valueAsNumber);
    this.#output.value = text;
    this.#input.setAttribute("aria-valuetext", text);
  }
}
