import { expect } from "chai";
import { makeWorkplace, type Workplace } from "./standoff.ts";

const TIMEOUT_MS = 60_000;
const ARTICLES: Readonly<Record<string, string>> = {
  envoy: "U.S. Ambassador John Sullivan condemned Russia on Monday. Sullivan urged Russia to leave.",
  minister: "Irish Foreign Minister John Sullivan praised France on Monday. Sullivan met Macron.",
  umerov: "Ukrainian Defence Minister Rustem Umerov thanked Germany. Umerov met Scholz.",
  umierov: "Ukrainian Defence Minister Rustem Umierov thanked Germany again.",
  forces: "The Rapid Support Forces (RSF) attacked Sudan. The RSF condemned Egypt.",
};

describe("standoff entities", function () {
  this.timeout(TIMEOUT_MS);
  let place: Workplace;
  beforeEach(async () => {
    place = makeWorkplace();
    for (const [name, text] of Object.entries(ARTICLES))
      place.write(`${name}.txt`, `A report\n20240301\n${name}.example\n\n${text}\n`);
    await place.run(["ingest", place.folder]);
  });
  afterEach(() => {
    place.remove();
  });

  const entities = (...args: readonly string[]) => place.run(["entities", ...args]);

  it("lists what the machine merged and kept apart, with score and reason", async () => {
    const { code, stdout, stderr } = await entities("duplicates");
    expect([code, stderr]).to.deep.equal([0, "2 pairs\n"]);
    expect(stdout).to.match(
      /^judgement:[\da-f]{12} {2}merge {2}0\.989\n {2}Rustem Umerov \(person:rustem-umerov@UKR\)\n/u,
    );
    expect(stdout).to.contain("both are of state:UKR; both are Defence Minister");
    expect(stdout).to.contain("separate");
    const lines = (await entities("duplicates", "--json", "--limit", "1")).stdout.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { decision: string }).decision)).to.deep.equal(["merge"]);
  });

  it("splits by name, says who decided, and takes it back", async () => {
    const split = await entities("split", "rustem umerov", "Rustem Umierov", "--by", "Ada", "--note", "two brothers");
    expect(split.stdout).to.equal(
      "Split into: Rustem Umerov (person:rustem-umerov), Rustem Umierov (person:rustem-umierov).\n",
    );
    const { stdout } = await entities("judgements", "--json", "--limit", "1");
    const judgement = JSON.parse(stdout) as Record<string, unknown>;
    expect(judgement).to.include({ by: "Ada", decision: "separate", reason: "two brothers", human: true });
    const undone = await entities("undo", String(judgement.id));
    expect(undone.stdout).to.match(
      /^Undone: separate of person:rustem-umerov@UKR and person:rustem-umierov@UKR by Ada,/u,
    );
    expect((await entities("show", "Rustem Umierov")).stdout).to.match(/^Rustem Umerov \(person:rustem-umerov\)\n/u);
  });

  it("merges and forbids by id", async () => {
    const [one, other] = ["person:john-sullivan@USA", "person:john-sullivan@IRL"];
    expect((await entities("merge", one, other)).stdout).to.equal(
      "One entity: John Sullivan (person:john-sullivan).\n",
    );
    expect((await entities("forbid", one, other)).stdout).to.equal(
      "Kept apart: John Sullivan (person:john-sullivan@IRL), John Sullivan (person:john-sullivan@USA).\n",
    );
  });

  it("says what is wrong with a name", async () => {
    const failures: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [["show", "Nobody"], /^standoff: No entity is called "Nobody"/u],
      [["show", "person:nobody"], /^standoff: There is no entity person:nobody\.\n/u],
      [
        ["show", "John Sullivan"],
        /may be person:john-sullivan@IRL or person:john-sullivan@USA: give one of these ids/u,
      ],
      [["merge", "John Sullivan", "Rustem Umerov"], /may be person:john-sullivan@IRL or/u],
      [["merge", "Rustem Umerov", "Rapid Support Forces"], /of two kinds/u],
      [["merge", "Russia", "France"], /only people, organisations and places/u],
      [["split", "RSF"], /nothing to split/u],
      [["split", "Rustem Umerov", "Macron"], /"Macron" is no part of person:rustem-umerov: it is person:rustem-/u],
      [["undo", "judgement:none"], /^standoff: No person recorded/u],
    ];
    for (const [args, message] of failures) {
      const { code, stderr } = await entities(...args);
      expect([args, code]).to.deep.equal([args, 1]);
      expect(stderr).to.match(message);
    }
  });
});
