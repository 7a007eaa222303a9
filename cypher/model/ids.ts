/** Stable ids: the same text yields the same ids on every machine and engine. */
import { createHash } from "node:crypto";
import type { EntityKind } from "./entity.ts";
import { ENTITY_KINDS } from "./entity.ts";
import { foldName } from "./fold.ts";

/** Lower-case words without accents joined by hyphens: "Volodymyr Zelenskyy" → "volodymyr-zelenskyy". */
export function slug(name: string): string {
  return foldName(name).replaceAll(" ", "-");
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Id of a document: the digest of its text with Unicode composed, line ends unified and white space folded. */
export function documentId(text: string): string {
  return `sha256:${sha256(text.normalize("NFC").replace(/\s+/gu, " ").trim())}`;
}

export function sentenceId(document: string, index: number): string {
  return `${document}#${index}`;
}

/** Id of an event: the digest of its sentence, source, target and type. */
export function eventId(sentence: string, sourceId: string, targetId: string, ploverType: string): string {
  return `event:${sha256([sentence, sourceId, targetId, ploverType].join("\n")).slice(0, 32)}`;
}

export function positionId(proposition: string): string {
  return `position:${slug(proposition)}`;
}

/** Id of a derived relationship between two nodes. */
export function relationId(sourceId: string, type: string, targetId: string): string {
  return `${sourceId}|${type}|${targetId}`;
}

/** The parts of a relation's id; ids of nodes hold no "|". */
export function parseRelationId(id: string): { source: string; type: string; target: string } {
  const [source = "", type = "", target = ""] = id.split("|");
  return { source, type, target };
}

const KIND_OF_PREFIX = new Map(ENTITY_KINDS.map((kind) => [kind.toLowerCase(), kind]));

/** The kind that an entity's id says: `state:RUS` is a State. Undefined for the id of anything else. */
export function findKindOfId(id: string): EntityKind | undefined {
  return KIND_OF_PREFIX.get(id.slice(0, Math.max(0, id.indexOf(":"))));
}
