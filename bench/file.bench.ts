/**
 * Writing and reading a .xlsx of 50,000 rows and 10 columns, half of them formulas, with the memory that it takes.
 * `npx tsx bench/file.bench.ts`
 */
import { performance } from "node:perf_hooks";
import { readWorkbookFile } from "../workbench/file/read-workbook-file";
import type { CellFile, WorkbookFile } from "../workbench/file/workbook-file";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";

const ROWS = 50_000;
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

async function timed(name: string, work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${name.padEnd(34)}${(performance.now() - start).toFixed(0).padStart(7)} ms, ${megabytes} MB in all`,
  );
}

async function main(): Promise<void> {
  const file = workbook();
  let bytes = await writeWorkbookFile(file);
  await timed("write", async () => (bytes = await writeWorkbookFile(file)));
  await timed("read", () => readWorkbookFile(bytes));
}

void main().then(() => process.exit(0));
