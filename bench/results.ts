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
  /** The promise about the ratio, or about the number told by `ours` where there is none. */
  most?: number;
  broken: boolean;
}

let broken = 0;

export function tell(line: Omit<Line, "broken"> & { measured?: number }): void {
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
  if (lines) appendFileSync(lines, `${JSON.stringify({ ...told, broken: isBroken })}\n`);
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

/** The fastest of the rounds of each of two, taken in turn, so that what slows one slows the other. */
export function fastestOfPair(
  ours: () => unknown,
  beside: () => unknown,
  rounds: number,
): { ours: number; beside: number; ratio: number } {
  let [first, second] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    first = Math.min(first, processorTime(ours));
    second = Math.min(second, processorTime(beside));
  }
  return { ours: first, beside: second, ratio: first / second };
}

export const inMilliseconds = (time: number): string => `${time.toFixed(1)} ms`;
