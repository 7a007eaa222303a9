import { expect } from "chai";
import { slug } from "../../../../cypher/model/ids.ts";
import { findKnownEntity } from "../../../../ingest/mention/gazetteer.ts";
import table from "../../../../ingest/reference/office-holders.json" with { type: "json" };
import {
  findCanonicalName,
  findHolderBySurname,
  findRepresented,
} from "../../../../ingest/reference/office-holders.ts";
import { extractDocument } from "../../../../ingest/pipeline.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

describe("the table of office holders", () => {
  it("has ISO dates of days that exist, the first no later than the last", () => {
    const isDay = (date: string): boolean => DATE.test(date) && new Date(date).toISOString().startsWith(date);
    const wrong = table.holders.filter(({ from, to }) => !isDay(from) || (to !== null && (!isDay(to) || to < from)));
    expect(wrong).to.deep.equal([]);
  });

  it("says for whom each office is held, by ids that mentions have as well", () => {
    const wrong = table.holders.filter(({ entity }) => findKnownEntity(entity) === undefined);
    expect(wrong).to.deep.equal([]);
  });

  it("says where its rows come from and up to when", () => {
    expect(table.source).to.match(/public knowledge .* up to the end of \d{4}/u);
  });

  it("gives a spelling to one person only", () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, aliases } of table.holders) {
      for (const spelling of [name, ...aliases])
        owners.set(slug(spelling), (owners.get(slug(spelling)) ?? new Set()).add(name));
    }
    expect([...owners].filter(([, names]) => names.size > 1)).to.deep.equal([]);
  });

  it("has full names only: a surname alone names nobody", () => {
    const short = table.holders.flatMap(({ name, aliases }) =>
      [name, ...aliases].filter((spelling) => !spelling.includes(" ")),
    );
    expect(short).to.deep.equal([]);
  });

  it("has no term twice, nor two terms of one person in one office at the same time", () => {
    const clashes = table.holders.filter((row, at) =>
      table.holders.some(
        (other, place) =>
          place < at &&
          other.name === row.name &&
          other.office === row.office &&
          other.entity === row.entity &&
          (other.to ?? "9999") > row.from &&
          (row.to ?? "9999") > other.from,
      ),
    );
    expect(clashes).to.deep.equal([]);
  });

  it("knows other spellings of a name", () => {
    const spellings: Readonly<Record<string, string>> = {
      "Volodymyr Zelenskyy": "Volodymyr Zelensky",
      "Volodymyr Zelenskiy": "Volodymyr Zelensky",
      "Sergei Lavrov": "Sergey Lavrov",
      "Sergey Lavrov": "Sergey Lavrov",
      "Recep Tayyip Erdoğan": "Recep Tayyip Erdogan",
      "Antony J. Blinken": "Antony Blinken",
      "Radosław Sikorski": "Radoslaw Sikorski",
      "Jonas Gahr Støre": "Jonas Gahr Store",
      "Abdel-Fattah el-Sissi": "Abdel Fattah al-Sisi",
      "Muammar Qaddafi": "Muammar Gaddafi",
    };
    for (const [written, canonical] of Object.entries(spellings))
      expect(findCanonicalName(written), written).to.equal(canonical);
    expect(findCanonicalName("Nobody Atall")).to.equal(undefined);
    expect(findCanonicalName("Putin")).to.equal(undefined);
  });

  it("knows a holder by surname, office and date", () => {
    expect(findHolderBySurname("Putin", "President", "2022-01-26")).to.equal("Vladimir Putin");
    expect(findHolderBySurname("Biden", "President", "2023-05-01")).to.equal("Joe Biden");
    expect(findHolderBySurname("Biden", "President", "2012-05-01")).to.equal(undefined);
    expect(findHolderBySurname("Putin", "Chancellor", "2022-01-26")).to.equal(undefined);
  });

  it("knows the family name where it stands first", () => {
    expect(findHolderBySurname("Xi", "President", "2022-01-26")).to.equal("Xi Jinping");
    expect(findHolderBySurname("Moon", "President", "2019-01-26")).to.equal("Moon Jae-in");
    expect(findHolderBySurname("Vladimir", "President", "2022-01-26")).to.equal(undefined);
  });

  it("leaves a surname open that two holders of the office share at that date", () => {
    // Juan Manuel Santos of Colombia and Jose Eduardo dos Santos of Angola.
    expect(findHolderBySurname("Santos", "President", "2014-06-01")).to.equal(undefined);
    expect(findHolderBySurname("Santos", "President", "2018-01-01")).to.equal("Juan Manuel Santos");
    // Lee Hsien Loong of Singapore and Lee Nak-yeon of South Korea.
    expect(findHolderBySurname("Lee", "Prime Minister", "2018-06-01")).to.equal(undefined);
    expect(findHolderBySurname("Lee", "Prime Minister", "2022-06-01")).to.equal("Lee Hsien Loong");
  });

  it("leaves a surname open that two holders of the office had at no known date", () => {
    expect(findHolderBySurname("Aoun", "President", null)).to.equal(undefined);
    expect(findHolderBySurname("Aoun", "President", "2018-01-01")).to.equal("Michel Aoun");
  });

  it("knows whom an office represents that a text names without saying whose", () => {
    expect(findRepresented("Antony Blinken", "Secretary of State", "2022-01-26")).to.equal("state:USA");
    expect(findRepresented("Antony Blinken", "Secretary of State", "2012-01-26")).to.equal(undefined);
    expect(findRepresented("Kaja Kallas", "foreign policy chief", "2025-01-10")).to.equal("alliance:eu");
    expect(findRepresented("Kaja Kallas", "Prime Minister", "2022-01-10")).to.equal("state:EST");
  });

  it("knows an office by its other wordings", () => {
    expect(findRepresented("Lloyd Austin", "Defense Secretary", "2022-01-26")).to.equal("state:USA");
    expect(findRepresented("Lloyd Austin", "Secretary of Defense", "2022-01-26")).to.equal("state:USA");
    expect(findRepresented("Yoav Gallant", "Defense Minister", "2023-10-10")).to.equal("state:ISR");
    expect(findRepresented("Jens Stoltenberg", "Secretary-General", "2022-01-26")).to.equal("alliance:nato");
    expect(findRepresented("Jake Sullivan", "National Security Advisor", "2022-01-26")).to.equal("state:USA");
    expect(findRepresented("Giorgia Meloni", "Premier", "2023-01-26")).to.equal("state:ITA");
    expect(findRepresented("Sergei Lavrov", "Minister of Foreign Affairs", "2022-01-26")).to.equal("state:RUS");
    expect(findRepresented("Subrahmanyam Jaishankar", "External Affairs Minister", "2022-01-26")).to.equal("state:IND");
    expect(findRepresented("Mao Ning", "Foreign Ministry spokesperson", "2023-01-26")).to.equal("state:CHN");
  });

  it("takes no lesser office for the office itself", () => {
    expect(findRepresented("Joe Biden", "Vice President", "2022-01-26")).to.equal(undefined);
    expect(findRepresented("Vladimir Putin", "former President", "2022-01-26")).to.equal(undefined);
    expect(findRepresented("Antonio Guterres", "General", "2022-01-26")).to.equal(undefined);
  });

  /** What a text of that day says of its people: "id represents side". */
  function peopleIn(text: string, publishedAt: string): string[] {
    const { mentions } = extractDocument(
      { text, spans: [{ start: 0, end: text.length }], title: "", source: "", url: "", publishedAt },
      "2024-01-01T00:00:00.000Z",
    );
    return mentions
      .filter(({ entityId, how }) => entityId.startsWith("person:") && how === "title")
      .map(({ entityId, affiliationId }) => `${entityId} represents ${affiliationId ?? "nobody"}`);
  }

  it("gives a person in a text the side that the text leaves out, under one spelling", () => {
    for (const spelling of ["Zelensky", "Zelenskyy", "Zelenskiy"]) {
      const text = `President Volodymyr ${spelling} said on Monday that Norway would send generators.`;
      expect(peopleIn(text, "2023-02-06"), spelling).to.deep.equal(["person:volodymyr-zelensky represents state:UKR"]);
    }
  });

  it("finds who a text means by office and surname alone", () => {
    expect(
      peopleIn("Norway criticised the plan on Monday, and President Putin rejected it.", "2022-01-26"),
    ).to.deep.equal(["person:vladimir-putin represents state:RUS"]);
  });

  it("believes the text where text and table differ", () => {
    expect(peopleIn("Norwegian Prime Minister Kaja Kallas criticised the plan on Monday.", "2022-01-26")).to.deep.equal(
      ["person:kaja-kallas represents state:NOR"],
    );
  });
});
