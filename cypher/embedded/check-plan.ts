/** The second layer of the guard: the operators of the engine's plan, which EXPLAIN shows without running anything. */
import { z } from "zod";
import { StandoffError } from "../errors.ts";
import type { Row } from "../engine.ts";

/** Operators that only read, as the engine names them at the start of each line of a plan. */
const READING_OPERATORS: ReadonlySet<string> = new Set([
  "Aggregate",
  "AntiJoin",
  "Apply",
  "Bind",
  "CallProcedure",
  "Distinct",
  // What binds the variables of a subquery: the engine prints no name for it.
  "Discriminant(51)",
  "Empty",
  "Except",
  "Expand",
  "Filter",
  "HashJoin",
  "HorizontalAggregate",
  "Intersect",
  "Join",
  "LeapfrogJoin",
  "LeftJoin",
  "Limit",
  "MapCollect",
  "MultiWayJoin",
  "NodeScan",
  "ParameterScan",
  "Project",
  "Return",
  "SemiJoin",
  "ShortestPath",
  "Skip",
  "Sort",
  "TopK",
  "Union",
  "Unwind",
]);

/**
 * @param plan the one row of EXPLAIN
 * @throws StandoffError `query-refused` when the plan has an operator that is not known to read only
 */
export function checkPlan(plan: readonly Row[]): void {
  const text = z.array(z.object({ plan: z.string() })).parse(plan)[0]?.plan ?? "";
  for (const line of text.split("\n")) {
    const operator = /^\s*([a-z]+(?:\(\d+\))?)/i.exec(line)?.[1];
    if (operator !== undefined && !READING_OPERATORS.has(operator)) {
      throw new StandoffError("query-refused", `Queries only read here: the plan holds ${operator}.`, {
        details: { operator },
      });
    }
  }
}
