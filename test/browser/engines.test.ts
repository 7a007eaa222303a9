import { expect } from "chai";
import { openGraph } from "../../cypher/open-graph.ts";
import { neo4jFor } from "../requirements.ts";
import { placed, positionOf } from "./canvas-gestures.ts";
import { startStandoff, type RunningStandoff } from "./running-standoff.ts";

const TIMEOUT_MS = 120_000;
const NODES = ["state:RUS", "state:UKR", "alliance:nato", "person:olaf-scholz"];

/** What a user sees of the samples: the counts, the legend, where nodes are, and one edge's evidence. */
async function seen(standoff: RunningStandoff): Promise<unknown> {
  const page = await standoff.open(`/#relation=${encodeURIComponent("state:RUS|OPPOSES|state:UKR")}`);
  await placed(page, "state:RUS");
  await page.locator("#panel .evidence").first().waitFor();
  const picture = {
    counts: await page.locator("#shown").textContent(),
    legend: await page.locator("#legend").textContent(),
    positions: await Promise.all(NODES.map((id) => positionOf(page, id))),
    evidence: await page.locator("#panel").textContent(),
  };
  await page.goto(`${standoff.url}/ask?q=${encodeURIComponent("Who opposes Russia?")}`);
  const answer = await page.locator(".answer").textContent();
  await page.goto(`${standoff.url}/documents`);
  const documents = await page.locator("main").textContent();
  await page.context().close();
  return { ...picture, answer, documents };
}

describe("The explorer on either engine", function () {
  this.timeout(TIMEOUT_MS);

  it("shows the same picture, evidence, answers and documents", async function () {
    const { uri, user, password } = await neo4jFor(this);
    const database = process.env.NEO4J_DATABASE;
    const graph = await openGraph({
      engine: "neo4j",
      uri,
      user,
      password,
      ...(database !== undefined && { database }),
    });
    await graph.writer.reset();
    await graph.close();
    const embedded = await startStandoff(this);
    const neo4j = await startStandoff(this, {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      ...(database !== undefined && { NEO4J_DATABASE: database }),
    });
    this.timeout(TIMEOUT_MS);
    try {
      expect(await seen(neo4j)).to.deep.equal(await seen(embedded));
    } finally {
      await Promise.all([embedded.stop(), neo4j.stop()]);
    }
  });
});
