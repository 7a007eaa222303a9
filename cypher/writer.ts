/** The writer: one implementation over either engine. */
import type { GraphEngine } from "./engine.ts";
import { relationId } from "./model/ids.ts";
import type { GraphWriter } from "./ports.ts";
import { forbidMerge, mergeEntities, splitEntity, undoJudgement } from "./write/human-judgements.ts";
import { deleteDocument, lockGraph, putDocuments } from "./write/put-documents.ts";
import { changeView, deleteView, saveView } from "./write/saved-views.ts";
import { deleteSome, runForEach } from "./write/write-statement.ts";

/**
 * Nodes deleted in one transaction of a reset: few enough that a transaction takes well under a second and its undo log stays
 * small on either engine.
 */
const NODES_PER_RESET_STEP = 5000;

/** Leaves before what they hang on, so that no step deletes a node with very many relationships. */
const RESET_ORDER = [
  "events",
  "sentences",
  "documents",
  "positions",
  "entities",
  "judgements",
  "identities",
  "blocks",
  "saved-views",
  "marker",
];

export function createWriter(engine: GraphEngine): GraphWriter {
  return {
    putDocuments: (graphs) => putDocuments(engine, graphs),

    deleteDocument: (id) => deleteDocument(engine, id),

    mergeEntities: (a, b, decision) => mergeEntities(engine, a, b, decision),

    forbidMerge: (a, b, decision) => forbidMerge(engine, a, b, decision),

    splitEntity: (entity, part, decision) => splitEntity(engine, entity, part, decision),

    undoJudgement: (id) => undoJudgement(engine, id),

    putMemberships: (memberships) =>
      engine.write(async (transaction) => {
        await lockGraph(transaction);
        const rows = memberships.map(({ memberId, allianceId, source }) => ({
          id: relationId(memberId, "MEMBER_OF", allianceId),
          source: memberId,
          target: allianceId,
          reference: source,
        }));
        await runForEach(transaction, "put-member-of", "rows", rows);
      }),

    saveView: (view) => saveView(engine, view),

    changeView: (id, change) => changeView(engine, id, change),

    deleteView: (id) => deleteView(engine, id),

    reset: async () => {
      for (const nodes of RESET_ORDER) {
        let deleted: number;
        do {
          deleted = await engine.write((transaction) =>
            deleteSome(transaction, `reset-${nodes}`, NODES_PER_RESET_STEP),
          );
        } while (deleted === NODES_PER_RESET_STEP);
      }
    },
  };
}
