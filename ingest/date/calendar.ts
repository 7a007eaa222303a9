/** Days, months and years as ISO strings: "2022-01-26", "2022-01", "2022". All of them sort as text. */

const MILLISECONDS_A_DAY = 86_400_000;

const MONTH_NAMES = "January February March April May June July August September October November December".split(" ");
const DAY_NAMES = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Months by their names and abbreviations in lower case, 1 to 12. "May" has no short form. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, at): [string, number][] => {
    const short = name.slice(0, 3).toLowerCase();
    return [name.toLowerCase(), short, `${short}.`].map((form) => [form, at + 1]);
  }),
  ["sept", 9],
  ["sept.", 9],
]);

/** Days of the week in lower case, 0 for Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(DAY_NAMES.map((name, at) => [name.toLowerCase(), at]));

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));
export const weekdayOf = (day: string): number => new Date(timeOf(day)).getUTCDay();

export function isoYear(year: number): string {
  return pad(year, 4);
}

/** @param month 1 to 12; beyond, it counts into the years before and after */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year + Math.floor((month - 1) / 12))}-${pad(((((month - 1) % 12) + 12) % 12) + 1)}`;
}

/** Undefined for what is no day of the calendar: 31 April. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const iso = `${isoMonth(year, month)}-${pad(day)}`;
  const time = timeOf(iso);
  return Number.isNaN(time) || isoOf(time) !== iso ? undefined : iso;
}

export function addDays(day: string, days: number): string {
  return isoOf(timeOf(day) + days * MILLISECONDS_A_DAY);
}

export function daysBetween(earlier: string, later: string): number {
  return Math.round((timeOf(later) - timeOf(earlier)) / MILLISECONDS_A_DAY);
}
