import { expect } from "chai";
import { parseAnswer } from "../../../../ingest/llm/parse-answer.ts";

describe("an answer's words", () => {
  const EMPTY = '{"entities": [], "events": [], "positions": []}';
  const matches: readonly (readonly [reason: string, text: string])[] = [
    ["alone", EMPTY],
    ["in a fence", `\`\`\`json\n${EMPTY}\n\`\`\``],
    ["after thoughts", `<think>{"maybe": 1}</think>\n${EMPTY}`],
    ["within sentences", `Here it is: ${EMPTY} I hope that helps.`],
  ];
  for (const [reason, text] of matches) {
    it(`are read ${reason}`, () =>
      expect(parseAnswer(text)).to.deep.equal({ answer: { entities: [], events: [], positions: [] } }));
  }

  const mustNotMatch: readonly (readonly [reason: string, text: string, problem: RegExp])[] = [
    ["a refusal", "I cannot help with that.", /not one whole JSON object/u],
    ["half an object", EMPTY.slice(0, -1), /not one whole JSON object/u],
    ["nothing", "", /not one whole JSON object/u],
    ["a missing list", '{"entities": [], "events": []}', /positions/u],
    ["a field of its own", EMPTY.replace("}", ', "note": "x"}'), /note/u],
    [
      "an unknown type",
      EMPTY.replace(
        '"events": []',
        '"events": [{"sentence": 0, "quote": "a b", "source": "A", "target": "B", "type": "HUG", "claim": "asserted", "confidence": 1}]',
      ),
      /events\[0\]\.type/u,
    ],
  ];
  for (const [reason, text, problem] of mustNotMatch) {
    it(`are refused with the reason: ${reason}`, () =>
      expect(parseAnswer(text)).to.have.property("problem").that.matches(problem));
  }
});
