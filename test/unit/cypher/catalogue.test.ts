import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { loadLanguage } from "../../../cypher/guard/language.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;
const FILES = readdirSync(join(ROOT, "cypher"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".cypher"))
  .sort();
const STATEMENT_FILES = FILES.filter((file) => !file.endsWith("schema.cypher"));

const ERROR_SEVERITY = 1;
const HEADER =
  /^(?<description>(?:\/\/ .+\n)+)\/\/\n(?<parameters>\/\/ parameters:(?: none)?\n(?:\/\/ {3}.+\n)*)(?<columns>\/\/ columns:(?: none)?\n(?:\/\/ {3}.+\n)*)(?!\/\/)/;

interface Header {
  readonly parameters: string[];
  readonly columns: string[];
}

function readText(file: string): string {
  return readFileSync(join(ROOT, "cypher", file), "utf8");
}

/** Names in the lists of a file's header: `$ids: LIST<STRING>` is "ids". */
function readHeader(text: string): Header {
  const groups = HEADER.exec(text)?.groups;
  const names = (list = "") => [...list.matchAll(/^\/\/ {3}\$?(?<name>\w+): \w/gm)].map((match) => match[1] ?? "");
  return { parameters: names(groups?.parameters), columns: names(groups?.columns) };
}

/** Columns of the last RETURN, each of which has an alias. */
function returnedColumns(text: string): string[] {
  const start = text.lastIndexOf("RETURN ");
  if (start < 0) return [];
  const [items = ""] = text.slice(start).split(/\n(?:ORDER BY|SKIP|LIMIT)\b/);
  return [...items.matchAll(/\bAS (?<name>\w+)/g)].map((match) => match[1] ?? "");
}

describe("the catalogue of statements", function () {
  this.timeout(60_000);

  for (const file of STATEMENT_FILES) {
    it(`${file} says what it does, takes and returns`, () => {
      const text = readText(file);
      expect(text).to.match(HEADER);
      const { parameters, columns } = readHeader(text);
      const used = loadLanguage().parseParameters(text, false);
      expect([...parameters].sort(), "parameters").to.deep.equal([...used].sort());
      expect(columns, "columns").to.deep.equal(returnedColumns(text));
    });
  }

  for (const file of FILES) {
    it(`${file} passes Neo4j's own parser and checks`, () => {
      const { lintCypherQuery, parseStatementsStrs } = loadLanguage();
      const statements = file.endsWith("schema.cypher") ? parseStatementsStrs(readText(file)) : [readText(file)];
      for (const statement of statements) {
        const parameters = Object.fromEntries(readHeader(statement).parameters.map((name) => [name, null]));
        const errors = lintCypherQuery(statement, { parameters }).filter(({ severity }) => severity === ERROR_SEVERITY);
        expect(errors.map(({ message }) => message)).to.deep.equal([]);
      }
    });
  }

  it("holds one statement a file", () => {
    for (const file of STATEMENT_FILES) {
      expect(readText(file).replace(/^\/\/.*$/gm, ""), file).to.not.include(";");
    }
  });

  it("is listed in docs/queries.md, and nothing else is", () => {
    const listed = readFileSync(join(ROOT, "docs/queries.md"), "utf8").matchAll(/`(?<file>[\w/-]+\.cypher)`/g);
    expect([...listed].map((match) => match[1]).sort()).to.deep.equal(FILES);
  });
});
