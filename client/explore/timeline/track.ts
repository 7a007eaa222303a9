/** The histogram with a window on it: drag to choose a period, move and resize it, zoom; by keyboard too. */
import type { Timeline } from "../../../server/api-contract.ts";
import { element } from "../../dom/element.ts";
import { svgElement } from "../../dom/svg.ts";
import { barsOf, baseline, dayAt, periodOfBin, xOf } from "./bars.ts";
import { dateOf, nearestStart, shifted, spokenDate, startOf, type Unit } from "./days.ts";
import {
  between,
  lengthOf,
  movedByUnits,
  showing,
  unitsIn,
  withEnd,
  withStart,
  zoomed,
  moved,
  type Period,
} from "./period.ts";
import { ticksOf } from "./ticks.ts";

type Bin = Timeline["bins"][number];
type Part = "start" | "end" | "window";

const BARS_HEIGHT = 52;
/** A pointer that moved less clicked. */
const CLICK_PX = 4;
/** Keys have come to rest. */
const REST_MS = 300;
const ZOOM_STEP = 1.5;
/** Days that stay in sight however far one zooms. */
const LEAST_DAYS = 7;
/** Units that Page Up and Page Down jump. */
const LEAP = 6;

export interface TrackEvents {
  /** The period is being changed, and this is how far. */
  readonly onDrag: (period: Period) => void;
  /** This is to be the period. */
  readonly onPeriod: (period: Period) => void;
  /** Another part of the whole is in sight. */
  readonly onDomain: (domain: Period) => void;
  /** The pointer is over a bar, or over none. */
  readonly onPoint: (bin: Bin | undefined) => void;
}

export class Track {
  readonly root = element("div", { class: "timeline-track" });
  readonly #svg = svgElement("svg", { class: "timeline-bars", role: "img" });
  readonly #before = element("div", { class: "timeline-shade" });
  readonly #after = element("div", { class: "timeline-shade" });
  readonly #sliders: Readonly<Record<Part, HTMLElement>>;
  readonly #events: TrackEvents;
  #bins: readonly Bin[] = [];
  #unit: Unit = "month";
  #bounds: Period = { start: 0, end: 1 };
  #domain: Period = { start: 0, end: 1 };
  #period: Period = { start: 0, end: 1 };
  #changing = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(events: TrackEvents) {
    this.#events = events;
    this.#sliders = {
      window: this.#slider("window", "Period"),
      start: this.#slider("start", "First day"),
      end: this.#slider("end", "Last day"),
    };
    this.root.append(this.#svg, this.#before, this.#after, ...Object.values(this.#sliders));
    this.root.addEventListener("pointerdown", (event) => {
      this.#press(event);
    });
    this.root.addEventListener("pointermove", (event) => {
      events.onPoint(this.#changing ? undefined : this.#binAt(this.#x(event)));
    });
    this.root.addEventListener("pointerleave", () => {
      events.onPoint(undefined);
    });
    this.root.addEventListener("dblclick", () => {
      events.onPeriod(this.#bounds);
    });
    this.root.addEventListener("wheel", (event) => {
      this.#wheel(event);
    });
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.root);
  }

  /** The part of the whole that is in sight. */
  get domain(): Period {
    return this.#domain;
  }

  /** True while somebody drags or presses keys: what comes into force elsewhere waits. */
  get changing(): boolean {
    return this.#changing;
  }

  /** Shows bins of a part of the bounds, or of all. */
  showBins(bins: readonly Bin[], unit: Unit, bounds: Period, domain: Period, summary: string): void {
    this.#bins = bins;
    this.#unit = unit;
    this.#bounds = bounds;
    this.#domain = domain;
    this.#svg.setAttribute("aria-label", summary);
    this.#draw();
  }

  showPeriod(period: Period): void {
    this.#period = period;
    this.#place();
  }

  /** @param factor above 1 shows less */
  zoomBy(factor: number, at = (this.#period.start + this.#period.end) / 2): void {
    const { start, end } = this.#domain;
    const centre = at < start || at > end ? (start + end) / 2 : at;
    this.#see(zoomed(this.#domain, factor, centre, this.#bounds, LEAST_DAYS));
  }

  zoomIn(): void {
    this.zoomBy(ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / ZOOM_STEP);
  }

  zoomToAll(): void {
    this.#see(this.#bounds);
  }

  #see(domain: Period): void {
    if (domain.start === this.#domain.start && domain.end === this.#domain.end) return;
    this.#domain = domain;
    this.#draw();
    this.#events.onDomain(domain);
  }

  #slider(part: Part, name: string): HTMLElement {
    const made = element("div", { class: `timeline-${part === "window" ? "window" : "handle"}`, "data-part": part });
    made.tabIndex = 0;
    made.setAttribute("role", "slider");
    made.setAttribute("aria-label", name);
    made.addEventListener("keydown", (event) => {
      this.#key(part, event);
    });
    return made;
  }

  get #width(): number {
    return Math.max(1, this.root.clientWidth);
  }

  #x(event: PointerEvent | WheelEvent): number {
    return event.clientX - this.root.getBoundingClientRect().left;
  }

  #dayAt(x: number): number {
    return dayAt(x, this.#domain, this.#width);
  }

  #binAt(x: number): Bin | undefined {
    const day = this.#dayAt(x);
    return this.#bins.find((bin) => {
      const { start, end } = periodOfBin(bin);
      return day >= start && day < end;
    });
  }

  /** The whole is chosen, so that there is no window to move. */
  get #unbounded(): boolean {
    return this.#period.start <= this.#bounds.start && this.#period.end >= this.#bounds.end;
  }

  #draw(): void {
    const width = this.#width;
    const inSight = this.#bins.filter((bin) => {
      const { start, end } = periodOfBin(bin);
      return end > this.#domain.start && start < this.#domain.end;
    });
    const area = { width, height: BARS_HEIGHT };
    const bars = barsOf(inSight, this.#domain, area).map(({ side, ...box }) =>
      svgElement("rect", { class: "timeline-bar", "data-side": side, ...box }),
    );
    const y = baseline(inSight, BARS_HEIGHT);
    const line = svgElement("line", { class: "timeline-line", x1: 0, x2: width, y1: y, y2: y });
    const ticks = ticksOf(this.#domain, width).flatMap(({ day, text }) => {
      const x = xOf(day, this.#domain, width);
      const mark = svgElement("line", { class: "timeline-tick", x1: x, x2: x, y1: 0, y2: BARS_HEIGHT + 4 });
      // A label that would leave the track is left out.
      if (x > width - 48) return [mark];
      return [mark, svgElement("text", { class: "timeline-date", x: x + 3, y: BARS_HEIGHT + 13 }, text)];
    });
    this.#svg.setAttribute("viewBox", `0 0 ${String(width)} ${String(BARS_HEIGHT + 16)}`);
    this.#svg.replaceChildren(...ticks, ...bars, line);
    this.#place();
  }

  #place(): void {
    const width = this.#width;
    const within = (x: number): number => Math.max(0, Math.min(width, x));
    const left = within(xOf(this.#period.start, this.#domain, width));
    const right = within(xOf(this.#period.end, this.#domain, width));
    const put = ({ style }: HTMLElement, x: number, wide?: number): void => {
      style.left = `${String(x)}px`;
      if (wide !== undefined) style.width = `${String(wide)}px`;
    };
    put(this.#before, 0, left);
    put(this.#after, right, width - right);
    put(this.#sliders.window, left, right - left);
    put(this.#sliders.start, left);
    put(this.#sliders.end, right);
    this.root.classList.toggle("unbounded", this.#unbounded);
    this.#tell();
  }

  #tell(): void {
    const { start, end } = this.#period;
    const last = end - 1;
    const said: Readonly<Record<Part, { value: number; text: string }>> = {
      start: { value: start, text: spokenDate(start) },
      end: { value: last, text: spokenDate(last) },
      window: { value: start, text: `${spokenDate(start)} to ${spokenDate(last)}` },
    };
    for (const [part, slider] of Object.entries(this.#sliders) as [Part, HTMLElement][]) {
      slider.setAttribute("aria-valuemin", String(this.#bounds.start));
      slider.setAttribute("aria-valuemax", String(this.#bounds.end - 1));
      slider.setAttribute("aria-valuenow", String(said[part].value));
      slider.setAttribute("aria-valuetext", said[part].text);
    }
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const from = this.#period;
    const at = this.#x(event);
    const held = event.target instanceof HTMLElement ? (event.target.dataset.part as Part | undefined) : undefined;
    const part = held === "window" && this.#unbounded ? undefined : held;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    let travelled = false;
    const finish = (period: Period): void => {
      listening.abort();
      this.#changing = false;
      this.showPeriod(period);
      this.#events.onPeriod(period);
    };
    this.#changing = true;
    this.root.setPointerCapture(event.pointerId);
    this.root.addEventListener(
      "pointermove",
      (move) => {
        const x = this.#x(move);
        travelled ||= Math.abs(x - at) >= CLICK_PX;
        if (!travelled) return;
        this.showPeriod(this.#dragged(part, from, at, x));
        this.#events.onDrag(this.#period);
      },
      options,
    );
    this.root.addEventListener(
      "pointerup",
      () => {
        if (travelled) finish(this.#period);
        else finish(part === undefined ? this.#clicked(at) : from);
      },
      options,
    );
    const cancel = (): void => {
      finish(from);
    };
    this.root.addEventListener("pointercancel", cancel, options);
    document.addEventListener(
      "keydown",
      (key) => {
        if (key.key === "Escape") cancel();
      },
      { ...options, capture: true },
    );
    if (part !== undefined) this.#sliders[part].focus();
    event.preventDefault();
  }

  #dragged(part: Part | undefined, from: Period, at: number, x: number): Period {
    const snapped = (place: number): number => nearestStart(place, this.#unit);
    if (part === undefined) {
      const origin = snapped(this.#dayAt(at));
      const there = snapped(this.#dayAt(x));
      if (there !== origin) return between(origin, there, this.#bounds);
      return between(origin, shifted(origin, this.#unit, x < at ? -1 : 1), this.#bounds);
    }
    const by = this.#dayAt(x) - this.#dayAt(at);
    if (part === "start") return withStart(from, snapped(from.start + by), this.#bounds);
    if (part === "end") return withEnd(from, snapped(from.end + by), this.#bounds);
    const start = startOf(from.start, this.#unit);
    const there = snapped(start + by);
    const units =
      there === start ? 0 : unitsIn({ start: Math.min(start, there), end: Math.max(start, there) }, this.#unit);
    return movedByUnits(from, this.#unit, there < start ? -units : units, this.#bounds);
  }

  /** A click on a bar chooses its time. */
  #clicked(x: number): Period {
    const bin = this.#binAt(x);
    if (bin === undefined) return this.#period;
    const { start, end } = periodOfBin(bin);
    return between(start, end, this.#bounds);
  }

  #key(part: Part, event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") this.zoomIn();
    else if (event.key === "-") this.zoomOut();
    else {
      const period = this.#pressed(part, event);
      if (period === undefined) return;
      this.#changing = true;
      this.showPeriod(period);
      this.#see(showing(this.#domain, part === "end" ? period.end : period.start, this.#bounds));
      this.#events.onDrag(period);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => {
        this.#changing = false;
        this.#events.onPeriod(this.#period);
      }, REST_MS);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #pressed(part: Part, { key, shiftKey }: KeyboardEvent): Period | undefined {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -LEAP,
      PageUp: LEAP,
      Home: -Infinity,
      End: Infinity,
    };
    const by = steps[key];
    if (by === undefined) return undefined;
    const unit = shiftKey ? "day" : this.#unit;
    const { start, end } = this.#period;
    const bounds = this.#bounds;
    const stepped = (day: number, least: number, most: number): number =>
      by === -Infinity ? least : by === Infinity ? most : shifted(day, unit, by);
    if (part === "start") return withStart(this.#period, stepped(start, bounds.start, end - 1), bounds);
    if (part === "end") return withEnd(this.#period, stepped(end, start + 1, bounds.end), bounds);
    if (!Number.isFinite(by)) return moved(this.#period, by < 0 ? -lengthOf(bounds) : lengthOf(bounds), bounds);
    return movedByUnits(this.#period, unit, by, bounds);
  }

  #wheel(event: WheelEvent): void {
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      this.#see(moved(this.#domain, (sideways / this.#width) * lengthOf(this.#domain), this.#bounds));
    } else {
      this.zoomBy(Math.exp(-event.deltaY / 400), this.#dayAt(this.#x(event)));
    }
    event.preventDefault();
  }
}

/** "February 2022", for a bin of any unit. */
export function binName({ start }: Bin): string {
  const parts = start.split("-").length;
  const { start: day } = periodOfBin({ start, against: 0, for: 0, neutral: 0 });
  if (parts === 1) return dateOf(day).slice(0, 4);
  const spoken = spokenDate(day);
  return parts === 3 ? spoken : spoken.replace(/^\d+ /u, "");
}
