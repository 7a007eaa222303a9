import { expect } from "chai";
import { foldName } from "../../../../cypher/model/fold.ts";

describe("a folded name", () => {
  const cases: readonly (readonly [name: string, folded: string])[] = [
    ["Recep Tayyip Erdoğan", "recep tayyip erdogan"],
    ["Øresund", "oresund"],
    ["Łódź", "lodz"],
    ["Weißrußland", "weissrussland"],
    ["Côte d’Ivoire", "cote divoire"],
    ["U.S. State Department", "u s state department"],
    ["ﬁnland", "finland"],
    ["Зеленський", "зеленськии"],
    ["  — ", ""],
  ];
  for (const [name, folded] of cases) it(`of "${name}" is "${folded}"`, () => expect(foldName(name)).to.equal(folded));
});
