import { expect } from "chai";
import { mentionsOf } from "../reading.ts";

/** "Fano = organization:fano", and nothing of people, states and alliances. */
function named(text: string): string[] {
  return mentionsOf(text)
    .filter(({ entity }) => entity.kind === "Organization" || entity.kind === "Place")
    .map(({ surface, entity }) => `${surface} = ${entity.id}`);
}

const matches: Readonly<Record<string, readonly (readonly [text: string, ...named: string[]])[]>> = {
  "an organisation by": [
    ["The conservative daily Kayhan called for it.", "Kayhan = organization:kayhan"],
    ["Foro Penal, a rights group, protested.", "Foro Penal = organization:foro-penal"],
    ["A militia known as Fano fought. Fano left.", "Fano = organization:fano", "Fano = organization:fano"],
    ["The liberal Momentum party won.", "Momentum = organization:momentum"],
    ["Economists at Capital Economics agreed.", "Capital Economics = organization:capital-economics"],
    ["The Tigray People's Liberation Front won.", "Tigray People's Liberation Front = organization:tplf"],
    [
      "The People's Front for Democracy and Justice met.",
      "People's Front for Democracy and Justice = organization:peoples-front-for-democracy-and-justice",
    ],
    ["It told the Peace and Justice Council so.", "Peace and Justice Council = organization:peace-and-justice-council"],
    ["The SDLQ also left.", "SDLQ = organization:sdlq"],
    ["He told XTE so.", "XTE = organization:xte"],
    ["The National Unity Government fell.", "National Unity Government = organization:national-unity-government"],
  ],
  "a body of a state by": [
    ["China's Foreign Ministry agreed.", "China's Foreign Ministry = organization:chinese-foreign-ministry"],
    ["The Chinese Foreign Ministry agreed.", "Chinese Foreign Ministry = organization:chinese-foreign-ministry"],
    ["The Norwegian coast guard agreed.", "Norwegian coast guard = organization:norwegian-coast-guard"],
    [
      "Norway's constitutional court agreed.",
      "Norway's constitutional court = organization:norwegian-constitutional-court",
    ],
    ["Norway waited. The Foreign Ministry agreed.", "Foreign Ministry = organization:norwegian-foreign-ministry"],
    [
      "Israel's Foreign Ministry met.\nThe Foreign Ministry agreed.",
      "Israel's Foreign Ministry = organization:israeli-foreign-ministry",
      "Foreign Ministry = organization:israeli-foreign-ministry",
    ],
  ],
  "the one body that a shared or short name can mean:": [
    ["Britain waited. Labour accused it.", "Labour = organization:labour-party"],
    ["Peru's Congress met.", "Congress = organization:peruvian-congress"],
    ["The United States waited. Congress met.", "Congress = organization:us-congress"],
    [
      "The European Commission met. The Commission agreed.",
      "European Commission = organization:european-commission",
      "Commission = organization:european-commission",
    ],
    [
      "NATO left. The Free Fishers Party met. The party sang.",
      "Free Fishers Party = organization:free-fishers-party",
      "party = organization:free-fishers-party",
    ],
  ],
  "the body, state or place that a shared name means:": [
    ["Georgia voted. Arizona did too.", "Georgia = place:georgia", "Arizona = place:arizona"],
  ],
  "a place by": [
    ["Centrifuges at Quxar broke. Quxar burned.", "Quxar = place:quxar", "Quxar = place:quxar"],
    ["The city of Quxar fell.", "Quxar = place:quxar"],
    ["The Quxar region fell.", "Quxar = place:quxar"],
    ["The Quxar and Zedar regions fell.", "Quxar = place:quxar", "Zedar = place:zedar"],
    ["A workshop at al-Quxar burned.", "al-Quxar = place:al-quxar"],
    ["Talks at the White House failed.", "White House = place:white-house"],
    ["She visited Addis Ababa on Sunday.", "Addis Ababa = place:addis-ababa"],
    ["Goods from Great Britain are checked.", "Great Britain = place:great-britain"],
    ["Northern Ireland voted.", "Northern Ireland = place:northern-ireland"],
  ],
};

const mustNotMatch: readonly (readonly [reason: string, text: string])[] = [
  ["no state is named that could mean it", "Labour accused it."],
  ["a law is no party", "Labour laws changed in Britain."],
  ["a stake is in no place", "A stake in Quxar was sold."],
  ["what a person has is no place", "In Quxar's view it failed."],
  ["a month is no place", "It happened in May and in June."],
  ["an office is about what follows no place", "The French Europe minister, Ana Rojas, left."],
  ["a headline in title case joins what it names not", "Holm Renews Threat Over Quxar Bridge Plan"],
  ["a line in capitals tells nothing", "HOLM RENEWS THREAT OVER QUXAR BRIDGE PLAN"],
  ["a photographer", "Smoke rises, May 9, 2024. NPA Photo/Dana Levi"],
  ["a picture credit", "Picture: Harriet Cole/NPA Media"],
  ["two commissions could be meant", "He left. The Commission agreed."],
];

describe("a name that two states share", () => {
  const states = (text: string): string[] =>
    mentionsOf(text).flatMap(({ surface, entity }) => (entity.kind === "State" ? [`${surface} = ${entity.id}`] : []));

  it("is told apart by what else the text names", () => {
    expect(states("Congo accused Rwanda.")).to.include("Congo = state:COD");
    expect(states("Congolese troops left Brazzaville.")).to.deep.equal(["Congolese = state:COG"]);
    expect(states("Georgia and Russia fought.")).to.include("Georgia = state:GEO");
    expect(states("Congo agreed.")).to.deep.equal([]);
  });
});

describe("a name is read as", () => {
  for (const [kind, rows] of Object.entries(matches)) {
    describe(kind, () => {
      for (const [text, ...expected] of rows) it(text, () => expect(named(text)).to.deep.equal(expected));
    });
  }

  describe("neither organisation nor place where", () => {
    for (const [reason, text] of mustNotMatch) it(`${reason}: ${text}`, () => expect(named(text)).to.deep.equal([]));
  });
});
