/**
 * What opening a workbook takes of the memory, by the parts that opc/limits.ts counts (MEMORY): megabytes above the start
 * after reading and after opening, and the most on the way. It ends with 1 where an accepted workbook takes more than 200.
 *
 *   npm run bench:memory [file.xlsx …]
 *
 * Each workbook is opened in a process of its own. Without files it makes its own.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { createNodeHost } from "../workbench/host/create-node-host";
import { emptyWorkbook } from "../workbench/host/host";
import { readWorkbookFile } from "../workbench/file/read-workbook-file";
import { WorkbookFileProblem } from "../workbench/file/workbook-file-problem";
import { writeWorkbookFile } from "../workbench/file/write-workbook-file";
import { problemText } from "../workbench/locales/file";

/** Above the start, for whatever is accepted. */
const MOST_MEGABYTES = 200;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const letters = (column: number): string =>
  column < 0 ? "" : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const grid = (rows: number, columns: number, cell: (address: string, row: number) => string): string =>
  Array.from(
    { length: rows },
    (_none, row) =>
      `<row r="${row + 1}">${Array.from({ length: columns }, (_each, column) => cell(`${letters(column)}${row + 1}`, row)).join("")}</row>`,
  ).join("");

const number = (address: string, row: number): string => `<c r="${address}"><v>${row}.25</v></c>`;
const text = (address: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>企业${address}有限公司</t></is></c>`;
const stored = (address: string, row: number): string =>
  `<c r="${address}"><f>A${row + 1}*2</f><v>${row}</v></c>`;
const unstored = (address: string, row: number): string => `<c r="${address}"><f>A${row + 1}*2</f></c>`;

/** Sheets of a statistician's ten years: three texts, a sum in every fifth column, else numbers. */
const ordinary = (address: string, row: number): string => {
  const column = address.replace(/[0-9]/g, "");
  if ("ABC".includes(column)) return text(address);
  return "HMR".includes(column)
    ? `<c r="${address}"><f>SUM(D${row + 1}:G${row + 1})</f><v>${row}</v></c>`
    : number(address, row);
};

const MADE: Record<string, () => string> = {
  "200,000 numbers": () => grid(10_000, 20, number),
  "550,000 numbers": () => grid(27_500, 20, number),
  "200,000 texts": () => grid(10_000, 20, text),
  "300,000 rows of a cell": () => grid(300_000, 1, number),
  "300,000 cells, 45,000 of them formulas": () => grid(15_000, 20, ordinary),
  "250,000 formulas with results": () => grid(12_500, 20, stored),
  "60,000 formulas without results": () => grid(3_000, 20, unstored),
  "2,000,000 numbers": () => grid(100_000, 20, number),
  "1,000,000 rows": () => grid(1_000_000, 1, number),
};

async function make(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "park-memory-"));
  const parts = unzipSync(await writeWorkbookFile(emptyWorkbook()));
  return Object.entries(MADE).map(([name, rows]) => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${rows()}</sheetData></worksheet>`;
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet) }));
    return path;
  });
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** In the process of one workbook: prints its line. */
async function measure(path: string): Promise<void> {
  const host = await createNodeHost();
  await host.open(emptyWorkbook());
  global.gc?.();
  const before = process.memoryUsage().rss;
  const above = (): number => {
    global.gc?.();
    return megabytes(process.memoryUsage().rss - before);
  };
  const most = (): number => megabytes(process.resourceUsage().maxRSS * 1024 - before);
  const name = basename(path, ".xlsx").padEnd(42);
  try {
    const file = await readWorkbookFile(new Uint8Array(readFileSync(path)));
    const read = above();
    await host.open(file);
    console.log(`${name} read +${read} MB, opened +${above()} MB, at most +${most()} MB`);
    if (most() > MOST_MEGABYTES) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof WorkbookFileProblem)) throw error;
    console.log(`${name} refused (at most +${most()} MB): ${problemText(error, "en-US")}`);
  }
  host.dispose();
}

async function measureAll(given: string[]): Promise<void> {
  const paths = given.length > 0 ? given : await make();
  for (const path of paths) {
    try {
      const flags = ["--expose-gc", "--max-semi-space-size=16", __filename, "--one", path];
      process.stdout.write(execFileSync(process.execPath, [require.resolve("tsx/cli"), ...flags]));
    } catch (error) {
      process.stdout.write((error as { stdout?: Buffer }).stdout ?? "");
      process.exitCode = 1;
    }
  }
  if (given.length === 0 && paths[0] !== undefined) rmSync(join(paths[0], ".."), { recursive: true });
}

const [first, ...rest] = process.argv.slice(2);
void (first === "--one" ? measure(rest[0] ?? "") : measureAll(process.argv.slice(2)));
