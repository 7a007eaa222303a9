import { expect } from "chai";
import { checkPlan } from "../../../../cypher/embedded/check-plan.ts";
import { StandoffError } from "../../../../cypher/errors.ts";

describe("a plan of the embedded engine", () => {
  const reading = [
    'Return (n.id AS id)\n  Filter (n.name Eq "a\\nDelete (x)")\n    NodeScan (n:*)\n',
    "Limit (3)\n  Sort (c DESC)\n    Return (n AS n)\n      Apply\n        NodeScan (n:*)\n        Discriminant(51)\n",
    "Return DISTINCT (b)\n  Expand (a)->[*1..3]->(b) [reachability: once]\n    NodeScan (a:A)\n",
  ];
  for (const plan of reading) {
    it(`that only reads passes: ${plan.split("\n")[0] ?? ""}`, () => {
      expect(() => {
        checkPlan([{ plan }]);
      }).not.to.throw();
    });
  }

  const refused = [
    "Return ()\n  Create (_anon_0:X)\n",
    "Return (n AS n) [after the write]\n  SetProperty (n.y)\n    NodeScan (n:A)\n",
    "Limit (1)\n  Return (l AS l)\n    LoadCsv ('file:///etc/passwd' AS l)\n",
    "Discriminant(7)\n",
  ];
  for (const plan of refused) {
    it(`that does anything else is refused: ${plan.trim().split("\n").at(-1) ?? ""}`, () => {
      expect(() => {
        checkPlan([{ plan }]);
      })
        .to.throw(StandoffError)
        .with.property("code", "query-refused");
    });
  }
});
