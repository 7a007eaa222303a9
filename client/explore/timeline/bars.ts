/** Where the bars of a histogram stand, in pixels: events against above the line, for below it, contact thin beside. */
import type { Timeline } from "../../../server/api-contract.ts";
import { dayAfter, firstDayOf } from "./days.ts";
import { lengthOf, type Period } from "./period.ts";

type Bin = Timeline["bins"][number];

export interface Bar {
  readonly side: "against" | "for" | "neutral";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Area {
  readonly width: number;
  readonly height: number;
}

/** Shares of a bin's width: the gap to the next is what is left. */
const WIDE = 0.64;
const THIN = 0.2;
/** A single event among hundreds can still be seen. */
const LEAST_HEIGHT = 1.5;
const LEAST_WIDTH = 1;

/** Days on the pixels of a track that shows a period. */
export const xOf = (day: number, domain: Period, width: number): number =>
  ((day - domain.start) / lengthOf(domain)) * width;

/** The day, with its fraction, at a pixel. */
export const dayAt = (x: number, domain: Period, width: number): number =>
  domain.start + (x / width) * lengthOf(domain);

export const periodOfBin = ({ start }: Bin): Period => ({ start: firstDayOf(start), end: dayAfter(start) });

/** Height of the part above the line: both parts have the same scale. */
export function baseline(bins: readonly Bin[], height: number): number {
  const above = Math.max(1, ...bins.map((bin) => Math.max(bin.against, bin.neutral)));
  const below = Math.max(0, ...bins.map((bin) => bin.for));
  // Room for the line itself where nothing is for.
  return Math.min(height - 2, Math.round((height * above) / (above + below)));
}

/** The bars of the bins that a domain shows. */
export function barsOf(bins: readonly Bin[], domain: Period, { width, height }: Area): Bar[] {
  const line = baseline(bins, height);
  const most = Math.max(1, ...bins.map((bin) => Math.max(bin.against, bin.neutral)));
  const scale = line / most;
  return bins.flatMap((bin) => {
    const { start, end } = periodOfBin(bin);
    if (end <= domain.start || start >= domain.end) return [];
    const x = xOf(start, domain, width);
    const room = xOf(end, domain, width) - x;
    const bar = (side: Bar["side"], number: number): Bar[] => {
      if (number === 0) return [];
      const tall = Math.max(LEAST_HEIGHT, number * scale);
      const thin = side === "neutral";
      return [
        {
          side,
          x: x + room * (thin ? WIDE + 0.08 : 0.04),
          y: side === "for" ? line : line - tall,
          width: Math.max(LEAST_WIDTH, room * (thin ? THIN : WIDE)),
          height: tall,
        },
      ];
    };
    return [...bar("against", bin.against), ...bar("for", bin.for), ...bar("neutral", bin.neutral)];
  });
}
