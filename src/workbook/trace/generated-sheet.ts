import { sheets } from "../../locales/zh-CN/sheets";
import { cellAddress } from "../../formulas/a1";
import type { CellPlace } from "../../records/finding";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { GeneratedCell } from "../../report/document/report-document";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import { rowKeys } from "../../templates/plan/row-keys";
import { monthKey } from "../../templates/projects/project-columns";
import { PLAN_MONTHS } from "../../templates/parameters/parameter-keys";
import { columnNameOf } from "../building/column-names";
import type { SheetBlock } from "../reading/block-reference";

/** A sheet of ours as it stands, whatever the user has put beside it. */
export interface GeneratedSheet {
  template: TemplateId;
  /** Our block: its last column holds the keys of the rows. */
  block: SheetBlock;
  values: SheetTable;
}

/** The lines of words above and below the tables, by what they begin with. */
export const SHEET_LINES = {
  reached: sheets.indicators.reached,
  halfYear: sheets.indicators.halfYear.slice(0, 3),
  pipeline: sheets.enterprises.pipeline.title,
  reachedOnly: sheets.enterprises.pipeline.reachedOnly,
  stopped: sheets.enterprises.stopped.title,
  doubling: sheets.enterprises.doubling.title,
  started: sheets.projects.started,
} as const;

const MONTHS: Record<string, string> = Object.fromEntries(
  PLAN_MONTHS.map((month) => [monthKey(month), `${month}月`]),
);

/** Headers of a template's columns by their keys. */
function headersOf(template: TemplateId): Record<string, string> {
  const headers: Record<string, string> = sheets[template].headers;
  return template === "projects" ? { ...headers, ...MONTHS } : headers;
}

const plain = (text: unknown): string => String(text ?? "").replace(/\s+/g, "");

/** A heading of the user's is that of the column behind it. */
const nameAt = (sheet: GeneratedSheet, row: number, column: number): string =>
  columnNameOf(sheet.template, textAt(sheet, row, column));

function textAt({ values }: GeneratedSheet, row: number, column: number): string {
  return String(values.values[row - values.row]?.[column - values.column] ?? "");
}

function rowsOf({ block }: GeneratedSheet): number[] {
  return Array.from({ length: block.rows }, (_none, at) => block.row + at);
}

function keyAt(sheet: GeneratedSheet, row: number): string {
  return textAt(sheet, row, sheet.block.column + sheet.block.columns - 1);
}

/** The row of headers: the one above the first row that has a key. */
export function headerRowOf(sheet: GeneratedSheet): number | undefined {
  const first = rowsOf(sheet).find((row) => keyAt(sheet, row) !== "");
  return first === undefined ? undefined : first - 1;
}

/** Whether records stand below a row, as they do below a group and never below a subtotal. */
export function hasRecordsBelow(sheet: GeneratedSheet, row: number): boolean {
  return rowsOf(sheet).some((each) => {
    const key = keyAt(sheet, each);
    return each > row && key !== "" && !key.startsWith(rowKeys.group(""));
  });
}

/** The column of a key, by its header as it stands in the sheet. */
export function columnOf(sheet: GeneratedSheet, key: string): number | undefined {
  const [header, headerRow] = [headersOf(sheet.template)[key], headerRowOf(sheet)];
  if (header === undefined || headerRow === undefined) return undefined;
  const { column, columns } = sheet.block;
  return Array.from({ length: columns - 1 }, (_none, at) => column + at).find(
    (each) => nameAt(sheet, headerRow, each) === plain(header),
  );
}

function columnKeyAt(sheet: GeneratedSheet, column: number): string | undefined {
  const headerRow = headerRowOf(sheet);
  if (headerRow === undefined) return undefined;
  const header = nameAt(sheet, headerRow, column);
  return Object.entries(headersOf(sheet.template)).find(([, text]) => plain(text) === header)?.[0];
}

export function isInside({ block }: GeneratedSheet, place: { sheet: string; row: number; column: number }) {
  return (
    place.sheet === block.sheet &&
    place.row >= block.row &&
    place.row < block.row + block.rows &&
    place.column >= block.column &&
    place.column < block.column + block.columns
  );
}

/** What a cell of ours is about: a row and a column, or one of the lines of words. */
export function sheetCellAt(sheet: GeneratedSheet, row: number, column: number): GeneratedCell | undefined {
  const key = keyAt(sheet, row);
  if (key === "") {
    const text = textAt(sheet, row, sheet.block.column);
    const line = Object.values(SHEET_LINES).find((begin) => text.startsWith(begin));
    return line === undefined ? undefined : { template: sheet.template, line };
  }
  const columnKey = columnKeyAt(sheet, column);
  return columnKey === undefined ? undefined : { template: sheet.template, row: key, column: columnKey };
}

/** Where a cell stands by now; undefined where its row or column is gone. */
export function placeOfSheetCell(sheet: GeneratedSheet, cell: GeneratedCell): CellPlace | undefined {
  const place = (row: number | undefined, column: number | undefined): CellPlace | undefined =>
    row === undefined || column === undefined
      ? undefined
      : { sheet: sheet.block.sheet, address: cellAddress(row, column) };
  if ("line" in cell) {
    const row = rowsOf(sheet).find(
      (each) => keyAt(sheet, each) === "" && textAt(sheet, each, sheet.block.column).startsWith(cell.line),
    );
    return place(row, sheet.block.column);
  }
  return place(
    rowsOf(sheet).find((row) => keyAt(sheet, row) === cell.row),
    columnOf(sheet, cell.column),
  );
}
