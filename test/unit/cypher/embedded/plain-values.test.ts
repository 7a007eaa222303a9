import { expect } from "chai";
import { toPlain } from "../../../../cypher/embedded/plain-values.ts";

describe("a value of the embedded engine", () => {
  const cases: readonly (readonly [title: string, value: unknown, plain: unknown])[] = [
    ["a node", { _id: 3, _labels: ["A"], id: "x" }, { $node: "3", labels: ["A"], properties: { id: "x" } }],
    [
      "a relationship",
      { _id: 1, _type: "R", _source: 3, _target: 4, x: 1 },
      { $relationship: "1", type: "R", start: "3", end: "4", properties: { x: 1 } },
    ],
    [
      "a path",
      { nodes: [{ _id: 3, _labels: [] }], edges: [] },
      { $path: { nodes: [{ $node: "3", labels: [], properties: {} }], relationships: [] } },
    ],
    ["an integer beyond 2^53", 9007199254740993n, "9007199254740993"],
    ["a timestamp", new Date("2024-03-01T00:00:00Z"), "2024-03-01T00:00:00.000Z"],
    ["a list with a gap", [1, undefined, null], [1, null, null]],
    ["a map", { a: { b: true } }, { a: { b: true } }],
    ["bytes", Buffer.from("abc"), "(3 bytes)"],
  ];
  for (const [title, value, plain] of cases) {
    it(`becomes plain: ${title}`, () => {
      expect(toPlain(value)).to.deep.equal(plain);
    });
  }
});
