import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { expect } from "chai";
import { placed } from "./canvas-gestures.ts";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const TIMEOUT_MS = 90_000;
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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
        await page.addScriptTag({ path: AXE });
        const results = await page.evaluate(
          (tags) =>
            (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
              runOnly: { type: "tag", values: tags },
            }),
          RULES,
        );
        for (const { id, nodes } of results.violations) {
          violations.push(`${path}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
        }
        await page.context().close();
      }
      expect(violations).to.deep.equal([]);
    });
  }
});
