/** The second layer of the guard: what Neo4j itself, asked to explain a statement, says that it would do. */
import type { Plan, ResultSummary } from "neo4j-driver";
import { StandoffError } from "../errors.ts";

/** Operators that reach beyond reading although Neo4j may count their statement as reading. */
const REFUSED_OPERATORS: ReadonlySet<string> = new Set(["LoadCSV", "TransactionApply", "TransactionForeach"]);

function* listOperators(plan: Plan): Generator<string> {
  // "Expand(All)@neo4j"
  yield plan.operatorType.replace(/@.*$/, "");
  for (const child of plan.children) yield* listOperators(child);
}

function refuse(what: string): never {
  throw new StandoffError("query-refused", `Queries only read here: the plan holds ${what}.`, { details: { what } });
}

/**
 * @param summary of an EXPLAIN
 * @throws StandoffError `query-refused` when the statement does anything but read
 */
export function checkPlan(summary: ResultSummary): void {
  if (summary.queryType !== "r") refuse(`a statement of type ${summary.queryType}`);
  if (summary.plan === false) refuse("no plan");
  for (const operator of listOperators(summary.plan)) if (REFUSED_OPERATORS.has(operator)) refuse(operator);
}
