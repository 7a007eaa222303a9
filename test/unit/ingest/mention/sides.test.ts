import { expect } from "chai";
import { mentionsOf } from "../reading.ts";

/** "Espen Holm for state:NOR", once for each side of a person; "for nobody" where there is none. */
function sides(text: string): string[] {
  const people = mentionsOf(text).filter(({ entity, how }) => entity.kind === "Person" && how !== "pronoun");
  const stated = people.filter(({ affiliationId }) => affiliationId !== undefined);
  const silent = people.filter(({ entity }) => !stated.some((other) => other.entity.id === entity.id));
  return [
    ...new Set([
      ...stated.map(({ entity, affiliationId }) => `${entity.name} for ${affiliationId ?? ""}`),
      ...silent.map(({ entity }) => `${entity.name} for nobody`),
    ]),
  ];
}

type Row = readonly [text: string, ...sides: string[]];

const matches: Readonly<Record<string, readonly Row[]>> = {
  "the words beside a name": [
    ["Espen Holm, who has led Norway since 2014, left.", "Espen Holm for state:NOR"],
    ["Espen Holm, who was appointed foreign minister of Norway last week, left.", "Espen Holm for state:NOR"],
    ["President-elect Espen Holm of Norway left.", "Espen Holm for state:NOR"],
    ["Norwegian army chief of staff Gen. Espen Holm left.", "Espen Holm for state:NOR"],
    ["Espen Holm, who heads UNRWA, left.", "Espen Holm for organization:unrwa"],
    ["Espen Holm, who speaks for the Sejong Institute, left.", "Espen Holm for organization:sejong-institute"],
    ["Sen. Espen Holm, R-Texas, left.", "Espen Holm for organization:republican-party"],
    ["Espen Holm (D-Ohio) left.", "Espen Holm for organization:democratic-party"],
    ["Espen Holm, an analyst at the Sejong Institute, left.", "Espen Holm for organization:sejong-institute"],
    ["Espen Holm is the foreign minister of Norway.", "Espen Holm for state:NOR"],
    ["Espen Holm, an aide to the Chilean president, left.", "Espen Holm for state:CHL"],
    ["Russia's U.N. ambassador, Espen Holm, left.", "Espen Holm for state:RUS"],
    ["U.S. Ambassador to Chile Espen Holm left.", "Espen Holm for state:USA"],
    ["The head of Norway's Sejong Institute, Espen Holm, left.", "Espen Holm for organization:sejong-institute"],
    ["Norwegian National Missions Minister Espen Holm left.", "Espen Holm for state:NOR"],
    ["Qatar's prime minister, Sheikh Omar Hassan, left.", "Omar Hassan for state:QAT"],
    ["The Norwegian prime minister is Espen Holm.", "Espen Holm for state:NOR"],
    ["Norway's military, led by Senior Gen. Espen Holm, left.", "Espen Holm for state:NOR"],
    ["Former Norwegian Prime Minister Espen Holm left.", "Espen Holm for state:NOR"],
  ],
  "a body whose office it is": [
    [
      "The Royal Fishers Police (RFP) left. RFP Commissioner Espen Holm stayed.",
      "Espen Holm for organization:royal-fishers-police",
    ],
    ["Espen Holm, who leads Afek Tora, left.", "Espen Holm for organization:afek-tora"],
    ["The IMF's managing director, Espen Holm, left.", "Espen Holm for alliance:imf"],
    [
      "Espen Holm, the speaker of the dissolved parliament and head of Hamas, left.",
      "Espen Holm for organization:hamas",
    ],
    [
      "Espen Holm, who leads the opposition Free Fishers Party, left.",
      "Espen Holm for organization:free-fishers-party",
    ],
    ["Espen Holm leads the Free Fishers Party.", "Espen Holm for organization:free-fishers-party"],
    [
      "Espen Holm, a lawmaker from Norway's ruling Free Fishers Party, left.",
      "Espen Holm for organization:free-fishers-party",
    ],
    ["Espen Holm, chief executive of Norsk Hydra, left.", "Espen Holm for organization:norsk-hydra"],
    ["Espen Holm, a co-leader of the opposition Greens, left.", "Espen Holm for organization:greens"],
    ["Espen Holm, a spokesman for the Social Democrats, left.", "Espen Holm for organization:social-democrats"],
    [
      "The chairman of the Norwegian Bishops' Conference, Espen Holm, left.",
      "Espen Holm for organization:norwegian-bishops-conference",
    ],
    ["ECOWAS waited. Espen Holm, who chairs the bloc, left.", "Espen Holm for alliance:ecowas"],
    ["Hamas waited. Omar Hassan, a spokesman for the group, left.", "Omar Hassan for organization:hamas"],
    [
      "Chile waited. Foreign ministry spokesman Espen Holm left.",
      "Espen Holm for organization:chilean-foreign-ministry",
    ],
    [
      "Chile waited. The head of the central bank, Espen Holm, left.",
      "Espen Holm for organization:chilean-central-bank",
    ],
    ["Bloc Uni chief Espen Holm left.", "Espen Holm for organization:bloc-uni"],
    ["Espen Holm, head of the Joint List, left.", "Espen Holm for organization:joint-list"],
    [
      "India's Fishery Ministry met. Espen Holm, the ministry spokesman, left.",
      "Espen Holm for organization:indian-fishery-ministry",
    ],
    ["A State Department spokesman, Espen Holm, left.", "Espen Holm for organization:us-state-department"],
    ["U.S. Rep. Espen Holm, a Virginia Democrat, left.", "Espen Holm for organization:democratic-party"],
    ["Washington waited. Espen Holm, a Virginia Democrat, left.", "Espen Holm for organization:democratic-party"],
    ["Washington waited. Espen Holm, a Republican from Texas, left.", "Espen Holm for organization:republican-party"],
    ["Washington waited. Ohio Republican Espen Holm left.", "Espen Holm for organization:republican-party"],
    ["Washington waited. Rep. Espen Holm (D., Ohio) left.", "Espen Holm for organization:democratic-party"],
    [
      "Washington waited. Espen Holm, one of three Republicans who left, spoke.",
      "Espen Holm for organization:republican-party",
    ],
  ],
  "a party or body behind a name": [
    ["Espen Holm of Human Rights Watch left.", "Espen Holm for organization:human-rights-watch"],
    ["Espen Holm's Free Fishers Party won.", "Espen Holm for organization:free-fishers-party"],
    ["Espen Holm, whose Free Fishers Party won, left.", "Espen Holm for organization:free-fishers-party"],
    ["Espen Holm of the opposition Free Fishers Party left.", "Espen Holm for organization:free-fishers-party"],
    ["Espen Holm of the Serb List party left.", "Espen Holm for organization:serb-list"],
    ["The Free Fishers Party (FFP) won. FFP leader Espen Holm sang.", "Espen Holm for organization:free-fishers-party"],
  ],
  "an office that several people hold of several states": [
    [
      "The foreign ministers of Norway and Chile, Espen Holm and Ana Rojas, met.",
      "Espen Holm for state:NOR",
      "Ana Rojas for state:CHL",
    ],
    [
      "Ana Rojas and Espen Holm, the envoys of Chile and Norway, left.",
      "Ana Rojas for state:CHL",
      "Espen Holm for state:NOR",
    ],
    [
      "The Norwegian, Chilean and French leaders, Espen Holm, Ana Rojas and Omar Hassan, met.",
      "Espen Holm for state:NOR",
      "Ana Rojas for state:CHL",
      "Omar Hassan for state:FRA",
    ],
    [
      "Foreign ministers Espen Holm of Norway and Ana Rojas of Chile met.",
      "Espen Holm for state:NOR",
      "Ana Rojas for state:CHL",
    ],
  ],
  "whose office it is": [
    [
      "Norway's ruling Free Fishers Party won. Its candidate, Espen Holm, left.",
      "Espen Holm for organization:free-fishers-party",
    ],
    ["The Social Democrats won. Their leader, Espen Holm, left.", "Espen Holm for organization:social-democrats"],
    ["Norway waited. The president's spokeswoman, Ana Rojas, stayed.", "Ana Rojas for state:NOR"],
    [
      "Norwegian Prime Minister Espen Holm left. His spokesman, Omar Hassan, stayed.",
      "Espen Holm for state:NOR",
      "Omar Hassan for state:NOR",
    ],
    [
      "Norwegian Prime Minister Espen Holm left. Holm's deputy, Omar Hassan, stayed.",
      "Espen Holm for state:NOR",
      "Omar Hassan for state:NOR",
    ],
    ["Espen Holm met his Chilean counterpart, Omar Hassan.", "Omar Hassan for state:CHL", "Espen Holm for nobody"],
    ["Kenya, whose president, Omar Hassan, left, agreed.", "Omar Hassan for state:KEN"],
    ["In Lebanon, Hezbollah fired. Its leader, Omar Hassan, spoke.", "Omar Hassan for organization:hezbollah"],
    ["Hamas said its delegation, led by Omar Hassan, had left.", "Omar Hassan for organization:hamas"],
    [
      "The Chilean Human Rights Commission met. The commission's head, Ana Rojas, spoke.",
      "Ana Rojas for organization:chilean-human-rights-commission",
    ],
    ["Mali left. Ana Rojas, a spokeswoman for the junta, spoke.", "Ana Rojas for state:MLI"],
    ["The Norwegian government met. The government's Europe minister, Ana Rojas, spoke.", "Ana Rojas for state:NOR"],
  ],
  "the side of whom he serves": [
    [
      "Norwegian President Espen Holm's chief of staff, Omar Hassan, left.",
      "Espen Holm for state:NOR",
      "Omar Hassan for state:NOR",
    ],
    ["Dmitry Peskov, Vladimir Putin's spokesman, left.", "Dmitry Peskov for state:RUS", "Vladimir Putin for state:RUS"],
    ["Josep Borrell's spokeswoman, Ana Rojas, left.", "Josep Borrell for alliance:eu", "Ana Rojas for alliance:eu"],
  ],
  "the state that the text is about": [
    ["Eritrea dismissed it. Information Minister Ana Rojas spoke.", "Ana Rojas for state:ERI"],
    [
      "OSLO, Norway (AP) — The cabinet met.\nDefence Minister Ana Rojas spoke.\nNorway waits.",
      "Ana Rojas for state:NOR",
    ],
    ["Norway waited. Junta leader Gen. Espen Holm left.", "Espen Holm for state:NOR"],
    [
      "Norway waited. Prime Minister Espen Holm met Ana Rojas, who was prime minister in 2019.",
      "Espen Holm for state:NOR",
      "Ana Rojas for state:NOR",
    ],
    ["Hopes rest on Mexico. President Ana Rojas did not answer.", "Ana Rojas for state:MEX"],
  ],
  "the table of office holders": [
    ["Foreign Minister Sergei Lavrov left.", "Sergey Lavrov for state:RUS"],
    ["The U.N. watchdog's director general, Rafael Grossi, left.", "Rafael Grossi for alliance:iaea"],
    ["In 2018, under President Donald Trump, it ended.", "Donald Trump for state:USA"],
  ],
};

const mustNotMatch: readonly (readonly [reason: string, text: string, ...sides: string[]])[] = [
  [
    "a relative holds no office",
    "Ana Rojas, the sister of Chilean leader Omar Hassan, left.",
    "Omar Hassan for state:CHL",
    "Ana Rojas for nobody",
  ],
  ["a critic holds no office", "Kremlin critic Ana Rojas left.", "Ana Rojas for nobody"],
  ["an analyst speaks for no state", "The Russian analyst Ana Rojas left.", "Ana Rojas for nobody"],
  [
    "where an envoy is sent is not who sent him",
    "The special envoy for Syria, Ana Rojas, left.",
    "Ana Rojas for nobody",
  ],
  ["a region is represented by nobody", "Florida Gov. Ana Rojas left.", "Ana Rojas for nobody"],
  ["a party leader leads no state", "Germany's Social Democratic leader Espen Holm left.", "Espen Holm for nobody"],
  [
    "owners and names must be as many",
    "The envoys of Chile and Norway, Espen Holm, Ana Rojas and Omar Hassan, left.",
    "Espen Holm for nobody",
    "Ana Rojas for nobody",
    "Omar Hassan for nobody",
  ],
  [
    "a council's chair may hold a higher office",
    "The River Council, which is chaired by Chancellor Espen Holm, met.",
    "Espen Holm for nobody",
  ],
  ["a mayor is of a city", "Moscow Mayor Ana Rojas left.", "Ana Rojas for nobody"],
  ["an unknown region is no state", "Norway waits. Catalan president Ana Rojas left.", "Ana Rojas for nobody"],
  [
    "a minister does not attack his own state",
    "China sailed. Defence Minister Ana Rojas accused China of it.",
    "Ana Rojas for nobody",
  ],
  [
    "a state has one president",
    "Chilean President Omar Hassan spoke. Chile waits. President Ana Rojas left.",
    "Omar Hassan for state:CHL",
    "Ana Rojas for nobody",
  ],
  [
    "another paragraph is not the one before",
    "Norway waits.\nChile waits.\nDefence Minister Ana Rojas spoke.",
    "Ana Rojas for nobody",
  ],
  [
    "two people could be meant",
    "Espen Holm met Omar Hassan. His critics left. Their envoy, Ana Rojas, left.",
    "Espen Holm for nobody",
    "Omar Hassan for nobody",
    "Ana Rojas for nobody",
  ],
];

const knownGaps: readonly (readonly [reason: string, text: string, ...sides: string[]])[] = [
  [
    "a shadow minister is not known to be of the opposition",
    "Britain waits. The shadow home secretary, Ana Rojas, left.",
    "Ana Rojas for nobody",
  ],
  [
    "of two offices the present one is kept",
    "Espen Holm, the former Chilean president who is the African Union's envoy, left.",
    "Espen Holm for alliance:african-union",
  ],
];

describe("whom a person represents", () => {
  for (const [by, rows] of Object.entries(matches)) {
    describe(`is told by ${by}:`, () => {
      for (const [text, ...expected] of rows) it(text, () => expect(sides(text)).to.have.members(expected));
    });
  }

  describe("is not told where", () => {
    for (const [reason, text, ...expected] of mustNotMatch)
      it(`${reason}: ${text}`, () => expect(sides(text)).to.have.members(expected));
  });

  describe("is at present missed, because", () => {
    for (const [reason, text, ...expected] of knownGaps)
      it(`${reason}: ${text}`, () => expect(sides(text)).to.have.members(expected));
  });

  it("says where it comes from", () => {
    const basis = (text: string): unknown[] =>
      mentionsOf(text).flatMap(({ entity, affiliationBasis }) => (entity.kind === "Person" ? [affiliationBasis] : []));
    expect(basis("Norwegian Prime Minister Ana Rojas left.")).to.deep.equal([undefined]);
    expect(basis("Eritrea left. Information Minister Ana Rojas left.")).to.deep.equal(["document"]);
    expect(basis("Foreign Minister Sergei Lavrov left.")).to.deep.equal(["reference"]);
  });
});
