import { read, utils } from "@e965/xlsx";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { ArchiveProblem } from "../../../opc/archive-problem";
import { Archive } from "../../../opc/read-archive";
import { writeArchive } from "../../../opc/write-archive";
import { XmlProblem } from "../../../opc/xml-scanner";
import type { CellValue } from "../../records/reading/sheet-table";
import { checkOpenDocument } from "./check-open-document";
import { checkWorkbookParts } from "./check-workbook-parts";
import { SOURCE_LIMITS, SourceProblem } from "./source-book";
import type { SourceBook, SourceSheet } from "./source-book";

/**
 * The values of a workbook of any of the formats that offices still have (.xlsx, .xlsm, .xls, .xlsb, .ods): no formula, no
 * macro, no link of it is read. Runs in a worker where there is one.
 */
export function readWorkbookSource(bytes: Uint8Array): SourceBook {
  const workbook = parse(checkedBytes(bytes));
  const visible = workbook.SheetNames.filter(
    (_name, index) => (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0,
  );
  const names = visible.length > 0 ? visible : workbook.SheetNames;
  const sheets = names.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet?.["!ref"] === undefined ? [] : [readSheet(name, sheet)];
  });
  const filled = sheets.filter(({ values }) => values.length > 0);
  if (filled.length === 0) throw new SourceProblem("noCells");
  return { sheets: filled };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The library takes damaged parts as they come, and of what it does not understand the first that it can use: a figure
 * may then be any other. What was checked is packed anew, so that it reads those very entries.
 */
function checkedBytes(bytes: Uint8Array): Uint8Array {
  if (!isZip(bytes)) return bytes;
  try {
    const archive = new Archive(bytes);
    archive.check();
    checkWorkbookParts(archive);
    checkOpenDocument(archive);
    const entries = archive.names.flatMap((name) => archive.entry(name) ?? []);
    return writeArchive(entries.map((entry) => ({ entry })));
  } catch (error) {
    if (error instanceof XmlProblem) throw new SourceProblem("corruptAt", { place: error.detail });
    if (!(error instanceof ArchiveProblem)) throw error;
    const { kind, part } = error;
    if (kind === "notReadable") throw new SourceProblem("notReadable", { place: part });
    if (kind === "tooLarge") throw new SourceProblem("tooLarge");
    throw part === "" ? new SourceProblem("corrupt") : new SourceProblem("corruptAt", { place: part });
  }
}

function parse(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, {
      ...{ type: "array", dense: true, cellFormula: false, cellHTML: false, cellNF: true, cellText: true },
      ...{ bookVBA: false, bookDeps: false, sheetStubs: false, sheetRows: SOURCE_LIMITS.rows + 1 },
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new SourceProblem(/password|encrypt(?!ion$)/i.test(words) ? "encrypted" : "corrupt", {
      detail: words,
    });
  }
}

function readSheet(name: string, sheet: WorkSheet): SourceSheet {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  if (data.length > SOURCE_LIMITS.rows)
    throw new SourceProblem("tooManyRows", { count: data.length, most: SOURCE_LIMITS.rows });
  // What is formatted without holding anything reaches further than what is filled.
  const width = data.reduce((widest, row) => Math.max(widest, filledLength(row)), 0);
  if (width > SOURCE_LIMITS.columns)
    throw new SourceProblem("tooManyColumns", { count: width, most: SOURCE_LIMITS.columns });
  const rows = Array.from({ length: data.length }, (_none, index) => data[index] ?? []);
  while (rows.length > 0 && filledLength(rows[rows.length - 1]) === 0) rows.pop();
  const across = <T>(of: (cell: CellObject | undefined) => T): T[][] =>
    rows.map((row) => Array.from({ length: width }, (_none, column) => of(row[column])));
  return {
    name,
    values: across(valueOf),
    formats: across((cell) => (cell?.z === undefined ? "General" : String(cell.z))),
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
      ...{ row: s.r + 1, column: s.c + 1, rows: e.r - s.r + 1, columns: e.c - s.c + 1 },
    })),
  };
}

function filledLength(row: readonly (CellObject | undefined)[] | undefined): number {
  let length = row?.length ?? 0;
  while (length > 0 && (row?.[length - 1]?.v ?? "") === "") length--;
  return length;
}

/** 00123 and 2013.10 are shown by their formats as they were meant; their numbers are 123 and 2013.1. */
const SHOWN_AS_CODE = /^0\d+$/;
const SHOWN_AS_MONTH = /^(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])$/;

function valueOf(cell: CellObject | undefined): CellValue {
  if (cell === undefined || (cell.v === undefined && cell.t !== "e")) return "";
  // Errors that came with later versions of Excel have no text in the library.
  if (cell.t === "e") return cell.w || "#N/A";
  if (cell.t === "n" && cell.w !== undefined && (SHOWN_AS_CODE.test(cell.w) || SHOWN_AS_MONTH.test(cell.w)))
    return cell.w;
  if (cell.v instanceof Date) return utils.format_cell(cell);
  return cell.v ?? "";
}
