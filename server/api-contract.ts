/**
 * The JSON API as the browser sees it: types only. Documented in docs/api.md. Ids go into paths and queries through
 * `encodeURIComponent`.
 */
import type { Row } from "../cypher/engine.ts";
import type { ErrorCode } from "../cypher/errors.ts";
import type { EntityKind } from "../cypher/model/entity.ts";
import type { NodeDocumentView } from "../cypher/model/profile.ts";
import type { SavedView, SavedViewSummary } from "../cypher/model/saved-view.ts";
import type {
  EntityHit,
  GraphCounts,
  NodeView,
  OutletView,
  RelationType,
  RelationView,
} from "../cypher/model/views.ts";

export type { Row } from "../cypher/engine.ts";
export type { EntityKind } from "../cypher/model/entity.ts";
export type { EvidenceFilter } from "../cypher/model/evidence-filter.ts";
export type { SavedViewSummary } from "../cypher/model/saved-view.ts";
export type {
  AffiliationPage,
  AffiliationView,
  EvidenceFacets,
  Histories,
  NodeDocumentView,
  StanceTurns,
} from "../cypher/model/profile.ts";
export type { PloverType } from "../cypher/model/plover.ts";
export type {
  EntityParts,
  EvidencePage,
  EvidenceView,
  GraphCounts,
  NodeView,
  OutletView,
  RelationType,
  RelationView,
  Subgraph,
  Timeline,
} from "../cypher/model/views.ts";

/** Every error of the API has this shape. */
export interface ApiError {
  readonly error: {
    readonly code: ErrorCode | "internal" | "forbidden-host" | "forbidden-origin";
    /** For people: what happened and what to do. */
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
  };
}

/** GET /healthz */
export interface Health {
  readonly status: "ok" | "unavailable";
  readonly engine: string;
}

/** GET /api/counts */
export type Counts = GraphCounts;

/** GET /api/nodes/:id/neighbour-counts */
export interface NeighbourCounts {
  readonly counts: readonly {
    readonly type: RelationType;
    readonly direction: "out" | "in";
    readonly kind: EntityKind | "Position";
    readonly neighbours: number;
  }[];
}

/** GET /api/nodes/:id/relations?types=&direction=&limit=&offset= */
export interface RelationList {
  readonly relations: readonly RelationView[];
  /** The node itself and the other ends of the relations. */
  readonly nodes: readonly NodeView[];
  readonly total: number;
}

/** GET /api/outlets?limit=&offset= */
export interface OutletList {
  readonly outlets: readonly OutletView[];
  readonly total: number;
}

/** GET /api/nodes/:id/documents?limit=&offset= and an evidence filter */
export interface NodeDocumentList {
  readonly documents: readonly NodeDocumentView[];
  readonly total: number;
}

/** GET /api/search?q=&limit= */
export interface SearchResult {
  readonly hits: readonly EntityHit[];
}

/** GET /api/saved-views */
export interface SavedViewList {
  readonly views: readonly SavedViewSummary[];
  /** The most that can be kept. */
  readonly limit: number;
}

/** GET /api/saved-views/:id, and the answer to what saves, changes or deletes one */
export interface SavedViewDetail extends Omit<SavedView, "state"> {
  /** What the Explore page shows; see docs/api.md. Not checked beyond its `ids`. */
  readonly state: { readonly ids: readonly string[] };
}

/** POST /api/query {query, parameters} */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** True when there were more rows than the limit. */
  readonly truncated: boolean;
  readonly elapsedMs: number;
}
