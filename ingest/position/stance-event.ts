/** The event by which an actor takes a stance on a position. */
import type { PloverType } from "../../cypher/model/plover.ts";

export const STANCE_EVENTS: Readonly<
  Record<"for" | "against", { readonly type: PloverType; readonly cameoCode: string; readonly polarity: number }>
> = {
  for: { type: "SUPPORT", cameoCode: "051", polarity: 0.6 },
  against: { type: "REJECT", cameoCode: "120", polarity: -0.6 },
};
