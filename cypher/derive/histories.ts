/** Events of several relations over the same periods of time. */
import type { DateUnit, Histories } from "../model/profile.ts";

export interface DatedCount {
  readonly relation: string;
  /** A day, a month, a year, or null. */
  readonly date: string | null;
  readonly events: number;
}

const LENGTHS: Readonly<Record<DateUnit, number>> = { year: 4, month: 7, day: 10 };
/** The most periods: as many bars as a small picture can tell apart. */
const MAX_PERIODS = 36;

function next(start: string, unit: DateUnit): string {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year + (unit === "year" ? 1 : 0), month - 1 + (unit === "month" ? 1 : 0), day);
  if (unit === "day") date.setUTCDate(day + 1);
  return date.toISOString().slice(0, LENGTHS[unit]);
}

/** The periods from the first to the last; undefined when they are more than `most`. */
function listPeriods(dates: readonly string[], unit: DateUnit, most: number): string[] | undefined {
  const found = dates.filter(({ length }) => length >= LENGTHS[unit]).map((date) => date.slice(0, LENGTHS[unit]));
  const [first = "", ...rest] = [...new Set(found)].sort();
  if (first === "") return [];
  const last = rest.at(-1) ?? first;
  const periods = [first];
  for (let period = next(first, unit); period <= last; period = next(period, unit)) {
    if (periods.length === most) return undefined;
    periods.push(period);
  }
  return periods;
}

/** Of the dated events so many have to be placed, or the unit is too fine: a month of news has its "in 2022". */
const MIN_PLACED = 0.8;

/**
 * The events of each relation in each period. The unit is the finest of which 36 periods hold every date and that places most
 * events, so that days tell a month and years tell decades. What is dated more coarsely is not placed.
 * @param relations ids, in the order of the answer
 */
export function deriveHistories(counts: readonly DatedCount[], relations: readonly string[]): Histories {
  const dates = [...new Set(counts.flatMap(({ date }) => date ?? []))];
  const numberOf = (length: number): number =>
    counts.reduce((sum, { date, events }) => ((date?.length ?? 0) >= length ? sum + events : sum), 0);
  const dated = numberOf(LENGTHS.year);
  const units = (["day", "month", "year"] as const).filter(
    (unit) => dated > 0 && numberOf(LENGTHS[unit]) >= MIN_PLACED * dated,
  );
  const unit = units.find((one) => listPeriods(dates, one, MAX_PERIODS) !== undefined) ?? "year";
  const starts = listPeriods(dates, unit, Infinity) ?? [];
  const at = new Map(starts.map((start, index) => [start, index]));
  return {
    unit,
    starts,
    histories: relations.map((relation) => {
      const events = starts.map(() => 0);
      let unplaced = 0;
      for (const count of counts) {
        if (count.relation !== relation) continue;
        const index = at.get(count.date?.slice(0, LENGTHS[unit]) ?? "");
        if (index === undefined) unplaced += count.events;
        else events[index] = (events[index] ?? 0) + count.events;
      }
      return { relation, events, unplaced };
    }),
  };
}
