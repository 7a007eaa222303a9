import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { readConfiguration } from "../../ingest/cli/configuration.ts";
import { EXIT } from "../../ingest/cli/exit-codes.ts";
import { buildProgram } from "../../ingest/cli/program.ts";

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules") && !path.includes(".cache"));
}

const read = (path: string): string => readFileSync(path, "utf8");

const firstGroups = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, group]) => group ?? "");

/** What is named in the first column of a page's tables, their headings left out. */
const firstCells = (text: string): string[] => firstGroups(text, /^\| `?([^|`]+?)`? \|.*\n(?!\|--)/gmu);

describe("the documentation of the command line", () => {
  const page = read("docs/cli.md");
  const sections = page.split(/^## /mu).slice(1);
  /** The commands that do something: `entities` only holds others. */
  const commands = buildProgram({}, () => undefined).commands.flatMap((command) =>
    command.commands.length === 0
      ? [{ name: command.name(), command }]
      : command.commands.map((each) => ({ name: `${command.name()} ${each.name()}`, command: each })),
  );

  for (const { name, command } of commands) {
    it(`has what ${name} takes, nothing else, and an example`, () => {
      const usage = command.registeredArguments.map((argument) => {
        const word = `${argument.name().toUpperCase()}${argument.variadic ? "…" : ""}`;
        return argument.required ? ` ${word}` : ` [${word}]`;
      });
      const heading = `\`standoff ${name}${usage.join("")}\``;
      const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? "";
      expect(section, heading).to.not.equal("");
      expect(firstCells(section)).to.have.members(command.options.map(({ flags }) => flags));
      expect(section, "an example").to.match(new RegExp(`\`\`\`sh\\n[^\`]*standoff ${name}`, "u"));
      for (const { defaultValue } of command.options) {
        if (typeof defaultValue === "number") expect(section).to.contain(`${defaultValue.toLocaleString("en")} unless`);
      }
    });
  }

  it("has no command that there is not", () => {
    const documented = firstGroups(page, /^## `standoff ([a-z]+(?: [a-z]+)*)/gmu);
    expect(documented).to.have.members(commands.map(({ name }) => name));
  });

  it("has every exit code and no other", () => {
    const section = sections.find((text) => text.startsWith("Exit codes\n")) ?? "";
    expect(firstCells(section)).to.have.members(Object.values(EXIT).map(String));
  });
});

describe("the documentation of the settings", () => {
  const page = read("docs/configuration.md");
  /** Not Standoff's own. */
  const foreign = ["CI", "PATH", "HOME", "JAVA_HOME", "PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
  const sources = ["cypher", "ingest", "server", "scripts", "test"].flatMap((folder) => filesIn(folder, /\.m?[jt]s$/u));
  const settings = firstGroups(read("ingest/cli/configuration.ts"), /^ {2}([A-Z][A-Z0-9_]+): optional/gmu);
  const elsewhere = sources
    .map(read)
    .flatMap((text) => [
      ...firstGroups(text, /\benv\.([A-Z][A-Z0-9_]+)/gu),
      ...firstGroups(text, /\benv\["([^"]+)"\]/gu),
      ...firstGroups(text, /\{([^{}]+)\} = process\.env\b/gu).flatMap(
        (names) => names.match(/[A-Z][A-Z0-9_]+/gu) ?? [],
      ),
    ]);
  const variables = new Set([...settings, ...elsewhere].filter((name) => !foreign.includes(name)));

  it("has every variable that the code reads and no other", () => {
    expect(settings).to.include.members(["NEO4J_URI", "STANDOFF_DATA", "STANDOFF_PORT"]);
    expect([...variables]).to.include.members(["CHROMIUM", "STANDOFF_TEST_REQUIRE", "STANDOFF_TEST_JAVA"]);
    expect(firstCells(page)).to.have.members([...variables]);
  });

  it("has the defaults that the code has", () => {
    const { location, host, port } = readConfiguration({});
    const data = location.engine === "embedded" ? location.dataDirectory : "";
    expect(page).to.contain(`| \`STANDOFF_DATA\` | \`./${data}\` |`);
    expect(page).to.contain(`| \`STANDOFF_HOST\` | \`${host}\` |`);
    expect(page).to.contain(`| \`STANDOFF_PORT\` | \`${port}\` |`);
  });

  it("covers the example file", () => {
    const example = firstGroups(read(".env.example"), /^#?([A-Z][A-Z0-9_]+)=/gmu);
    expect(example.length).to.be.above(5);
    expect(example.filter((name) => !settings.includes(name))).to.deep.equal([]);
  });
});

describe("the pages", () => {
  it("lead only to files that are there", () => {
    const pages = ["README.md", "CHANGELOG.md", ...filesIn("docs", /\.md$/u), ...filesIn("samples", /\.md$/u)];
    const broken = pages.flatMap((page) =>
      firstGroups(read(page), /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)
        .map((target) => join(dirname(page), target))
        .filter((target) => !existsSync(target))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).to.deep.equal([]);
  });

  it("lead only to headings that are there", () => {
    const anchor = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/gu, "-");
    const pages = ["README.md", ...filesIn("docs", /\.md$/u)];
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/gu)]
        .filter(([, target = "", fragment = ""]) => {
          const path = target === "" ? page : join(dirname(page), target);
          if (!path.endsWith(".md") || !existsSync(path)) return false;
          return !firstGroups(read(path), /^#{1,6} (.+)$/gmu)
            .map(anchor)
            .includes(fragment);
        })
        .map(([link]) => `${page}: ${link}`),
    );
    expect(broken).to.deep.equal([]);
  });
});
