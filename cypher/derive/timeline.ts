/** Events over time, in as many bins as a histogram can show. */
import type { Timeline } from "../model/views.ts";
import { dateRange } from "./order.ts";

/** Wider than that, bars become hairlines. */
const MAX_BINS = 120;
/** Of the dated events, how many must be as precise as the unit: bars that leave out most of the events tell little. */
const MIN_PRECISE = 0.5;

type Unit = Timeline["unit"];
type Sides = Omit<Timeline["bins"][number], "start">;

const UNITS: readonly Unit[] = ["day", "month", "year"];
/** Characters of an ISO date as precise as the unit. */
const PRECISION: Readonly<Record<Unit, number>> = { day: 10, month: 7, year: 4 };
const DAY_MS = 86_400_000;

/** Events of one date and sign. */
export interface DatedCount {
  readonly date: string | null;
  readonly side: keyof Sides;
  readonly events: number;
}

/** Which bin of all time a date is in, counted from the year 0. */
function binOf(date: string, unit: Unit): number {
  const year = Number(date.slice(0, 4));
  if (unit === "year") return year;
  if (unit === "month") return year * 12 + Number(date.slice(5, 7)) - 1;
  return Date.parse(date.slice(0, 10)) / DAY_MS;
}

/** The first moment of a bin, as precise as the unit: the reverse of `binOf`. */
function startOf(bin: number, unit: Unit): string {
  if (unit === "day") return new Date(bin * DAY_MS).toISOString().slice(0, 10);
  const year = unit === "year" ? bin : Math.floor(bin / 12);
  const text = String(year).padStart(4, "0");
  return unit === "year" ? text : `${text}-${String((bin % 12) + 1).padStart(2, "0")}`;
}

function sum(counts: readonly DatedCount[]): number {
  return counts.reduce((total, { events }) => total + events, 0);
}

/**
 * Spreads events over bins of the finest unit of which at most 120 span their dates and that at least half of the dates are
 * precise enough for. Dates that are coarser than the unit are in no bin: a month is not its first day.
 */
export function deriveTimeline(counts: readonly DatedCount[]): Timeline {
  const dated = counts.flatMap((count) => (count.date === null ? [] : [{ ...count, date: count.date }]));
  const { first, last } = dateRange(dated.map(({ date }) => date));
  const undated = sum(counts) - sum(dated);
  for (const unit of UNITS) {
    const precise = dated.filter(({ date }) => date.length >= PRECISION[unit]);
    const bins = new Map<number, Record<keyof Sides, number>>();
    let from = Infinity;
    let to = -Infinity;
    for (const { date, side, events } of precise) {
      const at = binOf(date, unit);
      const bin = bins.get(at) ?? { against: 0, for: 0, neutral: 0 };
      bin[side] += events;
      bins.set(at, bin);
      from = Math.min(from, at);
      to = Math.max(to, at);
    }
    const coarse = sum(dated) - sum(precise);
    const fits = to - from < MAX_BINS && sum(precise) >= MIN_PRECISE * sum(dated);
    if (!fits && unit !== "year") continue;
    const length = bins.size === 0 ? 0 : to - from + 1;
    return {
      unit,
      bins: Array.from({ length }, (_, index) => ({
        start: startOf(from + index, unit),
        ...(bins.get(from + index) ?? { against: 0, for: 0, neutral: 0 }),
      })),
      first,
      last,
      coarse,
      undated,
    };
  }
  throw new Error("The year is the last unit and always fits.");
}
