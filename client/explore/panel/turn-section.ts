/** How a stance changed over time: when it turned, with the sentences before and after. */
import type { RelationView, StanceTurns } from "../../../server/api-contract.ts";
import { getTurns } from "../../api/profile-api.ts";
import { element, type Child } from "../../dom/element.ts";
import { svgElement, svgPicture } from "../../dom/svg.ts";
import { count } from "../relation-text.ts";
import type { Stage } from "../stage.ts";
import { pending } from "./pending.ts";
import { quoteItem } from "./quote.ts";

type Turn = StanceTurns["turns"][number];

const WIDTH = 344;
const HEIGHT = 72;
const MIDDLE = 30;
const MARGIN = 4;

/** A relation type's opposite, where a stance can turn. */
const OPPOSITES: Partial<Record<RelationView["type"], RelationView["type"]>> = {
  OPPOSES: "SUPPORTS",
  SUPPORTS: "OPPOSES",
  ENDORSES: "REJECTS",
  REJECTS: "ENDORSES",
};

/** Whether both signs are there from one end to the other. */
export function hasBothSigns({ type, source, target }: RelationView, relations: readonly RelationView[]): boolean {
  const opposite = OPPOSITES[type];
  return relations.some((other) => other.type === opposite && other.source === source && other.target === target);
}

/** Days since 1970 in the middle of what a date says: of a month its 15th, of a year the 1st of July. */
export function dayOf(date: string): number {
  const [year = 1970, month = 7, day = date.length > 4 ? 15 : 1] = date.split("-").map(Number);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return time.getTime() / 86_400_000;
}

/** "From support to opposition, between 2022-01-20 and 2022-02-24" */
function turnHeading({ to, before, after }: Turn): HTMLElement {
  const [was, is] = to > 0 ? ["opposition", "support"] : ["support", "opposition"];
  const date = (said: string | null): Child => element("time", { datetime: said ?? "" }, said ?? "");
  return element("h4", {}, `From ${was} to ${is}, between `, date(before.date), " and ", date(after.date));
}

/** The dates from left to right, what is for above the line and what is against below it, each turn a mark. */
function picture({ dates, turns }: StanceTurns): SVGSVGElement {
  const days = dates.map(({ date }) => dayOf(date));
  const first = Math.min(...days);
  const last = Math.max(...days);
  const placeOf = (date: string): number =>
    last === first ? WIDTH / 2 : MARGIN + ((dayOf(date) - first) / (last - first)) * (WIDTH - 2 * MARGIN);
  const most = Math.max(1, ...dates.flatMap(({ for: pro, against }) => [pro, against]));
  const tall = (number: number): number => Math.max(3, (number / most) * (MIDDLE - 6));
  const bars = dates.flatMap(({ date, for: pro, against }) => {
    const x = (placeOf(date) - 1.5).toFixed(1);
    return [
      ...(pro > 0
        ? [svgElement("rect", { x, y: MIDDLE - 1 - tall(pro), width: 3, height: tall(pro), class: "turn-for" })]
        : []),
      ...(against > 0
        ? [svgElement("rect", { x, y: MIDDLE + 1, width: 3, height: tall(against), class: "turn-against" })]
        : []),
    ];
  });
  const marks = turns.map(({ before, after }) => {
    const x = ((placeOf(before.date ?? "") + placeOf(after.date ?? "")) / 2).toFixed(1);
    return svgElement("line", { x1: x, x2: x, y1: 0, y2: MIDDLE * 2, class: "turn-mark" });
  });
  const ends = [dates[0]?.date ?? "", dates.at(-1)?.date ?? ""];
  const labels = [
    svgElement("text", { x: 0, y: HEIGHT - 1 }, ends[0] ?? ""),
    svgElement("text", { x: WIDTH, y: HEIGHT - 1, "text-anchor": "end" }, ends[0] === ends[1] ? "" : (ends[1] ?? "")),
  ];
  const told = dates
    .map(({ date, for: pro, against }) =>
      [date, ...(pro > 0 ? [`${String(pro)} for`] : []), ...(against > 0 ? [`${String(against)} against`] : [])].join(
        " ",
      ),
    )
    .join(", ");
  return svgPicture(
    `Events by date, for above and against below the line: ${told}`,
    { width: WIDTH, height: HEIGHT },
    { class: "turn-picture" },
    svgElement("line", { x1: 0, x2: WIDTH, y1: MIDDLE, y2: MIDDLE, class: "sparkline-base" }),
    ...bars,
    ...marks,
    ...labels,
  );
}

function turnBlock(turn: Turn, stage: Stage): HTMLElement {
  return element(
    "div",
    { class: "turn" },
    turnHeading(turn),
    element(
      "dl",
      {},
      element("dt", {}, "Before"),
      element("dd", {}, element("ol", { class: "evidence-list" }, quoteItem(turn.before, stage))),
      element("dt", {}, "After"),
      element("dd", {}, element("ol", { class: "evidence-list" }, quoteItem(turn.after, stage))),
    ),
  );
}

function content(turns: StanceTurns, stage: Stage): Child[] {
  const { dates, total, unplaced } = turns;
  if (dates.length === 0) return [element("p", { class: "muted" }, "No date tells which came first.")];
  const latest = [...turns.turns].reverse();
  return [
    picture(turns),
    element(
      "p",
      { class: "muted" },
      [
        total === 0
          ? "Both signs, but no turn from one to the other."
          : `${count(total, "turn")} by the dates of the events.`,
        ...(total > latest.length ? [`The latest ${String(latest.length)} are shown.`] : []),
        ...(unplaced > 0 ? [`${count(unplaced, "event")} without a date that can be put into the order.`] : []),
      ].join(" "),
    ),
    ...latest.map((turn) => turnBlock(turn, stage)),
  ];
}

/** The section, for a pair that has both signs. */
export function turnSection(relation: RelationView, stage: Stage): HTMLElement {
  const details = element(
    "details",
    { class: "turns", open: true },
    element("summary", {}, "Change of stance"),
    pending(async () => content(await getTurns(relation.id, stage.view.filter), stage)),
  );
  return element("section", {}, details);
}
