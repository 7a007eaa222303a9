/** Gestures on the canvas, at the places where it draws its elements. */
import { expect } from "chai";
import type { Page } from "playwright-core";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the Explore page gives to tests. */
interface Canvas {
  renderedPosition(id: string): Place | undefined;
  position(id: string): Place | undefined;
}
type Explore = Window & { readonly standoffCanvas?: Canvas };

/** Where a node is in the picture, whatever part of it is in the window. */
export function positionOf(page: Page, id: string): Promise<Place | undefined> {
  return page.evaluate((element) => (window as Explore).standoffCanvas?.position(element), id);
}

/** Waits until the canvas draws an element. @returns where, in the window */
export async function placed(page: Page, id: string): Promise<Place> {
  await page.waitForFunction(
    (element) => (window as Explore).standoffCanvas?.renderedPosition(element) !== undefined,
    id,
  );
  const within = await page.evaluate((element) => (window as Explore).standoffCanvas?.renderedPosition(element), id);
  const box = await page.locator("#canvas").boundingBox();
  if (within === undefined || box === null) throw new Error(`${id} left the canvas.`);
  return { x: box.x + within.x, y: box.y + within.y };
}

/** Waits until the canvas does not draw an element. */
export async function gone(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (element) => (window as Explore).standoffCanvas?.renderedPosition(element) === undefined,
    id,
  );
}

export async function clickElement(page: Page, id: string): Promise<void> {
  const { x, y } = await placed(page, id);
  await page.mouse.click(x, y);
}

/** "57 of 203 nodes and 105 of 277 relations shown." as numbers. */
export async function shownCounts(page: Page): Promise<{ nodes: number; relations: number }> {
  const text = (await page.locator("#shown").textContent()) ?? "";
  const numbers = /^([\d,]+) of [\d,]+ nodes and ([\d,]+) of/u.exec(text);
  expect(numbers, text).to.not.equal(null);
  const number = (at: number): number => Number(numbers?.[at]?.replaceAll(",", ""));
  return { nodes: number(1), relations: number(2) };
}
