/** Whom the documents of an identity name besides it: what two identities of one person have in common. */
import { compareText } from "../derive/order.ts";

/**
 * Whoever is in the news everywhere meets thousands, which tells him from nobody. States and alliances, of which there are few,
 * are all kept, of the others the first in order, so that the rest neither grows nor depends on the order of reading.
 */
export const MAX_OTHER_COMPANY = 32;

const isTabled = (id: string): boolean => id.startsWith("state:") || id.startsWith("alliance:");

/** States and alliances, then the others that are kept. The company of a union is that of the kept ones' union. */
export function keepCompany(ids: Iterable<string>): string[] {
  const all = [...new Set(ids)].sort(compareText);
  return [...all.filter(isTabled), ...all.filter((id) => !isTabled(id)).slice(0, MAX_OTHER_COMPANY)];
}

/** What one document says: each of its local ids. */
export interface Cast {
  readonly members: readonly { readonly identity: string; readonly localId: string }[];
}

/** The company of each identity in documents. */
export function companyIn(casts: Iterable<Cast>): Map<string, Set<string>> {
  const company = new Map<string, Set<string>>();
  for (const { members } of casts) {
    for (const { identity, localId } of members) {
      const others = company.get(identity) ?? new Set<string>();
      company.set(identity, others);
      for (const other of members) if (other.localId !== localId) others.add(other.localId);
    }
  }
  return company;
}
