/** What is demanded of the evidence, in the panel's words. */
import type { EvidenceFilter } from "../../../server/api-contract.ts";
import { element } from "../../dom/element.ts";
import { count, verbOf } from "../relation-text.ts";

/** What a filter bounds, in words; empty when it bounds nothing. */
export function filterText(filter: EvidenceFilter): string[] {
  const { kinds = [], types = [], ploverTypes = [], claimStatuses = [], from, to, outlets = [] } = filter;
  const { minConfidence = 0, minDocuments = 0 } = filter;
  return [
    ...(kinds.length > 0 ? [kinds.join(", ")] : []),
    ...(types.length > 0 ? [types.map(verbOf).join(", ")] : []),
    ...(ploverTypes.length > 0 ? [ploverTypes.join(", ")] : []),
    ...(claimStatuses.length > 0 ? [claimStatuses.join(", ")] : []),
    ...(from !== undefined ? [`from ${from}`] : []),
    ...(to !== undefined ? [`to ${to}`] : []),
    ...(outlets.length > 0 ? [outlets.join(", ")] : []),
    ...(minConfidence > 0 ? [`confidence from ${String(Math.round(minConfidence * 100))} %`] : []),
    ...(minDocuments > 1 ? [`${count(minDocuments, "document")} or more`] : []),
  ];
}

/** A line that says what the numbers are under; none without a filter. */
export function filterNote(filter: EvidenceFilter, rest: string): HTMLElement[] {
  const words = filterText(filter);
  if (words.length === 0) return [];
  return [element("p", { class: "panel-note" }, element("strong", {}, "Filtered: "), `${words.join(" · ")}. ${rest}`)];
}
