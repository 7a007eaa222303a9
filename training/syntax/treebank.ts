/** Reads treebanks of Universal Dependencies (CoNLL-U) as the pipeline's own tokens with gold tags, heads and relations. */
import { readFileSync } from "node:fs";
import type { Token } from "../../ingest/text/token.ts";
import { tokensOf } from "../../ingest/classifier/marked-sentence.ts";

export interface GoldSentence {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  /** Position of the head; the number of tokens for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly head: number;
  readonly relation: string;
}

/** Finer relations that the pipeline asks for; all others lose what stands behind the colon. */
const KEPT: ReadonlySet<string> = new Set([
  "nsubj:pass",
  "obl:agent",
  "aux:pass",
  "nmod:poss",
  "acl:relcl",
  "compound:prt",
  "obl:tmod",
  "obl:npmod",
  "csubj:pass",
]);

const plain = (relation: string): string => {
  if (relation === "obl:unmarked" || relation === "nmod:unmarked") return "obl:tmod";
  if (relation === "nmod:desc") return "compound";
  return KEPT.has(relation) ? relation : (relation.split(":")[0] ?? relation);
};

/** The words of one sentence with their places in its text. */
function wordsOf(lines: readonly string[], text: string): Word[] | undefined {
  const words: Word[] = [];
  let position = 0;
  let unit: { from: number; to: number; start: number; end: number } | undefined;
  for (const line of lines) {
    const [id = "", form = "", , tag = "", , , head = "", relation = ""] = line.split("\t");
    if (id.includes(".")) continue;
    const range = /^(\d+)-(\d+)$/u.exec(id);
    const inside = unit !== undefined && Number(id) >= unit.from && Number(id) <= unit.to;
    if (range !== null || !inside) {
      const start = text.indexOf(form, position);
      if (start === -1) return undefined;
      position = start + form.length;
      if (range !== null) {
        unit = { from: Number(range[1]), to: Number(range[2]), start, end: position };
        continue;
      }
      words.push({ start, end: position, tag, head: Number(head) - 1, relation });
      continue;
    }
    if (unit === undefined) return undefined;
    // Parts of a contraction: "do" + "n't" in their order, as far as the letters go.
    const at = text.slice(0, unit.end).indexOf(form, words.at(-1)?.end ?? unit.start);
    const start = at === -1 || at < unit.start ? unit.start : at;
    words.push({ start, end: Math.min(unit.end, start + form.length), tag, head: Number(head) - 1, relation });
  }
  return words;
}

/** Puts the annotation of words onto tokens that may be cut otherwise. */
function align(tokens: readonly Token[], words: readonly Word[]): GoldSentence | undefined {
  const wordsOfToken = tokens.map((token) =>
    words.flatMap((word, at) => (word.start < token.end && word.end > token.start ? [at] : [])),
  );
  const tokenOfWord = words.map((_, at) => wordsOfToken.findIndex((inside) => inside.includes(at)));
  if (tokenOfWord.includes(-1) || wordsOfToken.some((inside) => inside.length === 0)) return undefined;
  const tags: string[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  for (const [at, inside] of wordsOfToken.entries()) {
    // The word of a token whose head lies outside it.
    const main = inside.find((word) => !inside.includes(words[word]?.head ?? -1)) ?? inside[0] ?? 0;
    const word = words[main];
    if (word === undefined) return undefined;
    const owner = tokenOfWord[main] ?? at;
    tags.push(word.tag);
    if (owner !== at) {
      // A further piece of a word that begins in an earlier token.
      heads.push(owner);
      relations.push("flat");
      continue;
    }
    heads.push(word.head === -1 ? tokens.length : (tokenOfWord[word.head] ?? tokens.length));
    relations.push(plain(word.relation));
  }
  if (heads.some((head, at) => head === at)) return undefined;
  return { tokens, tags, heads, relations };
}

/** Sentences of a CoNLL-U file; one that the tokeniser cuts in a way that cannot be aligned is left out. */
export function readTreebank(path: string): GoldSentence[] {
  return readFileSync(path, "utf8")
    .split("\n\n")
    .flatMap((block) => {
      const lines = block.split("\n");
      const text = lines.find((line) => line.startsWith("# text = "))?.slice("# text = ".length);
      if (text === undefined) return [];
      const words = wordsOf(
        lines.filter((line) => /^\d/u.test(line)),
        text,
      );
      const gold = words === undefined ? undefined : align(tokensOf(text), words);
      return gold === undefined || gold.tokens.length < 2 ? [] : [gold];
    });
}
