/** Running a read statement of the catalogue and parsing its rows. */
import type { z } from "zod";
import { getStatement } from "../catalogue.ts";
import type { GraphEngine, Row } from "../engine.ts";

/**
 * Runs `cypher/queries/read/<name>.cypher` and parses every row.
 * @throws StandoffError see `GraphEngine.read`
 */
export async function readRows<T>(
  engine: GraphEngine,
  name: string,
  row: z.ZodType<T>,
  parameters: Row = {},
): Promise<T[]> {
  const rows = await engine.read(getStatement(`queries/read/${name}`), parameters);
  return rows.map((found) => row.parse(found));
}
