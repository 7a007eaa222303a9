/**
 * Neo4j's own parser and semantic checks of Cypher.
 *
 * The package's ES modules import one another without extensions, which Node refuses; its CommonJS bundle is complete. It takes
 * 0.4 s to load, so that it is loaded with the first user's query.
 */
import { createRequire } from "node:module";
import type * as languageSupport from "@neo4j-cypher/language-support";

export type Language = typeof languageSupport;

let loaded: Language | undefined;

export function loadLanguage(): Language {
  loaded ??= createRequire(import.meta.url)("@neo4j-cypher/language-support") as Language;
  return loaded;
}
