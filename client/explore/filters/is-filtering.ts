/** Whether a filter demands anything. */
import type { EvidenceFilter } from "../../../server/api-contract.ts";

/** True when a filter demands anything but the standard: that what counts is asserted. */
export function isFiltering(filter: EvidenceFilter): boolean {
  const { from, to, claimStatuses = [], minConfidence = 0, minDocuments = 0 } = filter;
  const { kinds = [], types = [], ploverTypes = [], outlets = [] } = filter;
  return (
    [kinds, types, ploverTypes, outlets].some((chosen) => chosen.length > 0) ||
    claimStatuses.some((status) => status !== "asserted") ||
    from !== undefined ||
    to !== undefined ||
    minConfidence > 0 ||
    minDocuments > 1
  );
}
