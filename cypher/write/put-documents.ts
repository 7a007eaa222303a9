/** Putting documents into the graph and taking them out, each in one transaction. */
import { z } from "zod";
import { getStatement } from "../catalogue.ts";
import type { GraphEngine, Transaction } from "../engine.ts";
import { MODEL_VERSION } from "../model/version.ts";
import type { DocumentGraph } from "../model/document-graph.ts";
import type { DocumentOutcome } from "../ports.ts";
import type { Affected } from "./affected.ts";
import { addNew, addStored, nothingAffected } from "./affected.ts";
import { checkDocument } from "./check-document.ts";
import type { DocumentRows, ResolvedRows } from "./document-rows.ts";
import { resolveRows, toDocumentRows } from "./document-rows.ts";
import { planDocuments } from "./plan-documents.ts";
import { refreshAffiliations } from "./refresh-affiliations.ts";
import { refreshDyads } from "./refresh-dyads.ts";
import { refreshEntities } from "./refresh-entities.ts";
import { refreshPositions } from "./refresh-positions.ts";
import { resolveIdentities } from "./resolve-identities.ts";
import { runForEach, runOnce } from "./write-statement.ts";

const storedRow = z.object({ id: z.string(), url: z.string(), extractorVersion: z.string() });

/**
 * Puts writers in a row, in this process and any other: what is derived is read after the lock is held, so that no writer
 * misses the events of another.
 */
export function lockGraph(transaction: Transaction): Promise<void> {
  return runOnce(transaction, "lock-graph", { model: MODEL_VERSION });
}

async function findStored(transaction: Transaction, ids: string[], urls: string[]) {
  const rows = await transaction.run(getStatement("queries/write/find-documents"), { ids, urls });
  return rows.map((row) => storedRow.parse(row));
}

async function removeDocuments(transaction: Transaction, ids: string[]): Promise<void> {
  await runForEach(transaction, "delete-document-events", "documents", ids);
  await runForEach(transaction, "delete-document-sentences", "documents", ids);
  await runForEach(transaction, "delete-documents", "documents", ids);
}

/** Documents, and what they call whom: what judgements need. */
async function createNamings(transaction: Transaction, rows: DocumentRows): Promise<void> {
  await runForEach(transaction, "merge-identities", "rows", rows.identities);
  await runForEach(transaction, "create-documents", "rows", rows.documents);
  await runForEach(transaction, "create-namings", "rows", rows.namings);
}

/** What the documents say of the entities that they turned out to name. */
async function createContents(transaction: Transaction, rows: DocumentRows, resolved: ResolvedRows): Promise<void> {
  await runForEach(transaction, "merge-positions", "ids", rows.positions);
  await runForEach(transaction, "create-sentences", "rows", rows.sentences);
  await runForEach(transaction, "create-statings", "rows", rows.statings);
  await runForEach(transaction, "create-mentions", "rows", resolved.mentions);
  await runForEach(transaction, "create-entity-events", "rows", resolved.entityEvents);
  await runForEach(transaction, "create-position-events", "rows", resolved.positionEvents);
}

/** Nodes last: their weights count what the relations say. */
export async function refresh(transaction: Transaction, affected: Affected): Promise<void> {
  await refreshDyads(transaction, [...affected.dyads].sort());
  await refreshAffiliations(transaction, affected.affiliations.values());
  await refreshPositions(transaction, [...affected.positions].sort());
  await refreshEntities(transaction, [...affected.entities].sort());
}

/** See `GraphWriter.putDocuments`. */
export async function putDocuments(engine: GraphEngine, graphs: readonly DocumentGraph[]): Promise<DocumentOutcome[]> {
  graphs.forEach(checkDocument);
  if (graphs.length === 0) return [];
  const ids = graphs.map((graph) => graph.document.id);
  const urls = graphs.map((graph) => graph.document.url).filter((url) => url !== "");
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    const plan = planDocuments(graphs, await findStored(transaction, ids, urls));
    if (plan.put.length === 0) return plan.outcomes;

    const rows = toDocumentRows(plan.put);
    const affected = nothingAffected();
    await addStored(affected, transaction, plan.remove);
    for (const { id } of rows.identities) affected.identities.add(id);
    affected.come.push(...rows.casts);
    await removeDocuments(transaction, plan.remove);
    await createNamings(transaction, rows);
    const entities = await resolveIdentities(transaction, affected);
    const resolved = resolveRows(rows, (identity) => entities.get(identity) ?? identity);
    for (const { id } of rows.identities) affected.entities.add(entities.get(id) ?? id);
    addNew(affected, rows, resolved);
    await createContents(transaction, rows, resolved);
    await refresh(transaction, affected);
    return plan.outcomes;
  });
}

/** See `GraphWriter.deleteDocument`. */
export async function deleteDocument(engine: GraphEngine, id: string): Promise<boolean> {
  return engine.write(async (transaction) => {
    await lockGraph(transaction);
    if ((await findStored(transaction, [id], [])).length === 0) return false;
    const affected = nothingAffected();
    await addStored(affected, transaction, [id]);
    await removeDocuments(transaction, [id]);
    await resolveIdentities(transaction, affected);
    await refresh(transaction, affected);
    return true;
  });
}
