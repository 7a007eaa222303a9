import { StandoffError } from "../../cypher/errors.ts";

/** What was found. @throws StandoffError `not-found`, naming what was not */
export function found<T>(value: T | undefined, what: string, which: string): T {
  if (value === undefined)
    throw new StandoffError("not-found", `There is no ${what} ${which} in the graph.`, { details: { id: which } });
  return value;
}
