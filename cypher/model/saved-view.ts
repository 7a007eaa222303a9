/** Views of the graph that people kept: what the Explore page shows, under a name. They are no part of the evidence. */

export interface SavedViewSummary {
  /** `view:` and a UUID. */
  readonly id: string;
  /** Unique, whatever its case. */
  readonly name: string;
  /** ISO timestamps. */
  readonly createdAt: string;
  readonly changedAt: string;
}

export interface SavedView extends SavedViewSummary {
  /** JSON, which only the page reads. */
  readonly state: string;
}

/** Few enough to be listed at once; a state of 5,000 nodes with their places has some 200,000 characters. */
export const MAX_SAVED_VIEWS = 200;
export const MAX_VIEW_STATE = 300_000;
