/** What is around a node: asked of the stored relations, or of the events where these are to be counted anew. */
import type { NodeKind } from "../model/evidence-filter.ts";
import type { RelationType, RelationView } from "../model/views.ts";
import type { Page } from "../ports.ts";

export interface NeighbourCount {
  type: RelationType;
  direction: "out" | "in";
  kind: NodeKind;
  neighbours: number;
}

/** The relations of one node that were asked for, and their other ends. */
export interface Surroundings {
  /** Ids: by documents, then events, then id. */
  neighbours(page: Page): Promise<string[]>;
  /** By documents, then confidence, then id. */
  relations(page: Page): Promise<RelationView[]>;
  totals(): Promise<{ neighbours: number; relations: number }>;
  /** In no order. */
  countByType(): Promise<NeighbourCount[]>;
}
