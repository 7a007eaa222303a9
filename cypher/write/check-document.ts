/** A document graph must be whole before it is written: nothing in it may point outside. */
import { StandoffError } from "../errors.ts";
import type { DocumentGraph } from "../model/document-graph.ts";
import { findKindOfId } from "../model/ids.ts";

/**
 * @throws StandoffError `invalid-parameter` when a mention, event or position refers to a sentence, entity or position that
 * the document graph does not hold, or when an entity's id does not say its kind
 */
export function checkDocument(graph: DocumentGraph): void {
  const sentences = new Set(graph.sentences.map((sentence) => sentence.index));
  const entities = new Set(graph.entities.map((entity) => entity.id));
  const positions = new Set(graph.positions.map((position) => position.id));

  const refuse = (what: string, missing: string | number): never => {
    throw new StandoffError("invalid-parameter", `${what} refers to ${missing}, which the document does not hold.`, {
      details: { document: graph.document.id, missing },
    });
  };
  for (const { id, kind } of graph.entities) {
    if (findKindOfId(id) === kind && !id.includes("|")) continue;
    throw new StandoffError(
      "invalid-parameter",
      `The entity ${id} is a ${kind}: its id must start with "${kind.toLowerCase()}:" and hold no "|".`,
      {
        details: { document: graph.document.id, id, kind },
      },
    );
  }
  for (const mention of graph.mentions) {
    if (!sentences.has(mention.sentenceIndex)) refuse(`The mention "${mention.surface}"`, mention.sentenceIndex);
    if (!entities.has(mention.entityId)) refuse(`The mention "${mention.surface}"`, mention.entityId);
    if (mention.affiliationId !== undefined && !entities.has(mention.affiliationId)) {
      refuse(`The mention "${mention.surface}"`, mention.affiliationId);
    }
  }
  for (const event of graph.events) {
    if (!sentences.has(event.sentenceIndex)) refuse(`The event ${event.id}`, event.sentenceIndex);
    if (!entities.has(event.sourceId)) refuse(`The event ${event.id}`, event.sourceId);
    if (!entities.has(event.targetId) && !positions.has(event.targetId))
      refuse(`The event ${event.id}`, event.targetId);
  }
  for (const position of graph.positions) {
    for (const id of position.concerns) if (!entities.has(id)) refuse(`The position ${position.id}`, id);
  }
}
