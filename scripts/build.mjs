// Builds dist/: the server, ingest and graph layers with tsc, the browser's bundles with esbuild, and the files they read.
// With --if-needed it does nothing when dist/ is newer than every source, or where there are no sources (the container image).
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const stamp = join(root, "dist", ".built");
const sources = [
  "cypher",
  "ingest",
  "server",
  "client",
  "samples",
  "tsconfig.json",
  "tsconfig.build.json",
  "package.json",
];
const bundles = {
  explore: "client/explore/main.ts",
  layout: "client/layout/main.ts",
  pages: "client/pages/main.ts",
  theme: "client/pages/theme.ts",
  styles: "client/styles/main.css",
};
const generated = join("server", "public");

/** @param {string} path */
function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) yield join(entry.parentPath ?? entry.path, entry.name);
  }
}

/** @param {(path: string) => boolean} wanted */
function sourceFiles(wanted) {
  return sources
    .flatMap((source) => [...files(join(root, source))])
    .filter((path) => !path.startsWith(join(root, generated)) && wanted(path));
}

function isCurrent() {
  if (!existsSync(stamp)) return false;
  if (!existsSync(join(root, "client"))) return true;
  const built = statSync(stamp).mtimeMs;
  return sourceFiles(() => true).every((path) => statSync(path).mtimeMs <= built);
}

if (process.argv.includes("--if-needed") && isCurrent()) process.exit(0);

process.stderr.write("Building Standoff … ");
const started = Date.now();
rmSync(join(root, "dist"), { recursive: true, force: true });
rmSync(join(root, generated), { recursive: true, force: true });

const require = createRequire(import.meta.url);
const tsc = spawnSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
});
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

const { build } = await import("esbuild");
await build({
  absWorkingDir: root,
  entryPoints: bundles,
  outdir: generated,
  bundle: true,
  minify: true,
  sourcemap: true,
  format: "esm",
  target: "es2022",
  logLevel: "error",
});

mkdirSync(join(root, "dist"), { recursive: true });
for (const path of sourceFiles((path) => /\.(?:cypher|ejs|json|txt|md|bin)$/.test(path) && dirname(path) !== root)) {
  cpSync(path, join(root, "dist", path.slice(root.length + 1)));
}
cpSync(join(root, generated), join(root, "dist", generated), { recursive: true });
writeFileSync(stamp, "");
process.stderr.write(`done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
