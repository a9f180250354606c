/**
 * What the benches say: each line is printed at once, and kept for `npm run bench` where it asks for it (PARK_BENCH_LINES,
 * a file of one JSON line each). A promise is a ratio or a size that must hold wherever it is measured; times are told.
 */
import { appendFileSync } from "node:fs";

export interface Line {
  section: string;
  name: string;
  /** What was measured, in words with its unit. */
  ours: string;
  /** The same of what stands beside it. */
  beside?: string;
  ratio?: number;
  /** The ratio, or the number told by `ours`: what the median of several processes goes by. */
  figure?: number;
  /** The promise about the figure. */
  most?: number;
  broken: boolean;
}

let broken = 0;

export function tell(line: Omit<Line, "broken" | "figure"> & { measured?: number }): void {
  const { measured, ...told } = line;
  const figure = line.ratio ?? measured;
  const isBroken = line.most !== undefined && figure !== undefined && !(figure <= line.most);
  if (isBroken) broken += 1;
  const ratio = line.ratio === undefined ? "" : line.ratio.toFixed(2);
  console.log(
    `${line.name.padEnd(44)}${line.ours.padStart(16)}${(line.beside ?? "").padStart(16)}${ratio.padStart(8)}` +
      (line.most === undefined ? "" : `  at most ${line.most}${isBroken ? " BROKEN" : ""}`),
  );
  const lines = process.env["PARK_BENCH_LINES"];
  if (lines) appendFileSync(lines, `${JSON.stringify({ ...told, figure, broken: isBroken })}\n`);
}

/** Ends the bench with 1 where a promise was broken. */
export function endBench(): void {
  process.exitCode = broken > 0 ? 1 : 0;
}

/** Processor time in milliseconds, which other work on the machine does not lengthen as it does the clock's. */
export function processorTime(work: () => unknown): number {
  settle();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const settle = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

/** In milliseconds: of a call of a few, one pause of the machine or one collection of garbage may be half. */
const A_ROUND = 100;

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * The median of the rounds of each of two, taken in turn, so that what slows one slows the other; a round is as many calls as
 * take a tenth of a second. Fastest rounds of a few milliseconds differed by half between two runs of a quiet machine.
 */
export function medianOfPair(
  ours: () => unknown,
  beside: () => unknown,
  rounds: number,
): { ours: number; beside: number; ratio: number } {
  // What a first call compiles is not counted.
  ours();
  beside();
  const once = Math.min(processorTime(ours), processorTime(beside));
  const calls = Math.max(1, Math.round(A_ROUND / Math.max(once, 0.1)));
  const many = (work: () => unknown): number =>
    processorTime(() => {
      for (let call = 0; call < calls; call += 1) work();
    }) / calls;
  const [first, second]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    first.push(many(ours));
    second.push(many(beside));
  }
  const pair = { ours: median(first), beside: median(second) };
  return { ...pair, ratio: pair.ours / pair.beside };
}

export const inMilliseconds = (time: number): string => `${time.toFixed(1)} ms`;
