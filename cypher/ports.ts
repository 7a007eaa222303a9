/** What the rest of the house may ask of the graph, whichever engine holds it. */
import type { DocumentGraph } from "./model/document-graph.ts";
import type { ReferenceMembership } from "./model/reference.ts";
import type { EntityKind } from "./model/entity.ts";
import type { EvidenceFilter } from "./model/evidence-filter.ts";
import type { Judgement } from "./model/judgement.ts";
import type { SavedView, SavedViewSummary } from "./model/saved-view.ts";
import type {
  DocumentDetail,
  DocumentSummary,
  DocumentView,
  DuplicateView,
  EntityHit,
  EntityParts,
  EvidencePage,
  GraphCounts,
  JudgementView,
  NodeView,
  RelationEvidence,
  OutletView,
  RelationType,
  RelationView,
  Subgraph,
  Timeline,
} from "./model/views.ts";
import type { AffiliationPage, EvidenceFacets, Histories, NodeDocumentView, StanceTurns } from "./model/profile.ts";
import type { EngineStatus, QueryLimits, QueryResult, Row } from "./engine.ts";

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export interface NeighbourFilter extends Page {
  /** Relationship types to follow; all when absent. */
  readonly types?: readonly RelationType[];
  readonly direction?: "out" | "in" | "both";
}

export const EVIDENCE_SORTS = ["confidence", "date", "outlet"] as const;
export type EvidenceSort = (typeof EVIDENCE_SORTS)[number];

/** A page of the events under a relation. */
export interface EvidenceWindow extends Page {
  /** The most certain first when absent. */
  readonly sort?: EvidenceSort;
  /** When absent, the most certain and the latest first, and outlets from A. What has no date comes last either way. */
  readonly order?: "asc" | "desc";
}

/**
 * Reading. A `find` returns undefined for what is not there, a `list` an empty page. An id that has become part of another
 * entity stands for that entity.
 *
 * Under an `EvidenceFilter` relations are what the events that count add up to, with ranks, totals and counts of neighbours.
 * Relations without events (who represents whom, what a position concerns) say nothing that events could contradict: `types`,
 * `kinds` and `minDocuments` bound them, and facts of reference tables only `types` and `kinds`. Nodes are as they are without
 * a filter, their `weight` too.
 */
export interface GraphReader {
  status(): Promise<EngineStatus>;
  counts(): Promise<GraphCounts>;
  /** The strongest actors by weight and the stances among them: never more than `limit` nodes. */
  overview(limit: number, filter?: EvidenceFilter): Promise<Subgraph>;
  /**
   * The nodes with the given ids and all relations among them; ids that are not there are left out, as are nodes of kinds that
   * the filter does not name.
   */
  subgraph(ids: readonly string[], filter?: EvidenceFilter): Promise<Subgraph>;
  /** Entities by name or alias, accent-insensitive; the last word may be a prefix. */
  searchEntities(words: string, limit: number): Promise<EntityHit[]>;
  findNode(id: string): Promise<NodeView | undefined>;
  /** The node itself, a page of its neighbours ranked by evidence, and all relations among them. */
  listNeighbours(id: string, choice: NeighbourFilter, filter?: EvidenceFilter): Promise<Subgraph>;
  /** How many neighbours each relation type, direction and kind would add. */
  countNeighbours(
    id: string,
    filter?: EvidenceFilter,
  ): Promise<{ type: RelationType; direction: "out" | "in"; kind: EntityKind | "Position"; neighbours: number }[]>;
  /** Relations of one actor of the given types and direction, ranked by documents, then confidence, then id. */
  listRelations(
    id: string,
    choice: NeighbourFilter,
    filter?: EvidenceFilter,
  ): Promise<{ relations: RelationView[]; nodes: NodeView[]; total: number }>;
  /** Every event behind relations that counts, those of one together. For callers that bound it. */
  listRelationEvidence(relationIds: readonly string[], filter?: EvidenceFilter): Promise<RelationEvidence[]>;
  /**
   * The events under a relation that count, and the relation as they make it: with zeros when none does. Of the filter only
   * what bounds events matters. Undefined when there is no such relation, nor an event that counts towards it.
   */
  findEvidence(relationId: string, window: EvidenceWindow, filter?: EvidenceFilter): Promise<EvidencePage | undefined>;
  /**
   * When the events that count were.
   * @param ids nodes among which; of a single node all its events, and of the whole graph when absent
   */
  timeline(ids: readonly string[] | undefined, filter?: EvidenceFilter): Promise<Timeline>;
  /** Outlets, those with the most documents first. */
  listOutlets(page: Page): Promise<{ outlets: OutletView[]; total: number }>;
  listDocuments(page: Page): Promise<{ documents: DocumentView[]; total: number }>;
  findDocument(id: string): Promise<DocumentDetail | undefined>;
  findDocumentSummary(id: string): Promise<DocumentSummary | undefined>;
  /** What the machine judged and no person has decided on: candidates first, the likeliest of them first. */
  listDuplicates(limit: number): Promise<DuplicateView[]>;
  /** Every decision that merges or keeps apart, people's first, the latest of them first. */
  listJudgements(limit: number): Promise<JudgementView[]>;
  /** What an entity was merged from, and why. */
  findParts(id: string): Promise<EntityParts | undefined>;
  /** Views that people kept, by name. */
  listSavedViews(): Promise<SavedViewSummary[]>;
  findSavedView(id: string): Promise<SavedView | undefined>;
  /**
   * Documents in which an entity or a position occurs, the latest first. Of the filter the outlets and the days count, these as
   * days of publication.
   */
  listNodeDocuments(
    id: string,
    page: Page,
    filter?: EvidenceFilter,
  ): Promise<{ documents: NodeDocumentView[]; total: number }>;
  /** The sentences behind `REPRESENTS` and `PART_OF`, the latest first; undefined for other relations too. */
  findAffiliations(relationId: string, page: Page): Promise<AffiliationPage | undefined>;
  /** What the events under a relation are, whatever their claim status; of the filter what else bounds events counts. */
  countFacets(relationId: string, filter?: EvidenceFilter): Promise<EvidenceFacets>;
  /** When the events that count under relations were, over the same periods. */
  listHistories(relationIds: readonly string[], filter?: EvidenceFilter): Promise<Histories>;
  /** How the stance behind a relation changed, from its events and those of the opposite sign; undefined where none is taken. */
  findTurns(relationId: string, filter?: EvidenceFilter): Promise<StanceTurns | undefined>;
  /** A user's own statement: read-only and bounded, see `GraphEngine.query`. */
  query(text: string, parameters: Row, limits: QueryLimits): Promise<QueryResult>;
}

/** What became of a document that was written. */
export type DocumentOutcome = "added" | "unchanged" | "replaced";

/** Who decides, why and when. */
export interface HumanDecision {
  readonly by: string;
  readonly note: string;
  /** ISO timestamp. */
  readonly at: string;
}

/** What is to be different about a saved view; what is absent stays. */
export interface ViewChange {
  readonly name?: string | undefined;
  readonly state?: string | undefined;
  /** ISO timestamp. */
  readonly at: string;
}

/** Writing. Every call is one transaction: all of it or nothing. */
export interface GraphWriter {
  /**
   * Puts documents into the graph and derives what follows from them. The same document and extractor version again changes
   * nothing; another text at the same url replaces the earlier version.
   * @returns one outcome a document, in order
   */
  putDocuments(graphs: readonly DocumentGraph[]): Promise<DocumentOutcome[]>;
  /** Leaves the graph as if the document had never been read. @returns whether it was there */
  deleteDocument(id: string): Promise<boolean>;
  /**
   * Records that two ids are one entity, or confirms it, and takes back what people said against it.
   * @returns ids of the entities that the two are now
   * @throws StandoffError `not-found`, `conflict` when an id may be several or both are the same part of one entity,
   * `invalid-parameter` for two kinds and for kinds whose ids come from tables
   */
  mergeEntities(a: string, b: string, decision: HumanDecision): Promise<string[]>;
  /** Records that two ids are never one entity, whatever speaks for it. Returns and throws as `mergeEntities`. */
  forbidMerge(a: string, b: string, decision: HumanDecision): Promise<string[]>;
  /**
   * Takes a part out of an entity, or the whole apart. What people merged is undone and leaves nothing behind; what the machine
   * merged is forbidden. Returns and throws as `mergeEntities`.
   */
  splitEntity(entity: string, part: string | undefined, decision: HumanDecision): Promise<string[]>;
  /** Forgets what one command recorded, by the id of any of its judgements. @throws StandoffError `not-found` */
  undoJudgement(id: string): Promise<Judgement[]>;
  /** Links the entities that the graph holds by facts of a reference table; entities that no text mentions are not created. */
  putMemberships(memberships: readonly ReferenceMembership[]): Promise<void>;
  /**
   * Keeps a view.
   * @throws StandoffError `conflict` when another has its name or id, or when there are as many as can be kept
   */
  saveView(view: SavedView): Promise<void>;
  /** @returns the view as it is now. @throws StandoffError `not-found`, `conflict` when another has the name */
  changeView(id: string, change: ViewChange): Promise<SavedView>;
  /** @returns the view that is no more; undefined when there was none */
  deleteView(id: string): Promise<SavedView | undefined>;
  /** Deletes everything, saved views too, in bounded steps. */
  reset(): Promise<void>;
}

export interface Graph {
  readonly reader: GraphReader;
  readonly writer: GraphWriter;
  close(): Promise<void>;
}

/** Where the graph is. */
export type GraphLocation =
  | {
      readonly engine: "neo4j";
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database?: string;
    }
  | { readonly engine: "embedded"; readonly dataDirectory: string };
