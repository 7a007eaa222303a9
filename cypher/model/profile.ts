/** What readers get who look closely at one node or one relation. */
import type { ClaimStatus } from "./document-graph.ts";
import type { PloverType } from "./plover.ts";
import type { DocumentView, EvidenceView, RelationView } from "./views.ts";

/** A document in which a node occurs. */
export interface NodeDocumentView extends Pick<DocumentView, "id" | "title" | "source" | "url" | "publishedAt"> {
  /** Mentions of an entity in it, or events about a position. */
  readonly mentions: number;
  /** Index of the first sentence that mentions it. */
  readonly sentence: number;
}

/** A mention that says whom one represents or is part of; `marks` has it, and where the other stands in the sentence. */
export interface AffiliationView extends Pick<EvidenceView, "sentence" | "marks" | "document"> {
  readonly office: string | null;
}

export interface AffiliationPage {
  readonly relation: RelationView;
  readonly mentions: readonly AffiliationView[];
  readonly total: number;
}

interface Facet<T extends string> {
  readonly name: T;
  readonly events: number;
}

/** What the events under a relation are. Each list adds up to all of them, the most frequent first. */
export interface EvidenceFacets {
  readonly ploverTypes: readonly Facet<PloverType>[];
  readonly claimStatuses: readonly Facet<ClaimStatus>[];
  readonly outlets: readonly Facet<string>[];
}

/** How precise dates are. */
export type DateUnit = "day" | "month" | "year";

/** When the events of several relations were, over the same periods. */
export interface Histories {
  readonly unit: DateUnit;
  /** The periods, without gaps, as precise as the unit: "2022", "2022-01", "2022-01-26". */
  readonly starts: readonly string[];
  /** In the order that was asked for. */
  readonly histories: readonly {
    readonly relation: string;
    /** Events in each period. */
    readonly events: readonly number[];
    /** Events without a date, or with one that is coarser than the unit. */
    readonly unplaced: number;
  }[];
}

/** Of what sign a stance is: -1 opposes or rejects, 1 supports or endorses. */
export type StanceSign = -1 | 1;

/** How a stance changed over time, as the dates of its events say. */
export interface StanceTurns {
  /** Dates in order with the events of either sign; as precise as the texts are. */
  readonly dates: readonly { readonly date: string; readonly for: number; readonly against: number }[];
  /** Events that cannot be put into the order: without a date, or with one that holds the date of another. */
  readonly unplaced: number;
  /** The latest turns in the order of time, see `deriveTurns`. */
  readonly turns: readonly {
    readonly to: StanceSign;
    readonly before: EvidenceView;
    readonly after: EvidenceView;
  }[];
  /** All turns, of which `turns` holds the latest. */
  readonly total: number;
}
