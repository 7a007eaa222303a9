/** Words that make a capitalised run an organisation's name: "Ministry", "Party", "Union". */
import nouns from "../lexicon/nouns.json" with { type: "json" };

const HEADS: ReadonlySet<string> = new Set(nouns.organizationHeads);

export function isOrganizationHead(word: string): boolean {
  return HEADS.has(word);
}
