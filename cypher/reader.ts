/** The reader: one implementation over either engine. */
import type { GraphEngine } from "./engine.ts";
import type { GraphReader } from "./ports.ts";
import { countAll } from "./read/counts.ts";
import { findDocument, findDocumentSummary, listDocuments } from "./read/documents.ts";
import { findEvidence } from "./read/evidence.ts";
import { searchEntities } from "./read/search-entities.ts";
import { countNeighbours, listNeighbours, listNodes, listRelations, overview, subgraph } from "./read/subgraphs.ts";

export function createReader(engine: GraphEngine): GraphReader {
  return {
    status: () => engine.status(),
    counts: () => countAll(engine),
    overview: (limit) => overview(engine, limit),
    subgraph: (ids) => subgraph(engine, ids),
    searchEntities: (words, limit) => searchEntities(engine, words, limit),
    findNode: async (id) => (await listNodes(engine, [id]))[0],
    listNeighbours: (id, filter) => listNeighbours(engine, id, filter),
    countNeighbours: (id) => countNeighbours(engine, id),
    listRelations: (id, filter) => listRelations(engine, id, filter),
    findEvidence: (relationId, page) => findEvidence(engine, relationId, page),
    listDocuments: (page) => listDocuments(engine, page),
    findDocument: (id) => findDocument(engine, id),
    findDocumentSummary: (id) => findDocumentSummary(engine, id),
    query: (text, parameters, limits) => engine.query(text, parameters, limits),
  };
}
