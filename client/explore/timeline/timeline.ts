/** The timeline below the canvas: when the events among the nodes on the canvas were, and the dates that count. */
import type { Timeline as TimelineAnswer } from "../../../server/api-contract.ts";
import { getTimeline } from "../../api/graph-api.ts";
import { RequestError } from "../../api/request-json.ts";
import { button, element, type Child } from "../../dom/element.ts";
import { askedFilter, withoutPart } from "../filters/active-filters.ts";
import { underFilter, type Filtering } from "../filters/filtering.ts";
import { visibleElements, type GraphView } from "../graph-view.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { dateOf, dayAfter, firstDayOf, shifted, startOf, type Unit } from "./days.ts";
import { filterOfPeriod, lengthOf, moved, movedByUnits, periodOf, unitsIn, type Period } from "./period.ts";
import { Playback } from "./playback.ts";
import { binName, Track } from "./track.ts";

type Bin = TimelineAnswer["bins"][number];

/** The API's most; a larger canvas shows the whole graph's events. */
const MAX_IDS = 5_000;
/** Between the last movement and the request. */
const REST_MS = 250;
/** A date that is being typed is wrong until its last digit. */
const TYPING_MS = 700;
/** Frames of a play over everything, so that it does not last for minutes. */
const MOST_FRAMES = 60;
/** The window that plays when none is chosen: this share of everything. */
const PLAYED_SHARE = 1 / 8;

const SIDES = [
  { side: "against", name: "against" },
  { side: "for", name: "for" },
  { side: "neutral", name: "contact" },
] as const;

function boundsOf({ bins, first, last }: TimelineAnswer): Period | undefined {
  const starts = [...bins.slice(0, 1).map(({ start }) => start), ...(first === null ? [] : [first])];
  const ends = [...bins.slice(-1).map(({ start }) => start), ...(last === null ? [] : [last])];
  if (starts.length === 0 || ends.length === 0) return undefined;
  return { start: Math.min(...starts.map(firstDayOf)), end: Math.max(...ends.map(dayAfter)) };
}

function sidesOf(bins: readonly Bin[]): HTMLElement[] {
  return SIDES.map(({ side, name }) => {
    const number = bins.reduce((sum, bin) => sum + bin[side], 0);
    return element("span", { class: "timeline-side", "data-side": side }, `${number.toLocaleString("en")} ${name}`);
  });
}

export class Timeline {
  readonly #stage: Stage;
  readonly #filtering: Filtering;
  readonly #container: HTMLElement;
  readonly #track: Track;
  readonly #playback = new Playback();
  readonly #play: HTMLButtonElement;
  readonly #from = element("input", { type: "date", class: "field timeline-input", "aria-label": "From" });
  readonly #to = element("input", { type: "date", class: "field timeline-input", "aria-label": "To" });
  readonly #all: HTMLButtonElement;
  readonly #note = element("p", { class: "timeline-note" });
  readonly #message = element("div", { class: "timeline-message", hidden: true });
  #whole: TimelineAnswer | undefined;
  /** Of the part in sight, in finer units. */
  #detail: { readonly answer: TimelineAnswer; readonly domain: Period } | undefined;
  #bounds: Period | undefined;
  #asked = "";
  #request = new AbortController();
  #detailRequest = new AbortController();
  #detailTimer: ReturnType<typeof setTimeout> | undefined;
  #frames = new AbortController();
  /** The window that was played last. */
  #played: Period | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, stage: Stage, filtering: Filtering) {
    this.#stage = stage;
    this.#filtering = filtering;
    this.#container = container;
    this.#track = new Track({
      onDrag: (period) => {
        this.#pause();
        this.#showDates(period);
        filtering.preview(this.#filterBy(period));
      },
      onPeriod: (period) => void filtering.apply(this.#filterBy(period)),
      onDomain: () => {
        this.#showBins();
        this.#askDetail();
      },
      onPoint: (bin) => {
        this.#showNote(bin);
      },
    });
    this.#play = button("Play", () => {
      if (this.#playback.playing) this.#keep();
      else this.#start();
    });
    this.#all = button("All dates", () => void filtering.apply(withoutPart(filtering.filter, "dates")));
    for (const input of [this.#from, this.#to]) {
      input.addEventListener("input", () => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => {
          this.#onDates();
        }, TYPING_MS);
      });
    }
    const zoom = (sign: string, name: string, act: () => void): HTMLButtonElement =>
      button(sign, act, { "aria-label": name, title: name });
    container.replaceChildren(
      element(
        "div",
        { class: "timeline-head" },
        this.#play,
        element("span", { class: "timeline-dates" }, this.#from, "–", this.#to),
        this.#all,
        this.#note,
        element(
          "span",
          { class: "button-group timeline-zoom" },
          zoom("+", "Zoom into the timeline", () => {
            this.#track.zoomIn();
          }),
          zoom("−", "Zoom out of the timeline", () => {
            this.#track.zoomOut();
          }),
          zoom("All", "All: show the whole timeline", () => {
            this.#track.zoomToAll();
          }),
        ),
      ),
      element("div", { class: "timeline-body" }, this.#track.root, this.#message),
    );
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", "Timeline");
    stage.onView((view) => {
      this.#pause();
      container.hidden = view.nodes.size === 0;
      if (!container.hidden) void this.#load(view);
    });
    filtering.onChange(() => {
      this.#showPeriod();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && this.#playback.playing) this.#keep();
    });
  }

  #filterBy(period: Period) {
    const { filter } = this.#filtering;
    return this.#bounds === undefined ? filter : filterOfPeriod(filter, period, this.#bounds);
  }

  /** What the histogram counts: everything but the dates bounds it. */
  #question(view: GraphView): { readonly ids: string[] | undefined; readonly filter: ReturnType<typeof askedFilter> } {
    const ids = [...view.nodes.values()].filter(({ kind }) => !view.hiddenKinds.has(kind)).map(({ id }) => id);
    return { ids: ids.length > MAX_IDS ? undefined : ids.sort(), filter: withoutPart(askedFilter(view), "dates") };
  }

  async #load(view: GraphView): Promise<void> {
    const { ids, filter } = this.#question(view);
    const asked = JSON.stringify([ids, filter]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    const waiting = setTimeout(() => {
      if (this.#whole === undefined) this.#say(element("span", { class: "skeleton-bar timeline-skeleton" }));
    }, 300);
    try {
      const answer = await getTimeline(ids, filter, request.signal);
      if (!request.signal.aborted) this.#show(answer);
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof RequestError)) throw error;
      this.#asked = "";
      const again = button("Try again", () => void this.#load(this.#stage.view));
      this.#say(element("span", { role: "alert" }, `The timeline could not be read: ${error.message} `), again);
    } finally {
      clearTimeout(waiting);
    }
  }

  #show(answer: TimelineAnswer): void {
    const before = this.#bounds;
    const zoomed = before !== undefined && lengthOf(this.#track.domain) < lengthOf(before);
    this.#whole = answer;
    this.#detail = undefined;
    this.#bounds = boundsOf(answer);
    const bounds = this.#bounds;
    if (bounds === undefined) {
      const { undated } = answer;
      this.#say(
        undated === 0
          ? "There are no events among these actors, so there is nothing to show over time."
          : `None of the ${count(undated, "event")} among these actors is dated.`,
      );
      return;
    }
    this.#say();
    for (const input of [this.#from, this.#to]) {
      input.min = dateOf(bounds.start);
      input.max = dateOf(bounds.end - 1);
    }
    const { domain } = this.#track;
    const stays = zoomed && domain.start >= bounds.start && domain.end <= bounds.end;
    this.#showBins(stays ? domain : bounds);
    this.#showPeriod();
    this.#showNote(undefined);
    if (stays) this.#askDetail();
  }

  #showBins(domain = this.#track.domain): void {
    const whole = this.#whole;
    if (whole === undefined || this.#bounds === undefined) return;
    const detail = this.#detail;
    const fine = detail !== undefined && domain.start >= detail.domain.start && domain.end <= detail.domain.end;
    const { bins, unit } = fine ? detail.answer : whole;
    const most = [...bins].sort((a, b) => b.against - a.against)[0];
    const summary = [
      `Events by ${unit} from ${dateOf(this.#bounds.start)} to ${dateOf(this.#bounds.end - 1)}:`,
      `${sidesOf(bins)
        .map(({ textContent }) => textContent)
        .join(", ")}.`,
      most === undefined || most.against === 0 ? "" : `Most against: ${String(most.against)} in ${binName(most)}.`,
    ].join(" ");
    this.#track.showBins(bins, unit, this.#bounds, domain, summary);
  }

  /** Asks for finer bins of the part in sight, when it has come to rest. */
  #askDetail(): void {
    clearTimeout(this.#detailTimer);
    this.#detailRequest.abort();
    const bounds = this.#bounds;
    if (bounds === undefined || this.#whole?.unit === "day" || lengthOf(this.#track.domain) >= lengthOf(bounds)) return;
    this.#detailTimer = setTimeout(() => void this.#loadDetail(), REST_MS);
  }

  async #loadDetail(): Promise<void> {
    const request = new AbortController();
    this.#detailRequest = request;
    const { start, end } = this.#track.domain;
    const domain = { start: Math.floor(start), end: Math.ceil(end) };
    const { ids, filter } = this.#question(this.#stage.view);
    try {
      const within = { ...filter, from: dateOf(domain.start), to: dateOf(domain.end - 1) };
      const answer = await getTimeline(ids, within, request.signal);
      if (request.signal.aborted) return;
      this.#detail = { answer, domain };
      this.#showBins();
    } catch (error) {
      // The coarser bins stay, which are no less true.
      if (!request.signal.aborted && !(error instanceof RequestError)) throw error;
    }
  }

  /** In place of the bars; nothing shows the bars. */
  #say(...content: readonly Child[]): void {
    this.#message.replaceChildren(...content);
    this.#message.hidden = content.length === 0;
    const empty = content.length > 0;
    this.#track.root.hidden = empty;
    for (const control of this.#container.querySelectorAll<HTMLButtonElement | HTMLInputElement>(
      ".timeline-head :is(button, input)",
    )) {
      control.disabled = empty;
    }
  }

  #showPeriod(): void {
    if (this.#bounds === undefined || this.#track.changing || this.#playback.playing) return;
    const { filter } = this.#filtering;
    const period = periodOf(filter, this.#bounds);
    this.#track.showPeriod(period);
    this.#showDates(period);
    this.#all.disabled = filter.from === undefined && filter.to === undefined;
  }

  #showDates({ start, end }: Period): void {
    clearTimeout(this.#typing);
    this.#from.value = dateOf(start);
    this.#to.value = dateOf(end - 1);
  }

  #showNote(bin: Bin | undefined): void {
    const whole = this.#whole;
    if (whole === undefined || this.#playback.playing) return;
    const { bins, coarse, undated, unit } = whole;
    if (bin !== undefined) {
      this.#note.replaceChildren(element("strong", {}, binName(bin)), ...sidesOf([bin]));
      return;
    }
    const apart = [
      coarse > 0 ? `${coarse.toLocaleString("en")} dated less precisely` : "",
      undated > 0 ? `${undated.toLocaleString("en")} undated` : "",
    ].filter((text) => text !== "");
    this.#note.replaceChildren(
      element("strong", {}, `Events by ${unit}`),
      ...sidesOf(bins),
      ...apart.map((text) => element("span", { class: "timeline-apart" }, text)),
    );
  }

  #onDates(): void {
    const { bounds, from, to } = { bounds: this.#bounds, from: this.#from, to: this.#to };
    if (bounds === undefined || !from.validity.valid || !to.validity.valid) return;
    const period = {
      start: from.value === "" ? bounds.start : firstDayOf(from.value),
      end: to.value === "" ? bounds.end : dayAfter(to.value),
    };
    if (period.start >= period.end) {
      this.#stage.announce("The first day must not be after the last.", true);
      return;
    }
    void this.#filtering.apply(this.#filterBy(period));
  }

  /** Plays a window from where it is, or from the beginning. */
  #start(): void {
    const bounds = this.#bounds;
    const unit = this.#whole?.unit;
    if (bounds === undefined || unit === undefined) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const units = unitsIn(bounds, unit);
    let next = firstFrame(periodOf(this.#filtering.filter, bounds), bounds, unit);
    // Who asked for less motion sees one window beside the other.
    const step = still ? unitsIn(next, unit) : Math.ceil(units / MOST_FRAMES);
    const request = new AbortController();
    this.#frames = request;
    this.#play.textContent = "Pause";
    this.#container.classList.add("playing");
    this.#played = undefined;
    const frame = async (): Promise<boolean> => {
      if (this.#played !== undefined) next = movedByUnits(this.#played, unit, step, bounds);
      if (this.#played?.start === next.start) return false;
      return this.#showFrame(next, request.signal);
    };
    this.#playback.start(still, frame, () => {
      this.#keep();
    });
  }

  /** @returns false when it could not be had */
  async #showFrame(period: Period, signal: AbortSignal): Promise<boolean> {
    try {
      const view = await underFilter(this.#stage.view, this.#filterBy(period), signal);
      if (signal.aborted) return false;
      this.#played = period;
      this.#track.showPeriod(period);
      this.#showDates(period);
      const elements = visibleElements(view);
      const number = count(elements.relations.length, "relation");
      this.#note.replaceChildren(element("strong", {}, "Playing"), element("span", {}, number));
      await this.#stage.canvas.show(elements);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      if (!(error instanceof RequestError)) throw error;
      this.#stage.announce(`The timeline stopped: ${error.message}`, true);
      return false;
    }
  }

  /** Stops without keeping what was played. */
  #pause(): void {
    if (!this.#playback.playing) return;
    this.#stop();
    void this.#stage.canvas.show(visibleElements(this.#stage.view));
    this.#showPeriod();
  }

  /** Stops, and keeps the window where it is. */
  #keep(): void {
    const played = this.#played;
    this.#stop();
    if (played === undefined) this.#showPeriod();
    else void this.#filtering.apply(this.#filterBy(played));
  }

  #stop(): void {
    this.#frames.abort();
    this.#playback.stop();
    this.#play.textContent = "Play";
    this.#container.classList.remove("playing");
    this.#showNote(undefined);
  }
}

/** The window that plays first: what is chosen, unless that is everything or the end. */
export function firstFrame(chosen: Period, bounds: Period, unit: Unit): Period {
  const whole = chosen.start <= bounds.start && chosen.end >= bounds.end;
  if (!whole) return chosen.end < bounds.end ? chosen : moved(chosen, -lengthOf(bounds), bounds);
  const start = startOf(bounds.start, unit);
  const units = Math.max(1, Math.round(unitsIn(bounds, unit) * PLAYED_SHARE));
  return { start: bounds.start, end: Math.min(bounds.end, shifted(start, unit, units)) };
}
