import { expect } from "chai";
import type { Locator, Page } from "playwright-core";
import { placed } from "./canvas-gestures.ts";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const TIMEOUT_MS = 60_000;
const USA = "state:USA";
const TRADE = "state:USA|OPPOSES|state:CHN";

describe("The panel in a browser", function () {
  this.timeout(TIMEOUT_MS);
  let standoff: RunningStandoff;
  let page: Page;
  let panel: Locator;

  before(async function () {
    standoff = await startStandoff(this);
  });

  after(async () => {
    await (standoff as RunningStandoff | undefined)?.stop();
  });

  afterEach(async () => {
    await page.context().close();
  });

  async function open(hash: string, options: Parameters<RunningStandoff["open"]>[1] = {}): Promise<void> {
    page = await standoff.open(`/#${hash}`, options);
    panel = page.locator("#panel");
    await panel.locator("h2").waitFor();
  }

  const openNode = (id: string): Promise<void> => open(`node=${encodeURIComponent(id)}`);
  const openRelation = (id: string): Promise<void> => open(`relation=${encodeURIComponent(id)}`);
  const section = (title: string): Locator => panel.locator("section", { hasText: title }).first();

  it("ranks who opposes a node and whom it opposes, with the events over time in numbers", async () => {
    await openNode(USA);
    const stances = section("Opponents and supporters");
    await stances.locator(".ranked").first().waitFor();
    const opposedBy = stances.getByRole("tab", { name: /^Opposed by/u });
    expect(await opposedBy.getAttribute("aria-selected")).to.equal("true");
    const rows = stances.locator(".ranked");
    const number = Number((await opposedBy.textContent())?.replaceAll(/\D/gu, ""));
    expect(await rows.count()).to.equal(number);
    await stances.locator("svg.sparkline").first().waitFor();
    expect(await stances.locator("svg.sparkline").first().getAttribute("aria-label")).to.match(
      /^\d+ events?: \d+ in \d{4}/u,
    );
    await opposedBy.press("ArrowRight");
    const opposes = stances.getByRole("tab", { name: /^Opposes/u });
    expect(await opposes.evaluate((tab) => tab === document.activeElement)).to.equal(true);
    await stances.locator(".ranked").first().waitFor();
    expect(await stances.locator(".ranked").first().textContent()).to.contain("China");
    await stances.getByRole("button", { name: "China", exact: true }).click();
    await panel.locator("h2", { hasText: "United States opposes China" }).waitFor();
  });

  it("keeps the tab that was opened last from one node to the next", async () => {
    await openNode(USA);
    await panel.getByRole("tab", { name: /^Supports/u }).click();
    await page.evaluate(() => {
      location.hash = "#node=state%3ACHN";
    });
    await panel.locator("h2", { hasText: "China" }).waitFor();
    expect(await panel.getByRole("tab", { name: /^Supports/u }).getAttribute("aria-selected")).to.equal("true");
  });

  it("says a person's office with the sentences that say so, and how the person was merged", async () => {
    await openNode("person:donald-trump");
    const side = section("Office and side");
    await side.locator("li").first().waitFor();
    expect(await side.locator("li").first().textContent()).to.match(/^President, United States/u);
    await side.locator("summary").first().click();
    await side.locator(".evidence mark.mark-source").first().waitFor();
    expect(await side.locator(".evidence").first().textContent()).to.contain("President");
    await panel.locator("summary", { hasText: "How it was merged" }).click();
    const merged = section("How it was merged");
    await merged.locator("h4").waitFor();
    expect(await merged.textContent()).to.match(/Both are called "Donald Trump".*by the machine, over 99 % sure/u);
  });

  it("lists the documents of a node, each at the first sentence that mentions it", async () => {
    await openNode(USA);
    const documents = section("Documents, newest first");
    await documents.locator("li a").first().waitFor();
    const dates = (await documents.locator("li").allTextContents()).map((text) => /\d{4}-\d\d-\d\d/u.exec(text)?.[0]);
    expect(dates).to.deep.equal([...dates].sort().reverse());
    await documents.locator("li a").last().click();
    await page.waitForURL(/\/documents\/sha256%3A[0-9a-f]+#s\d+$/u);
    expect(await page.locator(".sentence:target").textContent()).to.match(/United States|U\.S\.|American|Washington/u);
  });

  it("says of a position who rejects and who endorses it, and whom it is about", async () => {
    await openNode("position:g77-proposal");
    await panel.locator(".ranked").first().waitFor();
    expect(await panel.getByRole("tab").allTextContents()).to.deep.equal(["Rejected by2", "Endorsed by1"]);
    expect(await panel.locator(".ranked .link-button").allTextContents()).to.include.members([
      "European Union",
      "United States",
    ]);
    await section("Whom it is about").getByRole("button", { name: "G77" }).waitFor();
  });

  it("leads from one sign to the other and to the reverse, the focus where it was", async () => {
    await openRelation(TRADE);
    const links = panel.getByRole("navigation").getByRole("link");
    expect((await links.allTextContents()).map((text) => text.trim())).to.deep.equal([
      "opposes2",
      "supports2",
      "opposes1",
      "supports1",
    ]);
    await links.nth(1).press("Enter");
    await panel.locator("h2", { hasText: "United States supports China" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "true");
    await panel.getByRole("navigation").getByRole("link").nth(2).click();
    await panel.locator("h2", { hasText: "China opposes United States" }).waitFor();
    await page.goBack();
    await panel.locator("h2", { hasText: "United States supports China" }).waitFor();
  });

  it("shows when a stance turned, with the sentences before and after", async () => {
    await openRelation(TRADE);
    const turn = panel.locator(".turn").first();
    await turn.waitFor();
    expect(await turn.locator("h4").textContent()).to.equal(
      "From support to opposition, between 2021-11-15 and 2024-07-31",
    );
    expect(await turn.locator("blockquote").allTextContents()).to.have.length(2);
    expect(await turn.locator("blockquote").last().textContent()).to.contain("condemned");
    expect(await panel.locator("svg.turn-picture").getAttribute("aria-label")).to.contain("2021-11-15 1 for");
  });

  it("sorts the sentences and lets one choose by type", async () => {
    await openRelation(TRADE);
    const sentences = panel.locator(".evidence-section");
    await sentences.locator(".evidence").first().waitFor();
    const types = (): Promise<string[]> => sentences.locator(".evidence .chip:first-child").allTextContents();
    expect(await types()).to.deep.equal(["ACCUSE", "COERCE"]);
    await sentences.getByLabel("Sort").selectOption("Oldest first");
    await sentences.locator(".evidence:first-child .chip", { hasText: "COERCE" }).waitFor();
    expect(await types()).to.deep.equal(["COERCE", "ACCUSE"]);
    await sentences.getByLabel("Type").selectOption("ACCUSE");
    await sentences.locator("h3", { hasText: "1 sentence that fits" }).waitFor();
    expect(await types()).to.deep.equal(["ACCUSE"]);
    await sentences.getByRole("button", { name: "Show what counts" }).click();
    await sentences.locator("h3", { hasText: "2 sentences that say so" }).waitFor();
    expect(await types()).to.deep.equal(["COERCE", "ACCUSE"]);
  });

  it("copies a quote with its outlet, title, date and address", async () => {
    await open(`relation=${encodeURIComponent(TRADE)}`, { permissions: ["clipboard-read", "clipboard-write"] });
    const sentences = panel.locator(".evidence-section");
    await sentences
      .getByRole("button", { name: /^Copy the quote/u })
      .first()
      .click();
    await page.locator("#status.toast", { hasText: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).to.match(
      /^“China's conduct was condemned by the United States, Japan and Canada\.” — Standoff samples, “Washington promises .+”, 2024-07-31\./u,
    );
  });

  it("gives the citation to copy by hand where the browser has no clipboard", async () => {
    await openRelation(TRADE);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    const quote = panel.locator(".evidence-section .evidence").first();
    await quote.getByRole("button", { name: /^Copy the quote/u }).click();
    const field = quote.getByLabel("Citation to copy");
    await field.waitFor();
    const selected = await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).to.match(/^“China's conduct .+” — Standoff samples/u);
  });

  it("says what a part could not read, and tries again", async () => {
    page = await standoff.open("/");
    panel = page.locator("#panel");
    await placed(page, USA);
    await page.context().route(/\/documents\?/u, (route) => route.abort());
    await page.evaluate(() => {
      location.hash = "#node=state%3AUSA";
    });
    const documents = section("Documents, newest first");
    await documents.locator(".error-box").waitFor();
    expect(await documents.textContent()).to.contain("Is it still running?");
    expect(await panel.locator("h2").textContent()).to.contain("United States");
    await page.context().unroute(/\/documents\?/u);
    await documents.getByRole("button", { name: "Try again" }).click();
    await documents.locator("li a").first().waitFor();
  });

  it("is a sheet on a narrow screen, within its width, that can be closed", async () => {
    await open(`relation=${encodeURIComponent(TRADE)}`, { viewport: { width: 360, height: 740 } });
    await panel.locator(".evidence").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(360);
    expect(await panel.evaluate((pane) => pane.scrollWidth <= pane.clientWidth)).to.equal(true);
    await panel.evaluate((pane) => {
      pane.scrollTop = pane.scrollHeight;
    });
    await panel.getByRole("button", { name: "Close the panel" }).click();
    await panel.waitFor({ state: "hidden" });
    expect(new URL(page.url()).hash).to.equal("");
  });

  it("complains of nothing in the browser's console, the content security policy included", async () => {
    await openRelation(TRADE);
    await panel.locator(".turn").first().waitFor();
    expect(standoff.complaints.filter((complaint) => !complaint.includes("ERR_FAILED"))).to.deep.equal([]);
  });
});
