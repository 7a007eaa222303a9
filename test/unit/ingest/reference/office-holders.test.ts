import { expect } from "chai";
import table from "../../../../ingest/reference/office-holders.json" with { type: "json" };
import {
  findCanonicalName,
  findHolderBySurname,
  findRepresented,
} from "../../../../ingest/reference/office-holders.ts";
import { extractDocument } from "../../../../ingest/pipeline.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

describe("the table of office holders", () => {
  it("has ISO dates, in order", () => {
    const wrong = table.holders.filter(
      ({ from, to }) => !DATE.test(from) || (to !== null && (!DATE.test(to) || to < from)),
    );
    expect(wrong).to.deep.equal([]);
  });

  it("says for whom each office is held, by the ids of states and bodies", () => {
    const wrong = table.holders.filter(
      ({ entity }) => !/^(?:state:[A-Z]{3}|alliance:[a-z-]+|organization:[a-z-]+)$/u.test(entity),
    );
    expect(wrong).to.deep.equal([]);
  });

  it("gives a spelling to one person only", () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, aliases } of table.holders) {
      for (const spelling of [name, ...aliases]) owners.set(spelling, (owners.get(spelling) ?? new Set()).add(name));
    }
    expect([...owners].filter(([, names]) => names.size > 1)).to.deep.equal([]);
  });

  it("knows other spellings of a name", () => {
    expect(findCanonicalName("Volodymyr Zelenskyy")).to.equal("Volodymyr Zelensky");
    expect(findCanonicalName("Recep Tayyip Erdoğan")).to.equal("Recep Tayyip Erdogan");
    expect(findCanonicalName("Nobody Atall")).to.equal(undefined);
  });

  it("knows a holder by surname, office and date", () => {
    expect(findHolderBySurname("Putin", "President", "2022-01-26")).to.equal("Vladimir Putin");
    expect(findHolderBySurname("Biden", "President", "2023-05-01")).to.equal("Joe Biden");
    expect(findHolderBySurname("Biden", "President", "2012-05-01")).to.equal(undefined);
    expect(findHolderBySurname("Putin", "Chancellor", "2022-01-26")).to.equal(undefined);
  });

  it("leaves a surname open that two holders of the office had at no known date", () => {
    expect(findHolderBySurname("Aoun", "President", null)).to.equal(undefined);
    expect(findHolderBySurname("Aoun", "President", "2018-01-01")).to.equal("Michel Aoun");
  });

  it("knows whom an office represents that a text names without saying whose", () => {
    expect(findRepresented("Antony Blinken", "Secretary of State", "2022-01-26")).to.equal("state:USA");
    expect(findRepresented("Antony Blinken", "Secretary of State", "2012-01-26")).to.equal(undefined);
    expect(findRepresented("Kaja Kallas", "foreign policy chief", "2025-01-10")).to.equal("alliance:eu");
  });

  it("gives a person in a text the side that the text leaves out, under one spelling", () => {
    const text = "President Volodymyr Zelenskyy thanked Norway for the generators on Monday.";
    const graph = extractDocument(
      {
        text,
        spans: [{ start: 0, end: text.length }],
        title: "Thanks",
        source: "",
        url: "",
        publishedAt: "2023-02-06",
      },
      "2024-01-01T00:00:00.000Z",
    );
    const mention = graph.mentions.find(({ entityId }) => entityId.startsWith("person:"));
    expect(mention?.entityId).to.equal("person:volodymyr-zelensky");
    expect(mention?.affiliationId).to.equal("state:UKR");
  });
});
