import type {
  CellFile,
  ColumnFile,
  RowFile,
  SheetFile,
  StyleFile,
  WorkbookFile,
} from "../file/workbook-file";
import { worksCellByCell } from "./formulas/array-formula";
import { resolve, type FormulaPlace } from "./formulas/resolve";
import { isRange, storedSingles, type IsRangeName } from "./formulas/single-values";
import { areaName, cellName } from "./model/address";
import { areaOf } from "./model/area";
import { cellKey, keyColumn, keyRow, type Cell, type LineInfo, type SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";
import { columnCharacters } from "./open-workbook";

/** The workbook as plain data; equal workbooks give equal data, whatever way they came to be. */
export function saveWorkbook(workbook: WorkbookModel): WorkbookFile {
  const styles = new UsedStyles(workbook);
  const sheets = workbook.sheets.map((sheet) => saveSheet(workbook, sheet, styles));
  return {
    sheets,
    activeSheet: workbook.activeSheet.name,
    names: workbook.names
      .map(({ name, refersTo, scope, comment, visible }) => ({
        name,
        refersTo,
        ...(scope ? { scope: scope.name } : {}),
        ...(comment === "" ? {} : { comment }),
        visible,
      }))
      .sort((a, b) => compare(a.name, b.name) || compare(a.scope ?? "", b.scope ?? "")),
    styles: styles.list,
    settings: structuredClone(Object.fromEntries([...workbook.settings].sort(([a], [b]) => compare(a, b)))),
    customXmlParts: structuredClone(workbook.customXmlParts),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers the styles in the order in which the sheets use them. */
class UsedStyles {
  readonly list: StyleFile[] = [{}];
  private readonly numbers = new Map<number, number>([[0, 0]]);

  constructor(private readonly workbook: WorkbookModel) {}

  number(index: number): number {
    let number = this.numbers.get(index);
    if (number === undefined) {
      number = this.list.length;
      this.numbers.set(index, number);
      // Which built-in style a look came from is not kept in a file.
      const { named: _named, ...look } = this.workbook.styles.get(index) as StyleFile & { named?: string };
      this.list.push(structuredClone(look));
    }
    return number;
  }
}

function saveSheet(workbook: WorkbookModel, sheet: SheetModel, styles: UsedStyles): SheetFile {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    showGridlines: sheet.showGridlines,
    columns: saveColumns(sheet, styles),
    rows: saveRows(workbook, sheet, styles),
    merges: sheet.merges.map(areaName).sort(compare),
    ...(sheet.freeze ? { freeze: { ...sheet.freeze } } : {}),
    tables: sheet.tables
      .map((table) => ({
        name: table.name,
        range: areaName(table.area),
        columns: table.columns.map((column) => column.name),
        ...(table.style === "" ? {} : { style: table.style }),
        showHeaders: table.showHeaders,
        showTotals: table.showTotals,
        showBandedRows: table.showBandedRows,
        showBandedColumns: table.showBandedColumns,
        showFilterButton: table.showFilterButton,
      }))
      .sort((a, b) => compare(a.name, b.name)),
    conditionalFormats: sheet.conditionalFormats.map(({ ranges, priority, stopIfTrue, rule }) => ({
      ranges: ranges.map(areaName),
      priority,
      stopIfTrue,
      rule: structuredClone(rule),
    })),
    validations: sheet.validations
      .map(({ ranges, rule }) => ({ ranges: ranges.map(areaName), ...structuredClone(rule) }))
      .sort((a, b) => compare(a.ranges.join(), b.ranges.join())),
    charts: sheet.charts.map(({ id: _id, extras: _extras, ...chart }) => structuredClone(chart)),
    notes: [...sheet.notes]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, text, author }) => ({
        address: cellName(row, column),
        text,
        ...(author === undefined ? {} : { author }),
      })),
    ...(Object.keys(sheet.pageLayout).length === 0 ? {} : { pageLayout: structuredClone(sheet.pageLayout) }),
    ...savePageBreaks(sheet),
    ...(sheet.protection ? { protection: structuredClone(sheet.protection) } : {}),
    ...(sheet.filter ? { autoFilter: areaName(sheet.filter.area) } : {}),
  };
}

function savePageBreaks({ horizontalBreaks: rows, verticalBreaks: columns }: SheetModel): Partial<SheetFile> {
  if (rows.length + columns.length === 0) return {};
  return {
    pageBreaks: {
      ...(rows.length > 0 ? { rows: [...rows] } : {}),
      ...(columns.length > 0 ? { columns: [...columns] } : {}),
    },
  };
}

function saveColumns(sheet: SheetModel, styles: UsedStyles): ColumnFile[] {
  const columns: ColumnFile[] = [];
  for (const [index, info] of [...sheet.columnInfo].sort(([a], [b]) => a - b)) {
    const look = lineLook(info, styles);
    const { size, ...rest } = look;
    const column = { ...(size === undefined ? {} : { width: columnCharacters(size) }), ...rest };
    if (Object.keys(column).length === 0) continue;
    const last = columns.at(-1);
    if (last && last.to === index - 1 && sameLook(last, column)) last.to = index;
    else columns.push({ from: index, to: index, ...column });
  }
  return columns;
}

const sameLook = (a: Partial<ColumnFile>, b: Partial<ColumnFile>): boolean =>
  a.width === b.width && a.hidden === b.hidden && a.style === b.style;

function lineLook(
  info: LineInfo,
  styles: UsedStyles,
): { size?: number; autoHeight?: boolean; hidden?: boolean; style?: number } {
  return {
    ...(info.size === undefined ? {} : { size: info.size }),
    ...(info.size !== undefined && info.automatic ? { autoHeight: true } : {}),
    ...(info.hidden || info.filtered ? { hidden: true } : {}),
    ...(info.style ? { style: styles.number(info.style) } : {}),
  };
}

function saveRows(workbook: WorkbookModel, sheet: SheetModel, styles: UsedStyles): RowFile[] {
  const spilled = new Map<number, [number, CellFile["value"]][]>();
  for (const [key, value] of sheet.spilled) {
    const row = keyRow(key);
    spilled.set(row, [...(spilled.get(row) ?? []), [keyColumn(key), value]]);
  }
  const indexes = new Set([...sheet.rows.keys(), ...spilled.keys(), ...sheet.rowInfo.keys()]);
  const rows: RowFile[] = [];
  // In order from the first row and column on: styles are numbered as they come.
  for (const row of [...indexes].sort((a, b) => a - b)) {
    const { size, ...look } = lineLook(sheet.rowInfo.get(row) ?? {}, styles);
    const cells = [...(sheet.rows.get(row) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => saveCell({ workbook, sheet, row, column }, cell, styles))
      .filter((cell) => cell !== undefined);
    for (const [column, value] of spilled.get(row) ?? []) {
      const known = cells.find((cell) => cell.column === column);
      if (known) known.value = value;
      else cells.push({ column, value });
    }
    cells.sort((a, b) => a.column - b.column);
    if (cells.length === 0 && size === undefined && Object.keys(look).length === 0) continue;
    rows.push({ row, ...(size === undefined ? {} : { height: size }), ...look, cells });
  }
  return rows;
}

function saveCell(place: FormulaPlace, cell: Cell, styles: UsedStyles): CellFile | undefined {
  const { sheet, row, column } = place;
  const filled = cell.value !== null || cell.formula !== undefined;
  const styled = cell.style !== sheet.inheritedStyle(row, column);
  if (!filled && !styled) return undefined;
  const arrayRange = cell.formula === undefined ? undefined : arrayRangeOf(cell, cell.formula, place);
  return {
    column,
    ...(cell.value === null ? {} : { value: cell.value }),
    ...(cell.formula === undefined
      ? {}
      : { formula: storedSingles(cell.formula, arrayRange === undefined ? rangeNamesOf(place) : undefined) }),
    ...(arrayRange === undefined ? {} : { arrayRange, ...(cell.fills ? {} : { dynamicArray: true }) }),
    ...(cell.style !== 0 || styled ? { style: styles.number(cell.style) } : {}),
  };
}

const rangeNamesOf =
  ({ workbook, sheet }: FormulaPlace): IsRangeName =>
  (name) =>
    isRange(workbook.nameSeenFrom(name, sheet)?.refersTo ?? "");

/** The range that a formula fills by itself; one cell where it works with the cells of a range and gives one value. */
function arrayRangeOf({ fills }: Cell, formula: string, place: FormulaPlace): string | undefined {
  if (fills) {
    const { row, column } = place;
    return fills.isArray ? areaName(areaOf(row, column, fills.rows, fills.columns)) : undefined;
  }
  const spill = place.sheet.spills.get(cellKey(place.row, place.column));
  if (spill) return areaName(spill);
  const { text } = resolve(formula, place);
  return text.includes(":") && worksCellByCell(text) ? cellName(place.row, place.column) : undefined;
}
