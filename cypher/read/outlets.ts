/** Who published the documents. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import type { OutletView } from "../model/views.ts";
import type { Page } from "../ports.ts";
import { readRows } from "./read-statement.ts";

const outletRow = z.object({ name: z.string(), documents: z.number() });

/** See `GraphReader.listOutlets`. */
export async function listOutlets(
  engine: GraphEngine,
  { limit, offset }: Page,
): Promise<{ outlets: OutletView[]; total: number }> {
  const [outlets, [count]] = await Promise.all([
    readRows(engine, "list-outlets", outletRow, { limit, offset }),
    readRows(engine, "count-outlets", z.object({ outlets: z.number() })),
  ]);
  return { outlets, total: count?.outlets ?? 0 };
}
