/** Entities of one document: every name that its mentions use for them, and whom its people represent. */
import type { EntityRecord, MentionRecord } from "../../cypher/model/entity.ts";
import type { Mention } from "../mention/mention.ts";
import { textOf } from "../mention/name-run.ts";
import type { TokenisedSentence } from "../text/token.ts";

/** Mentions that do not name: they leave no alias. */
const NAMELESS: ReadonlySet<string> = new Set(["pronoun", "nominal", "metonym", "demonym"]);

export function mentionRecords(
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly Mention[])[],
): MentionRecord[] {
  return sentences.flatMap((sentence, index) =>
    (mentions[index] ?? []).map((mention) => {
      const start = sentence.tokens[mention.from]?.start ?? sentence.start;
      const end = sentence.tokens[mention.to - 1]?.end ?? sentence.end;
      return {
        entityId: mention.entity.id,
        sentenceIndex: sentence.index,
        start,
        end,
        // As the text has it, double blanks included; aliases are tidied.
        surface: sentence.text.slice(start - sentence.start, end - sentence.start),
        how: mention.how,
        ...(mention.office === undefined ? {} : { office: mention.office }),
        ...(mention.affiliationId === undefined ? {} : { affiliationId: mention.affiliationId }),
      };
    }),
  );
}

/** The entities that a document mentions, by id, with the aliases it uses. */
export function documentEntities(
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly Mention[])[],
): EntityRecord[] {
  const entities = new Map<string, { mention: Mention; aliases: Set<string> }>();
  for (const [index, found] of mentions.entries()) {
    for (const mention of found) {
      const known = entities.get(mention.entity.id) ?? { mention, aliases: new Set<string>() };
      entities.set(mention.entity.id, known);
      const surface = textOf(sentences[index]?.tokens ?? [], mention);
      if (!NAMELESS.has(mention.how) && surface !== mention.entity.name) known.aliases.add(surface);
    }
  }
  return [...entities.values()]
    .map(({ mention: { entity }, aliases }) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      aliases: [...aliases].sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export { sidesOfPeople } from "../mention/sides.ts";
