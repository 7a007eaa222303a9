/** Calendar arithmetic in whole days since 1970-01-01, UTC: dates of texts have no time of day. */
import type { Timeline } from "../../../server/api-contract.ts";

export type Unit = Timeline["unit"];

const MS_PER_DAY = 86_400_000;

/** The first day that a date names, which may be of a year ("2022"), a month ("2022-01") or a day. */
export function firstDayOf(date: string): number {
  const [year = "1970", month = "01", day = "01"] = date.split("-");
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY;
}

/** The day after the last that a date names. */
export function dayAfter(date: string): number {
  const first = firstDayOf(date);
  const parts = date.split("-").length;
  return parts === 1 ? shifted(first, "year", 1) : parts === 2 ? shifted(first, "month", 1) : first + 1;
}

/** "2022-01-24" */
export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** "24 January 2022" */
export function spokenDate(day: number): string {
  return new Date(day * MS_PER_DAY).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

/** The first day of the unit that a day is in. */
export function startOf(day: number, unit: Unit): number {
  const date = dateOf(day);
  return unit === "day" ? day : firstDayOf(date.slice(0, unit === "month" ? 7 : 4));
}

/** The start of a unit so many units later; what is inside a unit counts as its start but for days. */
export function shifted(day: number, unit: Unit, by: number): number {
  if (unit === "day") return day + by;
  const start = new Date(startOf(day, unit) * MS_PER_DAY);
  if (unit === "month") start.setUTCMonth(start.getUTCMonth() + by);
  else start.setUTCFullYear(start.getUTCFullYear() + by);
  return start.getTime() / MS_PER_DAY;
}

/** The start of a unit that is nearest to a place between days. */
export function nearestStart(place: number, unit: Unit): number {
  const before = startOf(Math.floor(place), unit);
  const after = shifted(before, unit, 1);
  return place - before <= after - place ? before : after;
}
