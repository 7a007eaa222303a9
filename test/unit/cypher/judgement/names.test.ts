import { expect } from "chai";
import { blockKeys, compareNames, nameForm, type NameRelation } from "../../../../cypher/judgement/compare-names.ts";

/** `[a name, another, what they have to do with one another]`; further names after a bar. */
type Case = readonly [left: string, right: string, relation: NameRelation];

const PEOPLE: { matches: readonly Case[]; mustNotMatch: readonly Case[]; knownGaps: readonly Case[] } = {
  matches: [
    ["Antony Blinken", "Antony Blinken", "same"],
    ["General Abdel Fattah al-Burhan", "Abdel Fattah Burhan", "same"],
    ["Secretary of State Antony Blinken|Antony Blinken", "Antony Blinken", "same"],
    ["Xi Jinping", "Jinping Xi", "order"],
    ["Kim Jong Un", "Jong-un Kim", "order"],
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "spelling"],
    ["Volodymyr Zelenskiy", "Volodymyr Zelenskyi", "spelling"],
    ["Volodymyr Zelensky", "Wolodymyr Selenskyj", "spelling"],
    ["Muammar Gaddafi", "Moammar Qadhafi", "spelling"],
    ["Muammar Kadafi", "Muammar Khadafy", "spelling"],
    ["Sergei Lavrov", "Sergey Lavrov", "spelling"],
    ["Alexei Navalny", "Aleksey Navalny", "spelling"],
    ["Mohamed Morsi", "Muhammad Mursi", "spelling"],
    ["Saddam Hussein", "Saddam Husain", "spelling"],
    ["Recep Tayyip Erdoğan", "Tayyip Erdogan", "shorter"],
    ["Joe Biden", "Joe R. Biden", "shorter"],
    ["Joe Biden", "Joseph Biden", "nickname"],
    ["Tony Blinken", "Antony Blinken", "nickname"],
    ["J. Sullivan", "Jake Sullivan", "initial"],
    ["Blinken", "Antony Blinken", "surname"],
    ["Zelenskiy", "Volodymyr Zelensky", "surname"],
    ["Xi", "Xi Jinping", "surname"],
    ["Burhan", "Abdel Fattah al-Burhan", "surname"],
    ["Von der Leyen", "Ursula von der Leyen", "surname"],
    ["Hemedti", "Mohamed Hamdan Dagalo|Hemedti", "alias"],
    ["Ferdinand Marcos", "Ferdinand Marcos Jr", "suffix"],
    ["Crown Prince Mohammed bin Salman", "Mohammed bin Salman", "shorter"],
    ["Francis", "Pope Francis", "surname"],
    ["Vice President Gore", "Al Gore", "surname"],
    ["Lord Cameron", "David Cameron", "surname"],
  ],
  mustNotMatch: [
    ["Antony Blinken", "Donald Blinken", "different"],
    ["Jake Sullivan|Sullivan", "John Sullivan|Sullivan", "different"],
    ["Li", "Lee Hsien Loong", "different"],
    ["Xi Jinping", "Jiang Zemin", "different"],
    ["Boris Johnson", "Boris Johnston", "different"],
    ["John", "John Sullivan", "different"],
    ["Pope Francis", "Ray Francis", "different"],
    ["Michelle Obama", "Barack Obama", "different"],
    ["Marin", "Jose Moran", "different"],
  ],
  knownGaps: [
    // Consonants differ: a table of names in two scripts would be needed.
    ["Svetlana Tikhanovskaya", "Sviatlana Tsikhanouskaya", "different"],
    // Pinyin and Wade-Giles.
    ["Mao Zedong", "Mao Tse-tung", "different"],
  ],
};

const ORGANIZATIONS: typeof PEOPLE = {
  matches: [
    ["The Rapid Support Forces", "Rapid Support Forces", "same"],
    ["Ministry of Defence", "Ministry of Defense", "same"],
    ["U.S. Treasury", "US Treasury", "same"],
    ["Ministry of Finance", "Finance Ministry", "order"],
    ["Hezbollah Movement", "Hizbullah Movement", "spelling"],
    ["Wagner", "Wagner Group", "head"],
    ["RSF", "Rapid Support Forces", "acronym"],
    ["O.S.C.E.", "Organization for Security and Co-operation in Europe", "acronym"],
    ["PKK", "Kurdistan Workers' Party|PKK", "alias"],
  ],
  mustNotMatch: [
    ["RSF", "Sudanese Armed Forces", "different"],
    ["Labour Party", "Labour Ministry", "different"],
    ["Rapid Support Forces|RSF", "Reporters Sans Frontieres|RSF", "different"],
    ["Social Democrats", "Christian Democrats", "different"],
    ["EU", "Eastern Union", "different"],
  ],
  knownGaps: [
    // That one is the demonym of the other is known where states are.
    ["Russian Foreign Ministry", "Foreign Ministry of Russia", "different"],
  ],
};

function named(prefix: string, names: string) {
  const [name = "", ...aliases] = names.split("|");
  return { id: `${prefix}:x`, name, aliases };
}

for (const [prefix, { matches, mustNotMatch, knownGaps }] of [
  ["person", PEOPLE],
  ["organization", ORGANIZATIONS],
] as const) {
  describe(`names of a ${prefix}`, () => {
    for (const [left, right, relation] of [...matches, ...mustNotMatch]) {
      it(`"${left}" and "${right}" are ${relation}`, () => {
        const [a, b] = [named(prefix, left), named(prefix, right)];
        expect(compareNames(a, b)).to.equal(relation);
        expect(compareNames(b, a)).to.equal(relation);
      });
    }

    for (const [left, right] of matches) {
      it(`"${left}" and "${right}" share a block`, () => {
        const keys = blockKeys(named(prefix, right));
        expect(blockKeys(named(prefix, left)).some((key) => keys.includes(key))).to.equal(true);
      });
    }

    for (const [left, right, relation] of knownGaps) {
      it(`"${left}" and "${right}" are taken for ${relation}, so far`, () => {
        expect(compareNames(named(prefix, left), named(prefix, right))).to.equal(relation);
      });
    }
  });
}

describe("what a name says about whom it means", () => {
  const cases: readonly (readonly [id: string, name: string, form: number])[] = [
    ["person:x", "Antony Blinken", 0],
    ["person:x", "Xi Jinping", 0],
    ["person:x", "J. Sullivan", 1],
    ["person:x", "Blinken", 2],
    ["person:x", "President Xi", 2],
    ["person:x", "al-Burhan", 2],
    ["person:x", "Al-Burhan", 2],
    ["person:x", "Le Pen", 2],
    ["person:x", "Al Gore", 0],
    ["person:x", "Du Wei", 0],
    ["person:x", "Pope Francis", 0],
    ["organization:x", "Rapid Support Forces", 0],
    ["organization:x", "RSF", 2],
    ["state:RUS", "Russia", 0],
  ];
  for (const [id, name, form] of cases) {
    it(`is ${["all", "initials", "little"][form] ?? ""} for "${name}"`, () => {
      expect(nameForm(id, name)).to.equal(form);
    });
  }
});
