import { expect } from "chai";
import { mentionsOf } from "../reading.ts";

/** "Oslo = state:NOR metonym", and the role where it is not that of an actor. */
function described(text: string): string[] {
  return mentionsOf(text).map(
    ({ surface, entity, how, role }) => `${surface} = ${entity.id} ${how}${role === "actor" ? "" : ` ${role}`}`,
  );
}

type Row = readonly [text: string, ...mentions: string[]];

const matches: Readonly<Record<string, readonly Row[]>> = {
  "a state by": [
    ["Norway agreed.", "Norway = state:NOR name"],
    ["Britain agreed.", "Britain = state:GBR alias"],
    ["The Norwegian government agreed.", "Norwegian = state:NOR demonym"],
    ["The Norwegians left early.", "Norwegians = state:NOR demonym"],
    ["Oslo rejected the offer.", "Oslo = state:NOR metonym"],
    ["Oslo's demands are known.", "Oslo = state:NOR metonym"],
    ["The Kremlin denied it.", "Kremlin = state:RUS metonym"],
    ["The White House waited.", "White House = state:USA metonym"],
    ["The Biden administration waited.", "Biden administration = state:USA metonym"],
    ["Jordan and Egypt agreed.", "Jordan = state:JOR name", "Egypt = state:EGY name"],
    ["Norwegian salmon is dear.", "Norwegian = state:NOR demonym modifier"],
    ["Norway-based firms waited.", "Norway = state:NOR name modifier"],
  ],
  "a place by": [
    ["Talks in Oslo failed.", "Oslo = place:oslo name place"],
    ["The Baltic Sea froze.", "Baltic Sea = place:baltic-sea name place"],
    ["Puerto Rico voted.", "Puerto Rico = place:puerto-rico name place"],
  ],
  "an alliance by": [
    ["NATO and the EU agreed.", "NATO = alliance:nato name", "EU = alliance:eu alias"],
    ["The North Atlantic Treaty Organization met.", "North Atlantic Treaty Organization = alliance:nato alias"],
    ["Brussels waited.", "Brussels = alliance:eu metonym"],
    ["NATO allies met.", "NATO = alliance:nato name modifier"],
    ["NATO met. The alliance agreed on a plan.", "NATO = alliance:nato name", "alliance = alliance:nato nominal"],
  ],
  "a person by": [
    ["Espen Holm said no.", "Espen Holm = person:espen-holm name"],
    ["Zuri said no.", "Zuri = person:zuri name"],
    ["On Monday Holm said no.", "Holm = person:holm name"],
    ["Mr. Holm said no.", "Holm = person:holm name"],
    ["Espen Holm spoke. Holm left.", "Espen Holm = person:espen-holm name", "Holm = person:espen-holm alias"],
    ["Holm left later. Espen Holm spoke.", "Holm = person:espen-holm alias", "Espen Holm = person:espen-holm name"],
    ["Espen Holm spoke. He left early.", "Espen Holm = person:espen-holm name", "He = person:espen-holm pronoun"],
    [
      "President Ursula van der Berg spoke. Van der Berg left.",
      "Ursula van der Berg = person:ursula-van-der-berg title",
      "Van der Berg = person:ursula-van-der-berg alias",
    ],
    ["Kim Min-jun spoke. Kim left.", "Kim Min-jun = person:kim-min-jun name", "Kim = person:kim-min-jun alias"],
    [
      "Omar Hassan, the rebel leader known as Zuri, left. Zuri returned.",
      "Omar Hassan = person:omar-hassan title",
      "Zuri = person:omar-hassan alias",
      "Zuri = person:omar-hassan alias",
    ],
    ["Jordan Miles said no.", "Jordan Miles = person:jordan-miles name"],
  ],
  "an organisation by": [
    ["The Norwegian Trade Ministry waited.", "Norwegian Trade Ministry = organization:norwegian-trade-ministry name"],
    [
      "The Ministry of Defence of Norway left.",
      "Ministry of Defence of Norway = organization:ministry-of-defence-of-norway name",
    ],
    [
      "The Free Fishers Party (FFP) won. The FFP sang.",
      "Free Fishers Party = organization:free-fishers-party name",
      "FFP = organization:free-fishers-party alias",
      "FFP = organization:free-fishers-party alias",
    ],
    [
      "The Sudanese River Forces, or SRF, left.",
      "Sudanese River Forces = organization:sudanese-river-forces name",
      "SRF = organization:sudanese-river-forces alias",
    ],
    ["The QRF won. The QRF sang.", "QRF = organization:qrf alias", "QRF = organization:qrf alias"],
    ["The European Commission agreed.", "European Commission = organization:european-commission name"],
    ["The Pentagon agreed.", "Pentagon = organization:pentagon alias"],
    ["Washington Post readers complained.", "Washington Post = organization:washington-post name"],
    ["In the vote the Greens won.", "Greens = organization:greens name"],
  ],
};

const mustNotMatch: readonly (readonly [reason: string, text: string])[] = [
  ["a treaty has a city's name", "The Paris Agreement was signed."],
  ["a sea has a state's name", "Ships left the Gulf of Finland."],
  ["a continent is no state", "South American farmers waited."],
  ["two states share the name", "Congo agreed."],
  ["a day and a month", "The visit was on Monday in April."],
  ["an age", "The Cold War ended."],
  ["a byline", "Bridget Moe reported from Oslo."],
  ["a credit", "Espen Holm in Oslo contributed."],
  ["a dateline names its agency", "OSLO (ABC) - The talks failed."],
  ["a word that only opens a sentence", "Witnesses said no."],
  ["a word for those who govern", "Police said no."],
  ["a word that only opens a quotation", "“Critics said no.”"],
  ["nobody whom the pronoun could mean", "The minister spoke. He left early."],
];

const knownGaps: readonly (readonly [reason: string, ...Row])[] = [
  ["a people without an article only qualifies", "Norwegians voted.", "Norwegians = state:NOR demonym modifier"],
  [
    "a nominal is resolved only for a military alliance",
    "The tribunal sat in Lima. The tribunal ruled.",
    "Lima = place:lima name place",
  ],
  ["a surname that looks like a plural and only opens sentences could be any word", "Hollis said no. Hollis left."],
  ["an adjective's prefix hides the state", "Pro-Iran fighters waited."],
];

describe("mentions are found:", () => {
  for (const [kind, rows] of Object.entries(matches)) {
    describe(kind, () => {
      for (const [text, ...mentions] of rows) it(text, () => expect(described(text)).to.deep.equal(mentions));
    });
  }

  describe("nobody is mentioned where", () => {
    for (const [reason, text] of mustNotMatch)
      it(`${reason}: ${text}`, () => expect(described(text)).to.deep.equal([]));
  });

  describe("at present missed or misread, because", () => {
    for (const [reason, text, ...mentions] of knownGaps)
      it(`${reason}: ${text}`, () => expect(described(text)).to.deep.equal(mentions));
  });

  it("a surname that two people share stays unresolved", () => {
    expect(mentionsOf("Espen Holm met Grete Holm. Holm left.")).to.have.length(2);
  });

  it("a pronoun stays unresolved where it could be either of two", () => {
    expect(mentionsOf("Espen Holm met Ana Rojas. He left.").map(({ how }) => how)).not.to.include("pronoun");
  });

  it("a pronoun is not resolved into another paragraph", () => {
    expect(mentionsOf("Espen Holm spoke.\nHe left.").map(({ how }) => how)).to.deep.equal(["name"]);
  });

  it('"the alliance" stays unresolved where the document names two', () => {
    expect(mentionsOf("NATO and the CSTO met. The alliance agreed.").map(({ how }) => how)).not.to.include("nominal");
  });

  it("neither the city nor the agency of a dateline is mentioned", () => {
    expect(described("WASHINGTON (ABC) - Chile agreed.")).to.deep.equal(["Chile = state:CHL name"]);
  });
});

describe("an office says whom a person represents:", () => {
  const offices: readonly (readonly [text: string, office: string, side: string | undefined])[] = [
    ["Norwegian Foreign Minister Espen Holm left.", "Foreign Minister", "state:NOR"],
    ["Espen Holm, Norway's foreign minister, left.", "Foreign Minister", "state:NOR"],
    ["The Norwegian foreign minister, Espen Holm, left.", "Foreign Minister", "state:NOR"],
    ["Foreign Minister Espen Holm of Norway left.", "Foreign Minister", "state:NOR"],
    ["Kim Min-jun, South Korea's envoy, left.", "Envoy", "state:KOR"],
    ["U.S. Ambassador to Russia Mary Reed left.", "Ambassador to Russia", "state:USA"],
    ["Secretary of State Mary Reed left.", "Secretary of State", "state:USA"],
    ["NATO Secretary-General Espen Holm left.", "Secretary-General", "alliance:nato"],
    ["Espen Holm, the head of the European Commission, left.", "Head", "organization:european-commission"],
    ["The French far-right leader Jean Moreau left.", "Leader", undefined],
    ["Foreign Minister Espen Holm left.", "Foreign Minister", undefined],
  ];
  for (const [text, office, side] of offices) {
    it(text, () => {
      const person = mentionsOf(text).find(({ entity }) => entity.kind === "Person");
      expect(person?.office).to.equal(office);
      expect(person?.affiliationId).to.equal(side);
    });
  }

  it("a possessive does without an office", () => {
    expect(mentionsOf("Norway's Holm said no.").at(-1)).to.include({ affiliationId: "state:NOR" });
  });
});

describe("an organisation is part of", () => {
  const parts: readonly (readonly [text: string, whole: string])[] = [
    ["The Norwegian Trade Ministry waited.", "state:NOR"],
    ["The Ministry of Defence of Norway waited.", "state:NOR"],
    ["The European Commission waited.", "alliance:eu"],
    ["The Pentagon waited.", "state:USA"],
  ];
  for (const [text, whole] of parts) {
    it(`${whole}: ${text}`, () => expect(mentionsOf(text)[0]?.affiliationId).to.equal(whole));
  }
});
