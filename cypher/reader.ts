/** The reader: one implementation over either engine. */
import type { GraphEngine } from "./engine.ts";
import type { GraphReader } from "./ports.ts";
import { countAll } from "./read/counts.ts";
import { findDocument, findDocumentSummary, listDocuments } from "./read/documents.ts";
import { findEvidence, listRelationEvidence } from "./read/evidence.ts";
import { findParts, listDuplicates, listJudgements } from "./read/judgements.ts";
import { followId, followIds, followRelationId } from "./read/renamed.ts";
import { findSavedView, listSavedViews } from "./read/saved-views.ts";
import { searchEntities } from "./read/search-entities.ts";
import { countNeighbours, listNeighbours, listNodes, listRelations, overview, subgraph } from "./read/subgraphs.ts";

export function createReader(engine: GraphEngine): GraphReader {
  return {
    status: () => engine.status(),
    counts: () => countAll(engine),
    overview: (limit) => overview(engine, limit),
    subgraph: async (ids) => subgraph(engine, await followIds(engine, ids)),
    searchEntities: (words, limit) => searchEntities(engine, words, limit),
    findNode: async (id) => (await listNodes(engine, [await followId(engine, id)]))[0],
    listNeighbours: async (id, filter) => listNeighbours(engine, await followId(engine, id), filter),
    countNeighbours: async (id) => countNeighbours(engine, await followId(engine, id)),
    listRelations: async (id, filter) => listRelations(engine, await followId(engine, id), filter),
    findEvidence: async (relationId, page) => findEvidence(engine, await followRelationId(engine, relationId), page),
    listRelationEvidence: (relationIds) => listRelationEvidence(engine, relationIds),
    listDocuments: (page) => listDocuments(engine, page),
    findDocument: (id) => findDocument(engine, id),
    findDocumentSummary: (id) => findDocumentSummary(engine, id),
    listDuplicates: (limit) => listDuplicates(engine, limit),
    listJudgements: (limit) => listJudgements(engine, limit),
    findParts: async (id) => findParts(engine, await followId(engine, id)),
    listSavedViews: () => listSavedViews(engine),
    findSavedView: (id) => findSavedView(engine, id),
    query: (text, parameters, limits) => engine.query(text, parameters, limits),
  };
}
