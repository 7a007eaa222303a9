/** Dates under a time axis: as many as have room, at the starts of days, months or years. */
import { dateOf, shifted, startOf, type Unit } from "./days.ts";
import { lengthOf, type Period } from "./period.ts";

export interface Tick {
  readonly day: number;
  readonly text: string;
}

/** A label and the space to the next, in pixels. */
const ROOM = 76;

const STEPS: readonly { readonly unit: Unit; readonly by: number; readonly days: number }[] = [
  { unit: "day", by: 1, days: 1 },
  { unit: "day", by: 2, days: 2 },
  { unit: "day", by: 7, days: 7 },
  { unit: "day", by: 14, days: 14 },
  { unit: "month", by: 1, days: 30 },
  { unit: "month", by: 2, days: 60 },
  { unit: "month", by: 3, days: 91 },
  { unit: "month", by: 6, days: 182 },
  { unit: "year", by: 1, days: 365 },
  { unit: "year", by: 2, days: 730 },
  { unit: "year", by: 5, days: 1_826 },
  { unit: "year", by: 10, days: 3_652 },
  { unit: "year", by: 25, days: 9_131 },
  { unit: "year", by: 100, days: 36_524 },
];

function textOf(day: number, unit: Unit): string {
  if (unit === "year") return dateOf(day).slice(0, 4);
  const date = new Date(day * 86_400_000);
  const options =
    unit === "month" ? ({ month: "short", year: "numeric" } as const) : ({ day: "numeric", month: "short" } as const);
  return date.toLocaleDateString("en-GB", { ...options, timeZone: "UTC" });
}

/** @param width of the axis in pixels */
export function ticksOf(domain: Period, width: number): Tick[] {
  const least = (lengthOf(domain) * ROOM) / Math.max(ROOM, width);
  const step = STEPS.find(({ days }) => days >= least) ?? STEPS.at(-1);
  if (step === undefined) return [];
  const { unit, by } = step;
  const ticks: Tick[] = [];
  let day = startOf(Math.ceil(domain.start), unit);
  // Months and years that are counted by several begin where calendars do.
  if (unit === "month") day = shifted(day, unit, -(Number(dateOf(day).slice(5, 7)) - 1) % by);
  if (unit === "year") day = shifted(day, unit, -Number(dateOf(day).slice(0, 4)) % by);
  for (; day < domain.end; day = shifted(day, unit, by)) {
    if (day >= domain.start) ticks.push({ day, text: textOf(day, unit) });
  }
  return ticks;
}
