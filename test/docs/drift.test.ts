import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules") && !path.includes(".cache"));
}

const read = (path: string): string => readFileSync(path, "utf8");
const SOURCES = ["cypher", "ingest", "server", "test"].flatMap((folder) => filesIn(folder, /\.ts$/u));

describe("the documentation", () => {
  it("has every command and option of the command line", () => {
    const source = read("ingest/cli.ts");
    const commands = [...source.matchAll(/\.command\("([a-z]+)"\)/gu)].map(([, name]) => name ?? "");
    const options = [...source.matchAll(/"(--[a-z]+(?: <[a-z]+>)?)"/gu)].map(([, option]) => option ?? "");
    expect(commands).to.include.members(["ingest", "extract", "serve", "query", "reset", "doctor"]);
    expect(options.length).to.be.above(6);
    const text = read("docs/cli.md");
    expect(commands.filter((name) => !text.includes(`\`standoff ${name}`))).to.deep.equal([]);
    expect(options.filter((option) => !text.includes(`\`${option}\``))).to.deep.equal([]);
  });

  it("has every exit code", () => {
    const codes = [...read("ingest/cli/exit-codes.ts").matchAll(/^ {2}\w+: (\d+),/gmu)].map(([, code]) => code ?? "");
    expect(codes.length).to.be.above(2);
    expect(codes.filter((code) => !read("docs/cli.md").includes(`| ${code} |`))).to.deep.equal([]);
  });

  it("has every variable of the environment that the code reads", () => {
    const configuration = [...read("ingest/cli/configuration.ts").matchAll(/^ {2}([A-Z0-9_]+): optional/gmu)];
    const elsewhere = SOURCES.flatMap((path) => [...read(path).matchAll(/\benv\.([A-Z][A-Z0-9_]+)/gu)]);
    const variables = new Set([...configuration, ...elsewhere].map(([, name]) => name ?? ""));
    for (const foreign of ["CI", "PATH", "HOME", "JAVA_HOME", "PROGRAMFILES", "LOCALAPPDATA", "TMPDIR"])
      variables.delete(foreign);
    expect(variables.size).to.be.above(6);
    const text = read("docs/configuration.md");
    expect([...variables].filter((name) => !text.includes(`\`${name}\``))).to.deep.equal([]);
  });

  it("leads only to files that are there", () => {
    const pages = ["README.md", "CHANGELOG.md", ...filesIn("docs", /\.md$/u), ...filesIn("samples", /\.md$/u)];
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)]
        .map(([, target]) => join(dirname(page), target ?? ""))
        .filter((target) => !existsSync(target))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).to.deep.equal([]);
  });
});
