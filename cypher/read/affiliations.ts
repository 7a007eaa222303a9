/** The sentences that say whom one represents or is part of. */
import { z } from "zod";
import type { GraphEngine } from "../engine.ts";
import { parseRelationId } from "../model/ids.ts";
import type { AffiliationPage, AffiliationView } from "../model/profile.ts";
import type { Page } from "../ports.ts";
import { readRows } from "./read-statement.ts";
import { relationRow } from "./relation-row.ts";

const mentionRow = z.object({
  office: z.string().nullable(),
  start: z.number(),
  end: z.number(),
  sentenceId: z.string(),
  sentenceIndex: z.number(),
  sentenceText: z.string(),
  documentId: z.string(),
  title: z.string(),
  outlet: z.string(),
  url: z.string(),
  publishedAt: z.string().nullable(),
});
const markRow = z.object({ sentence: z.string(), entityId: z.string(), start: z.number(), end: z.number() });

/** See `GraphReader.findAffiliations`. */
export async function findAffiliations(
  engine: GraphEngine,
  relationId: string,
  { limit, offset }: Page,
): Promise<AffiliationPage | undefined> {
  const { source, target, type } = parseRelationId(relationId);
  if (type !== "REPRESENTS" && type !== "PART_OF") return undefined;
  const [relation] = await readRows(engine, "find-relation", relationRow, { source, target, id: relationId });
  if (relation === undefined) return undefined;
  const [mentions, [count]] = await Promise.all([
    readRows(engine, "list-affiliation-sentences", mentionRow, { source, target, offset, limit }),
    readRows(engine, "count-affiliation-sentences", z.object({ mentions: z.number() }), { source, target }),
  ]);
  const sentences = [...new Set(mentions.map((mention) => mention.sentenceId))];
  const others = await readRows(engine, "list-marks", markRow, { sentences, entities: [target] });
  return {
    relation,
    mentions: mentions.map((row): AffiliationView => ({
      office: row.office,
      sentence: { id: row.sentenceId, index: row.sentenceIndex, text: row.sentenceText },
      marks: [
        { entityId: source, start: row.start, end: row.end },
        ...others
          .filter((mark) => mark.sentence === row.sentenceId)
          .map(({ entityId, start, end }) => ({ entityId, start, end })),
      ],
      document: {
        id: row.documentId,
        title: row.title,
        source: row.outlet,
        url: row.url,
        publishedAt: row.publishedAt,
      },
    })),
    total: count?.mentions ?? 0,
  };
}
