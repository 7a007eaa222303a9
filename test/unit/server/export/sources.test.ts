import { expect } from "chai";
import { sourcesBibtex, sourcesCsl, sourcesText } from "../../../../server/export/sources.ts";
import { evidence, picture, text } from "./picture.ts";

describe("the sources of a picture", () => {
  it("are a list in which each document stands once, with how much it is cited for", async () => {
    expect(await text(sourcesText(picture, evidence))).to.equal(
      [
        "Sources of a picture of 2 nodes and 1 relation: 2 documents",
        "Exported from Standoff on 2024-06-01",
        "",
        "Agency. “@home.” No date. (1 statement)",
        "Courier. “Borvia & the 100% {plan}.” 2024-03-01. https://courier.example/a_{b}?c=1 (2 statements)",
        "",
      ].join("\n"),
    );
  });

  it("are CSL-JSON, with addresses of the web alone", async () => {
    expect(JSON.parse(await text(sourcesCsl(picture, evidence)))).to.deep.equal([
      { id: "sha256:bb", type: "document", title: "@home", "container-title": "Agency", note: "cited for 1 statement" },
      {
        id: "sha256:aaaaaaaaaaaaaaaaaaaa",
        type: "webpage",
        title: "Borvia & the 100% {plan}",
        "container-title": "Courier",
        issued: { "date-parts": [[2024, 3, 1]] },
        URL: "https://courier.example/a_{b}?c=1",
        accessed: { "date-parts": [[2024, 6, 1]] },
        note: "cited for 2 statements",
      },
    ]);
  });

  it("are BibTeX in which no text ends its field", async () => {
    expect(await text(sourcesBibtex(picture, evidence))).to.equal(
      [
        "@misc{standoff-bb,",
        "  title = {{@home}},",
        "  howpublished = {Agency}",
        "}",
        "",
        "@misc{standoff-aaaaaaaaaaaa,",
        "  title = {{Borvia \\& the 100\\% \\{plan\\}}},",
        "  howpublished = {Courier},",
        "  year = {2024},",
        "  month = {3},",
        "  day = {1},",
        "  url = {https://courier.example/a_%7Bb%7D?c=1},",
        "  urldate = {2024-06-01}",
        "}",
        "",
        "",
      ].join("\n"),
    );
  });
});
