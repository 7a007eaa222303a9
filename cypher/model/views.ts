/** What readers of the graph get: plain rows for pages, the command line and the browser. */
import type { ClaimStatus } from "./document-graph.ts";
import type { EntityKind, MentionForm } from "./entity.ts";
import type { Judgement } from "./judgement.ts";
import type { PloverType, QuadClass } from "./plover.ts";

/** Relationships between the nodes that a reader sees. */
export const RELATION_TYPES = [
  "OPPOSES",
  "SUPPORTS",
  "ENGAGES",
  "ENDORSES",
  "REJECTS",
  "CONCERNS",
  "REPRESENTS",
  "MEMBER_OF",
  "PART_OF",
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The relationships that events sum up to. */
export const DERIVED_RELATION_TYPES = ["OPPOSES", "SUPPORTS", "ENGAGES", "ENDORSES", "REJECTS"] as const;
export type DerivedRelationType = (typeof DERIVED_RELATION_TYPES)[number];

export interface NodeView {
  readonly id: string;
  readonly kind: EntityKind | "Position";
  /** Canonical name, or the proposition. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Mentions in sentences; for a position the events about it. */
  readonly mentionCount: number;
  /** Sum of the documents under its stance relationships: the rank by which nodes are chosen and sized. */
  readonly weight: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

export interface RelationView {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: RelationType;
  /** Number of events, of independent documents and of outlets; 0 for facts from a reference table. */
  readonly events: number;
  readonly documents: number;
  readonly outlets: number;
  /** Confidence-weighted mean in [-1, 1]; null where a sign means nothing (REPRESENTS, MEMBER_OF, …). */
  readonly polarity: number | null;
  readonly confidence: number | null;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly ploverTypes: readonly PloverType[];
  /** The office held, on REPRESENTS. */
  readonly office: string | null;
  /** Where a reference fact is from; null for what a text says. */
  readonly reference: string | null;
}

export interface Subgraph {
  readonly nodes: readonly NodeView[];
  readonly relations: readonly RelationView[];
  /** How many nodes there are in all for the same question, of which `nodes` shows the top ones. */
  readonly totalNodes: number;
  readonly totalRelations: number;
}

export interface EntityHit {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentionCount: number;
}

/** One event with the sentence that says so. Offsets point into `sentence.text`. */
export interface EvidenceView {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly ploverType: PloverType;
  readonly cameoCode: string;
  readonly quadClass: QuadClass;
  readonly polarity: number;
  readonly claimStatus: ClaimStatus;
  readonly confidence: number;
  readonly date: string | null;
  readonly rule: string;
  readonly sentence: { readonly id: string; readonly index: number; readonly text: string };
  /** Where the source and target stand in the sentence, for marking. */
  readonly marks: readonly { readonly entityId: string; readonly start: number; readonly end: number }[];
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly url: string;
    readonly publishedAt: string | null;
  };
}

/** An event behind one of several relations. */
export interface RelationEvidence extends Omit<EvidenceView, "marks"> {
  /** Id of the relation that it counts towards. */
  readonly relation: string;
}

export interface EvidencePage {
  readonly relation: RelationView;
  readonly evidence: readonly EvidenceView[];
  readonly total: number;
}

/** How events that count spread over time. Every event is in one bin, or in `coarse` or `undated`. */
export interface Timeline {
  readonly unit: "day" | "month" | "year";
  /** In order, without gaps, from the first to the last; by the sign of the events' polarity. */
  readonly bins: readonly {
    /** As precise as the unit: "2022", "2022-01", "2022-01-26". */
    readonly start: string;
    readonly against: number;
    readonly for: number;
    readonly neutral: number;
  }[];
  /** The earliest and latest date, as precise as the texts are; null when nothing is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** Events whose date is coarser than the unit: "in 2022" among months. */
  readonly coarse: number;
  readonly undated: number;
}

export interface OutletView {
  /** The `source` of its documents. */
  readonly name: string;
  readonly documents: number;
}

export interface DocumentView {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly url: string;
  readonly publishedAt: string | null;
  readonly ingestedAt: string;
  readonly sentences: number;
  readonly events: number;
}

/** Which extractor read a document, and how much it found. */
export interface DocumentSummary {
  readonly extractorVersion: string;
  readonly mentions: number;
  readonly events: number;
}

export interface DocumentDetail extends DocumentView {
  readonly text: string;
  readonly extractorVersion: string;
  readonly sentenceList: readonly { readonly index: number; readonly start: number; readonly end: number }[];
  readonly mentions: readonly {
    readonly entityId: string;
    readonly name: string;
    readonly kind: EntityKind;
    readonly start: number;
    readonly end: number;
    readonly how: MentionForm;
  }[];
  readonly eventList: readonly {
    readonly id: string;
    readonly sourceId: string;
    readonly targetId: string;
    readonly ploverType: PloverType;
    readonly claimStatus: ClaimStatus;
    readonly confidence: number;
    readonly sentenceIndex: number;
  }[];
}

export interface GraphCounts {
  readonly documents: number;
  readonly sentences: number;
  readonly mentions: number;
  readonly events: number;
  readonly entities: Readonly<Record<EntityKind, number>>;
  readonly positions: number;
  readonly relations: Readonly<Record<RelationType, number>>;
}

/** A recorded decision on a pair of identities. */
export type JudgementView = Omit<Judgement, "act">;

/** A judgement of the machine's with what the two are called and which entities they are. */
export interface DuplicateView extends JudgementView {
  readonly leftName: string;
  readonly leftEntity: string;
  readonly rightName: string;
  readonly rightEntity: string;
}

/** What an entity was merged from, and why. */
export interface EntityParts {
  readonly parts: readonly {
    readonly id: string;
    /** The id that documents use. */
    readonly localId: string;
    readonly state: string | null;
    readonly name: string | null;
    readonly documents: number;
  }[];
  readonly merges: readonly JudgementView[];
}
