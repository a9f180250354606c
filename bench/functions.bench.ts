/**
 * The functions of dist/functions.js over whole columns, each beside the guarded loop that one would write by hand, in turn
 * in one run: the ratio of the median rounds, so that a busy machine does not decide. Ends with 1 where a promise is broken.
 *
 *   npm run build && npx tsx --expose-gc --max-semi-space-size=128 bench/functions.bench.ts [--quick]
 */
import { loadBuiltFunctions, type Call } from "../test/support/built-functions";
import { endBench, medianOfPair, inMilliseconds, processorTime, tell } from "./results";
import { columnsOf, PEERS, type Columns, type Peer } from "./hand-loops";

const quick = process.argv.includes("--quick");
const SIZES = quick ? [100_000] : [100_000, 1_000_000];
/** Few: what differs most is from process to process, and npm run bench takes the median of several. */
const ROUNDS = 3;
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

function beside(name: string, ours: () => unknown, theirs: () => unknown, most: number): void {
  const pair = medianOfPair(ours, theirs, ROUNDS);
  tell({
    section: "Functions",
    name,
    ours: inMilliseconds(pair.ours),
    beside: inMilliseconds(pair.beside),
    ratio: pair.ratio,
    most,
  });
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

/** Calls of one cell each, as a sheet full of single formulas makes them: before anything else has been computed. */
const SINGLE: [name: string, goal: number, call: () => unknown][] = [
  ["GAP, numbers", 0.5, () => park("GAP")([[52.14]], [[135]], [[0.5]])],
  ["GAP, period text", 2, () => park("GAP")([[52.14]], [[135]], [["2013年1-6月"]])],
  ["NARRATE", 5, () => park("NARRATE")([["主营业务收入"]], [["亿元"]], [[52.14]], [[135]], [[0.5]], [[0.2047]], [[-8.71]])], // prettier-ignore
];
const CALLS = 100_000;
for (const [name, goal, single] of SINGLE) {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    best = Math.min(best, processorTime(() => { for (let call = 0; call < CALLS; call += 1) single(); }) / CALLS); // prettier-ignore
  }
  const microseconds = 1000 * best;
  tell({ section: "Functions", name: `one cell: ${name}`, ours: `${microseconds.toFixed(2)} µs`, measured: microseconds, most: goal }); // prettier-ignore
}

for (const rows of SIZES) {
  const columns = columnsOf(rows);
  // What all functions share is compiled before the first of them is measured.
  for (const peer of PEERS) park(peer.id)(...argumentsOf(peer, columns));
  for (const peer of PEERS) {
    const call = park(peer.id);
    const given = argumentsOf(peer, columns);
    beside(
      `${peer.id}, ${rows.toLocaleString("en-US")} rows, beside a loop`,
      () => call(...given),
      () => peer.hand(columns, rows),
      MOST_BESIDE_HAND,
    );
  }
}

const columns = columnsOf(100_000);
const names = columns.actual.map((_, row) => [`指标${row}`]);
beside(
  "NARRATE, 100,000 rows, beside a template",
  () => park("NARRATE")(names, "亿元", columns.actual, columns.target, 0.5, 0.2047),
  () => narrateByHand(columns),
  MOST_BESIDE_TEMPLATE,
);
endBench();
