/** Orders that do not depend on locale, engine or the order in which documents were read. */

/** By UTF-16 units, as `<` compares. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The text with the most votes; of several the one that sorts first. Undefined when there is none. */
export function chooseMostFrequent(votes: Iterable<readonly [text: string, count: number]>): string | undefined {
  const counts = new Map<string, number>();
  for (const [text, count] of votes) counts.set(text, (counts.get(text) ?? 0) + count);
  let best: string | undefined;
  let most = -Infinity;
  for (const [text, count] of counts) {
    if (count > most || (count === most && best !== undefined && text < best)) {
      best = text;
      most = count;
    }
  }
  return best;
}

/** The earliest and latest of ISO dates; null when there is none. */
export function dateRange(dates: Iterable<string | null>): { first: string | null; last: string | null } {
  let first: string | null = null;
  let last: string | null = null;
  for (const date of dates) {
    if (date === null) continue;
    if (first === null || date < first) first = date;
    if (last === null || date > last) last = date;
  }
  return { first, last };
}
