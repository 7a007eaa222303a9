import { expect } from "chai";
import { personNamed, PersonRegistry } from "../../../../ingest/mention/person-registry.ts";

describe("the people of a document", () => {
  function registryOf(...names: string[]): PersonRegistry {
    const registry = new PersonRegistry();
    for (const name of names) registry.add(name.split(" "));
    return registry;
  }
  const idOf = (registry: PersonRegistry, name: string): string | undefined =>
    registry.find(name.split(" "))?.person.id;

  it("are found by their full name and by their surname", () => {
    const registry = registryOf("Espen Holm");
    expect(registry.find(["Espen", "Holm"])).to.deep.include({ isSurname: false });
    expect(registry.find(["Holm"])).to.deep.include({ isSurname: true });
    expect(idOf(registry, "Holm")).to.equal("person:espen-holm");
  });

  it("are found by a family name that stands first", () => {
    expect(idOf(registryOf("Lin Weiming"), "Lin")).to.equal("person:lin-weiming");
  });

  it("are found by a surname with its particles, also where those open a sentence", () => {
    const registry = registryOf("Ursula van der Berg");
    expect(idOf(registry, "van der Berg")).to.equal("person:ursula-van-der-berg");
    expect(idOf(registry, "Van der Berg")).to.equal("person:ursula-van-der-berg");
  });

  it("are found by a surname of two words, also one that opens a sentence", () => {
    expect(idOf(registryOf("Bruno Le Maire"), "Le Maire")).to.equal("person:bruno-le-maire");
    expect(idOf(registryOf("Omar el - Hassan"), "El - Hassan")).to.equal("person:omar-el-hassan");
  });

  it("are not found by a surname that two of them share", () => {
    const registry = registryOf("Espen Holm", "Grete Holm");
    expect(idOf(registry, "Holm")).to.be.undefined;
    expect(idOf(registry, "Grete Holm")).to.equal("person:grete-holm");
  });

  it("are found by another name that the text gives them", () => {
    const registry = registryOf("Omar Hassan");
    registry.addAlias("Zuri", ["Omar", "Hassan"]);
    expect(idOf(registry, "Zuri")).to.equal("person:omar-hassan");
  });

  it("are found by a surname alone when no full name is given", () => {
    expect(idOf(registryOf("Holm"), "Holm")).to.equal("person:holm");
  });

  it("have one id, however accents are written", () => {
    expect(personNamed(["Zoë", "Núñez"]).id).to.equal(personNamed(["Zoe", "Nunez"]).id);
  });

  it("keep the hyphens of their names", () => {
    expect(personNamed(["Kim", "Min", "-", "jun"]).name).to.equal("Kim Min-jun");
  });
});
