import { expect } from "chai";
import { localIdOf } from "../../../../cypher/judgement/identity-id.ts";
import { judgeIdentities, matchNames } from "../../../../cypher/judgement/judge-identities.ts";
import type { IdentityRecord, Judgement } from "../../../../cypher/model/judgement.ts";

interface Spec {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly office?: string;
  readonly company?: readonly string[];
}

function identity({ id, name, aliases = [], office }: Spec): IdentityRecord {
  const code = id.split("@")[1];
  return {
    id,
    localId: localIdOf(id),
    state: code === undefined ? null : `state:${code}`,
    name,
    aliases,
    offices: office === undefined ? [] : [office],
    since: "2024-05-01T08:00:00.000Z",
  };
}

function judge(...specs: readonly Spec[]): Judgement[] {
  const all = specs.map(identity);
  const pairs = all.flatMap((left, at) => all.slice(at + 1).map((right) => [left, right] as const));
  const matches = matchNames(pairs);
  return judgeIdentities(matches, matches, new Map(specs.map(({ id, company = [] }) => [id, new Set(company)])));
}

const verdicts = (judgements: readonly Judgement[]): string[] =>
  judgements.map(({ left, right, decision }) => `${left} ${decision} ${right}`).sort();

const RUSSIA = ["state:RUS"];
const blinken: Spec = { id: "person:antony-blinken@USA", name: "Antony Blinken", company: RUSSIA };

describe("the machine", () => {
  const cases: readonly (readonly [title: string, specs: readonly Spec[], expected: readonly string[]])[] = [
    [
      "merges a name with and without its state in one story",
      [blinken, { id: "person:antony-blinken", name: "Antony Blinken", company: RUSSIA }],
      ["person:antony-blinken merge person:antony-blinken@USA"],
    ],
    [
      "leaves a name without a state open in another story",
      [blinken, { id: "person:antony-blinken", name: "Antony Blinken", company: ["state:PER"] }],
      ["person:antony-blinken candidate person:antony-blinken@USA"],
    ],
    [
      "merges a surname with the only one who bears it, in one story",
      [blinken, { id: "person:blinken", name: "Blinken", company: RUSSIA }],
      ["person:antony-blinken@USA merge person:blinken"],
    ],
    [
      "merges a surname with the one of its state, whoever else bears it",
      [
        { ...blinken, id: "person:jake-sullivan@USA", name: "Jake Sullivan" },
        { id: "person:john-sullivan@IRL", name: "John Sullivan", company: RUSSIA },
        { id: "person:sullivan@USA", name: "Sullivan" },
      ],
      ["person:jake-sullivan@USA merge person:sullivan@USA"],
    ],
    [
      "leaves a surname open that two bear, however much speaks for one",
      [
        { id: "person:jake-sullivan@USA", name: "Jake Sullivan", office: "Adviser" },
        { id: "person:john-sullivan@USA", name: "John Sullivan" },
        { id: "person:sullivan@USA", name: "Sullivan", office: "Adviser" },
      ],
      [
        "person:jake-sullivan@USA candidate person:sullivan@USA",
        "person:john-sullivan@USA candidate person:sullivan@USA",
      ],
    ],
    [
      "keeps one name of two states apart, and whom nothing tells from either",
      [
        { id: "person:john-sullivan@USA", name: "John Sullivan", company: RUSSIA },
        { id: "person:john-sullivan@IRL", name: "John Sullivan", company: RUSSIA },
        { id: "person:john-sullivan", name: "John Sullivan", company: RUSSIA },
      ],
      [
        "person:john-sullivan candidate person:john-sullivan@IRL",
        "person:john-sullivan candidate person:john-sullivan@USA",
        "person:john-sullivan@IRL separate person:john-sullivan@USA",
      ],
    ],
    [
      "merges spellings where both are of one state, and leaves them open where nothing else speaks for it",
      [
        { id: "person:volodymyr-zelensky@UKR", name: "Volodymyr Zelensky" },
        { id: "person:volodymyr-zelenskyy@UKR", name: "Volodymyr Zelenskyy" },
        { id: "person:pia-hansen", name: "Pia Hansen" },
        { id: "person:pia-hanson", name: "Pia Hanson" },
      ],
      [
        "person:pia-hansen candidate person:pia-hanson",
        "person:volodymyr-zelensky@UKR merge person:volodymyr-zelenskyy@UKR",
      ],
    ],
    [
      "takes father and son for two until somebody says otherwise",
      [
        { id: "person:ferdinand-marcos@PHL", name: "Ferdinand Marcos" },
        { id: "person:ferdinand-marcos-jr@PHL", name: "Ferdinand Marcos Jr" },
      ],
      ["person:ferdinand-marcos-jr@PHL candidate person:ferdinand-marcos@PHL"],
    ],
    [
      "merges an acronym with the only name that it stands for",
      [
        { id: "organization:rsf", name: "RSF", company: ["state:SDN"] },
        { id: "organization:rapid-support-forces", name: "Rapid Support Forces", company: ["state:SDN"] },
      ],
      ["organization:rapid-support-forces merge organization:rsf"],
    ],
    [
      "leaves an acronym of two names open",
      [
        { id: "organization:rsf", name: "RSF", company: ["state:SDN"] },
        { id: "organization:rapid-support-forces", name: "Rapid Support Forces", company: ["state:SDN"] },
        { id: "organization:reporters-sans-frontieres", name: "Reporters Sans Frontieres", company: ["state:SDN"] },
      ],
      [
        "organization:rapid-support-forces candidate organization:rsf",
        "organization:reporters-sans-frontieres candidate organization:rsf",
      ],
    ],
    [
      "says nothing of a surname that many bear",
      [
        ...["Ann", "Bob", "Cem", "Dora", "Emil", "Finn"].map((given) => ({
          id: `person:${given.toLowerCase()}-miller`,
          name: `${given} Miller`,
          company: RUSSIA,
        })),
        { id: "person:miller", name: "Miller", company: RUSSIA },
      ],
      [],
    ],
    [
      "says nothing of two names",
      [blinken, { id: "person:donald-blinken@USA", name: "Donald Blinken", company: RUSSIA }],
      [],
    ],
  ];
  for (const [title, specs, expected] of cases) {
    it(title, () => {
      expect(verdicts(judge(...specs))).to.deep.equal(expected);
      expect(verdicts(judge(...[...specs].reverse()))).to.deep.equal(expected);
    });
  }

  it("says why, in words", () => {
    const [judgement] = judge(
      { ...blinken, office: "Secretary of State" },
      { id: "person:blinken@USA", name: "Blinken", office: "Secretary of State" },
    );
    expect(judgement?.reason).to.equal(
      '"Antony Blinken" and "Blinken" share a surname; both are of state:USA; both are Secretary of State',
    );
    expect(judgement).to.include({ by: "machine", human: false, at: "2024-05-01T08:00:00.000Z", act: null });
  });
});
