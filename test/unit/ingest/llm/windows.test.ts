import { expect } from "chai";
import { windowsOf } from "../../../../ingest/llm/windows.ts";
import { tokenised } from "../reading.ts";

describe("windows", () => {
  const sentences = tokenised("Norway condemned Iran over the tanker on Monday. ".repeat(400).trim());

  it("hold every sentence once, in order and whole", () => {
    const windows = windowsOf(sentences);
    expect(windows.flat()).to.deep.equal(sentences);
    expect(windows.map((window) => window.length)).to.deep.equal([125, 125, 125, 25]);
  });

  it("take a sentence that is longer than a window alone", () => {
    const [first, long, last] = [sentences[0]!, { ...sentences[1]!, text: "x".repeat(7_000) }, sentences[2]!];
    expect(windowsOf([first, long, last])).to.deep.equal([[first], [long], [last]]);
  });

  it("of nothing are none", () => expect(windowsOf([])).to.deep.equal([]));
});
