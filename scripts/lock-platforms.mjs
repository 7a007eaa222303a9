// Keeps every platform's engine binary in package-lock.json. A registry mirror that lacks some platforms makes npm drop
// them from the lockfile, and `npm ci` on those platforms would then get no engine. Run after `npm install` changed the lockfile.
import { readFileSync, writeFileSync } from "node:fs";

const platforms = {
  "darwin-arm64": { cpu: ["arm64"], os: ["darwin"] },
  "darwin-x64": { cpu: ["x64"], os: ["darwin"] },
  "linux-arm64-gnu": { cpu: ["arm64"], libc: ["glibc"], os: ["linux"] },
  "linux-arm64-musl": { cpu: ["arm64"], libc: ["musl"], os: ["linux"] },
  "linux-x64-gnu": { cpu: ["x64"], libc: ["glibc"], os: ["linux"] },
  "win32-x64-msvc": { cpu: ["x64"], os: ["win32"] },
};
const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
for (const [platform, { cpu, libc, os }] of Object.entries(platforms)) {
  const name = `node_modules/@grafeo-db/js-${platform}`;
  lock.packages[name] ??= {
    version: lock.packages["node_modules/@grafeo-db/js"].version,
    cpu,
    ...(libc && { libc }),
    license: "Apache-2.0",
    optional: true,
    os,
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
