import { expect } from "chai";
import type { Page } from "playwright-core";
import { clickElement, gone, placed, positionOf, shownCounts } from "./canvas-gestures.ts";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const TIMEOUT_MS = 60_000;
const RUSSIA = "state:RUS";
const UKRAINE = "state:UKR";
const WAR = `${RUSSIA}|OPPOSES|${UKRAINE}`;

describe("Explore in a browser", function () {
  this.timeout(TIMEOUT_MS);
  let standoff: RunningStandoff;
  let page: Page;

  before(async function () {
    standoff = await startStandoff(this);
  });

  after(async () => {
    // The hook runs even when the one before it left the suite out.
    await (standoff as RunningStandoff | undefined)?.stop();
  });

  beforeEach(async () => {
    page = await standoff.open("/");
    await placed(page, RUSSIA);
  });

  afterEach(async () => {
    await page.context().close();
  });

  it("begins with the strongest actors and their stances, 60 at most, and says how many there are", async () => {
    const { nodes, relations } = await shownCounts(page);
    expect(nodes).to.be.within(20, 60);
    expect(relations).to.be.above(nodes / 2);
    const counts = (await (await page.request.get(`${standoff.url}/api/counts`)).json()) as {
      entities: Record<string, number>;
      positions: number;
    };
    const all = Object.values(counts.entities).reduce((sum, number) => sum + number, counts.positions);
    expect(await page.locator("#shown").textContent()).to.contain(`${String(nodes)} of ${String(all)} nodes`);
  });

  it("has the search box in focus", async () => {
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal("search-input");
  });

  it("draws the same picture again", async () => {
    const first = await placed(page, RUSSIA);
    await page.reload();
    expect(await placed(page, RUSSIA)).to.deep.equal(first);
  });

  it("shows an edge's sentences, the actors marked, with type, claim status, date and document", async () => {
    await page.evaluate((id) => {
      location.hash = new URLSearchParams({ relation: id }).toString();
    }, WAR);
    const panel = page.locator("#panel");
    await panel.locator(".evidence").first().waitFor();
    expect(await panel.locator("h2").textContent()).to.equal("Russia opposes Ukraine");
    const first = panel.locator(".evidence").first();
    expect(await first.locator("mark.mark-source").count()).to.be.at.least(1);
    expect(await first.locator("mark.mark-target").count()).to.be.at.least(1);
    expect(await first.locator(".chip").allTextContents()).to.include("asserted");
    await first.locator(".evidence-source a").click();
    await page.waitForURL(/\/documents\/sha256%3A[0-9a-f]+#s\d+$/u);
    const target = page.locator(".sentence:target");
    expect(await target.textContent()).to.match(/Russia|Moscow|Kremlin|Putin/u);
  });

  it("finds an entity by the start of its name, with the arrow keys, and shows what it is", async () => {
    await page.fill("#search-input", "stolt");
    await page.locator('#search-list [role="option"]').first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.getAttribute("#search-input", "aria-activedescendant")).to.equal("search-option-0");
    await page.keyboard.press("Enter");
    await placed(page, "person:jens-stoltenberg");
    await page.locator("#panel h2", { hasText: "Jens Stoltenberg" }).waitFor();
    expect(await page.locator("#panel").textContent()).to.contain("NATO");
    expect(new URL(page.url()).hash).to.equal("#node=person%3Ajens-stoltenberg");
  });

  it("says when nothing has the name that was searched for", async () => {
    await page.fill("#search-input", "Zzyzx");
    await page.locator(".search-empty").waitFor();
    expect(await page.locator(".search-empty").textContent()).to.contain("Zzyzx");
  });

  it("expands a node by its neighbours, leaves the others where they are, and undoes it", async () => {
    await clickElement(page, RUSSIA);
    await page.locator("#panel h2", { hasText: "Russia" }).waitFor();
    const before = await shownCounts(page);
    const place = await positionOf(page, UKRAINE);
    await page.getByRole("button", { name: "Expand by 20" }).click();
    await page.locator("#status.toast").waitFor();
    const expanded = await shownCounts(page);
    expect(expanded.nodes).to.be.above(before.nodes);
    expect(expanded.nodes - before.nodes).to.be.at.most(20);
    await placed(page, "position:nato-enlarge");
    expect(await positionOf(page, UKRAINE)).to.deep.equal(place);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await shownCounts(page)).to.deep.equal(before);
    await page.getByRole("button", { name: "Redo" }).click();
    expect(await shownCounts(page)).to.deep.equal(expanded);
  });

  it("hides a node and brings it back by undo to its place", async () => {
    const place = await positionOf(page, UKRAINE);
    await clickElement(page, UKRAINE);
    await page.locator("#panel h2", { hasText: "Ukraine" }).waitFor();
    await page.getByRole("button", { name: "Hide", exact: true }).click();
    await page.locator("#panel").waitFor({ state: "hidden" });
    await gone(page, UKRAINE);
    await page.getByRole("button", { name: "Undo" }).click();
    await placed(page, UKRAINE);
    expect(await positionOf(page, UKRAINE)).to.deep.equal(place);
  });

  it("filters by the legend and counts what is left", async () => {
    const before = await shownCounts(page);
    const people = page.locator('[data-entry="Person"]');
    const number = Number(await people.locator(".legend-count").textContent());
    await people.click();
    expect((await shownCounts(page)).nodes).to.equal(before.nodes - number);
    expect(await page.getAttribute('[data-entry="Person"]', "aria-pressed")).to.equal("false");
    expect(await page.locator("#shown").textContent()).to.contain(`The legend hides ${String(number)} nodes.`);
    await page.locator('[data-entry="OPPOSES"]').click();
    const { relations } = await shownCounts(page);
    expect(relations).to.be.below(before.relations);
  });

  it("lists what is on the canvas as a table from which evidence opens", async () => {
    await page.locator(".table-view summary").click();
    const rows = page.locator("#relation-table tbody tr");
    await rows.first().waitFor();
    expect(await rows.count()).to.equal((await shownCounts(page)).relations);
    await rows.first().getByRole("button").nth(1).click();
    await page.locator("#panel .evidence, #panel .muted").first().waitFor();
  });

  it("opens what the address selects, and follows the browser's Back", async () => {
    const linked = await standoff.open(`/#relation=${encodeURIComponent(WAR)}`);
    await linked.locator("#panel h2", { hasText: "Russia opposes Ukraine" }).waitFor();
    await linked.locator("#panel h2 button", { hasText: "Ukraine" }).click();
    await linked.locator("#panel h2", { hasText: /^\s*Ukraine$/u }).waitFor();
    await linked.goBack();
    await linked.locator("#panel h2", { hasText: "Russia opposes Ukraine" }).waitFor();
    await linked.context().close();
  });

  it("says that a selected node is not in the graph", async () => {
    const linked = await standoff.open("/#node=state%3Anowhere");
    await linked.locator("#panel .error-box").waitFor();
    expect(await linked.locator("#panel .error-box p").textContent()).to.contain("not in the graph");
    await linked.context().close();
  });

  it("says what to do when the server is gone, and tries again", async () => {
    await page.context().route("**/api/**", (route) => route.abort());
    await page.reload();
    await page.locator("#canvas-state .error-box").waitFor();
    expect(await page.locator("#canvas-state").textContent()).to.contain("Is it still running?");
    await page.context().unroute("**/api/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await placed(page, RUSSIA);
  });

  it("keeps what is on a narrow screen within its width", async () => {
    const narrow = await standoff.open("/", { viewport: { width: 360, height: 740 } });
    await placed(narrow, RUSSIA);
    const width = await narrow.evaluate(() => document.documentElement.scrollWidth);
    expect(width).to.be.at.most(360);
    await narrow.context().close();
  });

  it("complains of nothing in the browser's console, the content security policy included", () => {
    expect(standoff.complaints.filter((complaint) => !complaint.includes("ERR_FAILED"))).to.deep.equal([]);
  });
});
