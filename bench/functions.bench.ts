/**
 * The functions of dist/functions.js over whole columns, each beside the guarded loop that one would write by hand, in turn
 * in one run: the ratio of the fastest rounds, so that a busy machine does not decide. Ends with 1 where a promise is broken.
 *
 *   npm run build && npx tsx --expose-gc --max-semi-space-size=128 bench/functions.bench.ts [--quick]
 */
import { loadBuiltFunctions, type Call } from "../test/support/built-functions";
import { columnsOf, PEERS, type Columns, type Peer } from "./hand-loops";

const quick = process.argv.includes("--quick");
const SIZES = quick ? [100_000] : [100_000, 1_000_000];
const ROUNDS = quick ? 7 : 9;
/** What one call over a column may cost beside the hand loop. */
const MOST_BESIDE_HAND = 1.3;
/** What NARRATE may cost beside a template literal with toFixed. */
const MOST_BESIDE_TEMPLATE = 3;

const functions = loadBuiltFunctions();
const park = (id: string): Call => {
  const found = functions.get(id);
  if (!found) throw new Error(`dist/functions.js has no ${id}`);
  return found;
};

const settle = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

/** Processor time, which other work on the machine does not lengthen much. */
function milliseconds(work: () => unknown): number {
  settle();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The fastest of the rounds of each, taken in turn. */
function fastest(ours: () => unknown, theirs: () => unknown): [number, number] {
  const times: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    times[0] = Math.min(times[0], milliseconds(ours));
    times[1] = Math.min(times[1], milliseconds(theirs));
  }
  return times;
}

let broken = 0;
function report(name: string, [ours, theirs]: [number, number], most: number): void {
  const ratio = ours / theirs;
  if (ratio > most) broken += 1;
  console.log(
    `${name.padEnd(26)}${ours.toFixed(1).padStart(9)} ms${theirs.toFixed(1).padStart(9)} ms${ratio.toFixed(2).padStart(8)}${ratio > most ? `  > ${most}` : ""}`,
  );
}

function argumentsOf({ arguments: names }: Peer, columns: Columns): unknown[] {
  return names.map((name) =>
    typeof name === "string" && name in columns ? columns[name as keyof Columns] : name,
  );
}

function narrateByHand({ actual, target }: Columns): unknown[][] {
  const results: unknown[][] = [];
  for (let row = 0; row < actual.length; row += 1) {
    const a = actual[row]![0] as number;
    const g = target[row]![0] as number;
    const gap = 100 * (a / g - 0.5);
    results.push([
      `指标${row}完成${a.toFixed(2)}亿元，同比增长${(100 * 0.2047).toFixed(2)}%，占年目标的${((100 * a) / g).toFixed(2)}%，` +
        (gap > 0
          ? `超序时进度${gap.toFixed(2)}个百分点，超额${(a - g * 0.5).toFixed(2)}亿元`
          : `差欠序时进度${(-gap).toFixed(2)}个百分点，欠账${(g * 0.5 - a).toFixed(2)}亿元`),
    ]);
  }
  return results;
}

for (const rows of SIZES) {
  console.log(
    `\n${rows.toLocaleString("en-US")} rows${"PARK".padStart(24)}${"by hand".padStart(12)}   ratio`,
  );
  const columns = columnsOf(rows);
  for (const peer of PEERS) {
    const call = park(peer.id);
    const given = argumentsOf(peer, columns);
    report(
      `PARK.${peer.id}`,
      fastest(
        () => call(...given),
        () => peer.hand(columns, rows),
      ),
      MOST_BESIDE_HAND,
    );
  }
}

const columns = columnsOf(100_000);
const names = columns.actual.map((_, row) => [`指标${row}`]);
report(
  "PARK.NARRATE, 100,000",
  fastest(
    () => park("NARRATE")(names, "亿元", columns.actual, columns.target, 0.5, 0.2047),
    () => narrateByHand(columns),
  ),
  MOST_BESIDE_TEMPLATE,
);

/** Calls of one cell each, as a sheet full of single formulas makes them. */
const SINGLE: [name: string, most: number, call: () => unknown][] = [
  ["GAP, numbers", 0.5, () => park("GAP")([[52.14]], [[135]], [[0.5]])],
  ["GAP, period text", 2, () => park("GAP")([[52.14]], [[135]], [["2013年1-6月"]])],
  ["NARRATE", 5, () => park("NARRATE")([["主营业务收入"]], [["亿元"]], [[52.14]], [[135]], [[0.5]], [[0.2047]], [[-8.71]])], // prettier-ignore
];
const CALLS = 20_000;
console.log(`\nsingle calls${"µs".padStart(12)}  most`);
for (const [name, most, single] of SINGLE) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    best = Math.min(best, milliseconds(() => { for (let call = 0; call < CALLS; call += 1) single(); }) / CALLS); // prettier-ignore
  }
  const microseconds = 1000 * best;
  if (microseconds > most) broken += 1;
  console.log(`${name.padEnd(18)}${microseconds.toFixed(2).padStart(6)}${String(most).padStart(6)}`);
}
process.exitCode = broken > 0 ? 1 : 0;
