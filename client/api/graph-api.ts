/** The graph as the API gives it, a function a route. */
import type {
  EvidenceFilter,
  EvidencePage,
  NeighbourCounts,
  NodeView,
  RelationType,
  SearchResult,
  Subgraph,
} from "../../server/api-contract.ts";
import { filterParameters } from "./filter-parameters.ts";
import { getJson, postJson } from "./request-json.ts";

const nodePath = (id: string): string => `/api/nodes/${encodeURIComponent(id)}`;

export interface NeighbourChoice {
  readonly type?: RelationType;
  readonly direction?: "out" | "in";
}

export const getOverview = (limit: number): Promise<Subgraph> => getJson("/api/overview", { limit });

export const getNode = (id: string): Promise<NodeView> => getJson(nodePath(id));

export const getSubgraph = (ids: readonly string[], filter: EvidenceFilter = {}): Promise<Subgraph> =>
  postJson("/api/subgraph", { ids, filter });

export const listNeighbours = (
  id: string,
  { type, direction }: NeighbourChoice,
  page: { readonly limit: number; readonly offset: number },
): Promise<Subgraph> => getJson(`${nodePath(id)}/neighbours`, { types: type, direction, ...page });

export const countNeighbours = (id: string, filter: EvidenceFilter = {}): Promise<NeighbourCounts> =>
  getJson(`${nodePath(id)}/neighbour-counts`, filterParameters(filter));

export const findEvidence = (
  relation: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<EvidencePage> => getJson("/api/evidence", { relation, ...page });

export const searchEntities = (words: string, signal: AbortSignal): Promise<SearchResult> =>
  getJson("/api/search", { q: words, limit: 8 }, signal);
