import { expect } from "chai";
import { gexf } from "../../../../server/export/gexf.ts";
import { graphml } from "../../../../server/export/graphml.ts";
import { xml } from "../../../../server/export/xml.ts";
import { picture, text } from "./picture.ts";

describe("text in XML", () => {
  for (const [value, expected] of [
    [`a < b & "c" > d`, "a &lt; b &amp; &quot;c&quot; &gt; d"],
    ["two\r\nlines\t", "two&#13;&#10;lines&#9;"],
    ["\u0000\u0008\v\uFFFF", "\uFFFD\uFFFD\uFFFD\uFFFD"],
    ["half \uD83C of 🌧", "half \uFFFD of 🌧"],
    ["Gül", "Gül"],
    [-0.5, "-0.5"],
  ] as const) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(expected)}`, () => {
      expect(xml(value)).to.equal(expected);
    });
  }
});

describe("graph formats in XML", () => {
  it("declare the type of each attribute", async () => {
    const whole = await text(graphml(picture));
    expect(whole).to.contain('<key id="node-weight" for="node" attr.name="weight" attr.type="int"/>');
    expect(whole).to.contain('<key id="edge-polarity" for="edge" attr.name="polarity" attr.type="double"/>');
    expect(whole).to.contain('<data key="edge-polarity">-0.5</data>');
    expect(await text(gexf(picture))).to.contain('<attribute id="polarity" title="polarity" type="double"/>');
  });

  it("have the places of the canvas, with GEXF's axis turned up", async () => {
    expect(await text(graphml(picture)))
      .to.contain('<data key="node-x">10</data>')
      .and.to.contain('<y:Geometry x="-5" y="-35.5"');
    expect(await text(gexf(picture))).to.contain('<viz:position x="10" y="20.5" z="0"/>');
  });
});
