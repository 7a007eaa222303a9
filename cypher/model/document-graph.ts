/** Everything one document contributes to the graph: the unit in which the graph is written, replaced and deleted. */
import type { EntityRecord, MentionRecord } from "./entity.ts";
import type { PloverType, QuadClass } from "./plover.ts";

/** How a text presents an event. */
export const CLAIM_STATUSES = ["asserted", "denied", "hypothetical", "demanded", "reported"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** The claims that count towards a dyad: what somebody demands, denies or is said to do has not happened by that. */
export const COUNTED_CLAIM_STATUSES: readonly ClaimStatus[] = ["asserted"];

export interface DocumentRecord {
  /** `sha256:` and the digest of the normalised text, see `documentId`. */
  readonly id: string;
  readonly title: string;
  /** Outlet or origin, e.g. a host name or folder; the unit in which outlets are counted. */
  readonly source: string;
  /** Where it can be read again: an address or a file path. A document with the same url replaces this one. */
  readonly url: string;
  /** ISO date (YYYY-MM-DD), or null when the document carries none. */
  readonly publishedAt: string | null;
  /** ISO timestamp of the reading. */
  readonly ingestedAt: string;
  readonly extractorVersion: string;
  /** ISO 639-1. */
  readonly language: string;
  /** The text that all offsets point into. */
  readonly text: string;
}

export interface SentenceRecord {
  readonly index: number;
  /** UTF-16 units into the document's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A dated, directed interaction between two actors, or an actor's stance on a position. */
export interface EventRecord {
  /** Hash of sentence, source, target and type, see `eventId`. */
  readonly id: string;
  readonly sourceId: string;
  /** An entity or a position. */
  readonly targetId: string;
  readonly ploverType: PloverType;
  /** CAMEO code, a string: "042" has a leading zero. */
  readonly cameoCode: string;
  readonly quadClass: QuadClass;
  /** The source's stance towards the target in [-1, 1]. */
  readonly polarity: number;
  readonly claimStatus: ClaimStatus;
  /** Probability in [0, 1] that a careful reader would agree. */
  readonly confidence: number;
  /**
   * ISO date of the event, as precise as the text ("2022-01-26", "2022-01", "2022"), or null when neither the sentence nor the
   * document gives one.
   */
  readonly date: string | null;
  /** Name of the rule or model that found it. */
  readonly rule: string;
  readonly sentenceIndex: number;
}

/** A proposition that actors are for or against. */
export interface PositionRecord {
  /** `position:<slug>`, see `positionId`. */
  readonly id: string;
  /** "Ukraine joining NATO" */
  readonly proposition: string;
  /** The broader matter, e.g. the entities concerned, by which positions are listed. */
  readonly issue: string;
  /** Ids of the entities that the position is about. */
  readonly concerns: readonly string[];
}

export interface DocumentGraph {
  readonly document: DocumentRecord;
  readonly sentences: readonly SentenceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly events: readonly EventRecord[];
  readonly positions: readonly PositionRecord[];
}
