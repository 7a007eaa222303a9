import { expect } from "chai";
import type { GraphCounts } from "../../../server/api-contract.ts";
import { filterText } from "../../../client/explore/export/filter-text.ts";
import type { Palette } from "../../../client/explore/export/palette.ts";
import { pictureOf } from "../../../client/explore/export/picture-of.ts";
import { scaleFor } from "../../../client/explore/export/png.ts";
import { wrapped } from "../../../client/explore/export/svg-picture.ts";
import { svgText } from "../../../client/explore/export/svg-shapes.ts";
import { EMPTY_VIEW, toggleKind, withElements } from "../../../client/explore/graph-view.ts";
import { node, relation } from "./elements.ts";

const PALETTE: Palette = {
  background: "rgb(1, 1, 1)",
  text: "rgb(2, 2, 2)",
  muted: "rgb(3, 3, 3)",
  line: "rgb(4, 4, 4)",
  onPosition: "rgb(5, 5, 5)",
  kinds: {
    State: "rgb(10, 0, 0)",
    Alliance: "rgb(11, 0, 0)",
    Organization: "rgb(12, 0, 0)",
    Person: "rgb(13, 0, 0)",
    Place: "rgb(14, 0, 0)",
    Position: "rgb(15, 0, 0)",
  },
  stances: { against: "rgb(20, 0, 0)", for: "rgb(21, 0, 0)", neutral: "rgb(22, 0, 0)", structure: "rgb(23, 0, 0)" },
  fontFamily: '"Noto Sans", sans-serif',
};

const COUNTS: GraphCounts = {
  documents: 8,
  sentences: 100,
  mentions: 200,
  events: 50,
  entities: { Person: 1_000, State: 100, Alliance: 10, Organization: 90, Place: 30 },
  positions: 10,
  relations: {
    OPPOSES: 200,
    SUPPORTS: 50,
    ENGAGES: 20,
    ENDORSES: 3,
    REJECTS: 2,
    CONCERNS: 1,
    REPRESENTS: 1,
    MEMBER_OF: 0,
    PART_OF: 0,
  },
};

const VIEW = withElements(EMPTY_VIEW, {
  nodes: [
    { ...node("state:a", "State"), name: `Arland & <b>"Borvia"</b>` },
    node("state:b", "State"),
    { ...node("position:p", "Position"), name: "Arland joining the Northern Pact" },
  ],
  relations: [
    relation("state:a", "OPPOSES", "state:b", {
      documents: 4,
      confidence: 0.5,
      firstDate: "2022-01",
      lastDate: "2022-02-03",
    }),
    relation("state:b", "ENDORSES", "position:p"),
  ],
});

const DRAWN = {
  nodes: [
    { id: "state:a", rank: 0, at: { x: 0, y: 0 }, width: 60, height: 50 },
    { id: "state:b", rank: 1, at: { x: 300, y: 0 }, width: 40, height: 30 },
    { id: "position:p", rank: 2, at: { x: 300, y: 200 }, width: 128, height: 46 },
  ],
  edges: [
    { id: "state:a|OPPOSES|state:b", from: { x: 30, y: 0 }, to: { x: 280, y: 0 }, controls: [{ x: 150, y: -300 }] },
    { id: "state:b|ENDORSES|position:p", from: { x: 300, y: 15 }, to: { x: 300, y: 177 }, controls: [] },
  ],
};

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) => text);

describe("a picture of the graph", () => {
  const { svg, width, height } = pictureOf(VIEW, DRAWN, COUNTS, PALETTE, "2024-06-01");
  const texts = textsOf(svg);

  it("has names as text, whatever they hold, and propositions inside their shapes", () => {
    expect(texts.join(" ")).to.contain("Arland &amp; &lt;b&gt;");
    expect(svg).to.not.contain("<b>");
    expect(texts).to.include("Arland joining the");
    expect(svg).to.match(/fill="rgb\(5, 5, 5\)"[^>]*>Arland joining the</u);
  });

  it("has the legend with the numbers of what is shown, and the scale", () => {
    const at = texts.indexOf("Actors");
    expect(texts.slice(at, at + 5)).to.deep.equal(["Actors", "States", "2", "Positions", "1"]);
    expect(texts).to.include.members(["opposes", "endorses", "Scale", "one document", "eight or more"]);
  });

  it("says how much of the graph it is, of which days, and when it was made", () => {
    expect(texts).to.include.members([
      "3 of 1,240 nodes and 2 of 277 relations, read from 8 documents.",
      "Events from 2022-01 to 2022-02-03. Made with Standoff on 2024-06-01.",
    ]);
  });

  it("draws a stance by its colour, its head, its width and its opacity", () => {
    expect(svg).to.match(
      /<g opacity="0\.7"><path d="M30 0Q150 -300 280 0" fill="none" stroke="rgb\(20, 0, 0\)" stroke-width="4\.5"\/>/u,
    );
    expect(svg).to.contain('stroke="rgb(21, 0, 0)"');
  });

  it("has room for everything: bends, labels and legend", () => {
    const shift = /translate\([\d.]+ ([\d.]+)\)/u.exec(svg);
    expect(Number(shift?.[1]) - 150).to.be.at.least(40);
    expect(width).to.be.above(300 + 208);
    expect(height).to.be.above(250);
  });

  it("says what the filter and the legend leave out", () => {
    const filtered = toggleKind({ ...VIEW, filter: { minDocuments: 3, from: "2022-01-01" } }, "Person");
    const lines = textsOf(pictureOf(filtered, DRAWN, COUNTS, PALETTE, "2024-06-01").svg);
    expect(lines).to.include("Filter: from 2022-01-01; 3 documents or more.");
    expect(lines).to.include("Hidden: people.");
  });

  it("is there for an empty canvas too", () => {
    const empty = pictureOf(EMPTY_VIEW, { nodes: [], edges: [] }, COUNTS, PALETTE, "2024-06-01");
    expect(textsOf(empty.svg)).to.include("0 of 1,240 nodes and 0 of 277 relations, read from 8 documents.");
    expect(empty.svg).to.not.match(/NaN|Infinity|undefined/u);
  });
});

describe("a filter in words", () => {
  it("names all that is demanded, and nothing when nothing is", () => {
    expect(filterText({})).to.equal(undefined);
    expect(filterText({ kinds: [], minDocuments: 1, minConfidence: 0 })).to.equal(undefined);
    expect(
      filterText({
        kinds: ["State", "Person"],
        types: ["OPPOSES"],
        ploverTypes: ["ACCUSE"],
        claimStatuses: ["asserted", "reported"],
        to: "2022-02-28",
        outlets: ["A", "B"],
        minConfidence: 0.85,
      }),
    ).to.equal(
      "actors states, people; relations “opposes”; acts ACCUSE; claims asserted, reported; until 2022-02-28; outlets A, B; confidence of 85 % or more",
    );
  });
});

describe("text in a picture", () => {
  it("is escaped, and free of what XML cannot hold", () => {
    expect(svgText(`<a b="c"> & \u0000 \uD800 🌧`)).to.equal("&lt;a b=&quot;c&quot;&gt; &amp; \uFFFD \uFFFD 🌧");
  });

  it("is broken between words, and within one that is too long", () => {
    expect(wrapped("one two three", 7)).to.deep.equal(["one two", "three"]);
    expect(wrapped("abcdefghij", 4)).to.deep.equal(["abcd", "efgh", "ij"]);
    expect(wrapped("", 4)).to.deep.equal([]);
  });
});

describe("pixels of a picture", () => {
  it("are twice those of the screen, less where a browser could not hold them", () => {
    expect(scaleFor(1_000, 800)).to.equal(2);
    expect(scaleFor(16_000, 100)).to.equal(1);
    expect(scaleFor(12_000, 12_000) ** 2 * 144_000_000).to.be.at.most(120_000_001);
  });
});
