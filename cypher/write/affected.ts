/** What must be derived anew when documents come or go, and when identities turn out to be another entity. */
import { z } from "zod";
import type { Transaction } from "../engine.ts";
import type { Cast } from "../judgement/company.ts";
import type { DocumentRows, ResolvedRows } from "./document-rows.ts";
import { groupBy } from "./group-by.ts";
import { listForEach } from "./write-statement.ts";

export interface Affiliation {
  readonly source: string;
  readonly target: string;
}

/** Ids of nodes and derived relations whose evidence changes. */
export interface Affected {
  /** Identities whose documents come or go. */
  readonly identities: Set<string>;
  /** Casts of the documents that go and of those that come. */
  readonly gone: Cast[];
  readonly come: Cast[];
  readonly entities: Set<string>;
  readonly positions: Set<string>;
  readonly dyads: Set<string>;
  /** By source and target. */
  readonly affiliations: Map<string, Affiliation>;
}

export function nothingAffected(): Affected {
  return {
    identities: new Set(),
    gone: [],
    come: [],
    entities: new Set(),
    positions: new Set(),
    dyads: new Set(),
    affiliations: new Map(),
  };
}

export function addAffiliation(affected: Affected, source: string, target: string): void {
  affected.affiliations.set(`${source}|${target}`, { source, target });
}

const idRow = z.object({ id: z.string() });
const identityRow = z.object({ document: z.string(), id: z.string(), localId: z.string(), entity: z.string() });
const affiliationRow = z.object({ source: z.string(), target: z.string() });

/** Adds what stored documents bear on: to be asked before they are deleted. */
export async function addStored(affected: Affected, transaction: Transaction, documents: string[]): Promise<void> {
  const list = (name: string) => listForEach(transaction, name, "documents", documents, idRow);
  const identities = await listForEach(transaction, "list-document-identities", "documents", documents, identityRow);
  for (const { id, entity } of identities) {
    affected.identities.add(id);
    affected.entities.add(entity);
  }
  for (const cast of groupBy(identities, (row) => row.document).values())
    affected.gone.push({ members: cast.map(({ id, localId }) => ({ identity: id, localId })) });
  for (const { id } of await list("list-stated-positions")) affected.positions.add(id);
  for (const { id } of await list("list-document-dyads")) affected.dyads.add(id);
  const affiliations = await listForEach(
    transaction,
    "list-document-affiliations",
    "documents",
    documents,
    affiliationRow,
  );
  for (const { source, target } of affiliations) addAffiliation(affected, source, target);
}

/** Adds what new documents bear on. */
export function addNew(affected: Affected, rows: DocumentRows, resolved: ResolvedRows): void {
  for (const id of rows.positions) affected.positions.add(id);
  for (const { dyad } of [...resolved.entityEvents, ...resolved.positionEvents])
    if (dyad !== null) affected.dyads.add(dyad);
  for (const { entity, affiliationId } of resolved.mentions) {
    affected.entities.add(entity);
    if (affiliationId !== null) addAffiliation(affected, entity, affiliationId);
  }
}
