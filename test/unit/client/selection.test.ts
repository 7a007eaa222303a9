import { expect } from "chai";
import { hashOf, selectionOf } from "../../../client/explore/selection.ts";

describe("a selection in the page's address", () => {
  it("comes back as it was, whatever its id holds", () => {
    for (const selection of [
      { node: "state:RUS" },
      { node: "position:a&b=c#d e" },
      { relation: "state:RUS|OPPOSES|state:UKR" },
    ]) {
      expect(selectionOf(hashOf(selection))).to.deep.equal(selection);
    }
  });

  it("is none for an address without one, or with another's", () => {
    expect(hashOf(undefined)).to.equal("");
    for (const hash of ["", "#", "#main", "#node=", "#relation="]) {
      expect(selectionOf(hash), hash).to.equal(undefined);
    }
  });
});
