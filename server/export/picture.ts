/** What is exported: nodes and relations as the canvas shows them, and the events behind the relations on demand. */
import type { EvidenceFilter } from "../../cypher/model/evidence-filter.ts";
import type { NodeView, RelationEvidence, RelationView } from "../../cypher/model/views.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly nodes: readonly NodeView[];
  readonly relations: readonly RelationView[];
  /** Where nodes are on the canvas, y growing downwards; empty when they are on none. */
  readonly places: ReadonlyMap<string, Place>;
  readonly filter: EvidenceFilter;
  /** When the picture was exported: an ISO timestamp. */
  readonly at: string;
}

/** The events behind the relations of a picture, in bounded portions; every call reads them anew. */
export type ReadEvidence = () => AsyncIterable<readonly RelationEvidence[]>;

/** Pieces of a file, in order. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

export function namesOf({ nodes }: Picture): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id, name }) => [id, name]));
}
