import { expect } from "chai";
import { parseQuestion } from "../../../server/ask/parse-question.ts";

interface Reading {
  readonly types: readonly string[];
  readonly direction: string;
  readonly x: string;
  readonly y?: string;
}

function read(question: string): Reading | undefined {
  const parsed = parseQuestion(question);
  if (parsed === undefined) return undefined;
  const { form, x, y } = parsed;
  return { types: form.types, direction: form.direction, x, ...(y === undefined ? {} : { y }) };
}

const matches: readonly (readonly [string, readonly string[], string, string, string?])[] = [
  ["Who opposes Russia?", ["OPPOSES"], "in", "Russia"],
  ["who opposes russia", ["OPPOSES"], "in", "russia"],
  ["Which states oppose the European Union?", ["OPPOSES"], "in", "the European Union"],
  ["Who is against NATO?", ["OPPOSES"], "in", "NATO"],
  ["Who are the enemies of Sudan's army?", ["OPPOSES"], "in", "Sudan's army"],
  ["Who criticises Olaf Scholz?", ["OPPOSES"], "in", "Olaf Scholz"],
  ["Who supports Sweden?", ["SUPPORTS"], "in", "Sweden"],
  ["Who are Ukraine's allies?", ["SUPPORTS"], "in", "Ukraine"],
  ["Who are the allies of Ukraine?", ["SUPPORTS"], "in", "Ukraine"],
  ["Whom does China oppose?", ["OPPOSES"], "out", "China"],
  ["Who does China oppose?", ["OPPOSES"], "out", "China"],
  ["Whom does Viktor Orban support?", ["SUPPORTS"], "out", "Viktor Orban"],
  ["Does Russia oppose NATO?", ["OPPOSES"], "out", "Russia", "NATO"],
  ["Why does the United States oppose China?", ["OPPOSES"], "out", "the United States", "China"],
  ["Is Hungary against Ukraine?", ["OPPOSES"], "out", "Hungary", "Ukraine"],
  ["Does Germany support Ukraine?", ["SUPPORTS"], "out", "Germany", "Ukraine"],
  ["Who represents Russia?", ["REPRESENTS"], "in", "Russia"],
  ["Whom does Jens Stoltenberg represent?", ["REPRESENTS"], "out", "Jens Stoltenberg"],
  ["Where does Turkey stand?", ["ENDORSES", "REJECTS"], "out", "Turkey"],
  ["What positions does Russia take?", ["ENDORSES", "REJECTS"], "out", "Russia"],
];

const mustNotMatch = [
  "",
  "?",
  "Russia",
  "Who is Vladimir Putin?",
  "Tell me about the war",
  "opposes",
  "Who opposes?",
  "What is the capital of Hungary?",
  "Does Russia?",
];

describe("a question", () => {
  for (const [question, types, direction, x, y] of matches) {
    it(`"${question}" asks ${direction} ${types.join(" and ")} of ${x}${y === undefined ? "" : ` and ${y}`}`, () => {
      expect(read(question)).to.deep.equal({ types, direction, x, ...(y === undefined ? {} : { y }) });
    });
  }
  for (const question of mustNotMatch) {
    it(`"${question}" is not understood rather than guessed`, () => {
      expect(read(question)).to.equal(undefined);
    });
  }
});
