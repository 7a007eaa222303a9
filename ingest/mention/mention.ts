/** A span of a sentence that refers to an entity, as the stages of a document pass it on. */
import type { EntityKind, MentionForm } from "../../cypher/model/entity.ts";

export interface EntityReference {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/**
 * What the span does in its sentence: `actor` can do something or have it done to it; `modifier` only says whose or what
 * kind ("Russian lawmakers" are not the Russian state); `place` is where something happens.
 */
export type MentionRole = "actor" | "modifier" | "place";

export interface Mention {
  readonly entity: EntityReference;
  readonly how: MentionForm;
  readonly role: MentionRole;
  /** Token positions in the sentence, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The office that the words give a person: "Foreign Minister". */
  readonly office?: string;
  /** The words of the office, in tokens of the sentence. */
  readonly officeSpan?: { readonly from: number; readonly to: number };
  /** Whom the words say that a person represents, or what an organisation is part of. */
  readonly affiliationId?: string;
  /** Where the side of an office comes from, if not from the words beside it. */
  readonly affiliationBasis?: "document" | "reference";
  /** Why the span was taken for this entity, for `--explain` and review. */
  readonly reason: string;
}

/**
 * Sentences of its paragraph that are looked at before a sentence: a longer paragraph is a file without line ends, and what stands
 * further back in it is not near.
 */
export const PARAGRAPH_REACH = 30;
