/** The graph as the API gives it, a function a route. */
import type {
  EvidenceFilter,
  EvidencePage,
  NeighbourCounts,
  NodeView,
  OutletList,
  RelationType,
  SearchResult,
  Subgraph,
  Timeline,
} from "../../server/api-contract.ts";
import { filterParameters } from "./filter-parameters.ts";
import { getJson, postJson } from "./request-json.ts";

const nodePath = (id: string): string => `/api/nodes/${encodeURIComponent(id)}`;

export interface NeighbourChoice {
  readonly type?: RelationType;
  readonly direction?: "out" | "in";
}

export const getOverview = (limit: number, filter: EvidenceFilter = {}): Promise<Subgraph> =>
  getJson("/api/overview", { limit, ...filterParameters(filter) });

export const getNode = (id: string): Promise<NodeView> => getJson(nodePath(id));

/** The nodes and the relations among them. */
export const getSubgraph = (
  ids: readonly string[],
  filter: EvidenceFilter = {},
  signal?: AbortSignal,
): Promise<Subgraph> => postJson("/api/subgraph", { ids, filter }, signal);

/** @param ids nodes among which; the whole graph when absent */
export const getTimeline = (
  ids: readonly string[] | undefined,
  filter: EvidenceFilter,
  signal: AbortSignal,
): Promise<Timeline> => postJson("/api/timeline", { ids, filter }, signal);

export const listOutlets = (limit: number): Promise<OutletList> => getJson("/api/outlets", { limit });

export const listNeighbours = (
  id: string,
  { type, direction }: NeighbourChoice,
  page: { readonly limit: number; readonly offset: number },
  filter: EvidenceFilter = {},
): Promise<Subgraph> =>
  getJson(`${nodePath(id)}/neighbours`, {
    ...filterParameters(filter),
    ...(type !== undefined && { types: type }),
    direction,
    ...page,
  });

export const countNeighbours = (id: string, filter: EvidenceFilter = {}): Promise<NeighbourCounts> =>
  getJson(`${nodePath(id)}/neighbour-counts`, filterParameters(filter));

export const findEvidence = (
  relation: string,
  page: { readonly limit: number; readonly offset: number },
  filter: EvidenceFilter = {},
): Promise<EvidencePage> => getJson("/api/evidence", { relation, ...page, ...filterParameters(filter) });

export const searchEntities = (words: string, signal: AbortSignal): Promise<SearchResult> =>
  getJson("/api/search", { q: words, limit: 8 }, signal);
