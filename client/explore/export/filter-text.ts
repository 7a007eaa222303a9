/** A filter in words, for pictures and lists. */
import type { EvidenceFilter } from "../../../server/api-contract.ts";
import type { GraphView } from "../graph-view.ts";
import { pluralOf } from "../kind-text.ts";
import { verbOf } from "../relation-text.ts";

/** "types ACCUSE, REJECT; from 2022-01-01; 2 documents or more"; undefined when nothing is demanded. */
export function filterText(filter: EvidenceFilter): string | undefined {
  const { kinds, types, ploverTypes, claimStatuses, from, to, outlets, minConfidence, minDocuments } = filter;
  const list = (name: string, values: readonly string[] | undefined): string | undefined =>
    values === undefined || values.length === 0 ? undefined : `${name} ${values.join(", ")}`;
  const parts = [
    list(
      "actors",
      kinds?.map((kind) => pluralOf(kind).toLowerCase()),
    ),
    list(
      "relations",
      types?.map((type) => `“${verbOf(type)}”`),
    ),
    list("acts", ploverTypes),
    list("claims", claimStatuses),
    from === undefined ? undefined : `from ${from}`,
    to === undefined ? undefined : `until ${to}`,
    list("outlets", outlets),
    minConfidence === undefined || minConfidence === 0
      ? undefined
      : `confidence of ${String(Math.round(minConfidence * 100))} % or more`,
    minDocuments === undefined || minDocuments <= 1 ? undefined : `${String(minDocuments)} documents or more`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join("; ");
}

/** What the legend hides: "people, “is about”"; undefined when nothing. */
export function hiddenText({ hiddenKinds, hiddenTypes }: GraphView): string | undefined {
  const hidden = [
    ...[...hiddenKinds].map((kind) => pluralOf(kind).toLowerCase()),
    ...[...hiddenTypes].map((type) => `“${verbOf(type)}”`),
  ];
  return hidden.length === 0 ? undefined : hidden.join(", ");
}
