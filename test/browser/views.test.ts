import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { Download, Page } from "playwright-core";
import { listViolations } from "./axe.ts";
import { clickElement, gone, placed, positionOf, shownCounts } from "./canvas-gestures.ts";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const TIMEOUT_MS = 60_000;
const RUSSIA = "state:RUS";
const UKRAINE = "state:UKR";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Waits until the address holds a state. @returns the fragment */
async function stateInAddress(page: Page, before = ""): Promise<string> {
  await page.waitForFunction((old) => location.hash.startsWith("#state=") && location.hash !== old, before);
  return new URL(page.url()).hash;
}

async function exported(page: Page, name: string): Promise<{ name: string; text: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .locator(".export-action")
      .filter({ has: page.locator("strong", { hasText: new RegExp(`^${name}$`, "u") }) })
      .click(),
  ]);
  return fileOf(download);
}

async function fileOf(download: Download): Promise<{ name: string; text: string; path: string }> {
  const path = await download.path();
  return { name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path };
}

/** What the browser's own XML parser finds: how many elements of each name; fails on what is not well-formed. */
function elementsOf(page: Page, xml: string): Promise<Record<string, number>> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    const found: Record<string, number> = {};
    for (const { localName } of parsed.getElementsByTagName("*")) found[localName] = (found[localName] ?? 0) + 1;
    return found;
  }, xml);
}

describe("views of Explore in a browser", function () {
  this.timeout(TIMEOUT_MS);
  let standoff: RunningStandoff;
  let page: Page;

  before(async function () {
    standoff = await startStandoff(this);
  });

  after(async () => {
    await (standoff as RunningStandoff | undefined)?.stop();
  });

  beforeEach(async () => {
    page = await standoff.open("/", { permissions: ["clipboard-read", "clipboard-write"] });
    await placed(page, RUSSIA);
  });

  afterEach(async () => {
    await page.context().close();
  });

  describe("in the address", () => {
    it("are nothing at the start, and a selection alone until the picture is another", async () => {
      expect(new URL(page.url()).hash).to.equal("");
      await clickElement(page, RUSSIA);
      await page.waitForURL("**/#node=state%3ARUS");
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => location.hash === "");
    });

    it("give the same picture to somebody else", async () => {
      await page.locator('[data-entry="Person"]').click();
      await clickElement(page, UKRAINE);
      await button(page, "Zoom in").click();
      const hash = await stateInAddress(page);
      await button(page, "Zoom in").click();
      await stateInAddress(page, hash);
      const other = await standoff.open(new URL(page.url()).hash === "" ? "/" : `/${new URL(page.url()).hash}`);
      await other.locator("#panel h2", { hasText: "Ukraine" }).waitFor();
      for (const id of [RUSSIA, UKRAINE]) {
        const [here, there] = [await placed(page, id), await placed(other, id)];
        expect(there.x).to.be.closeTo(here.x, 2);
        expect(there.y).to.be.closeTo(here.y, 2);
      }
      expect(await shownCounts(other)).to.deep.equal(await shownCounts(page));
      expect(await other.getAttribute('[data-entry="Person"]', "aria-pressed")).to.equal("false");
      await other.context().close();
    });

    it("are what a reload shows again", async () => {
      await page.locator('[data-entry="OPPOSES"]').click();
      await stateInAddress(page);
      const before = await shownCounts(page);
      await page.reload();
      await placed(page, RUSSIA);
      expect(await shownCounts(page)).to.deep.equal(before);
    });

    it("go with the browser's Back and Forward between selections, and leave the picture as it is", async () => {
      await clickElement(page, RUSSIA);
      await page.locator("#panel h2", { hasText: "Russia" }).waitFor();
      await page.fill("#search-input", "Ukraine");
      await page.locator('#search-list [role="option"]').first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator("#panel h2", { hasText: "Ukraine" }).waitFor();
      await page.locator('[data-entry="Person"]').click();
      await stateInAddress(page);
      await page.goBack();
      await page.locator("#panel h2", { hasText: "Russia" }).waitFor();
      expect(await page.getAttribute('[data-entry="Person"]', "aria-pressed")).to.equal("false");
      await page.goForward();
      await page.locator("#panel h2", { hasText: "Ukraine" }).waitFor();
    });

    it("open as a step that can be undone when another is put in place of the page's own", async () => {
      const untouched = new URL(page.url()).hash;
      await page.locator('[data-entry="Person"]').click();
      const hash = await stateInAddress(page, untouched);
      const other = await standoff.open("/");
      await placed(other, RUSSIA);
      const before = await shownCounts(other);
      await other.evaluate((fragment) => {
        location.hash = fragment;
      }, hash);
      await gone(other, "person:vladimir-putin");
      await button(other, "Undo").click();
      expect(await shownCounts(other)).to.deep.equal(before);
      await other.context().close();
    });

    it("survive a link to a place on the page", async () => {
      await clickElement(page, UKRAINE);
      await page.waitForURL("**/#node=state%3AUKR");
      await page.locator(".skip-link").focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/#main");
      await page.waitForURL("**/#node=state%3AUKR");
      expect(await page.locator("#panel h2").textContent()).to.contain("Ukraine");
    });

    it("are copied by a button", async () => {
      await page.locator('[data-entry="Person"]').click();
      await button(page, "Copy link").click();
      await page.locator("#status", { hasText: "Copied the link." }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).to.equal(page.url()).and.to.contain("/#state=");
    });

    it("open with what is left when some of it is gone, and say so", async () => {
      const state = encodeURIComponent(JSON.stringify({ version: 1, ids: [RUSSIA, UKRAINE, "state:nowhere"] }));
      const other = await standoff.open(`/#state=${state}`);
      await placed(other, RUSSIA);
      await other
        .locator("#status", { hasText: "1 node of the 3 in this view is not in the graph any more" })
        .waitFor();
      expect((await shownCounts(other)).nodes).to.equal(2);
      await other.context().close();
    });

    it("are the first picture when all of it is gone, or the link is damaged, and say so", async () => {
      for (const [fragment, message] of [
        [encodeURIComponent('{"version":1,"ids":["state:nowhere"]}'), "Nothing of this view is in the graph any more"],
        ["jVXLbuM2", "This link is damaged"],
      ] as const) {
        const other = await standoff.open(`/#state=${fragment}`);
        await placed(other, RUSSIA);
        await other.locator("#status", { hasText: message }).waitFor();
        await other.context().close();
      }
    });
  });

  describe("that are saved", () => {
    async function save(name: string): Promise<void> {
      await button(page, "Views").click();
      await page.getByRole("textbox", { name: "Name of the view" }).fill(name);
      await page.keyboard.press("Enter");
      await button(page, name).waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".views-pane").waitFor({ state: "hidden" });
    }

    afterEach(async () => {
      const { views } = (await (await page.request.get(`${standoff.url}/api/saved-views`)).json()) as {
        views: { id: string }[];
      };
      for (const { id } of views) await page.request.delete(`${standoff.url}/api/saved-views/${id}`);
    });

    it("are none at first, and need a name", async () => {
      await button(page, "Views").click();
      await page.locator(".views-pane", { hasText: "Nothing is saved yet." }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal("view-name");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").filter({ hasText: "Give the view a name first." }).waitFor();
    });

    it("bring back what was seen, places, filters and selection, in another browser too", async () => {
      await page.locator('[data-entry="Person"]').click();
      await clickElement(page, UKRAINE);
      await page.locator("#panel h2", { hasText: "Ukraine" }).waitFor();
      const [counts, place] = [await shownCounts(page), await positionOf(page, UKRAINE)];
      await save("Without people");
      const other = await standoff.open("/");
      await placed(other, RUSSIA);
      await button(other, "Views").click();
      await button(other, "Without people").click();
      await other.locator("#panel h2", { hasText: "Ukraine" }).waitFor();
      expect(await shownCounts(other)).to.deep.equal(counts);
      const there = await positionOf(other, UKRAINE);
      expect([there?.x, there?.y]).to.deep.equal([Math.round(place?.x ?? NaN), Math.round(place?.y ?? NaN)]);
      await other.context().close();
    });

    it("have a short link of their own", async () => {
      await page.locator('[data-entry="Person"]').click();
      const { nodes } = await shownCounts(page);
      await save("Short");
      await button(page, "Views").click();
      await page.getByRole("button", { name: "Copy link: Short" }).click();
      await page.locator("#status", { hasText: "Copied the link to “Short”." }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).to.match(/\/#view=view%3A[0-9a-f-]{36}$/u);
      const other = await standoff.open(link.slice(standoff.url.length));
      await placed(other, RUSSIA);
      expect((await shownCounts(other)).nodes).to.equal(nodes);
      await other.context().close();
    });

    it("are renamed, and refuse a name that another has", async () => {
      await save("First");
      await save("Second");
      await button(page, "Views").click();
      await page.getByRole("button", { name: "Rename: Second" }).click();
      await page.getByRole("textbox", { name: "New name" }).fill("first");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").filter({ hasText: 'There is a saved view called "First"' }).waitFor();
      await page.getByRole("textbox", { name: "New name" }).fill("Third");
      await page.keyboard.press("Enter");
      await button(page, "Third").waitFor();
      expect(await button(page, "Second").count()).to.equal(0);
    });

    it("are replaced by what is seen now, which can be undone", async () => {
      await save("Changing");
      await page.locator('[data-entry="Person"]').click();
      await button(page, "Views").click();
      await page.getByRole("button", { name: "Replace: Changing" }).click();
      const state = async (): Promise<{ hiddenKinds?: string[] }> => {
        const list = (await (await page.request.get(`${standoff.url}/api/saved-views`)).json()) as {
          views: { id: string }[];
        };
        const answer = await page.request.get(`${standoff.url}/api/saved-views/${list.views[0]?.id ?? ""}`);
        return ((await answer.json()) as { state: { hiddenKinds?: string[] } }).state;
      };
      await page.getByRole("alert").filter({ hasText: "is now what you see" }).waitFor();
      expect((await state()).hiddenKinds).to.deep.equal(["Person"]);
      await page.locator(".popover-problem").getByRole("button", { name: "Undo" }).click();
      await page.locator("#status", { hasText: "“Changing” is as it was." }).waitFor({ state: "attached" });
      expect((await state()).hiddenKinds).to.equal(undefined);
    });

    it("are deleted, and brought back by the undo that takes the focus", async () => {
      await save("Precious");
      await button(page, "Views").click();
      await page.getByRole("button", { name: "Delete: Precious" }).click();
      await page.getByRole("button", { name: "Undo: Precious" }).waitFor();
      expect(await button(page, "Precious").count()).to.equal(0);
      await page.keyboard.press("Enter");
      await button(page, "Precious").waitFor();
    });

    it("that are not there any more are said to be so", async () => {
      const other = await standoff.open("/#view=view%3A00000000-0000-4000-8000-000000000000");
      await placed(other, RUSSIA);
      await other.locator("#status", { hasText: "This view is not saved any more" }).waitFor();
      await other.context().close();
    });

    it("say what is wrong when the server is gone, and try again", async () => {
      await page.context().route("**/api/saved-views", (route) => route.abort());
      await button(page, "Views").click();
      await page.locator(".views-pane .error-box", { hasText: "Is it still running?" }).waitFor();
      await page.context().unroute("**/api/saved-views");
      await page.locator(".views-pane").getByRole("button", { name: "Try again" }).click();
      await page.locator(".views-pane", { hasText: "Nothing is saved yet." }).waitFor();
    });
  });

  describe("that are exported", () => {
    beforeEach(async () => {
      await page.locator('[data-entry="Person"]').click();
      await button(page, "Export").click();
    });

    it("are an SVG that a parser takes, with real text, legend, counts and dates", async () => {
      const { nodes, relations } = await shownCounts(page);
      const { name, text } = await exported(page, "SVG");
      expect(name).to.match(/^standoff-\d{4}-\d\d-\d\d\.svg$/u);
      const found = await elementsOf(page, text);
      expect(found).to.not.have.property("parsererror");
      expect(found.text).to.be.above(nodes);
      expect(text)
        .to.contain(`${String(nodes)} of `)
        .and.to.contain(` and ${String(relations)} of `);
      expect(text).to.contain("Hidden: people.").and.to.contain(">Ukraine<").and.to.contain(">eight or more<");
      expect(text).to.not.match(/NaN|undefined|Infinity/u);
    });

    it("are a PNG of twice the size, light or dark as one chooses", async () => {
      const size = async (path: string): Promise<{ width: number; height: number; corner: number[] }> => {
        const data = `data:image/png;base64,${readFileSync(path).toString("base64")}`;
        return page.evaluate(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0);
          const corner = [...(context?.getImageData(1, 1, 1, 1).data ?? [])];
          return { width: image.width, height: image.height, corner };
        }, data);
      };
      const svg = await exported(page, "SVG");
      const [, width] = /width="([\d.]+)"/u.exec(svg.text) ?? [];
      await page.getByRole("radio", { name: "Light" }).check();
      const light = await size((await exported(page, "PNG")).path);
      expect(light.width).to.be.closeTo(2 * Number(width), 1);
      expect(light.corner).to.deep.equal([251, 251, 252, 255]);
      await page.getByRole("radio", { name: "Dark" }).check();
      expect((await size((await exported(page, "PNG")).path)).corner).to.deep.equal([18, 21, 24, 255]);
    });

    it("are GraphML and GEXF that a parser takes, of what is shown alone", async () => {
      const { nodes, relations } = await shownCounts(page);
      for (const format of ["GraphML", "GEXF"]) {
        const { text } = await exported(page, format);
        const found = await elementsOf(page, text);
        expect(found, format).to.include({ node: nodes, edge: relations });
        expect(found, format).to.not.have.property("parsererror");
      }
    });

    it("are tables, JSON, Cypher and lists of sources", async () => {
      const { nodes, relations } = await shownCounts(page);
      expect((await exported(page, "Nodes")).text.trimEnd().split("\r\n")).to.have.length(nodes + 1);
      expect((await exported(page, "Relations")).text.trimEnd().split("\r\n")).to.have.length(relations + 1);
      expect((await exported(page, "Evidence")).text).to.contain("state:RUS|OPPOSES|state:UKR");
      const json = JSON.parse((await exported(page, "JSON")).text) as { nodes: { place: unknown }[] };
      expect(json.nodes).to.have.length(nodes);
      expect(json.nodes.every(({ place }) => place !== null)).to.equal(true);
      expect((await exported(page, "Cypher")).text).to.contain("MERGE (n:Entity {id: row.id})");
      expect((await exported(page, "List")).text).to.match(/^Sources of a picture of \d+ nodes/u);
      expect((await exported(page, "BibTeX")).text).to.match(/^@misc\{standoff-/u);
      expect(JSON.parse((await exported(page, "CSL-JSON")).text))
        .to.be.an("array")
        .with.length.above(0);
    });

    it("say what is wrong when the server cannot make them", async () => {
      await page.context().route("**/api/export", (route) => route.abort());
      await page.locator(".export-action", { hasText: "GraphML" }).click();
      await page.locator(".export-pane .popover-error", { hasText: "Is it still running?" }).waitFor();
    });
  });

  it("keep their panes within a narrow screen", async () => {
    const narrow = await standoff.open("/", { viewport: { width: 360, height: 640 } });
    await placed(narrow, RUSSIA);
    for (const name of ["Views", "Export"]) {
      await button(narrow, name).click();
      const box = await narrow.locator(".popover:popover-open").boundingBox();
      expect(box?.x, name).to.be.at.least(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), name).to.be.at.most(360);
      expect((box?.y ?? 0) + (box?.height ?? 0), name).to.be.at.most(640);
      await narrow.keyboard.press("Escape");
    }
    await narrow.context().close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`have panes that meet WCAG 2.2 AA as far as axe can tell, in the ${colorScheme}`, async () => {
      const shown = await standoff.open("/", { colorScheme, bypassCSP: true });
      await placed(shown, RUSSIA);
      await button(shown, "Views").click();
      await shown.getByRole("textbox", { name: "Name of the view" }).fill(`In the ${colorScheme}`);
      await shown.keyboard.press("Enter");
      await button(shown, `In the ${colorScheme}`).waitFor();
      await shown.getByRole("button", { name: `Rename: In the ${colorScheme}` }).click();
      expect(await listViolations(shown)).to.deep.equal([]);
      await shown.getByRole("button", { name: "Cancel" }).click();
      await shown.getByRole("button", { name: `Delete: In the ${colorScheme}` }).click();
      await shown.getByRole("button", { name: `Undo: In the ${colorScheme}` }).waitFor();
      expect(await listViolations(shown)).to.deep.equal([]);
      await shown.keyboard.press("Escape");
      await button(shown, "Export").click();
      expect(await listViolations(shown)).to.deep.equal([]);
      await shown.context().close();
    });
  }

  it("give the keyboard back to the button that opened the pane", async () => {
    await button(page, "Export").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "Light" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".export-pane") !== null)).to.equal(true);
    await page.keyboard.press("Escape");
    await page.locator(".export-pane").waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal("Export");
  });

  it("complain of nothing in the browser's console, the content security policy included", () => {
    expect(standoff.complaints.filter((complaint) => !/ERR_FAILED|status of 404/u.test(complaint))).to.deep.equal([]);
  });
});
