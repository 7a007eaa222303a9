/** Periods and what one does to them: move, resize, zoom. Values in days since 1970-01-01, the end exclusive. */
import type { EvidenceFilter } from "../../../server/api-contract.ts";
import { dateOf, dayAfter, firstDayOf, shifted, startOf, type Unit } from "./days.ts";

export interface Period {
  readonly start: number;
  readonly end: number;
}

export const lengthOf = ({ start, end }: Period): number => end - start;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Moves a period; at the bounds it stops and keeps its length. */
export function moved(period: Period, by: number, bounds: Period): Period {
  const length = Math.min(lengthOf(period), lengthOf(bounds));
  const start = within(period.start + by, bounds.start, bounds.end - length);
  return { start, end: start + length };
}

/**
 * Moves a period by so many units, as far as the bounds allow. One that begins and ends where units do keeps doing so:
 * "January" becomes "February", not 31 days.
 */
export function movedByUnits(period: Period, unit: Unit, by: number, bounds: Period): Period {
  const aligned = startOf(period.start, unit) === period.start && startOf(period.end, unit) === period.end;
  if (!aligned)
    return moved(period, shifted(startOf(period.start, unit), unit, by) - startOf(period.start, unit), bounds);
  const step = Math.sign(by);
  let there = period;
  for (let taken = 0; taken !== by; taken += step) {
    const next = { start: shifted(there.start, unit, step), end: shifted(there.end, unit, step) };
    if (next.start < bounds.start || next.end > bounds.end) break;
    there = next;
  }
  return there;
}

/** How many units a period touches. */
export function unitsIn({ start, end }: Period, unit: Unit): number {
  let units = 0;
  for (let day = startOf(start, unit); day < end; day = shifted(day, unit, 1)) units += 1;
  return units;
}

/** Puts the first day elsewhere: at least one day before the end. */
export function withStart(period: Period, start: number, bounds: Period): Period {
  return { start: within(start, bounds.start, period.end - 1), end: period.end };
}

/** Puts the end elsewhere: at least one day after the start. */
export function withEnd(period: Period, end: number, bounds: Period): Period {
  return { start: period.start, end: within(end, period.start + 1, bounds.end) };
}

/** The period between two places in either order, at least one day. */
export function between(one: number, other: number, bounds: Period): Period {
  const start = within(Math.min(one, other), bounds.start, bounds.end - 1);
  return { start, end: within(Math.max(one, other), start + 1, bounds.end) };
}

/**
 * The part of the bounds that a zoom shows: `at` stays where it is.
 * @param factor above 1 shows less
 * @param least days that stay in sight
 */
export function zoomed(domain: Period, factor: number, at: number, bounds: Period, least: number): Period {
  const length = within(lengthOf(domain) / factor, Math.min(least, lengthOf(bounds)), lengthOf(bounds));
  const share = (at - domain.start) / lengthOf(domain);
  return moved({ start: at - share * length, end: at - share * length + length }, 0, bounds);
}

/** Moves what is in sight so far that a place is in it. */
export function showing(domain: Period, place: number, bounds: Period): Period {
  if (place < domain.start) return moved(domain, place - domain.start, bounds);
  return place > domain.end ? moved(domain, place - domain.end, bounds) : domain;
}

/** The period that a filter asks for, as far as it lies within the bounds. */
export function periodOf({ from, to }: EvidenceFilter, bounds: Period): Period {
  const start = from === undefined ? bounds.start : within(firstDayOf(from), bounds.start, bounds.end - 1);
  const end = to === undefined ? bounds.end : within(dayAfter(to), start + 1, bounds.end);
  return { start, end };
}

/** A filter by a period; an end that lies at the bounds does not bound it. */
export function filterOfPeriod(filter: EvidenceFilter, { start, end }: Period, bounds: Period): EvidenceFilter {
  const others = Object.entries(filter).filter(([criterion]) => criterion !== "from" && criterion !== "to");
  return {
    ...Object.fromEntries(others),
    ...(start > bounds.start && { from: dateOf(start) }),
    ...(end < bounds.end && { to: dateOf(end - 1) }),
  };
}
