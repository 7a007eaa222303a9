/** Brings REPRESENTS and PART_OF in line with the mentions that say so. */
import { z } from "zod";
import type { AffiliationMention } from "../derive/affiliation.ts";
import { deriveAffiliation, findAffiliationType } from "../derive/affiliation.ts";
import type { Row, Transaction } from "../engine.ts";
import { relationId } from "../model/ids.ts";
import type { Affiliation } from "./affected.ts";
import { groupBy } from "./group-by.ts";
import { listForEach, runForEach } from "./write-statement.ts";

const mentionRow = z.object({
  id: z.string(),
  office: z.string().nullable(),
  document: z.string(),
  outlet: z.string(),
  date: z.string().nullable(),
  mentions: z.number(),
}) satisfies z.ZodType<AffiliationMention & { id: string }>;

/** Derives each affiliation anew; one that no mention gives any more is deleted. */
export async function refreshAffiliations(
  transaction: Transaction,
  affiliations: Iterable<Affiliation>,
): Promise<void> {
  const known = [...affiliations].flatMap(({ source, target }) => {
    const type = findAffiliationType(source, target);
    return type === undefined ? [] : [{ id: relationId(source, type, target), type, source, target }];
  });
  const mentions = groupBy(
    await listForEach(
      transaction,
      "list-affiliation-mentions",
      "rows",
      known.map(({ id, source, target }) => ({ id, source, target })),
      mentionRow,
    ),
    (row) => row.id,
  );
  const gone: Row[] = [];
  const put = { REPRESENTS: [] as Row[], PART_OF: [] as Row[] };
  for (const { id, type, source, target } of known) {
    const found = mentions.get(id);
    if (found === undefined) gone.push({ id, source });
    else put[type].push({ id, source, target, ...deriveAffiliation(found) });
  }
  await runForEach(transaction, "delete-relations", "rows", gone);
  await runForEach(transaction, "put-represents", "rows", put.REPRESENTS);
  await runForEach(transaction, "put-part-of", "rows", put.PART_OF);
}
