/** When a stance turned: from the dates, signs and confidences of the events on either side. */
import type { StanceSign } from "../model/profile.ts";
import { compareText } from "./order.ts";

export interface SignedEvent {
  readonly id: string;
  readonly sign: StanceSign;
  readonly confidence: number;
  /** A day, a month, a year, or null. */
  readonly date: string | null;
}

export interface Turn<T extends SignedEvent> {
  readonly to: StanceSign;
  readonly before: T;
  readonly after: T;
}

interface DatedStance<T extends SignedEvent> {
  readonly date: string;
  readonly events: readonly T[];
}

/** By date, those left out whose date holds a finer one: "2022" is neither before nor after "2022-03-01". */
function listDates<T extends SignedEvent>(events: readonly T[]): DatedStance<T>[] {
  const byDate = new Map<string, T[]>();
  for (const event of events) {
    if (event.date === null) continue;
    const found = byDate.get(event.date);
    if (found === undefined) byDate.set(event.date, [event]);
    else found.push(event);
  }
  const dates = [...byDate.keys()].sort(compareText);
  // A date that holds others sorts right before the first of them.
  return dates
    .filter((date, at) => dates[at + 1]?.startsWith(`${date}-`) !== true)
    .map((date) => ({ date, events: byDate.get(date) ?? [] }));
}

/** The sign that most confidence is on; 0 when both have the same. */
function signOf(events: readonly SignedEvent[]): StanceSign | 0 {
  // In one order, so that the last bit does not decide.
  const sorted = [...events].sort((a, b) => a.confidence - b.confidence);
  const on = (sign: StanceSign): number =>
    sorted.reduce((sum, event) => (event.sign === sign ? sum + event.confidence : sum), 0);
  return on(1) > on(-1) ? 1 : on(1) < on(-1) ? -1 : 0;
}

function strongest<T extends SignedEvent>(events: readonly T[], sign: StanceSign): T | undefined {
  return events
    .filter((event) => event.sign === sign)
    .sort((a, b) => b.confidence - a.confidence || compareText(a.id, b.id))[0];
}

/**
 * The dates of a stance in order, and its turns. The stance of a date is the sign that most of the confidence of its events
 * is on. A turn lies between two dates with opposite stances and none, or an even one, between them; it is told by the most
 * certain event of either date. No smoothing: a stance that one report sets apart turns twice, and the quotes show why.
 * @returns `unplaced`: how many events are in no date
 */
export function deriveTurns<T extends SignedEvent>(
  events: readonly T[],
): {
  readonly dates: readonly { readonly date: string; readonly for: number; readonly against: number }[];
  readonly turns: readonly Turn<T>[];
  readonly unplaced: number;
} {
  const dates = listDates(events);
  const turns: Turn<T>[] = [];
  let last: { sign: StanceSign; events: readonly T[] } | undefined;
  for (const dated of dates) {
    const sign = signOf(dated.events);
    if (sign === 0) continue;
    if (last !== undefined && last.sign !== sign) {
      const before = strongest(last.events, last.sign);
      const after = strongest(dated.events, sign);
      if (before !== undefined && after !== undefined) turns.push({ to: sign, before, after });
    }
    last = { sign, events: dated.events };
  }
  const counts = dates.map(({ date, events: found }) => {
    const against = found.filter((event) => event.sign < 0).length;
    return { date, for: found.length - against, against };
  });
  return {
    dates: counts,
    turns,
    unplaced: events.length - dates.reduce((sum, { events: found }) => sum + found.length, 0),
  };
}
