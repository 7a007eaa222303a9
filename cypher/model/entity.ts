/** What a political text speaks of, and how a text refers to it. */

/** Kinds of entity: each is a node label beside `:Entity`. */
export const ENTITY_KINDS = ["Person", "State", "Alliance", "Organization", "Place"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** How a mention refers to its entity. */
export const MENTION_FORMS = ["name", "alias", "title", "demonym", "metonym", "pronoun", "nominal"] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

/** The resolved real-world actor, as one document names it. */
export interface EntityRecord {
  /** Stable across documents, see `model/ids.ts`: `person:sergey-lavrov`, `state:RUS`. */
  readonly id: string;
  readonly kind: EntityKind;
  /** Canonical name to display. */
  readonly name: string;
  /** Every other name that the text used, sorted. */
  readonly aliases: readonly string[];
}

/** A span of a sentence that refers to an entity. Offsets are UTF-16 units into the document's text, end exclusive. */
export interface MentionRecord {
  readonly entityId: string;
  readonly sentenceIndex: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly how: MentionForm;
  /** The office that this mention gives a person ("Foreign Minister"), or an organisation's role. */
  readonly office?: string;
  /** Entity that the mention says the person represents or the organisation is part of. */
  readonly affiliationId?: string;
}
