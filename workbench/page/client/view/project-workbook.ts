import { LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { parseArea } from "../../../file/addresses";
import { widthInPoints } from "../../../file/measures";
import type { CellContent, CellFile, SheetFile, StyleFile, WorkbookFile } from "../../../file/workbook-file";
import { fittingFormat } from "./general-number";
import { ReferenceReader, textOf } from "./read-reference";
import { drawnRules, drawnValidations, univerRange } from "./sheet-rules";
import { DEFAULT_STYLE, layStyle, StyleBook } from "./style-book";
import { tableStyles } from "./table-style";

export const UNIT = "view";
const PIXELS_PER_POINT = 4 / 3;
/** Pixels of the row and column headings. */
export const HEADINGS = { width: 46, height: 20 };
const ROOM = { rows: 40, columns: 10 };
const SMALLEST = { rows: 100, columns: 26 };

/** Styles that conditional formats give by formula: for each sheet by "row,column". */
export type RuleStyles = Map<string, Map<string, StyleFile>>;

/** A workbook as Univer's snapshot: what a person sees of it, formulas as they were typed. Sheets go by their names. */
export function projectWorkbook(file: WorkbookFile, ruleStyles: RuleStyles): IWorkbookData {
  const book = new StyleBook();
  const reader = new ReferenceReader(file);
  const sheets = file.sheets.map((sheet) => projectSheet(sheet, file, book, ruleStyles.get(sheet.name)));
  const rules = (make: (sheet: SheetFile) => object[]) =>
    JSON.stringify(Object.fromEntries(file.sheets.map((sheet) => [sheet.name, make(sheet)])));
  const list = (sheet: SheetFile) => (reference: string) =>
    reader
      .values(reference, sheet.name)
      .map(textOf)
      .filter((item) => item !== "");
  return {
    id: UNIT,
    name: UNIT,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    defaultStyle: DEFAULT_STYLE,
    styles: book.styles,
    sheetOrder: file.sheets.map((sheet) => sheet.name),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: rules(drawnRules) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: rules((sheet) => drawnValidations(sheet, list(sheet))) },
      { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notes(file)) },
    ],
  };
}

type ProjectedSheet = Partial<IWorksheetData> &
  Pick<IWorksheetData, "id" | "cellData" | "rowCount" | "columnCount">;

function projectSheet(
  sheet: SheetFile,
  file: WorkbookFile,
  book: StyleBook,
  ruleStyles: Map<string, StyleFile> | undefined,
): ProjectedSheet {
  const cells = projectCells(sheet, file, book, ruleStyles);
  const lastRow = Math.max(0, ...Object.keys(cells).map(Number));
  const lastColumn = Math.max(0, ...Object.values(cells).flatMap((line) => Object.keys(line).map(Number)));
  const freeze = sheet.freeze ?? { rows: 0, columns: 0 };
  return {
    id: sheet.name,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    showGridlines: sheet.showGridlines ? 1 : 0,
    rowHeader: { width: HEADINGS.width },
    columnHeader: { height: HEADINGS.height },
    defaultRowHeight: 20,
    defaultColumnWidth: 64,
    rowCount: Math.max(SMALLEST.rows, lastRow + 1 + ROOM.rows),
    columnCount: Math.max(SMALLEST.columns, lastColumn + 1 + ROOM.columns),
    mergeData: sheet.merges.flatMap((address) => {
      const area = parseArea(address);
      return area ? [univerRange(area)] : [];
    }),
    freeze: {
      xSplit: freeze.columns,
      ySplit: freeze.rows,
      startColumn: freeze.columns > 0 ? freeze.columns : -1,
      startRow: freeze.rows > 0 ? freeze.rows : -1,
    },
    columnData: projectColumns(sheet, file, book, lastColumn + ROOM.columns),
    rowData: projectRows(sheet, file, book),
    cellData: cells,
  };
}

function projectColumns(sheet: SheetFile, file: WorkbookFile, book: StyleBook, last: number) {
  const columns: NonNullable<IWorksheetData["columnData"]> = {};
  for (const { from, to, width, hidden, style } of sheet.columns) {
    for (let column = from; column <= Math.min(to, last); column++) {
      columns[column] = {
        ...(width === undefined ? {} : { w: Math.round(widthInPoints(width) * PIXELS_PER_POINT) }),
        ...(hidden ? { hd: 1 } : {}),
        ...(style ? { s: book.name(file.styles[style] ?? {}) } : {}),
      };
    }
  }
  return columns;
}

function projectRows(sheet: SheetFile, file: WorkbookFile, book: StyleBook) {
  const rows: NonNullable<IWorksheetData["rowData"]> = {};
  for (const { row, height, hidden, style } of sheet.rows) {
    if (height === undefined && !hidden && !style) continue;
    rows[row] = {
      ...(height === undefined ? {} : { h: Math.round(height * PIXELS_PER_POINT), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
      ...(style ? { s: book.name(file.styles[style] ?? {}) } : {}),
    };
  }
  return rows;
}

function projectCells(
  sheet: SheetFile,
  file: WorkbookFile,
  book: StyleBook,
  ruleStyles: Map<string, StyleFile> | undefined,
): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const widths = columnPixels(sheet);
  const styleAt = laidStyles(sheet, ruleStyles);
  const spills = sheet.rows.flatMap(({ cells: line }) =>
    line.flatMap(({ arrayRange }) => (arrayRange === undefined ? [] : (parseArea(arrayRange) ?? []))),
  );
  const isSpilled = (row: number, column: number) =>
    spills.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
    );
  const put = (row: number, column: number, cell: CellFile | undefined) => {
    const style = fitted(styleAt(row, column, file.styles[cell?.style ?? 0] ?? {}), cell, widths.get(column));
    const plain = Object.keys(style).length === 0;
    const held = content(cell);
    const spilled = cell?.formula === undefined && held.v != null && isSpilled(row, column);
    (cells[row] ??= {})[column] = {
      ...held,
      // Known again when the grid puts such a cell back: its value is the formula's, not its own.
      ...(spilled ? { custom: { spilled: held.v } } : {}),
      ...(plain ? {} : { s: book.name(style) }),
    };
  };
  for (const { row, cells: line } of sheet.rows) for (const cell of line) put(row, cell.column, cell);
  for (const key of ruleStyles?.keys() ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (!cells[row]?.[column]) put(row, column, undefined);
  }
  for (const table of sheet.tables) {
    const area = parseArea(table.range);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (!cells[row]?.[column]) put(row, column, undefined);
      }
    }
  }
  return cells;
}

/** How a cell looks for its own style: over that of its table, under what a rule says. */
export function laidStyles(
  sheet: SheetFile,
  ruleStyles: Map<string, StyleFile> | undefined,
): (row: number, column: number, own: StyleFile) => StyleFile {
  const tables = sheet.tables.map(tableStyles).filter((styles) => styles !== undefined);
  return (row, column, own) => {
    const table = tables.map((styles) => styles(row, column)).find((style) => style !== undefined);
    const rule = ruleStyles?.get(`${row},${column}`);
    const based = table ? layStyle(table, own) : own;
    return rule ? layStyle(based, rule) : based;
  };
}

function columnPixels(sheet: SheetFile): Map<number, number> {
  const pixels = new Map<number, number>();
  for (const { from, to, width } of sheet.columns) {
    if (width === undefined || to - from > 1000) continue;
    for (let column = from; column <= to; column++)
      pixels.set(column, widthInPoints(width) * PIXELS_PER_POINT);
  }
  return pixels;
}

/** What Excel does where a cell's own style says nothing: errors in the middle, long numbers shortened. */
export function fitted(style: StyleFile, cell: CellFile | undefined, pixels: number | undefined): StyleFile {
  const error = typeof cell?.value === "object" && cell.value !== null;
  if (error && !style.alignment?.horizontal) return layStyle(style, { alignment: { horizontal: "center" } });
  const general = style.numberFormat === undefined || style.numberFormat === "General";
  if (!general || typeof cell?.value !== "number") return style;
  const numberFormat = fittingFormat(cell.value, pixels);
  return numberFormat === undefined ? style : { ...style, numberFormat };
}

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

function content(cell: CellFile | undefined): ICellData {
  if (cell === undefined) return {};
  const formula = cell.formula === undefined ? {} : { f: cell.formula };
  return { ...formula, ...valueData(cell.value ?? null) };
}

function valueData(value: CellContent): ICellData {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: typeof value === "string" ? value : value.error, t: TEXT };
}

function notes(file: WorkbookFile): object {
  const sheets: Record<string, Record<number, Record<number, object>>> = {};
  for (const sheet of file.sheets) {
    for (const { address, text } of sheet.notes) {
      const area = parseArea(address);
      if (!area) continue;
      const rows = (sheets[sheet.name] ??= {});
      const lines = text.split("\n").length + text.length / 14;
      (rows[area.top] ??= {})[area.left] = {
        id: `${sheet.name}!${address}`,
        row: area.top,
        col: area.left,
        width: 240,
        height: Math.max(40, Math.ceil(lines) * 20),
        note: text,
      };
    }
  }
  return sheets;
}
