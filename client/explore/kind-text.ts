/** Kinds of nodes in words. */
import type { NodeView } from "../../server/api-contract.ts";

const PLURALS: Readonly<Record<NodeView["kind"], string>> = {
  State: "States",
  Alliance: "Alliances",
  Organization: "Organisations",
  Person: "People",
  Place: "Places",
  Position: "Positions",
};

/** "People" */
export const pluralOf = (kind: NodeView["kind"]): string => PLURALS[kind];
