import { readFileSync } from "node:fs";
import { expect } from "chai";
import { z } from "zod";

const lockfile = z
  .object({
    packages: z.record(z.string(), z.object({ version: z.string().optional(), resolved: z.string().optional() })),
  })
  .parse(JSON.parse(readFileSync(new URL("../../../package-lock.json", import.meta.url), "utf8")));

describe("package-lock.json", () => {
  for (const platform of [
    "darwin-arm64",
    "darwin-x64",
    "linux-arm64-gnu",
    "linux-arm64-musl",
    "linux-x64-gnu",
    "win32-x64-msvc",
  ]) {
    it(`brings the embedded engine to ${platform}`, () => {
      const binary = lockfile.packages[`node_modules/@grafeo-db/js-${platform}`];
      expect(binary?.version).to.equal(lockfile.packages["node_modules/@grafeo-db/js"]?.version);
    });
  }

  it("names no address that packages were fetched from", () => {
    const resolved = Object.entries(lockfile.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved).to.deep.equal([]);
  });
});
