/**
 * `npm run test:faults`: every command × every round trip × every fault, as a table; then the commands and thirteen months of
 * 换期 on each kind of Excel. Takes some minutes; `npm test` tries a part of it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Cell {
  command: string;
  fault: string;
  roundTrip: number;
  verdict: string;
  said: string;
}

const VERDICTS = ["whole", "complete", "told", "WRONG"];

/** "3w 2c 1t": so many round trips after which the workbook was whole, complete, or what is left was told. */
function summary(cells: readonly Cell[]): string {
  return VERDICTS.flatMap((verdict) => {
    const count = cells.filter((cell) => cell.verdict === verdict).length;
    return count > 0 ? [`${count}${verdict === "WRONG" ? " WRONG" : verdict.charAt(0)}`] : [];
  }).join(" ");
}

function printTable(cells: readonly Cell[]): void {
  const faults = [...new Set(cells.map(({ fault }) => fault))];
  const commands = [...new Set(cells.map(({ command }) => command))];
  console.log(`| command | ${faults.join(" | ")} |\n|${"---|".repeat(faults.length + 1)}`);
  for (const command of commands) {
    const own = cells.filter((cell) => cell.command === command);
    const row = faults.map((fault) => summary(own.filter((cell) => cell.fault === fault)));
    console.log(`| ${command} | ${row.join(" | ")} |`);
  }
  console.log(`${cells.length} cells: ${summary(cells)} (w whole, c complete, t told what is left)`);
  for (const { command, fault, roundTrip, said } of cells.filter(({ verdict }) => verdict === "WRONG"))
    console.log(`WRONG: ${command}, ${fault}, round trip ${roundTrip}: ${said}`);
}

const results = join(mkdtempSync(join(tmpdir(), "park-faults-")), "cells.jsonl");
const { status } = spawnSync(
  "npx",
  ["jest", "test/host/faults", "test/host/roll-over/filtered-history", "--selectProjects", "host", "-i"],
  {
    stdio: "inherit",
    env: { ...process.env, PARK_FAULTS_TO: results },
    shell: process.platform === "win32",
  },
);
if (existsSync(results))
  printTable(
    readFileSync(results, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Cell),
  );
process.exitCode = status ?? 1;
