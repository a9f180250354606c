/**
 * Writing and reading a .xlsx of 10,000 rows and 10 columns, half of them formulas: ours beside excelize alone, which
 * sets cell by cell and reads row by row. `npx tsx bench/file.bench.ts`
 */
import { performance } from "node:perf_hooks";
import { cellAddress } from "../workbench/file/addresses";
import { done, startExcelize, type Excelize } from "../workbench/file/excelize";
import { readWorkbookFile } from "../workbench/file/read-workbook-file";
import type { CellFile, WorkbookFile } from "../workbench/file/workbook-file";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";

const ROWS = 10_000;
const COLUMNS = 10;
const SHEET = "Sheet1";

const cell = (row: number, column: number): CellFile =>
  column === 0
    ? { column, value: `企业${row}` }
    : column < 5
      ? { column, value: (row * column) / 7 }
      : { column, value: row * column, formula: `=IFERROR(SUM(B${row + 1}:E${row + 1})*${column},"")` };

const workbook = (): WorkbookFile => ({
  sheets: [
    {
      name: SHEET,
      visibility: "Visible",
      showGridlines: true,
      columns: [],
      rows: Array.from({ length: ROWS }, (_, row) => ({
        row,
        cells: Array.from({ length: COLUMNS }, (_, column) => cell(row, column)),
      })),
      merges: [],
      tables: [],
      conditionalFormats: [],
      validations: [],
      charts: [],
      notes: [],
    },
  ],
  names: [],
  styles: [],
  settings: {},
  customXmlParts: [],
});

/** As the library's own documentation writes a sheet; its formula cells keep no typed value. */
function writeByCells(excelize: Excelize, file: WorkbookFile): Uint8Array {
  const book = excelize.NewFile();
  for (const { row, cells } of file.sheets[0]?.rows ?? []) {
    for (const { column, value, formula } of cells) {
      const address = cellAddress(row, column);
      if (formula) done(book.SetCellFormula(SHEET, address, formula));
      else done(book.SetCellValue(SHEET, address, value as string | number));
    }
  }
  return new Uint8Array(done(book.WriteToBuffer()).buffer as ArrayBuffer);
}

function readByRows(excelize: Excelize, bytes: Uint8Array): number {
  const book = excelize.OpenReader(bytes);
  return done(book.GetRows(SHEET, { RawCellValue: true })).result.length;
}

async function timed(name: string, work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${name.padEnd(34)}${(performance.now() - start).toFixed(0).padStart(7)} ms`);
}

async function main(): Promise<void> {
  const file = workbook();
  const excelize = await startExcelize();
  let bytes = await writeWorkbookFile(file);
  await timed("write, ours", async () => (bytes = await writeWorkbookFile(file)));
  await timed("write, excelize by cells", () => writeByCells(excelize, file));
  await timed("read, ours (all there is)", () => readWorkbookFile(bytes));
  await timed("read, excelize (values only)", () => readByRows(excelize, bytes));
}

void main().then(() => process.exit(0));
