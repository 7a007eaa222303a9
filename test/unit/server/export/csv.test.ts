import { expect } from "chai";
import { cell, evidenceCsv, nodesCsv, relationsCsv } from "../../../../server/export/csv.ts";
import { evidence, HOSTILE, picture, text } from "./picture.ts";

/** Reads RFC 4180, by the letter. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let rest = csv;
  let row: string[] = [];
  while (rest !== "") {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/u.exec(rest);
    if (found === null) throw new Error(`Not RFC 4180: ${JSON.stringify(rest.slice(0, 40))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(found[0].length);
  }
  return rows;
}

async function rowsOf(pieces: Iterable<string> | AsyncIterable<string>): Promise<Record<string, string>[]> {
  const whole = await text(pieces);
  expect(whole[0]).to.equal("\uFEFF");
  const [head = [], ...rows] = parse(whole.slice(1));
  for (const row of rows) expect(row).to.have.length(head.length);
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [head[at] ?? "", value])));
}

describe("a cell of a table", () => {
  for (const [value, expected] of [
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+49", "'+49"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    [-0.5, "-0.5"],
    [null, ""],
  ] as const) {
    it(`writes ${JSON.stringify(value)} as ${JSON.stringify(expected)}`, () => {
      expect(cell(value)).to.equal(expected);
    });
  }
});

describe("tables of a picture", () => {
  it("have every node with its place", async () => {
    const [first, second] = await rowsOf(nodesCsv(picture));
    expect(first).to.deep.equal({
      id: "state:BOR",
      name: "Borvia",
      kind: "State",
      aliases: "Republic of Borvia; BOR",
      mentionCount: "1",
      weight: "1",
      firstSeen: "2024-01-01",
      lastSeen: "",
      x: "10",
      y: "-20.5",
    });
    expect(second).to.include({ name: `'${HOSTILE}`, x: "" });
  });

  it("have every relation with the names of its ends", async () => {
    const rows = await rowsOf(relationsCsv(picture));
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({
      sourceName: "Borvia",
      type: "OPPOSES",
      documents: "2",
      polarity: "-0.5",
      ploverTypes: "ACCUSE; REJECT",
      office: "",
    });
  });

  it("have every event with its sentence and document", async () => {
    const rows = await rowsOf(evidenceCsv(picture, evidence));
    expect(rows.map(({ event }) => event)).to.deep.equal(["event:1", "event:2", "event:3"]);
    expect(rows[0]).to.include({ sentence: `He said "no", twice.`, cameoCode: "042", date: "", outlet: "Courier" });
    expect(rows[2]).to.include({ title: "'@home", publishedAt: "" });
  });
});
