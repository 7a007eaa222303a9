import { expect } from "chai";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const TIMEOUT_MS = 60_000;

describe("The pages in a browser", function () {
  this.timeout(TIMEOUT_MS);
  let standoff: RunningStandoff;

  before(async function () {
    standoff = await startStandoff(this);
  });

  after(async () => {
    await (standoff as RunningStandoff | undefined)?.stop();
  });

  it("answer a question with the sentences under each line, and lead to the edge", async () => {
    const page = await standoff.open("/ask");
    await page.fill("#question", "Who opposes Russia?");
    await page.keyboard.press("Enter");
    await page.locator(".answer-list li").first().waitFor();
    expect(await page.locator(".answer-list li").first().locator("mark").count()).to.be.at.least(2);
    await page.locator(".answer-list li a").first().click();
    await page.locator("#panel h2", { hasText: "opposes Russia" }).waitFor();
    await page.context().close();
  });

  it("run a Cypher statement by keyboard and show its rows", async () => {
    const page = await standoff.open("/cypher");
    await page.fill(
      "#console-query",
      "MATCH (a:Entity)-[r:OPPOSES]->(b:Entity {name: $name}) RETURN a.name AS source, r.documents AS documents ORDER BY source",
    );
    await page.fill("#console-parameters", '{"name": "Russia"}');
    await page.keyboard.press("Control+Enter");
    await page.locator("#console-result table").waitFor();
    expect(await page.locator("#console-result th").allTextContents()).to.deep.equal(["source", "documents"]);
    expect(await page.locator("#console-result td").allTextContents()).to.include("Finland");
    expect(await page.locator("#console-state").textContent()).to.match(/^\d+ rows, \d+ ms$/u);
    await page.context().close();
  });

  it("refuse a statement that writes, with the reason", async () => {
    const page = await standoff.open("/cypher");
    await page.fill("#console-query", "CREATE (n:Entity) RETURN n");
    await page.locator("#console-run").click();
    await page.locator("#console-result .error-box").waitFor();
    expect(await page.locator("#console-result .error-box").textContent()).to.contain("CREATE");
    await page.context().close();
  });

  it("say what is wrong with parameters that are no JSON", async () => {
    const page = await standoff.open("/cypher");
    await page.fill("#console-parameters", "{name: Russia}");
    await page.locator("#console-run").click();
    await page.locator("#console-result .error-box").waitFor();
    expect(await page.locator("#console-result .error-box").textContent()).to.contain("no JSON object");
    await page.context().close();
  });

  it("run each example", async () => {
    const page = await standoff.open("/cypher");
    const examples = page.locator("[data-example]");
    expect(await examples.count()).to.be.above(3);
    for (const example of await examples.all()) {
      await page.evaluate(() => {
        document.getElementById("console-result")?.replaceChildren();
      });
      await example.click();
      await page.locator("#console-result table").waitFor();
      expect(await page.locator("#console-result tbody tr").count()).to.be.above(0);
    }
    await page.context().close();
  });

  it("keep the theme that was chosen", async () => {
    const page = await standoff.open("/about", { colorScheme: "light" });
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await background()).to.equal("rgb(255, 255, 255)");
    await page.locator("#theme-switch").click();
    await page.locator("#theme-switch").click();
    expect(await page.locator("#theme-switch").textContent()).to.equal("Theme: dark");
    await page.goto(`${standoff.url}/documents`);
    expect(await background()).to.equal("rgb(22, 25, 29)");
    await page.context().close();
  });

  it("fit a narrow screen", async () => {
    for (const path of ["/ask?q=Who+opposes+Russia%3F", "/cypher", "/documents", "/about"]) {
      const page = await standoff.open(path, { viewport: { width: 360, height: 740 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).to.be.at.most(360);
      await page.context().close();
    }
  });

  it("complain of nothing in the browser's console but the refusals that were asked for", () => {
    expect(standoff.complaints.filter((complaint) => !/status of 4\d\d/u.test(complaint))).to.deep.equal([]);
  });
});
