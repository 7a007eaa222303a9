import { expect } from "chai";
import { StandoffError } from "../../../../cypher/errors.ts";
import type { DocumentGraph } from "../../../../cypher/model/document-graph.ts";
import { checkDocument } from "../../../../cypher/write/check-document.ts";
import { accusation } from "../../../contract/fixtures/documents.ts";

const [mention] = accusation.mentions;
const [event] = accusation.events;
const [position] = accusation.positions;
const [entity] = accusation.entities;

describe("a document graph that points outside itself", () => {
  const cases: readonly (readonly [title: string, changes: Partial<DocumentGraph>])[] = [
    ["a mention of an unknown entity", { mentions: [{ ...mention!, entityId: "state:X" }] }],
    ["a mention in an unknown sentence", { mentions: [{ ...mention!, sentenceIndex: 99 }] }],
    ["an affiliation with an unknown entity", { mentions: [{ ...mention!, affiliationId: "state:X" }] }],
    ["an event of an unknown source", { events: [{ ...event!, sourceId: "state:X" }] }],
    ["an event with an unknown target", { events: [{ ...event!, targetId: "position:x" }] }],
    ["an event in an unknown sentence", { events: [{ ...event!, sentenceIndex: 99 }] }],
    ["a position about an unknown entity", { positions: [{ ...position!, concerns: ["state:X"] }] }],
    ["an entity whose id is of another kind", { entities: [...accusation.entities, { ...entity!, id: "person:x" }] }],
  ];
  for (const [title, changes] of cases) {
    it(`is refused: ${title}`, () => {
      expect(() => {
        checkDocument({ ...accusation, ...changes });
      })
        .to.throw(StandoffError)
        .with.property("code", "invalid-parameter");
    });
  }

  it("is none when everything is there", () => {
    expect(() => {
      checkDocument(accusation);
    }).not.to.throw();
  });
});
