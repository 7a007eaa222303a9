/** Why a document's sentences were read as they were: every mention with its reason, every event with its rule and evidence. */
import { sidesOfPeople } from "./entity/document-entities.ts";
import { AnalysedSentence } from "./classifier/analysed-sentence.ts";
import { classifyRelation } from "./classifier/classify-relation.ts";
import { explainRelation } from "./classifier/explain-relation.ts";
import { actsBetween } from "./classifier/marked-sentence.ts";
import { findActs } from "./event/find-acts.ts";
import { ClauseReading } from "./event/clause-reading.ts";
import type { EventDraft } from "./event/event-draft.ts";
import { findEvents } from "./event/find-events.ts";
import { findMentions } from "./mention/find-mentions.ts";
import type { Mention } from "./mention/mention.ts";
import { findPositions } from "./position/find-positions.ts";
import type { RawDocument } from "./read/raw-document.ts";
import type { TokenisedSentence } from "./text/token.ts";
import { tokenise } from "./text/tokenise.ts";

/** Features of the classifier that are named. */
const TOP_FEATURES = 5;

/** The sentence with its mentions in brackets. */
function marked({ text, start, tokens }: TokenisedSentence, mentions: readonly Mention[]): string {
  let result = "";
  let position = 0;
  for (const { from, to } of [...mentions].sort((a, b) => a.from - b.from)) {
    const open = (tokens[from]?.start ?? start) - start;
    const close = (tokens[to - 1]?.end ?? start) - start;
    if (open < position) continue;
    result += `${text.slice(position, open)}[${text.slice(open, close)}]`;
    position = close;
  }
  return result + text.slice(position);
}

function mentionLine({ tokens, text, start }: TokenisedSentence, mention: Mention): string {
  const surface = text.slice(
    (tokens[mention.from]?.start ?? start) - start,
    (tokens[mention.to - 1]?.end ?? start) - start,
  );
  const side = mention.affiliationId === undefined ? "" : `, for ${mention.affiliationId}`;
  const office = mention.office === undefined ? "" : `, ${mention.office}`;
  return `  [${surface}] is ${mention.entity.name} (${mention.entity.id}), by ${mention.how}, as ${mention.role}${office}${side}: ${mention.reason}`;
}

function eventLines(reading: ClauseReading, sentence: AnalysedSentence, event: EventDraft): string[] {
  const { source, target, type, claimStatus, confidence, rule, trigger } = event;
  const acts = actsBetween(findActs(reading), source.entity.id, target.entity.id);
  const probability = classifyRelation(sentence, source, target, acts).types.get(type) ?? 0;
  const features = explainRelation(sentence, source, target, acts, type, TOP_FEATURES)
    .map(({ feature, weight }) => `${feature} +${weight.toFixed(2)}`)
    .join(", ");
  return [
    `  ${source.entity.name} ${type} ${target.entity.name}: ${claimStatus}, confidence ${confidence.toFixed(2)}, rule ${rule} at "${reading.tokens[trigger]?.text ?? ""}"`,
    `    the classifier gives ${type} ${probability.toFixed(2)}${features === "" ? "" : `, for ${features}`}`,
  ];
}

function eventsExplained(reading: ClauseReading): string[] {
  const events = findEvents(reading);
  if (events.length === 0) return [];
  const sentence = new AnalysedSentence(reading.tokens);
  return events.flatMap((event) => eventLines(reading, sentence, event));
}

/** @returns lines of text, for people */
export function explainDocument(raw: RawDocument): string {
  const sentences = tokenise(raw.text, raw.spans);
  const mentions = findMentions(sentences, raw.publishedAt);
  const sides = sidesOfPeople(mentions);
  const lines = [`# ${raw.title}`];
  for (const [index, sentence] of sentences.entries()) {
    const found = mentions[index] ?? [];
    if (found.length === 0) continue;
    const reading = new ClauseReading(sentence, found, sides);
    lines.push(
      "",
      `${String(index)}. ${marked(sentence, found)}`,
      ...found.map((mention) => mentionLine(sentence, mention)),
      ...eventsExplained(reading),
      ...findPositions(reading).map(
        ({ actor, stance, proposition, claimStatus, confidence }) =>
          `  ${actor.entity.name} is ${stance} "${proposition}": ${claimStatus}, confidence ${confidence.toFixed(2)}`,
      ),
    );
  }
  return lines.join("\n");
}
