/** An evidence filter as query strings write it: `kinds=State,Person&outlets=A&outlets=B&minDocuments=2`. */
import type { EvidenceFilter } from "../../server/api-contract.ts";
import type { Parameters } from "./request-json.ts";

const list = (values: readonly string[] | undefined): string | undefined =>
  values === undefined || values.length === 0 ? undefined : values.join(",");

/** Names of outlets may hold commas, so each is a parameter of its own. */
export function filterParameters(filter: EvidenceFilter): Parameters {
  const { kinds, types, ploverTypes, claimStatuses, ...others } = filter;
  return {
    ...others,
    kinds: list(kinds),
    types: list(types),
    ploverTypes: list(ploverTypes),
    claimStatuses: list(claimStatuses),
  };
}
