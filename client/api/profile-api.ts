/** What the panel asks of one node or one relation, a function a route. */
import type {
  AffiliationPage,
  EntityParts,
  EvidenceFacets,
  EvidenceFilter,
  EvidencePage,
  Histories,
  NodeDocumentList,
  RelationList,
  RelationType,
  StanceTurns,
} from "../../server/api-contract.ts";
import { filterParameters } from "./filter-parameters.ts";
import { getJson, postJson } from "./request-json.ts";

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export interface RelationChoice {
  readonly types: readonly RelationType[];
  readonly direction: "out" | "in" | "both";
}

export const EVIDENCE_SORTS = ["confidence", "date", "outlet"] as const;

export interface EvidenceOrder {
  readonly sort: (typeof EVIDENCE_SORTS)[number];
  readonly order: "asc" | "desc";
}

const nodePath = (id: string): string => `/api/nodes/${encodeURIComponent(id)}`;

/** Ranked by evidence; of the types only those that the filter lets through. */
export function listRelationsOf(
  id: string,
  { types, direction }: RelationChoice,
  page: Page,
  filter: EvidenceFilter,
): Promise<RelationList> {
  const allowed = filter.types ?? [];
  const wanted = allowed.length === 0 ? types : types.filter((type) => allowed.includes(type));
  if (wanted.length === 0) return Promise.resolve({ relations: [], nodes: [], total: 0 });
  return getJson(`${nodePath(id)}/relations`, {
    ...filterParameters(filter),
    types: wanted.join(","),
    direction,
    ...page,
  });
}

export const listNodeDocuments = (id: string, page: Page, filter: EvidenceFilter): Promise<NodeDocumentList> =>
  getJson(`${nodePath(id)}/documents`, { ...page, ...filterParameters(filter) });

export const getParts = (id: string): Promise<EntityParts> => getJson(`${nodePath(id)}/parts`);

export const getAffiliations = (relation: string, page: Page): Promise<AffiliationPage> =>
  getJson("/api/affiliations", { relation, ...page });

export const listEvidence = (
  relation: string,
  order: EvidenceOrder,
  page: Page,
  filter: EvidenceFilter,
): Promise<EvidencePage> => getJson("/api/evidence", { relation, ...order, ...page, ...filterParameters(filter) });

export const getFacets = (relation: string, filter: EvidenceFilter): Promise<EvidenceFacets> =>
  getJson("/api/evidence/facets", { relation, ...filterParameters(filter) });

export const getHistories = (relations: readonly string[], filter: EvidenceFilter): Promise<Histories> =>
  postJson("/api/histories", { relations, filter });

export const getTurns = (relation: string, filter: EvidenceFilter): Promise<StanceTurns> =>
  getJson("/api/turns", { relation, ...filterParameters(filter) });
