/**
 * Progress, gap and year-on-year of a million rows computed anew: the PARK functions in one call each, and LibreOffice
 * recalculating the native formulas of the same three columns, over UNO. Says so and measures nothing where LibreOffice, or
 * a Python that has its uno, is not there.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { toNativeFormula } from "../src/functions/native/to-native";
import { loadBuiltFunctions } from "../test/support/built-functions";
import { findLibreOffice } from "../test/support/libreoffice";
import { columnsOf } from "./hand-loops";
import { endBench, inMilliseconds, processorTime, tell } from "./results";

const quick = process.argv.includes("--quick");
const ROWS = quick ? 20_000 : 1_000_000;
const ROUNDS = quick ? 2 : 3;
/** LibreOffice takes at least eight times as long. */
const MOST = 1 / 8;
/** Year-on-year against the second column: any positive figure does for a base. */
const CALLS = ["=PARK.PROGRESS(A1,B1)", "=PARK.GAP(A1,B1,0.5)", "=PARK.YOY(A1,B1)"];

const answers = (command: string, words: string[]): boolean =>
  spawnSync(command, words, { stdio: "ignore" }).status === 0;
const PYTHONS = [
  "python3",
  "/usr/bin/python3",
  "/Applications/LibreOffice.app/Contents/Resources/python",
  "C:\\Program Files\\LibreOffice\\program\\python.exe",
];

function nativeFormulas(): string[] {
  return CALLS.map((call) => {
    const native = toNativeFormula(call);
    if (!native.converted) throw new Error(`${call} has no native form`);
    // Over UNO arguments are parted by semicolons; no text of these formulas holds a comma.
    return native.formula.replaceAll(",", ";");
  });
}

interface Recalculated {
  milliseconds: number;
  second: number[];
}

function recalculated(office: string, python: string): Recalculated {
  const profile = mkdtempSync(join(tmpdir(), "park-bench-office-"));
  const pipe = `park-bench-${process.pid}`;
  const running = spawn(
    office,
    ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`, `--accept=pipe,name=${pipe};urp;`],
    { stdio: "ignore" },
  ); // prettier-ignore
  try {
    const words = [join(__dirname, "recalculate.py"), pipe, String(ROWS), String(ROUNDS), JSON.stringify(nativeFormulas())]; // prettier-ignore
    const { stdout, stderr, status } = spawnSync(python, words, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Recalculated;
  } finally {
    running.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function compare(office: string, python: string): void {
  const { actual, target } = columnsOf(ROWS);
  const functions = loadBuiltFunctions();
  const calls = [
    [actual, target],
    [actual, target, 0.5],
    [actual, target],
  ];
  const called = (): unknown[][][] =>
    ["PROGRESS", "GAP", "YOY"].map((id, index) => functions.get(id)!(...calls[index]!) as unknown[][]);
  const second = called().map((column) => column[1]?.[0]);
  let ours = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) ours = Math.min(ours, processorTime(called));
  const theirs = recalculated(office, python);
  theirs.second.forEach((value, index) => {
    if (Math.abs(value - Number(second[index])) > 1e-9)
      throw new Error(`${CALLS[index]} gives ${value} in LibreOffice and ${String(second[index])} here`);
  });
  const rows = ROWS.toLocaleString("en-US");
  tell({
    section: "Peers",
    name: `PROGRESS, GAP, YOY, ${rows} rows, beside LibreOffice`,
    ours: inMilliseconds(ours),
    beside: inMilliseconds(theirs.milliseconds),
    ratio: ours / theirs.milliseconds,
    ...(quick ? {} : { most: MOST }),
  });
}

const office = findLibreOffice();
const python = PYTHONS.find((name) => answers(name, ["-c", "import uno"]));
if (office !== undefined && python !== undefined) compare(office, python);
else
  console.log(
    `LibreOffice is missing here${office === undefined ? "" : " (no Python with its uno)"}: not measured`,
  );
endBench();
