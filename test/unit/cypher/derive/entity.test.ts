import { expect } from "chai";
import { deriveEntity } from "../../../../cypher/derive/entity.ts";

const naming = { mentions: 2, firstSeen: "2024-01-01", lastSeen: "2024-02-01" };

describe("an entity", () => {
  it("has the name that most documents use; every other name is an alias", () => {
    const { name, aliases } = deriveEntity(
      [
        { ...naming, name: "Republic of Borvia", documents: 1 },
        { ...naming, name: "Borvia", documents: 3 },
      ],
      ["Borvians", "Borvia"],
    );
    expect([name, aliases]).to.deep.equal(["Borvia", ["Borvians", "Republic of Borvia"]]);
  });

  it("has a name that says who is meant before one that stands for it, however frequent", () => {
    const namings = [
      { ...naming, name: "Vega", documents: 5 },
      { ...naming, name: "Elena Vega", documents: 1 },
    ];
    const { name, aliases } = deriveEntity(namings, [], (each) => (each.includes(" ") ? 0 : 2));
    expect([name, aliases]).to.deep.equal(["Elena Vega", ["Vega"]]);
  });

  it("has of equally frequent names the one that sorts first, whatever the order", () => {
    const namings = ["Kyiv", "Kiev"].map((name) => ({ ...naming, name, documents: 2 }));
    expect(deriveEntity(namings, []).name).to.equal("Kiev");
    expect(deriveEntity(namings.reverse(), []).name).to.equal("Kiev");
  });

  it("sums up mentions and spans the dates that are known", () => {
    const { mentionCount, firstSeen, lastSeen } = deriveEntity(
      [
        { ...naming, name: "A", documents: 1 },
        { name: "B", documents: 1, mentions: 3, firstSeen: null, lastSeen: null },
        { name: "C", documents: 1, mentions: 1, firstSeen: "2023-05-01", lastSeen: "2023-06-01" },
      ],
      [],
    );
    expect([mentionCount, firstSeen, lastSeen]).to.deep.equal([6, "2023-05-01", "2024-02-01"]);
  });

  it("can be searched by every word of every name, folded", () => {
    const { searchName, searchText } = deriveEntity([{ ...naming, name: "Recep Gül", documents: 1 }], ["Mr Gül"]);
    expect([searchName, searchText]).to.deep.equal(["recep gul", " recep gul mr "]);
  });
});
