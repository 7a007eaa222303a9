import { expect } from "chai";
import { foldLetters } from "../../../../ingest/text/fold-letters.ts";

describe("letters that the tagger does not know", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Erdoğan", "Erdogan"],
    ["Wałęsa of Łódź", "Walesa of Lódz"],
    ["Viktor Orbán", "Viktor Orbán"],
    ["Ilir Dačić, Şimşek, Đukanović", "Ilir Dacic, Simsek, Dukanovic"],
    ["İzmir ıspanak", "Izmir ispanak"],
    ["Nguyễn Phú Trọng", "Nguyen Phú Trong"],
    ["Зеленський", "Зеленський"],
  ];
  for (const [text, folded] of cases) {
    it(`are replaced one for one: ${text}`, () => {
      expect(foldLetters(text)).to.equal(folded);
      expect(folded).to.have.lengthOf(text.length);
    });
  }
});
