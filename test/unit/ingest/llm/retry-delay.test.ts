import { expect } from "chai";
import { backoffMs, retryAfterMs } from "../../../../ingest/llm/retry-delay.ts";

describe("the wait before a request is repeated", () => {
  it("doubles up to half a minute, and half of it is chance", () => {
    expect([1, 2, 3, 4, 5, 6, 9].map((attempt) => [backoffMs(attempt, 0), backoffMs(attempt, 1)])).to.deep.equal([
      [500, 1_000],
      [1_000, 2_000],
      [2_000, 4_000],
      [4_000, 8_000],
      [8_000, 16_000],
      [15_000, 30_000],
      [15_000, 30_000],
    ]);
  });

  const NOW = Date.parse("2024-03-05T10:00:00Z");
  const headers: readonly (readonly [header: string | null, ms: number | undefined])[] = [
    ["7", 7_000],
    ["0.5", 500],
    ["Tue, 05 Mar 2024 10:01:00 GMT", 60_000],
    ["Tue, 05 Mar 2024 09:00:00 GMT", 0],
    ["soon", undefined],
    ["-5", undefined],
    ["", undefined],
    [null, undefined],
  ];
  for (const [header, ms] of headers) {
    it(`is ${String(ms)} ms for Retry-After: ${String(header)}`, () => expect(retryAfterMs(header, NOW)).to.equal(ms));
  }
});
