/** The reader: one implementation over either engine. */
import type { GraphEngine } from "./engine.ts";
import type { GraphReader } from "./ports.ts";
import { findAffiliations } from "./read/affiliations.ts";
import { countAll } from "./read/counts.ts";
import { findDocument, findDocumentSummary, listDocuments } from "./read/documents.ts";
import { findEvidence, listRelationEvidence } from "./read/evidence.ts";
import { findParts, listDuplicates, listJudgements } from "./read/judgements.ts";
import { listNodes } from "./read/list-nodes.ts";
import { countNeighbours, listNeighbours, listRelations } from "./read/neighbours.ts";
import { listOutlets } from "./read/outlets.ts";
import { overview } from "./read/overview.ts";
import { followId, followIds, followRelationId } from "./read/renamed.ts";
import { findSavedView, listSavedViews } from "./read/saved-views.ts";
import { countFacets } from "./read/facets.ts";
import { listHistories } from "./read/histories.ts";
import { listNodeDocuments } from "./read/node-documents.ts";
import { findTurns } from "./read/turns.ts";
import { searchEntities } from "./read/search-entities.ts";
import { subgraph } from "./read/subgraph.ts";
import { timeline } from "./read/timeline.ts";

export function createReader(engine: GraphEngine): GraphReader {
  return {
    status: () => engine.status(),
    counts: () => countAll(engine),
    overview: (limit, filter = {}) => overview(engine, limit, filter),
    subgraph: async (ids, filter = {}) => subgraph(engine, await followIds(engine, ids), filter),
    searchEntities: (words, limit) => searchEntities(engine, words, limit),
    findNode: async (id) => (await listNodes(engine, [await followId(engine, id)]))[0],
    listNeighbours: async (id, choice, filter = {}) =>
      listNeighbours(engine, await followId(engine, id), choice, filter),
    countNeighbours: async (id, filter = {}) => countNeighbours(engine, await followId(engine, id), filter),
    listRelations: async (id, choice, filter = {}) => listRelations(engine, await followId(engine, id), choice, filter),
    findEvidence: async (relationId, window, filter = {}) =>
      findEvidence(engine, await followRelationId(engine, relationId), window, filter),
    timeline: async (ids, filter = {}) =>
      timeline(engine, ids === undefined ? undefined : [...new Set(await followIds(engine, ids))], filter),
    listOutlets: (page) => listOutlets(engine, page),
    listRelationEvidence: (relationIds, filter = {}) => listRelationEvidence(engine, relationIds, filter),
    listDocuments: (page) => listDocuments(engine, page),
    findDocument: (id) => findDocument(engine, id),
    findDocumentSummary: (id) => findDocumentSummary(engine, id),
    listDuplicates: (limit) => listDuplicates(engine, limit),
    listJudgements: (limit) => listJudgements(engine, limit),
    findParts: async (id) => findParts(engine, await followId(engine, id)),
    listSavedViews: () => listSavedViews(engine),
    findSavedView: (id) => findSavedView(engine, id),
    listNodeDocuments: async (id, page, filter = {}) =>
      listNodeDocuments(engine, await followId(engine, id), page, filter),
    findAffiliations: async (relationId, page) =>
      findAffiliations(engine, await followRelationId(engine, relationId), page),
    countFacets: async (relationId, filter = {}) =>
      countFacets(engine, await followRelationId(engine, relationId), filter),
    listHistories: (relationIds, filter = {}) => listHistories(engine, relationIds, filter),
    findTurns: async (relationId, filter = {}) => findTurns(engine, await followRelationId(engine, relationId), filter),
    query: (text, parameters, limits) => engine.query(text, parameters, limits),
  };
}
