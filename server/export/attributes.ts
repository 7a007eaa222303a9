/** The attributes of nodes and relations that graph formats carry, with their types. */
import type { NodeView, RelationView } from "../../cypher/model/views.ts";

export type AttributeType = "string" | "int" | "double";

export interface Attribute<T> {
  readonly name: string;
  readonly type: AttributeType;
  /** Null where the thing has none. */
  readonly valueOf: (thing: T) => string | number | null;
}

const list = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join("; "));

export const NODE_ATTRIBUTES: readonly Attribute<NodeView>[] = [
  { name: "kind", type: "string", valueOf: ({ kind }) => kind },
  { name: "aliases", type: "string", valueOf: ({ aliases }) => list(aliases) },
  { name: "mentionCount", type: "int", valueOf: ({ mentionCount }) => mentionCount },
  { name: "weight", type: "int", valueOf: ({ weight }) => weight },
  { name: "firstSeen", type: "string", valueOf: ({ firstSeen }) => firstSeen },
  { name: "lastSeen", type: "string", valueOf: ({ lastSeen }) => lastSeen },
];

export const RELATION_ATTRIBUTES: readonly Attribute<RelationView>[] = [
  { name: "type", type: "string", valueOf: ({ type }) => type },
  { name: "events", type: "int", valueOf: ({ events }) => events },
  { name: "documents", type: "int", valueOf: ({ documents }) => documents },
  { name: "outlets", type: "int", valueOf: ({ outlets }) => outlets },
  { name: "polarity", type: "double", valueOf: ({ polarity }) => polarity },
  { name: "confidence", type: "double", valueOf: ({ confidence }) => confidence },
  { name: "firstDate", type: "string", valueOf: ({ firstDate }) => firstDate },
  { name: "lastDate", type: "string", valueOf: ({ lastDate }) => lastDate },
  { name: "ploverTypes", type: "string", valueOf: ({ ploverTypes }) => list(ploverTypes) },
  { name: "office", type: "string", valueOf: ({ office }) => office },
  { name: "reference", type: "string", valueOf: ({ reference }) => reference },
];

/** Weight of a line in programs that know no other: the documents under it, and one for facts of tables. */
export const lineWeight = ({ documents }: RelationView): number => Math.max(1, documents);
