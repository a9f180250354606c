/**
 * The text check over 1 MB of report text and its halves, each beside a plain reader that only finds the figures with their
 * units, sentence by sentence, with one expression. Processor time, the fastest of the rounds. Ends with 1 where a text twice
 * as long takes more than 2.4 times as long.
 *
 *   npx tsx --max-semi-space-size=128 bench/text-check.bench.ts [--quick]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tell } from "./results";
import { checkText } from "../src/report/text-check/check-text";

const MEGABYTE = 1_000_000;
const ROUNDS = process.argv.includes("--quick") ? 2 : 4;
/** What twice the text may cost beside the text. */
const MOST_DOUBLED = 2.4;
/** The goal on two quiet cores, told beside the time and no promise: the machine decides it. */
const GOAL = 2000;

const data = join(__dirname, "..", "test/unit/report/data");

function reports(): string {
  const files = ["right-reports.json", "bulletin-wordings.json", "county-wordings.json"];
  const texts = files.flatMap(
    (file) => JSON.parse(readFileSync(join(data, file), "utf8")) as { text: string }[],
  );
  return `${readFileSync(join(data, "source-report.txt"), "utf8")}\n${texts.map(({ text }) => text).join("\n")}\n`;
}

/** Report text of about so many bytes in UTF-8. */
function ofBytes(bytes: number): string {
  const report = reports();
  const once = Buffer.byteLength(report);
  const whole = report.repeat(Math.ceil(bytes / once));
  return whole.slice(0, Math.floor((whole.length * bytes) / Buffer.byteLength(whole)));
}

const FIGURE = /\d+(?:\.\d+)?(?:个百分点|%|倍|(?:万|亿|万亿)?(?:元|美元|人|户|家|个|项|吨|平方米|千瓦时))/g;

/** What anybody would write to find the figures of a text. */
function plainReader(text: string): number {
  let found = 0;
  for (const sentence of text.split(/[。;；!?\n]/))
    for (const _figure of sentence.matchAll(FIGURE)) found += 1;
  return found;
}

/** Processor time, which other work on the machine does not lengthen much. */
function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const sizes = [MEGABYTE / 4, MEGABYTE / 2, MEGABYTE];
const texts = sizes.map(ofBytes);
const fastest = texts.map(() => [Infinity, Infinity] as [number, number]);
for (let round = 0; round < ROUNDS; round += 1) {
  texts.forEach((text, at) => {
    const times = fastest[at]!;
    times[0] = Math.min(
      times[0],
      milliseconds(() => checkText(text)),
    );
    times[1] = Math.min(
      times[1],
      milliseconds(() => plainReader(text)),
    );
  });
}

console.log(
  `${"bytes".padStart(10)}${"figures".padStart(10)}${"check".padStart(12)}${"plain".padStart(12)}   ratio   doubled`,
);
let broken = false;
sizes.forEach((bytes, at) => {
  const [ours, plain] = fastest[at]!;
  const before = fastest[at - 1]?.[0];
  const doubled = before === undefined ? "" : (ours / before).toFixed(2);
  if (before !== undefined && ours > MOST_DOUBLED * before) broken = true;
  const figures = checkText(texts[at]!).read;
  console.log(
    `${bytes.toLocaleString("en-US").padStart(10)}${figures.toLocaleString("en-US").padStart(10)}${ours.toFixed(0).padStart(9)} ms` +
      `${plain.toFixed(0).padStart(9)} ms${(ours / plain).toFixed(1).padStart(8)}${doubled.padStart(10)}`,
  );
});
for (const [at, name] of [
  [1, "500 kB"],
  [2, "1 MB"],
] as const) {
  const [now, half] = [fastest[at]![0], fastest[at - 1]![0]];
  tell({ section: "Text check", name: `${name} beside half of it`, ours: `${now.toFixed(0)} ms`, beside: `${half.toFixed(0)} ms`, ratio: now / half, most: MOST_DOUBLED }); // prettier-ignore
}
const last = fastest[fastest.length - 1]![0];
console.log(`1 MB: ${last.toFixed(0)} ms of processor time, goal ${GOAL} ms on two quiet cores`);
process.exitCode = broken ? 1 : 0;
