/**
 * `npm run bench`: every benchmark after the other, each in its own process; prints what they measure and writes it to
 * bench/results.md with the machine and the versions. Ends with 1 where a promise is broken or a benchmark fails.
 * `-- --quick` takes smaller sizes and fewer rounds, and says so in what it writes.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../workbench/headless/ensure-built";
import type { Line } from "./results";

const quick = process.argv.includes("--quick");

const BENCHES = ["functions", "peers", "libreoffice", "rounding", "text-check", "files", "start"];
/** The spreadsheet's own sizes: minutes, and so not in the quick form. */
const LONG = ["building", "pane", "scale", "host"];
/** One process is compiled otherwise than the next: a ratio of a few milliseconds is the median of several. */
const PROCESSES: Partial<Record<string, number>> = quick
  ? {}
  : { functions: 5, peers: 3, rounding: 3, host: 3 };
const RESULTS = join(__dirname, "results.md");
const PEERS = ["exceljs", "@e965/xlsx", "hyperformula", "@formulajs/formulajs", "@univerjs/core"];

function versionOf(name: string): string {
  const file = join(__dirname, "../node_modules", name, "package.json");
  return `${name} ${(JSON.parse(readFileSync(file, "utf8")) as { version: string }).version}`;
}

/** What one process measures; undefined where it fails, which a broken promise is not. */
function runOnce(name: string, folder: string): Line[] | undefined {
  const words = [
    "--import",
    "tsx",
    "--expose-gc",
    "--max-semi-space-size=128",
    join(__dirname, `${name}.bench.ts`),
  ];
  const file = join(folder, `${name}.jsonl`);
  rmSync(file, { force: true });
  const { status } = spawnSync(process.execPath, [...words, ...(quick ? ["--quick"] : [])], {
    stdio: "inherit",
    env: { ...process.env, PARK_BENCH_LINES: file },
  });
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Line) : []; // prettier-ignore
  return status === 0 || lines.some(({ broken }) => broken) ? lines : undefined;
}

/** The line of the median process. */
function medianOf(lines: Line[]): Line[] {
  const sorted = [...lines].sort((one, other) => (one.figure ?? 0) - (other.figure ?? 0));
  return sorted.slice(Math.floor(sorted.length / 2)).slice(0, 1);
}

function run(name: string, folder: string): Line[] | undefined {
  const processes: Line[][] = [];
  for (let times = PROCESSES[name] ?? 1; times > 0; times -= 1) {
    console.log(`\n${name}`);
    const lines = runOnce(name, folder);
    if (!lines) return undefined;
    processes.push(lines);
  }
  const [first = []] = processes;
  return first.flatMap((_line, at) => medianOf(processes.flatMap((lines) => lines.slice(at, at + 1))));
}

function table(lines: Line[]): string {
  const rows = lines.map(({ name, ours, beside = "", ratio, most, broken }) => {
    const promise = most === undefined ? "" : `at most ${most}${broken ? " (broken)" : ""}`;
    return `| ${name.trim()} | ${ours} | ${beside} | ${ratio?.toFixed(2) ?? ""} | ${promise} |`;
  });
  return ["| what | PARK | beside it | ratio | promise |", "|---|--:|--:|--:|---|", ...rows].join("\n");
}

function documentOf(lines: Line[], failed: string[]): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const machine = `${cpus.length} × ${cpus[0]?.model.trim() ?? "?"}, ${memory} GB, ${os.platform()} ${os.arch()}, load ${os.loadavg()[0]?.toFixed(1)}`;
  const versions = [`Node.js ${process.versions.node}`, ...PEERS.map(versionOf)].join(", ");
  const sections = [...new Set(lines.map(({ section }) => section))];
  const parts = sections.map(
    (section) => `## ${section}\n\n${table(lines.filter((line) => line.section === section))}`,
  );
  const head = `# Benchmarks\n\nWritten by \`npm run bench${quick ? " -- --quick" : ""}\`. Pairs are measured in turn in one run, in processor time, the median of the rounds of each, and of several processes;\ntimes of commands are by the clock. What has no promise is told only.\n\nMachine: ${machine}. ${versions}.`;
  const failures = failed.length > 0 ? [`Failed: ${failed.join(", ")}.`] : [];
  return `${[head, ...failures, ...parts].join("\n\n")}\n`;
}

const folder = mkdtempSync(join(os.tmpdir(), "park-bench-"));
try {
  ensureBuilt(() => console.log("building dist/ first"));
  const names = [...BENCHES, ...(quick ? [] : LONG)];
  const measured = names.map((name) => run(name, folder));
  const failed = names.filter((_name, at) => measured[at] === undefined);
  const lines = measured.flatMap((each) => each ?? []);
  writeFileSync(RESULTS, documentOf(lines, failed));
  const broken = lines.filter((line) => line.broken);
  console.log(`\n${lines.filter(({ most }) => most !== undefined).length} promises, ${broken.length} broken`);
  for (const { section, name } of broken) console.log(`  ${section}: ${name.trim()}`);
  if (failed.length > 0) console.log(`not passed: ${failed.join(", ")}`);
  process.exitCode = failed.length > 0 || broken.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
