/** Events over time as a small picture of bars. */
import type { Histories } from "../../../server/api-contract.ts";
import { svgElement, svgPicture } from "../../dom/svg.ts";
import { count } from "../relation-text.ts";

export type History = Histories["histories"][number];

const WIDTH = 88;
const HEIGHT = 18;
/** Years go on and on; wider bars than this look like blocks. */
const MAX_BAR = 8;

/** "2 in 2022-01, 5 in 2022-02, 1 without such a date" */
export function historyText({ events, unplaced }: History, starts: readonly string[]): string {
  const parts = events.flatMap((number, at) => (number === 0 ? [] : [`${String(number)} in ${starts[at] ?? ""}`]));
  if (unplaced > 0) parts.push(`${String(unplaced)} without ${parts.length > 0 ? "so exact a date" : "a date"}`);
  const total = events.reduce((sum, number) => sum + number, unplaced);
  return `${count(total, "event")}: ${parts.join(", ")}`;
}

/** Height of each bar in [0, 1] of the tallest. */
export function heightsOf(events: readonly number[]): number[] {
  const most = Math.max(1, ...events);
  return events.map((number) => number / most);
}

/** @param stance colours the bars, see `STANCES` */
export function sparkline(history: History, starts: readonly string[], stance: string): SVGSVGElement {
  const step = starts.length === 0 ? WIDTH : Math.min(MAX_BAR + 1, WIDTH / starts.length);
  const bars = heightsOf(history.events).flatMap((height, at) => {
    if (height === 0) return [];
    const tall = Math.max(2, height * (HEIGHT - 1));
    return [
      svgElement("rect", {
        x: (at * step).toFixed(2),
        y: (HEIGHT - 1 - tall).toFixed(2),
        width: Math.max(1, step - 1).toFixed(2),
        height: tall.toFixed(2),
      }),
    ];
  });
  const base = svgElement("line", { x1: 0, x2: WIDTH, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5, class: "sparkline-base" });
  return svgPicture(
    historyText(history, starts),
    { width: WIDTH, height: HEIGHT },
    { class: "sparkline", "data-stance": stance },
    base,
    ...bars,
  );
}
