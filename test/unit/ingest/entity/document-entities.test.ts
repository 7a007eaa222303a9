import { expect } from "chai";
import { documentEntities, mentionRecords, sidesOfPeople } from "../../../../ingest/entity/document-entities.ts";
import { findMentions } from "../../../../ingest/mention/find-mentions.ts";
import { DAY, tokenised } from "../reading.ts";

const read = (text: string) => {
  const sentences = tokenised(text);
  return { sentences, mentions: findMentions(sentences, DAY) };
};

describe("the entities of a document", () => {
  it("come once each, sorted by id, whatever they are called", () => {
    const { sentences, mentions } = read("Oslo agreed. Norway left. The Norwegians stayed. Chile agreed.");
    expect(documentEntities(sentences, mentions).map(({ id }) => id)).to.deep.equal(["state:CHL", "state:NOR"]);
  });

  it("keep every other name as an alias, and neither pronouns nor demonyms nor metonyms", () => {
    const { sentences, mentions } = read(
      "Espen Holm of the U.K. spoke. He left. Holm returned. London and the British agreed.",
    );
    expect(documentEntities(sentences, mentions).map(({ name, aliases }) => [name, aliases])).to.deep.equal([
      ["Espen Holm", ["Holm"]],
      ["United Kingdom", ["U.K."]],
    ]);
  });

  it("have aliases without double blanks, while mentions keep the words of the text", () => {
    const { sentences, mentions } = read("Espen  Holm spoke.");
    expect(documentEntities(sentences, mentions)[0]?.name).to.equal("Espen Holm");
    expect(mentionRecords(sentences, mentions)[0]).to.include({ surface: "Espen  Holm", start: 0, end: 11 });
  });
});

describe("a person's side", () => {
  const sideOf = (text: string): string | undefined => sidesOfPeople(read(text).mentions).get("person:espen-holm");

  it("is what most mentions with an office say", () => {
    const chilean = "Chilean envoy Espen Holm spoke.";
    const norwegian = "Norwegian envoy Espen Holm spoke.";
    expect(sideOf(`${chilean} ${norwegian} ${norwegian}`)).to.equal("state:NOR");
    expect(sideOf(`${chilean} ${chilean} ${norwegian}`)).to.equal("state:CHL");
  });

  it("is the one named first on a tie", () => {
    expect(sideOf("Chilean envoy Espen Holm spoke. Norwegian envoy Espen Holm left.")).to.equal("state:CHL");
  });

  it("is unknown where no mention says it", () => {
    expect(sideOf("Espen Holm spoke in Norway.")).to.be.undefined;
  });
});
