import { expect } from "chai";
import type { Page } from "playwright-core";
import { gone, placed, positionOf, shownCounts } from "./canvas-gestures.ts";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const RUSSIA = "state:RUS";
const WAR = "state:RUS|OPPOSES|state:UKR";

describe("Filters in a browser", function () {
  this.timeout(60_000);
  let standoff: RunningStandoff;
  let page: Page;

  before(async function () {
    standoff = await startStandoff(this);
  });

  after(async () => {
    await (standoff as RunningStandoff | undefined)?.stop();
  });

  beforeEach(async () => {
    page = await standoff.open("/");
    await placed(page, RUSSIA);
  });

  afterEach(async () => {
    await page.context().close();
  });

  /** Waits until so much is shown. */
  const settled = async (on: Page, { nodes, relations }: { nodes: number; relations: number }): Promise<void> => {
    await on.waitForFunction(
      ([some, others]) =>
        new RegExp(`^${String(some)} of [\\d,]+ nodes and ${String(others)} of`, "u").test(
          document.getElementById("shown")?.textContent ?? "",
        ),
      [nodes, relations],
    );
  };
  /** Waits until the server's answer is shown, not only asked for. */
  const answered = (): Promise<void> => page.locator("#shown", { hasText: "Under the filters" }).waitFor();
  const chip = (name: RegExp) => page.getByRole("button", { name });

  it("let edges vanish as the demand for evidence rises, which undo takes back", async () => {
    const before = await shownCounts(page);
    const place = await positionOf(page, RUSSIA);
    await page.getByLabel("Documents, at least").press("ArrowRight");
    await chip(/^Remove filter: at least 2 documents/u).waitFor();
    await answered();
    const after = await shownCounts(page);
    expect(after.relations).to.be.below(before.relations).and.above(0);
    expect(await page.locator("#shown").textContent()).to.match(/Under the filters the graph has \d+ actors/u);
    expect(await positionOf(page, RUSSIA)).to.deep.equal(place);
    await placed(page, WAR);
    await page.getByRole("button", { name: "Undo" }).click();
    await settled(page, before);
  });

  it("by dates count what happened within, and a chip takes them away", async () => {
    const before = await shownCounts(page);
    await page.getByLabel("From", { exact: true }).fill("2024-01-01");
    await page.getByLabel("From", { exact: true }).press("Enter");
    const since = chip(/^Remove filter: since 2024-01-01/u);
    await since.waitFor();
    await answered();
    const after = await shownCounts(page);
    expect(after.relations).to.be.below(before.relations).and.above(0);
    await since.click();
    await settled(page, before);
  });

  it("by the timeline's handles work with the keyboard", async () => {
    const start = page.getByRole("slider", { name: "First day" });
    await start.focus();
    await start.press("ArrowRight");
    await chip(/^Remove filter: since/u).waitFor();
    expect(await page.getByLabel("From", { exact: true }).inputValue()).to.not.equal("");
  });

  it("by event type bring the server's answer, and what is expanded later obeys them", async () => {
    await page.getByText("Event types", { exact: true }).click();
    await page.locator("#filters").getByLabel("accuses", { exact: true }).check();
    await chip(/^Remove filter: accuses/u).waitFor();
    await answered();
    const neighbours = page.waitForRequest((request) => request.url().includes("/neighbours?"));
    const { x, y } = await placed(page, RUSSIA);
    await page.mouse.dblclick(x, y);
    expect(new URL((await neighbours).url()).searchParams.get("ploverTypes")).to.equal("ACCUSE");
  });

  it("that leave nothing say which of them to take away", async () => {
    await page.getByLabel("From", { exact: true }).fill("2018-02-01");
    await page.getByLabel("To", { exact: true }).fill("2018-02-02");
    await page.getByLabel("To", { exact: true }).press("Enter");
    await gone(page, RUSSIA);
    expect(await page.locator("#canvas-area").textContent()).to.match(/2018-02-01 to 2018-02-02/u);
    await page
      .getByRole("button", { name: /Remove/u })
      .first()
      .click();
    await placed(page, RUSSIA);
  });
});
