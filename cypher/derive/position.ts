/** What follows for a position from the documents that state it. */
import { chooseMostFrequent, dateRange } from "./order.ts";

/** How many documents word a position in one way, and when. */
export interface PositionWording {
  readonly proposition: string;
  readonly issue: string;
  readonly concerns: readonly string[];
  readonly documents: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

export interface PositionProperties {
  readonly proposition: string;
  readonly issue: string;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/** The wording and the issue are those of most documents, of several the one that sorts first. */
export function derivePosition(wordings: readonly PositionWording[]): PositionProperties {
  return {
    proposition: chooseMostFrequent(wordings.map((each) => [each.proposition, each.documents] as const)) ?? "",
    issue: chooseMostFrequent(wordings.map((each) => [each.issue, each.documents] as const)) ?? "",
    firstSeen: dateRange(wordings.map((each) => each.firstSeen)).first,
    lastSeen: dateRange(wordings.map((each) => each.lastSeen)).last,
  };
}

/** Whom a position concerns: the documents that say so, by entity. */
export function deriveConcerns(wordings: readonly PositionWording[]): Map<string, number> {
  const documents = new Map<string, number>();
  for (const wording of wordings) {
    for (const id of new Set(wording.concerns)) documents.set(id, (documents.get(id) ?? 0) + wording.documents);
  }
  return documents;
}
