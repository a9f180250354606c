/**
 * A workbook of 900,000 cells (100,000 in quick form) written and read by our files, SheetJS and exceljs: each in a process of
 * its own, so that its peak memory is its own. More cells are refused here by the bound on memory. Numbers and texts, a
 * tenth of them texts that repeat.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as SheetJS from "@e965/xlsx";
import ExcelJS from "exceljs";
import { blankSheet } from "../workbench/file/blank-sheet";
import { readWorkbookFile } from "../workbench/file/read-workbook-file";
import type { WorkbookFile } from "../workbench/file/workbook-file";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";
import { endBench, tell } from "./results";

const COLUMNS = 10;
const SHEET = "Sheet1";
const NAMES = ["PARK", "SheetJS", "exceljs"] as const;
const ACTS = ["write", "read"] as const;
type Library = (typeof NAMES)[number];
type Act = (typeof ACTS)[number];

const value = (row: number, column: number): string | number =>
  column === 0 ? `企业${row % 5000}` : ((row * 31 + column * 17) % 100_000) / 7;
const rowOf = (row: number): (string | number)[] =>
  Array.from({ length: COLUMNS }, (_, column) => value(row, column));

function ourWorkbook(rows: number): WorkbookFile {
  return {
    sheets: [
      {
        ...blankSheet(SHEET),
        rows: Array.from({ length: rows }, (_, row) => ({
          row,
          cells: rowOf(row).map((each, column) => ({ column, value: each })),
        })),
      },
    ],
    names: [],
    styles: [],
    settings: {},
    customXmlParts: [],
  };
}

const writers: Record<Library, (rows: number) => Promise<Uint8Array>> = {
  PARK: (rows) => writeWorkbookFile(ourWorkbook(rows)),
  SheetJS: (rows) => {
    const book = SheetJS.utils.book_new();
    const lines = Array.from({ length: rows }, (_, row) => rowOf(row));
    SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(lines, { dense: true }), SHEET);
    const written = SheetJS.write(book, {
      type: "buffer",
      bookType: "xlsx",
      compression: true,
      bookSST: true,
    });
    return Promise.resolve(new Uint8Array(written as Buffer));
  },
  exceljs: async (rows) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet(SHEET);
    for (let row = 0; row < rows; row += 1) sheet.addRow(rowOf(row));
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
};

/** Each gives how many rows it read, so that nothing is left unread. */
const readers: Record<Library, (bytes: Uint8Array) => Promise<number>> = {
  PARK: async (bytes) => (await readWorkbookFile(bytes)).sheets[0]?.rows.length ?? 0,
  SheetJS: (bytes) => {
    const sheet = SheetJS.read(bytes, { dense: true }).Sheets[SHEET];
    return Promise.resolve((sheet?.["!data"] ?? []).length);
  },
  exceljs: async (bytes) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    return book.getWorksheet(SHEET)?.rowCount ?? 0;
  },
};

interface Measured {
  seconds: number;
  megabytes: number;
}

/** In the process of one library: does it once and tells what it took. */
async function act(library: Library, what: Act, rows: number, file: string): Promise<void> {
  const given = what === "read" ? readFileSync(file) : undefined;
  const before = process.cpuUsage();
  if (given) {
    const read = await readers[library](given);
    if (read !== rows) throw new Error(`${library} read ${read} rows of ${rows}`);
  } else {
    writeFileSync(file, await writers[library](rows));
  }
  const { user, system } = process.cpuUsage(before);
  const { maxRSS } = process.resourceUsage();
  console.log(
    JSON.stringify({ seconds: (user + system) / 1e6, megabytes: maxRSS / 1024 } satisfies Measured),
  );
}

function inOwnProcess(library: Library, what: Act, rows: number, file: string): Measured {
  const words = [...process.execArgv, __filename, library, what, String(rows), file];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${library} could not ${what}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

/** Our ratio to the better of the two others is told; what is promised is that none of them is much better. */
const MOST_BESIDE_BEST = { time: 1.5, memory: 1.5 };

function compare(rows: number, rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), "park-bench-"));
  try {
    const file = join(folder, "cells.xlsx");
    const cells = (rows * COLUMNS).toLocaleString("en-US");
    for (const what of ACTS) {
      const best = new Map<Library, Measured>();
      for (let round = 0; round < rounds; round += 1) {
        for (const library of NAMES) {
          // All read the file that we wrote; the others write their own.
          const own = what === "write" && library !== "PARK" ? join(folder, `${library}.xlsx`) : file;
          const { seconds, megabytes } = inOwnProcess(library, what, rows, own);
          const before = best.get(library);
          best.set(library, {
            seconds: Math.min(seconds, before?.seconds ?? Infinity),
            megabytes: Math.min(megabytes, before?.megabytes ?? Infinity),
          });
        }
      }
      const ours = best.get("PARK")!;
      for (const library of ["SheetJS", "exceljs"] as const) {
        const theirs = best.get(library)!;
        tell({ section: "Files", name: `${what} ${cells} cells, beside ${library}`, ours: `${ours.seconds.toFixed(1)} s`, beside: `${theirs.seconds.toFixed(1)} s`, ratio: ours.seconds / theirs.seconds, most: MOST_BESIDE_BEST.time }); // prettier-ignore
        tell({ section: "Files", name: `  peak memory, beside ${library}`, ours: `${ours.megabytes.toFixed(0)} MB`, beside: `${theirs.megabytes.toFixed(0)} MB`, ratio: ours.megabytes / theirs.megabytes, most: MOST_BESIDE_BEST.memory }); // prettier-ignore
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [library, what, rows, file] = process.argv.slice(2);
if (file !== undefined) void act(library as Library, what as Act, Number(rows), file);
else {
  const quick = process.argv.includes("--quick");
  compare(quick ? 10_000 : 90_000, quick ? 1 : 2);
  endBench();
}
