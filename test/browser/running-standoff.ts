/** Standoff as a user starts it, on the samples, and a real browser in front of it. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumFor } from "../requirements.ts";

const START_TIMEOUT_MS = 90_000;
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface RunningStandoff {
  readonly url: string;
  /** A fresh page at a path; what its console or its content security policy complains of goes to `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

function withoutNeo4j(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("NEO4J_")));
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error("The server has no output.");
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/u.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("The server ended before it said its address.");
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  await page.goto(url);
  return page;
}

/**
 * Starts `standoff serve` on an empty graph, which reads the samples, and Chromium. To be called in a `before` hook.
 * @param environment where the graph is; a new data directory when empty
 */
export async function startStandoff(
  context: Mocha.Context,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningStandoff> {
  const executablePath = chromiumFor(context);
  if (!existsSync("server/public/explore.js")) throw new Error("The browser's bundles are missing: run npm run build.");
  context.timeout(START_TIMEOUT_MS);
  const dataDirectory = mkdtempSync(join(tmpdir(), "standoff-browser-"));
  const server = spawn(process.execPath, ["--import", "tsx", "ingest/cli.ts", "serve", "--port", "0"], {
    env: { ...withoutNeo4j(process.env), STANDOFF_DATA: dataDirectory, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await addressOf(server);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const complaints: string[] = [];
  return {
    url,
    open: (path, options = {}) => openPage(browser, `${url}${path}`, options, complaints),
    complaints,
    stop: async () => {
      await browser.close();
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
