/**
 * `npm run mutate`: changes the arithmetic a little, again and again, and asks whether a test notices (stryker.config.mjs),
 * then the score of each folder, without and with the mutants that test/mutation/equivalents.json lists. It fails below
 * 95 % of one, and where the list is behind. Words after `--` go to Stryker; `--survivors` prints what is not listed as
 * data for the list; `--report` looks at the last run again.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import equivalents from "../test/mutation/equivalents.json";
import {
  folderScores,
  outdated,
  type Equivalents,
  type FolderScore,
  type MutationReport,
} from "./mutation-scores";

const LEAST = 0.95;
const OWN_WORDS = ["--survivors", "--report"];

const percent = (killed: number, all: number): string => `${((100 * killed) / all).toFixed(1)} %`;

function row({ folder, killed, equivalent, survived }: FolderScore): (string | number)[] {
  const all = killed + survived.length;
  return [
    folder,
    all + equivalent,
    killed,
    equivalent,
    survived.length,
    percent(killed, all + equivalent),
    percent(killed, all),
  ];
}

function table(scores: readonly FolderScore[]): string {
  const head = [
    "folder",
    "mutants",
    "killed",
    "equivalent",
    "other survivors",
    "score",
    "without equivalents",
  ];
  return [head, head.map(() => "---"), ...scores.map(row)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

const words = process.argv.slice(2);
if (!words.includes("--report")) {
  const passed = spawnSync("npx", ["stryker", "run", ...words.filter((word) => !OWN_WORDS.includes(word))], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (passed.status !== 0) process.exit(passed.status ?? 1);
}

const report = JSON.parse(readFileSync("reports/mutation.json", "utf8")) as MutationReport;
const listed = equivalents as Equivalents[];
const scores = folderScores(report, listed);
console.log(table(scores));
const survivors = scores.flatMap(({ survived }) => survived);
if (words.includes("--survivors"))
  for (const { file, place, line, mutated } of survivors)
    console.log(`${file}:${place}\n  ${JSON.stringify([line, mutated])}`);
const behind = outdated(report, listed);
for (const each of behind) console.log(`listed as equivalent, and survives no more: ${each}`);
const low = scores.filter(({ killed, survived }) => killed < LEAST * (killed + survived.length));
for (const { folder } of low) console.log(`${folder} is below ${100 * LEAST} %`);
if (low.length > 0 || behind.length > 0) process.exitCode = 1;
