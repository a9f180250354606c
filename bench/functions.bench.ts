/**
 * How many cells a second the functions of dist/functions.js compute, beside a bare hand-written custom function that
 * reads no text, no blank and no error: what all the rules of the contract cost.
 *
 *   npm run build && npx tsx bench/functions.bench.ts
 */
import { loadBuiltFunctions, type Call } from "../test/support/built-functions";

const CELLS = 10_000;
const SECONDS_EACH = 1;

type Matrix = unknown[][];
const column = (cell: (row: number) => unknown): Matrix =>
  Array.from({ length: CELLS }, (_, row) => [cell(row)]);

/** The same arithmetic with nothing around it. */
function bareGap(actual: Matrix, target: Matrix, schedule: number): Matrix {
  return actual.map(([a], row) => [100 * ((a as number) / (target[row]?.[0] as number) - schedule)]);
}

function bareGrowth(current: Matrix, prior: Matrix): Matrix {
  return current.map(([a], row) => [(a as number) / (prior[row]?.[0] as number) - 1]);
}

const actual = column((row) => row + 0.5);
const target = column((row) => row + 100);
const names = column((row) => `指标${row}`);

const functions = loadBuiltFunctions();
const park = (id: string): Call => {
  const found = functions.get(id);
  if (!found) throw new Error(`dist/functions.js has no ${id}`);
  return found;
};

const subjects: [string, () => unknown][] = [
  ["PARK.GAP, numbers", () => park("GAP")(actual, target, 0.5)],
  ["bare gap", () => bareGap(actual, target, 0.5)],
  ["PARK.YOY, numbers", () => park("YOY")(actual, target)],
  ["bare growth", () => bareGrowth(actual, target)],
  ["PARK.GAP, period text", () => park("GAP")(actual, target, "2013年1-6月")],
  ["PARK.STATUS", () => park("STATUS")(actual, target, 0.5)],
  ["PARK.NARRATE", () => park("NARRATE")(names, "亿元", actual, target, 0.5, 0.2047, -8.71)],
];

function cellsPerSecond(work: () => unknown): number {
  work();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < SECONDS_EACH * 1000) {
    work();
    rounds += 1;
  }
  return (rounds * CELLS) / ((performance.now() - start) / 1000);
}

for (const [name, work] of subjects) {
  console.log(
    `${name.padEnd(24)} ${Math.round(cellsPerSecond(work)).toLocaleString("en-US").padStart(14)} cells/s`,
  );
}
