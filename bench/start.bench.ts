/** What is loaded and how long the tools take to start: sizes are promised, times are told (wall clock, fastest of the rounds). */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { buildPage } from "../workbench/page/build-page";
import { endBench, tell } from "./results";

const ROOT = join(__dirname, "..");
const DIST = join(ROOT, "dist");
/** As npm run starts them. */
const FLAGS = ["--max-semi-space-size=128"];
const START = "workbench/headless/start.js";
const rounds = process.argv.includes("--quick") ? 1 : 3;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const zipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

function tellSize(name: string, bytes: number, most?: number): void {
  tell({ section: "Start", name, ours: kilobytes(bytes), measured: bytes / 1000, ...(most ? { most } : {}) });
}

/** The fastest of the rounds of a command, in seconds. */
function seconds(words: string[]): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    execFileSync(process.execPath, [...FLAGS, START, ...words], { cwd: ROOT, stdio: "ignore" });
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

/** What a part asks for at once, and those that it asks for. */
function withImports(page: string, name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  const text = readFileSync(join(page, name), "utf8");
  for (const [, part = ""] of text.matchAll(/\b(?:from|import)\s*"[^"]*\/(part-[\w-]+\.js)"/g))
    withImports(page, part, known);
  return known;
}

/** The page itself, the grid, and the grid's texts in Chinese. */
function firstScripts(page: string): number {
  const parts = readdirSync(page).filter((name) =>
    /^(page|part-workbench-\w+|part-zh-CN-\w+)\.js$/.test(name),
  );
  const first = new Set(parts.flatMap((name) => [...withImports(page, name)]));
  return [...first].reduce((sum, name) => sum + readFileSync(join(page, name)).length, 0);
}

async function main(): Promise<void> {
  tellSize("functions.js, gzip", zipped(join(DIST, "functions.js")), 20);
  tellSize("commands.js, gzip", zipped(join(DIST, "commands.js")), 5);
  tellSize(
    "pane.js, gzip, without what it shares with the commands",
    zipped(join(DIST, readdirSync(DIST).find((name) => /^pane\.\w+\.js$/.test(name)) ?? "pane.js")),
  );

  const page = await buildPage();
  tellSize("the workbench's page, scripts before its first cell", firstScripts(page), 6000);
  const scripts = readdirSync(page).filter((name) => name.endsWith(".js"));
  const sizes = scripts.map((name) => [name, readFileSync(join(page, name)).length] as const);
  tellSize(
    "the workbench's page, all scripts",
    sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
  );

  const folder = mkdtempSync(join(tmpdir(), "park-bench-"));
  try {
    const text = join(folder, "text.txt");
    writeFileSync(text, "2013年上半年，园区完成主营业务收入52.14亿元，占年目标的38.62%。\n");
    const tools: [string, string[]][] = [
      ["generate --help", ["generate", "--help"]],
      ["check of a text", ["check", "--text", text]],
      ["generate of the seed", ["generate", "examples/seed-2013H1.xlsx", join(folder, "out.xlsx"), "--force"]], // prettier-ignore
    ];
    for (const [name, words] of tools)
      tell({ section: "Start", name: `${name}, command to prompt`, ours: `${seconds(words).toFixed(1)} s` });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  endBench();
}

void main();
