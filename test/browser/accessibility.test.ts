import { expect } from "chai";
import { listViolations } from "./axe.ts";
import { placed } from "./canvas-gestures.ts";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const TIMEOUT_MS = 90_000;

const PAGES = [
  "/",
  "/#node=state%3ARUS",
  "/#relation=state%3ARUS%7COPPOSES%7Cstate%3AUKR",
  "/ask?q=Who+opposes+Russia%3F",
  "/ask?q=What+is+this%3F",
  "/cypher",
  "/documents",
  "/about",
  "/nothing",
];

describe("Every page", function () {
  this.timeout(TIMEOUT_MS);
  let standoff: RunningStandoff;

  before(async function () {
    standoff = await startStandoff(this);
  });

  after(async () => {
    await (standoff as RunningStandoff | undefined)?.stop();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`meets WCAG 2.2 AA as far as axe can tell, in the ${colorScheme}`, async () => {
      const documents = (await (await fetch(`${standoff.url}/api/documents`)).json()) as {
        documents: { id: string }[];
      };
      const document = `/documents/${encodeURIComponent(documents.documents[0]?.id ?? "")}`;
      const violations: string[] = [];
      for (const path of [...PAGES, document]) {
        // axe brings its own script, which the page's policy would refuse.
        const page = await standoff.open(path, { colorScheme, bypassCSP: true });
        if (path.startsWith("/#") || path === "/") await placed(page, "state:RUS");
        if (path.startsWith("/#")) await page.locator("#panel h2").waitFor();
        violations.push(...(await listViolations(page)).map((violation) => `${path}: ${violation}`));
        await page.context().close();
      }
      expect(violations).to.deep.equal([]);
    });
  }
});
